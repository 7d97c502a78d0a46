import type { ReportingStatus } from "./reporting.ts";

/** Of one unit or of one report; undefined where nothing is owed. */
export type Statuses = readonly (ReportingStatus | undefined)[];

/** A count of a list of statuses: its title, the formula over the cells that hold them, and its value. */
interface Count {
  readonly title: string;
  readonly formula: (cells: string) => string;
  readonly of: (statuses: Statuses) => number;
  /** Shown only where it is not 0. */
  readonly rare?: true;
}

/** The first three are what the rates are made of. */
const counts: readonly Count[] = [
  { title: "应报", formula: (cells) => `COUNTA(${cells})-COUNTIF(${cells},"免报")`, of: expected },
  {
    title: "已报",
    formula: (cells) =>
      `COUNTA(${cells})-COUNTIF(${cells},"免报")-COUNTIF(${cells},"未报")-COUNTIF(${cells},"已撤回")-COUNTIF(${cells},"已清除")`,
    of: reported,
  },
  { title: "其中：迟报", formula: (cells) => `COUNTIF(${cells},"迟报*")`, of: late },
  { title: "其中：零报告", formula: (cells) => `COUNTIF(${cells},"*零报告*")`, of: nil },
  { title: "其中：未审核", formula: (cells) => `COUNTIF(${cells},"*未审核")`, of: pending, rare: true },
  { title: "其中：已退回", formula: (cells) => `COUNTIF(${cells},"*已退回")`, of: returned, rare: true },
  { title: "已撤回", formula: (cells) => `COUNTIF(${cells},"已撤回")`, of: withdrawn, rare: true },
  { title: "已清除", formula: (cells) => `COUNTIF(${cells},"已清除")`, of: purged, rare: true },
  { title: "未报", formula: (cells) => `COUNTIF(${cells},"未报")`, of: missing },
  { title: "免报", formula: (cells) => `COUNTIF(${cells},"免报")`, of: exempt },
];

/** What is counted of these statuses, in the order in which it is shown. */
export function countsFor(statuses: Statuses): readonly Count[] {
  return counts.filter(({ rare, of }) => rare !== true || of(statuses) > 0);
}

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
  return countOf(statuses, (status) => status !== "exempt");
}

/** What came, whether it counts or not; what was withdrawn never came, what was purged is gone. */
export function reported(statuses: Statuses): number {
  return countOf(statuses, came);
}

/** What the figures are made of. */
export function counted(statuses: Statuses): number {
  return reported(statuses) - pending(statuses) - returned(statuses);
}

function late(statuses: Statuses): number {
  return countOf(statuses, (status) => status.startsWith("late"));
}

export function nil(statuses: Statuses): number {
  return countOf(statuses, (status) => /^(nil|lateNil)/.test(status));
}

export function pending(statuses: Statuses): number {
  return countOf(statuses, (status) => status.endsWith("Pending"));
}

export function returned(statuses: Statuses): number {
  return countOf(statuses, (status) => status.endsWith("Returned"));
}

export function withdrawn(statuses: Statuses): number {
  return countOf(statuses, (status) => status === "withdrawn");
}

export function purged(statuses: Statuses): number {
  return countOf(statuses, (status) => status === "purged");
}

export function missing(statuses: Statuses): number {
  return countOf(statuses, (status) => status === "missing");
}

export function exempt(statuses: Statuses): number {
  return countOf(statuses, (status) => status === "exempt");
}

function came(status: ReportingStatus): boolean {
  return !["missing", "withdrawn", "purged", "exempt"].includes(status);
}

function countOf(statuses: Statuses, counts: (status: ReportingStatus) => boolean): number {
  return statuses.filter((status) => status !== undefined && counts(status)).length;
}
