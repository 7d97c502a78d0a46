/** Figures beside the period's own against earlier reports: 本年累计 is that of the report before and the period's together. */
import { columnOf, type Form, isFigureColumn, leavesWorkbook } from "../../form/form.ts";
import { isStateIn } from "../../form/over-time.ts";
import { baseOf, spanKey } from "../../form/spans.ts";
import { beginsYear, dateOfDay, dayNumber, isPeriod, periodRange, yearBefore } from "../../period/period.ts";
import type { SheetRecord } from "../../sheet/reading.ts";
import { amountOf, type CellValue, figure, isFigure } from "../../value.ts";
import type { EarlierRows } from "./known.ts";

/** A figure of an earlier report, or several added; not exact where one of them is only about so much. */
export interface Told {
  readonly value: bigint;
  readonly exact: boolean;
  /** The row is on none of some earlier reports that have all of the unit's other rows: nothing was counted there. */
  readonly isNew?: boolean;
}

const nothing: Told = { value: 0n, exact: true };

/** What the report before says since January; `period`: of the report, absent where the year begins with this one. */
export interface Before extends Told {
  readonly period?: string;
}

/** What earlier reports say of the same rows. */
export interface SinceJanuary {
  /** Since the year began up to the period, row by row of the group that the record belongs to; undefined: not known. */
  readonly before: (record: SheetRecord, column: string) => Before | undefined;
  /** The figure of the same period a year before, and that since January then. */
  readonly yearBefore: (record: SheetRecord, column: string) => readonly Told[];
  /** Rows that are told apart by nothing that leaves the workbook. */
  readonly groupOf: (record: SheetRecord) => readonly SheetRecord[];
}

export function sinceJanuary(
  form: Form,
  period: string,
  records: readonly SheetRecord[],
  reports: readonly EarlierRows[],
): SinceJanuary {
  const keys = keyColumns(form);
  const groups = groupedBy(records, keys);
  const earlier = reports.map((report) => ({ ...report, rows: groupedBy(report.records, keys) }));
  const place = placesOf(groups);
  const first = isPeriod(period) ? yearStart(period) : "";
  const remembered = new Map<string, readonly Told[] | undefined>();

  /** Of rows of a group, by their order, up to a day. */
  const upTo = (end: string, key: string, column: string, size: number): readonly Told[] | undefined => {
    const id = JSON.stringify([end, key, column]);
    if (!remembered.has(id)) remembered.set(id, findUpTo(end, key, column, size));
    return remembered.get(id);
  };
  const findUpTo = (end: string, key: string, column: string, size: number): readonly Told[] | undefined => {
    for (const { period: own, records: all, rows } of earlier) {
      const range = isPeriod(own) ? periodRange(own) : undefined;
      if (range === undefined || range.end !== end || range.start < first) continue;
      const base = () =>
        range.start === first
          ? Array.from({ length: size }, () => nothing)
          : upTo(dayBefore(range.start), key, column, size);
      // Nothing happened then (零报告).
      if (all.length === 0) return base();
      const same = rows.get(key) ?? [];
      if (same.length === 0 && standAgain(rows, groups, key)) {
        // A report that tells the year of its other rows tells of this one that there was nothing since January.
        const year = all.some(({ values }) => values[spanKey(column, "ytd")] !== undefined);
        const before = year ? Array.from({ length: size }, () => nothing) : base();
        return before?.map((one) => ({ ...one, isNew: true }));
      }
      if (same.length !== size) continue;
      const year = told(same, spanKey(column, "ytd"));
      if (year !== undefined) return year;
      const alone = told(same, column);
      const rest = alone === undefined ? undefined : base();
      if (alone !== undefined && rest !== undefined)
        return alone.map((one, index) => added(one, rest[index] ?? nothing));
    }
    return undefined;
  };

  return {
    before: (record, column) => {
      const own = place.get(record);
      if (own === undefined || !isPeriod(period)) return undefined;
      if (beginsYear(period)) return nothing;
      const end = dayBefore(periodRange(period).start);
      const found = upTo(end, own.key, column, own.of.length)?.[own.index];
      const report = earlier.find((one) => isPeriod(one.period) && periodRange(one.period).end === end);
      return found === undefined
        ? undefined
        : { ...found, ...(report !== undefined && { period: report.period }) };
    },
    yearBefore: (record, column) => {
      const own = place.get(record);
      if (own === undefined || !isPeriod(period)) return [];
      const then = earlier.find((report) => report.period === yearBefore(period));
      const same = then?.rows.get(own.key) ?? [];
      if (same.length !== own.of.length) return [];
      return [column, spanKey(column, "ytd")].flatMap((key) => told(same, key)?.[own.index] ?? []);
    },
    groupOf: (record) => place.get(record)?.of ?? [record],
  };
}

