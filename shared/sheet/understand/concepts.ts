import { remember } from "../remember.ts";
import { type Characters, charactersOf, hintsOf } from "./hints.ts";
import type { ConceptKind, LexiconEntry } from "./lexicon/entry.ts";
import { lexicon } from "./lexicon/index.ts";
import { comparable } from "./text.ts";

/** A piece of a text with what it may mean; a piece that the lexicon does not know means nothing for sure. */
export interface Part {
  readonly text: string;
  readonly concepts: readonly string[];
  /** Of an unknown piece: what words mean that share its characters, and how far they agree on it (0 … 1). */
  readonly hints?: ReadonlyMap<string, number>;
}

export type Segment = (text: string) => readonly Part[];

const REMEMBERED_TEXTS = 4_000;

interface Words {
  readonly concepts: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
  /** Counted when a text is met that the lexicon does not know. */
  readonly characters: () => Characters;
}

const kinds = new Map<string, ConceptKind>(lexicon.map(({ concept, kind }) => [concept, kind]));
const words = indexOf(lexicon);

export function kindOf(concept: string): ConceptKind | undefined {
  return kinds.get(concept);
}

/** Cuts comparable text into pieces of the lexicon: the cover that explains most of it, by the longest words. */
export const segment: Segment = remember(REMEMBERED_TEXTS, (text) => cover(text, words));

/** As `segment`, by a lexicon that lacks the words which `hides` names: to learn what an unknown word does. */
export function thinned(hides: (word: string, kind: ConceptKind) => boolean): Segment {
  const left = lexicon.map((entry) => ({
    ...entry,
    words: entry.words.filter((word) => !hides(comparable(word), entry.kind)),
  }));
  const known = indexOf(left);
  return (text) => cover(text, known);
}

function indexOf(entries: readonly LexiconEntry[]): Words {
  const concepts = new Map<string, string[]>();
  let longest = 1;
  for (const { concept, words } of entries) {
    for (const word of words) {
      const key = comparable(word);
      const known = concepts.get(key);
      if (known === undefined) concepts.set(key, [concept]);
      else if (!known.includes(concept)) known.push(concept);
      longest = Math.max(longest, key.length);
    }
  }
  let characters: Characters | undefined;
  return {
    concepts,
    longest,
    characters: () => {
      characters ??= charactersOf(entries);
      return characters;
    },
  };
}

const latin = /[a-z]/;

/** Whether a piece begins or ends within a word of Latin letters: `aid` is no part of `paid`. */
function cutsWord(text: string, from: number, to: number): boolean {
  const inside = (at: number) => latin.test(text[at - 1] ?? "") && latin.test(text[at] ?? "");
  return inside(from) || inside(to);
}

function gain(length: number): number {
  return length === 1 ? 0.8 : length * 1.1 + (length - 1) * 0.25;
}

function cover(text: string, known: Words): readonly Part[] {
  const { concepts, longest } = known;
  const best = new Float64Array(text.length + 1);
  const from = new Int32Array(text.length + 1);
  for (let end = 1; end <= text.length; end += 1) {
    best[end] = best[end - 1] ?? 0;
    from[end] = end - 1;
    for (let length = Math.min(longest, end); length >= 1; length -= 1) {
      const start = end - length;
      if (!concepts.has(text.slice(start, end)) || cutsWord(text, start, end)) continue;
      const score = (best[start] ?? 0) + gain(length);
      if (score > (best[end] ?? 0)) {
        best[end] = score;
        from[end] = start;
      }
    }
  }
  return piecesOf(text, from, known);
}

/** The pieces of a cover; neighbouring characters that mean nothing are one piece, but for those that only join. */
function piecesOf(text: string, from: Int32Array, { concepts, characters }: Words): readonly Part[] {
  const pieces: Part[] = [];
  for (let end = text.length; end > 0; end = from[end] ?? 0) {
    const start = from[end] ?? 0;
    const piece = text.slice(start, end);
    const meant = cutsWord(text, start, end) ? undefined : concepts.get(piece);
    const behind = pieces.at(-1);
    if (meant === undefined && behind?.concepts.length === 0 && filler.test(piece) === isFiller(behind)) {
      pieces[pieces.length - 1] = { text: piece + behind.text, concepts: [] };
    } else {
      pieces.push({ text: piece, concepts: meant ?? [] });
    }
  }
  return pieces
    .reverse()
    .map((part) =>
      part.concepts.length > 0 || isFiller(part)
        ? part
        : { ...part, hints: hintsOf(part.text, characters()) },
    );
}

const filler = /^[的和与及或等各为被在以之其所对把将由从于、:()过得有来去起出/\-—–~+<>≥≤=[\]×.&了到个]+$/;

/** Whether a piece only joins others: 的, 及, a bracket. */
export function isFiller({ text, concepts }: Part): boolean {
  return concepts.length === 0 && filler.test(text);
}
