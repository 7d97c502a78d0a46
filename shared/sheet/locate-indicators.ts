/** Names that run down a column, read as the list that the sheet becomes when rows and columns are swapped. */
import { type Column, type Form, isFigureColumn } from "../form/form.ts";
import { acrossOf } from "../form/printed-table.ts";
import { comparePeriods } from "../period/period-range.ts";
import type { OrgUnit } from "../register/org-unit.ts";
import { isBlank } from "./blank.ts";
import { repeatsColumns, withBlockCodes } from "./block-codes.ts";
import { findCode } from "./coerce/code.ts";
import { completeHeader } from "./complete-header.ts";
import { type Area, addressOf, type Grid, type RawValue, valueAt } from "./grid.ts";
import { findHeader, type HeaderHints, type HeaderMatch } from "./header.ts";
import type { HeaderBlock } from "./header-blocks.ts";
import type { HeaderCell, Portion } from "./header-cell.ts";
import { columnNamed, headerKey } from "./header-match.ts";
import { columnNames } from "./header-names.ts";
import { type AcrossCodes, codesAcross, timesAcross } from "./indicator-across.ts";
import { isMainColumn } from "./indicator-labels.ts";
import {
  blankIndicatorLayout,
  type IndicatorLayout,
  indicatorLayout,
  unbracketed,
} from "./indicator-layout.ts";
import type { NamedRow } from "./indicator-names.ts";
import { isKnownHeader } from "./kept-answers.ts";
import type { LeftReason } from "./left-out.ts";
import { indicatorsOf, type Table } from "./locate-table.ts";
import { indexMerges, type MergeIndex } from "./merges.ts";
import { parseHeader, unitOfMeasure } from "./normalise.ts";
import { withPartLevels } from "./part-levels.ts";
import { type HeaderPlace, periodsAcross } from "./periods-across.ts";
import { readPreamble } from "./preamble.ts";
import { withoutOfWhich } from "./row-heads.ts";
import { timeSaid } from "./row-time.ts";
import { namesResult, timeAlone } from "./time-words.ts";
import { sliceRows, transpose } from "./transpose.ts";
import { unitNamed } from "./unit-names.ts";

/** The table as an indicator sheet: under a header like 指标名称 | 计量单位 | 本年, else by exact names alone. */
export function locateIndicators(
  grid: Grid,
  form: Form,
  hints: HeaderHints,
  units: readonly OrgUnit[],
  period: string | undefined,
): Table | undefined {
  const parts = blankPartsOf(grid, form) ?? partsOf(grid);
  return parts === undefined
    ? indicatorsOf(grid, form, hints, units)
    : tableOf(parts, form, hints, units, period);
}

/** What people may have confirmed about the layout's names; undefined for a sheet that is none. */
export function indicatorFingerprint(grid: Grid): string | undefined {
  return partsOf(grid)?.block.fingerprint;
}

/** No form has as many figures: of more names most mean nothing to it. */
const MOST_GUESSED = 45;

/** The names that run down a column, where they are worth a look by more than exact names, and the row they begin below. */
export function guessedIndicators(
  grid: Grid,
): { readonly cells: readonly HeaderCell[]; readonly first: number } | undefined {
  const parts = partsOf(grid);
  return parts === undefined || parts.layout.rows.length > MOST_GUESSED
    ? undefined
    : { cells: parts.block.cells, first: parts.layout.first };
}

interface Parts {
  /** As it was found; each part below its time (part-levels.ts). */
  readonly grid: Grid;
  readonly layout: IndicatorLayout;
  /** Row in which the header begins on the sheet, from 0. */
  readonly first: number;
  /** The sheet without what stands above the names, swapped; with the rows of labels, and without. */
  readonly labelled: Grid;
  readonly bare: Grid;
  readonly block: HeaderBlock;
  readonly measures: ReadonlyMap<number, string>;
}

const known = new WeakMap<Grid, Parts | null>();

/** Whether the sheet was made from a template of the form whose names run down its side. */
export function isMadeDown({ stamp }: Grid, { id, printed = [] }: Form): boolean {
  return stamp?.form === id && printed.find((table) => table.id === stamp.table)?.across !== undefined;
}

const knownBlank = new WeakMap<Grid, Parts | null>();

/** Of a sheet made from the form's own template with its names down the side: few figures, or none, may stand there yet. */
function blankPartsOf(grid: Grid, form: Form): Parts | undefined {
  if (!isMadeDown(grid, form)) return undefined;
  const before = knownBlank.get(grid);
  if (before !== undefined) return before ?? undefined;
  const layout = blankIndicatorLayout(grid);
  const parts = layout === undefined ? undefined : makeParts(grid, layout);
  knownBlank.set(grid, parts ?? null);
  return parts;
}

