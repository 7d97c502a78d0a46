import type { ReportTotals } from "../../shared/api/review.ts";
import { comparedPeriod } from "../../shared/period/period-range.ts";
import { totalsBeside } from "../../shared/statistics/control-totals.ts";
import type { Act } from "../base/act.ts";
import { Refusal } from "../base/refusal.ts";
import { reportOfPeriod } from "../store/reviews/reading.ts";
import { findSlot } from "../store/submissions/slot.ts";

/**
 * What the account's own unit reported for the period before and a year before, to stand beside what it is about to send.
 * @throws Refusal not_found where it owes nothing in the collection
 */
export async function earlierTotals(
  { db, account, catalogue }: Pick<Act, "db" | "account" | "catalogue">,
  collection: string,
): Promise<ReportTotals[]> {
  const slot = await findSlot(db, collection, account.unit.code);
  if (slot === undefined) throw new Refusal("not_found");
  const form = catalogue.form(slot.form, slot.formVersion);
  const periods = new Set(
    (["previousPeriod", "samePeriodLastYear"] as const).map((which) => comparedPeriod(slot.period, which)),
  );
  const reports = await Promise.all(
    [...periods].map((period) =>
      period === undefined ? null : reportOfPeriod(db, { form: slot.form, unit: slot.unit, period }),
    ),
  );
  return reports.flatMap((report) => {
    if (report === null) return [];
    const { version, formVersion, controlTotals } = report;
    const then = catalogue.form(form.id, formVersion);
    return [{ period: report.period, version, controlTotals: totalsBeside(form, then, controlTotals) }];
  });
}
