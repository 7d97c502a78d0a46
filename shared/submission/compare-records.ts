/** Which record of one version is which record of another, and what differs between them. */
import type { z } from "zod";
import type { changedRowSchema } from "../api/changed-row.ts";
import type { SubmissionRecord } from "../api/records.ts";
import { canonicalJson } from "../canonical-json.ts";
import { columnsWith, type Form, isFigureColumn } from "../form/form.ts";
import { spanKeysIn } from "../form/spans.ts";
import type { CellValue } from "../value.ts";
import { fromSubmissionRecords, placeKey } from "./records.ts";

/** What became of a row between two versions. */
export type RowChange = "same" | "changed" | "added" | "removed";

export type ChangedRow = z.infer<typeof changedRowSchema>;

/** Two readings of the same row. */
export interface RecordPair {
  readonly before: SubmissionRecord;
  readonly after: SubmissionRecord;
  /** Columns whose values differ, in the form's order. */
  readonly columns: readonly string[];
}

export interface Pairing {
  readonly pairs: readonly RecordPair[];
  readonly removed: readonly SubmissionRecord[];
  readonly added: readonly SubmissionRecord[];
}

/**
 * Rows have no key of their own: names and ID numbers stay in the workbook. A row is known again, in this order,
 * by its whole content where it stood; by its whole content elsewhere (so that an inserted row does not make
 * every row below it look changed); by its unit, codes, dates and texts, where no other row left over has the
 * same; and by the place where its neighbours say it went. What is then left was removed, or added.
 */
export function pairRecords(
  form: Form,
  before: readonly SubmissionRecord[],
  after: readonly SubmissionRecord[],
): Pairing {
  const content = pairByContent(form, before, after);
  const keys = pairByKey(form, content);
  return pairByNeighbours(form, keys);
}

/** What differs between two versions, in row order: `row` is that of `after`, for removed rows of `before`. */
export function compareRecords(
  form: Form,
  before: readonly SubmissionRecord[],
  after: readonly SubmissionRecord[],
): ChangedRow[] {
  const { pairs, removed, added } = pairRecords(form, before, after);
  const telling = tellingColumns(form);
  const changes: ChangedRow[] = [
    ...removed.map((record) => {
      const columns = filledColumns(form, record);
      return { ...changed(record, "removed", columns), before: valuesIn(record, columns) };
    }),
    ...pairs
      .filter(({ columns }) => columns.length > 0)
      .map(({ before: earlier, after: later, columns }) => ({
        ...changed(later, "changed", [...columns]),
        before: valuesIn(earlier, columns),
        after: valuesIn(later, [...columns, ...telling]),
      })),
    ...added.map((record) => {
      const columns = filledColumns(form, record);
      return { ...changed(record, "added", columns), after: valuesIn(record, columns) };
    }),
  ];
  return changes.sort((a, b) => a.row - b.row);
}

function changed(
  { row, at, subject }: SubmissionRecord,
  change: ChangedRow["change"],
  columns: string[],
): ChangedRow {
  return { row, ...(at === undefined ? {} : { at }), subject, change, columns };
}

