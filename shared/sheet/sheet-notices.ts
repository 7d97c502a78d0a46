import type { Notice } from "../finding/notice.ts";
import type { Form } from "../form/form.ts";
import { isPeriod, periodRange } from "../period/period.ts";
import { normaliseUnitName } from "../register/org-unit.ts";
import type { ColumnMeasures } from "./column-measure.ts";
import { mayHoldForAll } from "./constants.ts";
import { addressOf, type Grid } from "./grid.ts";
import type { HeaderMatch } from "./header.ts";
import type { HeaderCell } from "./header-cell.ts";
import { holdsFigures } from "./holds-figures.ts";
import type { LeftReason } from "./left-out.ts";
import type { Table } from "./locate-table.ts";
import { entryUnit, isNumberWord, isScaled, sameMeasure } from "./measure.ts";
import { isOfficeOf } from "./office-name.ts";
import { asOfDate } from "./period-text.ts";
import type { Apart } from "./portions.ts";
import type { ReadContext } from "./read-context.ts";
import type { SheetPeriod } from "./sheet-period.ts";
import { asOfLine } from "./time-line.ts";
import type { UnitSaid } from "./unit-line.ts";

export function structure(
  rule: string,
  severity: Notice["severity"],
  code: Notice["code"],
  rest: Partial<Notice>,
): Notice {
  return { rule: `STRUCTURE.${rule}`, class: "STRUCTURE", severity, code, local: true, ...rest };
}

/** Columns that are told of otherwise, or that nobody misses. */
const told: ReadonlySet<LeftReason | undefined> = new Set(["again", "place", "times"] as const);

/** What the header says that people should know: missing, converted, doubtful and extra columns. */
export function headerNotices(table: Table, units: ColumnMeasures): Notice[] {
  const { header: match, measures, preamble, grid } = table;
  const notices: Notice[] = [];
  // What may hold for the whole sheet is a question (questions.ts).
  for (const column of match.missing.filter((missing) => !mayHoldForAll(match.form, missing))) {
    notices.push(
      structure("missing", "error", "column_missing", {
        column: column.id,
        params: { header: column.header.zh },
      }),
    );
  }
  for (const { column, cell, unit: written } of match.matched) {
    const unit = written ?? measures.get(cell.at);
    const place = { column: column.id, cell: addressOf(grid, cell.row, cell.at) };
    const header = column.header.zh;
    const { unit: kept, how } = units.get(column.id) ?? {};
    const expected = entryUnit(column);
    if (kept !== undefined && expected !== undefined && kept !== expected) {
      const params = { header, from: kept, to: expected };
      notices.push(structure("unit", "information", "unit_converted", { ...place, params }));
    }
    if (how === "line") {
      const written = preamble.measures.filter(isScaled).join("、");
      const params = { header, written, expected: expected ?? "" };
      notices.push(structure("measure", "warning", "line_measure", { ...place, params }));
    }
    if (how === "unsaid") {
      const params = { header, expected: expected ?? "" };
      notices.push(structure("measure", "warning", "measure_unsaid", { ...place, params }));
    }
    // A person said what it is, or is asked for a word that nobody knows (questions.ts).
    if (how === "settled" || how === "unknown") continue;
    const isOther = unit !== undefined && !isNumberWord(unit);
    if (isOther && expected !== undefined && expected !== "" && !sameMeasure(unit, expected)) {
      const params = { header, written: unit, expected };
      notices.push(structure("measure", "warning", "header_measure", { ...place, params }));
    }
  }
  notices.push(...repeatedNotices(match, grid));
  notices.push(...breakdownNotices(match, grid));
  const again = new Set(match.repeated.map(({ cell }) => cell));
  const asked = (at: number) => !match.left.has(at) && holdsFigures(grid, at, table.firstRow, table.skipped);
  const isTold = ({ at }: HeaderCell) => told.has(match.left.get(at)) || asked(at);
  const extra = match.unmatched.filter((cell) => !again.has(cell) && !isTold(cell));
  const headers = extra.map(({ path }) => path.join(" / ").replace(/\s+/g, ""));
  if (headers.length > 0) {
    notices.push(
      structure("extra", "information", "columns_extra", { params: { headers: headers.join("、") } }),
    );
  }
  return notices;
}

/** The figures of a crosstab once more, by other codes: added they would count twice. */
function breakdownNotices({ unmatched, left, matched }: HeaderMatch, grid: Grid): Notice[] {
  const cells = unmatched.filter(({ at }) => left.get(at) === "again");
  const [first] = cells;
  if (first === undefined) return [];
  const nameOf = ({ path }: HeaderCell) => (path.at(-1) ?? "").replace(/\s+/g, "");
  const read = matched.find(({ group }) => group !== undefined);
  const params = {
    headers: cells.map(nameOf).join("、"),
    read: read === undefined ? "" : nameOf(read.cell),
  };
  const cell = addressOf(grid, first.row, first.at);
  return [structure("breakdown", "warning", "columns_again", { cell, params })];
}

