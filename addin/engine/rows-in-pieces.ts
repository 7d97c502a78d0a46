/**
 * A workbook on its way from the engine's worker to the page. Taking 100,000 rows at once would hold the page up for a
 * quarter of a second, so rows come a few thousand cells at a time, and the rest of the workbook after them.
 */
import type { Grid } from "../../shared/sheet/grid.ts";
import type { ReadResult } from "../../shared/workbook/read/read-result.ts";

/** Cells that come together: a few milliseconds for the page. */
const CELLS = 10_000;

/** Rows of one sheet that follow one another, in the order of the sheets. */
export interface RowsPiece {
  /** Index of the sheet. */
  readonly sheet: number;
  /** Index of the first row in the grid. */
  readonly from: number;
  readonly values: Grid["values"];
  readonly formats: Grid["formats"];
}

/** The rows of all sheets; small workbooks need none of this, and give none. */
export function* rowsInPieces(result: ReadResult): Generator<RowsPiece> {
  if (!result.ok || !isLong(result.sheets)) return;
  for (const [sheet, { values, formats }] of result.sheets.entries()) {
    let from = 0;
    let cells = 0;
    for (let to = 1; to <= values.length; to++) {
      cells += Math.max(1, values[to - 1]?.length ?? 0);
      if (cells < CELLS && to < values.length) continue;
      yield { sheet, from, values: values.slice(from, to), formats: formats?.slice(from, to) };
      from = to;
      cells = 0;
    }
  }
}

/** What comes after the pieces of `rowsInPieces`. */
export function withoutRows(result: ReadResult): ReadResult {
  if (!result.ok || !isLong(result.sheets)) return result;
  return {
    ok: true,
    sheets: result.sheets.map(({ formats, ...sheet }) => ({
      ...sheet,
      values: [],
      ...(formats && { formats: [] }),
    })),
  };
}

export function withRows(result: ReadResult, pieces: readonly RowsPiece[]): ReadResult {
  if (!result.ok) return result;
  const rows = result.sheets.map(({ values, formats }) => ({
    values: [...values],
    formats: formats && [...formats],
  }));
  for (const { sheet, from, values, formats } of pieces) {
    const into = rows[sheet];
    for (const [i, row] of values.entries()) {
      if (into !== undefined) into.values[from + i] = row;
      const told = formats?.[i];
      if (told !== undefined && into?.formats !== undefined) into.formats[from + i] = told;
    }
  }
  return {
    ok: true,
    sheets: result.sheets.map(({ formats: _, ...sheet }, i) => {
      const { values = [], formats } = rows[i] ?? {};
      return { ...sheet, values, ...(formats && { formats }) };
    }),
  };
}

function isLong(sheets: readonly Grid[]): boolean {
  return sheets.some(({ values }) => values.reduce((sum, row) => sum + row.length, values.length) > CELLS);
}
