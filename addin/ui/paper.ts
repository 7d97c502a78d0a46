/**
 * On paper there is one thing alone: what is marked `data-print`, and what it stands in. Here what holds it is marked
 * for page.css, as `:has()` would select it in browsers since 2023.
 */
const HOLDS = "data-holds-print";
/** On the root: which paper, as the value of `data-print` says. */
const PAPER = "data-paper";

/** Marks while the page is printed. Chromium tells of a print by its media, Firefox by events. */
export function preparePaper(): void {
  const print = matchMedia("print");
  print.addEventListener("change", () => (print.matches ? mark() : unmark()));
  addEventListener("beforeprint", mark);
  addEventListener("afterprint", unmark);
}

function mark(): void {
  for (const printed of document.querySelectorAll("[data-print]")) {
    if (printed.closest("[hidden]") !== null) continue;
    document.documentElement.setAttribute(PAPER, printed.getAttribute("data-print") ?? "");
    for (let holder = printed.parentElement; holder !== null; holder = holder.parentElement)
      holder.setAttribute(HOLDS, "");
  }
}

function unmark(): void {
  document.documentElement.removeAttribute(PAPER);
  for (const holder of document.querySelectorAll(`[${HOLDS}]`)) holder.removeAttribute(HOLDS);
}
