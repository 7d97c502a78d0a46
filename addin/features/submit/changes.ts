import type { ChangedRow } from "../../../shared/compare-records.ts";

export interface Changes {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
}

export function countChanges(rows: readonly ChangedRow[]): Changes {
  const counts = { changed: 0, added: 0, removed: 0 };
  for (const { change } of rows) counts[change] += 1;
  return counts;
}
