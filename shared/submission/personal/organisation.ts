import type { Window } from "./window.ts";

/** First two digits of every region. */
export const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** 统一社会信用代码: who registered it, what it is, then a region or 100000. An ID number has no region there. */
const credit =
  /^(?:1[1239]|5[1239]|9[123]|[AN][1-9]|Y1)(?:10|1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d{4}[0-9A-HJ-NPQRTUWXY]{10}$/i;

export function isCreditCode(code: string): boolean {
  return credit.test(code);
}

/** Whether the digits are part of such a code with letters in it. */
export function isInCreditCode({ plain, start, end }: Window): boolean {
  let [from, to] = [start, end];
  while (/[A-Za-z0-9]/.test(plain[from - 1] ?? "")) from -= 1;
  while (/[A-Za-z0-9]/.test(plain[to] ?? "")) to += 1;
  return to - from > end - start && isCreditCode(plain.slice(from, to));
}
