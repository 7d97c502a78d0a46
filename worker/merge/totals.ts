import type { Form } from "../../shared/form/form.ts";
import type { PeriodTotals } from "../../shared/statistics/over-time.ts";
import { neverAdded, unitTotals } from "../../shared/statistics/roll-up.ts";
import type { Act } from "../base/act.ts";
import { mergedFacts } from "../store/merge/added-facts.ts";
import type { FixedVersion } from "../store/merge/versions.ts";

/** What the units reported, period by period. @param form across the versions that they reported under */
export async function periodTotals(
  { db, catalogue }: Pick<Act, "db" | "catalogue">,
  form: Form,
  versions: readonly FixedVersion[],
  periods: readonly string[],
): Promise<PeriodTotals[]> {
  const facts = await mergedFacts(db, versions, neverAdded(catalogue));
  return periods.map((period) => ({
    period,
    totals: unitTotals(
      catalogue,
      form,
      facts.filter((fact) => fact.period === period),
    ),
  }));
}
