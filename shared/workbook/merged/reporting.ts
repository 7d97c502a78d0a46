import type { UnitLayout } from "./layout.ts";
import type { MergedForm } from "./merge.ts";

/** Where a unit stands with one report that it owes. */
export type ReportingStatus = "reported" | "late" | "nil" | "lateNil" | "missing" | "exempt";

export const PERIOD_STATUS: Readonly<Record<ReportingStatus, string>> = {
  reported: "已报",
  late: "迟报",
  nil: "零报告",
  lateNil: "迟报零报告",
  missing: "未报",
  exempt: "免报",
};

/** The same without saying whether it was in time. */
export const PRESENCE: Readonly<Record<ReportingStatus, string>> = {
  ...PERIOD_STATUS,
  late: PERIOD_STATUS.reported,
  lateNil: PERIOD_STATUS.nil,
};

/** undefined where the unit owes nothing for the period. */
export function statusOf(
  { unit, submissions }: UnitLayout,
  period: string,
  { periods }: MergedForm,
): ReportingStatus | undefined {
  const sent = submissions.find((submission) => submission.period === period);
  if (sent !== undefined) {
    if (sent.nil) return sent.late ? "lateNil" : "nil";
    return sent.late ? "late" : "reported";
  }
  if (unit.exempt?.includes(period) === true) return "exempt";
  return (unit.owes ?? periods).includes(period) ? "missing" : undefined;
}
