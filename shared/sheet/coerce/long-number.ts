import type { RawValue } from "../grid.ts";

/** Spreadsheets keep fifteen digits of a number; from this size on the ones behind them have become zeros. */
const CUT_FROM = 1e15;
const scientific = /^\d(?:\.\d+)?E\+?(?:1[5-9]|2\d)$/i;
/** A citizen's number by its shape: area, birthday, three digits of sequence, check digit. */
const citizen = /^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}$/;
const digitFirst = /^\s*['’]?\d/;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = "10X98765432";

/**
 * Whether a cell of text (an ID number, an account) holds a number that a spreadsheet has cut to fifteen digits: two
 * persons may then look like one. As a text too: 1.10101199003071E+17, or a citizen's number that ends in 000
 * although its check digit is another.
 */
export function isCutNumber(raw: RawValue): boolean {
  if (typeof raw === "number") return Math.abs(raw) >= CUT_FROM;
  if (typeof raw !== "string" || raw.length < 5 || !digitFirst.test(raw)) return false;
  const text = raw.trim().replace(/^['’]/, "");
  return scientific.test(text) || (text.endsWith("000") && citizen.test(text) && checkOf(text) !== "0");
}

function checkOf(text: string): string | undefined {
  return checks[weights.reduce((sum, weight, at) => sum + weight * Number(text[at]), 0) % 11];
}
