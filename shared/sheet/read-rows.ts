import type { Notice } from "../check/notice.ts";
import { withDefaults } from "../form/condition.ts";
import type { Column, Grain } from "../form/form.ts";
import { findUnit, type OrgUnit, suggestUnits } from "../org-unit.ts";
import { periodContains } from "../period.ts";
import { addToTotal, type CellValue, figure, isFigure, type Quantity, type Total } from "../value.ts";
import { cellAddress, formatAt, type Grid, type RawValue, valueAt } from "./grid.ts";
import type { HeaderMatch } from "./header.ts";
import { indexMerges, type MergeIndex, textOf } from "./merges.ts";
import { readCell } from "./read-cell.ts";
import type { SheetRecord, TotalRow } from "./reading.ts";
import { kindOfRow } from "./row-kind.ts";

export interface RowsContext {
  readonly reporter: OrgUnit;
  readonly units: readonly OrgUnit[];
  readonly period: string | undefined;
  /** Unit in which the sheet keeps each column, by column id. */
  readonly unitOf: (column: Column) => string | undefined;
}

export interface Rows {
  readonly records: readonly SheetRecord[];
  readonly totals: readonly TotalRow[];
  readonly outsidePeriod: number;
  readonly notices: readonly Notice[];
}

interface TotalMark {
  readonly row: number;
  readonly label: string;
  readonly part: boolean;
  readonly values: Record<string, number | Quantity>;
  /** How many data rows stand above it. */
  readonly after: number;
}

/** Reads every row below the header until the signature line. */
export function readRows(grid: Grid, header: HeaderMatch, context: RowsContext): Rows {
  const merges = indexMerges(grid);
  const notices: Notice[] = [];
  const data: SheetRecord[] = [];
  const marks: TotalMark[] = [];
  const detailSheet = isDetailSheet(grid, header);
  const bottom = grid.top + grid.values.length;
  for (let row = header.last + 1; row < bottom; row++) {
    const kind = kindOfRow(grid, merges, header, row);
    if (kind.kind === "signature") break;
    if (kind.kind === "total") {
      const values = figuresOf(readValues(grid, merges, header, row, "sum", context, [], false).values);
      marks.push({ row: row + 1, label: kind.label, part: kind.part, values, after: data.length });
    } else if (kind.kind === "subset") {
      notices.push(
        noticeAt("STRUCTURE.subset", "information", "rows_subset", row, cellAddress(row, grid.left)),
      );
    } else if (kind.kind === "record") {
      const record = readRecord(grid, merges, header, row, detailSheet, context, notices);
      if (record !== undefined) data.push(record);
    }
  }
  const { eventDate } = header.form;
  const inside = (record: SheetRecord) => {
    const date = eventDate === undefined ? undefined : record.values[eventDate];
    return context.period === undefined || typeof date !== "string" || periodContains(context.period, date);
  };
  const records = data.filter(inside);
  const kept = new Set(records.map((record) => record.row));
  const outside = data.filter((record) => !kept.has(record.row)).map((record) => record.row);
  const outsideRows = new Set(outside);
  return {
    records,
    totals: totalRows(marks, data),
    outsidePeriod: outside.length,
    notices: notices.filter((notice) => notice.row === undefined || !outsideRows.has(notice.row)),
  };
}

/** A sheet is a ledger of single events when its identity columns are there and mostly filled. */
function isDetailSheet(grid: Grid, header: HeaderMatch): boolean {
  if (!header.form.grains.includes("detail")) return false;
  const columns = identityColumns(header);
  if (columns.length === 0) return false;
  const rows = grid.values.slice(header.last + 1 - grid.top, header.last + 201 - grid.top);
  const filled = rows.filter(
    (row) => row.filter((value) => value !== null && textOf(value) !== "").length >= 2,
  );
  const named = filled.filter((row) => columns.some((at) => textOf(row[at - grid.left] ?? null) !== ""));
  return named.length * 2 > filled.length;
}

function identityColumns(header: HeaderMatch): number[] {
  return header.matched
    .filter(({ column }) => header.form.identity.includes(column.id))
    .map(({ cell }) => cell.at);
}

function readRecord(
  grid: Grid,
  merges: MergeIndex,
  header: HeaderMatch,
  row: number,
  detailSheet: boolean,
  context: RowsContext,
  notices: Notice[],
): SheetRecord | undefined {
  const grain = grainOf(grid, header, row, detailSheet);
  const { values, unread } = readValues(grid, merges, header, row, grain, context, notices, true);
  if (Object.keys(values).length === 0 && unread.length === 0) return undefined;
  const unfilled = header.form.columns.filter((column) => !unread.includes(column.id));
  const subject = readSubject(merges, header, row, context, notices);
  const complete = withDefaults(unfilled, grain, values);
  return { row: row + 1, subject, grain, values: complete, ...(unread.length === 0 ? {} : { unread }) };
}

