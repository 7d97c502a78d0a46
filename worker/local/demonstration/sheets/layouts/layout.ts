import type { ColumnPlan, SheetPlan } from "../sheet-plan.ts";

/** How one district lays out one form: its own headers, its own place for 合计. */
export interface Layout extends Pick<SheetPlan, "columnNumbers" | "mergeDown"> {
  /** Name of the sheet in the workbook. */
  readonly sheet: string;
  /** Ends the title: 2019年度广丰区 + 妇女创业小额贷款情况统计表. */
  readonly title: string;
  /** 单位: of the second row. */
  readonly measures: string;
  readonly columns: readonly ColumnPlan[];
  readonly total?: "top" | "bottom";
}

/** A column with its header levels from the top. */
export function column(id: string, ...header: string[]): ColumnPlan {
  return { column: id, header };
}

/** Money that the sheet keeps in 元. */
export function inYuan(id: string, ...header: string[]): ColumnPlan {
  return { column: id, header, inYuan: true };
}

export const seq: ColumnPlan = { column: "seq", header: ["序号"], width: 6 };
export const remark: ColumnPlan = { column: "remark", header: ["备注"], width: 40 };

/** 序号, the columns, 备注. */
export function numbered(...columns: readonly ColumnPlan[]): ColumnPlan[] {
  return [seq, ...columns, remark];
}
