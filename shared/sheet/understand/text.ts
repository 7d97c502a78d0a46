import { compactText } from "../normalise.ts";
import { remember } from "../remember.ts";
import { spelledRight } from "./misspellings.ts";

/** Stands between words of Latin letters, which normalised text would run together. */
const WORD_BREAK = "~";
const REMEMBERED_TEXTS = 4_000;

/** Text of a header or a name as its parts are looked for: normalised, without quotes and stops, in small letters. */
export const comparable: (text: string) => string = remember(REMEMBERED_TEXTS, (text) => {
  const compact = compactText(text.replace(/(?<=[A-Za-z])[\s_.-]+(?=[A-Za-z])/g, WORD_BREAK))
    .replace(/["'“”‘’《》「」『』·;；。_*※]/g, "")
    .replaceAll(",", "、")
    .toLowerCase();
  return spelledRight(compact);
});

/** Every two neighbouring characters of a text. */
export function bigrams(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < text.length; index += 1) pairs.add(text.slice(index, index + 2));
  return pairs;
}

/** How much two sets have in common, 0 … 1 (Dice). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const item of one) if (other.has(item)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
