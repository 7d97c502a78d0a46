import { isOpen, type OwedReport } from "./owed-reports.ts";

/** The period for which the unit still owes a form; undefined when it owes none, or for several periods. */
export function owedPeriod(reports: readonly OwedReport[], form: string): string | undefined {
  const periods = reports
    .filter((report) => isOpen(report) && report.collection.form === form)
    .map(({ collection }) => collection.period);
  return periods.length === 1 ? periods[0] : undefined;
}
