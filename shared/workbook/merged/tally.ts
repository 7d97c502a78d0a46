import { addQualifiers, amountOf, isFigure, type Qualifier, qualifierOf, type Total } from "../../value.ts";
import type { MergedRecord } from "./merge.ts";

/** What has been written to the detail sheets: rows and sums of figures, by submission. */
export interface Tally {
  readonly add: (record: MergedRecord) => void;
  readonly rows: (uuid: string) => number;
  readonly sum: (uuid: string, column: string) => Total | undefined;
}

interface Sum {
  /** Not yet in `carried`; exact as long as it stays below SAFE. */
  open: number;
  carried: bigint;
  qualifier: Qualifier | undefined;
}

interface Counted {
  rows: number;
  readonly sums: Map<string, Sum>;
}

/** Any one figure may be added to a number below this without losing a digit (FIGURE_LIMIT). */
const SAFE = 8_000_000_000_000_000;

export function newTally(): Tally {
  const counted = new Map<string, Counted>();
  let current: { readonly uuid: string; readonly entry: Counted } | undefined;
  return {
    add: ({ uuid, values }) => {
      if (current?.uuid !== uuid) {
        const entry = counted.get(uuid) ?? { rows: 0, sums: new Map<string, Sum>() };
        counted.set(uuid, entry);
        current = { uuid, entry };
      }
      const { entry } = current;
      entry.rows += 1;
      for (const column in values) {
        const value = values[column];
        if (!isFigure(value)) continue;
        let sum = entry.sums.get(column);
        if (sum === undefined) {
          sum = { open: 0, carried: 0n, qualifier: undefined };
          entry.sums.set(column, sum);
        }
        sum.open += amountOf(value);
        sum.qualifier = addQualifiers(sum.qualifier, qualifierOf(value));
        if (Math.abs(sum.open) > SAFE) {
          sum.carried += BigInt(sum.open);
          sum.open = 0;
        }
      }
    },
    rows: (uuid) => counted.get(uuid)?.rows ?? 0,
    sum: (uuid, column) => {
      const sum = counted.get(uuid)?.sums.get(column);
      if (sum === undefined) return undefined;
      const value = sum.carried + BigInt(sum.open);
      return sum.qualifier === undefined ? { value } : { value, qualifier: sum.qualifier };
    },
  };
}
