import type { Catalogue } from "../form/catalogue.ts";
import type { Form } from "../form/form.ts";
import type { Indicator } from "../form/indicator.ts";
import { breakdownKey, groupBy, keepColumns } from "../statistics/breakdown.ts";
import type { UnitTotal } from "../statistics/fact.ts";
import { unitOfFact } from "../statistics/fact-unit.ts";
import { isAdded, type OwnedFact } from "../statistics/roll-up.ts";
import { figureText, statement, type WrittenFigure } from "./figure-text.ts";
import { fullWidth, named, names, spokenLabel, spokenWords } from "./labels.ts";
import { phrases } from "./phrases.ts";
import type { Run, Sentence, Source, SummaryTable, SummaryUnit } from "./summary.ts";
import { type Change, changeSince } from "./year-change.ts";
import { headsOf, keyOf, overUnits, type YearFigure } from "./year-figures.ts";

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
  const states = indicators.filter(({ kind }) => kind === "stock" || kind === "ratio");
  // What a register began with says so by its name.
  const openings = states.filter(({ overTime }) => overTime === "first");
  const stocks = states.filter(({ overTime }) => overTime !== "first");
  return [
    ...headSentence(telling, openings, ""),
    ...headSentence(telling, flows, telling.form.accumulation === "stock" ? "" : "全年"),
    ...headSentence(telling, stocks, "截至期末，"),
    ...indicators.flatMap((indicator) => partSentence(telling, indicator)),
  ];
}

/** Indicators in one sentence: more would be read by nobody to its end. */
const MOST_CLAUSES = 6;

function headSentence(telling: Telling, indicators: readonly Indicator[], opening: string): Sentence[] {
  const clauses = indicators.flatMap((indicator) => headClauses(telling, indicator));
  const sentences: Sentence[] = [];
  for (let at = 0; at < clauses.length; at += MOST_CLAUSES) {
    const some = joined(clauses.slice(at, at + MOST_CLAUSES), "，");
    sentences.push([{ text: at === 0 ? opening : "" }, ...some, { text: "。" }]);
  }
  return sentences;
}

/** The indicator as a clause: one figure, or one for each code across which it is never added. */
function headClauses(telling: Telling, indicator: Indicator): Sentence[] {
  const { alone, compared } = withComparisons(headsOf(telling.catalogue, telling.totals, indicator));
  const title = titleOf(indicator);
  const tell = (figure: YearFigure, words: string, more: readonly string[] = []): Sentence => [
    {
      text: statement(words, figure.kind, written(telling.catalogue, figure)),
      source: sourceOf(telling, figure),
    },
    ...bracketed([
      ...more.map((text) => ({ text })),
      ...(compared.get(figure) ?? []).map((other) => comparison(telling, other)),
      ...changeSince(telling, indicator, figure).map((change) => changeRun(telling, figure, change)),
    ]),
  ];
  const isNamed = ({ figure, label }: { readonly figure: YearFigure; readonly label: string }) =>
    `${nameIfOwn(telling, figure)}${label}` !== "";
  const { few, many } = manyByUnit(telling, inOrder(telling.form, indicator, alone));
  const labelled = few
    .map((figure) => ({ figure, label: spokenLabel(telling.form, figure.breakdown) }))
    .sort((a, b) => Number(isNamed(a)) - Number(isNamed(b)));
  const [first] = labelled;
  if (first !== undefined && labelled.length === 1 && many.length === 0) {
    return [tell(first.figure, named(first.label, title), soleNotes(telling, indicator, title))];
  }
  const listed = labelled.map(({ figure, label }, index) => {
    const name = nameIfOwn(telling, figure);
    const plain = figure.kind === "actual" || figure.kind === "printed";
    if (plain && (index > 0 || names(label, title)) && `${name}${label}` !== "")
      return tell(figure, `${name}${label}`);
    return tell(figure, `${title}${name}${label}`);
  });
  const ranges = many.map((figures, index) =>
    rangeOf(telling, figures, listed.length + index === 0 ? title : ""),
  );
  return listed.length + ranges.length === 0 ? [] : [joined([...listed, ...ranges], "、")];
}

function changeRun(telling: Telling, figure: YearFigure, { text, from }: Change): Run {
  if (from === undefined) return { text };
  const compared = from.map((code) => telling.units.get(code)?.name ?? code);
  return { text, source: sourceOf(telling, { ...figure, from }), compared };
}

/** Units that are told by name; of more their range is told, and each of them in the table. */
const MOST_NAMED = 3;

