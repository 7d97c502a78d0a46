import { coveringPeriod } from "../../period/period-range.ts";
import type { FormLayout } from "./layout.ts";
import type { Merge } from "./merge.ts";
import { printPlan } from "./print-layout.ts";
import { type SheetPlan, text } from "./sheet-plan.ts";
import type { SummaryPlace } from "./summary-sheet.ts";
import { TRACE_SHEET, type TracedColumn, type TracedRow, writeTraceTable } from "./trace-table.ts";
import { unitTree } from "./unit-tree.ts";

const WIDTHS = [10, 30, 10, 30, 10, 30] as const;

interface Placed {
  readonly layout: FormLayout;
  readonly place: SummaryPlace;
}

/** The sheet that nobody sees: which indicator and whose figure every cell of the summaries shows. */
export function traceSheet(placed: readonly Placed[], merge: Merge): SheetPlan {
  const rows = [
    ...writeTraceTable({
      period: coveringPeriod(merge.periods) ?? merge.periods[0] ?? "",
      state: merge.state,
      columns: placed.flatMap(tracedColumns),
      rows: placed.flatMap(tracedRows),
    }),
  ];
  return {
    name: TRACE_SHEET,
    veryHidden: true,
    widths: WIDTHS,
    merges: [],
    frozen: { rows: 0, columns: 0 },
    print: printPlan(WIDTHS, "$1:$1", 1),
    rowCount: rows.length,
    rows: () => rows.map((texts) => ({ cells: texts.map((value) => text(value, "text")) })),
  };
}

function tracedColumns({ layout, place }: Placed): TracedColumn[] {
  return place.columns.map(({ letters, column: { indicator, kind, by, breakdown } }) => ({
    sheet: layout.summaryName,
    letters,
    indicator: indicator.id,
    kind,
    breakdown: Object.fromEntries(by.map((id) => [id, breakdown[id] ?? ""])),
  }));
}

function tracedRows({ layout, place: { firstRow, totalRow } }: Placed): TracedRow[] {
  const sheet = layout.summaryName;
  const tree = unitTree(layout.merged.units).rows;
  return [
    ...tree.map((row, index): TracedRow => {
      const units =
        row.kind === "unit"
          ? ({ kind: "unit", code: row.unit.code } as const)
          : ({ kind: "below", code: row.group.code } as const);
      return { sheet, row: firstRow + index, units };
    }),
    { sheet, row: totalRow, units: { kind: "all" } },
  ];
}
