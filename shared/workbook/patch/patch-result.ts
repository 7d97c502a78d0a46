import type { RawValue } from "../../sheet/grid.ts";
import type { UnreadableCode } from "../read/read-result.ts";

/** A cell that holds something else from now on; null empties it. */
export interface ValueChange {
  readonly sheet: string;
  readonly cell: string;
  readonly value: RawValue;
}

/**
 * Why a cell was left as it is in the file: nobody may change a part of an array formula or of a data table, what lies
 * under a merged cell is never seen, headings and totals of a table (Ctrl+T) are kept a second time by the table, a pivot
 * table writes its cells itself, formulas that depend on it cannot be written without it (`shared-formula`), a cell
 * holds no text of such a length, the workbook has no such sheet or cell.
 */
export type LeftReason =
  | "array"
  | "data-table"
  | "merged"
  | "table"
  | "pivot"
  | "shared-formula"
  | "too-long"
  | "nowhere";

export interface LeftCell {
  readonly sheet: string;
  readonly cell: string;
  readonly reason: LeftReason;
}

export interface Patched {
  readonly ok: true;
  readonly bytes: Uint8Array;
  /** Cells that could not be changed. */
  readonly left: readonly LeftCell[];
  /** Cells in which a formula stood; now it is a value. */
  readonly replaced: readonly { readonly sheet: string; readonly cell: string; readonly formula: string }[];
  /** Formulas that got another result: sums and the like, of which it is certain. */
  readonly recalculated: number;
  /** Formulas whose results were taken out: they are calculated when the workbook is opened. */
  readonly uncalculated: number;
  /** Sheets that are protected against changes and were changed all the same. */
  readonly protectedSheets: readonly string[];
  /** Of a file that was no .xlsx before: formulas that became the value they had. */
  readonly formulasLost?: number;
  /** The workbook bears a digital signature, which no longer fits. */
  readonly signed: boolean;
}

export type PatchResult =
  | Patched
  | { readonly ok: false; readonly code: UnreadableCode; readonly detail: string };
