/// <reference types="office-js" />
import { cellAddress } from "../../../shared/sheet/grid.ts";
import { type Shift, shiftedCell } from "../shifts.ts";
import { parseArea, parseLines } from "./areas.ts";

/** A change of more cells than this is read again with its whole sheet. */
const MOST_CELLS = 1_000;

/** What was heard of a sheet; nothing is read yet. */
export interface Heard {
  /** Cells typed into, where they stand after the shifts; null where nobody knows which. */
  readonly cells: readonly string[] | null;
  readonly shifts: readonly Shift[];
}

/** By the sheet's id. */
export type ChangedSheets = ReadonlyMap<string, Heard>;

interface ChangeMarks {
  readonly add: (worksheetId: string, heard: Heard) => void;
}

interface ChangeMarksParts {
  /** Called once for the first of many marks; runs the task a moment later. */
  readonly schedule: (task: () => void) => void;
  /** One change a sheet, however many marks there were. */
  readonly announce: (changes: ChangedSheets) => void;
}

/** Gathers what changes within a moment, so that a paste of a thousand cells is one change and not a thousand. */
export function createChangeMarks({ schedule, announce }: ChangeMarksParts): ChangeMarks {
  let marks = new Map<string, Heard>();
  return {
    add: (worksheetId, heard) => {
      if (marks.size === 0) {
        schedule(() => {
          const gathered = marks;
          marks = new Map();
          announce(gathered);
        });
      }
      const known = marks.get(worksheetId);
      marks.set(worksheetId, known === undefined ? heard : joined(known, heard));
    },
  };
}

/** Nobody typed; only formulas may have come to something else. */
export const nothingTyped: Heard = { cells: [], shifts: [] };

/** Cells of which nobody knows where they went. */
export const anywhere: Heard = { cells: null, shifts: [] };

/** Whole rows and columns that come or go shift what is behind them; cells that were moved leave no address true. */
export function heardOf({ changeType, address }: Excel.WorksheetChangedEventArgs): Heard {
  const { rangeEdited, rowInserted, rowDeleted, columnInserted, columnDeleted } = Excel.DataChangeType;
  switch (changeType) {
    case rangeEdited:
      return { cells: cellsOf(address), shifts: [] };
    case rowInserted:
    case columnInserted:
      return shifted(address, 1);
    case rowDeleted:
    case columnDeleted:
      return shifted(address, -1);
    default:
      return anywhere;
  }
}

function shifted(address: string, sign: 1 | -1): Heard {
  const lines = parseLines(address);
  if (lines === undefined) return anywhere;
  const { axis, first, last } = lines;
  return { cells: [], shifts: [{ axis, at: first, count: sign * (last - first + 1) }] };
}

function cellsOf(address: string): readonly string[] | null {
  const area = parseArea(address);
  if (area === undefined) return null;
  const width = area.right - area.left + 1;
  const count = width * (area.bottom - area.top + 1);
  if (count > MOST_CELLS) return null;
  return Array.from({ length: count }, (_, index) =>
    cellAddress(area.top + Math.floor(index / width), area.left + (index % width)),
  );
}

function joined(one: Heard, other: Heard): Heard {
  const shifts = [...one.shifts, ...other.shifts];
  if (one.cells === null || other.cells === null) return { cells: null, shifts };
  const moved = one.cells.flatMap((cell) => shiftedCell(cell, other.shifts) ?? []);
  const cells = [...new Set([...moved, ...other.cells])];
  return { cells: cells.length > MOST_CELLS ? null : cells, shifts };
}
