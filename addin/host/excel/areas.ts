import { type Area, cellAddress, parseAddress } from "../../../shared/sheet/grid.ts";
import type { Shift } from "../shifts.ts";

/** Where a range lies, as Excel tells it. */
interface Extent {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Extent): Area {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

/** "B2:D9" */
export function addressOfArea({ top, left, bottom, right }: Area): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}

/** "B2:D9" or "B2"; undefined for whole rows, whole columns and lists of areas. */
export function parseArea(address: string): Area | undefined {
  const [first = "", last = first, more] = address.split(":");
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (from === undefined || to === undefined || more !== undefined) return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** "3:5" and "$B:$B": whole rows or columns, from 0; undefined for everything else. */
export function parseLines(
  address: string,
): { axis: Shift["axis"]; first: number; last: number } | undefined {
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(address);
  if (rows !== null) return { axis: "row", first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 };
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/.exec(address);
  const first = parseAddress(`${columns?.[1] ?? ""}1`);
  const last = parseAddress(`${columns?.[2] ?? ""}1`);
  if (first === undefined || last === undefined) return undefined;
  return { axis: "column", first: first.column, last: last.column };
}

/** Rows of `lines` that follow each other, each run in one piece. */
export function runsOf(lines: readonly number[]): { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === line - 1) run.last = line;
    else runs.push({ first: line, last: line });
  }
  return runs;
}

/** Bands of whole rows, none with more cells than `mostCells` unless a single row has. */
export function bandsOf(area: Area, mostCells: number): Area[] {
  const width = area.right - area.left + 1;
  const height = Math.max(1, Math.floor(mostCells / width));
  const bands: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += height) {
    bands.push({ ...area, top, bottom: Math.min(area.bottom, top + height - 1) });
  }
  return bands;
}

/** Upper and lower half; a single row falls into left and right; a single cell has no halves. */
export function halvesOf(area: Area): readonly [Area, Area] | undefined {
  const { top, left, bottom, right } = area;
  if (bottom > top) {
    const middle = Math.floor((top + bottom) / 2);
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  if (right === left) return undefined;
  const middle = Math.floor((left + right) / 2);
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}

/** The part of `area` inside `frame`; undefined where they do not meet. */
export function cutTo(area: Area, frame: Area): Area | undefined {
  const cut = {
    top: Math.max(area.top, frame.top),
    left: Math.max(area.left, frame.left),
    bottom: Math.min(area.bottom, frame.bottom),
    right: Math.min(area.right, frame.right),
  };
  return cut.top <= cut.bottom && cut.left <= cut.right ? cut : undefined;
}
