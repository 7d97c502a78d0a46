import type { Notice } from "../finding/notice.ts";
import { addressOf, type Grid, valueAt } from "./grid.ts";
import { textOf } from "./merges.ts";
import { namesExample } from "./row-label.ts";
import type { RowPlan, RowResult } from "./row-plan.ts";
import { rowOf } from "./sides.ts";

/** What is said of one row as a whole. */
export function rowNotice(
  grid: Grid,
  row: number,
  at: number,
  rule: string,
  code:
    | "rows_subset"
    | "rows_nil"
    | "rows_comparison"
    | "rows_sample"
    | "rows_sample_name"
    | "rows_void"
    | "rows_unfilled",
): Notice {
  return {
    rule: `STRUCTURE.${rule}`,
    class: "STRUCTURE",
    severity: "information",
    code,
    row: row + 1,
    cell: addressOf(grid, row, at),
    local: true,
  };
}

/** A row that has the sum of other rows, or comes near it. @param rows those summed, from 1 */
export function sumNotice(
  grid: Grid,
  row: number,
  label: { readonly at: number; readonly text: string } | undefined,
  rows: readonly number[],
  code: "row_is_total" | "row_like_total" | "row_near_total" | "row_of_all",
): Notice {
  const summed = rows.map((one) => rowOf(grid, one)).sort((a, b) => a - b);
  const [first = 0] = summed;
  return {
    rule: "STRUCTURE.total",
    class: "STRUCTURE",
    severity: code === "row_is_total" ? "information" : "warning",
    code,
    params: { label: label?.text ?? "", first, last: summed.at(-1) ?? first },
    row: row + 1,
    cell: addressOf(grid, row, label?.at ?? grid.left),
    local: true,
  };
}

/** A row that shows how to fill in; where only a name says so, somebody may bear it. */
export function sampleNotice({ grid }: RowPlan, row: number, at: number): Notice {
  if (!namesExample(textOf(valueAt(grid, row, at)))) return rowNotice(grid, row, at, "sample", "rows_sample");
  return { ...rowNotice(grid, row, at, "sample", "rows_sample_name"), severity: "warning" };
}

/** A row whose time is another than the period owed. */
export function timeNotice(
  { grid, header }: RowPlan,
  row: number,
  code: "rows_other_time" | "rows_counted_in" | "rows_beside" | "rows_since_when" | "rows_comparison",
  severity: Notice["severity"],
  params: NonNullable<Notice["params"]> = {},
): Notice {
  const [at = grid.left] = header.times?.columns.keys() ?? [];
  return {
    rule: code === "rows_comparison" ? "STRUCTURE.comparison" : "STRUCTURE.time",
    class: "STRUCTURE",
    severity,
    code,
    params,
    row: row + 1,
    cell: addressOf(grid, row, at),
    local: true,
    // 上年同期 and 目标 are told apart.
    ...(params.span !== undefined && { word: String(params.span) }),
  };
}

/** The unit of a row stands in a row above: the cell is blank, or says 同上. */
export function carriedNotice(grid: Grid, row: number, at: number, before: string, after: string): Notice {
  return {
    rule: "FORMAT.leaning",
    class: "FORMAT",
    severity: "information",
    code: "cell_leaning",
    params: { before: before === "" ? "（空）" : before, after },
    row: row + 1,
    cell: addressOf(grid, row, at),
    local: true,
  };
}

/** A signature line ends the table; rows below it that hold figures are asked about, never lost in silence. */
export function afterSignatureNotices(plan: RowPlan, results: readonly RowResult[], end: number): Notice[] {
  const rows = results.flatMap((result, index) =>
    index > end && result.kind === "record" && result.records.some(hasFigure) ? [plan.firstRow + index] : [],
  );
  const [first] = rows;
  if (first === undefined) return [];
  return [
    {
      rule: "STRUCTURE.signature",
      class: "STRUCTURE",
      severity: "warning",
      code: "rows_after_signature",
      params: { count: rows.length },
      row: first + 1,
      cell: addressOf(plan.grid, first, plan.grid.left),
      local: true,
    },
  ];
}

function hasFigure({ values }: { readonly values: Readonly<Record<string, unknown>> }): boolean {
  return Object.values(values).some((value) => typeof value === "number" || typeof value === "object");
}
