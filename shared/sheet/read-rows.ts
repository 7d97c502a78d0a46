import type { Notice } from "../finding/notice.ts";
import { addToTotal, figure, isFigure, type Quantity, type Total } from "../value.ts";
import { isBlank } from "./blank.ts";
import { constantsOf } from "./constants.ts";
import type { Grid } from "./grid.ts";
import type { HeaderMatch } from "./header.ts";
import { indexMerges } from "./merges.ts";
import { identityColumns, readRow } from "./read-row.ts";
import type { AsideReason, AsideRow, SheetRecord, TotalRow } from "./reading.ts";
import { belongsTo } from "./record-period.ts";
import { kindOfRow } from "./row-kind.ts";
import { afterSignatureNotices } from "./row-notices.ts";
import type { RowPlan, RowResult, RowsContext } from "./row-plan.ts";

export interface Rows {
  readonly records: readonly SheetRecord[];
  readonly totals: readonly TotalRow[];
  readonly setAside: readonly AsideRow[];
  readonly outsidePeriod: number;
  readonly notices: readonly Notice[];
}

/** Rows looked at to tell a ledger of single events from a sheet of sums. */
const SAMPLED_ROWS = 200;

export function planRows(grid: Grid, header: HeaderMatch, firstRow: number, context: RowsContext): RowPlan {
  const detailSheet = isDetailSheet(grid, header, firstRow);
  const constants = constantsOf(header, context.period);
  return { grid, merges: indexMerges(grid), header, context, detailSheet, constants, firstRow };
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
function isDetailSheet(grid: Grid, header: HeaderMatch, firstRow: number): boolean {
  if (!header.form.grains.includes("detail")) return false;
  const columns = identityColumns(header);
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
  const end = results.findIndex((result) => result.kind === "signature");
  const read = end < 0 ? results : results.slice(0, end);
  const { form } = plan.header;
  const { period } = plan.context;
  const isInside = ({ values }: SheetRecord) => period === undefined || belongsTo(period, form, values);
  const records: SheetRecord[] = [];
  const notices: Notice[] = [];
  const nils: Notice[] = [];
  const outside = new Set<number>();
  let outsidePeriod = 0;
  for (const result of read) {
    if (result.kind === "subset" || result.kind === "comparison" || result.kind === "sample") {
      notices.push(...result.notices);
    }
    if (result.kind === "nil") nils.push(...result.notices);
    if (result.kind !== "record" || result.records.length === 0) continue;
    const inside = result.records.filter(isInside);
    outsidePeriod += result.records.length - inside.length;
    if (inside.length === 0) outside.add(result.records[0]?.row ?? 0);
    records.push(...inside);
    if (inside.length > 0) notices.push(...result.notices);
  }
  if (end >= 0) notices.push(...afterSignatureNotices(plan, results, end));
  // A sheet with nothing but 无 is said to be empty once, for the whole sheet.
  if (records.length > 0) notices.push(...nils);
  const setAside = asideRows(plan, results, end, outside);
  return { records, totals: totalRows(plan, read), setAside, outsidePeriod, notices };
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

interface Mark {
  readonly result: Extract<RowResult, { kind: "total" }>;
  readonly row: number;
  /** How many data records stand above it. */
  readonly after: number;
}

/** 合计 covers all rows; 小计 the rows since the one before it, or up to the next when it stands above its rows. */
function totalRows(plan: RowPlan, results: readonly RowResult[]): TotalRow[] {
  const data: SheetRecord[] = [];
  const marks: Mark[] = [];
  results.forEach((result, index) => {
    if (result.kind === "record") data.push(...result.records);
    if (result.kind === "total") marks.push({ result, row: plan.firstRow + index + 1, after: data.length });
  });
  const parts = marks.filter((mark) => mark.result.part);
  const above = parts.length > 0 && parts[0]?.after === 0;
  return marks.flatMap((mark) => {
    const covered = mark.result.part ? coveredByPart(mark, parts, data, above) : data;
    return mark.result.marks.map(({ at, values }) => {
      const own = at === undefined ? covered : covered.filter((record) => record.at === at);
      const sums: Record<string, number | Quantity> = {};
      for (const id of Object.keys(values)) {
        const total = sumOf(own, id);
        if (total !== undefined) sums[id] = figure(Number(total.value), total.qualifier);
      }
      const covers = own.map((record) => record.row);
      return {
        row: mark.row,
        ...(at === undefined ? {} : { at }),
        label: mark.result.label,
        covers,
        values,
        sums,
      };
    });
  });
}

function coveredByPart(mark: Mark, parts: readonly Mark[], data: readonly SheetRecord[], above: boolean) {
  const index = parts.indexOf(mark);
  return above
    ? data.slice(mark.after, parts[index + 1]?.after ?? data.length)
    : data.slice(parts[index - 1]?.after ?? 0, mark.after);
}

function sumOf(records: readonly SheetRecord[], column: string): Total | undefined {
  let total: Total | undefined;
  for (const record of records) {
    const value = record.values[column];
    if (isFigure(value)) total = addToTotal(total, value);
  }
  return total;
}
