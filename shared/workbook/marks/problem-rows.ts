import type { Severity } from "../../form/form.ts";
import type { Area, RawValue } from "../../sheet/grid.ts";

/** Of a sheet, its head and the rows that something is said of. */
export interface ProblemSheet {
  readonly name: string;
  /** Index of the first column on the sheet. */
  readonly left: number;
  /** How many of `rows` are its head. */
  readonly head: number;
  readonly rows: readonly ProblemRow[];
  /** Merged cells of the head, by indexes into `rows`, and columns of the sheet. */
  readonly merges: readonly Area[];
  /** What is said of the sheet as a whole. */
  readonly said: readonly string[];
}

export interface ProblemRow {
  /** Where it stands on the sheet, as a text: a figure more would be asked about when the copy is opened here. */
  readonly place: string;
  readonly values: readonly RawValue[];
  readonly formats: readonly (string | undefined)[];
  /** By index into `values`. */
  readonly marks: ReadonlyMap<number, Severity>;
  readonly problems: readonly string[];
}

export interface ProblemWords {
  /** Headers of the first and of the last column. */
  readonly row: string;
  readonly problems: string;
  /** In the first column, before what is said of the sheet as a whole. */
  readonly wholeSheet: string;
  readonly title: string;
}
