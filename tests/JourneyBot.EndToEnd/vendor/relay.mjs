import { runPopupRelay } from "@azure/msal-browser/popup-relay";

// The sign-in window opens from the click, so that no browser blocks it.
const button = document.getElementById("continue");
button.addEventListener("click", () => {
  button.disabled = true;
  runPopupRelay({ allowedAuthorityOrigins: [button.dataset.authority] });
});
