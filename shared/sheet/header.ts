import type { Column, Form } from "../form/form.ts";
import { isFigureColumn } from "../form/form.ts";
import type { Grid } from "./grid.ts";
import { columnNames, type FrameColumn } from "./header-names.ts";
import { indexMerges, type MergeIndex, textOf, widthOf } from "./merges.ts";
import { compactText, parseHeader } from "./normalise.ts";

/** One sheet column of a header: its texts from the top level down. */
export interface HeaderCell {
  readonly at: number;
  readonly path: readonly string[];
  /** Row of the lowest text, for addresses. */
  readonly row: number;
}

export interface MatchedHeader {
  readonly cell: HeaderCell;
  readonly column: Column;
  readonly how: "header" | "alias";
  /** Unit of measure in the header, when it names one. */
  readonly unit?: string;
}

/** A header row or block, seen through the eyes of one form. */
export interface HeaderMatch {
  readonly form: Form;
  /** Rows of the block, from 0, both inclusive. */
  readonly first: number;
  readonly last: number;
  readonly matched: readonly MatchedHeader[];
  readonly frames: ReadonlyMap<FrameColumn, number>;
  readonly unmatched: readonly HeaderCell[];
  /** 0 … 1, without the title. */
  readonly score: number;
  readonly missing: readonly Column[];
}

const SEARCHED_ROWS = 60;
const MOST_LEVELS = 3;
/** Leaves that say nothing by themselves: the level above names the column. */
const genericLeaf = /^(?:合计|小计|总计|计|总数|数量)$/;
/** Comparison columns beside the real ones: never the column of the same name. */
const otherPeriod = /上年|去年|上期|同期|上季|上月|增减|增长/;

/** The block of rows that reads best as this form's header; undefined when fewer than two columns match. */
export function findHeader(grid: Grid, form: Form): HeaderMatch | undefined {
  const merges = indexMerges(grid);
  const width = widthOf(grid);
  let best: HeaderMatch | undefined;
  const searched = Math.min(grid.values.length, SEARCHED_ROWS);
  for (let index = 0; index < searched; index++) {
    const row = grid.top + index;
    if (!hasText(grid, row, 2)) continue;
    const first = extendUp(grid, merges, row, width);
    const match = matchBlock(grid, merges, form, first, row, width);
    if (match !== undefined && (best === undefined || match.score > best.score)) best = match;
  }
  return best === undefined ? undefined : extendDown(grid, merges, form, best, width);
}

function matchBlock(
  grid: Grid,
  merges: MergeIndex,
  form: Form,
  first: number,
  last: number,
  width: number,
): HeaderMatch | undefined {
  const matched = new Map<string, MatchedHeader>();
  const frames = new Map<FrameColumn, number>();
  const unmatched: HeaderCell[] = [];
  let ownMatches = 0;
  for (let at = grid.left; at < grid.left + width; at++) {
    const cell = headerCell(merges, first, last, at);
    if (cell === undefined) continue;
    const name = nameOf(form, cell.path);
    if (name === undefined) {
      unmatched.push(cell);
      continue;
    }
    if (cell.row === last || merges.areaAt(last, at) !== undefined) ownMatches++;
    if ("frame" in name.name) {
      if (!frames.has(name.name.frame)) frames.set(name.name.frame, at);
      continue;
    }
    const { column, how } = name.name;
    const before = matched.get(column.id);
    if (before !== undefined && !(before.how === "alias" && how === "header")) {
      unmatched.push(cell);
      continue;
    }
    if (before !== undefined) unmatched.push(before.cell);
    matched.set(
      column.id,
      name.unit === undefined ? { cell, column, how } : { cell, column, how, unit: name.unit },
    );
  }
  if (matched.size < 2 || ownMatches < 2) return undefined;
  const missing = neededColumns(form).filter((column) => !matched.has(column.id));
  return {
    form,
    first,
    last,
    matched: [...matched.values()].sort((a, b) => a.cell.at - b.cell.at),
    frames,
    unmatched,
    score: scoreOf(form, new Set(matched.keys()), unmatched.length),
    missing,
  };
}

/** Columns without which neither a detail sheet nor a sum sheet makes sense. */
export function neededColumns(form: Form): Column[] {
  return form.columns.filter(
    (column) =>
      column.requirement === "required" &&
      column.optionalOnSum !== true &&
      !form.identity.includes(column.id),
  );
}

