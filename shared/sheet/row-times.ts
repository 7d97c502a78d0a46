/** Rows of several times below one another (1月, 2月, 3月; 本月, 本年累计): each is read for what it is to the period owed. */
import type { Notice } from "../finding/notice.ts";
import { columnOf, type Form, findColumn, isState, mayHave, overTimeOf } from "../form/form.ts";
import { isSent, type Span, spanKey } from "../form/spans.ts";
import { beginsYear } from "../period/period.ts";
import { comparePeriods, withoutOverlap } from "../period/period-range.ts";
import { type CellValue, isFigure } from "../value.ts";
import { isBlank } from "./blank.ts";
import type { RawValue } from "./grid.ts";
import type { Portion } from "./header-cell.ts";
import { textOf } from "./merges.ts";
import { portionValues } from "./portions.ts";
import type { SheetRecord } from "./reading.ts";
import { timeNotice } from "./row-notices.ts";
import type { RecordResult, RowPlan, RowResult, TotalResult } from "./row-plan.ts";
import { isOwed, type RowTime, rowTimeOf, type Said, timeOfCell, timeOfHeading } from "./row-time.ts";
import { labelOf } from "./row-words.ts";

export interface SettledTimes {
  readonly results: RowResult[];
  /** Time of each row of which one is known, by its index. */
  readonly times: ReadonlyMap<number, RowTime>;
  /** Indexes of rows that lie outside the period. */
  readonly outside: ReadonlySet<number>;
  readonly notices: readonly Notice[];
}

/**
 * Puts figures of 本年累计, 上年同期 and the like beside the period's own figures of the same row, leaves rows of other times
 * out, and keeps those of parts of the period once.
 * @param results one for each row from `plan.firstRow`
 */
export function settleTimes(plan: RowPlan, results: readonly RowResult[]): SettledTimes {
  const { period, portions } = plan.context;
  const nothing = { results: [...results], times: new Map(), outside: new Set<number>(), notices: [] };
  const isSwapped = plan.grid.transposed === true;
  if (!isOwed(period) || portions.size > 0 || (isSwapped && plan.header.times === undefined)) return nothing;
  const times = timesOf(plan, results, period);
  if (times.size === 0) return nothing;
  const pass: Pass = {
    plan,
    results: nothing.results,
    times,
    outside: nothing.outside,
    notices: [],
    hasOwn: [...times.values()].some(({ kind }) => kind === "own" || kind === "part"),
  };
  settleAround(pass, period);
  settleParts(pass);
  for (const [index, time] of times) {
    if (time.kind === "outside") pass.outside.add(index);
    if (time.kind === "other" || time.kind === "around") leave(pass, index, "rows_other_time");
    if (time.kind === "span") settleSpan(pass, index, time);
  }
  return pass;
}

interface Pass {
  readonly plan: RowPlan;
  readonly results: RowResult[];
  readonly times: Map<number, RowTime>;
  readonly outside: Set<number>;
  readonly notices: Notice[];
  /** Some row is of the period itself, or of a part of it. */
  readonly hasOwn: boolean;
}

/** The time of each row by its columns, and by the heading above it. */
function timesOf(plan: RowPlan, results: readonly RowResult[], period: string): Map<number, RowTime> {
  const { grid, header, merges, firstRow } = plan;
  const columns = [...(header.times?.columns.keys() ?? [])];
  const times = new Map<number, RowTime>();
  const above = new Map<number, Said>();
  const headingAt = (row: number) => timeOfHeading(lonely(grid.values[row - grid.top] ?? []), period);
  // Where rows and columns are swapped, a time alone in its row heads a column that nobody filled in.
  const mayHead = grid.transposed !== true;
  const hasHeading = mayHead && results.some((_, index) => headingAt(firstRow + index) !== undefined);
  // Where headings say it, the title above the first rows is theirs.
  const titles = hasHeading
    ? Array.from({ length: header.first - grid.top }, (_, index) => grid.top + index)
    : [];
  let heading = titles.map(headingAt).findLast((found) => found !== undefined)?.said;
  results.forEach((result, index) => {
    const row = firstRow + index;
    const found = mayHead ? headingAt(row) : undefined;
    if (found !== undefined) {
      heading = found.said;
      above.clear();
      return;
    }
    const isTotal = result.kind === "total";
    const said = columns.flatMap((at) => {
      const own = merges.masterValue(row, at);
      const time = header.times && timeOfCell(header.times, own, at, grid.date1904);
      if (time !== undefined) above.set(at, time);
      return time ?? (isTotal || textOf(own) !== "" ? [] : (above.get(at) ?? []));
    });
    const all = said.length > 0 || heading === undefined ? said : [heading];
    const time = isDated(plan, result) ? undefined : rowTimeOf(all, period, header.form);
    if (time !== undefined && hasContent(result)) times.set(index, time);
  });
  return times;
}

/** The only cell that is filled; null where several are. */
function lonely(values: readonly RawValue[]): RawValue {
  let lone: RawValue = null;
  for (const value of values) {
    if (isBlank(value)) continue;
    if (lone !== null) return null;
    lone = value;
  }
  return lone;
}

