import { openedOtherwise } from "../../finding/messages/history.ts";
import type { Catalogue } from "../../form/catalogue.ts";
import { columnOf, type Form } from "../../form/form.ts";
import type { OpeningRule } from "../../form/history-rules.ts";
import { isPeriod } from "../../period/period.ts";
import type { SheetRecord } from "../../sheet/reading.ts";
import { breakdownKey, groupBy } from "../../statistics/breakdown.ts";
import { type SourcedFact, sourcedFactsOf } from "../../statistics/facts.ts";
import { placeKey } from "../../submission/records.ts";
import { amountOf, isFigure, qualifierOf } from "../../value.ts";
import { earlierReports, type KnownVersion } from "./known.ts";
import { dayAfter, spanOf } from "./periods.ts";
import { about, figureWords, nameOf, type Question } from "./question.ts";

/** 期初 of this report against the closing figures of the reports that it may begin with. */
export function checkOpening(
  catalogue: Catalogue,
  form: Form,
  period: string,
  records: readonly SheetRecord[],
  own: readonly KnownVersion[],
): Question[] {
  const rules = form.history.filter((rule) => rule.kind === "opening");
  const before = rules.length === 0 ? [] : reportsBefore(form, period, own);
  if (before.length === 0) return [];
  return rules.flatMap((rule) => {
    const stocks = (of: readonly SheetRecord[]) =>
      sourcedFactsOf(catalogue, form, of, period)
        .filter(({ column, fact }) => column === rule.closing && fact.kind === "actual")
        .filter(({ fact }) => catalogue.indicator(fact.indicator).kind === "stock");
    const ending = new Map(groupBy(stocks(records), keyOf).map((group) => [groupKey(group), group.length]));
    return groupBy(stocks(records.flatMap((record) => atBeginning(rule, record))), keyOf)
      .filter((group) => (ending.get(groupKey(group)) ?? group.length) === group.length)
      .flatMap((group) => questionOf(catalogue, form, rule, { records, before, group }));
  });
}

function keyOf({ fact }: SourcedFact): string {
  return `${fact.indicator}|${breakdownKey(fact.breakdown)}`;
}

function groupKey([first]: readonly SourcedFact[]): string {
  return first === undefined ? "" : keyOf(first);
}

/** Exact figures alone are compared. @param group what begins under one indicator and its codes */
function questionOf(
  catalogue: Catalogue,
  form: Form,
  rule: OpeningRule,
  {
    records,
    before,
    group,
  }: {
    readonly records: readonly SheetRecord[];
    readonly before: readonly KnownVersion[];
    readonly group: readonly SourcedFact[];
  },
): Question[] {
  const [first] = group;
  if (first === undefined || group.some(({ fact }) => fact.qualifier !== undefined)) return [];
  const { breakdown } = first.fact;
  const indicator = catalogue.indicator(first.fact.indicator);
  const now = group.reduce((sum, { fact }) => sum + BigInt(fact.value), 0n);
  const ended = before.flatMap((report) => {
    const value = closedWith(report, indicator.id, breakdown);
    return value === undefined ? [] : [{ period: report.period, value }];
  });
  const last = ended.at(-1);
  if (last === undefined || ended.some(({ value }) => value === now)) return [];
  const places = new Set(group.map(({ record }) => placeKey(record)));
  const sent = records.filter((record) => places.has(placeKey(record)));
  const closing = columnOf(form, rule.closing);
  const figure = { column: closing, indicator, breakdown, records: sent };
  const words = (value: bigint) => figureWords(closing, indicator, value);
  const text = openedOtherwise({
    name: nameOf(figure, (id) => columnOf(form, id)),
    period: last.period,
    earlier: words(last.value),
    now: words(now),
  });
  const isWritten = sent.every(({ values }) => isFigure(values[rule.opening]));
  const column = isWritten ? columnOf(form, rule.opening) : closing;
  return [about({ column, records: sent }, rule.id, "INTER_PERIOD", text)];
}

/** The report that this one follows at once, and the last of the year before: 期初 may mean either. */
function reportsBefore(form: Form, period: string, own: readonly KnownVersion[]): KnownVersion[] {
  const earlier = earlierReports(form.id, period, own);
  // Days of which the state is told follow each other at no distance that anybody knows.
  if (!isPeriod(period)) return earlier.slice(-1);
  const { start } = spanOf(period);
  const begins = new Set([start, `${start.slice(0, 4)}-01-01`]);
  return earlier.filter((report) => begins.has(dayAfter(spanOf(report.period).end)));
}

/** The record with what its register began with in the place of what it ended with; none where nobody can tell. */
function atBeginning({ opening, closing, came, left }: OpeningRule, record: SheetRecord): SheetRecord[] {
  const { [closing]: end, ...values } = record.values;
  const begin = values[opening];
  if (begin !== undefined) return [{ ...record, values: { ...values, [closing]: begin } }];
  const [ended, more, less] = [end, values[came ?? ""], values[left ?? ""]].map((part) =>
    isFigure(part) && qualifierOf(part) === undefined ? amountOf(part) : undefined,
  );
  if (ended === undefined || more === undefined || less === undefined) return [];
  return [{ ...record, values: { ...values, [closing]: ended - more + less } }];
}

/** What a report ended with under these codes; undefined where it says nothing of them, or not exactly. */
function closedWith(
  { totals }: KnownVersion,
  indicator: string,
  breakdown: Readonly<Record<string, string>>,
): bigint | undefined {
  const codes = Object.entries(breakdown);
  const same = totals.filter(
    (total) =>
      total.indicator === indicator && codes.every(([column, code]) => total.breakdown[column] === code),
  );
  if (same.length === 0 || same.some(({ qualifier }) => qualifier !== undefined)) return undefined;
  return same.reduce((sum, { value }) => sum + value, 0n);
}
