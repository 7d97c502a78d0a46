import type { ControlTotals } from "../api/submissions.ts";
import { withDefaults } from "../form/condition.ts";
import { type Form, isFigureColumn, leavesWorkbook } from "../form/form.ts";
import { shownMeasure } from "../form/measure.ts";
import { sameColumns } from "../form/same-columns.ts";
import type { SheetRecord } from "../sheet/reading.ts";
import { addToTotal, isFigure, type Total, toDecimal } from "../value.ts";

/**
 * Number of rows and sum of each figure column that leaves the workbook, in the unit the form shows (万元).
 * Columns without a figure are left out; so are printed rates, whose sum says nothing.
 */
export function controlTotals(form: Form, records: readonly SheetRecord[]): ControlTotals {
  const rows = records.map((record) =>
    withDefaults(form.columns, record.grain, record.values, record.unread),
  );
  const summed = form.columns.filter(
    (column) => isFigureColumn(column) && column.type !== "percent" && leavesWorkbook(column),
  );
  return {
    rows: records.length,
    columns: summed.flatMap((column) => {
      const total = rows
        .map((row) => row[column.id])
        .filter(isFigure)
        .reduce<Total | undefined>(addToTotal, undefined);
      if (total === undefined) return [];
      const { unit, scale } = shownMeasure(column);
      const { qualifier } = total;
      return [
        {
          column: column.id,
          header: column.header.zh,
          unit,
          total: toDecimal(total.value, scale),
          ...(qualifier === undefined ? {} : { qualifier }),
        },
      ];
    }),
  };
}

/** Totals of a report under version `then`, beside one under `now`: the columns that both fill alike, by today's names. */
export function totalsBeside(now: Form, then: Form, totals: ControlTotals): ControlTotals {
  if (now.version === then.version) return totals;
  const same = sameColumns(now, then);
  const columns = now.columns.flatMap(({ id, header }) =>
    totals.columns
      .filter(({ column }) => column === id && same.has(id))
      .map((total) => ({ ...total, header: header.zh })),
  );
  return { ...totals, columns };
}
