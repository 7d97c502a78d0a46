/** Sheets on which names run down a column (指标名称 | 计量单位 | 代码 | 本年 | 上年): where what stands, for any form. */
import { isBlank } from "./blank.ts";
import { standsInBlocks } from "./block-heads.ts";
import { parseFigure } from "./coerce/figure.ts";
import { isColumnNumbers } from "./column-numbers.ts";
import { columnLetters, type Grid, valueAt } from "./grid.ts";
import {
  asideLabel,
  isMainColumn,
  kindLabel,
  labelText,
  measureLabel,
  nameLabel,
  noNameLabel,
  part,
  unitLabel,
} from "./indicator-labels.ts";
import { indicatorNames, type NamedRow } from "./indicator-names.ts";
import { indexMerges, textOf, widthOf } from "./merges.ts";
import { compactText, unitOfMeasure } from "./normalise.ts";
import type { HeaderPlace } from "./periods-across.ts";
import { isPlaceName } from "./row-heads.ts";
import { isNote, isSignature } from "./row-words.ts";
import { timedText } from "./time-words.ts";

export interface IndicatorLayout {
  /** Rows of 指标名称 | 计量单位 | …, from 0; `last` is above the first name. Without such a row `first` is `last` + 1. */
  readonly first: number;
  readonly last: number;
  /** Columns of the names, from the outermost level on; the last one names the row. */
  readonly names: { readonly first: number; readonly last: number };
  /** The column of the units of measure. */
  readonly unit?: number;
  /** Columns with figures, with the texts over them; those of other periods, shares and targets are not among them. */
  readonly values: readonly HeaderPlace[];
  /** All columns right of the names but the one of units. */
  readonly beside: readonly HeaderPlace[];
  /** Columns right of the names that hold no figures of the period. */
  readonly aside: ReadonlySet<number>;
  readonly rows: readonly NamedRow[];
}

/** Such sheets have some dozen rows. */
const MOST_ROWS = 300;
const MOST_COLUMNS = 60;
/** Rows in which 指标名称 is looked for, and names without which no column is one of names. */
const SEARCHED = 16;
const LEAST_NAMES = 3;
const LEAST_FIGURES = 2;
/** Different units of measure by which names are known that are headed by anything. */
const LEAST_UNITS = 2;
/** Levels of names side by side: 大项 | 指标名称. */
const MOST_NAME_COLUMNS = 3;

const known = new WeakMap<Grid, { readonly layout: IndicatorLayout | undefined }>();

/** The layout of a sheet whose names run down a column; undefined for every other. */
export function indicatorLayout(grid: Grid): IndicatorLayout | undefined {
  const before = known.get(grid);
  if (before !== undefined) return before.layout;
  const layout = isLarge(grid) ? undefined : find(grid);
  known.set(grid, { layout });
  return layout;
}

const knownBlank = new WeakMap<Grid, { readonly layout: IndicatorLayout | undefined }>();

/**
 * As above by what stands over the columns alone, however few figures are there: of a sheet of which it is known that names
 * run down it, or that nobody filled in.
 */
export function blankIndicatorLayout(grid: Grid): IndicatorLayout | undefined {
  const before = knownBlank.get(grid);
  if (before !== undefined) return before.layout;
  const layout = isLarge(grid) ? undefined : labelled(grid, blankBelow);
  knownBlank.set(grid, { layout });
  return layout;
}

function isLarge(grid: Grid): boolean {
  return grid.values.length > MOST_ROWS || widthOf(grid) > MOST_COLUMNS;
}

function find(grid: Grid): IndicatorLayout | undefined {
  return labelled(grid, layoutBelow) ?? unlabelled(grid, searchedRows(grid));
}

/** Row behind those in which labels are looked for. */
function searchedRows(grid: Grid): number {
  return Math.min(grid.top + grid.values.length, grid.top + SEARCHED);
}

function labelled(
  grid: Grid,
  below: (grid: Grid, first: number, names: number) => IndicatorLayout | undefined,
): IndicatorLayout | undefined {
  for (let row = grid.top; row < searchedRows(grid); row++) {
    const names = nameColumn(grid, row);
    const layout = names === undefined ? undefined : below(grid, row, names);
    if (layout !== undefined) return layout;
  }
  return undefined;
}

