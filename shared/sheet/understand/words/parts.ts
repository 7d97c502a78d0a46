import { wordLexicon } from "./lexicon/index.ts";
import { wordText } from "./word-text.ts";

/** A piece of a word and what it can mean; no meanings: the lexicon does not know it. */
export interface Part {
  readonly text: string;
  readonly meanings: readonly string[];
}

const meaningsOf = new Map<string, string[]>();
let longest = 1;
for (const [meaning, parts] of Object.entries(wordLexicon)) {
  for (const part of parts.split(" ")) {
    const text = wordText(part);
    longest = Math.max(longest, text.length);
    const known = meaningsOf.get(text);
    if (known === undefined) meaningsOf.set(text, [meaning]);
    else if (!known.includes(meaning)) known.push(meaning);
  }
}

/** A word of the lexicon that is to be passed over, as if nobody had written it down: for training alone. */
export type IsHidden = (part: string) => boolean;

/** How a word is taken apart: for which list of codes, and with how much of the lexicon. */
export interface Reading {
  /** Meanings that count in the list: their parts go before longer ones that mean nothing there. All without. */
  readonly meanings?: { has(meaning: string): boolean } | undefined;
  readonly isHidden?: IsHidden | undefined;
}

/** Takes a word (as `wordText` gives it) apart: the cover by the longest known parts. */
export function partsOf(word: string, reading: Reading = {}): Part[] {
  const isHidden = reading.isHidden ?? (() => false);
  const from = bestCover(word, isHidden, reading.meanings);
  const parts: Part[] = [];
  for (let end = word.length; end > 0; ) {
    const start = from[end] ?? end - 1;
    const text = word.slice(start, end);
    const meanings = isHidden(text) ? [] : (meaningsOf.get(text) ?? []);
    const before = parts.at(-1);
    if (meanings.length === 0 && before !== undefined && before.meanings.length === 0) {
      parts[parts.length - 1] = { text: text + before.text, meanings };
    } else parts.push({ text, meanings });
    end = start;
  }
  return parts.reverse();
}

/** Two parts are worth less than one as long; one that means nothing to the list less than two that do. */
function worthOf(length: number, counts: boolean): number {
  if (!counts) return length === 1 ? 0.3 : length * 0.95;
  return length === 1 ? 0.7 : length * 1.35 - 0.25;
}

/** For each end the start of the part that ends there in the best cover. */
function bestCover(word: string, isHidden: IsHidden, meanings: Reading["meanings"]): number[] {
  const worth: number[] = [0];
  const from: number[] = [0];
  for (let end = 1; end <= word.length; end++) {
    worth[end] = worth[end - 1] ?? 0;
    from[end] = end - 1;
    for (let length = Math.min(longest, end); length >= 1; length--) {
      const part = word.slice(end - length, end);
      const own = meaningsOf.get(part);
      if (own === undefined || isHidden(part)) continue;
      const counts = meanings === undefined || own.some((one) => meanings.has(one));
      const total = (worth[end - length] ?? 0) + worthOf(length, counts);
      if (total > (worth[end] ?? 0)) {
        worth[end] = total;
        from[end] = end - length;
      }
    }
  }
  return from;
}
