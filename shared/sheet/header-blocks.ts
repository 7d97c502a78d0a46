import { codeKey } from "./coerce/code.ts";
import type { Grid } from "./grid.ts";
import { type HeaderCell, headerKey } from "./header-match.ts";
import { indexMerges, type MergeIndex, textOf, widthOf } from "./merges.ts";
import { parseHeader } from "./normalise.ts";

/** Rows that may be a header together, before any form is thought of. */
export interface HeaderBlock {
  /** Rows from 0, both inclusive. */
  readonly first: number;
  readonly last: number;
  readonly cells: readonly HeaderCell[];
  /** For each cell every word by which a form could know it: names of its levels alone and together, codes. */
  readonly words: readonly (readonly string[])[];
  /** Same for the same header wherever it stands: key of what people confirmed about it. */
  readonly fingerprint: string;
  /** Figures stand in its lowest row, as in a row of data two of whose codes could head columns. */
  readonly holdsFigures: boolean;
}

/** Rows of the used range in which a header is looked for. */
export const SEARCHED_ROWS = 60;
export const MOST_LEVELS = 3;

const known = new WeakMap<Grid, readonly HeaderBlock[]>();

/** A block for each row near the top that could be the lowest of a header; the same for every form. */
export function headerBlocks(grid: Grid): readonly HeaderBlock[] {
  const before = known.get(grid);
  if (before !== undefined) return before;
  const merges = indexMerges(grid);
  const width = widthOf(grid);
  const blocks: HeaderBlock[] = [];
  for (let index = 0; index < Math.min(grid.values.length, SEARCHED_ROWS); index++) {
    const row = grid.top + index;
    if (hasText(grid, row, 2) || endsHeader(grid, merges, row, width))
      blocks.push(readBlock(grid, extendUp(grid, merges, row, width), row));
  }
  known.set(grid, blocks);
  return blocks;
}

/** Rows below a header that are looked at for what it heads. */
const LOOKED_BELOW = 3;
/** Share of the widest header's texts that a header above it needs to be preferred. */
const WIDE_ENOUGH = 0.6;

/**
 * The block that looks most like a header whatever its words mean: the first of many texts side by side, with something
 * below, and with the sub-headers that hang under its merged cells. undefined for a sheet without any.
 */
export function likelyHeader(grid: Grid): HeaderBlock | undefined {
  const before = likeliest.get(grid);
  if (before !== undefined) return before.block;
  const block = findLikely(grid);
  likeliest.set(grid, { block });
  return block;
}

const likeliest = new WeakMap<Grid, { readonly block: HeaderBlock | undefined }>();

function findLikely(grid: Grid): HeaderBlock | undefined {
  const blocks = headerBlocks(grid).filter(({ last, cells }) => {
    const filled = filledBelow(grid, last).some((texts) => texts.size >= 2);
    return filled && cells.length >= 2 && !cells.some(({ path }) => isStatement(path.at(-1) ?? ""));
  });
  const most = Math.max(0, ...blocks.map(({ cells }) => cells.length));
  let likely = blocks.find(({ cells }) => cells.length >= most * WIDE_ENOUGH);
  while (likely !== undefined && hangsUnder(grid, likely)) {
    likely = readBlock(grid, likely.first, likely.last + 1);
  }
  return likely;
}

/**
 * As `likelyHeader`, for a sheet that nobody has filled in: the first of the widest rows of texts, with the sub-headers
 * that hang under it.
 */
export function widestHeader(grid: Grid): HeaderBlock | undefined {
  const blocks = headerBlocks(grid).filter(
    ({ cells, holdsFigures: figures }) =>
      !figures && cells.length >= 2 && !cells.some(({ path }) => isStatement(path.at(-1) ?? "")),
  );
  const most = Math.max(0, ...blocks.map(({ cells }) => cells.length));
  let widest = blocks.find(({ cells }) => cells.length >= most * WIDE_ENOUGH);
  while (widest !== undefined && hangsUnder(grid, widest, true)) {
    widest = readBlock(grid, widest.first, widest.last + 1);
  }
  return widest;
}