interface PlaceInGroup {
  readonly key: string;
  readonly index: number;
  /** Rows of one unit with the same codes and texts: their order tells which is which. */
  readonly of: readonly SheetRecord[];
}

function placesOf(groups: Groups): ReadonlyMap<SheetRecord, PlaceInGroup> {
  const places = new Map<SheetRecord, PlaceInGroup>();
  for (const [key, of] of groups) {
    for (const [index, record] of of.entries()) places.set(record, { key, index, of });
  }
  return places;
}

function yearStart(period: string): string {
  const { start } = periodRange(period);
  return period.includes("April") ? `${period.slice(0, 4)}-04-01` : `${start.slice(0, 4)}-01-01`;
}

function dayBefore(day: string): string {
  return dateOfDay(dayNumber(day) - 1);
}

/** Codes and texts that leave: a row is known again by them. Dates differ from month to month. */
function keyColumns(form: Form): readonly string[] {
  return form.columns
    .filter((column) => !isFigureColumn(column) && column.type !== "date" && leavesWorkbook(column))
    .map(({ id }) => id);
}

type Groups = ReadonlyMap<string, readonly SheetRecord[]>;

function groupedBy(records: readonly SheetRecord[], keys: readonly string[]): Groups {
  const groups = new Map<string, SheetRecord[]>();
  for (const record of records) {
    const key = JSON.stringify([record.subject, keys.map((id) => record.values[id] ?? null)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return groups;
}

/** The figure of every row; undefined where one of them has none. */
function told(records: readonly SheetRecord[], key: string): readonly Told[] | undefined {
  const values = records.map(({ values: { [key]: value } }) => toldOf(value));
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** A value as a figure that may be compared; undefined where it is none. */
export function toldOf(value: CellValue | undefined): Told | undefined {
  return isFigure(value) ? { value: BigInt(amountOf(value)), exact: typeof value === "number" } : undefined;
}

/** What the rows of a group have together; undefined where one has none, or only about so much. */
export function sumOf(
  group: readonly SheetRecord[],
  of: (record: SheetRecord) => Told | undefined,
): bigint | undefined {
  const all = group.map(of);
  return all.every((one) => one?.exact === true)
    ? all.reduce((sum, one) => sum + (one?.value ?? 0n), 0n)
    : undefined;
}

function added(a: Told, b: Told): Told {
  const isNew = a.isNew === true || b.isNew === true;
  return { value: a.value + b.value, exact: a.exact && b.exact, ...(isNew && { isNew }) };
}

/**
 * Whether every row that an earlier report has of a group's unit stands again among those sent: then the group is one
 * more, and not one of them under another name.
 */
function standAgain(earlier: Groups, sent: Groups, key: string): boolean {
  const subject = sent.get(key)?.[0]?.subject;
  return [...earlier].every(
    ([known, of]) => of[0]?.subject !== subject || sent.get(known)?.length === of.length,
  );
}

/**
 * Columns of a record that it tells since January alone: neither blank nor read is the period's own figure. None of a
 * state: what is counted as of a day grows by nothing.
 */
export function toldSinceJanuaryAlone(form: Form, { values, unread = [] }: SheetRecord): readonly string[] {
  return Object.keys(values)
    .filter((key) => key.endsWith("@ytd"))
    .map(baseOf)
    .filter((id) => values[id] === undefined && !unread.includes(id))
    .filter((id) => !isStateIn(form, columnOf(form, id), values));
}

/**
 * The record with the period's figures where it tells them since January alone and the report before is known: `derived`
 * names them. Nothing is made of less than was before.
 */
export function withDifferences(form: Form, record: SheetRecord, since: SinceJanuary): SheetRecord {
  const made = toldSinceJanuaryAlone(form, record).flatMap((id) => {
    const year = toldOf(record.values[spanKey(id, "ytd")]);
    const before = since.before(record, id);
    if (year === undefined || before === undefined || year.value < before.value) return [];
    const amount = Number(year.value - before.value);
    return [[id, figure(amount, year.exact && before.exact ? undefined : "approx")] as const];
  });
  if (made.length === 0) return record;
  const derived = [...(record.derived ?? []), ...made.map(([id]) => id)];
  return { ...record, values: { ...record.values, ...Object.fromEntries(made) }, derived };
}
