import type { Catalogue } from "../form/catalogue.ts";
import type { Form } from "../form/form.ts";
import type { Indicator } from "../form/indicator.ts";
import { divide, multiply, rational, roundToScale } from "../form/rational.ts";
import { breakdownKey, groupBy, keepColumns } from "../statistics/breakdown.ts";
import type { UnitTotal } from "../statistics/fact.ts";
import { unitOfFact } from "../statistics/fact-unit.ts";
import { isAdded, type OwnedFact } from "../statistics/roll-up.ts";
import { toDecimal } from "../value.ts";
import { figureText, statement, type WrittenFigure } from "./figure-text.ts";
import { fullWidth, named, names, spokenLabel, spokenWords } from "./labels.ts";
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
  const { alone, compared } = withComparisons(heads(telling, telling.totals, indicator));
  const before = heads(telling, telling.before, indicator);
  const title = titleOf(indicator);
  const tell = (figure: YearFigure, words: string, more: readonly string[] = []): Sentence => [
    {
      text: statement(words, figure.kind, written(telling.catalogue, figure)),
      source: sourceOf(telling, figure),
    },
    ...bracketed([
      ...(compared.get(figure) ?? []).map((other) => comparison(telling, other)),
      ...[...changeSince(telling, figure, before), ...more].map((text) => ({ text })),
    ]),
  ];
  const labelled = alone
    .map((figure) => ({ figure, label: spokenLabel(telling.form, figure.breakdown) }))
    .sort((a, b) => Number(a.label !== "") - Number(b.label !== ""));
  const [first] = labelled;
  if (first === undefined) return [];
  if (labelled.length === 1) {
    return [tell(first.figure, named(first.label, title), soleNotes(telling, indicator, title))];
  }
  const listed = labelled.map(({ figure, label }, index) => {
    const name = nameIfOwn(telling, figure);
    const plain = figure.kind === "actual" || figure.kind === "printed";
    if (plain && (index > 0 || names(label, title)) && `${name}${label}` !== "")
      return tell(figure, `${name}${label}`);
    return tell(figure, `${title}${name}${label}`);
  });
  return [joined(listed, "、")];
}

/** Figures that stand by themselves, and the changes, growths and gaps of each of them. */
function withComparisons(figures: readonly YearFigure[]): {
  readonly alone: readonly YearFigure[];
  readonly compared: ReadonlyMap<YearFigure, readonly YearFigure[]>;
} {
  const actual = figures.filter(({ kind }) => kind === "actual" || kind === "printed");
  const compared = new Map(
    actual.map((figure) => [
      figure,
      figures.filter(
        (other) =>
          isComparison(other.kind) &&
          breakdownKey(other.breakdown) === breakdownKey(figure.breakdown) &&
          sameUnits(other, figure),
      ),
    ]),
  );
  const told = new Set([...compared.values()].flat());
  return { alone: figures.filter((figure) => !told.has(figure)), compared };
}

/** 比上年提高0.57个百分点, in brackets behind the figure that it is of. */
function comparison(telling: Telling, figure: YearFigure): Run {
  const text = statement("", figure.kind, written(telling.catalogue, figure));
  return { text, source: sourceOf(telling, figure) };
}

function sameUnits(a: Pick<YearFigure, "from">, b: Pick<YearFigure, "from">): boolean {
  return a.from.length === b.from.length && a.from.every((code) => b.from.includes(code));
}

/** 妇联干部; 45人、20余人: the one code of a figure without parts, unless its title says it already; and its rows. */
function soleNotes(telling: Telling, indicator: Indicator, title: string): string[] {
  const parts = overUnits(
    telling.catalogue,
    telling.totals.filter((total) => total.indicator === indicator.id),
  ).filter(({ kind }) => !isComparison(kind));
  const [only, ...others] = parts;
  if (only === undefined || others.length > 0) return [];
  const kept = keepColumns(only.breakdown, indicator.apart ?? []);
  const more = Object.entries(only.breakdown).filter(([column]) => !(column in kept));
  const words = spokenWords(telling.form, Object.fromEntries(more)).filter((word) => !title.includes(word));
  return [words.join("、"), addendsOf(telling, only)].filter((note) => note !== "");
}

function isComparison(kind: YearFigure["kind"]): boolean {
  return kind === "change" || kind === "growth" || kind === "gap";
}

/** Notes on a figure in one pair of brackets. */
function bracketed(notes: readonly Run[]): Run[] {
  const all = joined(
    notes.map((note) => [note]),
    "，",
  );
  return all.length === 0 ? [] : [{ text: "（" }, ...all, { text: "）" }];
}

