import type { CodeName, CodeNames, NamedCode } from "./code-names.ts";
import { type IsHidden, type Part, partsOf } from "./parts.ts";
import { addedIn, pairsOf, stemOf, withoutBrackets, withoutBranch, wordText } from "./word-text.ts";

/** What speaks for a code, and what against it; all from 0 to 1 but `meaning`, which goes to 2. */
export const features = [
  /** The word is a name of the code; 0.8: without its brackets. */
  "exact",
  /** The same without endings that say little. */
  "exactStem",
  /** What the word adds in brackets is a name of the code. */
  "exactAdded",
  /** How much of the word a name of the code makes up. */
  "nameInWord",
  /** The word ends with a name of the code. */
  "nameAtEnd",
  /** How much of a name the word makes up. */
  "wordInName",
  /** Pairs of characters shared with the name that shares most. */
  "pairs",
  /** Characters shared with the name that shares most, rare ones counting more. */
  "characters",
  /** Parts that mean what the code means. */
  "meaning",
  /** The same of the last part. */
  "meaningAtEnd",
  /** How much of a name's meaning the word has. */
  "nameCovered",
  /** How much of the word means nothing that the list knows. */
  "unknown",
  /** How much of the word means other codes of the list. */
  "otherMeaning",
  /** One says not, the other does not. */
  "negation",
  /** No other code comes near. */
  "alone",
  /** What the word lacks of the name's meaning. */
  "nameUncovered",
  /** As near as the nearest code. */
  "relative",
  /** Every part is known, some mean the code, and none another. */
  "pure",
  /** The word as a whole is a part of the lexicon that means this code alone. */
  "wholeMeaning",
] as const;

export type Feature = (typeof features)[number];

export interface Likeness {
  readonly code: NamedCode;
  readonly of: Readonly<Record<Feature, number>>;
}

/** A word as it is compared with a list of codes. */
export interface TakenApart {
  readonly whole: string;
  /** Without what stands in brackets. */
  readonly plain: string;
  /** What stands in brackets; empty without any. */
  readonly added: string;
  readonly stem: string;
  readonly parts: readonly Part[];
  readonly meanings: ReadonlySet<string>;
}

const soft = /[的与和及或等各为被在以之其所对把将由从于、:()/\-—–~+<>≥≤=[\]×&]/g;
export const negative = /[不未非无没]/;
const NEAR = 0.35;

export function takeApart(list: CodeNames, word: string, isHidden?: IsHidden): TakenApart {
  const whole = withoutBranch(wordText(word));
  const plain = withoutBrackets(whole);
  const parts = partsOf(whole, { meanings: list.meaningWeight, isHidden }).flatMap(withoutSoft);
  const meanings = new Set(parts.flatMap((part) => part.meanings));
  return { whole, plain, added: addedIn(whole), stem: stemOf(plain), parts, meanings };
}

/** An unknown part without what only joins words. */
function withoutSoft(part: Part): Part[] {
  if (part.meanings.length > 0) return [part];
  const text = part.text.replace(soft, "");
  return text === "" ? [] : [{ ...part, text }];
}

/** How like a word is to each code of the list. */
export function likenesses(list: CodeNames, word: TakenApart): Likeness[] {
  const own = list.codes.map((code) => ({
    code,
    ...ofNames(list, code, word),
    ...ofParts(list, code, word),
  }));
  const nearness = own.map((one) => one.meaning + one.nameInWord + one.characters);
  const most = Math.max(0, ...nearness);
  const near = nearness.filter((one) => one > most - NEAR).length;
  return own.map(({ code, ...one }, index) => {
    const relative = most === 0 ? 0 : (nearness[index] ?? 0) / most;
    const alone = most > 0 && relative === 1 && near === 1 ? 1 : 0;
    return { code, of: { ...one, alone, relative, nameUncovered: 1 - one.nameCovered } };
  });
}

type OfNames = Record<
  | "exact"
  | "exactStem"
  | "exactAdded"
  | "nameInWord"
  | "nameAtEnd"
  | "wordInName"
  | "pairs"
  | "characters"
  | "nameCovered"
  | "negation",
  number
