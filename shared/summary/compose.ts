import { versionName } from "../form/across-versions.ts";
import type { Catalogue } from "../form/catalogue.ts";
import { fitLines } from "../form/fit/fit-lines.ts";
import type { FactKind } from "../form/form.ts";
import type { Indicator } from "../form/indicator.ts";
import { spanNames } from "../form/spans.ts";
import { keepColumns } from "../statistics/breakdown.ts";
import { figureText } from "./figure-text.ts";
import { labelOf } from "./labels.ts";
import { type Paragraph, paragraphOf, paragraphs, paragraphsFor, rankIn } from "./paragraphs.ts";
import { partsTable, sentencesOf, type Telling, written } from "./sentences.ts";
import type {
  Sentence,
  Summary,
  SummaryParagraph,
  SummaryTable,
  SummaryUnit,
  UncountedReports,
} from "./summary.ts";
import { type FormYear, formYears, overUnits, type PeriodFacts } from "./year-figures.ts";

export interface SummaryInput {
  readonly catalogue: Catalogue;
  /** Name of the unit whose year is told. */
  readonly unit: string;
  /** Four digits. */
  readonly year: string;
  readonly reports: readonly PeriodFacts[];
  /** The year before, for comparison; empty when nothing is known of it. */
  readonly before: readonly PeriodFacts[];
  /** In the register's order. */
  readonly units: readonly SummaryUnit[];
  readonly uncounted: readonly UncountedReports[];
}

/** Columns of figures in one table: more would not fit a page. */
const COLUMNS_A_TABLE = 5;

/** Tells a year in the 25 paragraphs, and forms that these do not know in one each; every figure that was reported is told once, and none is rounded. */
export function composeSummary(input: SummaryInput): Summary {
  const units = new Map(input.units.map((unit) => [unit.code, unit]));
  const { catalogue } = input;
  const years = formYears(catalogue, input.reports);
  const before = formYears(catalogue, input.before);
  const all = paragraphsFor(years.map(({ form }) => form));
  const told = all.map((paragraph) => ({
    paragraph,
    tellings: tellingsOf(catalogue, { paragraph, all }, years, before, units),
  }));
  return {
    unit: input.unit,
    year: input.year,
    paragraphs: told
      .filter(({ tellings }) => tellings.length > 0)
      .map(({ paragraph, tellings }) => writtenParagraph(paragraph, tellings)),
    fitted: fittedForms(catalogue, input.reports),
    untold: told
      .filter(({ paragraph, tellings }) => tellings.length === 0 && paragraphs.includes(paragraph))
      .map(({ paragraph }) => paragraph.title),
    uncounted: input.uncounted,
  };
}

/** A line each version that was reported under. */
function fittedForms(catalogue: Catalogue, reports: readonly PeriodFacts[]): string[] {
  const forms = new Set(reports.map(({ form }) => form));
  const lines = [...forms].flatMap((form) => {
    const said = fitLines(catalogue, form).join("；");
    return said === "" ? [] : [`《${form.title.zh}》${versionName(form.version)}：${said}`];
  });
  return [...new Set(lines)];
}

function tellingsOf(
  catalogue: Catalogue,
  { paragraph, all }: { readonly paragraph: Paragraph; readonly all: readonly Paragraph[] },
  years: readonly FormYear[],
  before: readonly FormYear[],
  units: Telling["units"],
): Telling[] {
  return years.flatMap(({ form, totals, facts }) => {
    const own = ({
      indicator,
      breakdown,
    }: Pick<FormYear["totals"][number], "indicator" | "breakdown">): boolean =>
      paragraphOf({ form: form.id, indicator, breakdown }, all) === paragraph;
    const mine = totals.filter(own);
    const earlier = before.find((year) => year.form.id === form.id)?.totals.filter(own) ?? [];
    return mine.length === 0
      ? []
      : [{ catalogue, form, totals: mine, facts: facts.filter(own), before: earlier, units }];
  });
}

function writtenParagraph(paragraph: Paragraph, tellings: readonly Telling[]): SummaryParagraph {
  return {
    title: paragraph.title,
    sentences: withComparisonNote(
      tellings.flatMap((telling) => sentencesOf(telling, toldIndicators(paragraph, telling))),
    ),
    tables: tellings.flatMap((telling) => [
      ...toldIndicators(paragraph, telling).flatMap((indicator) => partsTable(telling, indicator)),
      ...tablesOf(paragraph, telling),
    ]),
  };
}