/** Every column that has a label and is none of remarks or comparisons holds figures, as those of units do by their label. */
function blankBelow(grid: Grid, first: number, name: number): IndicatorLayout | undefined {
  const last = lastLabelRow(grid, first);
  const places = placesRightOf(grid, first, last, name).filter(
    ({ path, at }) => path[0] !== `${columnLetters(at)}列`,
  );
  const unit = places.find(({ path }) => unitLabel.test(labelText(path.at(-1) ?? "")))?.at;
  const rows = rowsBelow(grid, last, unit);
  const beside = places.filter(({ at }) => at !== unit);
  const values = mainOf(beside.filter(({ path }) => !path.some((text) => asideLabel.test(labelText(text)))));
  if (values.length === 0 || (unit === undefined && !sayWhatTheyCount(grid, name, rows, values)))
    return undefined;
  const names = { first: firstNameColumn(grid, first, name, rows), last: name };
  const named = indicatorNames(grid, rows, names, { unit, values: values.map(({ at }) => at) });
  return named.length === 0 ? undefined : layoutOf({ first, last, names, unit, values, beside, rows: named });
}

function placesRightOf(grid: Grid, first: number, last: number, name: number): HeaderPlace[] {
  const columns = Array.from(
    { length: grid.left + widthOf(grid) - name - 1 },
    (_, index) => name + 1 + index,
  );
  return columns.map((at) => ({ at, path: pathOver(grid, first, last, at) }));
}

function layoutOf({
  unit,
  ...found
}: Omit<IndicatorLayout, "aside" | "unit"> & { readonly unit: number | undefined }): IndicatorLayout {
  const kept = new Set(found.values.map(({ at }) => at));
  const aside = new Set(found.beside.map(({ at }) => at).filter((at) => !kept.has(at)));
  return { ...found, ...(unit !== undefined && { unit }), aside };
}

/** Names right below a title, each with its unit and one figure, and no row that says so. */
function unlabelled(grid: Grid, last: number): IndicatorLayout | undefined {
  for (let row = grid.top; row < last; row++) {
    const filled = labelsOf(grid, row);
    const [name, unit, figure, more] = filled;
    if (name === undefined || unit === undefined || more !== undefined) continue;
    const counted = figure !== undefined && unitOfMeasure(unit.text) !== undefined;
    if (!counted || !isFigure(figure.text) || unitOfMeasure(name.text) !== undefined) continue;
    let first = row;
    while (first > grid.top && isBlockHead(grid, first - 1, name.at)) first--;
    if (first > grid.top && labelsOf(grid, first - 1).length > 1) return undefined;
    const layout = layoutBelow(grid, first, name.at, first - 1);
    return layout?.unit === unit.at && layout.values.length === 1 ? layout : undefined;
  }
  return undefined;
}

function isBlockHead(grid: Grid, row: number, name: number): boolean {
  const [first, second] = labelsOf(grid, row);
  return (
    second === undefined &&
    first?.at === name &&
    /^[（(]?[一二三四五六七八九十]{1,3}[）)、.]/.test(first.text)
  );
}

/** The column under 指标名称, the one of names beside 计量单位 however it is headed (重点工作), or not at all. */
function nameColumn(grid: Grid, row: number): number | undefined {
  const labels = labelsOf(grid, row);
  const [first] = labels;
  if (first === undefined || labels.length < 2) return undefined;
  const named = labels.find(({ text }) => nameLabel.test(text));
  const unit = labels.find(({ text }) => unitLabel.test(text));
  if (named !== undefined) return indexMerges(grid).areaAt(row, named.at)?.right ?? named.at;
  const kind = labels.find(({ at, text }) => at === (unit?.at ?? 0) - 1 && kindLabel.test(text));
  if (kind !== undefined && unit !== undefined && holdsUnits(grid, row, unit.at)) return kind.at;
  if (unit === undefined || unit.at === grid.left) return undefined;
  return unit === first ? unit.at - 1 : namesBeside(grid, row, unit.at);
}

/**
 * The column of texts left of 计量单位 of which no two are alike, where different units stand there and nothing else than
 * times, targets and wholes is counted beside them: figures of such rows make no sum.
 */
function namesBeside(grid: Grid, first: number, unit: number): number | undefined {
  const last = lastLabelRow(grid, first);
  const measures = new Map<number, string>();
  for (const row of rowsBelow(grid, last, unit)) {
    const measure = unitOfMeasure(unbracketed(grid, row, unit));
    if (measure !== undefined) measures.set(row, measure);
  }
  if (measures.size < LEAST_NAMES || new Set(measures.values()).size < LEAST_UNITS) return undefined;
  for (let at = unit - 1; at >= grid.left; at--) {
    const label = labelText(pathOver(grid, first, last, at).at(-1) ?? "");
    if (noNameLabel.test(label) || !areNames(grid, at, measures)) continue;
    return isCountedOverTime(grid, first, last, at, unit, [...measures.keys()]) ? at : undefined;
  }
  return undefined;
}

