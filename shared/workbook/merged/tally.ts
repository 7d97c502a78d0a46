import { addToTotal, isFigure, type Total } from "../../value.ts";
import type { MergedRecord } from "./merge.ts";

/** What has been written to the detail sheets: rows and sums of figures, by submission. */
export interface Tally {
  readonly add: (record: MergedRecord) => void;
  readonly rows: (uuid: string) => number;
  readonly sum: (uuid: string, column: string) => Total | undefined;
}

export function newTally(): Tally {
  const counted = new Map<string, { rows: number; readonly sums: Map<string, Total> }>();
  return {
    add: ({ uuid, values }) => {
      const entry = counted.get(uuid) ?? { rows: 0, sums: new Map<string, Total>() };
      counted.set(uuid, entry);
      entry.rows += 1;
      for (const [column, value] of Object.entries(values)) {
        if (isFigure(value)) entry.sums.set(column, addToTotal(entry.sums.get(column), value));
      }
    },
    rows: (uuid) => counted.get(uuid)?.rows ?? 0,
    sum: (uuid, column) => counted.get(uuid)?.sums.get(column),
  };
}
