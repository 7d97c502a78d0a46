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
    ...result,
    sheets: result.sheets.map(({ formats, ...sheet }) => ({
      ...sheet,
      values: [],
      ...(formats && { formats: [] }),
    })),
  };
}

/** The page's side: takes the pieces in their order, each as it comes, and makes the workbook whole at the end. */
export interface RowsTaker {
  readonly take: (piece: RowsPiece) => void;
  readonly whole: (rest: ReadResult) => ReadResult;
}

export function rowsTaker(): RowsTaker {
  const sheets: { values: Grid["values"][number][]; formats: NonNullable<Grid["formats"]>[number][] }[] = [];
  return {
    take({ sheet, from, values, formats = [] }) {
      sheets[sheet] ??= { values: [], formats: [] };
      const into = sheets[sheet];
      into.values.push(...values);
      for (const [i, row] of formats.entries()) if (row !== undefined) into.formats[from + i] = row;
    },
    whole(rest) {
      if (!rest.ok) return rest;
      return {
        ...rest,
        sheets: rest.sheets.map((grid, index): Grid => {
          const came = sheets[index];
          if (came === undefined) return grid;
          return { ...grid, values: came.values, ...(grid.formats && { formats: came.formats }) };
        }),
      };
    },
  };
}

function isLong(sheets: readonly Grid[]): boolean {
  return sheets.some(({ values }) => values.reduce((sum, row) => sum + row.length, values.length) > CELLS);
}
