import type { MergeRange } from "hucre/xlsx";

export interface HeaderCells {
  /** Row by row, one text per column; merged cells below and to the right hold "". */
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly MergeRange[];
}

/**
 * Lays header paths out as a tree: equal beginnings share a cell above, a path that ends early reaches down.
 * @param at where the top left cell stands on the sheet
 */
export function headerTree(
  paths: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number },
): HeaderCells {
  const depth = headerDepth(paths);
  const rows = Array.from({ length: depth }, () => paths.map(() => ""));
  const merges: MergeRange[] = [];
  for (let level = 0; level < depth; level++) {
    let left = 0;
    while (left < paths.length) {
      const path = paths[left] ?? [];
      const right = isLeaf(path, level) ? left : lastWithSameStart(paths, left, level);
      const label = path[level];
      const row = rows[level];
      if (label !== undefined && row !== undefined) {
        row[left] = label;
        const bottom = isLeaf(path, level) ? depth - 1 : level;
        if (right > left || bottom > level) {
          merges.push({
            startRow: at.row + level,
            startCol: at.column + left,
            endRow: at.row + bottom,
            endCol: at.column + right,
          });
        }
      }
      left = right + 1;
    }
  }
  return { rows, merges };
}

export function headerDepth(paths: readonly (readonly string[])[]): number {
  return Math.max(1, ...paths.map((path) => path.length));
}

function isLeaf(path: readonly string[], level: number): boolean {
  return level >= path.length - 1;
}

function lastWithSameStart(paths: readonly (readonly string[])[], left: number, level: number): number {
  const start = paths[left] ?? [];
  let last = left;
  for (let next = left + 1; next < paths.length; next++) {
    const path = paths[next] ?? [];
    const same = !isLeaf(path, level) && path.slice(0, level + 1).every((label, at) => label === start[at]);
    if (!same) break;
    last = next;
  }
  return last;
}
