/** What a unit owes, read from the collections. */

import type { Collection } from "../../../shared/api/collections.ts";
import { isAwaited } from "../../../shared/api/collections.ts";
import type { Receipt } from "../../../shared/api/submissions.ts";
import { dayNumber } from "../../../shared/period/period.ts";

type UnitReport = Collection["units"][number];

export interface OwedReport {
  readonly collection: Collection;
  readonly status: UnitReport["status"];
  readonly newest: Receipt | null;
  /** Why the newest version was purged; null: it was not, or nobody said why. */
  readonly purgeReason: string | null;
  /** Why the unit need not report; null: it must. */
  readonly exemption: string | null;
  /** When its superiors last asked for the report, while there is something to do. */
  readonly remindedAt: string | null;
  /** Nothing is taken before `collection.opensAt`. */
  readonly upcoming: boolean;
  /** Whole days until the due date, 0 on the day itself, negative when late; null without a due date. */
  readonly daysLeft: number | null;
}

/** Reports of one unit: returned first, then missing ones by due date, then the rest. */
export function owedReports(collections: readonly Collection[], unit: string, today: string): OwedReport[] {
  return collections
    .flatMap((collection) => {
      const report = collection.units.find((candidate) => candidate.unit === unit);
      if (report === undefined) return [];
      const daysLeft = collection.dueAt === null ? null : daysBetween(today, collection.dueAt.slice(0, 10));
      const upcoming = collection.opensAt !== null && today < collection.opensAt.slice(0, 10);
      const { status, newest, exemption, remindedAt, purgeReason = null } = report;
      return [{ collection, status, newest, purgeReason, exemption, remindedAt, upcoming, daysLeft }];
    })
    .sort((a, b) => rank(a) - rank(b) || dueOrder(a).localeCompare(dueOrder(b)));
}

/** Whether a report of the form for the period is asked for and taken. */
export function isAskedFor(reports: readonly OwedReport[], form: string, period: string): boolean {
  return reports.some(
    ({ collection, status }) =>
      collection.form === form &&
      collection.period === period &&
      collection.state === "open" &&
      status !== "exempt",
  );
}

interface OwedSummary {
  readonly returned: number;
  /** Of those that have a due date: what is reported as it happens waits for nobody. */
  readonly missing: number;
  /** The next due date among returned and missing reports. */
  readonly next: { readonly dueAt: string; readonly daysLeft: number } | null;
}

export function summarise(reports: readonly OwedReport[]): OwedSummary {
  const open = reports.filter(isOpen);
  const next = open
    .flatMap(({ collection, daysLeft }) =>
      collection.dueAt === null || daysLeft === null ? [] : [{ dueAt: collection.dueAt, daysLeft }],
    )
    .sort((a, b) => a.daysLeft - b.daysLeft)[0];
  return {
    returned: open.filter(({ status }) => status === "returned").length,
    missing: open.filter(({ status, collection }) => status !== "returned" && collection.dueAt !== null)
      .length,
    next: next ?? null,
  };
}

/** Whether the unit still has something to do for it, now. */
export function isOpen({ collection, status, upcoming }: OwedReport): boolean {
  return collection.state === "open" && !upcoming && (status === "returned" || isAwaited(status));
}

/** Open reports that the unit is to be reminded of: by its superiors, or because the due date is near. */
export function remindedReports(reports: readonly OwedReport[]): OwedReport[] {
  return reports.filter((report) => {
    const { collection, daysLeft, remindedAt } = report;
    if (!isOpen(report)) return false;
    const near = daysLeft !== null && collection.reminderDays !== null && daysLeft <= collection.reminderDays;
    return remindedAt !== null || near;
  });
}

/** What is to be done, what is done (or locked, or not asked for), and what has not begun. */
export function groupReports(reports: readonly OwedReport[]): {
  readonly open: readonly OwedReport[];
  readonly closed: readonly OwedReport[];
  readonly upcoming: readonly OwedReport[];
} {
  const closed = reports.filter((report) => !isOpen(report));
  const waits = ({ upcoming, status }: OwedReport) => upcoming && status !== "exempt";
  return {
    open: reports.filter(isOpen),
    closed: closed.filter((report) => !waits(report)),
    upcoming: closed.filter(waits),
  };
}

function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

function rank(report: OwedReport): number {
  if (!isOpen(report)) return 2;
  return report.status === "returned" ? 0 : 1;
}

function dueOrder({ collection }: OwedReport): string {
  return collection.dueAt ?? "9999";
}
