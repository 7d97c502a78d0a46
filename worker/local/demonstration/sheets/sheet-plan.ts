/** What a clerk types into a cell: a number, text (`8508余`, `2019.3.8`), or a date cell (`{ date }`, ISO). */
export type Typed = string | number | null | { readonly date: string };

/** A column of a sheet as an office draws it. */
export interface ColumnPlan {
  /** Column id of the form; `seq` and `remark` for 序号 and 备注. */
  readonly column: string;
  /** Header levels from the top: ["培训人数(人)", "其中:女性"]. Columns with the same group share its cell. */
  readonly header: readonly string[];
  /** Width in characters. */
  readonly width?: number;
  /** Money in 元 where the form shows 万元. */
  readonly inYuan?: boolean;
}

/** One sheet, ready to be drawn. */
export interface SheetPlan {
  readonly name: string;
  readonly title: string;
  /** Second row: 填报单位 … 填报时间 … 单位:万元、人. */
  readonly unitLine: string;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly (readonly Typed[])[];
  readonly total?: {
    readonly at: "top" | "bottom";
    readonly label: string;
    readonly values: readonly Typed[];
  };
  /** A row 甲 乙 1 2 3 under the header. */
  readonly columnNumbers?: boolean;
  /** Columns whose equal neighbours are merged downwards. */
  readonly mergeDown?: readonly string[];
}

/** A sheet of words only: 填表说明, 通讯录. */
export interface NotePlan {
  readonly name: string;
  readonly lines: readonly (readonly string[])[];
}

export interface WorkbookPlan {
  /** Name of the object and of links: ASCII, without extension. */
  readonly id: string;
  /** File name people see, without extension. */
  readonly title: string;
  /** Login of the unit it belongs to. */
  readonly unit: string;
  readonly sheets: readonly SheetPlan[];
  readonly notes: readonly NotePlan[];
}
