import { type WrittenWord, wordsOfColumn, wordsOfRule } from "../design/written-words.ts";
import type { Fit } from "./fit.ts";

/** What a city writes into a standard form, as `wordsOfDesign`. */
export function wordsOfFit({ titles, headers, words, codes, columns, rules }: Fit): WrittenWord[] {
  const under = (path: string, texts: readonly string[]) => texts.map((text) => ({ path, text }));
  return [
    ...under("titles", titles),
    ...Object.entries(headers).flatMap(([id, names]) => under(`headers.${id}`, names)),
    ...Object.entries(words).flatMap(([id, of]) => under(`words.${id}`, Object.values(of).flat())),
    ...Object.entries(codes).flatMap(([id, own]) =>
      under(
        `codes.${id}`,
        own.flatMap(({ name, aliases }) => [name, ...aliases]),
      ),
    ),
    ...columns.flatMap(wordsOfColumn),
    ...rules.flatMap(wordsOfRule),
  ];
}