/** One text beside each unit, and nothing said twice. */
function areNames(grid: Grid, at: number, measures: ReadonlyMap<number, string>): boolean {
  const told = new Set<string>();
  for (const [row, measure] of measures) {
    const text = compactText(textOf(indexMerges(grid).masterValue(row, at)));
    if (text === "" || isFigure(text)) return false;
    told.add(`${text}|${measure}`);
  }
  return told.size === measures.size;
}

function isCountedOverTime(
  grid: Grid,
  ...[first, last, name, unit, rows]: readonly [number, number, number, number, readonly number[]]
): boolean {
  const places = placesRightOf(grid, first, last, name).filter(
    ({ at, path }) => at !== unit && !path.some((text) => asideLabel.test(labelText(text))),
  );
  const figures = places.filter(({ at }) => holdsNumbers(grid, at, rows));
  const isCounted = (place: HeaderPlace) =>
    holdsAnyFigure(place) || part.test(labelText(place.path.at(-1) ?? ""));
  if (figures.length > 0) return figures.every(isCounted);
  return (
    places.some(isCounted) && !places.some(({ path }) => measureLabel.test(labelText(path.at(-1) ?? "")))
  );
}

/** Whether units of measure, and nothing else, stand below a label. */
function holdsUnits(grid: Grid, row: number, at: number): boolean {
  const merges = indexMerges(grid);
  const texts = grid.values
    .slice(row + 1 - grid.top)
    .map((_, index) => textOf(merges.masterValue(row + 1 + index, at)))
    .filter((text) => text !== "" && !unitLabel.test(labelText(text)));
  return texts.length >= LEAST_NAMES && texts.every((text) => unitOfMeasure(text) !== undefined);
}

function labelsOf(grid: Grid, row: number): { at: number; text: string }[] {
  return (grid.values[row - grid.top] ?? []).flatMap((value, index) => {
    const text = labelText(textOf(value));
    return text === "" ? [] : [{ at: grid.left + index, text }];
  });
}

function layoutBelow(
  grid: Grid,
  first: number,
  name: number,
  last = lastLabelRow(grid, first),
): IndicatorLayout | undefined {
  const rows = rowsBelow(grid, last);
  const places = placesRightOf(grid, first, last, name);
  const unit = places.find((place) => isUnitColumn(grid, place, rows))?.at;
  const others = places.filter(({ at }) => at !== unit);
  const figures = others.filter(({ at }) => holdsNumbers(grid, at, rows));
  const values = mainOf(figures.filter(({ path }) => !path.some((text) => asideLabel.test(labelText(text)))));
  if (values.length === 0 || isCrosstab(values)) return undefined;
  if (unit === undefined && !sayWhatTheyCount(grid, name, rows, values)) return undefined;
  const names = { first: firstNameColumn(grid, first, name, rows), last: name };
  const named = indicatorNames(grid, rows, names, { unit, values: values.map(({ at }) => at) });
  const filled = named.filter(({ valued }) => valued);
  if (
    filled.length < LEAST_NAMES ||
    new Set(filled.map(({ cell }) => cell.path.join("/"))).size < LEAST_NAMES
  )
    return undefined;
  return layoutOf({ first, last, names, unit, values, beside: others, rows: named });
}

function lastLabelRow(grid: Grid, first: number): number {
  const merges = indexMerges(grid);
  const bottoms = labelsOf(grid, first).map(({ at }) => {
    const area = merges.areaAt(first, at);
    return area === undefined || area.left !== at ? first : area.bottom;
  });
  return Math.max(first, ...bottoms);
}

/**
 * Rows below the labels, from 0, without notes, signatures and 甲 | 乙 | 1 | 2; 妇联主席 beside 人 and a figure is none.
 * @param unit column that is certainly of units
 */
function rowsBelow(grid: Grid, last: number, unit?: number): number[] {
  const rows: number[] = [];
  for (let row = last + 1; row < grid.top + grid.values.length; row++) {
    const values = grid.values[row - grid.top] ?? [];
    if (isColumnNumbers(values)) continue;
    const texts = values.map((value) => compactText(textOf(value)));
    const filled = texts.filter((text) => text !== "");
    const [head = ""] = filled;
    const counted = filled.slice(1, 3).some((text) => unitOfMeasure(text) !== undefined);
    const measured = counted || (unit !== undefined && textOf(valueAt(grid, row, unit)) !== "");
    const signed =
      !counted && filled.slice(0, 2).some((text) => isSignature(text) && !isFigure(filled.at(1)));
    // *受理件数 beside its unit must be filled in, and is no note.
    if (head !== "" && (measured || !isNote(head)) && !signed) rows.push(row);
  }
  return rows;
}

