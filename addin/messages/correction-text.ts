import type { Corrections, SentCorrection } from "../../shared/api/corrections.ts";
import { text } from "./index.ts";

/** How many cells were corrected, those that are not listed included. */
export function countCorrections({ cells, more = 0 }: Corrections): number {
  return cells.length + more;
}

/** "C5", "第2张表C5". */
export function correctionPlace({ sheet, cell }: SentCorrection): string {
  return sheet === undefined ? cell : text.corrected.onSheet(sheet, cell);
}

/** Cells as they are named where several sheets were sent together: "第2张表C5". */
export function cellsText(cells: string): string {
  return cells
    .replaceAll("、", text.listing)
    .replace(/第(\d+)张表([A-Z]*\d*(?::[A-Z]*\d*)?)/g, (_, nth: string, cell: string) =>
      text.corrected.onSheet(Number(nth), cell),
    );
}

/** "685 → 700"; that the text stays where it does. */
export function correctionText({ before, after }: SentCorrection): string {
  if (before === undefined && after === undefined) return text.corrected.textStays;
  if (before !== undefined && before === after) return text.corrected.becameNumber(before);
  return text.corrected.change(side(before), side(after));
}

function side(content: string | undefined): string {
  if (content === undefined) return text.corrected.sideStays;
  return content === "" ? text.corrected.blank : content;
}
