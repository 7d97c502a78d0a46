import { cellText } from "../../shared/sheet/cell-text.ts";
import { cellAddress, type Grid } from "../../shared/sheet/grid.ts";

/** Cells that are looked through between two looks at the clock. */
const AT_A_TIME = 2000;

/**
 * The next cell that shows the words, row by row after `from` and around to it; undefined where none does. Upper and
 * lower case count the same. Steps that yield undefined let the page breathe.
 */
export function* findInSheet(
  grid: Grid,
  words: string,
  from: { readonly row: number; readonly column: number },
  backwards = false,
): Generator<undefined, string | undefined> {
  const wanted = words.toLowerCase();
  const width = grid.values.reduce((widest, line) => Math.max(widest, line.length), 0);
  const count = grid.values.length * width;
  if (wanted === "" || count === 0) return undefined;
  const start = (from.row - grid.top) * width + Math.min(Math.max(from.column - grid.left, 0), width - 1);
  const step = backwards ? -1 : 1;
  for (let looked = 1; looked <= count; looked += 1) {
    const index = (((start + step * looked) % count) + count) % count;
    const [row, column] = [grid.top + Math.floor(index / width), grid.left + (index % width)];
    if (cellText(grid, row, column).toLowerCase().includes(wanted)) return cellAddress(row, column);
    if (looked % AT_A_TIME === 0) yield undefined;
  }
  return undefined;
}