/** A date of its own says when, whatever stands beside it. */
function isDated({ header: { form } }: RowPlan, result: RowResult): boolean {
  const { eventDate } = form;
  return (
    eventDate !== undefined &&
    result.kind === "record" &&
    result.records.some(({ values }) => values[eventDate] !== undefined)
  );
}

function hasContent(result: RowResult): boolean {
  return result.kind === "total" || (result.kind === "record" && result.records.length > 0);
}

/** A year on every row of a month's report only says its year; since January is the period where that begins the year. */
function settleAround({ times, hasOwn }: Pass, period: string): void {
  if (hasOwn) return;
  for (const [index, time] of times) {
    const own = time.kind === "around" || (isSinceJanuary(time) && beginsYear(period));
    if (own) times.set(index, { kind: "own" });
  }
}

function isSinceJanuary(time: RowTime): boolean {
  return time.kind === "span" && time.span === "ytd";
}

/** Parts of the period are counted once: not beside the period itself, nor within one another. */
function settleParts(pass: Pass): void {
  const { plan, results, times } = pass;
  const families = new Map<string, { index: number; result: RecordResult; time: RowTime }[]>();
  for (const [index, time] of times) {
    const result = results[index];
    if (result?.kind !== "record" || (time.kind !== "part" && time.kind !== "own")) continue;
    const key = keyOf(plan, result);
    families.set(key, [...(families.get(key) ?? []), { index, result, time }]);
  }
  for (const family of families.values()) {
    const periods = family.flatMap(({ time }) => (time.kind === "part" ? [time.period] : []));
    const isWhole = family.some(({ time }) => time.kind === "own");
    const kept = new Set(isWhole ? [] : withoutOverlap([...new Set(periods)]));
    const ordered = [...kept].sort(comparePeriods);
    for (const { index, result, time } of family) {
      if (time.kind !== "part") continue;
      if (!kept.has(time.period)) leave(pass, index, "rows_counted_in");
      else {
        const { period } = time;
        const portion = { period, last: period === ordered.at(-1), first: period === ordered[0] };
        results[index] = portioned(plan, result, portion);
      }
    }
  }
}

/** Dated by its part where the form dates sums, and without what is as of the end of an earlier part, or the start of a later. */
function portioned({ header }: RowPlan, result: RecordResult, portion: Portion): RecordResult {
  const records = result.records.flatMap((record): SheetRecord[] => {
    if (record.grain === "detail") return [record];
    const values = portionValues(header, portion, record.values);
    return hasFigure(record.values) && !hasFigure(values) ? [] : [{ ...record, values }];
  });
  return { ...result, records };
}

function hasFigure(values: Readonly<Record<string, CellValue>>): boolean {
  return Object.values(values).some(isFigure);
}

/** What a row is about beside its time: its unit, its place, its codes and its name. */
function keyOf({ header: { form } }: RowPlan, { records, place }: RecordResult): string {
  return JSON.stringify([
    place?.text ?? "",
    records.map(({ at, subject, values }) => [at, subject, namesOf(form, values)]),
  ]);
}

