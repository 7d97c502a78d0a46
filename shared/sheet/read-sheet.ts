import { groupNotices, type Notice } from "../check/notice.ts";
import type { Column, Form } from "../form/form.ts";
import { findUnit, type OrgUnit, suggestUnits } from "../org-unit.ts";
import { periodTitle } from "../period.ts";
import { cellAddress, type Grid } from "./grid.ts";
import { findHeader, type HeaderMatch } from "./header.ts";
import { entryUnit, isMoneyUnit, sameMeasure } from "./measure.ts";
import { compactText } from "./normalise.ts";
import { type Preamble, readPreamble } from "./preamble.ts";
import { readRows } from "./read-rows.ts";
import type { Candidate, Reading } from "./reading.ts";

export interface ReadContext {
  readonly forms: readonly Form[];
  /** The reporter's unit and every unit below it. */
  readonly units: readonly OrgUnit[];
  readonly reporter: OrgUnit;
  /** Period of the collection being filled; without it the sheet's own period counts. */
  readonly period?: string;
  /** Form that the user chose for this sheet; recognition is then not asked. */
  readonly form?: string;
}

/** Below this a sheet is not taken for a form; between two forms closer than `CLEAR_LEAD` people are asked. */
const LEAST_SCORE = 0.55;
const CLEAR_LEAD = 0.08;
const TITLE_BONUS = 0.25;

/**
 * Reads one sheet: which form it is, where its header stands, what its rows say.
 * Never throws for what a sheet contains; what is wrong or unclear stands in `findings`.
 */
export function readSheet(grid: Grid, context: ReadContext): Reading {
  const ranked = rank(grid, context);
  const candidates = ranked.map(({ candidate }) => candidate);
  const [best, second] = ranked;
  const chosen = context.form !== undefined;
  const clear =
    chosen || second === undefined || (best?.candidate.score ?? 0) - second.candidate.score >= CLEAR_LEAD;
  const match =
    best !== undefined && (chosen || best.candidate.score >= LEAST_SCORE) && clear ? best.match : undefined;
  if (match === undefined) return unrecognised(grid, context, candidates, clear);
  return readAs(grid, match, context, candidates);
}

interface Ranked {
  readonly match: HeaderMatch;
  readonly candidate: Candidate;
}

