import { megabytes, tooLarge } from "./unreadable.ts";

/**
 * What values and texts of a workbook may take, all parts together. Reckoned, not measured: what engines need for each
 * differs, but not by much.
 */
export interface Allowance {
  /** Throws `Unreadable` once more than allowed was kept. */
  readonly keep: (bytes: number) => void;
  /** Bytes that may still be kept. */
  readonly left: () => number;
}

/** Of a value in a row, a row, and a text beside its own bytes. */
export const CELL_BYTES = 24;
export const ROW_BYTES = 32;
export const TEXT_BYTES = 24;

export function allowance(most: number): Allowance {
  let left = most;
  return {
    keep(bytes) {
      left -= bytes;
      if (left < 0) throw tooLarge(`内容超过 ${megabytes(most)}`);
    },
    left: () => left,
  };
}
