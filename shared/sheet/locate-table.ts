import { type Form, isFigureColumn } from "../form/form.ts";
import type { OrgUnit } from "../register/org-unit.ts";
import { isBlank } from "./blank.ts";
import { onceEach } from "./block-codes.ts";
import { findCode } from "./coerce/code.ts";
import { completeHeader } from "./complete-header.ts";
import { proposedConstants, titledColumns } from "./constants.ts";
import { stampedConstants, statedConstants } from "./context-lines.ts";
import { cellAddress, columnLetters, type Grid, type RawValue, valueAt } from "./grid.ts";
import { findHeader, type HeaderHints, type HeaderMatch } from "./header.ts";
import { likelyHeader } from "./header-blocks.ts";
import type { HeaderCell } from "./header-cell.ts";
import { settleHeadings } from "./headings.ts";
import { indexMerges, textOf, widthOf } from "./merges.ts";
import { compactText, unitOfMeasure } from "./normalise.ts";
import { type Apart, type Portions, settlePortions, withoutUnknown } from "./portions.ts";
import { type Preamble, readPreamble } from "./preamble.ts";
import { sampleCells } from "./sample-cells.ts";
import { sliceRows, transpose } from "./transpose.ts";
import { understandHeader } from "./understand/understand.ts";
import { withUnitColumn } from "./unit-column.ts";
import { unitInCell } from "./unit-names.ts";

/** A form's table on a sheet: the grid in reading direction, its header, and the rows that are no data. */
export interface Table {
  readonly grid: Grid;
  readonly header: HeaderMatch;
  readonly preamble: Preamble;
  /** First row below the header that may be data, from 0. */
  readonly firstRow: number;
  /** Rows below it that are comparison, code or unit columns of an indicator sheet. */
  readonly skipped: ReadonlySet<number>;
  /** Units of measure given in a row (or, on an indicator sheet, a column) of their own: sheet column → unit. */
  readonly measures: ReadonlyMap<number, string>;
  /** Columns of figures side by side that are not read. */
  readonly apart?: Apart;
  /** On an indicator sheet: columns of figures that together make the period owed, and the cell of the first title. */
  readonly portions?: Portions;
}

/** Larger sheets are never indicator sheets: those have some dozen rows. */
const INDICATOR_ROWS = 300;
const INDICATOR_COLUMNS = 60;
const nameLabel = /^(?:指标|指标名称|项目|项目名称|内容|名称|栏目|统计指标|统计项目)$/;
const measureLabel = /^(?:计量)?单位$/;
const aside = /代码|行次|序号|编号|上年|去年|同期|上期|增减|增长|目标|计划|备注|说明|来源/;

/** The table as a list: one header, a row a record (crosstabs included). */
export function locateList(
  grid: Grid,
  form: Form,
  hints: HeaderHints,
  units: readonly OrgUnit[],
): Table | undefined {
  const found = findHeader(grid, form, { ...hints, units });
  if (found === undefined) return undefined;
  const before = tables.get(found);
  if (before?.units === units) return before.table;
  const table = belowHeader(grid, found, units);
  tables.set(found, { units, table });
  return table;
}

/** Where the same header is found again, its table is the same. */
const tables = new WeakMap<HeaderMatch, { readonly units: readonly OrgUnit[]; readonly table: Table }>();

function belowHeader(grid: Grid, found: HeaderMatch, units: readonly OrgUnit[]): Table {
  const measures = measuresIn(grid, found, found.last + 1);
  const firstRow = found.last + (measures.size > 0 ? 2 : 1);
  const header = withUnitColumn(grid, found, firstRow, units);
  const preamble = readPreamble(grid, header.first);
  return { grid, header, preamble, firstRow, skipped: new Set(), measures };
}

/** The table with the columns that are understood by the parts of their names, beside those found by exact names. */
export function completeTable(table: Table): Table {
  const before = completed.get(table);
  if (before !== undefined) return before;
  const complete = complement(table);
  completed.set(table, complete);
  return complete;
}

const completed = new WeakMap<Table, Table>();

