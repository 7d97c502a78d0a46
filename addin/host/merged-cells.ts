import { type Area, cellAddress, parseAddress } from "../../shared/sheet/grid.ts";
import type { CellChange } from "./workbook-host.ts";

/**
 * Writes as Excel keeps cells: of those that are merged only the first holds anything. What was meant for the others
 * goes there, unless something was meant for the first itself.
 */
export function atFirstCells(
  changes: readonly CellChange[],
  mergesOf: (sheet: string) => readonly Area[],
): CellChange[] {
  const merges = new Map<string, Map<number, Area[]>>();
  const mergeOf = ({ sheet, cell }: CellChange): Area | undefined => {
    const place = parseAddress(cell);
    if (place === undefined) return undefined;
    const rows = merges.get(sheet) ?? byRow(mergesOf(sheet));
    merges.set(sheet, rows);
    return rows.get(place.row)?.find(({ left, right }) => left <= place.column && place.column <= right);
  };
  const placed = changes.map((change) => {
    const merge = mergeOf(change);
    const first = merge === undefined ? change.cell : cellAddress(merge.top, merge.left);
    return { change: { ...change, cell: first }, covered: first !== change.cell };
  });
  const key = ({ sheet, cell }: CellChange) => JSON.stringify([sheet, cell]);
  const meant = new Set(placed.filter(({ covered }) => !covered).map(({ change }) => key(change)));
  return placed.flatMap(({ change, covered }) => {
    if (!covered) return [change];
    if (meant.has(key(change))) return [];
    meant.add(key(change));
    return [change];
  });
}

function byRow(merges: readonly Area[]): Map<number, Area[]> {
  const rows = new Map<number, Area[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      const known = rows.get(row);
      if (known === undefined) rows.set(row, [merge]);
      else known.push(merge);
    }
  }
  return rows;
}
