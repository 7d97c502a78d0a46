import type { Severity } from "../../form/form.ts";
import type { UnreadableCode } from "../read/read-result.ts";

/** A finding as it is written to the cells and into the list. */
export interface MarkedFinding {
  readonly severity: Severity;
  readonly sheet: string;
  /** None where it is about the whole sheet. */
  readonly cells: readonly string[];
  /** What stands in them, in their order. */
  readonly values: readonly string[];
  /** Header of the column. */
  readonly column: string;
  readonly problem: string;
  readonly advice: string;
}

/** What the list and the notes say, in the language of the pane. */
export interface MarkWords {
  /** Name of the sheet. */
  readonly list: string;
  /** What this sheet is, above its headers. */
  readonly about: string;
  /** No., severity, sheet, cell, column, value, problem, advice. */
  readonly headers: readonly [string, string, string, string, string, string, string, string];
  readonly severity: Readonly<Record<Severity, string>>;
  /** In a note, after the first findings of a cell that has many. */
  readonly more: string;
  /** Said in the list where not every cell got a note, where not every place is listed. */
  readonly notesBounded: string;
  readonly ownNotes: string;
  readonly listBounded: string;
}

export interface MarkRequest {
  readonly findings: readonly MarkedFinding[];
  readonly words: MarkWords;
}

export interface MarkCounts {
  readonly cells: number;
  readonly notes: number;
  /** Cells without a note because there would be too many. */
  readonly notesLeft: number;
  /** Cells that have a note of her own, which stays as it is. */
  readonly ownNotes: number;
  readonly listed: number;
  /** Places that the list has no room for. */
  readonly listLeft: number;
  /** Places whose sheet the file does not hold. */
  readonly nowhere: number;
}

export type MarkResult =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly marks: MarkCounts }
  | { readonly ok: false; readonly code: UnreadableCode; readonly detail: string };
