import type { Witness } from "./witness.ts";

const HALF_WORD = 0.8;

/** Share of the cells that name one of the codes, 0 … 1. */
export function codesShare(
  { values, count }: Pick<Witness, "values" | "count">,
  codes: readonly string[],
): number {
  return count === 0 ? 0 : values.reduce((sum, value) => sum + codeFit(codes, value), 0) / count;
}

/** The cells that name none of the codes. */
export function valuesWithout(
  { values }: Witness,
  codes: readonly string[],
): Pick<Witness, "values" | "count"> {
  const left = values.filter((value) => codeFit(codes, value) === 0);
  return { values: left, count: left.length };
}

const wordFits = new WeakMap<readonly string[], Map<string, number>>();
const REMEMBERED_WORDS = 2_000;

/** How well a word names one of the codes: 1 by name, less where one holds the other. */
function codeFit(codes: readonly string[], value: string): number {
  const known = wordFits.get(codes) ?? new Map<string, number>();
  wordFits.set(codes, known);
  const before = known.get(value);
  if (before !== undefined) return before;
  const holds = (whole: string, piece: string) => piece.length >= 2 && whole.includes(piece);
  const shares = codes.map((code) => {
    if (code === value) return 1;
    if (holds(code, value)) return HALF_WORD;
    return holds(value, code) ? HALF_WORD * Math.min(1, (1.5 * code.length) / value.length) : 0;
  });
  const fit = Math.max(0, ...shares);
  if (known.size >= REMEMBERED_WORDS) known.clear();
  known.set(value, fit);
  return fit;
}
