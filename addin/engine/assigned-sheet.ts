import { cellText } from "../../shared/sheet/cell-text.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import { type HeaderBlock, likelyHeader, readBlock } from "../../shared/sheet/header-blocks.ts";
import { widthOf } from "../../shared/sheet/merges.ts";
import type { Reading } from "../../shared/sheet/reading.ts";
import type { AsideRows, AssignmentView, ShownRow } from "./assignment-types.ts";

/** Rows of data that are shown below the header, rows above it, totals below, columns. */
const SHOWN = 12;
const ABOVE = 6;
const TOTALS = 2;
const COLUMNS = 80;
const INDICATORS = 300;

/** The header as a person marked it, as it was read, or where no form was found the likeliest. */
export function headerOf(
  grid: Grid,
  reading: Reading | undefined,
  marked: { readonly first: number; readonly last: number } | undefined,
): HeaderBlock | undefined {
  if (marked !== undefined) return readBlock(grid, marked.first, marked.last);
  const read = reading?.headerRows;
  if (read !== undefined && reading?.layout !== "indicator") {
    return readBlock(grid, read.first - 1, read.last - 1);
  }
  return likelyHeader(grid);
}

type Shown = Pick<AssignmentView, "headerRows" | "left" | "width" | "rows" | "merges" | "height" | "aside">;

/** The top of the sheet and its totals, as they show themselves. */
export function shownRows(grid: Grid, header: HeaderBlock | undefined, reading: Reading | undefined): Shown {
  const indicator = reading?.layout === "indicator";
  const width = Math.min(widthOf(grid), COLUMNS);
  const end = grid.top + grid.values.length;
  const first = header?.first ?? grid.top;
  const last = indicator ? grid.top - 1 : (header?.last ?? first - 1);
  const why = new Map((indicator ? [] : (reading?.setAside ?? [])).map((row) => [row.row, row.why]));
  const rows: ShownRow[] = [];
  const show = (row: number): void => {
    const reason = why.get(row + 1);
    const kind =
      row > last ? (reason === "total" ? "total" : reason !== undefined ? "aside" : "record") : undefined;
    rows.push({
      row: row + 1,
      kind: kind ?? (row < first ? "above" : "header"),
      ...(reason !== undefined && { why: reason }),
      cells: Array.from({ length: width }, (_, index) => cellText(grid, row, grid.left + index)),
    });
  };
  const from = indicator ? grid.top : Math.max(grid.top, first - ABOVE);
  const to = Math.min(end, last + 1 + (indicator ? INDICATORS : SHOWN));
  for (let row = from; row < to; row++) show(row);
  const totals = reading?.totals.map(({ row }) => row - 1).filter((row) => row >= to) ?? [];
  if (!indicator) for (const row of new Set(totals.slice(-TOTALS))) show(row);
  const shown = new Set(rows.map(({ row }) => row - 1));
  return {
    headerRows: header === undefined || indicator ? null : { first: first + 1, last: last + 1 },
    left: grid.left,
    width,
    rows,
    merges: grid.merges.filter(({ top }) => shown.has(top)),
    height: grid.values.length,
    aside: asideRows(grid, indicator ? undefined : header, reading),
  };
}

/** Rows that are no data, neighbours of one kind together. Rows outside the period are counted elsewhere. */
function asideRows(grid: Grid, header: HeaderBlock | undefined, reading: Reading | undefined): AsideRows[] {
  const rows: AsideRows[] = [];
  if (header !== undefined && header.first > grid.top) {
    rows.push({ first: grid.top + 1, last: header.first, why: "title" });
  }
  if (header !== undefined) rows.push({ first: header.first + 1, last: header.last + 1, why: "header" });
  for (const { row, why } of reading?.setAside ?? []) {
    const before = rows.at(-1);
    if (why === "outsidePeriod") continue;
    if (before?.why === why && before.last === row - 1) rows[rows.length - 1] = { ...before, last: row };
    else rows.push({ first: row, last: row, why });
  }
  return rows;
}
