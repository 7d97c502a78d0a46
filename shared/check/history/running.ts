/** 累计 that goes on from report to report: that of the report before and what the period added make it. */
import type { Catalogue } from "../../form/catalogue.ts";
import { columnOf, type Form, type Text } from "../../form/form.ts";
import type { RunningRule } from "../../form/history-rules.ts";
import { beginsYear, isPeriod, periodName } from "../../period/period.ts";
import type { SheetRecord } from "../../sheet/reading.ts";
import { breakdownKey } from "../../statistics/breakdown.ts";
import type { KnownTotal, KnownVersion } from "./known.ts";
import { earlierReports } from "./known.ts";
import { dayAfter, spanOf } from "./periods.ts";
import { about, figureWords, nameOf, type Question } from "./question.ts";
import { type CurrentFacts, currentFacts } from "./series.ts";

interface Sent {
  readonly catalogue: Catalogue;
  readonly form: Form;
  readonly period: string;
  readonly records: readonly SheetRecord[];
}

/**
 * Every running total against the report that ended the day before, and the report that follows at once against this one: it is
 * not changed by this one, and whoever sends this one is told to correct it as well.
 * @param after reports of later periods
 */
export function checkRunning(
  sent: Sent,
  own: readonly KnownVersion[],
  after: readonly KnownVersion[] = [],
): Question[] {
  const { catalogue, form, period, records } = sent;
  const rules = form.history.filter((rule) => rule.kind === "running");
  if (rules.length === 0 || !isPeriod(period)) return [];
  const { start, end } = spanOf(period);
  const before = earlierReports(form.id, period, own).findLast(
    (report) => dayAfter(spanOf(report.period).end) === start,
  );
  const next = after.find((report) => spanOf(report.period).start === dayAfter(end));
  const current = currentFacts(catalogue, form, records, period);
  return rules.flatMap((rule) =>
    current.totals
      .filter(({ source }) => source.column.id === rule.total)
      .flatMap((total) => [
        ...(before === undefined ? [] : askBefore(sent, rule, total, current, before)),
        ...(next === undefined ? [] : askNext(sent, rule, total, next)),
      ]),
  );
}

type CurrentTotal = CurrentFacts["totals"][number];

function askBefore(
  { form, period }: Sent,
  rule: RunningRule,
  total: CurrentTotal,
  { totals }: CurrentFacts,
  before: KnownVersion,
): Question[] {
  const added = totals.find(
    ({ source, breakdown }) => source.column.id === rule.added && isSame(breakdown, total.breakdown),
  );
  const then = exact(before.totals, total.indicator, total.breakdown);
  if (added === undefined || then === undefined || !isExact(added) || !isExact(total)) return [];
  if (sumsOf(rule, period, then, added.value).includes(total.value)) return [];
  const words = wordsFor(form, rule, total);
  const restarts = isPeriod(period) && beginsYear(period) && rule.since === "january";
  const { zh, en } = nameOf({ ...total.source, breakdown: total.breakdown }, (id) => columnOf(form, id));
  const was = {
    zh: `${periodName(before.period)}报的${words(then)}加`,
    en: `${words(then)} up to ${before.period} and `,
  };
  const text: Text = {
    zh: `${zh}${words(total.value)}，${restarts ? "" : was.zh}本期${words(added.value)}是${words(restarts ? added.value : then + added.value)}，请核实`,
    en: `${en} is ${words(total.value)}, but ${restarts ? "" : was.en}${words(added.value)} now make ${words(restarts ? added.value : then + added.value)}. Please check`,
  };
  return [about(total.source, rule.id, "INTER_PERIOD", text)];
}

function askNext({ form }: Sent, rule: RunningRule, total: CurrentTotal, next: KnownVersion): Question[] {
  const { indicator } = total;
  const [feed] = columnOf(form, rule.added).feeds ?? [];
  const year = exact(next.totals, indicator, total.breakdown);
  const added = feed === undefined ? undefined : exact(next.totals, feed.indicator, total.breakdown);
  if (year === undefined || added === undefined || !isExact(total)) return [];
  if (sumsOf(rule, next.period, total.value, added).includes(year)) return [];
  // January of the next year begins anew: what it says is no matter of this report.
  if (isPeriod(next.period) && beginsYear(next.period) && rule.since === "january") return [];
  const words = wordsFor(form, rule, total);
  const { zh, en } = nameOf({ ...total.source, breakdown: total.breakdown }, (id) => columnOf(form, id));
  const then = periodName(next.period);
  const text: Text = {
    zh: `${then}已报${zh}${words(year)}、当期${words(added)}；按本期的${words(total.value)}，应是${words(total.value + added)}。请核对，并随后更正${then}`,
    en: `${en} of ${next.period} was reported as ${words(year)}, ${words(added)} of them its own; with ${words(total.value)} now it should be ${words(total.value + added)}. Please check, and correct that report as well`,
  };
  return [{ ...about({ ...total.source, records: [] }, rule.id, "INTER_PERIOD", text) }];
}

/** What the total may be: where a year begins it may begin anew, unless its name says otherwise. */
function sumsOf({ since }: RunningRule, period: string, then: bigint, added: bigint): bigint[] {
  const first = isPeriod(period) && beginsYear(period);
  if (!first) return [then + added];
  return since === "january" ? [added] : since === "ever" ? [then + added] : [added, then + added];
}

function wordsFor(form: Form, { total: id }: RunningRule, { source }: CurrentTotal) {
  const column = columnOf(form, id);
  return (value: bigint) => figureWords(column, source.indicator, value);
}

function isSame(a: KnownTotal["breakdown"], b: KnownTotal["breakdown"]): boolean {
  return breakdownKey(a) === breakdownKey(b);
}

function isExact({ qualifier }: { readonly qualifier?: unknown }): boolean {
  return qualifier === undefined;
}

function exact(
  totals: readonly KnownTotal[],
  indicator: string,
  breakdown: KnownTotal["breakdown"],
): bigint | undefined {
  const found = totals.find((total) => total.indicator === indicator && isSame(total.breakdown, breakdown));
  return found !== undefined && isExact(found) ? found.value : undefined;
}