/** What is the same for every form. */
function partsOf(grid: Grid): Parts | undefined {
  const before = known.get(grid);
  if (before !== undefined) return before ?? undefined;
  const layout = indicatorLayout(grid);
  const parts = layout === undefined ? undefined : makeParts(grid, layout);
  known.set(grid, parts ?? null);
  return parts;
}

function makeParts(sheet: Grid, found: IndicatorLayout): Parts {
  const { grid, layout } = withPartLevels(sheet, found);
  const { names, unit } = layout;
  const measures = new Map<number, string>();
  for (const { cell } of layout.rows) {
    const measure = unit === undefined ? undefined : unitOfMeasure(unbracketed(grid, cell.at, unit));
    if (measure !== undefined) measures.set(cell.at, measure);
  }
  const cells = withUnits(
    layout.rows.map(({ cell }) => cell),
    measures,
  );
  const block: HeaderBlock = {
    first: names.first,
    last: names.last,
    cells,
    words: cells.map(({ path }) => path.flatMap((text) => parseHeader(text).keys)),
    fingerprint: cells.map(({ path }) => headerKey(path)).join("|"),
    holdsFigures: false,
  };
  const from = (row: number) => transpose(sliceRows(grid, row));
  return {
    grid,
    layout,
    first: found.first,
    labelled: from(Math.min(layout.first, layout.last)),
    bare: from(layout.last + 1),
    block,
    measures,
  };
}

/** One name for two figures (贷款 | 笔, 贷款 | 万元) is told apart by their units. */
function withUnits(cells: readonly HeaderCell[], measures: ReadonlyMap<number, string>): HeaderCell[] {
  const counts = new Map<string, number>();
  for (const { path } of cells) counts.set(headerKey(path), (counts.get(headerKey(path)) ?? 0) + 1);
  return cells.map((cell) => {
    const { path, at } = cell;
    const unit = measures.get(at);
    const name = path.at(-1) ?? "";
    const shared = (counts.get(headerKey(path)) ?? 0) > 1 && unit !== undefined;
    return shared ? { ...cell, path: [...path.slice(0, -1), `${name}（${unit}）`] } : cell;
  });
}

function tableOf(
  { grid, layout, first: top, labelled, bare, block, measures }: Parts,
  form: Form,
  hints: HeaderHints,
  units: readonly OrgUnit[],
  owed: string | undefined,
): Table | undefined {
  const { confirmed = {}, chosen = false, reporter } = hints;
  if (isListOf(form, layout, block, hints)) return undefined;
  const preamble = readPreamble(grid, top);
  const period = owed ?? preamble.time.period?.period;
  const by = form.columns.filter(({ id }) => id === acrossOf(form)?.by);
  const spread = codesAcross(grid, layout, by);
  const { own, apart, portions } = ofPeriod(
    sinceJanuary(spread?.read ?? layout.values, form, period),
    period,
  );
  const parts = partsOfFigures(form, layout.rows);
  const cells = block.cells.filter(({ at }) => !parts.has(at));
  const below = { grid: bare, firstRow: layout.names.last + 1, skipped: new Set<number>(), measures };
  const headerOf = (names: readonly HeaderCell[]) =>
    findHeader(bare, form, {
      ...{ confirmed, chosen, preamble, block: { ...block, cells: names } },
      ...(owed !== undefined && { period: owed }),
      ...(reporter !== undefined && { reporter }),
    });
  const plain = headerOf(cells);
  if (plain === undefined) return undefined;
  const repeats = repeatsNames(cells) && repeatsColumns(completeHeader(plain, below));
  const coded = repeats ? withBlockCodes(form, cells) : undefined;
  const found = (coded && headerOf(coded)) ?? plain;
  const left = new Map<number, LeftReason>(found.left);
  for (const at of parts) left.set(at, "part");
  const unmatched = [...found.unmatched, ...block.cells.filter(({ at }) => parts.has(at))];
  const open = { ...found, left, unmatched };
  const labels =
    spread === undefined ? withLabels(open, layout, own, units) : withCodes(open, spread, layout.names.last);
  const figures = labels === undefined ? wholeOf(own) : own;
  const times = portions.size > 0 ? undefined : timesAcross(grid, layout, figures, form, period);
  const used = new Set([
    ...(labels === undefined ? [] : [spread?.row ?? layout.last]),
    ...(times?.columns.columns.keys() ?? []),
  ]);
  const levels = used.size === 0 ? bare : withLevels(labelled, layout, used);
  const swapped = spread === undefined ? levels : withWords(levels, spread);
  // Nothing says what they are to one another: they are asked about, and never added.
  const names = open.matched.flatMap(({ column, cell }) => (isFigureColumn(column) ? [] : [cell.at]));
  const areTold = figures.every(({ at }) => names.some((name) => !isBlank(valueAt(bare, at, name))));
  const mayAdd = labels !== undefined || portions.size > 0 || figures.length < 2 || areTold;
  const untold = mayAdd ? [] : figures;
  const read = untold.length > 0 ? [] : times === undefined ? figures : [...figures, ...times.beside];
  const skipped = new Set<number>();
  for (let at = layout.names.last + 1; at < swapped.top + swapped.values.length; at++) {
    if (!read.some((place) => place.at === at)) skipped.add(at);
    else if (spread !== undefined && isWordBlank(grid, layout, spread, at)) skipped.add(at);
  }
  const named = labels ?? open;
  const header: HeaderMatch = times === undefined ? named : { ...named, times: times.columns };
  const firstRow = layout.names.last + 1;
  const of = new Map([...portions].filter(([at]) => !skipped.has(at)));
  const [part] = of.keys();
  const parted = part === undefined ? {} : { portions: { cell: addressOf(grid, layout.last, part), of } };
  const table = { grid: swapped, header, preamble, firstRow, skipped, measures, ...parted };
  const why = apart.length > 0 ? "period" : "untold";
  const unread = why === "period" ? apart : untold;
  const [first] = unread;
  if (first === undefined) return table;
  const titles = unread.map(({ path }) => path.join(" / "));
  return { ...table, apart: { cell: addressOf(grid, layout.last, first.at), titles, why } };
}

