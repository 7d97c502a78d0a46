import { type Area, cellAddress, type Grid, type RawValue, type Stamp } from "../../sheet/grid.ts";
import { areaSize, type Blank, type CellsOfSheet, type Formats, isBlank, type Line } from "./sheet-cells.ts";
import type { SheetLayout } from "./sheet-scanner.ts";
import { damaged, tooLarge } from "./unreadable.ts";

/** What makes a sheet out of its cells. */
export interface SheetSource {
  readonly name: string;
  /** Position among the worksheets, from 1. */
  readonly position: number;
  readonly hidden: boolean;
  readonly isExcerpt?: boolean;
  readonly date1904: boolean;
  readonly stamp: Stamp | undefined;
  readonly layout: SheetLayout;
  readonly cells: CellsOfSheet;
}

const EMPTY_ROW: readonly RawValue[] = [];

/**
 * Cuts a sheet down to the area that holds something. In merged areas only the first cell keeps its value;
 * merges are cut at the edge of the area. `mostCells` bounds the area. Throws `Unreadable`.
 */
export function toGrid(source: SheetSource, mostCells: number): { grid: Grid; cells: number } {
  const bare = {
    name: source.name,
    ...(source.date1904 && { date1904: true }),
    ...(source.hidden && { hidden: true }),
    ...(source.isExcerpt === true && { excerpt: true as const }),
    ...(source.stamp !== undefined && { stamp: source.stamp }),
  };
  const { area: whole, lines, blanks } = source.cells;
  if (whole === undefined) return { grid: { ...bare, top: 0, left: 0, values: [], merges: [] }, cells: 0 };
  if (areaSize(whole) > mostCells) {
    const corner = cellAddress(whole.bottom, whole.right);
    throw tooLarge(
      `第 ${source.position} 张工作表的内容一直延伸到 ${corner}，总共超过 ${mostCells} 个单元格`,
    );
  }
  const rows = Array.from({ length: whole.bottom - whole.top + 1 }, (_, i) => lines[whole.top + i]);
  for (const blank of blanks) putBlank(rows, whole, blank);
  const used = keepMastersOnly(rows, whole, source.layout.merges) ? usedArea(rows, whole) : whole;
  const values = Array.from({ length: used.bottom - used.top + 1 }, (_, i) =>
    valuesWithin(rows[used.top - whole.top + i], used),
  );
  const merges = source.layout.merges.flatMap((merge) => cut(merge, used));
  const hiddenRows = source.layout.hiddenRows.filter((row) => row >= used.top && row <= used.bottom);
  const hiddenColumns = hiddenWithin(source.layout, used);
  const formats = formatsWithin(rows, whole.top, used);
  const columnWidths = widthsWithin(source.layout, used);
  const grid: Grid = {
    ...bare,
    top: used.top,
    left: used.left,
    values,
    merges,
    ...(formats.length > 0 && { formats }),
    ...(hiddenRows.length > 0 && { hiddenRows }),
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
    ...(columnWidths.length > 0 && { columnWidths }),
  };
  return { grid, cells: areaSize(used) };
}

function putBlank(rows: (Line | undefined)[], whole: Area, { row, column, text }: Blank): void {
  if (row < whole.top || row > whole.bottom || column < whole.left || column > whole.right) return;
  let line = rows[row - whole.top];
  if (line === undefined || column < line.start) {
    line = fromTheLeft(line, whole.left);
    rows[row - whole.top] = line;
  }
  const at = column - line.start;
  while (line.values.length <= at) line.values.push(null);
  line.values[at] ??= text;
}

/** All at once: a row of blanks may come from right to left. */
function fromTheLeft(line: Line | undefined, left: number): Line {
  if (line === undefined) return { start: left, values: [], formats: undefined };
  const more = line.start - left;
  return {
    start: left,
    values: [...new Array<null>(more).fill(null), ...line.values],
    formats: line.formats && [...new Array<undefined>(more).fill(undefined), ...line.formats],
  };
}

/**
 * @returns whether a value went, and the area may have become smaller
 * @throws Unreadable when merges overlap: Excel would repair such a file, and their areas would have no bound
 */