function complement(table: Table): Table {
  const { grid, header } = table;
  const unnamed = grid.transposed === true ? [] : unnamedFigures(table);
  const open = unnamed.length === 0 ? header : { ...header, unmatched: [...header.unmatched, ...unnamed] };
  const understood = completeHeader(open, table);
  const settled = grid.transposed === true ? understood : settleHeadings(understood, table);
  const complete = settlePortions(onceEach(settled));
  const said = { title: table.preamble.title?.text ?? "", name: grid.name };
  const given = {
    ...stampedConstants(grid, header.form, `${said.title} ${said.name}`),
    ...statedConstants(grid, header.form, header.first),
  };
  const missing = complete.missing.filter(({ id }) => !(id in given));
  const proposed = proposedConstants(missing, said);
  const titled = proposedConstants(titledColumns(complete), said);
  const known = { ...complete, given, missing, proposed, titled };
  return withoutUnknown({ ...table, header: known });
}

/** Columns of figures without a header: a running number is none. */
function unnamedFigures({ grid, header, firstRow, skipped }: Table): HeaderCell[] {
  const named = new Set([...header.matched, ...header.repeated].map(({ cell }) => cell.at));
  for (const { at } of header.unmatched) named.add(at);
  for (const at of header.frames.values()) named.add(at);
  const columns = Array.from({ length: widthOf(grid) }, (_, index) => grid.left + index);
  return columns
    .filter((at) => !named.has(at) && isFigures(sampleCells(grid, at, firstRow, skipped)))
    .map((at) => ({ at, path: [`${columnLetters(at)}列`], row: header.last }));
}

function isFigures(cells: readonly string[]): boolean {
  const numbers = cells.map(Number);
  const running = numbers.every((number, index) => number === index + 1);
  return cells.length > 0 && !running && numbers.every((number) => Number.isFinite(number));
}

/**
 * The table as an indicator sheet (指标名称 | 计量单位 | 代码 | 本年实际 | 上年) found by the form's exact names, where no
 * header says where they stand. It is read as the list that it becomes when rows and columns are swapped.
 */
export function indicatorsOf(
  grid: Grid,
  form: Form,
  hints: HeaderHints,
  units: readonly OrgUnit[],
): Table | undefined {
  const { rows: _, chosen: __, ...names } = hints;
  if (grid.values.length > INDICATOR_ROWS || widthOf(grid) > INDICATOR_COLUMNS) return undefined;
  const rough = findHeader(transpose(grid), form, { ...names, preamble: readPreamble(grid, grid.top) });
  const firstName = rough?.matched[0]?.cell.at;
  if (rough === undefined || firstName === undefined || namesCodes(grid, rough)) return undefined;
  const labelRow = labelRowAbove(grid, firstName, rough.first, rough.last);
  const table = transpose(sliceRows(grid, labelRow ?? firstName));
  const preamble = readPreamble(grid, labelRow ?? firstName);
  const found = findHeader(table, form, { ...names, preamble });
  if (found === undefined || found.groups.length > 0) return undefined;
  const header = withUnitLabels(table, found, labelRow, units);
  const skipped = new Set<number>();
  const measures = new Map<number, string>();
  for (let row = header.last + 1; row < table.top + table.values.length; row++) {
    const label = labelRow === undefined ? "" : compactText(textOf(valueAt(table, row, labelRow)));
    const own =
      measureLabel.test(label) || label === "" ? measuresIn(table, header, row) : new Map<number, string>();
    for (const [at, unit] of own) measures.set(at, unit);
    if (own.size > 0 || aside.test(label) || measureLabel.test(label)) skipped.add(row);
  }
  const located = { grid: table, header, preamble, firstRow: header.last + 1, skipped, measures };
  const untold = untoldRows(located);
  const [first] = untold;
  if (first === undefined) return located;
  const { row, titles } = titlesOver(grid, labelRow ?? firstName, untold);
  const apart: Apart = { cell: cellAddress(row, first), titles, why: "untold" };
  return { ...located, skipped: new Set([...skipped, ...untold]), apart };
}

/** What stands over columns, in the nearest row from `row` upwards in which they are not all called the same. */
function titlesOver(grid: Grid, row: number, columns: readonly number[]): { row: number; titles: string[] } {
  const merges = indexMerges(grid);
  for (let above = row; above >= grid.top; above--) {
    const titles = columns.map((at) => textOf(merges.masterValue(above, at)));
    const areWords = titles.every((title) => title !== "" && Number.isNaN(Number(title)));
    if (areWords && new Set(titles).size > 1) return { row: above, titles };
  }
  return { row, titles: columns.map((at) => `${columnLetters(at)}列`) };
}

/**
 * Rows with figures that nothing tells from one another: no unit, no code, no text of their own. As columns of the sheet they
 * may be the month, the year and the target of one name, and must not be added.
 */
