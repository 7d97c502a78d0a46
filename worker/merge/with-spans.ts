import type { ControlTotals } from "../../shared/api/submissions.ts";
import { besidesOf, columnsWith, type Form } from "../../shared/form/form.ts";
import { spanKeysIn } from "../../shared/form/spans.ts";
import type { PeriodTotals } from "../../shared/statistics/over-time.ts";

/** What says which figures beside the columns' own were sent. */
interface Sent {
  readonly totals: readonly PeriodTotals[];
  readonly controlTotals: readonly ControlTotals[];
}

/**
 * The form with columns, behind its own, for the figures beside its own (本年累计, 目标) that were sent: the merged workbook lays them out and
 * adds them like any column. Without any it is the form itself.
 */
export function withSpans(form: Form, { totals, controlTotals }: Sent): Form {
  const told = new Set(
    totals.flatMap((period) => period.totals.map(({ indicator, kind }) => `${indicator}|${kind}`)),
  );
  const keys = new Set(controlTotals.flatMap(({ columns }) => columns.map(({ column }) => column)));
  const sums = spanKeysIn([{ values: Object.fromEntries([...keys].map((key) => [key, 0])) }]);
  for (const column of form.columns) {
    for (const { id, feeds = [] } of besidesOf(form, column)) {
      if (feeds.some(({ indicator, kind = "actual" }) => told.has(`${indicator}|${kind}`))) sums.add(id);
    }
  }
  if (sums.size === 0) return form;
  const beside = columnsWith(form, sums).filter(({ id }) => sums.has(id));
  return { ...form, columns: [...form.columns, ...beside] };
}
