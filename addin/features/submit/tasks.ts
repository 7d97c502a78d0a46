/** What a unit owes, read from the collections. */
import type { Collection, Receipt } from "../../../shared/api.ts";
import { dayNumber } from "../../../shared/period.ts";

type UnitReport = Collection["units"][number];

export interface OwedReport {
  readonly collection: Collection;
  readonly status: UnitReport["status"];
  readonly newest: Receipt | null;
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
      return [{ collection, status: report.status, newest: report.newest, daysLeft }];
    })
    .sort((a, b) => rank(a) - rank(b) || dueOrder(a).localeCompare(dueOrder(b)));
}

export interface OwedSummary {
  readonly returned: number;
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
    missing: open.filter(({ status }) => status !== "returned").length,
    next: next ?? null,
  };
}

/** Whether the unit still has something to do for it. */
export function isOpen({ collection, status }: OwedReport): boolean {
  return (
    collection.state === "open" && (status === "returned" || status === "missing" || status === "withdrawn")
  );
}

/** An instant as ISO time in China: all clocks of the reports are UTC+8. */
export function chinaTime(now: number): string {
  return new Date(now + 8 * 3_600_000).toISOString().replace("Z", "+08:00");
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