/** Figures of one name that are never added and that many units have, apart from all others. */
function manyByUnit(
  telling: Telling,
  figures: readonly YearFigure[],
): { readonly few: readonly YearFigure[]; readonly many: readonly (readonly YearFigure[])[] } {
  const owned = groupBy(
    figures.filter((figure) => nameIfOwn(telling, figure) !== ""),
    (figure) => keyOf(figure),
  );
  const many = owned.filter((own) => own.length > MOST_NAMED);
  const told = new Set(many.flat());
  return { few: figures.filter((figure) => !told.has(figure)), many };
}

/** 镇街4个单位10个至24个 */
function rangeOf(telling: Telling, figures: readonly YearFigure[], title: string): Sentence {
  const sorted = [...figures].sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return [];
  const { catalogue, form } = telling;
  const units = [...new Set(figures.flatMap(({ from }) => from))];
  const words = `${title}${spokenLabel(form, least.breakdown)}`;
  const [from, to] = [least, most].map((figure) => figureText(written(catalogue, figure)));
  const said = least.kind === "printed" ? "原报" : "";
  const range = from === to ? `${said}均为${from}` : `${said}${from}至${to}`;
  return [
    { text: `${words}${units.length}个单位${range}`, source: sourceOf(telling, { ...least, from: units }) },
  ];
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

/** Codes that stand behind a figure: those that the form names first. */
const MOST_WORDS = 3;

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
  return [words.slice(0, MOST_WORDS).join("、"), addendsOf(telling, only)].filter((note) => note !== "");
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
  const counted = [`${unit}数`, `${unit}次数`, `${unit}次`, ...(unit.endsWith("次") ? [unit] : []), "数"];
  const ending = counted.find((words) => words !== plain && plain.endsWith(words)) ?? "";
  return phrases[id] ?? plain.slice(0, plain.length - ending.length);
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
  const ranked = inOrder(telling.form, indicator, alone);
  const clauses = ranked.slice(0, mostParts(ranked)).map((figure): Sentence => {
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
  const end = clauses.length < ranked.length ? `等${ranked.length}类，其余见表。` : "。";
  return [[{ text: `其中${titleOf(indicator)}：` }, ...joined(clauses, "、"), { text: end }]];
}

/** Parts of a figure that a sentence tells; of more the first ones, and all of them in a table. */
const MOST_PARTS = 8;

function mostParts({ length }: readonly YearFigure[]): number {
  return length > MOST_PARTS ? MOST_PARTS : length;
}

/** All parts of an indicator where the sentence tells only some of them: a row each. */
export function partsTable(telling: Telling, indicator: Indicator): SummaryTable[] {
  const own = telling.totals.filter((total) => total.indicator === indicator.id);
  const { alone } = withComparisons(overUnits(telling.catalogue, own));
  if (mostParts(alone) === alone.length) return [];
  const rows = inOrder(telling.form, indicator, alone).map((figure) => {
    const words = `${nameIfOwn(telling, figure)}${spokenLabel(telling.form, figure.breakdown)}`;
    return [words === "" ? "未分类" : words, figureText(written(telling.catalogue, figure))];
  });
  return [{ header: ["类别", indicator.title.zh], rows }];
}

/** As the form lists what keeps them apart (国家级, 省级 …), the larger before the smaller. */
function inOrder(form: Form, { apart = [] }: Indicator, figures: readonly YearFigure[]): YearFigure[] {
  const places = (figure: YearFigure) =>
    apart.map((id) => {
      const codes = form.columns.find((column) => column.id === id)?.codes ?? [];
      const at = codes.findIndex(({ code }) => code === figure.breakdown[id]);
      return at < 0 ? codes.length : at;
    });
  return figures
    .map((figure) => ({ figure, at: places(figure) }))
    .sort((a, b) => {
      const other = a.at.findIndex((place, index) => place !== b.at[index]);
      if (other >= 0) return (a.at[other] ?? 0) - (b.at[other] ?? 0);
      return a.figure.value < b.figure.value ? 1 : a.figure.value > b.figure.value ? -1 : 0;
    })
    .map(({ figure }) => figure);
}

/** Rows that a figure may be made of and still have each of them named. */
const MOST_ADDENDS = 4;

/** 45人、20余人: the figures of the rows behind one unit's sum, where they are few and the summary is that unit's own. */
function addendsOf(telling: Telling, figure: YearFigure): string {
  const { catalogue } = telling;
  if (telling.units.size > 1) return "";
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
