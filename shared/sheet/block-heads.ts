/** Rows that name no figure but head those below them (一、年龄结构, 信访：), on sheets without a column of units. */
import { isBlank } from "./blank.ts";
import { type Grid, valueAt } from "./grid.ts";
import { indexMerges, textOf } from "./merges.ts";
import { compactText } from "./normalise.ts";

const numbered = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|第[一二三四五六七八九十]+[部章])/;
const open = /[^中][:：]\s*$/;

/** Whether a name without figures says itself that it heads what stands below: it is numbered, or opens with a colon. */
export function opensBlock(text: string): boolean {
  return numbered.test(text.trim()) || open.test(text);
}

/** Whether a name has a number of its own. */
export function isNumbered(text: string): boolean {
  return numbered.test(text);
}

/** Blocks that say that names run down a column. */
const LEAST_HEADS = 2;
const LEAST_NAMES = 3;

/**
 * Whether names run down the column in blocks: several rows head others and have no figures, and most have one.
 * @param values columns of figures
 */
export function standsInBlocks(
  grid: Grid,
  name: number,
  rows: readonly number[],
  values: readonly number[],
): boolean {
  const merges = indexMerges(grid);
  let heads = 0;
  let names = 0;
  for (const row of rows) {
    const text = textOf(merges.masterValue(row, name));
    if (text.trim() === "") continue;
    const isBare = values.every((at) => isBlank(valueAt(grid, row, at)));
    if (isBare && opensBlock(text)) heads++;
    else names++;
  }
  return heads >= LEAST_HEADS && names >= LEAST_NAMES;
}

/**
 * Names that stand in several blocks (件数 below 信访 and below 热线): a bare row right above one of them heads it.
 * @returns as compactText leaves them
 */
export function repeatedNames(grid: Grid, name: number, rows: readonly number[]): ReadonlySet<string> {
  const merges = indexMerges(grid);
  const told = new Set<string>();
  const again = new Set<string>();
  for (const row of rows) {
    const text = compactText(textOf(merges.masterValue(row, name)));
    if (told.has(text)) again.add(text);
    told.add(text);
  }
  again.delete("");
  return again;
}

/**
 * Bare rows that head blocks on a sheet that says the same names in several of them (培训人次 below 培训工作 and below 宣传工作): the
 * first row is one, and a filled row follows each.
 * @param beside columns right of the names
 */
export function bareHeads(
  grid: Grid,
  rows: readonly number[],
  beside: readonly number[],
  again: ReadonlySet<string>,
): ReadonlySet<number> {
  const isBare = (row: number | undefined) =>
    row !== undefined && beside.every((at) => isBlank(valueAt(grid, row, at)));
  const bare = rows.filter(isBare);
  const areHeads =
    again.size > 0 &&
    bare.length >= LEAST_HEADS &&
    bare[0] === rows[0] &&
    rows.every((row, index) => !isBare(row) || (index + 1 < rows.length && !isBare(rows[index + 1])));
  return new Set(areHeads ? bare : []);
}