/** Texts by column of the first rows below that hold any. */
function filledBelow(grid: Grid, row: number): ReadonlyMap<number, string>[] {
  const filled: Map<number, string>[] = [];
  const end = Math.min(grid.values.length, row + 1 - grid.top + SEARCHED_ROWS);
  for (let index = row + 1 - grid.top; index < end && filled.length < LOOKED_BELOW; index++) {
    const texts = new Map<number, string>();
    grid.values[index]?.forEach((value, at) => {
      if (textOf(value) !== "") texts.set(grid.left + at, textOf(value));
    });
    if (texts.size > 0) filled.push(texts);
  }
  return filled;
}

/**
 * Whether the rows are no header but data below one: numbers stand in the lowest, or texts that have only texts below
 * them. Two codes in it make it none.
 */
export function isData(grid: Grid, { first, last, holdsFigures }: HeaderBlock): boolean {
  const likely = likelyHeader(grid);
  if (likely === undefined || likely.holdsFigures || likely.last >= last || first > last) return false;
  if (holdsFigures) return true;
  if (reachesDown(grid, likely.last, last)) return false;
  const values = grid.values[last - grid.top] ?? [];
  const below = filledBelow(grid, last).flatMap((texts) =>
    values.flatMap((value, index) => (textOf(value) === "" ? [] : (texts.get(grid.left + index) ?? []))),
  );
  return below.length > 0 && !below.some((text) => figure.test(text.normalize("NFKC")));
}

/** Whether a name of the upper row is merged down to the lower one: data share no cell with a header. */
function reachesDown(grid: Grid, upper: number, lower: number): boolean {
  const merges = indexMerges(grid);
  return Array.from({ length: widthOf(grid) }, (_, index) => merges.areaAt(lower, grid.left + index)).some(
    (area) => area !== undefined && area.top <= upper,
  );
}

/** "填报单位：某某" says something about the sheet and heads no column. */
function isStatement(text: string): boolean {
  return /(?<!其中|其|内)[:：]/.test(text);
}

/** Whether every text of the row below stands under a text of the block's lowest row that heads several columns. */
function hangsUnder(grid: Grid, { first, last }: HeaderBlock, isBlank = false): boolean {
  const merges = indexMerges(grid);
  const row = last + 1;
  if (row - first >= MOST_LEVELS || row + (isBlank ? 0 : 1) >= grid.top + grid.values.length) return false;
  let texts = 0;
  for (let at = grid.left; at < grid.left + widthOf(grid); at++) {
    const above = merges.areaAt(row, at);
    if (above !== undefined && above.top <= last) continue;
    const value = grid.values[row - grid.top]?.[at - grid.left] ?? null;
    if (textOf(value) === "") continue;
    if (typeof value !== "string" || !headsSeveral(grid, merges, last, at)) return false;
    texts++;
  }
  return texts > 0;
}

const ofRows = new WeakMap<Grid, Map<string, HeaderBlock>>();

/** The block of these rows, from 0, both inclusive; the same one however often it is asked for. */
export function readBlock(grid: Grid, first: number, last: number): HeaderBlock {
  const blocks = ofRows.get(grid) ?? new Map<string, HeaderBlock>();
  ofRows.set(grid, blocks);
  const key = `${first} ${last}`;
  const before = blocks.get(key);
  if (before !== undefined) return before;
  const block = makeBlock(grid, first, last);
  blocks.set(key, block);
  return block;
}

function makeBlock(grid: Grid, first: number, last: number): HeaderBlock {
  const merges = indexMerges(grid);
  const cells: HeaderCell[] = [];
  for (let at = grid.left; at < grid.left + widthOf(grid); at++) {
    const cell = headerCell(grid, merges, first, last, at);
    if (cell !== undefined) cells.push(cell);
  }
  const fingerprint = cells.map(({ path }) => headerKey(path)).join("|");
  const words = cells.map(({ path }) => wordsOf(path));
  return { first, last, cells, words, fingerprint, holdsFigures: holdsFigures(grid, last) };
}

