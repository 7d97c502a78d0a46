/** Where the table of a sample stands: header, rows of data, what stands below each name. */

import { isBlank } from "../sheet/blank.ts";
import { cellText } from "../sheet/cell-text.ts";
import { isColumnNumbers } from "../sheet/column-numbers.ts";
import { type Area, type Grid, isErrorValue, valueAt } from "../sheet/grid.ts";
import { type HeaderBlock, likelyHeader, widestHeader } from "../sheet/header-blocks.ts";
import {
  blankIndicatorLayout,
  type IndicatorLayout,
  indicatorLayout,
  unbracketed,
} from "../sheet/indicator-layout.ts";
import { indexMerges, textOf, widthOf } from "../sheet/merges.ts";
import { unitOfMeasure } from "../sheet/normalise.ts";
import { withPartLevels } from "../sheet/part-levels.ts";
import { isPlaceName } from "../sheet/row-heads.ts";
import { rowLabel } from "../sheet/row-label.ts";
import { unitInCell } from "../sheet/unit-names.ts";
import { acrossOfSample, type SampleAcross } from "./across-of-sample.ts";
import { countedUnit, isToldCount } from "./counted-unit.ts";
import { splitUnit } from "./header-unit.ts";
import type { Sample, SampleColumn, SampleRule, SampleTable } from "./sample.ts";

/** undefined for a sheet without a header. */
export function tableOfSample(sample: Sample): SampleTable | undefined {
  return namesDown(sample) ?? namesAcross(sample);
}

function namesAcross({ grid, rules }: Sample): SampleTable | undefined {
  const header = headerOf(grid);
  if (header === undefined) return undefined;
  const { first, last, cells } = header;
  const measured = isMeasureRow(grid, last + 1) ? last + 1 : undefined;
  const from = measured ?? last;
  const rows = dataRows(grid, from + 1);
  const columns = cells.map(({ at, path }): SampleColumn => {
    const measure = measured === undefined ? undefined : unitOfMeasure(unbracketed(grid, measured, at));
    const rule = ruleAt(rules, at, from + 1);
    return {
      at,
      path,
      ...(measure !== undefined && { measure }),
      cells: rows.map((row) => shownAt(grid, row, at)),
      ...(rows.some((row) => isErrorValue(valueAt(grid, row, at))) && { isUncomputed: true }),
      ...(rule !== undefined && { rule }),
    };
  });
  return { grid, columns, header: { first, last: from }, rows, down: false };
}

/** Of a sheet that nobody filled in, the names that hang below a header's last row are its own and no row of data. */
function headerOf(grid: Grid): HeaderBlock | undefined {
  const [likely, widest] = [likelyHeader(grid), widestHeader(grid)];
  if (likely === undefined || widest === undefined) return likely ?? widest;
  const isDeeper = widest.first === likely.first && widest.last > likely.last;
  return isDeeper && dataRows(grid, widest.last + 1).length === 0 ? widest : likely;
}

/** 指标名称 | 计量单位 | 本期: each name is a column of the form, and each column of figures a row. */
function namesDown({ grid, units }: Sample): SampleTable | undefined {
  const layout = indicatorLayout(grid) ?? blankLayout(grid);
  if (layout === undefined || standsUnderUnits(grid, layout, units)) return undefined;
  const across = acrossOf(grid, layout);
  const values = across?.own ?? layout.values.map(({ at }) => at);
  const named = layout.rows.filter((row) => !isBareAmongFilled(grid, layout, row, values));
  const columns = named.map(({ cell }): SampleColumn => {
    const measure =
      layout.unit === undefined
        ? unitOfValues(cell.path.at(-1) ?? "", layout, values)
        : unitOfMeasure(unbracketed(grid, cell.at, layout.unit));
    return {
      at: cell.at,
      path: cell.path,
      ...(measure !== undefined && { measure }),
      cells: values.map((at) => shownAt(grid, cell.at, at)),
    };
  });
  return {
    grid,
    columns,
    header: { first: layout.first, last: layout.last },
    rows: isFilled(grid, layout, values) ? values : [],
    down: true,
    ...(across !== undefined && { across }),
  };
}

/** 培训工作 without a figure on a sheet that is filled in, and without units: it heads what stands below it. */
function isBareAmongFilled(
  grid: Grid,
  layout: IndicatorLayout,
  { cell }: IndicatorLayout["rows"][number],
  values: readonly number[],
): boolean {
  const all = layout.beside.map(({ at }) => at);
  return (
    layout.unit === undefined &&
    isFilled(grid, layout, values) &&
    all.every((at) => shownAt(grid, cell.at, at) === "") &&
    splitUnit(cell.path.at(-1) ?? "").unit === undefined &&
    !isToldCount(cell.path.at(-1) ?? "")
  );
}

