import { hanNumerals } from "./numerals.ts";

/** By code unit. A sign neither makes a run of digits longer nor ends it; whatever is ODD has to be looked at closely. */
const [SIGN, LETTER, DIGIT, ALIKE, WORD, ODD] = [0, 1, 2, 3, 4, 5];

const kinds = new Uint8Array(0x10000).fill(ODD);
function mark(first: number, last: number, kind: number): void {
  kinds.fill(kind, first, last + 1);
}
mark(0, 0x7f, SIGN);
mark(0x41, 0x5a, LETTER);
mark(0x61, 0x7a, LETTER);
mark(0x2000, 0x206f, SIGN);
mark(0x3000, 0x3020, SIGN);
mark(0x3400, 0x9fff, LETTER);
mark(0xff01, 0xff0f, SIGN);
mark(0xff1a, 0xff20, SIGN);
for (const sign of "\u00a0·×→~丨") kinds[sign.charCodeAt(0)] = SIGN;
for (const code of hanNumerals) kinds[code] = DIGIT;
mark(0x30, 0x39, DIGIT);
mark(0xff10, 0xff19, DIGIT);
/** Letters that are typed for 0 and 1. */
for (const letter of "OoIl") kinds[letter.charCodeAt(0)] = ALIKE;
/** @ and what is written for it, and letters of at, QQ, 微信, wx and vx: few digits follow them, or none. */
for (const sign of "@＠#$&艾tqQ扣企秋微薇威徽vVxXwW") kinds[sign.charCodeAt(0)] = WORD;

/** Fewest digits of a number that no word stands before, of which so many must be digits. */
const FEWEST = 7;
const REAL = 3;
const naming =
  /[@＠#$&艾]|[([{<【（［]\s?at|\sat\s|qq|[加+]q|q[号:：]|扣扣|企鹅|秋秋|微\s?信|薇信|威信|徽信|加微|[+＋]微|微[:：❤♥]|v\s?x|w\s?x|v信|wechat|weixin|(?<![a-z])v(?![a-z])/i;
/** 1.10101E+17, 1.38×10^10 */
const power = /\d\s?(?:E\s?\+?|[x×*]\s?10\s?\^?\s?)1\d/i;

/** Cheap look before a text is taken apart: most have neither seven digits beside each other nor a sign of an account. */
export function mayHoldNumber(text: string): boolean {
  let run = 0;
  let digits = 0;
  let named = false;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === SIGN) continue;
    if (kind === DIGIT || kind === ALIKE) {
      run += 1;
      if (kind === DIGIT) digits += 1;
      if (run >= FEWEST && digits >= REAL) return true;
    } else {
      if (kind === ODD) return true;
      if (kind === WORD) named = true;
      run = 0;
      digits = 0;
    }
  }
  return (named && naming.test(text)) || (text.length > 4 && power.test(text));
}
