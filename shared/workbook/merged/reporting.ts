import type { UnitLayout } from "./layout.ts";
import type { UncountedReport } from "./merge.ts";

type Manner = "reported" | "late" | "nil" | "lateNil";

/** Where a unit stands with one report that it owes; what came but does not count says how it came and why. */
export type ReportingStatus =
  | Manner
  | `${Manner}Pending`
  | `${Manner}Returned`
  | "withdrawn"
  | "purged"
  | "missing"
  | "exempt";

export const PERIOD_STATUS: Readonly<Record<ReportingStatus, string>> = {
  reported: "已报",
  late: "迟报",
  nil: "零报告",
  lateNil: "迟报零报告",
  reportedPending: "已报未审核",
  latePending: "迟报未审核",
  nilPending: "零报告未审核",
  lateNilPending: "迟报零报告未审核",
  reportedReturned: "已退回",
  lateReturned: "迟报已退回",
  nilReturned: "零报告已退回",
  lateNilReturned: "迟报零报告已退回",
  withdrawn: "已撤回",
  purged: "已清除",
  missing: "未报",
  exempt: "免报",
};

/** The same without saying whether it was in time. */
export const PRESENCE: Readonly<Record<ReportingStatus, string>> = {
  ...PERIOD_STATUS,
  late: PERIOD_STATUS.reported,
  lateNil: PERIOD_STATUS.nil,
  latePending: PERIOD_STATUS.reportedPending,
  lateNilPending: PERIOD_STATUS.nilPending,
  lateReturned: PERIOD_STATUS.reportedReturned,
  lateNilReturned: PERIOD_STATUS.nilReturned,
};

/** undefined where the unit owes nothing for the period. */
export function statusOf({ unit, submissions }: UnitLayout, period: string): ReportingStatus | undefined {
  const sent = submissions.find((submission) => submission.period === period);
  if (sent !== undefined) return mannerOf(sent);
  const owed = unit.owed.find((report) => report.period === period);
  if (owed === undefined) return undefined;
  if (owed.exempt) return "exempt";
  return owed.uncounted === undefined ? "missing" : uncountedStatus(owed.uncounted);
}

function uncountedStatus(report: UncountedReport): ReportingStatus {
  switch (report.standing) {
    case "pending":
      return `${mannerOf(report)}Pending`;
    case "returned":
      return `${mannerOf(report)}Returned`;
    case "withdrawn":
    case "purged":
      return report.standing;
  }
}

function mannerOf({ late, nil }: { readonly late: boolean; readonly nil: boolean }): Manner {
  if (nil) return late ? "lateNil" : "nil";
  return late ? "late" : "reported";
}