function grainOf(grid: Grid, header: HeaderMatch, row: number, detailSheet: boolean): Grain {
  if (!detailSheet) return header.form.grains.includes("sum") ? "sum" : "detail";
  const named = identityColumns(header).some((at) => textOf(valueAt(grid, row, at)) !== "");
  return named || !header.form.grains.includes("sum") ? "detail" : unnamedGrain(grid, header, row);
}

/** A row without a name inside a ledger is a sum row only when it counts more than one; else its name is missing. */
function unnamedGrain(grid: Grid, header: HeaderMatch, row: number): Grain {
  const counted = header.matched.find(({ column }) => column.detailDefault !== undefined);
  const count = counted === undefined ? null : valueAt(grid, row, counted.cell.at);
  return typeof count === "number" && count > 1 ? "sum" : "detail";
}

function readValues(
  grid: Grid,
  merges: MergeIndex,
  header: HeaderMatch,
  row: number,
  grain: Grain,
  context: RowsContext,
  notices: Notice[],
  said: boolean,
): { values: Record<string, CellValue>; unread: string[] } {
  const values: Record<string, CellValue> = {};
  const unread: string[] = [];
  for (const { column, cell } of header.matched) {
    const raw = rawValue(grid, merges, row, cell.at, column);
    if (raw === null || raw === "") continue;
    const reading = readCell(raw, {
      column,
      unit: context.unitOf(column),
      row: row + 1,
      cell: cellAddress(row, cell.at),
      format: formatAt(grid, row, cell.at),
      grain,
      date1904: grid.date1904 === true,
      year: context.period === undefined ? undefined : Number(context.period.slice(0, 4)),
    });
    if (reading.value !== undefined) values[column.id] = reading.value;
    else if (reading.notices.length > 0) unread.push(column.id);
    if (reading.rangeEnd !== undefined && column.rangeEnd !== undefined)
      values[column.rangeEnd] ??= reading.rangeEnd;
    if (said) notices.push(...reading.notices);
  }
  return { values, unread };
}

/** A code or date merged over several rows holds for all of them; a merged figure counts once. */
function rawValue(grid: Grid, merges: MergeIndex, row: number, at: number, column: Column): RawValue {
  const own = valueAt(grid, row, at);
  if (own !== null || (column.type !== "code" && column.type !== "date")) return own;
  const area = merges.areaAt(row, at);
  return area === undefined || area.top === row || area.left !== at ? own : merges.masterValue(row, at);
}

function readSubject(
  merges: MergeIndex,
  header: HeaderMatch,
  row: number,
  context: RowsContext,
  notices: Notice[],
): string {
  const at = header.frames.get("reporting_unit");
  if (at === undefined) return context.reporter.code;
  const text = textOf(merges.masterValue(row, at));
  if (text === "") return context.reporter.code;
  const unit = findUnit(context.units, text);
  if (unit !== undefined) return unit.code;
  const suggestions = suggestUnits(context.units, text)
    .map(({ name }) => name)
    .join("、");
  notices.push({
    ...noticeAt("CODE_LIST.unit", "error", "unit_unknown", row, cellAddress(row, at)),
    class: "CODE_LIST",
    params: { text, suggestions },
  });
  return context.reporter.code;
}

function noticeAt(
  rule: string,
  severity: Notice["severity"],
  code: Notice["code"],
  row: number,
  cell: string,
): Notice {
  return { rule, class: "STRUCTURE", severity, code, row: row + 1, cell, local: true };
}

function figuresOf(values: Readonly<Record<string, CellValue>>): Record<string, number | Quantity> {
  const figures: Record<string, number | Quantity> = {};
  for (const [id, value] of Object.entries(values)) if (isFigure(value)) figures[id] = value;
  return figures;
}

/** 合计 covers all rows; 小计 the rows since the one before it, or up to the next when it stands above its rows. */
function totalRows(marks: readonly TotalMark[], data: readonly SheetRecord[]): TotalRow[] {
  const parts = marks.filter((mark) => mark.part);
  const above = parts.length > 0 && parts[0]?.after === 0;
  return marks.map((mark) => {
    let covered = data;
    if (mark.part) {
      const index = parts.indexOf(mark);
      const from = above ? mark.after : (parts[index - 1]?.after ?? 0);
      const to = above ? (parts[index + 1]?.after ?? data.length) : mark.after;
      covered = data.slice(from, to);
    }
    const columns = Object.keys(mark.values);
    const sums: Record<string, number | Quantity> = {};
    for (const id of columns) {
      const total = sumOf(covered, id);
      if (total !== undefined) sums[id] = figure(Number(total.value), total.qualifier);
    }
    const { row, label, values } = mark;
    return { row, label, covers: covered.map((record) => record.row), values, sums };
  });
}

function sumOf(records: readonly SheetRecord[], column: string): Total | undefined {
  let total: Total | undefined;
  for (const record of records) {
    const value = record.values[column];
    if (isFigure(value)) total = addToTotal(total, value);
  }
  return total;
}