/** Whether a number stands in the row that is no year: years head columns. */
function holdsFigures(grid: Grid, row: number): boolean {
  return (grid.values[row - grid.top] ?? []).some(
    (value) => figure.test(textOf(value).normalize("NFKC")) && !year.test(textOf(value).normalize("NFKC")),
  );
}

const figure = /^-?\d[\d,]*(?:\.\d+)?$/;
const year = /^(?:19[5-9]\d|20\d\d)$/;

function wordsOf(path: readonly string[]): string[] {
  const levels = path.map((text) => parseHeader(text).keys);
  const [above = [], leaf = []] = [levels.at(-2), levels.at(-1)];
  const joined = above.flatMap((parent) => leaf.map((key) => parent + key));
  const whole = levels.map((keys) => keys[0] ?? "").join("");
  return [...levels.flat(), ...joined, whole, ...path.map(codeKey)];
}

function headerCell(
  grid: Grid,
  merges: MergeIndex,
  first: number,
  last: number,
  at: number,
): HeaderCell | undefined {
  const path: string[] = [];
  let lowest = first;
  for (let row = first; row <= last; row++) {
    const value = merges.masterValue(row, at);
    if (typeof value === "number" || typeof value === "boolean") return undefined;
    const head = row < last ? headOver(grid, merges, row, at) : undefined;
    const text = textOf(head === undefined ? value : merges.masterValue(row, head));
    if (text === "" || text === path.at(-1)) continue;
    path.push(text);
    lowest = merges.areaAt(row, at)?.top ?? row;
  }
  return path.length === 0 ? undefined : { at, path, row: lowest };
}

/**
 * The column whose text in `row` heads this one as well, where nobody merged anything: of the blanks right of a text those
 * that have names below them, as the text itself has.
 */
function headOver(grid: Grid, merges: MergeIndex, row: number, at: number): number | undefined {
  for (let column = at; column >= grid.left; column--) {
    if (merges.areaAt(row, column) !== undefined || merges.areaAt(row + 1, column) !== undefined)
      return undefined;
    const below = merges.masterValue(row + 1, column);
    if (typeof below !== "string" || textOf(below) === "") return undefined;
    if (textOf(merges.masterValue(row, column)) !== "") return column;
  }
  return undefined;
}

/** Whether the text over `at` in `row` heads several columns: by a merged cell, or by blanks beside it. */
export function headsSeveral(grid: Grid, merges: MergeIndex, row: number, at: number): boolean {
  const area = merges.areaAt(row, at);
  if (area !== undefined) return area.right > area.left;
  const head = headOver(grid, merges, row, at);
  return head !== undefined && (head !== at || headOver(grid, merges, row, at + 1) === head);
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
    if (text.length > 40 || /(?<!其中)[:：]/.test(text)) return false;
    texts.add(text);
  }
  return texts.size >= 2;
}

/** One name alone in its row, beside names that are merged down to it from rows of several: the lowest of a header. */
function endsHeader(grid: Grid, merges: MergeIndex, row: number, width: number): boolean {
  const values = grid.values[row - grid.top] ?? [];
  const own = values.filter((value) => value !== null && value !== "");
  if (own.length !== 1 || typeof own[0] !== "string" || isStatement(own[0])) return false;
  let merged = 0;
  let first = row;
  for (let at = grid.left; at < grid.left + width; at++) {
    const area = merges.areaAt(row, at);
    if (area === undefined || area.top === row) continue;
    if (area.bottom !== row || !hasText(grid, area.top, 2)) return false;
    first = Math.min(first, area.top);
    merged++;
  }
  // Below a row of names a merged cell is a unit with several rows of data.
  const isBelowNames = first > grid.top && isGroupRow(grid, merges, first - 1, width);
  return merged === width - 1 && !isBelowNames;
}

function hasText(grid: Grid, row: number, least: number): boolean {
  const values = grid.values[row - grid.top] ?? [];
  let count = 0;
  for (const value of values)
    if (typeof value === "string" && value.trim() !== "" && ++count >= least) return true;
  return false;
}
