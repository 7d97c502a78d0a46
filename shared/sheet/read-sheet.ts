import { groupNotices, type Notice } from "../finding/notice.ts";
import type { Grid } from "./grid.ts";
import { guessForms, guessScore, LEAST_GUESS, LEAST_SUPPORT } from "./guess-forms.ts";
import { completeTable, type Table } from "./locate-table.ts";
import { CLEAR_LEAD, LEAST_SCORE, type RankedForm, rankForms, titleOf } from "./rank-forms.ts";
import type { ReadContext } from "./read-context.ts";
import { readTable } from "./read-table.ts";
import type { Candidate, Identity, Reading } from "./reading.ts";
import { titleLikeness } from "./title-likeness.ts";

export type { ReadContext } from "./read-context.ts";

/** What a sheet was taken for; without a table no form fits. */
export interface Identified extends Identity {
  readonly table?: Table;
}

/** Finds the form and the header of a sheet, without reading its rows. */
export function identifySheet(grid: Grid, context: ReadContext): Identified {
  const ranked = rankForms(grid, context);
  const candidates = ranked.map(({ candidate }) => candidate);
  const settled = ranked.find(({ table }) => table.header.assignment !== undefined) ?? byStamp(grid, ranked);
  const [best, second] = ranked;
  const given = settled ?? (context.form === undefined ? undefined : best);
  if (given !== undefined) return { table: completeTable(given.table), candidates, asked: [] };
  if (best !== undefined && best.candidate.score >= LEAST_SCORE) {
    const table = completeTable(best.table);
    const rival = second !== undefined && best.candidate.score - second.candidate.score < CLEAR_LEAD;
    if (rival) return { table, candidates, asked: [best.candidate.form, second.candidate.form] };
    if (isTrusted(best, table, context)) return { table, candidates, asked: [] };
  }
  return guessed(grid, context, candidates);
}

/** Exact names that need no second look. */
const SURE_SCORE = 0.75;
const LEAST_FIT = 0.4;

/** A form whose few known words stand among many that it does not know is not taken for granted. */
function isTrusted(
  { candidate }: RankedForm,
  { header, preamble, grid }: Table,
  { forms }: ReadContext,
): boolean {
  if (candidate.score >= SURE_SCORE || header.groups.length > 1) return true;
  const likeness = titleLikeness(forms, preamble.title?.text ?? grid.name);
  return guessScore({ header }, likeness.get(header.form) ?? 0) >= LEAST_FIT;
}

/** Not known by exact names: the likeliest form, to be asked about, or none. */
function guessed(grid: Grid, context: ReadContext, exact: readonly Candidate[]): Identified {
  const guesses = guessForms(grid, context);
  const [best] = guesses;
  if (best === undefined || best.candidate.score < LEAST_GUESS || best.support < LEAST_SUPPORT) {
    return { candidates: exact, asked: [] };
  }
  const candidates = guesses.map(({ candidate }) => candidate);
  const near = guesses.filter(
    ({ candidate, support }) =>
      candidate.score >= Math.max(LEAST_GUESS, best.candidate.score - NEAR) && support >= LEAST_SUPPORT,
  );
  return { table: best.table, candidates, asked: near.map(({ candidate }) => candidate.form) };
}

/** Forms that are offered beside the likeliest one are no further behind it. */
const NEAR = 0.2;

/**
 * The form whose template the sheet was made from, however close another comes and whatever was taken away;
 * not when its header is gone, or another form fits what now stands there and it does not.
 */
function byStamp(grid: Grid, ranked: readonly RankedForm[]): RankedForm | undefined {
  const own = ranked.find(({ candidate }) => candidate.form === grid.stamp?.form);
  const best = ranked[0]?.candidate.score ?? 0;
  return own !== undefined && (own.candidate.score >= LEAST_SCORE || best < LEAST_SCORE) ? own : undefined;
}

/**
 * Reads one sheet: which form it is, where its header stands, what its rows say.
 * Never throws for what a sheet contains; what is wrong or unclear stands in `findings`.
 */
export function readSheet(grid: Grid, context: ReadContext): Reading {
  const { table, ...identity } = identifySheet(grid, context);
  return table === undefined
    ? unrecognised(grid, context, identity.candidates)
    : readTable(table, context, identity);
}

function unrecognised(grid: Grid, context: ReadContext, candidates: readonly Candidate[]): Reading {
  const title = (id: string | undefined) => titleOf(context.forms, id);
  const empty = grid.values.every((row) => row.every((value) => value === null || value === ""));
  const notice: Notice = {
    rule: "STRUCTURE.form",
    class: "STRUCTURE",
    severity: "information",
    local: true,
    ...(empty
      ? { code: grid.lost === true ? "sheet_lost" : "sheet_empty" }
      : { code: "sheet_unrecognised", params: closest(title(candidates[0]?.form)) }),
  };
  return {
    sheet: grid.name,
    form: null,
    formVersion: null,
    candidates,
    layout: "list",
    fingerprint: "",
    columns: [],
    unmatched: [],
    questions: [],
    records: [],
    totals: [],
    setAside: [],
    outsidePeriod: 0,
    findings: groupNotices([notice], grid.name, undefined),
  };
}

function closest(title: string | undefined): Record<string, string> {
  return { closest: title ?? "" };
}
