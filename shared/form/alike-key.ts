import { nameKey } from "./relation-text.ts";

/**
 * Key of a word under which spreadsheets find it: without case, and where it can be read as a number, a day or a time, by
 * its value. A formula that counts where a cell is 1 counts 01 and 1.0 as well, and a where it is A.
 */
export function alikeKey(word: string): string {
  const text = nameKey(word).toLowerCase();
  const bare = text.replace(/^\((.*)\)$/, "-$1").replace(/[,¥$€£]/g, "");
  const number = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?)(%?)$/.exec(bare);
  if (number !== null) return `#${Number(Number(number[1]) / (number[2] === "" ? 1 : 100))}`;
  if (/^\d+(?:[-/:年月时分]\d+){1,2}[月日秒]?$/.test(text)) {
    return `#${text
      .replace(/[月日秒]$/, "")
      .split(/\D/)
      .map(Number)
      .join(text.includes(":") ? ":" : "-")}`;
  }
  return text;
}
