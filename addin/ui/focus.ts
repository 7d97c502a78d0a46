import { type RefObject, useEffect, useRef, useState } from "react";

/** Moves the focus to the element (tabIndex -1) when it appears: a new page, a result, a receipt. */
export function useFocusOnMount<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => takeFocus(ref.current), []);
  return ref;
}

/** As above, where the focus is nowhere: what held it has gone, or the page has just come. */
export function useFocusWhereLost<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => {
    if (focusIsLost()) takeFocus(ref.current);
  }, []);
  return ref;
}

/** Whether the next key would begin at the top of the page. */
export function focusIsLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/**
 * Focuses an element unasked, where the user is in this page already. Beside Excel on the web the pane is a frame:
 * whoever types into the sheet must not find her next key in the pane.
 */
export function takeFocus(element: HTMLElement | null): void {
  if (document.hasFocus()) element?.focus();
}

/**
 * When what is shown on top goes, the focus returns to where it came from, or to the page's heading where that is gone: a
 * keyboard is never sent back to the beginning of the page. Whoever took the focus meanwhile keeps it.
 */
export function useFocusReturned(): void {
  const [from] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // What closes it may still hold the focus for a moment.
      setTimeout(() => {
        if (!focusIsLost()) return;
        const back = from instanceof HTMLElement && from.isConnected && from !== document.body ? from : null;
        takeFocus(
          back ?? document.querySelector<HTMLElement>("main h2[tabindex='-1'], main h3[tabindex='-1']"),
        );
      });
    },
    [from],
  );
}
