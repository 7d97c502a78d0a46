import { beginsWithDate } from "./dates.ts";
import { isCounted, isLongFraction, isPointed, readsAsFigures } from "./figures.ts";
import { isCreditCode, province } from "./organisation.ts";
import { isDocument, isOfThing, type Window, wordsBefore } from "./window.ts";

const birthday = /^(?:18[5-9]|19\d|20\d)\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;
const shortBirthday = /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;
/** Of somebody who is grown up: what only begins like an ID number may be a serial number of a region and a day. */
const grownUp = /^(?:19\d|200)\d/;

const saysSo = /(?:身份证|身份證|证件号|證件號|公民身份|身份号|ID\s?(?:card|number|no)?)[^\d。；;]{0,8}$/i;

/**
 * An ID number, check digit right or not: eighteen digits, or fifteen; in groups where a region and a birthday stand in
 * it; cut or with more behind it, where a region and the birthday of somebody grown up begin it; any number of about that
 * length behind 身份证. Codes of organisations have no birthday; behind the word for a contract or a bill it must be
 * right to its check digit.
 */
export function isIdNumber(window: Window): boolean {
  const { digits, lengths } = window;
  if (digits.length < 14 || digits.length > 20) return false;
  const whole = /^\d{17}[\dX]$/.test(digits);
  if (!whole && digits.endsWith("X")) return false;
  const said = digits.length >= 15 && saysSo.test(wordsBefore(window));
  if (!said && isOfThing(window)) return isChecked(digits.slice(0, 18));
  if (lengths.length > 1) return isInGroups(window, whole, said);
  const born = birthday.test(digits.slice(6));
  if (isLongFraction(window)) return whole && born && province.test(digits);
  if (whole) return born || said || !isOtherCode(window);
  if (said || (born && province.test(digits) && grownUp.test(digits.slice(6)))) return true;
  if (digits.length !== 15 || isDialled(digits)) return false;
  if (shortBirthday.test(digits.slice(6))) return true;
  return !digits.startsWith("0") && !isDocument(window) && !isCounted(window);
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Of a region, with a birthday, and the check digit is right: that is no accident. */
function isChecked(digits: string): boolean {
  if (digits.length !== 18 || !province.test(digits) || !birthday.test(digits.slice(6))) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return "10X98765432"[sum % 11] === digits[17];
}

function isInGroups(window: Window, whole: boolean, said: boolean): boolean {
  const { digits, lengths } = window;
  const known = province.test(digits) || lengths[0] === 6;
  const born = birthday.test(digits.slice(6));
  const pointed = isPointed(window) && lengths[0] !== 6;
  const short = digits.length === 15 && known && !pointed && shortBirthday.test(digits.slice(6));
  if (said || short || (whole && born && known)) return isOneByOne(lengths) || !readsAsFigures(window);
  return lengths[0] === 6 && lengths[1] === 8 && born && known && grownUp.test(digits.slice(6));
}

function isOneByOne(lengths: readonly number[]): boolean {
  return lengths.every((length) => length === 1);
}

/** 0086 and a mobile number are fifteen digits as well. */
function isDialled(digits: string): boolean {
  return /^0086(?:1[3-9]|[2-9])/.test(digits);
}

/** 330122 1990年01月01日 0000 */
const spelled = /(?<!\d)[1-9]\d{5}\s?(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?\d{3}[\dXx](?!\d)/;

export function holdsSpelledIdNumber(plain: string): boolean {
  return spelled.test(plain);
}

/** Of an organisation, or a serial number that begins with its day or is called one. */
function isOtherCode(window: Window): boolean {
  return isDocument(window) || beginsWithDate(window.digits) || isCreditCode(window.digits);
}
