import type { Catalogue } from "../form/catalogue.ts";
import type { Form } from "../form/form.ts";
import type { Indicator } from "../form/indicator.ts";
import { divide, multiply, rational, roundToScale } from "../form/rational.ts";
import { breakdownKey, keepColumns } from "../statistics/breakdown.ts";
import type { UnitTotal } from "../statistics/fact.ts";
import { unitOfFact } from "../statistics/fact-unit.ts";
import { isAdded, type OwnedFact } from "../statistics/roll-up.ts";
import { toDecimal } from "../value.ts";
import { figureText, statement, type WrittenFigure } from "./figure-text.ts";
import { phrases } from "./phrases.ts";
import type { Run, Sentence, Source, SummaryUnit } from "./summary.ts";
import { keyOf, overUnits, type YearFigure } from "./year-figures.ts";

/** What one paragraph tells of one form. */
export interface Telling {
  readonly catalogue: Catalogue;
  readonly form: Form;
  /** Every breakdown apart. */
  readonly totals: readonly UnitTotal[];
  /** What they were added up from. */
  readonly facts: readonly OwnedFact[];
  /** The same of the year before; empty when nothing is known of it. */
  readonly before: readonly UnitTotal[];
  /** By code. */
  readonly units: ReadonlyMap<string, SummaryUnit>;
}

/** Sentences about the indicators, in the order given: what the year brought, then its parts. */
export function sentencesOf(telling: Telling, indicators: readonly Indicator[]): Sentence[] {
  const flows = indicators.filter(({ kind }) => kind === "flow" || kind === "target");
  const stocks = indicators.filter(({ kind }) => kind === "stock" || kind === "ratio");
  return [
    ...headSentence(telling, flows, telling.form.accumulation === "stock" ? "" : "全年"),
    ...headSentence(telling, stocks, "截至期末，"),
    ...indicators.flatMap((indicator) => partSentence(telling, indicator)),
  ];
}

function headSentence(telling: Telling, indicators: readonly Indicator[], opening: string): Sentence[] {
  const clauses = indicators.flatMap((indicator) => headClauses(telling, indicator));
  return clauses.length === 0 ? [] : [[{ text: opening }, ...joined(clauses, "，"), { text: "。" }]];
}

/** The indicator as a clause: one figure, or one for each code across which it is never added. */
function headClauses(telling: Telling, indicator: Indicator): Sentence[] {
  const figures = heads(telling, telling.totals, indicator);
  const before = heads(telling, telling.before, indicator);
  const title = titleOf(indicator);
  const [first] = figures;
  if (first === undefined) return [];
  const tell = (figure: YearFigure, words: string): Sentence => [
    {
      text: statement(words, figure.kind, written(telling.catalogue, figure)),
      source: sourceOf(telling, figure),
    },
    ...changeSince(telling, figure, before),
  ];
  if (figures.length === 1) {
    const note = soleLabel(telling, indicator, title);
    return [[...tell(first, `${labelOf(telling.form, first.breakdown)}${title}`), ...note]];
  }
  const listed = figures.map((figure, index) => {
    const label = `${nameIfOwn(telling, figure)}${labelOf(telling.form, figure.breakdown)}`;
    const plain = figure.kind === "actual" || figure.kind === "printed";
    return tell(figure, plain && index > 0 && label !== "" ? label : `${title}${label}`);
  });
  return [joined(listed, "、")];
}

/** （妇联干部）: the one code of a figure without parts, unless its title says it already; and its rows. */
function soleLabel(telling: Telling, indicator: Indicator, title: string): Run[] {
  const parts = overUnits(
    telling.catalogue,
    telling.totals.filter((total) => total.indicator === indicator.id),
  );
  const [only, ...others] = parts;
  if (only === undefined || others.length > 0) return [];
  const kept = keepColumns(only.breakdown, indicator.apart ?? []);
  const more = Object.entries(only.breakdown).filter(([column]) => !(column in kept));
  const label = labelOf(telling.form, Object.fromEntries(more));
  const named: Run[] = label === "" || title.includes(label) ? [] : [{ text: `（${label}）` }];
  return [...named, ...addendsOf(telling, only)];
}

/** What never adds up over units is told unit by unit, by name when there are several units. */
function nameIfOwn(telling: Telling, figure: YearFigure): string {
  const several = new Set(telling.totals.map(({ unit }) => unit)).size > 1;
  const { catalogue } = telling;
  const recomputed = catalogue.indicator(figure.indicator).numerator !== undefined && figure.from.length > 1;
  return several && !isAdded(catalogue, figure) && !recomputed ? namesOf(telling, figure) : "";
}

/** 妇联主席人数 115人 is told as 妇联主席115人. */
function titleOf({ id, title }: Indicator): string {
  return phrases[id] ?? fullWidth(title.zh.replace(/[人户件个项支对条块株篇例家类份]?数$/, ""));
}

function fullWidth(text: string): string {
  return text.replaceAll("(", "（").replaceAll(")", "）");
}