/**
 * Whether the names are codes of the form and what stands beside them are its columns (监测指标 | 数值 | 分子 | 分母): a list,
 * however the column of the names is called.
 */
function isListOf(
  form: Form,
  { beside, rows }: IndicatorLayout,
  { fingerprint }: HeaderBlock,
  { confirmed = {} }: HeaderHints,
): boolean {
  if (isKnownHeader(confirmed, fingerprint)) return false;
  const ids = beside.flatMap((place) => columnNamed(form, { ...place, row: 0 })?.id ?? []);
  const known = new Set(ids.filter((id) => id !== "remark"));
  if (known.size === 0) return false;
  const named = (column: Column) =>
    rows.filter(({ cell }) => findCode(column, cell.path.at(-1) ?? "") !== undefined).length;
  return form.columns.some(
    (column) => column.type === "code" && !known.has(column.id) && named(column) * 2 > rows.length,
  );
}

/** Whether names below different headings are alike: only then blocks may be of codes. */
function repeatsNames(cells: readonly HeaderCell[]): boolean {
  const deep = cells.filter(({ path }) => path.length > 1);
  const leaves = deep.map(({ path }) => parseHeader(path.at(-1) ?? "").keys[0] ?? "");
  return new Set(leaves).size < leaves.length;
}

/** Of several columns with figures those of the period; `apart`: none of those side by side is. */
function ofPeriod(values: readonly HeaderPlace[], period: string | undefined) {
  // The names are those of the rows: 11月完成数 and 累计完成 are two times of the same figures.
  const times = values.map(({ at, path }) => ({
    at,
    path: path.filter((text) => !namesResult(text)).map(timeAlone),
  }));
  const { leave, asked, parts } = periodsAcross(times, period);
  const [none] = asked.filter(({ at }) => at.every((one) => leave.has(one)));
  const apart = values.filter(({ at }) => none?.at.includes(at) === true);
  const own = values.filter(({ at }) => !leave.has(at));
  const ordered = [...parts.values()].sort(comparePeriods);
  const portions = new Map(
    [...parts].map(([at, period]): [number, Portion] => [
      at,
      { period, last: period === ordered.at(-1), first: period === ordered[0] },
    ]),
  );
  return { own, apart, portions };
}

/** Beside 累计 the month is not what a form of figures since January asks for. */
function sinceJanuary(
  values: readonly HeaderPlace[],
  { accumulation }: Form,
  period: string | undefined,
): readonly HeaderPlace[] {
  if (accumulation !== "yearToDate" || period === undefined) return values;
  const since = values.filter(({ path }) =>
    path.some((text) => timeSaid(text, "any", period)?.kind === "cumulative"),
  );
  return since.length > 0 ? since : values;
}

/** Beside 合计 its parts are left. */
function wholeOf(values: readonly HeaderPlace[]): readonly HeaderPlace[] {
  const main = values.filter(isMainColumn);
  return main.length > 0 ? main : values;
}

