/**
 * The port to the workbook in front of the user: an Excel that is running, or a file dropped into a browser.
 * Plain values and cell addresses only; no adapter's own objects pass through it.
 */
import type { Severity } from "../../shared/form/form.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import type { Shift } from "./shifts.ts";

export interface SheetEntry {
  /** Stays when the sheet is given another name. */
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

/** A cell of a sheet, by its address. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** `text` is what a person would type into the cell; "" empties it. */
export interface CellChange extends CellPlace {
  readonly text: string;
}

/** What changed on a sheet, whoever changed it; formulas elsewhere may have followed. */
export interface WorkbookChange {
  readonly sheet: string;
  /** Cells that were typed into, where they stand after `shifts`; null where nobody knows which. */
  readonly cells: readonly string[] | null;
  /** Rows and columns that were inserted or deleted, in this order. */
  readonly shifts?: readonly Shift[];
}

/**
 * Puts back what a write replaced, values and number formats, also where rows were inserted above it since.
 * @returns the cells that were left alone because they hold something else by now.
 */
export type Undo = () => Promise<readonly CellPlace[]>;

export interface ReadOptions {
  /** Asks for everything again, instead of trusting what was heard since the last reading. */
  readonly afresh?: boolean;
}

export interface WorkbookHost {
  /** File name of the workbook, as a person would say it. */
  readonly workbookName: string;
  readonly listSheets: () => Promise<readonly SheetEntry[]>;
  /** @throws RangeError when the workbook has no such sheet. */
  readonly readSheet: (name: string, options?: ReadOptions) => Promise<Grid>;
  /** Shows the cell to the user. */
  readonly select: (sheet: string, cell: string) => Promise<void>;
  /** Types into cells. Only ever called because the user pressed a button for it. */
  readonly write: (changes: readonly CellChange[]) => Promise<Undo>;
  /** @returns the way to stop listening. */
  readonly onChange: (listener: (change: WorkbookChange) => void) => () => void;
  /** Name of the sheet in front of the user. */
  readonly currentSheet: () => string | undefined;
  /** Tells when another sheet comes to the front. @returns the way to stop listening. */
  readonly onCurrentSheet: (listener: (sheet: string) => void) => () => void;
  /** Tells when what was refused as "elsewhere" may succeed. @returns the way to stop listening. */
  readonly onReturn?: (listener: () => void) => () => void;
  /** The cell the user has selected, on the sheet in front; undefined while there is none. */
  readonly selectedCell: () => Promise<CellPlace | undefined>;
  /** What is remembered with the workbook between two openings: a chosen form, a period. */
  readonly settings: WorkbookSettings;
  /** Only where the user has the workbook itself before her; what a browser opened is a copy. */
  readonly marks?: SheetMarks;
  /** Puts rows of text on a new sheet behind the others. @returns its name: one that is taken gets a number. */
  readonly putSheet?: (name: string, rows: readonly (readonly string[])[]) => Promise<string>;
  /** Puts every sheet of an .xlsx file behind the workbook's own. @returns their names. */
  readonly insertSheets?: (file: Uint8Array) => Promise<readonly string[]>;
  /** Whether the file may have charts; Excel on the web refuses it for them. */
  readonly takesCharts?: boolean;
}

export interface WorkbookSettings {
  readonly get: (key: string) => string | undefined;
  readonly set: (key: string, value: string) => Promise<void>;
}

export interface CellMark {
  readonly cell: string;
  readonly severity: Severity;
}

/** Colours over cells. They follow their cells, are kept with the workbook, and leave its own formats as they are. */
export interface SheetMarks {
  /** Takes the place of the marks that the sheet has. */
  readonly mark: (sheet: string, marks: readonly CellMark[]) => Promise<void>;
  /** Takes every mark off the workbook, also those of an earlier day. */
  readonly clear: () => Promise<void>;
  /** Whether marks were made and not taken away, today or earlier. */
  readonly standing: () => boolean;
}
