import { type RefObject, useEffect, useRef } from "react";

/** Moves the focus to the element (tabIndex -1) when it appears: a new page, a result, a receipt. */
export function useFocusOnMount<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => takeFocus(ref.current), []);
  return ref;
}

/**
 * Focuses an element unasked, where the user is in this page already. Beside Excel on the web the pane is a frame:
 * whoever types into the sheet must not find her next key in the pane.
 */
export function takeFocus(element: HTMLElement | null): void {
  if (document.hasFocus()) element?.focus();
}
