import { useEffect, useState } from "react";

export interface Leaving {
  /** Whether the question is being asked. */
  readonly asking: boolean;
  /** Does it at once, or asks first while there is unsaved work. */
  readonly leave: (act: () => void) => void;
  readonly confirm: () => void;
  readonly stay: () => void;
}

/**
 * Guards acts that would throw work away; the browser asks by itself when the page is closed.
 * @param lost whether closing the page would lose it; as `unsaved` where nothing is said
 */
export function useLeaving(unsaved: () => boolean, lost = unsaved): Leaving {
  const [act, setAct] = useState<(() => void) | null>(null);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (lost()) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [lost]);
  return {
    asking: act !== null,
    leave: (wanted) => (unsaved() ? setAct(() => wanted) : wanted()),
    confirm: () => {
      setAct(null);
      act?.();
    },
    stay: () => setAct(null),
  };
}
