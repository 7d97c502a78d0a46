/** Which form a sheet is when exact names do not settle it: by understood columns and by what its title speaks of. */
import { type Column, type Form, isFigureColumn } from "../form/form.ts";
import type { Grid } from "./grid.ts";
import { neededColumns } from "./header.ts";
import { likelyHeader } from "./header-blocks.ts";
import type { MatchedHeader } from "./header-match.ts";
import { completeTable, locateList, type Table } from "./locate-table.ts";
import type { RankedForm } from "./rank-forms.ts";
import type { ReadContext } from "./read-context.ts";
import { titleLikeness } from "./title-likeness.ts";

/** Below this nobody is asked whether the sheet is the form. */
export const LEAST_GUESS = 0.42;
/** Columns that count (figures, needed ones) without which a title alone would be asked about. */
export const LEAST_SUPPORT = 1.5;
/** What a sheet is likelier to be than anything else: a form that its unit has to report. */
const OWED_BONUS = 0.06;

export interface GuessedForm extends RankedForm {
  /** Figures and needed columns that were found, each as far as it is certain. */
  readonly support: number;
}

/** Every form with the table that it would have under the likeliest header, best first. */
export function guessForms(grid: Grid, context: ReadContext): GuessedForm[] {
  const { forms, units, confirmed = {}, owed = [] } = context;
  const rows = likelyHeader(grid);
  if (rows === undefined) return [];
  const tables = forms.flatMap((form) => locateList(grid, form, { confirmed, rows }, units) ?? []);
  const title = tables[0]?.preamble.title?.text ?? grid.name;
  const likeness = titleLikeness(forms, title);
  const best = new Map<string, GuessedForm>();
  for (const [index, open] of tables.entries()) {
    const table = completeTable(open);
    const { form, matched, missing } = table.header;
    const fit = guessScore(table, likeness.get(forms[index] ?? form) ?? 0);
    const score = Math.min(1, fit + (owed.includes(form.id) ? OWED_BONUS : 0));
    const known = best.get(form.id);
    if (known !== undefined && known.candidate.score >= score) continue;
    const candidate = {
      form: form.id,
      formVersion: form.version,
      score,
      matched: matched.length,
      missing: missing.map(({ id }) => id),
    };
    best.set(form.id, { table, candidate, support: supportOf(table) });
  }
  return [...best.values()].sort((a, b) => b.candidate.score - a.candidate.score);
}

/**
 * How well a table fits its form, 0 … 1, counting proposals by how likely they are.
 * @param title how much the sheet's title speaks of what the form is about, 0 … 1
 */
export function guessScore({ header }: Pick<Table, "header">, title: number): number {
  const { form, matched, unmatched, left, groups } = header;
  const weights = new Map<string, number>();
  for (const match of matched) {
    weights.set(match.column.id, Math.max(weights.get(match.column.id) ?? 0, certainty(match)));
  }
  for (const { codes } of groups) for (const id of Object.keys(codes)) weights.set(id, 1);
  const needed = neededOf(form);
  const there = sumOf(
    needed.map(({ id, detailDefault }) => weights.get(id) ?? (detailDefault === undefined ? 0 : 0.5)),
  );
  const figures = sumOf(form.columns.filter(isFigureColumn).map(({ id }) => weights.get(id) ?? 0));
  const open = unmatched.filter(({ at }) => !left.has(at)).length;
  const understood = sumOf(matched.map(certainty)) / Math.max(1, matched.length + open);
  const many = Math.min(1, sumOf([...weights.values()]) / 8);
  const names =
    (there / Math.max(1, needed.length)) * 0.4 +
    Math.min(1, figures / 3) * 0.2 +
    understood * 0.3 +
    many * 0.1;
  return names * 0.75 + title * 0.25;
}

function supportOf({ header: { form, matched } }: Table): number {
  const needed = new Set(neededOf(form).map(({ id }) => id));
  const counting = matched.filter(({ column }) => isFigureColumn(column) || needed.has(column.id));
  return sumOf(counting.map((match) => certainty(match) * (needed.has(match.column.id) ? 1.5 : 1)));
}

function certainty({ how, probability = 1 }: MatchedHeader): number {
  return how === "proposed" ? probability : 1;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function neededOf(form: Form): Column[] {
  const always = neededColumns(form);
  return always.length > 0 ? always : form.columns.filter(({ requirement }) => requirement === "required");
}
