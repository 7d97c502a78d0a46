/** Places of the screen to which somebody is led: by what is open when she presses 都对, by a finding. */
import type { AssignmentView, OpenPoint } from "../../engine/assignment-types.ts";
import { takeFocus } from "../../ui/focus.ts";

export type Spot =
  | { readonly kind: "constant"; readonly column: string }
  | { readonly kind: "measure"; readonly column: string }
  | { readonly kind: "word"; readonly column: string; readonly text: string }
  /** A column of the sheet, by its key. */
  | { readonly kind: "column"; readonly key: string };

/** What a finding is about that 对应 resolves: the header at the cell, a column of the form, a word in it. */
export interface AssignTarget {
  readonly cell?: string;
  readonly column?: string;
  readonly text?: string;
  /** It is about the unit in which the column is kept. */
  readonly measure?: boolean;
}

/** Where that stands on the screen; undefined where it is about the sheet as a whole. */
export function spotOf(
  { columns, constants, units, words }: AssignmentView,
  { cell, column, text, measure }: AssignTarget,
): Spot | undefined {
  if (measure === true && column !== undefined && units.some((each) => each.column === column)) {
    return { kind: "measure", column };
  }
  const word = words.find((each) => each.column === column)?.words.find((each) => each.text === text);
  if (column !== undefined && word !== undefined) return { kind: "word", column, text: word.text };
  const header = columns.find((each) => each.cell === cell) ?? columns.find((each) => each.column === column);
  if (header !== undefined) return { kind: "column", key: header.key };
  if (column !== undefined && constants.some((each) => each.column === column)) {
    return { kind: "constant", column };
  }
  // A column that is missing may be any that nobody understood.
  const open = columns.find((each) => each.state === "ask" && each.column === null);
  return column === undefined || open === undefined ? undefined : { kind: "column", key: open.key };
}

/** What stands as `data-spot` on the element. */
export function spotName(spot: Spot | OpenPoint): string {
  switch (spot.kind) {
    case "word":
      return `word ${spot.column} ${spot.text}`;
    case "constant":
    case "measure":
      return `${spot.kind} ${spot.column}`;
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
