// Runs in the page: what a reader would see cut off, sticking out or missing.
export function findLayoutProblems() {
  const card = document.getElementById('card');
  const right = card.getBoundingClientRect().right;
  const words = element => `"${(element.textContent || element.getAttribute('aria-label') || element.className).trim().slice(0, 60)}"`;
  const isCut = element =>
    (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) &&
    getComputedStyle(element).overflow !== 'visible' &&
    getComputedStyle(element).display !== 'inline';
  const problems = [];

  for (const picture of window.brokenPictures) problems.push(`a picture did not load: "${picture.slice(0, 80)}"`);

  for (const element of card.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    const isHidden = box.width === 0 || box.height === 0;
    const isField = ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName);
    if (isHidden || isField) continue;
    if (box.right > right + 1) problems.push(`${words(element)} sticks out by ${Math.round(box.right - right)} px`);
    else if (element !== card && isCut(element)) problems.push(`${words(element)} is cut off`);
  }

  return [...new Set(problems)];
}
