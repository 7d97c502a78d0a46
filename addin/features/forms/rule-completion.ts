/** What can stand where the caret is in a check: names of columns by a part of them, or by their letters in pinyin. */
import { type Initials, matchesUnit } from "../../ui/unit-search.ts";

export interface Completed {
  readonly text: string;
  readonly caret: number;
}

const MOST = 8;
const word = /[^\s≥≤≠≈<>=＝＜＞+\-*/×÷,，;；]*$/;
const bracket = /^[（(]+/;

/** The word that ends at the caret; "" between words. */
export function wordAt(text: string, caret: number): string {
  return (word.exec(text.slice(0, caret))?.[0] ?? "").replace(bracket, "");
}

/** @returns names that hold what is typed, those first that begin with it; none where the word is a name already */
export function completions(
  names: readonly string[],
  text: string,
  caret: number,
  initials: Initials | null,
): readonly string[] {
  const typed = wordAt(text, caret);
  if (typed === "" || names.includes(typed) || /^[\d.]+$/.test(typed)) return [];
  const found = names.filter((name) => matchesUnit({ code: name, name }, typed, initials));
  const begins = found.filter((name) => name.startsWith(typed));
  return [...begins, ...found.filter((name) => !name.startsWith(typed))].slice(0, MOST);
}

/** Puts a name in the place of the word at the caret. */
export function completed(text: string, caret: number, name: string): Completed {
  const start = caret - wordAt(text, caret).length;
  const before = text.slice(0, start);
  const after = text.slice(caret);
  const gap = after === "" ? " " : "";
  return { text: `${before}${name}${gap}${after}`, caret: before.length + name.length + gap.length };
}
