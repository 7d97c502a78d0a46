import type { Column, Form } from "../form/form.ts";
import { isFigureColumn } from "../form/form.ts";
import { type Grid, valueAt } from "./grid.ts";
import { type CellMatches, type HeaderCell, headerKey, type Mapping, matchCells } from "./header-match.ts";
import { indexMerges, type MergeIndex, textOf, widthOf } from "./merges.ts";
import { readPreamble } from "./preamble.ts";

/** A header row or block, seen through the eyes of one form. */
export interface HeaderMatch extends CellMatches {
  readonly form: Form;
  /** Rows of the block, from 0, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** 0 … 1, without the title. */
  readonly score: number;
  readonly missing: readonly Column[];
  /** Same for the same header wherever it stands: key of what people confirmed about it. */
  readonly fingerprint: string;
}

/** Confirmed mappings by the header's fingerprint. */
export type ConfirmedMappings = Readonly<Record<string, Mapping>>;

/** Rows of the used range in which a header is looked for. */
export const SEARCHED_ROWS = 60;
const MOST_LEVELS = 3;

/** The block of rows that reads best as this form's header; undefined when fewer than two columns match. */
export function findHeader(
  grid: Grid,
  form: Form,
  confirmed: ConfirmedMappings = {},
): HeaderMatch | undefined {
  const merges = indexMerges(grid);
  const width = widthOf(grid);
  const block = (first: number, last: number) =>
    matchBlock(grid, merges, form, first, last, width, confirmed);
  let best: HeaderMatch | undefined;
  const searched = Math.min(grid.values.length, SEARCHED_ROWS);
  for (let index = 0; index < searched; index++) {
    const row = grid.top + index;
    if (!hasText(grid, row, 2)) continue;
    const match = block(extendUp(grid, merges, row, width), row);
    if (match !== undefined && (best === undefined || match.score > best.score)) best = match;
  }
  if (best === undefined || !hangsBelow(grid, merges, best, width)) return best;
  return block(best.first, best.last + 1) ?? best;
}

function matchBlock(
  grid: Grid,
  merges: MergeIndex,
  form: Form,
  first: number,
  last: number,
  width: number,
  confirmed: ConfirmedMappings,
): HeaderMatch | undefined {
  const cells: HeaderCell[] = [];
  for (let at = grid.left; at < grid.left + width; at++) {
    const cell = headerCell(merges, first, last, at);
    if (cell !== undefined) cells.push(cell);
  }
  const fingerprint = cells.map(({ path }) => headerKey(path)).join("|");
  const mapping = Object.hasOwn(confirmed, fingerprint) ? confirmed[fingerprint] : undefined;
  const own = mapping?.form === form.id ? mapping : undefined;
  const match = matchCells(form, cells, own, () => readPreamble(grid, first).measures);
  const standing = match.matched.filter(
    ({ cell }) => cell.row === last || merges.areaAt(last, cell.at) !== undefined,
  );
  const ids = new Set(match.matched.map(({ column }) => column.id));
  for (const group of match.groups) for (const id of Object.keys(group.codes)) ids.add(id);
  if (ids.size < 2 || standing.length + match.frames.size < 2 || standing.length < 1) return undefined;
  return {
    ...match,
    form,
    first,
    last,
    fingerprint,
    missing: neededColumns(form).filter((column) => !ids.has(column.id)),
    score: scoreOf(form, ids, match.matched.length, match.unmatched.length),
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

function scoreOf(form: Form, ids: ReadonlySet<string>, matched: number, unmatched: number): number {
  const always = neededColumns(form);
  // A form whose sum rows need no column in particular is known by what its detail rows need.
  const required = form.columns.filter(({ requirement }) => requirement === "required");
  const needed = always.length > 0 ? always : required;
  const neededShare = needed.filter((column) => ids.has(column.id)).length / Math.max(1, needed.length);
  const figures = form.columns.filter((column) => isFigureColumn(column) && ids.has(column.id)).length;
  const understood = matched / Math.max(1, matched + unmatched);
  return (
    neededShare * 0.5 + Math.min(1, figures / 3) * 0.2 + understood * 0.2 + Math.min(1, ids.size / 8) * 0.1
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

/** Whether the row below is one of sub-headers that matched nothing by itself but hangs under merged headers. */
function hangsBelow(grid: Grid, merges: MergeIndex, match: HeaderMatch, width: number): boolean {
  const row = match.last + 1;
  if (row - match.first >= MOST_LEVELS || row >= grid.top + grid.values.length) return false;
  let texts = 0;
  for (let at = grid.left; at < grid.left + width; at++) {
    const area = merges.areaAt(row, at);
    if (area !== undefined && area.top <= match.last) continue;
    const value = valueAt(grid, row, at);
    if (value === null || textOf(value) === "") continue;
    const above = merges.areaAt(match.last, at);
    if (typeof value !== "string" || above === undefined || above.right === above.left) return false;
    texts++;
  }
  return texts > 0;
}

function hasText(grid: Grid, row: number, least: number): boolean {
  const values = grid.values[row - grid.top] ?? [];
  let count = 0;
  for (const value of values)
    if (typeof value === "string" && value.trim() !== "" && ++count >= least) return true;
  return false;
}
