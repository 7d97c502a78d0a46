import type { ReportingStatus } from "./reporting.ts";

/** Of one unit or of one report; undefined where nothing is owed. */
export type Statuses = readonly (ReportingStatus | undefined)[];

/** What is counted of a list of statuses: its title, the formula over the cells that hold them, and its value. */
export const counts = [
  { title: "应报", formula: (cells: string) => `COUNTA(${cells})-COUNTIF(${cells},"免报")`, of: expected },
  {
    title: "已报",
    formula: (cells: string) => `COUNTA(${cells})-COUNTIF(${cells},"免报")-COUNTIF(${cells},"未报")`,
    of: reported,
  },
  { title: "其中：迟报", formula: (cells: string) => `COUNTIF(${cells},"迟报*")`, of: late },
  { title: "其中：零报告", formula: (cells: string) => `COUNTIF(${cells},"*零报告")`, of: nil },
  { title: "未报", formula: (cells: string) => `COUNTIF(${cells},"未报")`, of: missing },
  { title: "免报", formula: (cells: string) => `COUNTIF(${cells},"免报")`, of: exempt },
] as const;
/** Rates in per cent, from the cells of what was due, what came, and what came late. */
export const rates = [
  {
    title: "填报率（%）",
    part: (due: string, sent: string, _late: string) => `${sent}/${due}`,
    of: reported,
  },
  {
    title: "按时率（%）",
    part: (due: string, sent: string, after: string) => `(${sent}-${after})/${due}`,
    of: (statuses: Statuses) => reported(statuses) - late(statuses),
  },
] as const;

/** Everything owed, exempt or not owed at all left out. */
export function expected(statuses: Statuses): number {
  return countOf(statuses, ["reported", "late", "nil", "lateNil", "missing"]);
}

function reported(statuses: Statuses): number {
  return countOf(statuses, ["reported", "late", "nil", "lateNil"]);
}

function late(statuses: Statuses): number {
  return countOf(statuses, ["late", "lateNil"]);
}

function nil(statuses: Statuses): number {
  return countOf(statuses, ["nil", "lateNil"]);
}

function missing(statuses: Statuses): number {
  return countOf(statuses, ["missing"]);
}

function exempt(statuses: Statuses): number {
  return countOf(statuses, ["exempt"]);
}

function countOf(statuses: Statuses, wanted: readonly ReportingStatus[]): number {
  return statuses.filter((status) => status !== undefined && wanted.includes(status)).length;
}
