/** The sheet that somebody would have mailed out, as a form is made of it. */
import type { OrgUnit } from "../register/org-unit.ts";
import type { Area, Grid } from "../sheet/grid.ts";
import type { SampleAcross } from "./across-of-sample.ts";

export interface Sample {
  readonly grid: Grid;
  /** What may be typed in some cells (shared/workbook/read/sheet-marks.ts). */
  readonly rules: readonly SampleRule[];
  /** Address → formula, without "=". */
  readonly formulas: ReadonlyMap<string, string>;
  /** The register, to know a column of units by its cells. */
  readonly units: readonly OrgUnit[];
}

export interface SampleRule {
  readonly areas: readonly Area[];
  readonly type: "list" | "whole" | "decimal" | "date" | "textLength" | "other";
  readonly words?: readonly string[];
}

/** A column of the sample, with what stands below its header. Rows and columns from 0, as the sheet has them. */
export interface SampleColumn {
  /** Column of the sheet; on a sheet whose names run down a column, the row. */
  readonly at: number;
  /** Texts of the header from the top level down, as they are written. */
  readonly path: readonly string[];
  /** Unit of measure that stands in a row, or column, of its own. */
  readonly measure?: string;
  /** What stands in the rows of data, as people see it; "" where nothing does. */
  readonly cells: readonly string[];
  /** Formulas stand there of which some have no value. */
  readonly isUncomputed?: boolean;
  /** What may be typed there. */
  readonly rule?: SampleRule;
}

export interface SampleTable {
  readonly grid: Grid;
  readonly columns: readonly SampleColumn[];
  /** Rows of the header, both inclusive. */
  readonly header: { readonly first: number; readonly last: number };
  /** Rows of data, in order. */
  readonly rows: readonly number[];
  /** Names run down a column: what are columns of the form are rows of the sheet. */
  readonly down: boolean;
  /** What stands across there; absent where each column of figures is a row of the form. */
  readonly across?: SampleAcross;
}
