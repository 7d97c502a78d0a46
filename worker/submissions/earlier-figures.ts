import type { ControlTotals } from "../../shared/api/submissions.ts";
import type { Form } from "../../shared/form/form.ts";
import { comparedPeriod } from "../../shared/period/period-range.ts";
import type { OrgUnit } from "../../shared/register/org-unit.ts";
import { groupBy } from "../../shared/statistics/breakdown.ts";
import { controlTotals, totalsBeside } from "../../shared/statistics/control-totals.ts";
import { fromSubmissionRecords } from "../../shared/submission/records.ts";
import type { EarlierFigures } from "../../shared/workbook/template/template.ts";
import type { Act } from "../base/act.ts";
import { type PlacedRecord, recordsOf, reportOf } from "../store/submissions/earlier-report.ts";

/**
 * What a unit reported for the period before, under whatever version of the form: in all, and by the units right below it
 * that its rows were about.
 */
export async function earlierFigures(
  { db, catalogue }: Pick<Act, "db" | "catalogue">,
  form: Form,
  unit: OrgUnit,
  period: string,
): Promise<EarlierFigures | undefined> {
  const before = comparedPeriod(period, "previousPeriod");
  if (before === undefined) return undefined;
  const report = await reportOf(db, { unit: unit.code, form: form.id, period: before });
  if (report === undefined) return undefined;
  const then = catalogue.form(form.id, report.formVersion);
  const told = (totals: ControlTotals) => totalsBeside(form, then, totals);
  const records = form.grains.includes("detail") ? [] : await recordsOf(db, report.uuid);
  const groups = groupBy(records, ({ path }) => unitBelow(unit.code, path));
  const byUnit = groups.map(
    (group) => [unitBelow(unit.code, group[0]?.path ?? ""), told(totalsOf(catalogue, then, group))] as const,
  );
  return {
    period: before,
    all: told(report.controlTotals),
    byUnit: new Map(byUnit),
  };
}

/** Code of the unit right below `unit` on a path; its own when the path ends there. */
function unitBelow(unit: string, path: string): string {
  const steps = path.split("/").filter((step) => step !== "");
  return steps[steps.indexOf(unit) + 1] ?? unit;
}

function totalsOf(catalogue: Act["catalogue"], form: Form, group: readonly PlacedRecord[]) {
  return controlTotals(
    catalogue,
    form,
    fromSubmissionRecords(
      form,
      group.map(({ record }) => record),
    ),
  );
}
