/** What a user does to her workbook in the emulated Excel. */
import { addressOfArea } from "../../addin/host/excel/areas.ts";
import type { Shift } from "../../addin/host/shifts.ts";
import { type Area, cellAddress, columnLetters } from "../../shared/sheet/grid.ts";
import { calculate } from "./calculate.ts";
import { insertCells, shiftLines } from "./lines.ts";
import { typeInto } from "./typing.ts";
import { type Cell, type ChangeType, type Sheet, touchCell, type Workbook } from "./workbook.ts";

/** The user types into a cell. */
export function userTypes(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  input: string,
): void {
  userPastes(workbook, sheet, row, column, [[input]]);
}

/** The user pastes texts, or fills them in. */
export function userPastes(
  workbook: Workbook,
  sheet: Sheet,
  top: number,
  left: number,
  inputs: readonly (readonly string[])[],
): void {
  const width = Math.max(...inputs.map((line) => line.length));
  const area: Area = { top, left, bottom: top + inputs.length - 1, right: left + width - 1 };
  act(workbook, sheet, "RangeEdited", addressIn(area), () => {
    inputs.forEach((line, down) => {
      line.forEach((input, across) => {
        typeInto(touchCell(sheet, top + down, left + across), input, workbook);
      });
    });
  });
}

/** An edit of which Excel tells nobody, as when a list is filled down over a filter. */
export function userTypesUnheard(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  input: string,
): void {
  typeInto(touchCell(sheet, row, column), input, workbook);
}

export function userInsertsRow(workbook: Workbook, sheet: Sheet, row: number, count = 1): void {
  shift(workbook, sheet, "RowInserted", { axis: "row", at: row, count });
}

export function userDeletesRow(workbook: Workbook, sheet: Sheet, row: number, count = 1): void {
  shift(workbook, sheet, "RowDeleted", { axis: "row", at: row, count: -count });
}

export function userInsertsColumn(workbook: Workbook, sheet: Sheet, column: number): void {
  shift(workbook, sheet, "ColumnInserted", { axis: "column", at: column, count: 1 });
}

export function userDeletesColumn(workbook: Workbook, sheet: Sheet, column: number): void {
  shift(workbook, sheet, "ColumnDeleted", { axis: "column", at: column, count: -1 });
}

/** A row in a table: only the table's own columns move. */
export function userInsertsTableRow(workbook: Workbook, sheet: Sheet, name: string, row: number): void {
  const table = sheet.tables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new RangeError(`no table ${name}`);
  const inserted = { ...table.area, top: row, bottom: row };
  act(workbook, sheet, "CellInserted", addressOfArea(inserted), () => {
    insertCells(sheet, inserted);
    table.area = { ...table.area, bottom: table.area.bottom + 1 };
  });
}

/** Sorts whole rows by a column, the smallest first. */
export function userSorts(
  workbook: Workbook,
  sheet: Sheet,
  first: number,
  last: number,
  column: number,
): void {
  const lines = Array.from({ length: last - first + 1 }, (_, index) => sheet.rows.get(first + index));
  const key = (line: Map<number, Cell> | undefined) => String(line?.get(column)?.value ?? "");
  lines.sort((a, b) => key(a).localeCompare(key(b)));
  lines.forEach((line, index) => {
    if (line === undefined) sheet.rows.delete(first + index);
    else sheet.rows.set(first + index, line);
  });
  workbook.undoable = [];
  workbook.onEvent({ kind: "sorted", sheet, address: `${first + 1}:${last + 1}` });
  calculate(workbook);
}

/** Hides the rows that a filter leaves out. */
export function userFilters(workbook: Workbook, sheet: Sheet, hidden: readonly number[]): void {
  sheet.hiddenRows = new Set(hidden);
  workbook.onEvent({ kind: "rowsHidden", sheet });
}

export function userActivates(workbook: Workbook, sheet: Sheet): void {
  workbook.active = sheet;
  workbook.onEvent({ kind: "activated", sheet });
}

/** The user goes to another workbook and leaves this one open. */
export function userLooksAtAnotherWorkbook(workbook: Workbook): void {
  workbook.elsewhere = "anotherWorkbook";
}

export function userComesBack(workbook: Workbook): void {
  workbook.elsewhere = undefined;
  workbook.onEvent({ kind: "workbookActivated" });
}

/** Several sheets with Ctrl or Shift, or one again; Excel tells nobody. */
export function userSelectsSheets(workbook: Workbook, count: number): void {
  workbook.elsewhere = count > 1 ? "severalSheets" : undefined;
}

/** Ctrl+Z. */
export function userUndoes(workbook: Workbook): void {
  workbook.undoable.pop()?.();
}

const opposite: Readonly<Record<ChangeType, ChangeType>> = {
  RangeEdited: "RangeEdited",
  RowInserted: "RowDeleted",
  RowDeleted: "RowInserted",
  ColumnInserted: "ColumnDeleted",
  ColumnDeleted: "ColumnInserted",
  CellInserted: "CellDeleted",
  CellDeleted: "CellInserted",
};

function shift(workbook: Workbook, sheet: Sheet, changeType: ChangeType, change: Shift): void {
  const last = change.at + Math.abs(change.count) - 1;
  const address =
    change.axis === "row"
      ? `${change.at + 1}:${last + 1}`
      : `${columnLetters(change.at)}:${columnLetters(last)}`;
  act(workbook, sheet, changeType, address, () => shiftLines(sheet, change));
}

/** Does something that can be undone, and tells of it; undoing tells of the opposite. */
function act(
  workbook: Workbook,
  sheet: Sheet,
  changeType: ChangeType,
  address: string,
  work: () => void,
): void {
  const { rows, merges, hiddenRows, hiddenColumns, tables, conditionalFormats } = structuredClone(sheet);
  work();
  workbook.undoable.push(() => {
    Object.assign(sheet, { rows, merges, hiddenRows, hiddenColumns, tables, conditionalFormats });
    workbook.onEvent({ kind: "changed", sheet, address, changeType: opposite[changeType] });
    calculate(workbook);
  });
  workbook.onEvent({ kind: "changed", sheet, address, changeType });
  calculate(workbook);
}

function addressIn(area: Area): string {
  const { top, left, bottom, right } = area;
  return top === bottom && left === right ? cellAddress(top, left) : addressOfArea(area);
}
