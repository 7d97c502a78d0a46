import { type RefObject, useEffect, useRef } from "react";

/** Moves the focus to the element (tabIndex -1) when it appears: a new page, a result, a receipt. */
export function useFocusOnMount<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => ref.current?.focus(), []);
  return ref;
}
