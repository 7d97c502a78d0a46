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

/** Pieces shorter than this are in too many words. */
const LEAST_PIECE = 2;

/** A list of codes as words are looked for in it: a word is asked about for each code column of each form. */
interface CodeIndex {
  readonly codes: ReadonlySet<string>;
  readonly longest: number;
  /** All codes, to look for what one of them holds. */
  readonly text: string;
  readonly fits: Map<string, number>;
}

const BETWEEN_CODES = "\n";
const indexes = new WeakMap<readonly string[], CodeIndex>();
const REMEMBERED_WORDS = 2_000;

function indexOf(codes: readonly string[]): CodeIndex {
  const before = indexes.get(codes);
  if (before !== undefined) return before;
  const index = {
    codes: new Set(codes),
    longest: Math.max(0, ...codes.map(({ length }) => length)),
    text: codes.join(BETWEEN_CODES),
    fits: new Map<string, number>(),
  };
  indexes.set(codes, index);
  return index;
}

function codeFit(codes: readonly string[], value: string): number {
  const index = indexOf(codes);
  const before = index.fits.get(value);
  if (before !== undefined) return before;
  const fit = findFit(index, value);
  if (index.fits.size >= REMEMBERED_WORDS) index.fits.clear();
  index.fits.set(value, fit);
  return fit;
}

/** How well a word names one of the codes: 1 by name, less where one holds the other. */
function findFit({ codes, longest, text }: CodeIndex, value: string): number {
  if (codes.has(value)) return 1;
  if (value.length >= LEAST_PIECE && !value.includes(BETWEEN_CODES) && text.includes(value)) return HALF_WORD;
  for (let length = Math.min(longest, value.length - 1); length >= LEAST_PIECE; length--) {
    for (let start = 0; start + length <= value.length; start++) {
      if (codes.has(value.slice(start, start + length)))
        return HALF_WORD * Math.min(1, (1.5 * length) / value.length);
    }
  }
  return 0;
}
