import type { Code } from "../../../form/form.ts";
import { partsOf } from "./parts.ts";
import { negative, pairsOf, stemOf, variantsOf, wordText } from "./word-text.ts";

/** One name of a code, ready to be compared. */
export interface CodeName {
  readonly text: string;
  readonly stem: string;
  readonly meanings: ReadonlySet<string>;
  readonly characters: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

export interface NamedCode {
  readonly code: string;
  readonly names: readonly CodeName[];
  /** Of all its names. */
  readonly meanings: ReadonlySet<string>;
  /** One of its names says not. */
  readonly denies: boolean;
}

/** A list of codes, and how telling each meaning and character is within it: 1 for what one code alone has. */
export interface CodeNames {
  readonly codes: readonly NamedCode[];
  readonly meaningWeight: ReadonlyMap<string, number>;
  readonly characterWeight: ReadonlyMap<string, number>;
}

const indexed = new WeakMap<readonly Code[], CodeNames>();

/** The names of a list of codes, looked at once. */
export function codeNames(codes: readonly Code[]): CodeNames {
  const known = indexed.get(codes);
  if (known !== undefined) return known;
  const whole = new Map<string, string>();
  for (const { code, zh, aliases } of codes) {
    for (const name of [zh, ...aliases]) whole.set(wordText(name), code);
  }
  const named = codes.map(({ code, zh, aliases }) => {
    // 国际/全国 is no name for 全国 where that is another code.
    const own = ({ text }: CodeName) => (whole.get(text) ?? code) === code;
    const names = [zh, ...aliases].flatMap(namesOf).filter(own);
    const meanings = new Set(names.flatMap((name) => [...name.meanings]));
    return { code, names, meanings, denies: names.some(({ text }) => negative.test(text)) };
  });
  const index = {
    codes: named,
    meaningWeight: weights(named.map(({ meanings }) => meanings)),
    characterWeight: weights(
      named.map(({ names }) => new Set(names.flatMap(({ characters }) => [...characters]))),
    ),
  };
  indexed.set(codes, index);
  return index;
}

/** 健康/家教/理财 names the three together, 陪审员/监督员 either. */
function namesOf(name: string): CodeName[] {
  const texts = name.split("/").length > 2 ? [wordText(name.replaceAll("/", "、"))] : variantsOf(name);
  return texts.map((text) => ({
    text,
    stem: text.length > 2 ? stemOf(text) : text,
    meanings: new Set(partsOf(text).flatMap(({ meanings }) => meanings)),
    characters: new Set(text),
    pairs: pairsOf(text),
  }));
}

function weights(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1);
  const all = sets.length + 1;
  return new Map([...counts].map(([one, count]) => [one, Math.log(all / (count + 0.2)) / Math.log(all)]));
}
