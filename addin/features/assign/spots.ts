/** Places of the screen to which somebody is led: by what is open when she presses 都对, by a finding. */
import type { OpenPoint } from "../../engine/assignment-types.ts";
import { takeFocus } from "../../ui/focus.ts";

export type Spot =
  | { readonly kind: "constant"; readonly column: string }
  | { readonly kind: "word"; readonly column: string; readonly text: string }
  /** A column of the sheet, by its key. */
  | { readonly kind: "column"; readonly key: string };

/** What stands as `data-spot` on the element. */
export function spotName(spot: Spot | OpenPoint): string {
  switch (spot.kind) {
    case "word":
      return `word ${spot.column} ${spot.text}`;
    case "constant":
      return `constant ${spot.column}`;
    default:
      return `column ${spot.key}`;
  }
}

/** Unfolds what the place lies in, and brings the focus there. @returns whether it is on the screen */
export function goToSpot(within: HTMLElement | null, spot: Spot | OpenPoint): boolean {
  const name = spotName(spot);
  const places = [...(within?.querySelectorAll<HTMLElement>("[data-spot]") ?? [])];
  // In the narrow pane a column stands in the strip of the sheet, and in the list below it with its answers.
  const place = places.findLast((candidate) => candidate.dataset.spot === name);
  if (place === undefined) return false;
  for (
    let fold = place.closest("details");
    fold !== null;
    fold = fold.parentElement?.closest("details") ?? null
  ) {
    fold.open = true;
  }
  place.scrollIntoView({ block: "center", inline: "center" });
  takeFocus(place);
  return true;
}
