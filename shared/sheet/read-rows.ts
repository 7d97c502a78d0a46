import type { Notice } from "../finding/notice.ts";
import { type Form, isFigureColumn } from "../form/form.ts";
import { amountOf } from "../value.ts";
import { settleBare } from "./bare-rows.ts";
import { isBlank } from "./blank.ts";
import { constantsOf } from "./constants.ts";
import type { Grid } from "./grid.ts";
import type { HeaderMatch } from "./header.ts";
import type { MatchedHeader } from "./header-match.ts";
import { indexMerges } from "./merges.ts";
import { settleSubsets } from "./of-which.ts";
import { settlePlaces } from "./own-places.ts";
import type { Question } from "./question.ts";
import { readRow } from "./read-row.ts";
import type { AsideReason, AsideRow, SheetRecord, TotalRow } from "./reading.ts";
import { belongsTo, isFarFrom, type Months, monthOfAll, monthsOf } from "./record-period.ts";
import { repeatedRows } from "./repeated-rows.ts";
import { kindOfRow } from "./row-kind.ts";
import { afterSignatureNotices } from "./row-notices.ts";
import type { ColumnPlan, RowPlan, RowResult, RowsContext } from "./row-plan.ts";
import { type SettledTimes, settleTimes } from "./row-times.ts";
import { settleSecondTable } from "./second-table.ts";
import { settleSums } from "./sum-rows.ts";
import { timedTotals } from "./timed-totals.ts";
import { settleToldAgain } from "./told-again.ts";
import { isSum } from "./total-rows.ts";

export interface Rows {
  readonly records: readonly SheetRecord[];
  readonly totals: readonly TotalRow[];
  readonly setAside: readonly AsideRow[];
  readonly outsidePeriod: number;
  /** When those were, as far as may be said. */
  readonly outsideMonths: Months | undefined;
  /** The one month of which all rows are, where none is of the period. */
  readonly otherMonth: string | undefined;
  /** Of those, the ones that lie more than a year away. */
  readonly farOutside: number;
  readonly notices: readonly Notice[];
  readonly questions: readonly Question[];
}

/** Rows looked at to tell a ledger of single events from a sheet of sums. */
const SAMPLED_ROWS = 200;

export function planRows(grid: Grid, header: HeaderMatch, firstRow: number, context: RowsContext): RowPlan {
  const identity = identityColumns(header);
  const measureAt = header.frames.get("measure") ?? header.frames.get("reporting_unit");
  return {
    grid,
    merges: indexMerges(grid),
    header,
    context,
    columns: header.matched.map((match) => planColumn(match, context, measureAt)),
    identity,
    measureAt,
    detailSheet: isDetailSheet(grid, header, firstRow, identity),
    constants: constantsOf(header, context.period),
    firstRow,
  };
}

function planColumn(match: MatchedHeader, context: RowsContext, measureAt: number | undefined): ColumnPlan {
  const { column } = match;
  const unitKept = context.unitOf(column);
  const figures = isFigureColumn(column);
  const unitVaries = column.unitBy !== undefined || (figures && measureAt !== undefined);
  return { ...match, figures, unitKept, unitVaries };
}

/** Sheet columns of the form's identity. */
function identityColumns({ form, matched }: HeaderMatch): number[] {
  return matched.filter(({ column }) => form.identity.includes(column.id)).map(({ cell }) => cell.at);
}

/** Reads every row below the header until the signature line, those in `skipped` excepted. */
export function readRows(plan: RowPlan, skipped: ReadonlySet<number>): Rows {
  return assembleRows(plan, rowResults(plan, skipped));
}

/** One result for each row from `plan.firstRow` to the end of the grid. */
export function rowResults(plan: RowPlan, skipped: ReadonlySet<number>): RowResult[] {
  const rows = plan.grid.top + plan.grid.values.length - plan.firstRow;
  return Array.from({ length: Math.max(0, rows) }, (_, index) => {
    const row = plan.firstRow + index;
    return skipped.has(row) ? { kind: "other", why: "skipped" } : readRow(plan, row);
  });
}

/** A sheet is a ledger of single events when its identity columns are there and mostly filled. */
function isDetailSheet(
  grid: Grid,
  header: HeaderMatch,
  firstRow: number,
  columns: readonly number[],
): boolean {
  if (!header.form.grains.includes("detail")) return false;
  if (columns.length === 0) return false;
  const from = firstRow - grid.top;
  const rows = grid.values.slice(from, from + SAMPLED_ROWS);
  const merges = indexMerges(grid);
  const filled = rows.filter(
    (row, index) =>
      row.filter((value) => !isBlank(value)).length >= 2 &&
      kindOfRow(grid, merges, header, firstRow + index).kind === "record",
  );
  const named = filled.filter((row) => columns.some((at) => !isBlank(row[at - grid.left])));
  return named.length * 2 > filled.length;
}

/**
 * Puts rows that were read one by one together, up to the signature line: what lies in the period, what each
 * total must equal.
 * @param results one for each row from `plan.firstRow` on
 */
