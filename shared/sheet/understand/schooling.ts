import { remember } from "../remember.ts";

/** Levels of schooling by which columns are told apart: 专科 is 大专, and neither is 本科, though 大学 and 大专 are written alike. */

const levels: readonly (readonly [RegExp, string])[] = [
  [/博士|硕士|研究生/, "graduate"],
  [/本科|大学(?!专科)(?!生)/, "bachelor"],
  [/大专|专科|高职(?!中)/, "college"],
  [/高中|中专|职高|技校|中技/, "secondary"],
  [/初中/, "junior"],
  [/小学(?!校)/, "primary"],
  [/文盲|不识字/, "none"],
];

const REMEMBERED_TEXTS = 2_000;

/** The one level that a text names; undefined where it names none, or several. */
export const schoolingOf: (text: string) => string | undefined = remember(REMEMBERED_TEXTS, (text) => {
  const named = levels.flatMap(([word, level]) => (word.test(text) ? [level] : []));
  // 高中(中专) is one level, 大专及本科 are two.
  return named.length === 1 ? named[0] : undefined;
});

/** Whether a header and a column speak of two levels; what speaks of one may be another bound of it, and is told by the rest. */
export function areOtherSchooling(header: string, column: string): boolean {
  const [said, own] = [schoolingOf(header), schoolingOf(column)];
  return said !== undefined && own !== undefined && said !== own;
}

const bound = /及?以([上下])/;

/** Whether one of the two speaks of a level and all above or below it, and the other of the level alone. */
export function isBoundOfSchooling(header: string, column: string): boolean {
  if (schoolingOf(header) === undefined || schoolingOf(column) === undefined) return false;
  return bound.exec(header)?.[1] !== bound.exec(column)?.[1];
}
