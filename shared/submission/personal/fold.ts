import { circles, hanDigit, otherDigits, type Script, script } from "./numerals.ts";

export const [LETTER, SIGN] = [0, 1];

/** A text with every digit an ASCII one, and without what cannot be seen. */
export interface Folded {
  readonly plain: string;
  /** The same with Han numerals as they were written: 联系人张三. */
  readonly words: string;
  /** Of each character of it: LETTER, SIGN (neither letter nor digit), or the script of the digit. */
  readonly kinds: readonly number[];
}

/** Marks on a letter, variation selectors, characters without width, controls other than breaks of a line. */
const unseen = /[\p{M}\p{Cf}\p{DI}]|(?![\t-\r\u0085])\p{Cc}/u;
const keycap = "\u20e3";
const letter = /\p{L}/u;
/** ー and ｰ, which are typed for a dash. */
const modifier = /\p{Lm}/u;
const [HAN_FIRST, HAN_LAST] = [0x4e00, 0x9fff];
/** Circles that may be zeros typed as such. */
const FEW = 3;
/** Letters that look like the X of an ID number. */
const likeX = /[ХхΧχ]/;
const usualSigns = new Map(
  [..."，,；;：:（(）)！!？?／/－-＠@．.＋+　 "].map((_, at, all) => [all[at], all[at + 1]]),
);
/** 丨 is a letter that is typed for a stroke. */
for (const sign of "、。“”‘’《》〈〉【】—…·～丨") usualSigns.set(sign, sign);

/** Folds as it goes along. */
class Folding {
  plain = "";
  words = "";
  readonly kinds: number[] = [];

  digit(value: number, written: Script, word = String(value)): void {
    this.plain += value;
    this.words += word;
    this.kinds.push(written);
  }

  /** Characters outside of the basic plane have one place like all others. */
  other(character: string, kind: number): void {
    const one = character.length === 1 ? character : kind === SIGN ? "※" : "文";
    this.plain += one;
    this.words += one;
    this.kinds.push(kind);
  }

  /** A frame round the digit before makes a number of its own of it. */
  frame(): void {
    const last = this.kinds.length - 1;
    if ((this.kinds[last] ?? LETTER) > SIGN) this.kinds[last] = script.ornate;
  }
}

export function fold(text: string): Folded {
  const folding = new Folding();
  for (const character of text) take(character, folding);
  return settleCircles(folding);
}

function take(character: string, folding: Folding): void {
  const code = character.charCodeAt(0);
  if (code < 0x80) {
    takeAscii(character, code, folding);
    return;
  }
  const value = numeralOf(character);
  const sign = usualSigns.get(character);
  if (value !== undefined) folding.digit(value, script.han, character);
  else if (sign !== undefined) folding.other(sign, SIGN);
  else if (code >= HAN_FIRST && code <= HAN_LAST) folding.other(character, LETTER);
  else if (character === keycap) folding.frame();
  else if (!unseen.test(character)) takeRare(character, folding);
}

function takeAscii(character: string, code: number, folding: Folding): void {
  const lower = code | 32;
  if (code >= 48 && code <= 57) folding.digit(code - 48, script.plain);
  else if (code >= 9 && code <= 13) folding.other(" ", SIGN);
  else if (code >= 32 && code !== 127) folding.other(character, lower < 97 || lower > 122 ? SIGN : LETTER);
}

function takeRare(character: string, folding: Folding): void {
  const digits = otherDigits(character);
  if (digits !== undefined) {
    for (const { value, script: written } of digits) folding.digit(value, written);
    return;
  }
  if (likeX.test(character)) {
    folding.other("X", LETTER);
    return;
  }
  const numeral = /\p{N}/u.test(character);
  for (const normal of character.normalize("NFKC")) {
    const value = /\d/.test(normal) ? Number(normal) : numeralOf(normal);
    // ⑴, ⒈ and ㈠ are digits; the 2 of ㎡ is none.
    if (value !== undefined && (numeral || normal > "9")) folding.digit(value, script.ornate);
    else if (value !== undefined) folding.other("文", LETTER);
    else if (!unseen.test(normal)) folding.other(normal, kindOf(normal));
  }
}

function numeralOf(character: string): number | undefined {
  const code = character.charCodeAt(0);
  return circles.has(code) ? undefined : hanDigit(code);
}

function kindOf(character: string): number {
  return letter.test(character) && !modifier.test(character) ? LETTER : SIGN;
}

/** Circles are zeros beside a Han numeral, and up to three beside any digit; more blot out what stood there. */
function settleCircles({ plain, words, kinds }: Folding): Folded {
  if (!/[○◯]/.test(plain)) return { plain, words, kinds };
  const settled = [...kinds];
  const folded = plain.replace(/[○◯]+/g, (run, at: number) => {
    const beside = [kinds[at - 1] ?? LETTER, kinds[at + run.length] ?? LETTER];
    const isZero = run.length <= FEW ? beside.some((kind) => kind > SIGN) : beside.includes(script.han);
    if (!isZero) return run;
    settled.fill(script.han, at, at + run.length);
    return "0".repeat(run.length);
  });
  return { plain: folded, words, kinds: settled };
}

/** Letters that are typed for 0 and 1, where no other letter stands beside them. */
const alike = /(?<![A-Za-z])[0-9OoIl]*[OoIl][0-9OoIl]*(?![A-Za-z])/g;

/** The text with letters for digits read as digits (138OOOO0000); undefined where it has none beside a digit. */
export function withLettersAsDigits({ plain, words, kinds }: Folded): Folded | undefined {
  if (!/[OoIl]/.test(plain)) return undefined;
  const read = [...kinds];
  let found = false;
  const folded = plain.replace(alike, (word, at: number) => {
    const [from, to] = [Math.max(0, at - 2), at + word.length + 2];
    if (!/\d/.test(plain.slice(from, to))) return word;
    found = true;
    const written = kinds.slice(from, to).find((kind) => kind > SIGN) ?? script.plain;
    for (let place = at; place < at + word.length; place += 1)
      if (read[place] === LETTER) read[place] = written;
    return word.replace(/[Oo]/g, "0").replace(/[Il]/g, "1");
  });
  return found ? { plain: folded, words, kinds: read } : undefined;
}

/** The text with 一 between other digits read as a dash (138一0000一0000); undefined where there is none. */
export function withStrokesAsDashes({ plain, words, kinds }: Folded): Folded | undefined {
  const isStroke = (at: number) => words[at] === "一" && isOther(at - 1) && isOther(at + 1);
  const isOther = (at: number) => (kinds[at] ?? LETTER) > SIGN && kinds[at] !== script.han;
  const strokes = [...kinds.keys()].filter(isStroke);
  if (strokes.length === 0) return undefined;
  const read = [...kinds];
  const signs = [...plain];
  for (const at of strokes) {
    read[at] = SIGN;
    signs[at] = "-";
  }
  return { plain: signs.join(""), words, kinds: read };
}
