import type { ProblemCode } from "../../problem.ts";
import type { Grid } from "../../sheet/grid.ts";

/** Why a file cannot be read at all; the text for people stands in shared/problem.ts. */
export type UnreadableCode = Extract<
  ProblemCode,
  | "not_a_workbook"
  | "workbook_legacy"
  | "workbook_binary"
  | "workbook_encrypted"
  | "workbook_damaged"
  | "workbook_too_large"
  | "workbook_empty"
>;

export interface MarkedCopy {
  /** Names of sheets that list findings. */
  readonly lists: readonly string[];
}

export type ReadResult =
  | {
      readonly ok: true;
      readonly sheets: readonly Grid[];
      /** Of a file in another format than .xlsx nothing but values, formats and merges is known. */
      readonly converted?: true;
      /** Findings are marked in it; the sheet that lists them is none of its own, and left out. */
      readonly marked?: MarkedCopy;
    }
  | { readonly ok: false; readonly code: UnreadableCode; readonly detail: string };
