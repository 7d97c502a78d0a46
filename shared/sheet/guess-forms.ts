/** Which form a sheet is when exact names do not settle it: by understood columns and by what its title speaks of. */
import { type Column, type Form, isFigureColumn, leavesWorkbook } from "../form/form.ts";
import { codesNamed } from "./constants.ts";
import { formsInQuestion } from "./forms-in-question.ts";
import type { Grid } from "./grid.ts";
import { neededColumns } from "./header.ts";
import { likelyHeader } from "./header-blocks.ts";
import type { HeaderCell } from "./header-cell.ts";
import type { MatchedHeader } from "./header-match.ts";
import { guessedIndicators, locateIndicators } from "./locate-indicators.ts";
import { completeTable, locateList, type Table } from "./locate-table.ts";
import { readPreamble } from "./preamble.ts";
import type { RankedForm } from "./rank-forms.ts";
import type { ReadContext } from "./read-context.ts";
import { sampleCells } from "./sample-cells.ts";
import { titleLikeness } from "./title-likeness.ts";
import { understandWord } from "./understand/words/understand-word.ts";

/** Below this nobody is asked whether the sheet is the form. */
const LEAST_GUESS = 0.44;
/** Figures and needed columns without which a title alone would be asked about. */
const LEAST_SUPPORT = 1.5;
/** Columns that hardly another form has, and words of the title: 姓名, 金额, 日期 alone are of any list. */
const LEAST_TELLING = 0.9;
/** At least one column is as good as certain. */
const STRONG = 0.85;
const LEAST_TITLE = 0.2;
const TELLING_WITHOUT_TITLE = 1.6;
/** What a sheet is likelier to be than anything else: a form that its unit has to report. */
const OWED_BONUS = 0.06;
/** From here on a word is taken for a code when it is asked whether a column holds codes. */
const LIKELY_WORD = 0.4;
/** Of the words below a column that keeps what its list does not know, the share that the list knows. */
const LEAST_KNOWN = 0.3;
/** The title speaks of hardly anything but what the form is about. */
const SPOKEN_OF = 0.9;
/** Words that few other forms have make up most of the title. */
const MOSTLY_SPOKEN_OF = 0.5;
const NEEDED_COUNTS = 1.5;
const A_CODE_COUNTS = 0.5;
/** A code that the title names (三八红旗手名单) stands for a column of it, nearly. */
const SAID_BY_TITLE = 0.8;
const LEAST_IN_TITLE = 3;
const SEVERAL_CODES = 2;
/** As many as there are standard forms: among them it was measured how much a column tells. */
const MOST_RIVALS = 14;

export interface GuessedForm extends Omit<RankedForm, "named"> {
  /** Whether enough speaks for the form that a person may be asked about it. */
  readonly plausible: boolean;
  /** How much the title speaks of what the form is about, above all else and with the columns not against it; else 0. */
  readonly titled: number;
}

/**
 * Every form with the table that it would have under the likeliest header, or with the likeliest names down a column,
 * best first.
 */
export function guessForms(grid: Grid, context: ReadContext): GuessedForm[] {
  const { forms, units, reporter, confirmed, period } = context;
  const kept = confirmed !== undefined && { confirmed };
  const rows = likelyHeader(grid);
  const owed = period !== undefined && { period };
  const near = (names: readonly HeaderCell[], first: number) => {
    const paths = names.map(({ path }) => path);
    return formsInQuestion(forms, paths, readPreamble(grid, first).title?.text ?? grid.name);
  };
  const lists =
    rows === undefined
      ? []
      : near(rows.cells, rows.first).flatMap(
          (form) => locateList(grid, form, { ...kept, reporter, rows, ...owed }, units) ?? [],
        );
  const hints = { ...kept, reporter, chosen: true };
  const down = guessedIndicators(grid);
  const indicators =
    down === undefined
      ? []
      : near(down.cells, down.first).flatMap(
          (form) => locateIndicators(grid, form, hints, units, period) ?? [],
        );
  const guesses = [lists, indicators]
    .flatMap((tables) => judged(tables.map(completeTable), grid, context))
    .sort((a, b) => b.candidate.score - a.candidate.score);
  const best = new Map<string, GuessedForm>();
  for (const guess of guesses) if (!best.has(guess.candidate.form)) best.set(guess.candidate.form, guess);
  return [...best.values()];
}

