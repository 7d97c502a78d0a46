/**
 * The port to the workbook in front of the user: an Excel that is running, or a file dropped into a browser.
 * Plain values and cell addresses only; no adapter's own objects pass through it.
 */
import type { Grid } from "../../shared/sheet/grid.ts";

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
}

/** `text` is what a person would type into the cell; "" empties it. */
export interface CellChange {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** Cells that changed, whoever changed them; `cells` is null when the sheet has to be read as a whole. */
export interface WorkbookChange {
  readonly sheet: string;
  readonly cells: readonly string[] | null;
}

/** Puts back what a write replaced, values and number formats. */
export type Undo = () => Promise<void>;

export interface WorkbookHost {
  /** File name of the workbook, as a person would say it. */
  readonly workbookName: string;
  readonly listSheets: () => Promise<readonly SheetEntry[]>;
  /** @throws RangeError when the workbook has no such sheet. */
  readonly readSheet: (name: string) => Promise<Grid>;
  /** Shows the cell to the user. */
  readonly select: (sheet: string, cell: string) => Promise<void>;
  /** Types into cells. Only ever called because the user pressed a button for it. */
  readonly write: (changes: readonly CellChange[]) => Promise<Undo>;
  /** @returns the way to stop listening. */
  readonly onChange: (listener: (change: WorkbookChange) => void) => () => void;
  /** What is remembered with the workbook between two openings: a chosen form, a period. */
  readonly settings: WorkbookSettings;
}

export interface WorkbookSettings {
  readonly get: (key: string) => string | undefined;
  readonly set: (key: string, value: string) => Promise<void>;
}
