/** What becomes of corrections when the file was written elsewhere: they go along with their rows, or are said to be lost. */
import { cellAddress, type Grid, parseAddress, valueAt } from "../../../../shared/sheet/grid.ts";
import type { Correction } from "../../../host/correction.ts";
import type { CellValueChange } from "../../../host/file-host.ts";
import { rowByContent } from "../movements.ts";

export interface Carried {
  /** Still to be made in the file as it is now, where their rows stand by now. */
  readonly kept: readonly CellValueChange[];
  /** Their row is gone or another one, or its cell holds a third value: what the file has counts. */
  readonly lost: readonly Correction[];
}

/**
 * A row is where the same values stand (`rowByContent`); else it is the row in its place, when at least two thirds of
 * its other cells are as they were. A correction that the file has by now is neither kept nor lost.
 * @param before, now: sheets as the file had them when it was read last, and has them now, by name
 */
export function carriedCorrections(
  before: ReadonlyMap<string, Grid>,
  now: ReadonlyMap<string, Grid>,
  corrections: readonly Correction[],
): Carried {
  const kept: CellValueChange[] = [];
  const lost: Correction[] = [];
  const followers = new Map<string, (row: number) => number | undefined>();
  for (const correction of corrections) {
    const { sheet, cell, value } = correction;
    const [was, is, place] = [before.get(sheet), now.get(sheet), parseAddress(cell)];
    if (was === undefined || is === undefined || place === undefined) {
      lost.push(correction);
      continue;
    }
    const follow = followers.get(sheet) ?? rowByContent(was, is);
    followers.set(sheet, follow);
    const { row, column } = place;
    const there = follow(row) ?? (isSameRow(was, is, row, column) ? row : undefined);
    const holds = there === undefined ? undefined : valueAt(is, there, column);
    if (there === undefined || (holds !== value && holds !== valueAt(was, row, column)))
      lost.push(correction);
    else if (holds !== value) kept.push({ sheet, cell: cellAddress(there, column), value });
  }
  return { kept, lost };
}

function isSameRow(was: Grid, is: Grid, row: number, except: number): boolean {
  const others = filledColumns(was, row).filter((column) => column !== except);
  const same = others.filter((column) => valueAt(was, row, column) === valueAt(is, row, column));
  return others.length > 0 && same.length * 3 >= others.length * 2;
}

function filledColumns(grid: Grid, row: number): number[] {
  return (grid.values[row - grid.top] ?? []).flatMap((value, index) =>
    value === null || value === "" ? [] : [index + grid.left],
  );
}