/** Rows of a code's share in the figure above them (其中：来信): the record is of all codes together. */
function partsOfFigures(form: Form, rows: readonly NamedRow[]): ReadonlySet<number> {
  const names = columnNames(form);
  const codes = form.columns.filter(({ type }) => type === "code");
  const parts = rows.filter(({ cell: { path }, partOf }) => {
    const leaf = withoutOfWhich(path.at(-1) ?? "");
    const own = parseHeader(leaf).keys.some((key) => names.has(key));
    return partOf !== undefined && !own && codes.some((column) => findCode(column, leaf) !== undefined);
  });
  return new Set(parts.map(({ cell }) => cell.at));
}

/** The swapped sheet without what stands in rows of labels that nothing is read from: 合计 above the figures is no row of sums. */
function withLevels(grid: Grid, { first, last }: IndicatorLayout, used: ReadonlySet<number>): Grid {
  const silent = (at: number) => at >= first && at <= last && !used.has(at);
  if (!Array.from({ length: last - first + 1 }, (_, index) => first + index).some(silent)) return grid;
  const merges = indexMerges(grid);
  const values = grid.values.map((line, index) => {
    const row = grid.top + index;
    const shown = line.map((value, column) => (silent(grid.left + column) ? null : value));
    for (const level of used) {
      // A text over several levels, or over a blank one, is that of the level which is read.
      if (isBlank(shown[level - grid.left] ?? null))
        shown[level - grid.left] = headOf(merges, row, first, level);
    }
    return shown;
  });
  const isOver = ({ left, right }: Area) => silent(left) && [...used].some((at) => at >= left && at <= right);
  return { ...grid, values, merges: grid.merges.filter((area) => !isOver(area)) };
}

/** The nearest text at a level of labels or above it. */
function headOf(merges: MergeIndex, row: number, first: number, level: number): RawValue {
  for (let at = level; at >= first; at--) {
    const value = merges.masterValue(row, at);
    if (!isBlank(value)) return value;
  }
  return null;
}

/** The swapped sheet with the name of its code for each word that stands across: 其中：女 is no row of a part, nor 合计 one of sums. */
function withWords(grid: Grid, { row, words }: AcrossCodes): Grid {
  return {
    ...grid,
    values: grid.values.map((values, index) => {
      const word = words.get(grid.top + index);
      return word === undefined ? values : values.with(row - grid.left, word);
    }),
  };
}

/** Whether no figure stands below the word of a column, of whatever time: nothing is said of it. */
function isWordBlank(grid: Grid, { rows }: IndicatorLayout, { words }: AcrossCodes, at: number): boolean {
  const word = words.get(at);
  const same = word === undefined ? [at] : [...words].flatMap(([one, of]) => (of === word ? [one] : []));
  return rows.every(({ cell }) => same.every((one) => isBlank(valueAt(grid, cell.at, one))));
}

/** Words of a code column that stand across: their row is the column of the code. */
function withCodes(header: HeaderMatch, { row, column }: AcrossCodes, names: number): HeaderMatch {
  const cell: HeaderCell = { at: row, path: [column.header.zh], row: names };
  return {
    ...header,
    matched: [{ cell, column, how: "certain" }, ...header.matched],
    missing: header.missing.filter(({ id }) => id !== column.id),
  };
}

/**
 * Columns of values headed by names of units, or by codes, hold one of them each: the labels are then the column of the
 * units, or of the code. undefined where they name neither.
 */
function withLabels(
  header: HeaderMatch,
  { last, names }: IndicatorLayout,
  read: readonly HeaderPlace[],
  units: readonly OrgUnit[],
): HeaderMatch | undefined {
  const labels = read.map(({ path }) => path.at(-1) ?? "");
  if (labels.some((label) => unitNamed(units, label) !== undefined)) {
    return { ...header, frames: new Map([...header.frames, ["reporting_unit", last]]) };
  }
  const taken = new Set(header.matched.map(({ column }) => column.id));
  const parts = read.filter((place) => !isMainColumn(place)).map(({ path }) => path.at(-1) ?? "");
  const column = header.form.columns.find(
    (candidate) =>
      candidate.type === "code" &&
      !taken.has(candidate.id) &&
      header.groups.length === 0 &&
      parts.length >= 2 &&
      parts.every((label) => findCode(candidate, label) !== undefined),
  );
  if (column === undefined) return undefined;
  const cell: HeaderCell = { at: last, path: [column.header.zh], row: names.last };
  return {
    ...header,
    matched: [{ cell, column, how: "certain" as const }, ...header.matched],
    missing: header.missing.filter(({ id }) => id !== column.id),
  };
}
