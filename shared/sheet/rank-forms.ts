import type { Column, Form } from "../form/form.ts";
import { isFigureColumn } from "../form/form.ts";
import { titlesOfForm } from "../form/printed-table.ts";
import { isBlank } from "./blank.ts";
import { findCode } from "./coerce/code.ts";
import { parseFigure } from "./coerce/figure.ts";
import { type Grid, type RawValue, valueAt } from "./grid.ts";
import { type HeaderHints, neededColumns } from "./header.ts";
import { SEARCHED_ROWS } from "./header-blocks.ts";
import { indicatorLayout } from "./indicator-layout.ts";
import { isKnownHeader } from "./kept-answers.ts";
import { indicatorFingerprint, isMadeDown, locateIndicators } from "./locate-indicators.ts";
import { locateList, type Table } from "./locate-table.ts";
import { compactText } from "./normalise.ts";
import type { ReadContext } from "./read-context.ts";
import type { Candidate } from "./reading.ts";
import { remember } from "./remember.ts";

/** Below this a sheet is not taken for a form; between two forms closer than `CLEAR_LEAD` people are asked. */
export const LEAST_SCORE = 0.55;
export const CLEAR_LEAD = 0.08;
/** What a title adds that names the form; a form whose name is only part of the name in the title gets less. */
const TITLE_BONUS = 0.25;
const PARTIAL_BONUS = 0.05;
/** What a sheet loses for needed columns none of whose cells could be a value of theirs. */
const MISFIT = 0.5;

/** A form with the table that it would have on this sheet. */
export interface RankedForm {
  readonly table: Table;
  readonly candidate: Candidate;
  /** The title (or, without one, the sheet's name) calls the form by its name. */
  readonly named: boolean;
}

/** Every form that the sheet could be, best first: by its header, its title, and what stands in the cells. */
export function rankForms(grid: Grid, context: ReadContext): RankedForm[] {
  const forms =
    context.form === undefined ? context.forms : context.forms.filter(({ id }) => id === context.form);
  const hints = {
    ...(context.confirmed !== undefined && { confirmed: context.confirmed }),
    reporter: context.reporter,
    chosen: context.form !== undefined,
    ...(context.period !== undefined && { period: context.period }),
    ...(context.headerRows !== undefined && { rows: context.headerRows }),
  };
  const down = (among: readonly Form[], own: HeaderHints = hints) =>
    among.flatMap((form) => locateIndicators(grid, form, own, context.units, context.period) ?? []);
  const indicators = () => down(forms);
  // Rows that a person marked are a header above columns.
  const marked = context.headerRows !== undefined;
  const made = marked ? [] : forms.filter((form) => isMadeDown(grid, form));
  const own = made.length === 0 ? [] : down(made, { ...hints, chosen: true });
  const known = own.filter(({ header }) => header.matched.some(({ column }) => isFigureColumn(column)));
  if (known.length > 0) return ranked(known, grid);
  const confirmed = !marked && isKnownHeader(hints.confirmed, indicatorFingerprint(grid) ?? "");
  if (confirmed) return ranked(indicators(), grid);
  const lists = forms
    .flatMap(
      (form) => locateList(grid, form, hints, context.units) ?? stamped(grid, form, hints, context) ?? [],
    )
    .filter((table) => marked || knowsNames(table, grid));
  const asLists = ranked(lists, grid);
  const settled = asLists.some(({ table }) => table.header.assignment !== undefined);
  if (marked || settled || asLists.some(({ candidate }) => candidate.score >= LEAST_SCORE)) return asLists;
  return ranked([...lists, ...indicators()], grid);
}

/** The one column of a form that has no more is no header by itself; on a sheet made from its template it is. */
function stamped(grid: Grid, form: Form, hints: HeaderHints, { units }: ReadContext): Table | undefined {
  if (grid.stamp?.form !== form.id) return undefined;
  const table = locateList(grid, form, { ...hints, chosen: true }, units);
  return table !== undefined && table.header.matched.length > 0 ? table : undefined;
}

