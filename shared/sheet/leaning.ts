/** Cells that mean another cell: 〃 and 同上, and the unit that stands once for the rows below it. */
import { type Grid, type RawValue, valueAt } from "./grid.ts";
import { textOf } from "./merges.ts";
import { compactText } from "./normalise.ts";
import { labelOf } from "./row-words.ts";

const above =
  /^[-—–(]*(?:[〃〞″′"”“]{1,4}|[,'、]{2}|[∥‖〟˝]|[‘’]{2}|``|[同仝如]上(?!.{1,2}[村镇乡屯寨庄]$)(?:.{0,3}|\(.*\))|上同|同前|ditto)[-—–).。]*$/i;
const left = /^(?:同左|同左栏|同前栏)$/;

/** Which neighbour a cell says it means. */
export function leansOn(value: RawValue): "above" | "left" | undefined {
  if (typeof value !== "string" || value.length > 8) return undefined;
  const text = compactText(value);
  if (above.test(text)) return "above";
  return left.test(text) ? "left" : undefined;
}

/**
 * What such a cell means: the nearest cell above (or to the left) that says something itself; undefined where there is
 * none.
 * @param firstRow rows above it are no data
 */
export function meantValue(grid: Grid, firstRow: number, row: number, at: number): RawValue | undefined {
  const way = leansOn(valueAt(grid, row, at));
  const [down, across] = way === "left" ? [0, 1] : [1, 0];
  for (let y = row - down, x = at - across; y >= firstRow && x >= grid.left; y -= down, x -= across) {
    const value = valueAt(grid, y, x);
    if (textOf(value) !== "" && leansOn(value) === undefined && !isLabel(value)) return value;
  }
  return undefined;
}

/** 小计 between the rows is nothing that a cell below it could mean. */
function isLabel(value: RawValue): boolean {
  return typeof value === "string" && labelOf(value) !== undefined;
}

/** The rows right below that mean this row by a cell of this column. @param blank also those that are blank there */
export function rowsLeaning(grid: Grid, row: number, at: number, blank: boolean): number[] {
  const rows: number[] = [];
  for (let below = row + 1; below < grid.top + grid.values.length; below++) {
    const value = valueAt(grid, below, at);
    if (leansOn(value) !== "above" && !(blank && textOf(value) === "") && !isLabel(value)) break;
    rows.push(below);
  }
  return rows;
}
