/**
 * While a dialog is open, Fluent (tabster) hides the rest of the page from screen readers. A dialog that goes
 * within a quarter of a second of its opening — the session ended, Escape was pressed at once — leaves the page
 * hidden for good. So: without a modal dialog in the document, the page is never hidden.
 * @returns the way to stop watching.
 */
export function keepReachable(page: HTMLElement): () => void {
  const reveal = (): void => {
    if (page.hasAttribute("aria-hidden") && document.querySelector('[aria-modal="true"]') === null) {
      page.removeAttribute("aria-hidden");
    }
  };
  const observer = new MutationObserver(reveal);
  observer.observe(page, { attributes: true, attributeFilter: ["aria-hidden"] });
  // Dialogs are put into the body, beside the page.
  observer.observe(document.body, { childList: true });
  return () => observer.disconnect();
}
