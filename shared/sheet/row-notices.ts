import type { Notice } from "../finding/notice.ts";
import { type OrgUnit, suggestUnits } from "../register/org-unit.ts";
import { addressOf, type Grid, isErrorValue } from "./grid.ts";
import { errorCode } from "./read-cell.ts";
import type { RowPlan, RowResult } from "./row-plan.ts";

/** What is said of one row as a whole. */
export function rowNotice(
  grid: Grid,
  row: number,
  at: number,
  rule: string,
  code: "rows_subset" | "rows_nil" | "rows_comparison" | "rows_sample",
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

export function unknownUnitNotice(
  grid: Grid,
  row: number,
  at: number,
  units: readonly OrgUnit[],
  text: string,
): Notice {
  const suggestions = suggestUnits(units, text).map(({ name }) => name);
  const error = isErrorValue(text) ? errorCode(text) : undefined;
  return {
    rule: "CODE_LIST.unit",
    class: "CODE_LIST",
    severity: "error",
    code: error ?? "unit_unknown",
    params: error === undefined ? { text, suggestions: suggestions.join("、") } : { before: text },
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