function valuesIn({ values }: SubmissionRecord, columns: readonly string[]): SubmissionRecord["values"] {
  return Object.fromEntries(
    columns.flatMap((id) => {
      const value = values[id];
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}

/** Columns that say what a row is about rather than how much. */
function tellingColumns(form: Form): string[] {
  return form.columns.filter((column) => !isFigureColumn(column)).map(({ id }) => id);
}

/** Where records of `before`, named by their places, stand in `after`; undefined for those that are gone. */
export function followRecords(
  form: Form,
  before: readonly SubmissionRecord[],
  after: readonly SubmissionRecord[],
  places: readonly Pick<SubmissionRecord, "row" | "at">[],
): (SubmissionRecord | undefined)[] {
  const { pairs } = pairRecords(form, before, after);
  const found = new Map(pairs.map((pair) => [placeKey(pair.before), pair.after]));
  return places.map((place) => found.get(placeKey(place)));
}

/** Pairs so far, and the rows of either side that have none yet, in row order. */
interface Matching {
  readonly pairs: RecordPair[];
  readonly left: readonly SubmissionRecord[];
  readonly open: readonly SubmissionRecord[];
}

function pairByContent(
  form: Form,
  before: readonly SubmissionRecord[],
  after: readonly SubmissionRecord[],
): Matching {
  const open = new Map<string, Map<string, SubmissionRecord>>();
  for (const record of byRow(after)) {
    const key = contentKey(form, record);
    const same = open.get(key) ?? new Map<string, SubmissionRecord>();
    open.set(key, same.set(placeKey(record), record));
  }
  const pairs: RecordPair[] = [];
  const take = (record: SubmissionRecord, key: string, partner: SubmissionRecord | undefined): boolean => {
    if (partner === undefined) return false;
    open.get(key)?.delete(placeKey(partner));
    pairs.push({ before: record, after: partner, columns: [] });
    return true;
  };
  const keyed = byRow(before).map((record) => ({ record, key: contentKey(form, record) }));
  // Rows that stayed where they were come first: of two equal rows, the edited one is then the one that differs.
  const strayed = keyed.filter(({ record, key }) => !take(record, key, open.get(key)?.get(placeKey(record))));
  const left = strayed.filter(({ record, key }) => !take(record, key, open.get(key)?.values().next().value));
  return {
    pairs,
    left: left.map(({ record }) => record),
    open: byRow([...open.values()].flatMap((same) => [...same.values()])),
  };
}

function pairByKey(form: Form, { pairs, left, open }: Matching): Matching {
  const telling = tellingColumns(form);
  const keyOf = ({ subject, values }: SubmissionRecord): string | undefined => {
    const told = telling.map((id) => values[id]);
    return told.every((value) => value === undefined)
      ? undefined
      : canonicalJson([subject, told.map((value) => value ?? null)]);
  };
  const lone = (records: readonly SubmissionRecord[]): Map<string, SubmissionRecord> => {
    const seen = new Map<string, SubmissionRecord | null>();
    for (const record of records) {
      const key = keyOf(record);
      if (key !== undefined) seen.set(key, seen.has(key) ? null : record);
    }
    return new Map([...seen].flatMap(([key, record]) => (record === null ? [] : [[key, record] as const])));
  };
  const candidates = lone(open);
  const found = [...lone(left)].flatMap(([key, record]) => {
    const partner = candidates.get(key);
    return partner === undefined ? [] : [pairOf(form, record, partner)];
  });
  const taken = new Set(found.flatMap((pair) => [pair.before, pair.after]));
  return {
    pairs: [...pairs, ...found],
    left: left.filter((record) => !taken.has(record)),
    open: open.filter((record) => !taken.has(record)),
  };
}

function pairByNeighbours(form: Form, { pairs, left, open }: Matching): Pairing {
  const moved = pairs.map((pair) => [pair.before.row, pair.after.row] as const).sort(([a], [b]) => a - b);
  const waiting = new Map(open.map((record) => [placeKey(record), record]));
  const found: RecordPair[] = [];
  const removed: SubmissionRecord[] = [];
  for (const record of left) {
    const expected = record.row + shiftAbove(moved, record.row);
    const partner = [expected, record.row]
      .map((row) => waiting.get(placeKey({ ...record, row })))
      .find((candidate) => candidate?.subject === record.subject);
    if (partner === undefined) {
      removed.push(record);
      continue;
    }
    waiting.delete(placeKey(partner));
    found.push(pairOf(form, record, partner));
  }
  return { pairs: [...pairs, ...found], removed, added: [...waiting.values()] };
}

/** How far the nearest known row above moved; without one, the nearest below. */
function shiftAbove(moved: readonly (readonly [number, number])[], row: number): number {
  const nearest = moved.findLast(([before]) => before < row) ?? moved[0];
  return nearest === undefined ? 0 : nearest[1] - nearest[0];
}

function pairOf(form: Form, before: SubmissionRecord, after: SubmissionRecord): RecordPair {
  return { before, after, columns: differingColumns(form, before, after) };
}

function byRow(records: readonly SubmissionRecord[]): SubmissionRecord[] {
  return [...records].sort((a, b) => a.row - b.row);
}

function contentKey(form: Form, record: SubmissionRecord): string {
  const [known] = fromSubmissionRecords(form, [record]);
  return canonicalJson([record.subject, known?.grain, known?.values]);
}

function filledColumns(form: Form, record: SubmissionRecord): string[] {
  return columnsWith(form, spanKeysIn([record]))
    .map((column) => column.id)
    .filter((id) => record.values[id] !== undefined);
}

function differingColumns(form: Form, before: SubmissionRecord, after: SubmissionRecord): string[] {
  const text = (value: CellValue | undefined) => (value === undefined ? "" : canonicalJson(value));
  return columnsWith(form, spanKeysIn([before, after]))
    .map((column) => column.id)
    .filter((id) => text(before.values[id]) !== text(after.values[id]));
}
