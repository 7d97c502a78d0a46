import { betweenForms } from "../../finding/messages/history.ts";
import type { Catalogue } from "../../form/catalogue.ts";
import type { Column, Form, Text } from "../../form/form.ts";
import type { CrossRule, FormFigure } from "../../form/history-rules.ts";
import type { SheetRecord } from "../../sheet/reading.ts";
import { crossRules, type KnownTotal, type KnownVersion, reportsToAdd } from "./known.ts";
import { daysOf, lies, spanOf, withoutOverlap } from "./periods.ts";
import { about, figureWords, type Question } from "./question.ts";
import type { CurrentFacts } from "./series.ts";

/** Figures of this report against those of the same unit on other forms. */
export function checkForms(
  catalogue: Catalogue,
  form: Form,
  period: string,
  current: CurrentFacts,
  own: readonly KnownVersion[],
): Question[] {
  return crossRules(catalogue, form).flatMap((rule) => {
    const isLeft = rule.left.form === form.id;
    const here = isLeft ? rule.left : rule.right;
    const there = isLeft ? rule.right : rule.left;
    const source = sourceOf(here, current);
    const mine = largest(here, reportsHere(rule, form, period, current, own));
    const theirs = largest(there, reportsThere(rule, there.form, period, own));
    if (source === undefined || mine === undefined || theirs === undefined) return [];
    const [left, right] = isLeft ? [mine, theirs] : [theirs, mine];
    if (holds(rule.relation, left.value, right.value)) return [];
    const text = betweenForms(
      rule.message,
      saidOf(catalogue, rule.left, left),
      saidOf(catalogue, rule.right, right),
    );
    return [about(source, rule.id, "CROSS_FORM", text)];
  });
}

/** Two zeros are no coincidence to ask about. */
function holds(relation: CrossRule["relation"], left: bigint, right: bigint): boolean {
  return relation === "<=" ? left <= right : left !== right || left === 0n;
}

type Reported = readonly {
  readonly totals: readonly Pick<KnownTotal, "indicator" | "breakdown" | "value">[];
}[];

function reportsHere(
  { over }: CrossRule,
  form: Form,
  period: string,
  current: CurrentFacts,
  own: readonly KnownVersion[],
): Reported {
  return over === "period" ? [current] : [...reportsToAdd(form.id, period, own), current];
}

/** Of the other form: its reports within the period when they cover it in full, or all up to its end. */
function reportsThere(
  { over }: CrossRule,
  form: string,
  period: string,
  own: readonly KnownVersion[],
): Reported {
  const now = spanOf(period);
  const reports = own.filter((version) => version.form === form);
  if (over === "known") {
    return withoutOverlap(reports.filter((version) => spanOf(version.period).end <= now.end));
  }
  const within = withoutOverlap(reports.filter((version) => lies(spanOf(version.period), now)));
  const days = within.reduce((sum, version) => sum + daysOf(spanOf(version.period)), 0);
  return days === daysOf(now) ? within : [];
}

interface Sum {
  readonly indicator: string;
  readonly value: bigint;
}

/** undefined when no report gives the figure: blank is not 0. */
function largest(figure: FormFigure, reports: Reported): Sum | undefined {
  const sums = figure.indicators.flatMap((indicator): Sum[] => {
    const parts = reports.flatMap(({ totals }) =>
      totals.filter((total) => total.indicator === indicator && matches(figure, total.breakdown)),
    );
    return parts.length === 0
      ? []
      : [{ indicator, value: parts.reduce((sum, { value }) => sum + value, 0n) }];
  });
  return sums.reduce<Sum | undefined>(
    (most, sum) => (most === undefined || sum.value > most.value ? sum : most),
    undefined,
  );
}

function matches({ where = {} }: FormFigure, breakdown: Readonly<Record<string, string>>): boolean {
  return Object.entries(where).every(([column, codes]) => codes.includes(breakdown[column] ?? ""));
}

/** Where the figure stands on this sheet. */
function sourceOf(
  figure: FormFigure,
  { totals }: CurrentFacts,
): { readonly column: Column; readonly records: readonly SheetRecord[] } | undefined {
  const sources = totals
    .filter(({ indicator, breakdown }) => figure.indicators.includes(indicator) && matches(figure, breakdown))
    .map(({ source }) => source);
  const [first] = sources;
  if (first === undefined) return undefined;
  const records = sources.filter(({ column }) => column === first.column).flatMap((source) => source.records);
  return { column: first.column, records: [...new Set(records)] };
}

/** 《妇女教育培训台账》就业创业人数12人 */
function saidOf(catalogue: Catalogue, figure: FormFigure, { indicator, value }: Sum): Text {
  // The newest version may no longer ask for what an older one did.
  const asked = catalogue.forms.flatMap((form) => {
    const column = form.id === figure.form ? columnFeeding(form, indicator) : undefined;
    return column === undefined ? [] : [{ form, column }];
  });
  const newest = asked.at(-1);
  if (newest === undefined) throw new RangeError(`no column feeds ${indicator}`);
  const { form, column } = newest;
  const known = catalogue.indicator(indicator);
  const words = figureWords(column, known, value);
  return {
    zh: `《${form.title.zh}》${known.title.zh}${words}`,
    en: `${known.title.en} ${words} (${form.title.en})`,
  };
}

function columnFeeding(form: Form, indicator: string): Column | undefined {
  return form.columns.find(({ feeds = [] }) => feeds.some((feed) => feed.indicator === indicator));
}