function isFigure(text: string | undefined): boolean {
  return text !== undefined && parseFigure(text).kind === "figure" && text.length < 8;
}

function pathOver(grid: Grid, first: number, last: number, at: number): string[] {
  const path: string[] = [];
  for (let row = first; row <= last; row++) {
    const text = textOf(indexMerges(grid).masterValue(row, at));
    if (text !== "" && text !== path.at(-1)) path.push(text);
  }
  return path.length > 0 ? path : [`${columnLetters(at)}列`];
}

/** Every cell names a unit of measure, or the header says that they do. */
function isUnitColumn(grid: Grid, { at, path }: HeaderPlace, rows: readonly number[]): boolean {
  const texts = rows.map((row) => unbracketed(grid, row, at)).filter((text) => text !== "" && !isBlank(text));
  const units = texts.filter((text) => unitOfMeasure(text) !== undefined).length;
  const said = unitLabel.test(labelText(path.at(-1) ?? ""));
  return texts.length > 0 && (said ? units * 2 > texts.length : units === texts.length);
}

export function unbracketed(grid: Grid, row: number, at: number): string {
  return textOf(indexMerges(grid).masterValue(row, at)).replace(/^[（(]|[）)]$/g, "");
}

function holdsNumbers(grid: Grid, at: number, rows: readonly number[]): boolean {
  let figures = 0;
  let texts = 0;
  for (const row of rows) {
    const value = valueAt(grid, row, at);
    if (isBlank(value)) continue;
    if (typeof value === "number" || parseFigure(String(value)).kind === "figure") figures++;
    else texts++;
  }
  return figures >= LEAST_FIGURES && figures >= texts;
}

/** Beside 合计 or 本年 its parts are left (其中：城镇); where no column is one of the whole, all of them count. */
function mainOf(values: readonly HeaderPlace[]): readonly HeaderPlace[] {
  const whole = values.filter(({ path }) => !path.some((text) => part.test(labelText(text))));
  return whole.length > 0 ? whole : values;
}

function isCrosstab(values: readonly HeaderPlace[]): boolean {
  const measures = values.filter(({ path }) => measureLabel.test(labelText(path.at(-1) ?? "")));
  return values.length >= 2 && measures.length >= 2;
}

/** Whether it is known without units beside the names that each row is a figure of its own. */
function sayWhatTheyCount(
  grid: Grid,
  name: number,
  rows: readonly number[],
  values: readonly HeaderPlace[],
): boolean {
  if (values.every(holdsAnyFigure) || nameUnits(grid, name, rows)) return true;
  const [only, more] = values;
  return only !== undefined && more === undefined && standsInBlocks(grid, name, rows, [only.at]);
}

/** Whether the names say what they count themselves: 临时救助（人）, 发放慰问金（万元）. */
function nameUnits(grid: Grid, name: number, rows: readonly number[]): boolean {
  const texts = rows.map((row) => compactText(textOf(indexMerges(grid).masterValue(row, name))));
  const units = texts.flatMap((text) => unitOfMeasure(/\(([^()]+)\)$/.exec(text)?.[1] ?? "") ?? []);
  return units.length >= LEAST_NAMES && units.length >= texts.length * MOSTLY;
}

/** Of the names, those that are no headings. */
const MOSTLY = 0.6;

/** Without units beside the names, a column says by its header that it holds figures of whatever the names are. */
function holdsAnyFigure(place: HeaderPlace): boolean {
  const label = labelText(place.path.at(-1) ?? "");
  return isMainColumn(place) || timedText(label) !== undefined || isPlaceName(label);
}

/** Columns of texts left of the names are levels above them; a running number is none. */
function firstNameColumn(grid: Grid, label: number, name: number, rows: readonly number[]): number {
  const merges = indexMerges(grid);
  let first = name;
  while (first > grid.left && name - first + 1 < MOST_NAME_COLUMNS) {
    const texts = rows.map((row) => compactText(textOf(merges.masterValue(row, first - 1))));
    const words = texts.filter((text) => text !== "" && !/^[\d一二三四五六七八九十.、()]+$/.test(text));
    const header = labelText(textOf(merges.masterValue(label, first - 1)));
    if (words.length === 0 || /序号|编号|代码|行次/.test(header)) break;
    first--;
  }
  return first;
}