/** A list without a use for the column of names (应查人数, 实查人数 under 指标名称) is a misread indicator sheet. */
function knowsNames({ header }: Table, grid: Grid): boolean {
  const names = indicatorLayout(grid)?.names.last;
  if (names === undefined || header.assignment !== undefined) return true;
  return (
    header.matched.some(({ cell, column }) => cell.at === names && !isFigureColumn(column)) ||
    [...header.frames.values()].some((at) => at === names)
  );
}

/** The best table of each form, in whichever of its versions. */
function ranked(tables: readonly Table[], grid: Grid): RankedForm[] {
  const longest = Math.max(0, ...tables.map((table) => namedLength(table, grid)));
  const best = new Map<string, RankedForm>();
  for (const table of tables) {
    const ranked = rankedForm(table, grid, longest);
    const { candidate } = ranked;
    const known = best.get(candidate.form);
    if (known === undefined || isBetter(candidate, known.candidate)) best.set(candidate.form, ranked);
  }
  return [...best.values()].sort((a, b) => b.candidate.score - a.candidate.score);
}

function isBetter(candidate: Candidate, known: Candidate): boolean {
  if (candidate.score !== known.score) return candidate.score > known.score;
  return candidate.formVersion > known.formVersion;
}

function rankedForm(table: Table, grid: Grid, longest: number): RankedForm {
  const { header } = table;
  const named = namedLength(table, grid);
  const bonus = named === 0 ? 0 : named === longest ? TITLE_BONUS : PARTIAL_BONUS;
  const needed = neededColumns(header.form);
  const misfits = needed.filter((column) => isMisfit(table, column)).length;
  const score = header.score + bonus - (MISFIT * misfits) / Math.max(1, needed.length);
  const candidate = {
    form: header.form.id,
    formVersion: header.form.version,
    score: Math.max(0, Math.min(1, score)),
    matched: header.matched.length,
    missing: header.missing.map(({ id }) => id),
  };
  return { table, candidate, named: named > 0 };
}

/** Characters of the form's name in the title (or, without one, in the sheet's name); its 表号 counts most. */
function namedLength({ header: { form }, preamble }: Table, grid: Grid): number {
  if (preamble.number !== undefined && preamble.number === compactText(form.number)) return 100;
  const title = nameKey(preamble.title?.text ?? grid.name);
  const names = titlesOfForm(form).map(subjectOf);
  return Math.max(0, ...names.filter((name) => title.includes(name)).map(({ length }) => length));
}

const REMEMBERED_NAMES = 2_000;

const nameKey = remember(REMEMBERED_NAMES, (text: string) =>
  compactText(text)
    .replace(/["'“”‘’]/g, "")
    .replaceAll("台帐", "台账"),
);

/** What the name of a form says of what it is about. */
const subjectOf = remember(REMEMBERED_NAMES, (name: string) =>
  nameKey(name).replace(/(?:情况)?(?:统计表|台账|登记表|表)$/, ""),
);

/** Whether cells stand below a needed column's header and none of them can be read as its value. */
function isMisfit({ header, grid, firstRow, skipped }: Table, column: Column): boolean {
  const match = header.matched.find((candidate) => candidate.column.id === column.id);
  if (match === undefined || match.how === "confirmed") return false;
  const end = Math.min(grid.top + grid.values.length, grid.top + SEARCHED_ROWS);
  let filled = 0;
  for (let row = firstRow; row < end; row++) {
    const value = skipped.has(row) ? null : valueAt(grid, row, match.cell.at);
    if (isBlank(value)) continue;
    if (fits(column, value)) return false;
    filled++;
  }
  return filled > 0;
}

function fits(column: Column, value: RawValue): boolean {
  if (column.type === "code") return findCode(column, String(value)) !== undefined;
  if (isFigureColumn(column))
    return typeof value === "number" || parseFigure(String(value)).kind !== "unreadable";
  return true;
}

export function titleOf(forms: readonly Form[], id: string | undefined): string | undefined {
  return forms.find((form) => form.id === id)?.title.zh;
}
