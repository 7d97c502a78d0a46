/** Codes of a list that somebody types: a word is again what it was, and what is new is nothing that was. */
import { alikeKey } from "../alike-key.ts";
import type { DesignCode } from "./design.ts";
import type { EarlierCode } from "./earlier.ts";

/**
 * A word that stands in the list keeps its code; one that a published version had gets that code again, with its other
 * words: the newest version says so before others, and a code's name before its other words. A word is the same where
 * spreadsheets find it for the same.
 * @param words each once
 * @param before the list as it stands
 * @param earlier codes of the list in published versions, by rising versions
 * @param fresh a code for a word that has none, each time another
 */
export function typedCodes(
  words: readonly string[],
  before: readonly DesignCode[],
  earlier: readonly EarlierCode[],
  fresh: (word: string) => string,
): readonly DesignCode[] {
  const published = new Set(earlier.map(({ code }) => code));
  const there = new Map(before.map((code) => [code.name, code]));
  const written = new Set(words.map(alikeKey));
  const given = new Map<string, DesignCode>();
  const used = new Set<string>();
  const give = (word: string, code: DesignCode): void => {
    given.set(word, code);
    used.add(code.code);
  };
  const giveAgain = (word: string, isMeant: (code: EarlierCode, key: string) => boolean): void => {
    const was = earlier.findLast((code) => !used.has(code.code) && isMeant(code, alikeKey(word)));
    if (was === undefined) return;
    const aliases = was.words.filter((other) => !written.has(alikeKey(other)));
    give(word, { code: was.code, name: word, aliases });
  };
  const giveOwn = (word: string, isPublished: boolean): void => {
    const own = there.get(word);
    if (own !== undefined && published.has(own.code) === isPublished) give(word, own);
  };
  // What was not published yet gives way to what was.
  for (const each of [
    (word: string) => giveOwn(word, true),
    (word: string) => giveAgain(word, isNamed),
    (word: string) => giveAgain(word, isCalled),
    (word: string) => giveOwn(word, false),
  ]) {
    for (const word of words) if (!given.has(word)) each(word);
  }
  return words.map((word) => given.get(word) ?? { code: fresh(word), name: word, aliases: [] });
}

function isNamed({ words: [name = ""] }: EarlierCode, key: string): boolean {
  return alikeKey(name) === key;
}

function isCalled({ words }: EarlierCode, key: string): boolean {
  return words.some((word) => alikeKey(word) === key);
}
