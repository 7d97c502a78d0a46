import type { Notice } from "../finding/notice.ts";
import type { Column, Grain } from "../form/form.ts";
import type { CellValue } from "../value.ts";

export interface CellContext {
  readonly column: Column;
  /** Unit in which this sheet keeps the column; the form's own when the sheet says nothing. */
  readonly unit: string | undefined;
  readonly row: number;
  readonly cell: string;
  readonly format: string | undefined;
  readonly grain: Grain;
  readonly date1904: boolean;
  /** The reporting period: its year stands in dates written without one. */
  readonly period: string | undefined;
  /** The column's date places the row in a period. */
  readonly places: boolean;
}

export interface CellReading {
  readonly value?: CellValue;
  /** End of a date range that stood in one cell. */
  readonly rangeEnd?: string;
  readonly notices: readonly Notice[];
}

/** What is said of the cell at hand. */
export function notice(
  context: CellContext,
  rule: string,
  severity: Notice["severity"],
  code: Notice["code"],
  params: Notice["params"],
  change?: { before: string; after: string; certain: boolean },
): Notice {
  return {
    rule,
    class: rule === "MANDATORY" ? "MANDATORY" : "FORMAT",
    severity,
    code,
    params: params ?? {},
    column: context.column.id,
    row: context.row,
    cell: context.cell,
    local: true,
    ...(change === undefined ? {} : { change }),
  };
}
