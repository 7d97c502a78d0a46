import { groupNotices, type Notice } from "../check/notice.ts";
import type { Form } from "../form/form.ts";
import type { Grid } from "./grid.ts";
import { locateIndicators, locateList, type Table } from "./locate-table.ts";
import { compactText } from "./normalise.ts";
import type { ReadContext } from "./read-context.ts";
import { readTable } from "./read-table.ts";
import type { Candidate, Reading } from "./reading.ts";

export type { ReadContext } from "./read-context.ts";

/** Below this a sheet is not taken for a form; between two forms closer than `CLEAR_LEAD` people are asked. */
const LEAST_SCORE = 0.55;
const CLEAR_LEAD = 0.08;
const TITLE_BONUS = 0.25;

/** What a sheet was taken for. Without a table, `clear` tells "no form fits" (true) from "two forms fit" (false). */
export interface Identified {
  readonly table?: Table;
  readonly candidates: readonly Candidate[];
  readonly clear: boolean;
}

/** Finds the form and the header of a sheet, without reading its rows. */
export function identifySheet(grid: Grid, context: ReadContext): Identified {
  const ranked = rank(grid, context);
  const candidates = ranked.map(({ candidate }) => candidate);
  const [best, second] = ranked;
  const chosen = context.form !== undefined;
  const clear =
    chosen || second === undefined || (best?.candidate.score ?? 0) - second.candidate.score >= CLEAR_LEAD;
  const known = best !== undefined && (chosen || best.candidate.score >= LEAST_SCORE) && clear;
  return known ? { table: best.table, candidates, clear } : { candidates, clear };
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

interface Ranked {
  readonly table: Table;
  readonly candidate: Candidate;
}

function rank(grid: Grid, context: ReadContext): Ranked[] {
  const forms =
    context.form === undefined ? context.forms : context.forms.filter(({ id }) => id === context.form);
  const confirmed = context.confirmed ?? {};
  const best = new Map<string, Ranked>();
  const consider = (table: Table | undefined) => {
    if (table === undefined) return;
    const candidate = candidateOf(table);
    const known = best.get(candidate.form);
    if (known === undefined || candidate.score > known.candidate.score)
      best.set(candidate.form, { table, candidate });
  };
  for (const form of forms) consider(locateList(grid, form, confirmed));
  if (![...best.values()].some(({ candidate }) => candidate.score >= LEAST_SCORE)) {
    for (const form of forms) consider(locateIndicators(grid, form, confirmed, context.units));
  }
  return [...best.values()].sort((a, b) => b.candidate.score - a.candidate.score);
}

function candidateOf({ header, preamble }: Table): Candidate {
  const bonus = titleNames(header.form, preamble.title?.text ?? "") ? TITLE_BONUS : 0;
  const missing = header.missing.map(({ id }) => id);
  return {
    form: header.form.id,
    score: Math.min(1, header.score + bonus),
    matched: header.matched.length,
    missing,
  };
}

function titleNames(form: Form, title: string): boolean {
  const compact = compactText(title).replace(/["'“”‘’]/g, "");
  return [form.title.zh, ...form.titleAliases].some((name) =>
    compact.includes(
      compactText(name)
        .replace(/["'“”‘’]/g, "")
        .replace(/(?:情况)?(?:统计表|台账)$/, ""),
    ),
  );
}

function unrecognised(
  grid: Grid,
  context: ReadContext,
  candidates: readonly Candidate[],
  clear: boolean,
): Reading {
  const title = (id: string | undefined) => context.forms.find((form) => form.id === id)?.title.zh;
  const empty = grid.values.every((row) => row.every((value) => value === null || value === ""));
  const notice: Notice = {
    rule: "STRUCTURE.form",
    class: "STRUCTURE",
    severity: "information",
    local: true,
    ...(empty
      ? { code: "sheet_empty" }
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
    candidates,
    layout: "list",
    fingerprint: "",
    columns: [],
    unmatched: [],
    records: [],
    totals: [],
    outsidePeriod: 0,
    findings: groupNotices([notice], grid.name, undefined),
  };
}

function closest(title: string | undefined): Record<string, string> {
  return title === undefined ? {} : { closest: title };
}
