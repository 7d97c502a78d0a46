/// <reference types="office-js" />
import { cellAddress } from "../../../shared/sheet/grid.ts";
import type { WorkbookChange } from "../workbook-host.ts";
import { parseArea } from "./areas.ts";

/** A change of more cells than this is read again with its whole sheet. */
const MOST_CELLS = 1_000;

/** Where Excel says that something changed; nothing is read yet. */
export interface Mark {
  readonly worksheetId: string;
  readonly cells: WorkbookChange["cells"];
}

/** By the sheet's id. */
export type ChangedCells = ReadonlyMap<string, WorkbookChange["cells"]>;

export interface ChangeMarks {
  readonly add: (mark: Mark) => void;
}

export interface ChangeMarksParts {
  /** Called once for the first of many marks; runs the task a moment later. */
  readonly schedule: (task: () => void) => void;
  /** One change a sheet, however many marks there were. */
  readonly announce: (changes: ChangedCells) => void;
}

/** Gathers what changes within a moment, so that a paste of a thousand cells is one change and not a thousand. */
export function createChangeMarks({ schedule, announce }: ChangeMarksParts): ChangeMarks {
  let marks = new Map<string, WorkbookChange["cells"]>();
  return {
    add: ({ worksheetId, cells }) => {
      if (marks.size === 0) {
        schedule(() => {
          const gathered = marks;
          marks = new Map();
          announce(gathered);
        });
      }
      const known = marks.get(worksheetId);
      marks.set(worksheetId, known === undefined ? cells : joined(known, cells));
    },
  };
}

/** Rows, columns and cells that moved leave no address true: the sheet has to be read as a whole. */
export function markOf({ worksheetId, changeType, address }: Excel.WorksheetChangedEventArgs): Mark {
  const area = changeType === Excel.DataChangeType.rangeEdited ? parseArea(address) : undefined;
  if (area === undefined) return { worksheetId, cells: null };
  const width = area.right - area.left + 1;
  const count = width * (area.bottom - area.top + 1);
  if (count > MOST_CELLS) return { worksheetId, cells: null };
  const cells = Array.from({ length: count }, (_, index) =>
    cellAddress(area.top + Math.floor(index / width), area.left + (index % width)),
  );
  return { worksheetId, cells };
}

function joined(one: WorkbookChange["cells"], other: WorkbookChange["cells"]): WorkbookChange["cells"] {
  if (one === null || other === null) return null;
  const cells = [...new Set([...one, ...other])];
  return cells.length > MOST_CELLS ? null : cells;
}
