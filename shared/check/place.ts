import { type Column, type Form, leavesWorkbook } from "../form/form.ts";
import type { Notice } from "./notice.ts";

/** Where the records stand on a sheet, and which side is checking. */
export interface CheckContext {
  readonly form: Form;
  /** Reporting period, for dates that must lie in it; undefined while it is unknown. */
  readonly period: string | undefined;
  /** "workbook": everything is there. "server": columns that stay in the workbook were never sent. */
  readonly side: "workbook" | "server";
  /** Address of a record's cell; undefined when the sender gave no layout. */
  readonly cellOf: (row: number, column: string) => string | undefined;
}

/** Whether a rule over these columns can only be checked inside the workbook. */
export function isLocal(form: Form, columns: readonly string[]): boolean {
  return form.columns.some((column) => columns.includes(column.id) && !leavesWorkbook(column));
}

/** Columns that this side can see. */
export function visibleColumns(context: CheckContext): readonly Column[] {
  return context.side === "workbook" ? context.form.columns : context.form.columns.filter(leavesWorkbook);
}

/** Row, column and cell of a notice. */
export function placeOf(
  context: CheckContext,
  row: number,
  column: string,
): Pick<Notice, "row" | "column" | "cell"> {
  const cell = context.cellOf(row, column);
  return cell === undefined ? { row, column } : { row, column, cell };
}
