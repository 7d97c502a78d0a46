import type { Grid } from "./grid.ts";
import type { HeaderCell } from "./header-match.ts";
import { sampleCells } from "./sample-cells.ts";
import type { SeenHeader } from "./understand/understand.ts";

const MOST = 2_000;
const seen = new Map<string, SeenHeader>();

/**
 * A header with the cells below it. The same header over the same cells is the same object, for what is understood of it
 * is remembered: every form asks, and after every edit again.
 */
export function seenHeader(
  { path: whole, said, at }: HeaderCell,
  unit: string | undefined,
  grid: Grid,
  firstRow: number,
  skipped: ReadonlySet<number>,
): SeenHeader {
  const path = said === undefined || said.length === 0 ? whole : said;
  const cells = sampleCells(grid, at, firstRow, skipped);
  const key = JSON.stringify([path, unit, cells]);
  const known = seen.get(key);
  if (known !== undefined) return known;
  const header = { path, cells, ...(unit !== undefined && { unit }) };
  if (seen.size >= MOST) seen.clear();
  seen.set(key, header);
  return header;
}