function keepMastersOnly(rows: readonly (Line | undefined)[], whole: Area, merges: readonly Area[]): boolean {
  let covered = 0;
  let hasChanged = false;
  for (const merge of merges) {
    const [area] = cut(merge, whole);
    if (area === undefined) continue;
    covered += areaSize(area);
    if (covered > areaSize(whole)) throw damaged("合并单元格互相重叠");
    for (let row = area.top; row <= area.bottom; row++) {
      const line = rows[row - whole.top];
      if (line === undefined) continue;
      const last = Math.min(area.right, line.start + line.values.length - 1);
      for (let column = Math.max(area.left, line.start); column <= last; column++) {
        const at = column - line.start;
        if ((row === merge.top && column === merge.left) || line.values[at] === null) continue;
        line.values[at] = null;
        if (line.formats?.[at] !== undefined) line.formats = line.formats.with(at, undefined);
        hasChanged = true;
      }
    }
  }
  return hasChanged;
}

/** The part of a merge inside an area; none when no more than one cell of it is left. */
function cut(merge: Area, within: Area): Area[] {
  const area = {
    top: Math.max(merge.top, within.top),
    left: Math.max(merge.left, within.left),
    bottom: Math.min(merge.bottom, within.bottom),
    right: Math.min(merge.right, within.right),
  };
  const outside = area.top > area.bottom || area.left > area.right;
  return outside || areaSize(area) === 1 ? [] : [area];
}

/** The area of the values that are left; the whole one when there are none. */
function usedArea(rows: readonly (Line | undefined)[], whole: Area): Area {
  let area: Area | undefined;
  for (const [offset, line] of rows.entries()) {
    if (line === undefined) continue;
    const first = line.values.findIndex(holds);
    if (first === -1) continue;
    const last = line.values.findLastIndex(holds);
    const row = whole.top + offset;
    area = {
      top: area?.top ?? row,
      left: Math.min(area?.left ?? whole.right, line.start + first),
      bottom: row,
      right: Math.max(area?.right ?? whole.left, line.start + last),
    };
  }
  return area ?? whole;
}

function holds(value: RawValue): boolean {
  return value !== null && !(typeof value === "string" && isBlank(value));
}

/** Most lines begin and end where the sheet does, and are taken as they are. */
function valuesWithin(line: Line | undefined, used: Area): readonly RawValue[] {
  if (line === undefined) return EMPTY_ROW;
  const { start, values } = line;
  if (start === used.left && start + values.length - 1 <= used.right) return values;
  const end = Math.min(start + values.length, used.right + 1);
  return Array.from(
    { length: Math.max(0, end - used.left) },
    (_, i) => values[used.left + i - start] ?? null,
  );
}
function hiddenWithin(layout: SheetLayout, used: Area): number[] {
  const hidden = new Set<number>();
  for (const { from, to } of layout.hiddenColumns) {
    for (let column = Math.max(from, used.left); column <= Math.min(to, used.right); column++)
      hidden.add(column);
  }
  return [...hidden].sort((a, b) => a - b);
}

function widthsWithin({ widths = [] }: SheetLayout, used: Area): (readonly [number, number])[] {
  const known = new Map<number, number>();
  for (const { from, to, width } of widths) {
    for (let column = Math.max(from, used.left); column <= Math.min(to, used.right); column++)
      known.set(column, width);
  }
  return [...known];
}

/** Lines of a table share their formats, and go on doing so. */
function formatsWithin(
  rows: readonly (Line | undefined)[],
  top: number,
  used: Area,
): (Formats | undefined)[] {
  const moved = new Map<Formats, Formats>();
  const formats: (Formats | undefined)[] = [];
  for (const [offset, line] of rows.entries()) {
    if (line?.formats === undefined) continue;
    let within = moved.get(line.formats);
    if (within === undefined) {
      within = formatsOfLine(line.formats, line.start, used);
      moved.set(line.formats, within);
    }
    if (within.length > 0) formats[top + offset - used.top] = within;
  }
  return formats;
}

function formatsOfLine(formats: Formats, start: number, used: Area): Formats {
  const last = Math.min(formats.findLastIndex((format) => format !== undefined) + start, used.right);
  if (start === used.left && last === start + formats.length - 1) return formats;
  return Array.from({ length: Math.max(0, last - used.left + 1) }, (_, i) => formats[used.left + i - start]);
}
