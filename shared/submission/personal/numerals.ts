/** Which characters are digits, in whatever script: what a person reads as a number is one. */

/**
 * How a digit is written. Where the writing changes, one number may end and another begin: ①13800000000. ASCII ·
 * wide, bold · 三, 叁 · ③, ³, a digit in a frame · any other script.
 */
export const script = { plain: 2, wide: 3, han: 4, ornate: 5, other: 6 } as const;
export type Script = (typeof script)[keyof typeof script];

export interface Digit {
  readonly value: number;
  readonly script: Script;
}

/** As digits are written one by one, as banks write them, and read out over a radio (洞幺拐勾). */
const numerals = [
  "零〇洞○◯",
  "一壹弌幺么",
  "二贰貳弍",
  "三叁叄參弎",
  "四肆",
  "五伍",
  "六陆陸",
  "七柒拐",
  "八捌",
  "九玖勾",
];
/** 〡 to 〩 */
const suzhou = 0x3021;

const hanDigits = new Map<number, number>();
numerals.forEach((characters, value) => {
  for (const character of characters) hanDigits.set(character.charCodeAt(0), value);
  if (value > 0) hanDigits.set(suzhou + value - 1, value);
});

/** Code units of all of them. */
export const hanNumerals: readonly number[] = [...hanDigits.keys()];

/** Circles that may stand for zero, or for a digit made unreadable: 138○○○○0000. */
export const circles: ReadonlySet<number> = new Set([0x25cb, 0x25ef]);

export function hanDigit(code: number): number | undefined {
  return hanDigits.get(code);
}

/** Rows of numbers that no normal form makes digits of (❶ ➀ ➊ ⓵ 🄋 ፩), and the value of the first. */
const ornate: readonly (readonly [first: number, last: number, value: number])[] = [
  [0x24f5, 0x24fe, 1],
  [0x24ff, 0x24ff, 0],
  [0x2776, 0x277f, 1],
  [0x2780, 0x2789, 1],
  [0x278a, 0x2793, 1],
  [0x1f10b, 0x1f10b, 0],
  [0x1f10c, 0x1f10c, 0],
  [0x1369, 0x1371, 1],
];

/** Digits of a numeral that is neither ASCII nor Han, perhaps several (⑩); undefined for any other character. */
export function otherDigits(character: string): readonly Digit[] | undefined {
  const code = character.codePointAt(0) ?? 0;
  const row = ornate.find(([first, last]) => code >= first && code <= last);
  if (row !== undefined) return digitsOf(String(row[2] + code - row[0]), script.ornate);
  if (!/\p{N}/u.test(character)) return undefined;
  const normal = character.normalize("NFKC");
  const inRow = /\p{Nd}/u.test(character);
  if (/^\d+$/.test(normal)) return digitsOf(normal, inRow ? script.wide : script.ornate);
  return inRow ? [{ value: valueInRow(code), script: script.other }] : undefined;
}

/** Digits of a script stand in a row from 0 to 9. */
function valueInRow(code: number): number {
  let first = code;
  while (code - first < 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return code - first;
}

function digitsOf(text: string, written: Script): Digit[] {
  return [...text].map((digit) => ({ value: Number(digit), script: written }));
}