function scoreOf(form: Form, matched: ReadonlySet<string>, unmatched: number): number {
  const needed = neededColumns(form);
  const neededShare = needed.filter((column) => matched.has(column.id)).length / Math.max(1, needed.length);
  const figures = form.columns.filter((column) => isFigureColumn(column) && matched.has(column.id)).length;
  const understood = matched.size / (matched.size + unmatched);
  return (
    neededShare * 0.5 +
    Math.min(1, figures / 3) * 0.2 +
    understood * 0.2 +
    Math.min(1, matched.size / 8) * 0.1
  );
}

function headerCell(merges: MergeIndex, first: number, last: number, at: number): HeaderCell | undefined {
  const path: string[] = [];
  let lowest = first;
  for (let row = first; row <= last; row++) {
    const value = merges.masterValue(row, at);
    if (typeof value === "number" || typeof value === "boolean") return undefined;
    const text = textOf(value);
    if (text === "" || text === path.at(-1)) continue;
    path.push(text);
    lowest = merges.areaAt(row, at)?.top ?? row;
  }
  return path.length === 0 ? undefined : { at, path, row: lowest };
}

function nameOf(form: Form, path: readonly string[]) {
  const names = columnNames(form);
  const levels = path.map(parseHeader);
  const unit = levels.findLast((level) => level.unit !== undefined)?.unit;
  const leaf = levels.at(-1);
  const parent = levels.at(-2);
  if (leaf === undefined) return undefined;
  const whole = levels.map((level) => level.keys[0] ?? "").join("");
  const keys = [whole];
  if (path.some((text) => otherPeriod.test(compactText(text)))) {
    const name = names.get(whole);
    return name === undefined ? undefined : { name, unit };
  }
  if (parent !== undefined) keys.push(...combine(parent.keys, leaf.keys));
  if (leaf.keys.some((key) => genericLeaf.test(key))) keys.push(...(parent?.keys ?? []));
  else keys.push(...leaf.keys);
  for (const key of keys) {
    const name = names.get(key);
    if (name !== undefined) return { name, unit };
  }
  return undefined;
}

function combine(parents: readonly string[], leaves: readonly string[]): string[] {
  return parents.flatMap((parent) => leaves.map((leaf) => parent + leaf));
}

/** Includes rows above that carry group headers: several short texts, no figures, no "name: value" line. */
function extendUp(grid: Grid, merges: MergeIndex, row: number, width: number): number {
  let first = row;
  while (first > grid.top && row - first < MOST_LEVELS - 1 && isGroupRow(grid, merges, first - 1, width))
    first--;
  return first;
}

function isGroupRow(grid: Grid, merges: MergeIndex, row: number, width: number): boolean {
  const texts = new Set<string>();
  for (let at = grid.left; at < grid.left + width; at++) {
    const value = merges.masterValue(row, at);
    if (typeof value === "number" || typeof value === "boolean") return false;
    const text = textOf(value);
    if (text === "") continue;
    const area = merges.areaAt(row, at);
    if (area !== undefined && area.right - area.left + 1 > width * 0.8) return false;
    if (text.length > 40 || /(?<!其中)[:：]\s*\S/.test(text)) return false;
    texts.add(text);
  }
  return texts.size >= 2;
}

/** Adds a row of sub-headers that matched nothing by itself but hangs under horizontally merged headers. */
function extendDown(
  grid: Grid,
  merges: MergeIndex,
  form: Form,
  match: HeaderMatch,
  width: number,
): HeaderMatch {
  const row = match.last + 1;
  if (row - match.first >= MOST_LEVELS || row >= grid.top + grid.values.length) return match;
  let texts = 0;
  for (let at = grid.left; at < grid.left + width; at++) {
    const area = merges.areaAt(row, at);
    if (area !== undefined && area.top <= match.last) continue;
    const value = merges.masterValue(row, at);
    if (value === null || textOf(value) === "") continue;
    const above = merges.areaAt(match.last, at);
    if (typeof value !== "string" || above === undefined || above.right === above.left) return match;
    texts++;
  }
  return texts === 0 ? match : (matchBlock(grid, merges, form, match.first, row, width) ?? match);
}

function hasText(grid: Grid, row: number, least: number): boolean {
  const values = grid.values[row - grid.top] ?? [];
  let count = 0;
  for (const value of values)
    if (typeof value === "string" && value.trim() !== "" && ++count >= least) return true;
  return false;
}
