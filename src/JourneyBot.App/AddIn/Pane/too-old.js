document.getElementById("start-text").textContent =
  "This PowerPoint is too old for the add-in. It needs PowerPoint for Microsoft 365, Office 2024, or PowerPoint on the web.";