function judged(found: readonly Table[], grid: Grid, { forms, owed = [] }: ReadContext): GuessedForm[] {
  const tables = found.map(withoutMisfits);
  const likeness = titleLikeness(forms, tables[0]?.preamble.title?.text ?? grid.name);
  const titled = tables.map(saidByTitle);
  const fits = tables.map((table, index) => {
    const { form } = table.header;
    const said = titled[index] ?? [];
    const title =
      likeness.get(forms.find(({ id, version }) => id === form.id && version === form.version) ?? form) ?? 0;
    const score = Math.min(1, guessScore(table, title, said) + (owed.includes(form.id) ? OWED_BONUS : 0));
    return { table, said, title, score };
  });
  const rivals = rivalsAmong(fits);
  const claims = claimsOn(rivals.map(({ table }) => table));
  const saidOfRivals = rivals.map(({ said }) => said);
  return fits.map(({ table, said, title, score }, index) => {
    const { form, matched, missing } = table.header;
    const candidate = {
      form: form.id,
      formVersion: form.version,
      score,
      matched: matched.length,
      missing: missing.map(({ id }) => id),
    };
    const telling = tellingOf(table, claims) + tellingOfTitle(said, saidOfRivals);
    const usual =
      score >= LEAST_GUESS &&
      table.header.matched.some((match) => !isBeside(match) && certainty(match) >= STRONG) &&
      supportOf(table, said) >= LEAST_SUPPORT &&
      telling + title >= LEAST_TELLING &&
      (title >= LEAST_TITLE || telling >= TELLING_WITHOUT_TITLE) &&
      !lacksEveryCode(table) &&
      !lacksMeasure(table, said);
    const plausible =
      !listsGoods(table) && (usual || (score >= LEAST_GUESS && title >= SPOKEN_OF && isShort(table)));
    return {
      table: found[index] ?? table,
      candidate,
      plausible,
      titled: score >= LEAST_GUESS && title >= MOSTLY_SPOKEN_OF ? title : 0,
    };
  });
}

/** 单位 | 户数 below 最美家庭评选情况统计表: units with a figure that the form has, and nothing else. */
function isShort({ header: { matched, unmatched, left, frames } }: Table): boolean {
  return (
    frames.has("reporting_unit") &&
    matched.some((match) => isFigureColumn(match.column) && certainty(match) >= STRONG) &&
    matched.every((match) => certainty(match) >= STRONG) &&
    unmatched.every(({ at }) => left.has(at))
  );
}

/** Without columns of codes none of whose cells is likely one: a name alone does not make 受理信访 an indicator. */
function withoutMisfits(table: Table): Table {
  const { grid, header, firstRow, skipped } = table;
  const fits = ({ column, cell, how }: MatchedHeader) => {
    if (column.type !== "code") return true;
    const cells = sampleCells(grid, cell.at, firstRow, skipped);
    if (cells.length === 0) return true;
    // Where any word may stand, those that the list knows show that it is the list.
    if (column.wordsIn !== undefined) {
      const known = cells.filter((text) => understandWord(column, text).verdict === "certain");
      return known.length >= cells.length * LEAST_KNOWN;
    }
    const likely = cells.filter((text) => understandWord(column, text).probability >= LIKELY_WORD);
    return likely.length > 0 && (how !== "proposed" || likely.length >= cells.length * LEAST_KNOWN);
  };
  const matched = header.matched.filter(fits);
  if (matched.length === header.matched.length) return table;
  // What it was taken for is not what it is.
  const misfits = header.matched.filter((match) => !matched.includes(match)).map(({ cell }) => cell);
  const answers = new Map(header.answers);
  for (const { at } of misfits) answers.delete(at);
  return { ...table, header: { ...header, matched, unmatched: [...header.unmatched, ...misfits], answers } };
}

/** Of a form whose rows need several codes none stands there, and the title says none: figures alone are of any sheet. */
function lacksEveryCode({ header }: Table): boolean {
  const there = new Set([...header.matched.map(({ column }) => column.id), ...Object.keys(header.proposed)]);
  for (const { codes } of header.groups) for (const id of Object.keys(codes)) there.add(id);
  const codes = neededColumns(header.form).filter(({ type }) => type === "code");
  return codes.length >= SEVERAL_CODES && !codes.some(({ id }) => there.has(id));
}

/** Nothing says what the figures are of, and the form asks for nothing else: any figures would do. */
function lacksMeasure({ header }: Table, said: readonly string[]): boolean {
  const { form, matched, groups } = header;
  const telling = new Set(form.columns.flatMap(({ unitBy = [] }) => unitBy));
  return (
    telling.size > 0 &&
    neededColumns(form).every(({ id }) => telling.has(id)) &&
    !matched.some(({ column }) => telling.has(column.id)) &&
    !groups.some(({ codes }) => Object.keys(codes).some((id) => telling.has(id))) &&
    !said.some((id) => telling.has(id))
  );
}

/** 规格型号 beside 数量: things bought or kept, whatever the title says of whose they are. */
function listsGoods({ header: { matched, unmatched } }: Table): boolean {
  const cells = [...matched.map(({ cell }) => cell), ...unmatched];
  return cells.some(({ path }) => /规格|型号/.test(path.at(-1) ?? ""));
}

/** What else a column could tell of: the forms that fit best. The many that a sheet has nothing to do with claim nothing. */
function rivalsAmong<Fit extends { readonly table: Table; readonly score: number }>(
  fits: readonly Fit[],
): readonly Fit[] {
  const best = [...fits].sort((a, b) => b.score - a.score);
  const ids = [...new Set(best.map(({ table }) => table.header.form.id))].slice(0, MOST_RIVALS);
  return fits.filter(({ table }) => ids.includes(table.header.form.id));
}

