import { rowLabel } from "../../../shared/sheet/row-label.ts";
import { readRows } from "./tables.ts";

export interface RowScore {
  readonly n: number;
  readonly right: number;
  /** Label → what rows with it were taken for → how many. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Classifies every row of a table of labelled rows as the product does. */
export function scoreRows(file: string): RowScore {
  const confusion: Record<string, Record<string, number>> = {};
  let right = 0;
  const rows = readRows(file);
  for (const { cells, label } of rows) {
    const got = rowLabel(cells).label;
    const own = confusion[label] ?? {};
    confusion[label] = { ...own, [got]: (own[got] ?? 0) + 1 };
    if (got === label) right++;
  }
  return { n: rows.length, right, confusion };
}
