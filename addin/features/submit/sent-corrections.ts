import { type Corrections, MOST_CORRECTIONS, type SentCorrection } from "../../../shared/api/corrections.ts";
import { cellFinder } from "../../../shared/check/cell-finder.ts";
import { baseOf, isSent, spanOfKey } from "../../../shared/form/spans.ts";
import { parseAddress } from "../../../shared/sheet/grid.ts";
import type { Assessment, RecognisedSheet } from "../../engine/assessment.ts";
import type { Correction } from "../../host/correction.ts";

/** A table as far as it says what of its sheet is sent. */
interface SentTable {
  readonly name: string;
  readonly assessment?: Assessment;
}

/**
 * What is told of corrections on the sheets of these tables, in the order in which they are sent as one: what a cell said and
 * says only where a figure or word of it is sent; else, as of columns that stay, which cell it was. Undefined for none.
 */
export function sentCorrections(
  tables: readonly SentTable[],
  corrections: readonly Correction[],
): Corrections | undefined {
  const several = tables.length > 1;
  const cells = tables.flatMap(({ name, assessment }, index) => {
    const own = corrections.filter(({ sheet }) => sheet === name);
    if (own.length === 0 || assessment?.kind !== "recognised") return [];
    const columnOf = leavingCells(assessment);
    return own.map(({ cell, before, after }): SentCorrection => {
      const place = { ...(several && { sheet: index + 1 }), cell };
      const column = columnOf.get(cell);
      return column === undefined ? place : { ...place, column, before, after };
    });
  });
  if (cells.length === 0) return undefined;
  const more = cells.length - MOST_CORRECTIONS;
  return { cells: cells.slice(0, MOST_CORRECTIONS), ...(more > 0 && { more }) };
}

/** Cells of the records that are sent, with their columns; none on a line of which a part stays. */
function leavingCells({ places, columns, records }: RecognisedSheet): ReadonlyMap<string, string> {
  const leaving = new Set(columns.flatMap(({ id, leaves }) => (leaves ? [id] : [])));
  const leaves = (column: string): boolean => {
    const span = spanOfKey(column);
    return leaving.has(baseOf(column)) && (span === undefined || isSent(span.span));
  };
  const staying = new Set(places.columns.flatMap(({ column, at }) => (leaves(column) ? [] : [at])));
  const cellOf = cellFinder(places);
  const found = new Map<string, string>();
  for (const record of records) {
    for (const { column, at, group } of places.columns) {
      if (!leaves(column) || staying.has(at)) continue;
      if (group !== undefined && group !== (record.at ?? "")) continue;
      const cell = cellOf({ row: record.row, ...(record.at === undefined ? {} : { at: record.at }) }, column);
      const line = parseAddress(cell);
      const isOwn = (places.layout === "indicator" ? line?.row : line?.column) === at;
      if (isOwn) found.set(cell, baseOf(column));
    }
  }
  return found;
}
