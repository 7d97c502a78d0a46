import { type Column, type Form, leavesWorkbook } from "../form/form.ts";
import { isSent, type Span, spanOfKey } from "../form/spans.ts";
import type { Notice } from "./notice.ts";

/** Row of a record, and its group of columns in a crosstab. */
export interface RecordPlace {
  readonly row: number;
  readonly at?: string;
  /** Rows of figures that stand in rows of their own, by their span. */
  readonly spanRows?: Readonly<Partial<Record<Span, number>>>;
}

/** Where the records stand on a sheet, and which side is checking. */
export interface CheckContext {
  readonly form: Form;
  /** Reporting period, for dates that must lie in it; undefined while it is unknown. */
  readonly period: string | undefined;
  /** "workbook": everything is there. "server": columns that stay in the workbook were never sent. */
  readonly side: "workbook" | "server";
  /** Address of a record's cell; undefined when the sender gave no layout. */
  readonly cellOf: (place: RecordPlace, column: string) => string | undefined;
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
  place: RecordPlace,
  column: string,
): Pick<Notice, "row" | "column" | "cell"> {
  const cell = context.cellOf(place, column);
  const row = rowOf(place, column);
  return cell === undefined ? { row, column } : { row, column, cell };
}

/** The row in which a column's figure stands, from 1. */
export function rowOf({ row, spanRows }: RecordPlace, column: string): number {
  const span = spanRows === undefined ? undefined : spanOfKey(column)?.span;
  return span !== undefined && isSent(span) ? (spanRows?.[span] ?? row) : row;
}
