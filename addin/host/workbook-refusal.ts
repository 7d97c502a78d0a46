import type { CellPlace } from "./workbook-host.ts";

/** Why the workbook did not do what was asked, in words a page can turn into advice. */
export type RefusalReason =
  /** The sheet, or the cells, are protected. */
  | "protected"
  /** Somebody is typing in a cell; Excel does nothing else meanwhile. */
  | "editing"
  /** Excel has too much to do at the moment; the same request may succeed later. */
  | "busy"
  /** The connection to the workbook is gone; the pane has to be opened again. */
  | "disconnected"
  /** Even the smallest piece is more than Excel hands over or takes in one request. */
  | "tooLarge"
  /** The cell is not where it was, and nobody knows where it is now. */
  | "moved"
  /** The user looks at another workbook or has several sheets selected; it can be asked again once she is back. */
  | "elsewhere";

/**
 * Why there is no workbook at all: Office.js could not be loaded or does not come, the page is not in Excel, or Excel is
 * too old.
 */
export type Unsupported = "no-office" | "office-silent" | "not-excel" | "too-old";

/** A write broke off, and these cells could not be put back; `cause` is why it broke off. */
export class HalfWritten extends Error {
  readonly cells: readonly CellPlace[];

  constructor(cells: readonly CellPlace[], cause: unknown) {
    super("a write broke off halfway and could not be taken back", { cause });
    this.name = "HalfWritten";
    this.cells = cells;
  }
}

/** The workbook refused; `cause` is what it said. A sheet that does not exist is a `RangeError` instead. */
export class WorkbookRefusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, cause?: unknown) {
    super(`the workbook refused: ${reason}`, { cause });
    this.name = "WorkbookRefusal";
    this.reason = reason;
  }
}

/** Whether the workbook answers little for now, and can be asked again once the user is back. */
export function isElsewhere(error: unknown): boolean {
  return error instanceof WorkbookRefusal && error.reason === "elsewhere";
}
