/** Cells that are selected together, as in Excel. */
import { cellText } from "../../shared/sheet/cell-text.ts";
import { type Area, cellAddress, type Grid, parseAddress } from "../../shared/sheet/grid.ts";

/** The area between two cells, widened until it cuts through no merged one. */
export function rangeBetween(grid: Grid, one: string, other: string): Area | undefined {
  const [from, to] = [parseAddress(one), parseAddress(other)];
  if (from === undefined || to === undefined) return undefined;
  let area: Area = {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
  for (;;) {
    const { top, bottom, left, right } = area;
    const cut = grid.merges.find(
      (merge) =>
        merge.top <= bottom &&
        merge.bottom >= top &&
        merge.left <= right &&
        merge.right >= left &&
        (merge.top < top || merge.bottom > bottom || merge.left < left || merge.right > right),
    );
    if (cut === undefined) return area;
    area = {
      top: Math.min(top, cut.top),
      bottom: Math.max(bottom, cut.bottom),
      left: Math.min(left, cut.left),
      right: Math.max(right, cut.right),
    };
  }
}

export function cellsOf({ top, bottom, left, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** What the cells show, row by row. */
export function textsIn(grid: Grid, { top, bottom, left, right }: Area): string[][] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => cellText(grid, top + row, left + column)),
  );
}

interface CellText {
  readonly cell: string;
  readonly text: string;
}

/**
 * Where pasted cells go: from the area's corner on, or over and over where the area is a multiple of them. Cells that a
 * merged one covers take nothing. Undefined where there would be more than `most`.
 */
export function pastedOver(
  grid: Grid,
  area: Area,
  cells: readonly (readonly string[])[],
  most: number,
): CellText[] | undefined {
  const [high, wide] = [cells.length, Math.max(0, ...cells.map(({ length }) => length))];
  if (high === 0 || wide === 0) return [];
  const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const fits = rows % high === 0 && columns % wide === 0;
  const into: Area = fits ? area : { ...area, bottom: area.top + high - 1, right: area.left + wide - 1 };
  if (cellsOf(into) > most) return undefined;
  return written(grid, into, (row, column) => cells[row % high]?.[column % wide] ?? "");
}

/** Empties every cell of the area. */
export function emptied(grid: Grid, area: Area): CellText[] {
  return written(grid, area, () => "");
}

function written(grid: Grid, area: Area, textAt: (row: number, column: number) => string): CellText[] {
  const texts: CellText[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const merges = grid.merges.filter(({ top, bottom }) => row >= top && row <= bottom);
    for (let column = area.left; column <= area.right; column += 1) {
      const merge = merges.find(({ left, right }) => column >= left && column <= right);
      if (merge !== undefined && (merge.top !== row || merge.left !== column)) continue;
      const text = textAt(row - area.top, column - area.left).trim();
      if (text !== cellText(grid, row, column)) texts.push({ cell: cellAddress(row, column), text });
    }
  }
  return texts;
}