/** A column that stands on the sheet twice: the other one's figures would be lost in silence. */
function repeatedNotices({ repeated, matched }: HeaderMatch, grid: Grid): Notice[] {
  return repeated.map(({ cell, column, group }) => {
    const used =
      matched.find((match) => match.column.id === column.id && match.group === group)?.cell ?? cell;
    const letters = addressOf(grid, used.row, used.at).replace(/\d+$/, "");
    const first = grid.transposed === true ? String(used.at + 1) : letters;
    return structure("repeated", "warning", "column_repeated", {
      column: column.id,
      cell: addressOf(grid, cell.row, cell.at),
      params: { header: column.header.zh, first },
    });
  });
}

/**
 * A sheet of a unit that the reporter does not stand for; names that differ by one character are two units. What an
 * office of her own place filled in she may hand on.
 */
export function unitNotices(unit: UnitSaid | undefined, context: ReadContext): Notice[] {
  if (unit === undefined) return [];
  const { text, cell, by, named } = unit;
  if (named !== undefined) {
    const said = { cell, params: { text, own: named.unit.name } };
    if (by === "tab") return [structure("reporter", "information", "unit_of_tab", said)];
    if (by === "title") return [structure("reporter", "warning", "unit_of_title", said)];
    return named.exact ? [] : [structure("reporter", "warning", "unit_taken", said)];
  }
  const params = { text, own: context.reporter.name };
  if (isOfficeOf(normaliseUnitName(context.reporter.name), text))
    return [structure("reporter", "warning", "unit_partner", { cell, params })];
  return [structure("reporter", "error", "unit_foreign", { cell, params })];
}

/** Columns of other periods alone: nothing of them is read, and nobody adds them up here. */
export function apartNotice({ cell, titles, why }: Apart): Notice {
  const params = { titles: titles.join("、") };
  return why === "period"
    ? structure("period", "error", "periods_apart", { cell, params })
    : structure("columns", "error", "columns_untold", { cell, params });
}

/** @param time as it counts for the form (`timeFor`) */
export function periodNotices(time: SheetPeriod, context: ReadContext, form: Form): Notice[] {
  const { period, part, partial, against } = time;
  const owed = context.period;
  if (part !== undefined && owed !== undefined) {
    const { text, cell } = part;
    if (isPeriod(owed) && dayOf(text) === periodRange(owed).end) return [];
    return [structure("period", "warning", "period_part", { cell, params: { text, expected: owed } })];
  }
  const notices: Notice[] = [];
  if (against !== undefined && period !== undefined) {
    const { text, cell } = against;
    const params = { text, period: period.period, written: period.text };
    notices.push(structure("period", "warning", "period_against", { cell, params }));
  }
  if (period === undefined) {
    if (owed === undefined) return [structure("period", "warning", "period_unknown", {})];
    const meant = partial === undefined ? owed : `${owed.slice(0, 4)}${partial.suffix}`;
    if (!isPeriod(owed) || covers(owed, meant, form)) return [];
    const params = { found: meant, expected: owed };
    return [structure("period", "warning", "period_mismatch", { cell: partial?.cell ?? "", params })];
  }
  const fits =
    owed === undefined ||
    covers(owed, period.period, form) ||
    (isPeriod(owed) && dayOf(period.text) === periodRange(owed).end);
  if (fits) return notices;
  // The name of a tab is less than what the sheet itself says, and a day alone may be another's.
  const severity = period.tab === true || period.asOf === true ? "warning" : "error";
  const params = { found: period.period, expected: owed };
  return [...notices, structure("period", severity, "period_mismatch", { cell: period.cell, params })];
}

function dayOf(text: string): string | undefined {
  return asOfLine(text)?.date ?? asOfDate(text);
}

/**
 * A ledger titled 2019年度 is kept all year: it fits every period of that year. Figures that stand as of a day or
 * since January (截至2019年12月) fit the period that ends then.
 */
function covers(expected: string, found: string, form: Form): boolean {
  if (found === expected || (/^\d{4}$/.test(found) && expected.startsWith(found))) return true;
  return form.accumulation !== "period" && periodRange(found).end === periodRange(expected).end;
}

/**
 * @param far rows of `outside` that lie more than a year away: a ledger of the whole year has none, and where most rows are
 * such the date may not be one that says to which period a row belongs
 */
/** @param far of those outside, the ones more than a year away @param month the one of which all of them are, where none is inside */
export function rowCountNotices(inside: number, outside: number, far = 0, month?: string): Notice[] {
  if (outside > 0 && month !== undefined)
    return [structure("outside", "warning", "rows_other_month", { params: { outside, month } })];
  if (far > (inside + outside) / 2)
    return [structure("outside", "warning", "rows_far_outside", { params: { inside, outside, far } })];
  if (outside > 0)
    return [structure("outside", "information", "rows_outside", { params: { inside, outside } })];
  return inside === 0 ? [structure("rows", "information", "rows_none", {})] : [];
}