function heads(
  { catalogue }: Telling,
  totals: readonly UnitTotal[],
  { id, apart = [], numerator, denominator }: Indicator,
): YearFigure[] {
  const own = totals
    .filter(({ indicator }) => indicator === id)
    .concat(totals.filter(({ indicator }) => indicator === numerator || indicator === denominator))
    .map((total) => ({ ...total, breakdown: keepColumns(total.breakdown, apart) }));
  return overUnits(catalogue, own).filter(({ indicator }) => indicator === id);
}

/** The parts by their codes, where there are any that the head did not tell. */
function partSentence(telling: Telling, indicator: Indicator): Sentence[] {
  const own = telling.totals.filter((total) => total.indicator === indicator.id);
  const parts = overUnits(telling.catalogue, own);
  if (parts.length < 2) return [];
  const told = new Set(heads(telling, telling.totals, indicator).map(keyOf));
  const untold = parts.filter((figure) => !told.has(keyOf(figure)) || addendsOf(telling, figure).length > 0);
  if (untold.length === 0) return [];
  const clauses = parts.map((figure): Sentence => {
    const label = labelOf(telling.form, figure.breakdown) || "未分类";
    const words = statement(
      `${nameIfOwn(telling, figure)}${label}`,
      figure.kind,
      written(telling.catalogue, figure),
    );
    return [{ text: words, source: sourceOf(telling, figure) }, ...addendsOf(telling, figure)];
  });
  return [[{ text: `其中${titleOf(indicator)}：` }, ...joined(clauses, "、"), { text: "。" }]];
}

/** Rows that a figure may be made of and still have each of them named. */
const MOST_ADDENDS = 4;

/** （45人、20余人）: the figures of the rows behind one unit's sum, where they are few. */
function addendsOf(telling: Telling, figure: YearFigure): Run[] {
  const { catalogue } = telling;
  if (!isAdded(catalogue, figure) || figure.from.length > 1) return [];
  const rows = telling.facts.filter((fact) => keyOf(fact) === keyOf(figure));
  const periods = new Set(rows.map(({ period }) => period));
  const sum = rows.reduce((total, { value }) => total + BigInt(value), 0n);
  if (rows.length < 2 || rows.length > MOST_ADDENDS || sum !== figure.value || periods.size > 1) return [];
  const { scale } = catalogue.indicator(figure.indicator);
  const each = rows.map(({ value, qualifier }) =>
    figureText({ value: BigInt(value), scale, unit: unitOfFact(catalogue, figure), qualifier }),
  );
  return [{ text: `（${each.join("、")}）` }];
}

/** （比上年增长12.3%）: only between exact figures of the same meaning. */
function changeSince({ catalogue }: Telling, figure: YearFigure, before: readonly YearFigure[]): Run[] {
  const earlier = before.find(
    (candidate) =>
      candidate.kind === figure.kind && breakdownKey(candidate.breakdown) === breakdownKey(figure.breakdown),
  );
  if (figure.kind !== "actual" || earlier === undefined) return [];
  if (figure.qualifier !== undefined || earlier.qualifier !== undefined) return [];
  const { unit, scale } = catalogue.indicator(figure.indicator);
  const difference = figure.value - earlier.value;
  if (difference === 0n) return [{ text: "（与上年持平）" }];
  if (unit === "%") {
    const points = figureText({ value: absolute(difference), scale, unit: "个百分点" });
    return [{ text: `（比上年${difference < 0n ? "下降" : "提高"}${points}）` }];
  }
  const share = divide(
    multiply(rational(String(absolute(difference))), rational("100")),
    rational(String(absolute(earlier.value))),
  );
  if (share === undefined) return [];
  const percent = toDecimal(roundToScale(share, 1), 1);
  return [{ text: `（比上年${difference < 0n ? "下降" : "增长"}${percent}%）` }];
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

export function written(catalogue: Catalogue, figure: YearFigure): WrittenFigure {
  const { scale } = catalogue.indicator(figure.indicator);
  return { value: figure.value, scale, unit: unitOfFact(catalogue, figure), qualifier: figure.qualifier };
}

/** 美丽庭院·县级: the codes in the form's words; what says only that nothing is told apart is left out. */
export function labelOf(form: Form, breakdown: Readonly<Record<string, string>>): string {
  return Object.entries(breakdown)
    .map(([column, code]) => {
      const codes = form.columns.find(({ id }) => id === column)?.codes;
      return fullWidth(codes?.find((entry) => entry.code === code)?.zh ?? code);
    })
    .filter((label) => label !== "不分级别")
    .join("·");
}

function namesOf({ units }: Telling, { from }: YearFigure): string {
  return from.map((code) => units.get(code)?.name ?? code).join("、");
}

function sourceOf({ catalogue, form, units }: Telling, figure: YearFigure): Source {
  return {
    form: form.title.zh,
    indicator: figure.indicator,
    title: catalogue.indicator(figure.indicator).title.zh,
    units: figure.from.map((code) => {
      const unit = units.get(code);
      return unit === undefined ? code : `${unit.name}（${unit.versions}）`;
    }),
  };
}

function joined(clauses: readonly Sentence[], mark: string): Run[] {
  return clauses.flatMap((clause, index) => (index === 0 ? clause : [{ text: mark }, ...clause]));
}
