/** What becomes of a sheet when rows or columns come or go, or when the cells of an area move down. */
import { type Shift, shiftedLine } from "../../addin/host/shifts.ts";
import type { Area } from "../../shared/sheet/grid.ts";
import type { Cell, Sheet } from "./workbook.ts";

/** Cells, merged areas, hidden lines, tables and conditional formats all go along. */
export function shiftLines(sheet: Sheet, shift: Shift): void {
  const { axis } = shift;
  if (axis === "row") {
    sheet.rows = shiftedMap(sheet.rows, shift);
    sheet.hiddenRows = shiftedSet(sheet.hiddenRows, shift);
  } else {
    sheet.rows = new Map([...sheet.rows].map(([row, cells]) => [row, shiftedMap(cells, shift)]));
    sheet.hiddenColumns = shiftedSet(sheet.hiddenColumns, shift);
  }
  sheet.merges = sheet.merges.flatMap((area) => shiftedArea(area, shift) ?? []);
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = shiftedArea(table.area, shift);
    return area === undefined ? [] : [{ ...table, area }];
  });
  for (const format of sheet.conditionalFormats) {
    format.areas = format.areas.flatMap((area) => shiftedArea(area, shift) ?? []);
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
}

/** Makes room in an area: its cells, and all below them in these columns, move down by its height. */
export function insertCells(sheet: Sheet, { top, left, bottom, right }: Area): void {
  const shift: Shift = { axis: "row", at: top, count: bottom - top + 1 };
  const rows = new Map<number, Map<number, Cell>>();
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const inside = column >= left && column <= right;
      const to = inside ? (shiftedLine(row, shift) ?? row) : row;
      const line = rows.get(to) ?? new Map<number, Cell>();
      rows.set(to, line.set(column, cell));
    }
  }
  sheet.rows = rows;
}

/** An area into which lines are inserted grows; one that loses all its lines is gone. */
function shiftedArea(area: Area, shift: Shift): Area | undefined {
  const [first, last] = shift.axis === "row" ? (["top", "bottom"] as const) : (["left", "right"] as const);
  const end = shift.count > 0 ? undefined : shift.at - shift.count;
  const from = shiftedLine(area[first], shift) ?? shift.at;
  const to = shiftedLine(area[last], shift) ?? shift.at - 1;
  if (end !== undefined && to < from) return undefined;
  return { ...area, [first]: from, [last]: to };
}

function shiftedMap<Value>(lines: ReadonlyMap<number, Value>, shift: Shift): Map<number, Value> {
  return new Map(
    [...lines].flatMap(([line, value]): [number, Value][] => {
      const to = shiftedLine(line, shift);
      return to === undefined ? [] : [[to, value]];
    }),
  );
}

function shiftedSet(lines: ReadonlySet<number>, shift: Shift): Set<number> {
  return new Set([...lines].flatMap((line) => shiftedLine(line, shift) ?? []));
}
