import { useEffect } from "react";
import type { ActName } from "./review-model.ts";

interface ReviewKeys {
  /** j and k */
  readonly walk: (step: 1 | -1) => void;
  /** a and r; null while no version is looked at. */
  readonly decide: ((act: ActName) => void) | null;
}

/** Single keys beside the list, wherever nothing is being typed. */
export function useReviewKeys(listening: boolean, { walk, decide }: ReviewKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const typing =
        target?.closest("input, textarea, select, [role=dialog], [role=alertdialog], [role=menu]") !== null;
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!listening || typing || !plain) return;
      if (event.key === "j" || event.key === "k") walk(event.key === "j" ? 1 : -1);
      else if (decide !== null && event.key === "a") decide("approve");
      else if (decide !== null && event.key === "r") decide("return");
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}
