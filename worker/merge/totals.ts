import type { D1Database } from "@cloudflare/workers-types";
import type { Form } from "../../shared/form/form.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import type { PeriodTotals } from "../../shared/statistics/over-time.ts";
import { unitTotals } from "../../shared/statistics/roll-up.ts";
import { mergedFacts } from "../store/merge/added-facts.ts";
import type { FixedVersion } from "../store/merge/versions.ts";

/** What the units reported, period by period. */
export async function periodTotals(
  db: D1Database,
  form: Form,
  versions: readonly FixedVersion[],
  periods: readonly string[],
): Promise<PeriodTotals[]> {
  const facts = await mergedFacts(db, versions);
  return periods.map((period) => ({
    period,
    totals: unitTotals(
      standardCatalogue,
      form,
      facts.filter((fact) => fact.period === period),
    ),
  }));
}
