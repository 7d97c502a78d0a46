import type { LexiconEntry } from "./lexicon/entry.ts";

/** Character or pair of characters → concept → number of words that have it and mean that. */
export type Characters = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Below this share of the words that have it a character says nothing. */
const LEAST_AGREEMENT = 0.2;
const PAIR = 1.3;
const DOUBT = 1;

const latin = /[a-z0-9~]/;

export function charactersOf(entries: readonly LexiconEntry[]): Characters {
  const counts = new Map<string, Map<string, number>>();
  for (const { concept, words } of entries) {
    for (const word of words) {
      for (const piece of piecesOf(word)) {
        const of = counts.get(piece) ?? new Map<string, number>();
        counts.set(piece, of.set(concept, (of.get(concept) ?? 0) + 1));
      }
    }
  }
  return counts;
}

/** What an unknown text may mean, by the words that share its characters: 栽了 most likely speaks of trees. */
export function hintsOf(text: string, characters: Characters): ReadonlyMap<string, number> {
  const hints = new Map<string, number>();
  for (const piece of piecesOf(text)) {
    const of = characters.get(piece);
    if (of === undefined) continue;
    let total = DOUBT;
    for (const count of of.values()) total += count;
    for (const [concept, count] of of) {
      const agreement = Math.min(1, (count / total) * (piece.length > 1 ? PAIR : 1));
      if (agreement >= LEAST_AGREEMENT && agreement > (hints.get(concept) ?? 0))
        hints.set(concept, agreement);
    }
  }
  return hints;
}

/** Its characters and pairs of them, each once, without Latin letters and digits. */
function piecesOf(text: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    const [one = "", next = ""] = [text[at], text[at + 1]];
    if (latin.test(one)) continue;
    pieces.add(one);
    if (next !== "" && !latin.test(next)) pieces.add(one + next);
  }
  return pieces;
}
