import type { CodeName, CodeNames, NamedCode } from "./code-names.ts";
import { type IsHidden, type Part, partsOf } from "./parts.ts";
import { addedIn, negative, pairsOf, stemOf, withoutBrackets, withoutBranch, wordText } from "./word-text.ts";

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
  const looked = lookedAt(word, list);
  const length = word.parts.reduce((sum, { text }) => sum + text.length, 0);
  const own = list.codes.map((code) => ({
    code,
    ...ofNames(list, code, word, looked),
    ...ofParts(list, code, word, length),
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

/** What is the same of a word for all codes of a list, which may be two hundred. */
interface Looked {
  readonly pairs: ReadonlySet<string>;
  readonly characters: ReadonlySet<string>;
  /** Of all its characters. */
  readonly weight: number;
  readonly denies: boolean;
}

function lookedAt({ plain, whole }: TakenApart, { characterWeight }: CodeNames): Looked {
  const characters = new Set(plain);
  let weight = 0;
  for (const one of characters) weight += characterWeight.get(one) ?? 1;
  const denies = negative.test(plain.replace(/不(?:含|动)/, ""));
  return { pairs: pairsOf(whole), characters, weight, denies };
}

function ofNames(list: CodeNames, { names, denies }: NamedCode, word: TakenApart, looked: Looked): OfNames {
  const { whole, plain, stem, added } = word;
  const most = {
    exact: 0,
    exactStem: 0,
    exactAdded: 0,
    nameInWord: 0,
    nameAtEnd: 0,
    wordInName: 0,
    pairs: 0,
    characters: 0,
    nameCovered: 0,
  };
  for (const name of names) {
    const { text } = name;
    if (text === whole) most.exact = 1;
    else if (text === plain) most.exact = Math.max(most.exact, 0.8);
    if (name.stem === stem) most.exactStem = 1;
    if (text === added) most.exactAdded = 1;
    most.nameInWord = Math.max(most.nameInWord, within(text, name.stem, whole) / plain.length);
    if (text.length >= 2 && plain.endsWith(text)) most.nameAtEnd = 1;
    most.wordInName = Math.max(most.wordInName, within(plain, stem, text) / text.length);
    most.pairs = Math.max(most.pairs, shared(looked.pairs, name.pairs));
    most.characters = Math.max(most.characters, charactersIn(looked, name, list));
    most.nameCovered = Math.max(
      most.nameCovered,
      weighed(name.meanings, word.meanings, list.meaningWeight, 0),
    );
  }
  return { ...most, negation: most.exact === 0 && looked.denies !== denies ? 1 : 0 };
}

/** How much of the word's characters the name has, rare ones counting more. */
function charactersIn(
  { characters, weight }: Looked,
  name: CodeName,
  { characterWeight }: CodeNames,
): number {
  if (weight === 0) return 0;
  let found = 0;
  for (const one of characters) if (name.characters.has(one)) found += characterWeight.get(one) ?? 1;
  return found / weight;
}

/** How many characters of `text` lie in `whole`: all of it, or its stem at a discount. */
function within(text: string, stem: string, whole: string): number {
  if (text.length >= 2 && whole.includes(text)) return Math.min(text.length, whole.length);
  return stem.length >= 2 && whole.includes(stem) ? 0.7 * stem.length : 0;
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const pair of one) if (other.has(pair)) both++;
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

function ofParts(
  { meaningWeight }: CodeNames,
  code: NamedCode,
  { parts }: TakenApart,
  length: number,
): OfParts {
  let meaning = 0;
  let meaningAtEnd = 0;
  let unknown = 0;
  let other = 0;
  for (let index = 0; index < parts.length; index++) {
    const { text = "", meanings = [] } = parts[index] ?? {};
    let best = 0;
    for (const one of meanings) {
      if (code.meanings.has(one)) best = Math.max(best, meaningWeight.get(one) ?? 0);
    }
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