>;

function ofNames(list: CodeNames, { names }: NamedCode, word: TakenApart): OfNames {
  const { plain, stem, added } = word;
  const most = (of: (name: CodeName) => number) => Math.max(0, ...names.map(of));
  const pairs = pairsOf(word.whole);
  const exact = most(({ text }) => (text === word.whole ? 1 : text === plain ? 0.8 : 0));
  const denies = negative.test(plain.replace(/不(?:含|动)/, ""));
  return {
    exact,
    exactStem: most((name) => (name.stem === stem ? 1 : 0)),
    exactAdded: most(({ text }) => (text === added ? 1 : 0)),
    nameInWord: most((name) => within(name.text, name.stem, word.whole) / plain.length),
    nameAtEnd: most(({ text }) => (text.length >= 2 && plain.endsWith(text) ? 1 : 0)),
    wordInName: most((name) => within(plain, stem, name.text) / name.text.length),
    pairs: most((name) => shared(pairs, name.pairs)),
    characters: most((name) => weighed(new Set(plain), name.characters, list.characterWeight, 1)),
    nameCovered: most((name) => weighed(name.meanings, word.meanings, list.meaningWeight, 0)),
    negation: exact === 0 && denies !== names.some(({ text }) => negative.test(text)) ? 1 : 0,
  };
}

/** How many characters of `text` lie in `whole`: all of it, or its stem at a discount. */
function within(text: string, stem: string, whole: string): number {
  if (text.length >= 2 && whole.includes(text)) return Math.min(text.length, whole.length);
  return stem.length >= 2 && whole.includes(stem) ? 0.7 * stem.length : 0;
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((pair) => other.has(pair)).length;
  return both === 0 ? 0 : (2 * both) / (one.size + other.size);
}

/** How much of `wanted` is among `had`, by weight. */
function weighed(
  wanted: ReadonlySet<string>,
  had: ReadonlySet<string>,
  weight: ReadonlyMap<string, number>,
  unweighed: number,
): number {
  let all = 0;
  let found = 0;
  for (const one of wanted) {
    const own = weight.get(one) ?? unweighed;
    all += own;
    if (had.has(one)) found += own;
  }
  return all === 0 ? 0 : found / all;
}

type OfParts = Record<
  "meaning" | "meaningAtEnd" | "unknown" | "otherMeaning" | "pure" | "wholeMeaning",
  number
>;

function ofParts({ meaningWeight }: CodeNames, code: NamedCode, { parts }: TakenApart): OfParts {
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  let meaning = 0;
  let meaningAtEnd = 0;
  let unknown = 0;
  let other = 0;
  for (const [index, { text, meanings }] of parts.entries()) {
    const own = meanings.filter((one) => code.meanings.has(one)).map((one) => meaningWeight.get(one) ?? 0);
    const best = Math.max(0, ...own);
    if (best > 0) {
      meaning += best * Math.min(1, 0.5 + text.length / 4);
      if (index === parts.length - 1) meaningAtEnd = best;
    } else if (meanings.some((one) => meaningWeight.has(one))) other += text.length;
    else if (!code.names.some((name) => name.text.includes(text))) unknown += text.length;
  }
  const share = (count: number) => (length === 0 ? 0 : count / length);
  return {
    meaning: Math.min(2, meaning),
    meaningAtEnd,
    unknown: share(unknown),
    otherMeaning: share(other),
    pure: meaning > 0 && unknown === 0 && other === 0 ? 1 : 0,
    wholeMeaning: parts.length === 1 && meaning > 0 && isOnlyOf(code, parts[0], meaningWeight) ? 1 : 0,
  };
}

/** Whether no other code of the list has a meaning of the part. */
function isOnlyOf(code: NamedCode, part: Part | undefined, weight: ReadonlyMap<string, number>): boolean {
  return part?.meanings.every((one) => !weight.has(one) || code.meanings.has(one)) ?? false;
}
