import { beginsWithDate, holdsDates } from "./dates.ts";
import { isCounted, isListed, isLongFraction, isPointed, readsAsFigures, readsAsList } from "./figures.ts";
import { isInCreditCode } from "./organisation.ts";
import { isDocument, type Window, wordsBefore } from "./window.ts";

const saysSo = /(?:银行卡|銀行卡|卡号|卡號|账号|帳號|帐号|賬號|账户|賬戶|帐户)[^\d。；;]{0,8}$/;
/** UnionPay, and older cards of two banks. */
const unionPay = /^(?:62|955[89])/;

/** A number of a card or an account: sixteen digits and more; twelve behind 卡号 or 账号. */
export function isBankCard(window: Window): boolean {
  const { digits, lengths } = window;
  if (digits.endsWith("X") && digits.length < 17) return false;
  if (digits.length >= 12 && saysSo.test(wordsBefore(window)) && digits.length <= 19) {
    return !isCounted(window) && !(lengths.length > 1 && readsAsFigures(window));
  }
  if (digits.length < 16) return false;
  if (lengths.length > 1) return isInGroups(window);
  if (isLongFraction(window)) return false;
  const certain = unionPay.test(digits) && isChecked(digits);
  // Of eighteen digits it is said elsewhere whether they are an ID number or the code of an organisation.
  if (certain || digits.length === 18) return certain;
  return !isDocument(window) && !isInCreditCode(window) && !beginsWithDate(digits);
}

/** Fours as on the card, or the issuer's six in front; any other groups where the check digit is right. */
function isInGroups(window: Window): boolean {
  const { digits, lengths } = window;
  if (!/^[3-69]\d{15,18}$/.test(digits) || holdsDates(window) || readsAsList(window)) return false;
  const inFours = lengths.slice(0, -1).every((length) => length === 4) && (lengths.at(-1) ?? 0) <= 4;
  if (inFours && areYears(digits)) return false;
  const inSix = lengths.length === 2 && lengths[0] === 6;
  if (isPointed(window) && !inSix) return false;
  const known = unionPay.test(digits);
  if ((inFours || (known && isEven(window))) && !isListed(window) && !isRound(window)) return true;
  if (inSix && (known || isChecked(digits))) return true;
  return (known || inFours) && !readsAsFigures(window);
}

/** Fives, sixes: all groups of one size, the last perhaps shorter, and nothing beside them. */
function isEven({ lengths, gaps, run, first, last }: Window): boolean {
  const [size = 0, ...rest] = lengths;
  if (run[first]?.gap === gaps[0] || run[last + 1]?.gap === gaps[0]) return false;
  return size >= 4 && rest.slice(0, -1).every((length) => length === size) && (rest.at(-1) ?? 0) <= size;
}

/** Every four of them a figure in tens, as estimates are. */
function isRound({ run, first, last }: Window): boolean {
  const fours = run.slice(first, last + 1).filter(({ digits }) => digits.length >= 4);
  return fours.every(({ digits }) => /^[1-9]\d*0$/.test(digits));
}

function areYears(digits: string): boolean {
  return (digits.match(/\d{4}/g) ?? []).every((group) => /^(?:19|20)/.test(group));
}

/** By the check digit of cards (Luhn). */
function isChecked(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, twice = false; at >= 0; at -= 1, twice = !twice) {
    const value = Number(digits[at]) * (twice ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