function rank(grid: Grid, context: ReadContext): Ranked[] {
  const forms =
    context.form === undefined ? context.forms : context.forms.filter(({ id }) => id === context.form);
  const ranked = forms.flatMap((form) => {
    const match = findHeader(grid, form);
    if (match === undefined) return [];
    const title = readPreamble(grid, match.first).title?.text ?? "";
    const score = Math.min(1, match.score + (titleNames(form, title) ? TITLE_BONUS : 0));
    const missing = match.missing.map(({ id }) => id);
    return [{ match, candidate: { form: form.id, score, matched: match.matched.length, missing } }];
  });
  return ranked.sort((a, b) => b.candidate.score - a.candidate.score);
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

function readAs(
  grid: Grid,
  match: HeaderMatch,
  context: ReadContext,
  candidates: readonly Candidate[],
): Reading {
  const { form } = match;
  const preamble = readPreamble(grid, match.first);
  const period = context.period ?? preamble.period?.period;
  const moneyUnit = preamble.measures.find(isMoneyUnit);
  const units = new Map(
    match.matched.map(({ column, unit }) => [column.id, sheetUnit(column, unit, moneyUnit)]),
  );
  const rows = readRows(grid, match, {
    reporter: reporterOf(preamble, context),
    units: context.units,
    period,
    unitOf: (column) => units.get(column.id),
  });
  const notices = [
    ...headerNotices(match, units),
    ...unitNotices(preamble, context),
    ...periodNotices(preamble, context),
    ...rows.notices,
    ...rowCountNotices(rows.records.length, rows.outsidePeriod),
  ];
  const unit = preamble.unit;
  return {
    sheet: grid.name,
    form: form.id,
    candidates,
    columns: match.matched.map(({ column, cell, how }) => {
      const written = units.get(column.id);
      const other = written !== undefined && written !== entryUnit(column) ? { unit: written } : {};
      return { column: column.id, at: cell.at, header: cell.path.join(" / "), how, ...other };
    }),
    unmatched: match.unmatched.map(({ at, path, row }) => ({
      at,
      text: path.join(" / "),
      cell: cellAddress(row, at),
    })),
    headerRows: { first: match.first + 1, last: match.last + 1 },
    ...(preamble.title === undefined ? {} : { title: preamble.title }),
    ...(preamble.period === undefined ? {} : { period: preamble.period }),
    ...(unit === undefined
      ? {}
      : { unit: { ...unit, code: findUnit(context.units, unit.text)?.code ?? null } }),
    records: rows.records,
    totals: rows.totals,
    outsidePeriod: rows.outsidePeriod,
    findings: groupNotices(notices, grid.name, form),
  };
}

/** The unit of the header counts most, then the unit line (money only), then the form's own. */
function sheetUnit(
  column: Column,
  written: string | undefined,
  moneyUnit: string | undefined,
): string | undefined {
  if (column.type === "money")
    return written !== undefined && isMoneyUnit(written) ? written : (moneyUnit ?? entryUnit(column));
  return entryUnit(column);
}

function reporterOf(preamble: Preamble, context: ReadContext): OrgUnit {
  const named = preamble.unit === undefined ? undefined : findUnit(context.units, preamble.unit.text);
  return named ?? context.reporter;
}

function structure(
  rule: string,
  severity: Notice["severity"],
  code: Notice["code"],
  rest: Partial<Notice>,
): Notice {
  return { rule: `STRUCTURE.${rule}`, class: "STRUCTURE", severity, code, local: true, ...rest };
}

function headerNotices(match: HeaderMatch, units: ReadonlyMap<string, string | undefined>): Notice[] {
  const notices: Notice[] = [];
  for (const column of match.missing) {
    notices.push(
      structure("missing", "error", "column_missing", {
        column: column.id,
        params: { header: column.header.zh },
      }),
    );
  }
  for (const { column, cell, unit } of match.matched) {
    const place = { column: column.id, cell: cellAddress(cell.row, cell.at) };
    const header = column.header.zh;
    const kept = units.get(column.id);
    const expected = entryUnit(column);
    if (column.type === "money" && kept !== undefined && expected !== undefined && kept !== expected) {
      const params = { header, from: kept, to: expected };
      notices.push(structure("unit", "information", "unit_converted", { ...place, params }));
    }
    if (
      column.type !== "money" &&
      unit !== undefined &&
      expected !== undefined &&
      !sameMeasure(unit, expected)
    ) {
      const params = { header, written: unit, expected };
      notices.push(structure("measure", "warning", "header_measure", { ...place, params }));
    }
  }
  const headers = match.unmatched.map(({ path }) => path.join(" / ").replace(/\s+/g, ""));
  if (headers.length > 0) {
    notices.push(
      structure("extra", "information", "columns_extra", { params: { headers: headers.join("、") } }),
    );
  }
  return notices;
}

function unitNotices(preamble: Preamble, context: ReadContext): Notice[] {
  if (preamble.unit === undefined || findUnit(context.units, preamble.unit.text) !== undefined) return [];
  const { text, cell } = preamble.unit;
  const suggestions = suggestUnits(context.units, text).map(({ name }) => name);
  const similar = suggestions.length > 0;
  return [
    similar
      ? structure("reporter", "warning", "unit_unknown", {
          cell,
          params: { text, suggestions: suggestions.join("、") },
        })
      : structure("reporter", "error", "unit_foreign", {
          cell,
          params: { text, own: context.reporter.name },
        }),
  ];
}

function periodNotices(preamble: Preamble, context: ReadContext): Notice[] {
  if (preamble.period === undefined) {
    return context.period === undefined ? [structure("period", "warning", "period_unknown", {})] : [];
  }
  if (context.period === undefined || covers(context.period, preamble.period.period)) return [];
  const params = { found: periodTitle(preamble.period.period), expected: periodTitle(context.period) };
  return [structure("period", "error", "period_mismatch", { cell: preamble.period.cell, params })];
}

/** A ledger titled 2019年度 is kept all year: it fits every period of that year. */
function covers(expected: string, found: string): boolean {
  return found === expected || (/^\d{4}$/.test(found) && expected.startsWith(found));
}

function rowCountNotices(inside: number, outside: number): Notice[] {
  if (outside > 0)
    return [structure("outside", "information", "rows_outside", { params: { inside, outside } })];
  return inside === 0 ? [structure("rows", "information", "rows_none", {})] : [];
}
