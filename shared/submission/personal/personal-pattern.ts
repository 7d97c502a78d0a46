/** Finds what must never leave a workbook, however it is spaced: ID numbers, mobile numbers, bank cards. */

import type { PersonalPattern } from "../../finding/messages/message.ts";

/** Digits joined by spaces, hyphens or underscores, perhaps with the X of an ID number. */
const runPattern = /\d(?:[ \t\-‐-―−_·]{0,2}\d)*(?:[ \t\-‐-―−_·]{0,2}[xX](?![a-zA-Z]))?/g;
const dottedMobile = /\b(1[3-9]\d)\.(\d{4})\.(\d{4})\b/g;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * The kind of personal number that a text contains; undefined when it contains none. Check digits are not
 * tested: a mistyped ID number is personal all the same. Dates, years and figures with thousands separators
 * or decimals are not personal.
 */
export function personalPattern(text: string): PersonalPattern | undefined {
  if (!mayHoldNumber(text)) return undefined;
  const plain = text.normalize("NFKC").replace(invisible, "").replace(dottedMobile, "$1$2$3");
  for (const match of plain.matchAll(runPattern)) {
    if (isDecimalPart(plain, match.index)) continue;
    const found = patternOfRun(match[0].toUpperCase());
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Digits of other scripts and widths: NFKC may turn them into plain ones. */
const otherDigit = /(?![0-9])\p{N}/u;

/** Cheap look before the text is taken apart: eleven digits are the least. */
function mayHoldNumber(text: string): boolean {
  if (otherDigit.test(text)) return true;
  let digits = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += 1;
  }
  return digits >= 11;
}

function isDecimalPart(text: string, start: number): boolean {
  return text[start - 1] === "." && /\d/.test(text[start - 2] ?? "");
}

function patternOfRun(run: string): PersonalPattern | undefined {
  const groups = run.match(/\d+X?|X/g) ?? [];
  for (const group of groups) {
    const found = patternOfDigits(group);
    if (found !== undefined) return found;
  }
  for (let first = 0; first < groups.length; first += 1) {
    for (let last = first + 2; last <= groups.length; last += 1) {
      const window = groups.slice(first, last);
      const digits = window.join("");
      if (digits.length > 19) break;
      const found = patternOfGroups(
        digits,
        window.map((group) => group.length),
      );
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** One unbroken run of digits. */
function patternOfDigits(digits: string): PersonalPattern | undefined {
  if (/^\d{17}[\dX]$/.test(digits) || /^\d{15}$/.test(digits)) return "id_number";
  if (mobile.test(digits)) return "mobile";
  return /^\d{16,}X?$/.test(digits) ? "bank_card" : undefined;
}

const mobile = /^(?:0|(?:00)?86)?1[3-9]\d{9}$/;
const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const birthday = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const shortBirthday = /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** Digits that were written in groups: only groupings in which people write such numbers count. */
function patternOfGroups(digits: string, lengths: readonly number[]): PersonalPattern | undefined {
  if (isIdNumber(digits, lengths)) return "id_number";
  if (/^1[3-9]\d{9}$/.test(digits) && (mobileGroupings.has(lengths.join("-")) || lengths.length === 11))
    return "mobile";
  return isBankCard(digits, lengths) ? "bank_card" : undefined;
}

const mobileGroupings = new Set([
  "3-4-4",
  "4-3-4",
  "4-4-3",
  "3-3-5",
  "3-5-3",
  "5-3-3",
  "3-8",
  "7-4",
  "5-6",
  "6-5",
]);

/** Groups end where the parts of an ID number do (region, birthday, serial), or are all of one size. */
function isIdNumber(digits: string, lengths: readonly number[]): boolean {
  if (!province.test(digits)) return false;
  const eighteen = /^\d{17}[\dX]$/.test(digits) && birthday.test(digits.slice(6, 14));
  const fifteen = /^\d{15}$/.test(digits) && shortBirthday.test(digits.slice(6, 12));
  if (!eighteen && !fifteen) return false;
  const partEnds = eighteen ? [2, 3, 4, 6, 10, 12, 14, 17] : [2, 3, 4, 6, 8, 10, 12];
  return evenly(lengths) || endsOf(lengths).every((end) => end === digits.length || partEnds.includes(end));
}

/** [6, 8, 4] → [6, 14, 18] */
function endsOf(lengths: readonly number[]): number[] {
  const ends: number[] = [];
  for (const length of lengths) ends.push((ends.at(-1) ?? 0) + length);
  return ends;
}

/** Fours as on the card (not four years in a row), or the issuer's six in front. */
function isBankCard(digits: string, lengths: readonly number[]): boolean {
  if (!/^[3-69]\d{15,18}$/.test(digits)) return false;
  const inner = lengths.slice(0, -1);
  const inFours = inner.every((length) => length === 4) && (lengths.at(-1) ?? 0) <= 4;
  if (inFours) return !(digits.match(/\d{4}/g) ?? []).every((group) => /^(?:19|20)/.test(group));
  return lengths.length === 2 && lengths[0] === 6 && !birthday.test(digits.slice(0, 8));
}

/** 1-1-1-1 …, 3-3-3-3-3-3, 4-4-4-4-2: all groups of one size, the last perhaps shorter. */
function evenly(lengths: readonly number[]): boolean {
  const [size = 0] = lengths;
  return lengths.slice(0, -1).every((length) => length === size) && (lengths.at(-1) ?? 0) <= size;
}