/** Behind the sentences what 同口径 in them means: which units were compared. */
function withComparisonNote(sentences: readonly Sentence[]): readonly Sentence[] {
  const compared = sentences.flat().flatMap(({ compared: names }) => (names === undefined ? [] : [names]));
  const sets = new Set(compared.map((names) => names.join("、")));
  const [only, ...others] = sets;
  if (only === undefined) return sentences;
  const which = others.length === 0 ? `（${only}）` : "，是哪些单位见脚注";
  return [...sentences, [{ text: `“同口径”只比较两年都报送了这项数据的单位${which}。` }]];
}

/** Indicators with figures, as the paragraph lists them; what a told rate is made of stands in its table only. */
function toldIndicators(paragraph: Paragraph, telling: Telling): Indicator[] {
  const present = presentIndicators(paragraph, telling);
  const rates = telling.catalogue
    .indicatorsOf(telling.form.id)
    .filter(({ numerator }) => numerator !== undefined);
  const parts = new Set(rates.flatMap(({ numerator, denominator }) => [numerator, denominator]));
  return present.filter(({ id }) => !parts.has(id) || !isHelper(id, present));
}

/** An indicator that exists only so that a rate can be recomputed. */
function isHelper(id: string, present: readonly Indicator[]): boolean {
  const title = present.find((indicator) => indicator.id === id)?.title.zh ?? "";
  return title.startsWith("计算") || title.includes(":");
}

function presentIndicators(paragraph: Paragraph, { catalogue, form, totals }: Telling): Indicator[] {
  const ids = new Set(totals.map(({ indicator }) => indicator));
  return catalogue
    .indicatorsOf(form.id)
    .filter(({ id }) => ids.has(id))
    .toSorted((a, b) => rankIn(paragraph, a.id) - rankIn(paragraph, b.id));
}

/** Units in rows, figures in columns; several tables where one would be too wide. */
function tablesOf(paragraph: Paragraph, telling: Telling): SummaryTable[] {
  const columns = toldIndicators(paragraph, telling).flatMap((indicator) => columnsOf(telling, indicator));
  const rows = [...telling.units.values()].filter(({ code }) =>
    columns.some((column) => column.texts.has(code)),
  );
  if (rows.length < 2) return [];
  const tables: SummaryTable[] = [];
  for (let from = 0; from < columns.length; from += COLUMNS_A_TABLE) {
    const some = columns.slice(from, from + COLUMNS_A_TABLE);
    tables.push({
      header: ["单位", ...some.map(({ title }) => title)],
      rows: [
        ...rows.map(({ code, name }) => [name, ...some.map(({ texts }) => texts.get(code) ?? "—")]),
        ["合计", ...some.map(({ total }) => total)],
      ],
    });
  }
  return tables;
}

/** What tells a column of an indicator from that of its actual figures. */
const kindTitles: Readonly<Partial<Record<FactKind, string>>> = {
  printed: "原报",
  target: spanNames.target.zh,
  change: "比上年增减",
  growth: "同比增长",
  gap: "超目标",
  ytd: "本年累计",
  all_time: "历年累计",
  prior: "上年同期",
};

interface TableColumn {
  readonly title: string;
  /** Unit code → figure. */
  readonly texts: ReadonlyMap<string, string>;
  readonly total: string;
}

function columnsOf({ catalogue, form, totals, units }: Telling, indicator: Indicator): TableColumn[] {
  const own = totals
    .filter(({ indicator: id }) => id === indicator.id)
    .map((total) => ({ ...total, breakdown: keepColumns(total.breakdown, indicator.apart ?? []) }));
  const keys = new Map(own.map((total) => [`${total.kind} ${labelOf(form, total.breakdown)}`, total]));
  return [...keys].map(([key, first]) => {
    const alike = own.filter((total) => `${total.kind} ${labelOf(form, total.breakdown)}` === key);
    const figuresOf = (some: typeof own): string =>
      overUnits(catalogue, some)
        .map((figure) => figureText(written(catalogue, figure)))
        .join("；");
    const byUnit = [...units.keys()]
      .map((code) => [code, figuresOf(alike.filter(({ unit }) => unit === code))] as const)
      .filter(([, figures]) => figures !== "");
    const whole = overUnits(catalogue, alike);
    return {
      title: [indicator.title.zh, labelOf(form, first.breakdown), kindTitles[first.kind] ?? ""]
        .filter((part) => part !== "")
        .join("·"),
      texts: new Map(byUnit),
      total: whole.length === 1 && whole[0] !== undefined ? figureText(written(catalogue, whole[0])) : "—",
    };
  });
}
