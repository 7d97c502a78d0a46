import { addressOfArea, cutTo, runsOf } from "../../addin/host/excel/areas.ts";
import type { Area } from "../../shared/sheet/grid.ts";
import { calculate } from "./calculate.ts";
import { conditionalFormatsObject } from "./conditional-formats.ts";
import { HostError } from "./host-error.ts";
import type { Session } from "./objects.ts";
import { nullObject, type RemoteObject } from "./remote-object.ts";
import { typeInto } from "./typing.ts";
import { type Cell, cellAt, type Sheet, touchCell, usedArea } from "./workbook.ts";

const empty: Readonly<Cell> = { value: "", format: "General", locked: true };

export function rangeObject(session: Session, sheet: Sheet, area: Area): RemoteObject {
  const { workbook } = session;
  // The whole sheet has too many cells to be asked for, and is: only for its conditional formats.
  const whole = area.bottom - area.top > 1_000_000;
  const rows = whole ? [] : numbers(area.top, area.bottom);
  const columns = numbers(area.left, area.right);
  const read = (of: (cell: Readonly<Cell>) => unknown): unknown[][] => {
    if (whole) throw new HostError("RangeExceedsLimit", "too many cells");
    return rows.map((row) => columns.map((column) => of(cellAt(sheet, row, column) ?? empty)));
  };
  const write = (
    matrix: unknown,
    set: (cell: Cell, value: unknown, row: number, column: number) => void,
  ): void => {
    const lines = shaped(matrix, rows.length, columns.length);
    rows.forEach((row, down) => {
      columns.forEach((column, across) => {
        const cell = touchCell(sheet, row, column);
        if (sheet.protected && cell.locked) {
          throw refused();
        }
        set(cell, lines[down]?.[across], row, column);
      });
    });
  };
  const enter = (matrix: unknown): void => {
    write(matrix, (cell, value, row, column) => {
      if (!isCovered(sheet, row, column)) typeInto(cell, value, workbook);
    });
    workbook.undoable = [];
    workbook.onEvent({ kind: "changed", sheet, address: shortAddress(area), changeType: "RangeEdited" });
    calculate(workbook);
  };

  return {
    type: "Range",
    referenced: true,
    navigate: {
      ConditionalFormats: () => conditionalFormatsObject(sheet, [area]),
      Format: () => ({ type: "RangeFormat", call: { AutofitColumns: () => undefined } }),
    },
    get: {
      Values: () => read(({ value }) => value),
      Formulas: () => read(({ value, formula }) => formula ?? value),
      NumberFormat: () => read(({ format }) => format),
      RowIndex: () => area.top,
      ColumnIndex: () => area.left,
      RowCount: () => rows.length,
      ColumnCount: () => columns.length,
      RowHidden: () => allOrNone(rows, sheet.hiddenRows),
      ColumnHidden: () => allOrNone(columns, sheet.hiddenColumns),
    },
    set: {
      Values: enter,
      Formulas: enter,
      NumberFormat: (formats) =>
        write(formats, (cell, format) => {
          // Whether the cell is open or not, unless who protected it allowed formats.
          if (sheet.protected) throw refused();
          if (typeof format !== "string") throw new HostError("InvalidArgument", "a format is a text");
          cell.format = format;
        }),
    },
    call: {
      Select: () => {
        if (workbook.active !== sheet) throw new HostError("InvalidSelection", "the sheet is not in front");
        workbook.selection = { sheet, area };
        return undefined;
      },
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const used = usedArea(sheet, valuesOnly === true, area);
        return { object: used === undefined ? nullObject : rangeObject(session, sheet, used) };
      },
      GetSpecialCellsOrNullObject: (kind) => ({ object: specialCells(session, sheet, area, kind) }),
      GetMergedAreasOrNullObject: () => ({ object: mergedAreas(session, sheet, area) }),
    },
  };
}

const refused = () => new HostError("AccessDenied", "You cannot perform the requested operation.", "Range");

/** Of merged cells only the first holds what is written; the others are thought to drop it. */
function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
  );
}

/** Cells with formulas, each an area of its own, or blocks of what is shown; Excel tells of none on a protected sheet. */
function specialCells(session: Session, sheet: Sheet, area: Area, kind: unknown): RemoteObject {
  if (kind === "Visible") return visibleCells(session, sheet, area);
  if (kind !== "Formulas") throw new HostError("ApiNotFound", `emulator: no special cells ${String(kind)}`);
  if (sheet.protected) throw new HostError("AccessDenied", "You cannot perform the requested operation.");
  const found: RemoteObject[] = [];
  for (const [row, cells] of sheet.rows) {
    for (const [column, { formula }] of cells) {
      const place = { top: row, left: column, bottom: row, right: column };
      if (formula !== undefined && cutTo(place, area) !== undefined)
        found.push(rangeObject(session, sheet, place));
    }
  }
  if (found.length === 0) return nullObject;
  const areas: RemoteObject = { type: "RangeCollection", items: () => found };
  return { type: "RangeAreas", referenced: true, navigate: { Areas: () => areas } };
}

function visibleCells(session: Session, sheet: Sheet, area: Area): RemoteObject {
  if (sheet.protected) throw refused();
  const rows = runsOf(numbers(area.top, area.bottom).filter((row) => !sheet.hiddenRows.has(row)));
  const columns = runsOf(numbers(area.left, area.right).filter((column) => !sheet.hiddenColumns.has(column)));
  const found = rows.flatMap(({ first: top, last: bottom }) =>
    columns.map(({ first: left, last: right }) => rangeObject(session, sheet, { top, left, bottom, right })),
  );
  if (found.length === 0) return nullObject;
  const areas: RemoteObject = { type: "RangeCollection", items: () => found };
  return { type: "RangeAreas", referenced: true, navigate: { Areas: () => areas } };
}

/** Only areas whose first cell lies in the range, whole; above the limit Excel gives up. */
function mergedAreas(session: Session, sheet: Sheet, area: Area): RemoteObject {
  const found = sheet.merges.filter(
    ({ top, left }) => top >= area.top && top <= area.bottom && left >= area.left && left <= area.right,
  );
  if (found.length > session.limits.mergedAreas) {
    throw new HostError(
      "GeneralException",
      "There was an internal error.",
      "Range.getMergedAreasOrNullObject",
    );
  }
  if (found.length === 0) return nullObject;
  const areas: RemoteObject = {
    type: "RangeCollection",
    items: () => found.map((merge) => rangeObject(session, sheet, merge)),
  };
  return { type: "RangeAreas", referenced: true, navigate: { Areas: () => areas } };
}

/** True where all are hidden, false where none is, null where some are. */
function allOrNone(lines: readonly number[], hidden: ReadonlySet<number>): boolean | null {
  const count = lines.filter((line) => hidden.has(line)).length;
  return count === 0 ? false : count === lines.length ? true : null;
}

function shaped(matrix: unknown, height: number, width: number): readonly (readonly unknown[])[] {
  const fits =
    Array.isArray(matrix) &&
    matrix.length === height &&
    matrix.every((line) => Array.isArray(line) && line.length === width);
  if (!fits) {
    throw new HostError("InvalidArgument", "The array doesn't match the dimensions of the range.", "Range");
  }
  return matrix;
}

function shortAddress(area: Area): string {
  const address = addressOfArea(area);
  const [first = address, last] = address.split(":");
  return first === last ? first : address;
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