/** How much the forms together claim each column of the sheet: one that all of them know tells nothing. */
function claimsOn(tables: readonly Table[]): ReadonlyMap<number, number> {
  const best = new Map<number, Map<string, number>>();
  for (const { header } of tables) {
    for (const match of header.matched) {
      const claims = best.get(match.cell.at) ?? new Map<string, number>();
      claims.set(header.form.id, Math.max(claims.get(header.form.id) ?? 0, certainty(match)));
      best.set(match.cell.at, claims);
    }
  }
  return new Map([...best].map(([at, claims]) => [at, sumOf([...claims.values()])]));
}

function tellingOf({ header }: Table, claims: ReadonlyMap<number, number>): number {
  const telling = header.matched.filter(({ column }) => leavesWorkbook(column));
  return sumOf(telling.map((match) => certainty(match) ** 2 / Math.max(claims.get(match.cell.at) ?? 1, 1)));
}

/** Columns of codes that the sheet lacks and that its title says; 发放 and 市级 stand in too many titles. */
function saidByTitle({ header, preamble, grid }: Table): string[] {
  const said = `${preamble.title?.text ?? ""} ${grid.name}`;
  return header.missing
    .filter((column) => codesNamed(column, said, LEAST_IN_TITLE).length === 1)
    .map(({ id }) => id);
}

/** What the title says of a form and of few others. @param all what it says of each form */
function tellingOfTitle(said: readonly string[], all: readonly (readonly string[])[]): number {
  const claimed = (id: string) => Math.max(1, all.filter((others) => others.includes(id)).length);
  return sumOf(said.map((id) => SAID_BY_TITLE ** 2 / claimed(id)));
}

/**
 * How well a table fits its form, 0 … 1, counting proposals by how likely they are.
 * @param title how much the sheet's title speaks of what the form is about, 0 … 1
 * @param said columns of codes that the title says
 */
function guessScore({ header }: Pick<Table, "header">, title: number, said: readonly string[] = []): number {
  const { form, matched, unmatched, left, answers, groups } = header;
  const weights = new Map<string, number>();
  for (const match of matched) {
    weights.set(match.column.id, Math.max(weights.get(match.column.id) ?? 0, certainty(match)));
  }
  for (const { codes } of groups) for (const id of Object.keys(codes)) weights.set(id, 1);
  for (const id of said) weights.set(id, Math.max(weights.get(id) ?? 0, SAID_BY_TITLE));
  // Codes over the figures tell them apart as well as those that the form cannot do without.
  const across = new Set(groups.flatMap(({ codes }) => Object.keys(codes)));
  const always = new Set(neededColumns(form).map(({ id }) => id));
  const telling = form.columns.filter(({ id }) => always.has(id) || across.has(id));
  const needed = sumOf(telling.map((column) => haveOf(form, column, weights)));
  const figures = sumOf(form.columns.filter(isFigureColumn).map(({ id }) => weights.get(id) ?? 0));
  const open = unmatched.filter(({ at }) => !left.has(at) && !answers.has(at)).length;
  const understood = sumOf(matched.map(certainty)) / Math.max(1, matched.length + open);
  const many = Math.min(1, sumOf([...weights.values()]) / 8);
  const share = needed / Math.max(1, telling.length);
  const names = share * 0.25 + Math.min(1, figures / 3) * 0.2 + understood * 0.4 + many * 0.15;
  return names * 0.75 + title * 0.25;
}

/**
 * A code that is missing may hold for the whole sheet, unless it is all that says what its figures are of; a count that is
 * missing be one a row.
 */
function haveOf(
  form: Form,
  { id, type, detailDefault }: Column,
  weights: ReadonlyMap<string, number>,
): number {
  const stands = weights.get(id) ?? 0;
  const isAll = neededColumns(form).length === 1 && form.columns.some(({ unitBy }) => unitBy === id);
  if (isAll) return stands;
  return type === "code" || detailDefault !== undefined ? Math.max(stands, 0.5) : stands;
}

/** What a sheet of the form cannot do without; for a ledger also what names an event and dates it. */
function supportOf({ header: { form, matched } }: Table, said: readonly string[]): number {
  const needed = new Set(neededColumns(form).map(({ id }) => id));
  const names = new Set([...form.identity, form.eventDate]);
  const counting = matched.filter(
    ({ column }) => isFigureColumn(column) || needed.has(column.id) || names.has(column.id),
  );
  const codes = matched.filter(
    ({ column }) => column.type === "code" && !counting.some((one) => one.column === column),
  );
  return (
    sumOf(counting.map((match) => certainty(match) * (needed.has(match.column.id) ? NEEDED_COUNTS : 1))) +
    sumOf(codes.map((match) => certainty(match) * A_CODE_COUNTS)) +
    said.length * SAID_BY_TITLE * A_CODE_COUNTS
  );
}

/** 上年同期, 目标 say that there is a figure, and not which. */
function isBeside({ cell }: MatchedHeader): boolean {
  return cell.span !== undefined && cell.span !== "ytd";
}

function certainty({ how, probability = 1 }: MatchedHeader): number {
  return how === "proposed" ? probability : 1;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