function namesOf(form: Form, values: Readonly<Record<string, CellValue>>): Record<string, CellValue> {
  const names = Object.entries(values).filter(
    ([id]) => findColumn(form, id)?.type === "code" || form.identity.includes(id),
  );
  return Object.fromEntries(names.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function leave(pass: Pass, index: number, code: "rows_other_time" | "rows_counted_in"): void {
  const { plan, results, notices, hasOwn } = pass;
  if (!hasContent(results[index] ?? { kind: "other" })) return;
  results[index] = { kind: "other", why: "otherTime" };
  const severity = code === "rows_other_time" && !hasOwn ? "warning" : "information";
  notices.push(timeNotice(plan, plan.firstRow + index, code, severity));
}

/** Read as nothing, as rows of 上年同期 below a table are. */
function compare({ plan, results, notices }: Pass, index: number): void {
  if (results[index]?.kind === "total") return;
  results[index] = { kind: "comparison", notices: [] };
  notices.push(timeNotice(plan, plan.firstRow + index, "rows_comparison", "information"));
}

function settleSpan(pass: Pass, index: number, time: Extract<RowTime, { kind: "span" }>): void {
  const { plan, results, notices, hasOwn } = pass;
  const result = results[index];
  const { span } = time;
  if (!isSent(span)) compare(pass, index);
  if (!isSent(span) || result?.kind !== "record") return;
  if (isOfTotal(pass, index, result)) {
    results[index] = totalOf(result);
    return;
  }
  const doubtful = time.vague && !hasOwn;
  const base = baseOf(pass, index, result, span);
  const row = plan.firstRow + index;
  if (base === undefined) {
    const compares = span === "prior" || span === "target";
    if (compares) compare(pass, index);
    // Of months that make the period no row is the period's: what is since January would count them once more.
    const hasParts = [...pass.times.values()].some(({ kind }) => kind === "part");
    if (hasParts && !compares) leave(pass, index, "rows_other_time");
    if (compares || hasParts) return;
    results[index] = { ...result, records: result.records.map((record) => alone(plan, record, span)) };
  } else {
    const own = results[base];
    if (own?.kind !== "record") return;
    const records = own.records.map((record) => {
      const beside = result.records.find(({ at }) => at === record.at);
      return beside === undefined ? record : merged(plan, record, beside, span);
    });
    const more = result.records.filter(({ at }) => !own.records.some((record) => record.at === at));
    results[base] = { ...own, records: [...records, ...more.map((record) => alone(plan, record, span))] };
    results[index] = { kind: "other" };
  }
  notices.push(
    timeNotice(
      plan,
      row,
      doubtful ? "rows_since_when" : "rows_beside",
      doubtful ? "warning" : "information",
      {
        span,
      },
    ),
  );
}

/** 合计 stands once for its rows of 本月 and 本年累计. */
function isOfTotal({ plan, results, times }: Pass, index: number, result: RecordResult): boolean {
  const { named, place } = result;
  if (named !== undefined || (place !== undefined && labelOf(place.text) !== "total")) return false;
  if (result.records.some(({ values }) => Object.keys(namesOf(plan.header.form, values)).length > 0))
    return false;
  for (let at = index - 1; at >= 0; at--) {
    const before = results[at];
    if (before?.kind === "total") return times.has(at);
    if (before?.kind !== "other" && before?.kind !== "comparison") return false;
  }
  return false;
}

function totalOf({ records }: RecordResult): TotalResult {
  const marks = records.map(({ at, values }) => ({
    ...(at === undefined ? {} : { at }),
    values: Object.fromEntries(
      Object.entries(values).flatMap(([id, value]) => (isFigure(value) ? [[id, value] as const] : [])),
    ),
  }));
  return { kind: "total", label: "合计", part: false, marks };
}

/** The row of the period itself that says the same beside its time: right above, or nearest. */
function baseOf(pass: Pass, index: number, result: RecordResult, span: Span): number | undefined {
  const { plan, results, times } = pass;
  const isOwn = (at: number) => {
    const row = results[at];
    const time = times.get(at);
    if (row?.kind !== "record" || row.records.length === 0) return undefined;
    if (time !== undefined && time.kind !== "own") return undefined;
    return row;
  };
  const free = (row: RecordResult) =>
    !row.records.some(({ values }) => Object.keys(values).some((key) => key.endsWith(`@${span}`)));
  const order = [
    ...Array.from({ length: index }, (_, step) => index - 1 - step),
    ...Array.from({ length: results.length - index - 1 }, (_, step) => index + 1 + step),
  ];
  const key = keyOf(plan, result);
  const near = order.find((at) => isOwn(at) !== undefined);
  const nearest = near === undefined ? undefined : isOwn(near);
  if (near !== undefined && near < index && nearest !== undefined && free(nearest)) {
    if (saysNoMore(plan, result, nearest)) return near;
  }
  return order.find((at) => {
    const row = isOwn(at);
    return row !== undefined && free(row) && keyOf(plan, row) === key;
  });
}

/** Nothing in the names of a row contradicts those of the row above; what is blank in it stands there. */
function saysNoMore({ header: { form } }: RowPlan, row: RecordResult, above: RecordResult): boolean {
  if (row.place?.text !== above.place?.text) return false;
  return row.records.every(({ at, subject, values }) => {
    const other = above.records.find((record) => record.at === at) ?? above.records[0];
    if (other === undefined || (row.named !== undefined && subject !== other.subject)) return false;
    return Object.entries(namesOf(form, values)).every(([id, value]) => other.values[id] === value);
  });
}

/** The figures of a row under the keys of a span; those of stocks are no sum since January. */
export function spannedFigures<Value extends CellValue>(
  form: Form,
  values: Readonly<Record<string, Value>>,
  span: Span,
): Record<string, Value> {
  const figures = Object.entries(values).flatMap(([id, value]): [string, Value][] => {
    if (!isFigure(value) || id.includes("@")) return [];
    const column = columnOf(form, id);
    const isStock = (span === "ytd" || span === "all_time") && isState(overTimeOf(form, column));
    return mayHave(form, column, span) && !isStock ? [[spanKey(id, span), value]] : [];
  });
  return Object.fromEntries(figures);
}

function merged(plan: RowPlan, own: SheetRecord, beside: SheetRecord, span: Span): SheetRecord {
  return {
    ...own,
    values: { ...own.values, ...spannedFigures(plan.header.form, beside.values, span) },
    spanRows: { ...own.spanRows, [span]: beside.row },
  };
}

/** Of what is sent since January alone the server makes the period's figure. */
function alone(plan: RowPlan, record: SheetRecord, span: Span): SheetRecord {
  const rest = Object.entries(record.values).filter(([, value]) => !isFigure(value));
  return {
    ...record,
    values: { ...Object.fromEntries(rest), ...spannedFigures(plan.header.form, record.values, span) },
  };
}
