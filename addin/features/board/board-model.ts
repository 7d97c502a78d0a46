/** Units × forms of one period: who has reported, who has not, who was late. */
import type { Collection } from "../../../shared/api.ts";
import { dayNumber } from "../../../shared/period.ts";
import type { ReportStatus } from "../../messages/status.ts";

export interface BoardCell {
  readonly status: ReportStatus;
  readonly version: number | null;
  readonly late: boolean;
}

export interface BoardRow {
  readonly unit: string;
  readonly name: string;
  /** In the order of the board's forms; null where the unit does not owe the form. */
  readonly cells: readonly (BoardCell | null)[];
  readonly rate: Rate;
}

/** Reports due, those that came, and those that came in time. */
export interface Rate {
  readonly due: number;
  readonly reported: number;
  readonly inTime: number;
}

export interface Board {
  readonly period: string;
  readonly forms: readonly { readonly collection: string; readonly title: string; readonly rate: Rate }[];
  readonly rows: readonly BoardRow[];
  readonly rate: Rate;
}

/** Periods that have collections, the newest first. */
export function periodsOf(collections: readonly Collection[]): string[] {
  return [...new Set(collections.map(({ period }) => period))].sort().reverse();
}

/** Whether a report counts as received: returned ones do, they came. */
export function isReported(status: ReportStatus): boolean {
  return status !== "missing" && status !== "withdrawn";
}

export function boardOf(collections: readonly Collection[], period: string): Board {
  const columns = collections.filter((collection) => collection.period === period);
  const names = new Map(columns.flatMap(({ units }) => units.map(({ unit, name }) => [unit, name])));
  const rows = [...names].map(([unit, name]) => {
    const cells = columns.map(({ units }) => {
      const report = units.find((candidate) => candidate.unit === unit);
      if (report === undefined) return null;
      const { status, newest } = report;
      return { status, version: newest?.version ?? null, late: newest?.late ?? false };
    });
    return { unit, name, cells, rate: rateOf(cells) };
  });
  return {
    period,
    forms: columns.map(({ id, title }, index) => ({
      collection: id,
      title,
      rate: rateOf(rows.map(({ cells }) => cells[index] ?? null)),
    })),
    rows,
    rate: rateOf(rows.flatMap(({ cells }) => cells)),
  };
}

function rateOf(cells: readonly (BoardCell | null)[]): Rate {
  const due = cells.filter((cell) => cell !== null);
  const reported = due.filter(({ status }) => isReported(status));
  return {
    due: due.length,
    reported: reported.length,
    inTime: reported.filter(({ late }) => !late).length,
  };
}

export interface Overdue {
  readonly unit: string;
  readonly forms: readonly { readonly title: string; readonly daysLate: number }[];
}

/** Units that have not reported, with the forms they owe and the days since they were due (0: not due yet). */
export function overdueUnits(collections: readonly Collection[], period: string, today: string): Overdue[] {
  const byUnit = new Map<string, { title: string; daysLate: number }[]>();
  for (const { period: due, dueAt, title, units } of collections) {
    if (due !== period) continue;
    const days = dueAt === null ? 0 : dayNumber(today) - dayNumber(dueAt.slice(0, 10));
    for (const { name, status } of units) {
      if (isReported(status)) continue;
      byUnit.set(name, [...(byUnit.get(name) ?? []), { title, daysLate: Math.max(0, days) }]);
    }
  }
  return [...byUnit].map(([unit, forms]) => ({ unit, forms }));
}
