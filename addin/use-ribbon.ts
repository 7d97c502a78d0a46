import { useEffect, useRef } from "react";
import { type Place, useServices } from "./services.ts";

/**
 * Goes where a button of Excel's ribbon leads, also when it was pressed before this part of the pane was there.
 * @param go says whether it has arrived; until then the next part of the pane that listens is asked.
 */
export function useRibbon(go: (place: Place) => boolean): void {
  const { excel } = useServices();
  const current = useRef(go);
  current.current = go;
  useEffect(() => {
    if (excel === null) return;
    const { wanted } = excel;
    const hear = (): void => {
      const place = wanted.get();
      if (place !== null && current.current(place)) wanted.update(() => null);
    };
    hear();
    return wanted.subscribe(hear);
  }, [excel]);
}
