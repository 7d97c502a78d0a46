import { groupNotices, type Notice } from "../finding/notice.ts";
import type { Grid } from "./grid.ts";
import type { Table } from "./locate-table.ts";
import { CLEAR_LEAD, LEAST_SCORE, type RankedForm, rankForms, titleOf } from "./rank-forms.ts";
import type { ReadContext } from "./read-context.ts";
import { readTable } from "./read-table.ts";
import type { Candidate, Reading } from "./reading.ts";

export type { ReadContext } from "./read-context.ts";

/** What a sheet was taken for. Without a table, `clear` tells "no form fits" (true) from "two forms fit" (false). */
export interface Identified {
  readonly table?: Table;
  readonly candidates: readonly Candidate[];
  readonly clear: boolean;
}

/** Finds the form and the header of a sheet, without reading its rows. */
export function identifySheet(grid: Grid, context: ReadContext): Identified {
  const ranked = rankForms(grid, context);
  const candidates = ranked.map(({ candidate }) => candidate);
  const settled = ranked.find(({ table }) => table.header.assignment !== undefined) ?? byStamp(grid, ranked);
  if (settled !== undefined) return { table: settled.table, candidates, clear: true };
  const [best, second] = ranked;
  const chosen = context.form !== undefined;
  const score = best?.candidate.score ?? 0;
  const fits = chosen || score >= LEAST_SCORE;
  const clear = chosen || !fits || second === undefined || score - second.candidate.score >= CLEAR_LEAD;
  const known = best !== undefined && fits && clear;
  return known ? { table: best.table, candidates, clear } : { candidates, clear };
}

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
  const { table, candidates, clear } = identifySheet(grid, context);
  return table === undefined
    ? unrecognised(grid, context, candidates, clear)
    : readTable(table, context, candidates);
}

function unrecognised(
  grid: Grid,
  context: ReadContext,
  candidates: readonly Candidate[],
  clear: boolean,
): Reading {
  const title = (id: string | undefined) => titleOf(context.forms, id);
  const empty = grid.values.every((row) => row.every((value) => value === null || value === ""));
  const notice: Notice = {
    rule: "STRUCTURE.form",
    class: "STRUCTURE",
    severity: "information",
    local: true,
    ...(empty
      ? { code: grid.lost === true ? "sheet_lost" : "sheet_empty" }
      : clear
        ? { code: "sheet_unrecognised", params: closest(title(candidates[0]?.form)) }
        : {
            code: "form_ambiguous",
            params: {
              forms: candidates
                .slice(0, 2)
                .map(({ form }) => `“${title(form)}”`)
                .join("或"),
            },
          }),
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
