import { groupNotices, type Notice } from "../finding/notice.ts";
import { settleCumulativeTitle } from "./cumulative-title.ts";
import type { Grid } from "./grid.ts";
import { type GuessedForm, guessForms } from "./guess-forms.ts";
import { completeTable, type Table } from "./locate-table.ts";
import { CLEAR_LEAD, LEAST_SCORE, type RankedForm, rankForms, titleOf } from "./rank-forms.ts";
import type { ReadContext } from "./read-context.ts";
import { readTable } from "./read-table.ts";
import type { Candidate, Identity, Reading } from "./reading.ts";
import { recallAnswers } from "./recall-answers.ts";
import { settleSpans } from "./settle-spans.ts";
import { foldSides } from "./sides.ts";
import { settleTimeColumns } from "./time-columns.ts";

export type { ReadContext } from "./read-context.ts";

/** What a sheet was taken for; without a table no form fits. */
export interface Identified extends Identity {
  readonly table?: Table;
  /** Of a sheet that no form fits, the form that its title speaks of: a name or an amount is of any list. */
  readonly closest?: string;
}

/** Finds the form and the header of a sheet, without reading its rows. */
export function identifySheet(sheet: Grid, context: ReadContext): Identified {
  const { table, ...rest } = identified(sheet, context);
  return table === undefined
    ? rest
    : {
        ...rest,
        table: settleCumulativeTitle(settleTimeColumns(settleSpans(table), context.period), context.period),
      };
}

function identified(sheet: Grid, context: ReadContext): Identified {
  const grid = foldSides(sheet) ?? sheet;
  const ranked = rankForms(grid, context);
  const candidates = candidatesOf(ranked);
  const settled = ranked.find(({ table }) => table.header.assignment !== undefined) ?? byStamp(grid, ranked);
  const [best] = ranked;
  const given = settled ?? (context.form === undefined ? undefined : best);
  if (given !== undefined) {
    const table = recallAnswers(completeTable(given.table));
    return { table, candidates, asked: context.form === undefined ? askedAgain(sheet, context, table) : [] };
  }
  const known = ranked.filter(
    ({ candidate }) =>
      candidate.score >= LEAST_SCORE && candidate.score > (best?.candidate.score ?? 0) - CLEAR_LEAD,
  );
  const alone = onlyOwed(known, context);
  if (alone !== undefined) return { table: completeTable(alone.table), candidates, asked: [] };
  const [exact, rival] = known;
  const found: Identified =
    exact !== undefined && rival === undefined && isSure(exact)
      ? { table: completeTable(exact.table), candidates, asked: [] }
      : guessed(grid, context, known, candidates);
  const beside = owedBeside(found, grid, context, ranked);
  return beside.length === 0 ? found : { ...found, asked: beside };
}

/**
 * A form that nobody asks the unit for may fit better than one that is owed: a sheet kept on since the standard form was
 * asked for, where the city asks for its own by now. Then both are asked about; nothing where no form that is owed comes
 * near, or one is asked about already.
 * @returns ids of forms, the one that fits best first
 */
function owedBeside(
  { table, asked }: Identified,
  grid: Grid,
  context: ReadContext,
  ranked: readonly RankedForm[],
): readonly string[] {
  const { owed = [] } = context;
  const isOwed = ({ candidate }: Pick<RankedForm, "candidate">) => owed.includes(candidate.form);
  if (table === undefined) return [];
  const own = table.header.form.id;
  if ([own, ...asked].some((id) => owed.includes(id))) return [];
  const likely = ranked.filter((one) => isOwed(one) && one.table.header.matched.length >= FEW);
  if (likely.length === 0) return [];
  const best = ranked[0]?.candidate.score ?? 0;
  const near = likely.filter(({ candidate: { matched, missing, score } }) => {
    const isWhole = missing.length === 0 && score >= Math.max(LEAST_SCORE, best - NEAR);
    return isWhole || matched >= table.header.matched.length;
  });
  const found = near.length > 0 ? near : plausibleAmong(guessForms(grid, context)).filter(isOwed);
  return found.length === 0
    ? []
    : [...new Set([own, ...asked, ...found.map(({ candidate }) => candidate.form)])];
}

/** Those of which a person may be asked whether the sheet is one, and that are no further behind the likeliest. */
function plausibleAmong(guesses: readonly GuessedForm[]): GuessedForm[] {
  const best = guesses[0]?.candidate.score ?? 0;
  return guesses.filter(({ candidate, plausible }) => plausible && candidate.score >= best - NEAR);
}