/** What never adds up over units is told unit by unit, by name when there are several units. */
function nameIfOwn(telling: Telling, figure: YearFigure): string {
  const several = new Set(telling.totals.map(({ unit }) => unit)).size > 1;
  const { catalogue } = telling;
  const recomputed = catalogue.indicator(figure.indicator).numerator !== undefined && figure.from.length > 1;
  return several && !isAdded(catalogue, figure) && !recomputed ? namesOf(telling, figure) : "";
}

/** 妇联主席人数 115人 is told as 妇联主席115人: the title ends where its unit of measure begins. */
function titleOf({ id, title, unit }: Indicator): string {
  const plain = fullWidth(title.zh).replace(/（原文[^）]*）/, "");
  const counted = plain.endsWith(`${unit}数`) ? `${unit}数` : "数";
  return phrases[id] ?? (plain.endsWith(counted) ? plain.slice(0, -counted.length) : plain);
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
  const headOf = (figure: YearFigure) =>
    `${keyOf({ ...figure, breakdown: keepColumns(figure.breakdown, indicator.apart ?? []) })} ${nameIfOwn(telling, figure)}`;
  const headed = groupBy(parts, headOf);
  const untold = headed.filter(
    (some) => some.length > 1 || some.some((figure) => addendsOf(telling, figure) !== ""),
  );
  if (untold.length === 0) return [];
  const { alone, compared } = withComparisons(parts);
  const clauses = alone.map((figure): Sentence => {
    const name = nameIfOwn(telling, figure);
    const label = spokenLabel(telling.form, figure.breakdown);
    const words = `${name}${label}` === "" ? "未分类" : `${name}${label}`;
    const text = statement(words, figure.kind, written(telling.catalogue, figure));
    return [
      { text, source: sourceOf(telling, figure) },
      ...bracketed([
        ...(compared.get(figure) ?? []).map((other) => comparison(telling, other)),
        ...[addendsOf(telling, figure)].filter((rows) => rows !== "").map((rows) => ({ text: rows })),
      ]),
    ];
  });
  return [[{ text: `其中${titleOf(indicator)}：` }, ...joined(clauses, "、"), { text: "。" }]];
}

/** Rows that a figure may be made of and still have each of them named. */
const MOST_ADDENDS = 4;

/** 45人、20余人: the figures of the rows behind one unit's sum, where they are few. */
function addendsOf(telling: Telling, figure: YearFigure): string {
  const { catalogue } = telling;
  if (!isAdded(catalogue, figure) || figure.from.length > 1) return "";
  const rows = telling.facts.filter((fact) => keyOf(fact) === keyOf(figure));
  const periods = new Set(rows.map(({ period }) => period));
  const sum = rows.reduce((total, { value }) => total + BigInt(value), 0n);
  if (rows.length < 2 || rows.length > MOST_ADDENDS || sum !== figure.value || periods.size > 1) return "";
  const { scale } = catalogue.indicator(figure.indicator);
  const each = rows.map(({ value, qualifier }) =>
    figureText({ value: BigInt(value), scale, unit: unitOfFact(catalogue, figure), qualifier }),
  );
  return each.join("、");
}

/** 比上年增长12.3%: only between exact figures of the same meaning. */
function changeSince({ catalogue }: Telling, figure: YearFigure, before: readonly YearFigure[]): string[] {
  const earlier = before.find(
    (candidate) =>
      candidate.kind === figure.kind && breakdownKey(candidate.breakdown) === breakdownKey(figure.breakdown),
  );
  if (figure.kind !== "actual" || earlier === undefined) return [];
  if (figure.qualifier !== undefined || earlier.qualifier !== undefined) return [];
  const { unit, scale } = catalogue.indicator(figure.indicator);
  const difference = figure.value - earlier.value;
  if (difference === 0n) return ["与上年持平"];
  if (unit === "%") {
    const points = figureText({ value: absolute(difference), scale, unit: "个百分点" });
    return [`比上年${difference < 0n ? "下降" : "提高"}${points}`];
  }
  const share = divide(
    multiply(rational(String(absolute(difference))), rational("100")),
    rational(String(absolute(earlier.value))),
  );
  if (share === undefined) return [];
  const percent = toDecimal(roundToScale(share, 1), 1);
  return [`比上年${difference < 0n ? "下降" : "增长"}${percent}%`];
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

export function written(catalogue: Catalogue, figure: YearFigure): WrittenFigure {
  const { scale } = catalogue.indicator(figure.indicator);
  return { value: figure.value, scale, unit: unitOfFact(catalogue, figure), qualifier: figure.qualifier };
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
