import { createContext, useEffect, useRef } from "react";

/** How often the page that is open was asked for once more, by its tab: what pages load is loaded anew with each. */
export const LookAgain = createContext(0);

/** Shortest time between two looks, in milliseconds; half of it lies between the beats of a clock. */
const BETWEEN = 60_000;

/**
 * Looks when somebody comes back to the window, and with `always` once a minute while it is seen; never twice within the
 * half of a minute.
 */
export function useLookAgain(look: () => void, always = false): void {
  const current = useRef(look);
  current.current = look;
  useEffect(() => {
    let last = performance.now();
    const perhaps = (): void => {
      if (document.visibilityState !== "visible" || performance.now() - last < BETWEEN / 2) return;
      last = performance.now();
      current.current();
    };
    addEventListener("focus", perhaps);
    document.addEventListener("visibilitychange", perhaps);
    const clock = always ? setInterval(perhaps, BETWEEN) : undefined;
    return () => {
      removeEventListener("focus", perhaps);
      document.removeEventListener("visibilitychange", perhaps);
      clearInterval(clock);
    };
  }, [always]);
}