export function assembleRows(plan: RowPlan, results: readonly RowResult[]): Rows {
  const end = endOf(results);
  const second = settleSecondTable(plan, end < 0 ? results : results.slice(0, end));
  const { read, timed, doubts, asked, questions } = settleRows(plan, second.results);
  const { form } = plan.header;
  const { period } = plan.context;
  const isInside = ({ values }: SheetRecord) => period === undefined || belongsTo(period, form, values);
  const records: SheetRecord[] = [];
  const notices: Notice[] = [];
  const nils: Notice[] = [];
  const outside = new Set<number>();
  const leftOut: SheetRecord[] = [];
  let farOutside = 0;
  for (const [index, result] of read.entries()) {
    if (told.has(result.kind) && "notices" in result) notices.push(...result.notices);
    if (result.kind === "nil" || result.kind === "unfilled") nils.push(...result.notices);
    if (result.kind !== "record" || result.records.length === 0) continue;
    const inside = timed.outside.has(index) ? [] : result.records.filter(isInside);
    if (period !== undefined && inside.length < result.records.length) {
      leftOut.push(...result.records.filter((record) => !inside.includes(record)));
      farOutside += result.records.filter(({ values }) => isFarFrom(period, form, values)).length;
    }
    if (inside.length === 0) outside.add(result.records[0]?.row ?? 0);
    records.push(...inside);
    if (inside.length > 0) notices.push(...result.notices);
  }
  if (end >= 0) notices.push(...afterSignatureNotices(plan, results, end));
  // A sheet with nothing but 无, or with nothing filled in, is said to be empty once, for the whole sheet.
  if (records.length > 0) notices.push(...nils);
  const totals = timedTotals(plan, read, timed.times);
  if (!totals.some((total) => agrees(form, total, read))) notices.push(...doubts);
  notices.push(...second.notices, ...asked);
  const all = end < 0 ? read : [...read, ...results.slice(end)];
  const setAside = asideRows(plan, all, end, outside);
  const outsidePeriod = leftOut.length;
  // Of a row that its column or heading puts into another time, the date says nothing.
  const outsideMonths = monthsOf(
    form,
    leftOut.filter((record) => !isInside(record)),
  );
  const byDate = leftOut.every((record) => !isInside(record));
  const otherMonth = records.length === 0 && byDate ? monthOfAll(form, leftOut) : undefined;
  return {
    records,
    totals,
    setAside,
    outsidePeriod,
    outsideMonths,
    otherMonth,
    farOutside,
    notices,
    questions,
  };
}

/** Rows that are no records, which is said of each. */
const told: ReadonlySet<RowResult["kind"]> = new Set(["subset", "comparison", "sample", "void"]);

interface SettledRows {
  readonly read: RowResult[];
  readonly timed: SettledTimes;
  /** Whether rows belong to a 其中 above: unless a total says so. */
  readonly doubts: readonly Notice[];
  readonly asked: readonly Notice[];
  readonly questions: readonly Question[];
}

/**
 * Decides what no row says by itself: which belong to a 其中 above, which are sums of others, which name places within
 * the own unit.
 */
function settleRows(plan: RowPlan, results: readonly RowResult[]): SettledRows {
  const timed = settleTimes(plan, results);
  const bare = settleBare(plan, timed.results);
  const parts = settleSubsets(plan, bare.results);
  const sums = settleSums(plan, parts.results);
  const places = settlePlaces(plan, sums.results);
  return {
    read: settleToldAgain(plan, places.results),
    doubts: parts.doubts,
    timed,
    asked: [
      ...timed.notices,
      ...bare.notices,
      ...sums.notices,
      ...places.notices,
      ...repeatedRows(plan, places.results, timed.times),
    ],
    questions: places.question === undefined ? [] : [places.question],
  };
}

/** Whether a total over all rows is their sum: then each is a record. */
function agrees(form: Form, total: TotalRow, results: readonly RowResult[]): boolean {
  const rows = results.filter((result) => result.kind === "record" && result.records.length > 0).length;
  const counts = Object.values(total.values).some((value) => amountOf(value) !== 0);
  return counts && new Set(total.covers).size === rows && isSum(form, total, total.sums);
}

/** Index of the signature line that ends the table; each printed page may have one of its own. Negative without. */
function endOf(results: readonly RowResult[]): number {
  const page = results.findLastIndex((result) => result.kind === "other" && result.why === "repeatedHeader");
  return results.findIndex((result, index) => result.kind === "signature" && index > page);
}

/** @param end index of the signature line, negative without one */
function asideRows(
  { firstRow }: RowPlan,
  results: readonly RowResult[],
  end: number,
  outside: ReadonlySet<number>,
): AsideRow[] {
  return results.flatMap((result, index): AsideRow[] => {
    const row = firstRow + index + 1;
    const why = end >= 0 && index > end ? afterEnd(result) : whyAside(result, outside.has(row));
    return why === undefined ? [] : [{ row, why }];
  });
}

function whyAside(result: RowResult, outside: boolean): AsideReason | undefined {
  if (result.kind === "record") return outside ? "outsidePeriod" : undefined;
  return result.kind === "other" ? result.why : result.kind;
}

function afterEnd(result: RowResult): AsideReason | undefined {
  const blank =
    result.kind === "record" ? result.records.length === 0 : whyAside(result, false) === undefined;
  return blank ? undefined : "afterSignature";
}
