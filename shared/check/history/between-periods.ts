import { type Comparison, changed, differenceOf, fell } from "../../finding/messages/history.ts";
import type { Catalogue } from "../../form/catalogue.ts";
import { columnOf, type Form } from "../../form/form.ts";
import type { ChangeRule } from "../../form/history-rules.ts";
import type { Qualifier } from "../../value.ts";
import { earlierReports, type KnownVersion, PERIODS } from "./known.ts";
import { dayAfter, kindOf, placeInYear, spanOf, yearOf } from "./periods.ts";
import { about, figureWords, leastOf, nameOf, type Question } from "./question.ts";
import { type Figure, sameFigure } from "./series.ts";

/** Earlier periods from which on a flow is judged by its own median instead of by the period before. */
export const ENOUGH_PERIODS = 4;

/** A figure of an earlier report. */
export interface Earlier {
  readonly period: string;
  readonly value: bigint;
  readonly qualifier?: Qualifier;
}

/**
 * The reports before `period` in which the figure stands and says the same, under whatever version of the form, in order
 * of time. Blank ones are left out: no 0.
 */
export function earlierOf(
  catalogue: Catalogue,
  form: Form,
  period: string,
  figure: Figure,
  own: readonly KnownVersion[],
): Earlier[] {
  return earlierReports(form.id, period, own).flatMap((version) => {
    if (figure.indicator.kind === "flow" && !countsAlike(catalogue, form, version)) return [];
    const found = sameFigure(catalogue, figure, version.totals);
    return found === undefined ? [] : [{ period: version.period, ...found }];
  });
}

/** A flow of the period alone says something else than one since 1 January; versions of a form may differ in that. */
function countsAlike(catalogue: Catalogue, form: Form, { formVersion }: KnownVersion): boolean {
  if (formVersion === form.version) return true;
  const then = catalogue.findForm(form.id, formVersion);
  return then === undefined || sinceJanuary(then) === sinceJanuary(form);
}

function sinceJanuary({ accumulation }: Form): boolean {
  return accumulation === "yearToDate";
}

/**
 * Those that say the same as a flow of this period: periods of the same length, and for figures since 1 January the
 * same place in other years. The last `PERIODS` of them.
 */
export function comparable(form: Form, period: string, earlier: readonly Earlier[]): Earlier[] {
  const cumulative = sinceJanuary(form);
  return earlier
    .filter((report) => kindOf(report.period) === kindOf(period))
    .filter((report) => !cumulative || placeInYear(report.period) === placeInYear(period))
    .slice(-PERIODS);
}

/** Figures since 1 January never fall within the year; figures named by a rule never fall at all. */
export function checkRising(
  form: Form,
  period: string,
  figure: Figure,
  earlier: readonly Earlier[],
): Question[] {
  const rule = form.history
    .filter((candidate) => candidate.kind === "rising")
    .find(({ indicators }) => indicators.includes(figure.indicator.id));
  const isFlow = figure.indicator.kind === "flow";
  const id = rule?.id ?? (isFlow && sinceJanuary(form) ? "INTER_PERIOD.yearToDate" : undefined);
  if (id === undefined) return [];
  const last = earlier
    .filter((report) => rule !== undefined || yearOf(report.period) === yearOf(period))
    .at(-1);
  if (last === undefined || figure.value >= last.value) return [];
  return [about(figure, id, "INTER_PERIOD", fell(comparison(form, period, figure, last)))];
}

/** Changes beyond the form's tolerance. Flows with a history long enough are left to their median. */
export function checkChange(
  form: Form,
  period: string,
  figure: Figure,
  earlier: readonly Earlier[],
): Question[] {
  const { kind } = figure.indicator;
  const rule = form.history
    .filter((candidate) => candidate.kind === "change")
    .find((candidate) => candidate.of === kind);
  if (rule === undefined) return [];
  const alike = kind === "stock" ? earlier : comparable(form, period, earlier);
  const last = alike.at(-1);
  if (last === undefined || (kind === "flow" && alike.length >= ENOUGH_PERIODS)) return [];
  if (!isBeyond(rule, figure, last.value)) return [];
  return [about(figure, rule.id, "INTER_PERIOD", changed(comparison(form, period, figure, last)))];
}

/** From nothing to something is no change in per cent. */
function isBeyond(rule: ChangeRule, { indicator, value }: Figure, then: bigint): boolean {
  if (then <= 0n) return false;
  const difference = value - then;
  const size = difference < 0n ? -difference : difference;
  if (size < leastOf(rule.least, indicator)) return false;
  return size * 100n > BigInt(difference < 0n ? rule.fall : rule.rise) * then;
}

function comparison(form: Form, period: string, figure: Figure, last: Earlier): Comparison {
  const { column, indicator } = figure;
  return {
    name: nameOf(figure, (id) => columnOf(form, id)),
    period: last.period,
    relation: relationOf(period, last.period),
    earlier: figureWords(column, indicator, last.value, last.qualifier),
    now: figureWords(column, indicator, figure.value, figure.qualifier),
    difference: last.value === 0n ? { zh: "", en: "" } : differenceOf(last.value, figure.value),
  };
}

function relationOf(period: string, last: string): Comparison["relation"] {
  if (dayAfter(spanOf(last).end) === spanOf(period).start) return "before";
  const sameKind = kindOf(last) === kindOf(period) && placeInYear(last) === placeInYear(period);
  return sameKind && Number(yearOf(last)) === Number(yearOf(period)) - 1 ? "year_before" : "earlier";
}