/** 本月数（人次） or 人数 over all figures, where a name says nothing else. */
function unitOfValues(name: string, { values }: IndicatorLayout, own: readonly number[]): string | undefined {
  if (splitUnit(name).unit !== undefined) return undefined;
  const said = values
    .filter(({ at }) => own.includes(at))
    .map(({ path }) => unitSaid(path.at(-1) ?? "", isToldCount(name)));
  const [first] = said;
  return said.every((unit) => unit === first) ? first : undefined;
}

/** @param isOfItself the name below says by itself what it counts: 其中：户数 */
function unitSaid(header: string, isOfItself: boolean): string | undefined {
  const bracketed = unitOfMeasure(/[（(]([^（()）]+)[)）]$/.exec(header)?.[1] ?? "");
  if (bracketed !== undefined || isOfItself || !isToldCount(header)) return bracketed;
  return countedUnit([header], []).unit;
}

/** 单位 | 项目 | 当月数: what stands left of the names are those who report, and each of their lines is a row of a list. */
function standsUnderUnits(grid: Grid, { names, rows }: IndicatorLayout, units: Sample["units"]): boolean {
  const merges = indexMerges(grid);
  for (let at = names.first; at < names.last; at++) {
    const texts = rows
      .map(({ cell }) => textOf(merges.masterValue(cell.at, at)))
      .filter((text) => text !== "");
    const reporting = texts.filter((text) => unitInCell(units, text) !== undefined || isPlaceName(text));
    if (texts.length > 0 && reporting.length > texts.length * MOSTLY) return true;
  }
  return false;
}

const MOSTLY = 0.6;

function acrossOf(sheet: Grid, found: IndicatorLayout): SampleAcross | undefined {
  const { grid, layout } = withPartLevels(sheet, found);
  return acrossOfSample(grid, layout);
}

/** Of a sheet that nobody filled in what stands over its columns says that names run down it. */
function blankLayout(grid: Grid): IndicatorLayout | undefined {
  const layout = blankIndicatorLayout(grid);
  if (layout === undefined || layout.rows.length < LEAST_NAMES) return undefined;
  const all = layout.beside.map(({ at }) => at);
  return isFilled(grid, layout, all) || acrossOf(grid, layout) === undefined ? undefined : layout;
}

const LEAST_NAMES = 3;

function isFilled(grid: Grid, { rows }: IndicatorLayout, columns: readonly number[]): boolean {
  return rows.some(({ cell }) => columns.some((at) => shownAt(grid, cell.at, at) !== ""));
}

/** What people see in a cell; "" for what stands for nothing, and for a formula that came to nothing. */
function shownAt(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  return isBlank(value) || isErrorValue(value) ? "" : cellText(grid, row, column).trim();
}

/** Below 金额 | 人数 a row that says 万元 | 人, and nothing else. */
function isMeasureRow(grid: Grid, row: number): boolean {
  // Of a name that is merged down to it only what stands above is seen.
  const texts = (grid.values[row - grid.top] ?? []).map((value) =>
    textOf(value).replace(/^[（(]|[）)]$/g, ""),
  );
  const filled = texts.filter((text) => text !== "" && !/^(?:[-—/]|计?量?单位)$/.test(text));
  return filled.length >= 2 && filled.every((text) => unitOfMeasure(text) !== undefined);
}

/** Rows below the header that are one thing each: no totals, no notes, no signatures. */
function dataRows(grid: Grid, from: number): number[] {
  const rows: number[] = [];
  const merges = indexMerges(grid);
  for (let row = from; row < grid.top + grid.values.length; row++) {
    const values = grid.values[row - grid.top] ?? [];
    if (isColumnNumbers(values)) continue;
    const texts = Array.from({ length: widthOf(grid) }, (_, index) =>
      textOf(merges.masterValue(row, grid.left + index)),
    );
    const filled = texts.filter((text) => text !== "");
    if (filled.length < 2 || isOneText(grid, row)) continue;
    const { label } = rowLabel(texts);
    if (label === "record" || label === "ditto") rows.push(row);
    else if (label === "note" || label === "signature") break;
  }
  return rows;
}

/** 一、巾帼创业 across several columns, and nothing beside it: heads what stands below. */
function isOneText(grid: Grid, row: number): boolean {
  const { areaAt } = indexMerges(grid);
  const filled = (grid.values[row - grid.top] ?? []).flatMap((value, index) =>
    isBlank(value) ? [] : [grid.left + index],
  );
  const [only, more] = filled;
  const area = only === undefined || more !== undefined ? undefined : areaAt(row, only);
  return area !== undefined && area.right > area.left;
}

/** The rule for the first rows of a column. */
function ruleAt(rules: readonly SampleRule[], column: number, firstRow: number): SampleRule | undefined {
  return rules.find(({ areas }) => areas.some((area) => holdsColumn(area, column, firstRow)));
}

/** A rule that reaches below the header by more than a cell or two; one above it is about something else. */
function holdsColumn({ left, right, bottom }: Area, column: number, firstRow: number): boolean {
  return column >= left && column <= right && bottom >= firstRow;
}
