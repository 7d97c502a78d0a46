import type { Notice } from "../finding/notice.ts";
import type { Column } from "../form/form.ts";
import type { OrgUnit } from "../register/org-unit.ts";
import type { CellValue, Quantity } from "../value.ts";
import type { Grid } from "./grid.ts";
import type { HeaderMatch } from "./header.ts";
import type { MatchedHeader, Portion } from "./header-cell.ts";
import type { MergeIndex } from "./merges.ts";
import type { AsideReason, SheetRecord } from "./reading.ts";

export interface RowsContext {
  readonly reporter: OrgUnit;
  readonly units: readonly OrgUnit[];
  readonly period: string | undefined;
  /** Unit in which the sheet keeps each column, by column id. */
  readonly unitOf: (column: Column) => string | undefined;
  /** On an indicator sheet: columns of the sheet that are parts of the period, by their place. */
  readonly portions: ReadonlyMap<number, Portion>;
}

/** A column of the form on the sheet, with what is the same for all its cells. */
export interface ColumnPlan extends MatchedHeader {
  readonly figures: boolean;
  /** Unit in which the sheet keeps the column. */
  readonly unitKept: string | undefined;
  /** A row may have another unit: by its code, or by what it says in the column of units of measure. */
  readonly unitVaries: boolean;
}

/** Everything that reading one row needs and no row changes. */
export interface RowPlan {
  readonly grid: Grid;
  readonly merges: MergeIndex;
  readonly header: HeaderMatch;
  readonly context: RowsContext;
  /** From the left. */
  readonly columns: readonly ColumnPlan[];
  /** Sheet columns whose being filled makes a row a single event. */
  readonly identity: readonly number[];
  /** Sheet column that may say the unit of measure of a row. */
  readonly measureAt: number | undefined;
  /** The sheet is a ledger of single events. */
  readonly detailSheet: boolean;
  /** Column id → value of every record, where the sheet has no such column. */
  readonly constants: Readonly<Record<string, CellValue>>;
  /** First row below the header, from 0. */
  readonly firstRow: number;
}

export type RowResult =
  | { readonly kind: "signature" }
  /** Nothing to read, and why where something stands there. */
  | { readonly kind: "other"; readonly why?: AsideReason }
  | {
      readonly kind: "nil" | "comparison" | "unfilled" | "sample" | "void";
      readonly notices: readonly Notice[];
    }
  | SubsetResult
  | TotalResult
  | RecordResult;

export interface SubsetResult {
  readonly kind: "subset";
  readonly notices: readonly Notice[];
  /** The row without the word 其中, as a record. */
  readonly read?: RecordResult;
}

export interface TotalResult {
  readonly kind: "total";
  readonly label: string;
  readonly part: boolean;
  readonly marks: readonly TotalMark[];
  /** Known by its figures: the rows that it sums, as row numbers from 1. */
  readonly covers?: readonly number[];
  /** 示例镇 合计, 合计 小额担保贷款: the unit and the codes that it names are those of the rows that it sums. */
  readonly about?: { readonly subject?: string; readonly codes: Readonly<Record<string, string>> };
}

export interface RecordResult {
  readonly kind: "record";
  readonly records: readonly SheetRecord[];
  readonly notices: readonly Notice[];
  /** Code of the unit that the row names, or a row above for it; absent where none is named, or none that is known. */
  readonly named?: string;
  /** `level`: as the own figures of the unit (本级), beside those of units below it. */
  readonly namedBy?: "itself" | "above" | "level";
  /** Where the row names a unit, and the name, when the register does not know it. */
  readonly place?: { readonly at: number; readonly text: string };
}

/** Figures of a total row, one for each group of a crosstab. */
export interface TotalMark {
  readonly at?: string;
  readonly values: Readonly<Record<string, number | Quantity>>;
}
