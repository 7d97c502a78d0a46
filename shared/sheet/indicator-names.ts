/** The names that run down a column, each with the levels above it: headings, and the rows that 其中 belongs to. */
import { isBlank } from "./blank.ts";
import { bareHeads, isNumbered, opensBlock, repeatedNames } from "./block-heads.ts";
import { type Grid, valueAt } from "./grid.ts";
import type { HeaderCell } from "./header-match.ts";
import { indexMerges, textOf } from "./merges.ts";
import { compactText } from "./normalise.ts";

export interface NamedRow {
  readonly cell: HeaderCell;
  /** Whether figures stand beside the name. */
  readonly valued: boolean;
  /** The row whose figure this one is a part of, from 0. */
  readonly partOf?: number;
}

export interface NameColumns {
  readonly first: number;
  readonly last: number;
}

interface Beside {
  readonly unit: number | undefined;
  readonly values: readonly number[];
}

interface Level {
  readonly indent: number;
  readonly text: string;
  readonly row: number;
  /** A heading names no figure itself. */
  readonly heading: boolean;
}

const ofWhich = /^(?:其中|#|[（(]?其中)/;
const onlyOfWhich = /^其中[:：]?$/;

/** One cell a row that names something; rows that only head a block stand in the paths below them. */
export function indicatorNames(
  grid: Grid,
  rows: readonly number[],
  names: NameColumns,
  beside: Beside,
): NamedRow[] {
  const found: NamedRow[] = [];
  let heads: Level[] = [];
  const again = repeatedNames(grid, names.last, rows);
  const bare = bareHeads(grid, rows, beside.values, again);
  rows.forEach((row, index) => {
    const texts = textsAt(grid, row, names);
    const valued = beside.values.some((at) => !isBlank(valueAt(grid, row, at)));
    const written = texts.at(-1)?.written ?? "";
    if (written === "") {
      const path = [sumLeftOf(grid, row, names) ?? `第${row + 1}行`];
      if (valued) found.push({ cell: { at: row, path, row: names.last }, valued });
      return;
    }
    const named = { indent: indentOf(written), text: written.trim(), row };
    const level: Level = {
      ...named,
      heading:
        !valued && (bare.has(row) || isHeading(grid, named, rows[index + 1], names, { ...beside, again })),
    };
    if (level.heading) {
      heads = [...heads.filter((head) => isAbove(head, level)), level];
      return;
    }
    const columns = texts.slice(0, -1).map(({ written: text }) => text.trim());
    const above = heads.filter((head) => isOver(head, level, ofWhich.test(columns.at(-1) ?? "")));
    heads = [...above, level];
    const isPart = [...columns.slice(-1), level.text].some((text) => ofWhich.test(compactText(text)));
    const over = above.findLast((head) => !head.heading);
    const path = [...above.map(({ text }) => text), ...columns, level.text];
    const partOf = over !== undefined && (isPart || over.indent < level.indent) ? over.row : undefined;
    found.push({
      cell: { at: row, path: withoutRepeats(path), row: names.last },
      valued,
      ...(partOf !== undefined && { partOf }),
    });
  });
  return found;
}

/** 合计 in the column of running numbers. */
function sumLeftOf(grid: Grid, row: number, { first }: NameColumns): string | undefined {
  const merges = indexMerges(grid);
  for (let at = grid.left; at < first; at++) {
    const text = compactText(textOf(merges.masterValue(row, at)));
    if (/^(?:合计|总计|共计|小计)$/.test(text)) return text;
  }
  return undefined;
}

function textsAt(grid: Grid, row: number, { first, last }: NameColumns) {
  const merges = indexMerges(grid);
  const texts: { at: number; written: string }[] = [];
  for (let at = first; at <= last; at++) {
    const value = merges.masterValue(row, at);
    const written = typeof value === "string" ? value : "";
    if (written.trim() !== "" && written !== texts.at(-1)?.written) texts.push({ at, written });
  }
  return texts;
}

function withoutRepeats(path: readonly string[]): string[] {
  return path.filter((text, index) => !onlyOfWhich.test(text) && text !== path[index - 1]);
}

/** Spaces in front, a wide one counting two. */
function indentOf(written: string): number {
  const [spaces = ""] = /^[\s　]*/u.exec(written) ?? [];
  return [...spaces].reduce((width, space) => width + (space === "　" ? 2 : 1), 0);
}

/** A name without figures and without a unit heads what stands below, if it is numbered, set off, or other blocks have the same names. */
function isHeading(
  grid: Grid,
  { text, indent, row: own }: Omit<Level, "heading">,
  next: number | undefined,
  names: NameColumns,
  { unit, again }: Beside & { readonly again: ReadonlySet<string> },
): boolean {
  if (unit !== undefined) {
    const merges = indexMerges(grid);
    // 一、巾帼创业 across the whole table is no unit of measure.
    const across = merges.areaAt(own, unit);
    return isBlank(merges.masterValue(own, unit)) || (across !== undefined && across.left <= names.last);
  }
  const below = next === undefined ? "" : (textsAt(grid, next, names).at(-1)?.written ?? "");
  const isAgain = again.has(compactText(below)) && !again.has(compactText(text));
  return isAgain || opensBlock(text) || onlyOfWhich.test(text) || indentOf(below) > indent;
}

/** A heading of a block ends the blocks before it that are not further out. */
function isAbove(head: Level, level: Level): boolean {
  if (!head.heading) return false;
  const outer = (text: string) => (/^[一二三四五六七八九十]/.test(text) ? 0 : isNumbered(text) ? 1 : 2);
  return head.indent < level.indent || outer(head.text) < outer(level.text);
}

/** What 其中： takes of a line: names right below it without the word stand as far in as the first. */
const OF_WHICH_WIDTH = 6;

/** Whether a row above is a level of the name: a heading is until the next one, a row with figures by 其中 and indent. */
function isOver(head: Level, level: Level, part: boolean): boolean {
  if (head.heading) return head.indent <= level.indent || opensBlock(head.text);
  const isPart = part || ofWhich.test(compactText(level.text));
  if (ofWhich.test(compactText(head.text))) {
    return head.indent + (isPart ? 0 : OF_WHICH_WIDTH) < level.indent;
  }
  return isPart ? head.indent <= level.indent : head.indent < level.indent;
}
