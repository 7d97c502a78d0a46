import { useCallback, useEffect, useRef } from "react";

/**
 * Tells a double click that began on an element from one whose first press fell elsewhere, as on the button of a
 * dialog that closed meanwhile.
 * @returns whether the last two presses of the mouse, anywhere on the page, were on this element
 */
export function useDoublePress(): (element: Element) => boolean {
  const presses = useRef<readonly (EventTarget | null)[]>([]);
  useEffect(() => {
    const press = ({ target }: MouseEvent): void => {
      presses.current = [...presses.current.slice(-1), target];
    };
    document.addEventListener("mousedown", press, true);
    return () => document.removeEventListener("mousedown", press, true);
  }, []);
  return useCallback(
    (element) =>
      presses.current.length === 2 &&
      presses.current.every((target) => target instanceof Node && element.contains(target)),
    [],
  );
}
