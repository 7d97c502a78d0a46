/** Columns of 是 and 否 in which a sheet counts: 其中：涉家暴 | 7. */
import type { Column } from "../form/form.ts";
import type { Grid } from "./grid.ts";
import type { CellMatches } from "./header-match.ts";
import { sampleCells } from "./sample-cells.ts";

/**
 * The matches without columns of yes and no that were found by their names alone and hold counts: what they count has
 * to be understood by its name, like that of any figure. 1 and 0 may say yes and no.
 */
export function withoutCountedCodes(match: CellMatches, grid: Grid, firstRow: number): CellMatches {
  const counted = match.matched.filter(
    ({ column, cell, how }) =>
      how !== "confirmed" && isYesOrNo(column) && holdsCounts(sampleCells(grid, cell.at, firstRow)),
  );
  if (counted.length === 0) return match;
  const cells = counted.map(({ cell }) => cell);
  return {
    ...match,
    matched: match.matched.filter((one) => !counted.includes(one)),
    unmatched: [...match.unmatched, ...cells].sort((a, b) => a.at - b.at),
  };
}

function isYesOrNo({ type, codes = [] }: Column): boolean {
  return type === "code" && codes.some(({ code }) => code === "yes");
}

function holdsCounts(cells: readonly string[]): boolean {
  return cells.every((text) => /^\d+$/.test(text)) && cells.some((text) => Number(text) > 1);
}