function untoldRows({ grid, header, firstRow, skipped }: Table): number[] {
  if (header.frames.size > 0) return [];
  const figures = header.matched.filter(({ column }) => isFigureColumn(column)).map(({ cell }) => cell.at);
  const names = header.matched.filter(({ column }) => !isFigureColumn(column)).map(({ cell }) => cell.at);
  const rows = Array.from(
    { length: grid.top + grid.values.length - firstRow },
    (_, index) => firstRow + index,
  );
  const filled = rows.filter(
    (row) => !skipped.has(row) && figures.some((at) => !isBlank(valueAt(grid, row, at))),
  );
  const isTold = (row: number) => names.some((at) => !isBlank(valueAt(grid, row, at)));
  return filled.length > 1 && !filled.every(isTold) ? filled : [];
}

/**
 * Whether the names of the column are codes of one column rather than names of columns: 招聘会 and 劳务输送 may be either,
 * and are codes where a figure is named beside them.
 */
function namesCodes(grid: Grid, { form, last, matched }: HeaderMatch): boolean {
  const texts = grid.values.map((_, index) => textOf(valueAt(grid, grid.top + index, last)));
  const most = Math.max(
    ...form.columns
      .filter(({ type }) => type === "code")
      .map((column) => texts.filter((text) => text !== "" && findCode(column, text) !== undefined).length),
  );
  return most > matched.length || (most === matched.length && namesFigure(grid, form, last));
}

/** Whether the first text of a column other than that of the names means a figure of the form. */
function namesFigure(grid: Grid, form: Form, names: number): boolean {
  const header = likelyHeader(grid);
  return (header?.cells ?? []).some(({ at, path, row }) => {
    const { column: id } = understandHeader(form, { path, cells: sampleCells(grid, at, row + 1) });
    const column = form.columns.find((candidate) => candidate.id === id);
    return at !== names && column !== undefined && isFigureColumn(column);
  });
}

/** The row of 指标名称 | 计量单位 | … right above the first name; undefined when the names start the table. */
function labelRowAbove(grid: Grid, firstName: number, first: number, last: number): number | undefined {
  const row = firstName - 1;
  if (row < grid.top) return undefined;
  const merges = indexMerges(grid);
  for (let at = first; at <= last; at++) {
    if (nameLabel.test(compactText(textOf(merges.masterValue(row, at))))) return row;
  }
  return undefined;
}

/** Value columns headed by names of units hold one unit each: the label row is then their unit column. */
function withUnitLabels(
  table: Grid,
  header: HeaderMatch,
  labelRow: number | undefined,
  units: readonly OrgUnit[],
): HeaderMatch {
  const unmatched = header.unmatched.filter(({ at }) => at !== labelRow);
  const rows = table.values.map((_, index) => table.top + index).filter((row) => row > header.last);
  const named =
    labelRow !== undefined &&
    rows.some((row) => unitInCell(units, textOf(valueAt(table, row, labelRow))) !== undefined);
  if (!named) return { ...header, unmatched };
  return { ...header, unmatched, frames: new Map([...header.frames, ["reporting_unit", labelRow]]) };
}

/** Units of measure when the row holds nothing else: under a header 金额 | 人数, a row 万元 | 人. */
function measuresIn(grid: Grid, header: HeaderMatch, row: number): Map<number, string> {
  const units = new Map<number, string>();
  let known = 0;
  let others = 0;
  const columns = new Map(header.matched.map(({ cell, column }) => [cell.at, column]));
  for (let at = grid.left; at < grid.left + widthOf(grid); at++) {
    const text = unbracketed(valueAt(grid, row, at));
    if (text === "" || /^[-—/]$/.test(text)) continue;
    const column = columns.get(at);
    const unit = unitOfMeasure(text) ?? ownUnit(header.form, text);
    if (unit === undefined || column?.type === "text") {
      if (column !== undefined && !measureLabel.test(compactText(text))) return new Map();
      others++;
      continue;
    }
    units.set(at, unit);
    if (column !== undefined) known++;
  }
  return known >= 2 || others === 0 ? units : new Map();
}

/** A unit that only the form itself counts in: 意见 by 类. */
function ownUnit({ columns }: Form, text: string): string | undefined {
  const compact = compactText(text);
  return columns.some(({ unit }) => unit === compact) ? compact : undefined;
}

function unbracketed(value: RawValue): string {
  return textOf(value).replace(/^[（(]|[）)]$/g, "");
}