/** Of several forms that none fits better, whose names and title are all there (an office made one anew): the one that is owed. */
function onlyOwed(known: readonly RankedForm[], { owed = [] }: ReadContext): RankedForm | undefined {
  const best = Math.max(...known.map(({ candidate }) => candidate.score));
  const alike = known.filter((one) => one.candidate.score === best && isSure(one));
  const [only, ...others] = alike.filter(({ candidate }) => owed.includes(candidate.form));
  return alike.length > 1 && others.length === 0 ? only : undefined;
}

/**
 * What was settled of the same header below another title settles no form: where the sheet by itself is not certainly the
 * same, it is asked about, the form of then first.
 */
function askedAgain(sheet: Grid, context: ReadContext, { header }: Table): string[] {
  if (header.recalled?.elsewhere !== true) return [];
  const alone = identified(sheet, { ...context, confirmed: {} });
  const own = alone.table?.header.form.id;
  if (own === header.form.id && alone.asked.length === 0) return [];
  return [...new Set([header.form.id, ...alone.asked, ...(own === undefined ? [] : [own])])];
}

/** Codes that spread over a header, and names down a column, are found by exact names alone. */
function isSure({ named, table: { grid, header } }: RankedForm): boolean {
  const whole = header.missing.length === 0 && header.unmatched.length === 0;
  const coded = header.groups.filter(({ codes }) => Object.keys(codes).length > 0);
  return named || (whole && header.matched.length >= FEW) || coded.length > 1 || grid.transposed === true;
}

/** Columns that make a sheet of which every name is known and none is missing. */
const FEW = 3;
/** Exact names that are worth a question although neither title nor other columns speak for the form. */
const LIKELY_SCORE = 0.65;

/**
 * The likeliest form by understood columns and the title, to be asked about, or none. Exact names of a few columns
 * count where nothing else is likelier: then they are not asked about.
 * @param known forms whose exact names fit, best first; several fit alike
 */
function guessed(
  grid: Grid,
  context: ReadContext,
  known: readonly RankedForm[],
  candidates: readonly Candidate[],
): Identified {
  const guesses = guessForms(grid, context);
  const [best] = guesses;
  const [exact, rival] = known;
  if (best === undefined || !best.plausible) {
    const asked = rival !== undefined || (exact?.candidate.score ?? 0) >= LIKELY_SCORE ? known : [];
    return asked.length === 0 || exact === undefined
      ? {
          candidates: candidatesOf(guesses),
          asked: [],
          ...(best !== undefined && best.titled > 0 && { closest: mostSpokenOf(guesses, best) }),
        }
      : { table: completeTable(exact.table), candidates, asked: asked.map((one) => one.candidate.form) };
  }
  const settled = known.find(({ candidate }) => candidate.form === best.candidate.form);
  const near = plausibleAmong(guesses);
  const clear = settled !== undefined && (rival === undefined || near.length === 1);
  return {
    table: settled === undefined ? best.table : completeTable(settled.table),
    candidates: candidatesOf(guesses),
    asked: clear ? [] : near.map(({ candidate }) => candidate.form),
  };
}

/** Nobody looks through more. */
const MOST_CANDIDATES = 14;

function candidatesOf(found: readonly { readonly candidate: Candidate }[]): Candidate[] {
  return found.slice(0, MOST_CANDIDATES).map(({ candidate }) => candidate);
}

/** Of what a sheet could be, what its title speaks of most; the likelier one where it speaks of several alike. */
function mostSpokenOf(guesses: readonly GuessedForm[], best: GuessedForm): string {
  return guesses.reduce((most, one) => (one.titled > most.titled ? one : most), best).candidate.form;
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
 * @param identified what the sheet was taken for, where that was found out already
 */
export function readSheet(
  grid: Grid,
  context: ReadContext,
  identified: Identified = identifySheet(grid, context),
): Reading {
  const { table, closest, ...identity } = identified;
  return table === undefined
    ? unrecognised(grid, context, identity.candidates, closest)
    : readTable(table, context, identity);
}

function unrecognised(
  grid: Grid,
  context: ReadContext,
  candidates: readonly Candidate[],
  closest: string | undefined,
): Reading {
  const empty = grid.values.every((row) => row.every((value) => value === null || value === ""));
  const notice: Notice = {
    rule: "STRUCTURE.form",
    class: "STRUCTURE",
    severity: "information",
    local: true,
    ...(empty
      ? { code: grid.lost === true ? "sheet_lost" : "sheet_empty" }
      : { code: "sheet_unrecognised", params: { closest: titleOf(context.forms, closest) ?? "" } }),
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
