/** Rows that number the columns of a table: 甲 | 乙 | 1 | 2 | 3=1+2 | 丙. */
import type { RawValue } from "./grid.ts";
import { compactText } from "./normalise.ts";
import { leadingStems } from "./row-label.ts";

const numberMark = /^(?:[甲乙丙丁戊己庚辛壬癸]|[A-Z]|[1-9]\d?(?:=[\d+\-*×/÷%.()]+)?|\(\d{1,2}\))$/;

/** Whether a row's filled cells number its columns. */
export function isColumnNumbers(values: readonly RawValue[]): boolean {
  const texts: string[] = [];
  for (const value of values) {
    if (value === null || (typeof value === "string" && value.trim() === "")) continue;
    const text = typeof value === "string" ? compactText(value) : String(value);
    if (!numberMark.test(text)) return false;
    texts.push(text);
  }
  return texts.length >= 3 && ascending(texts);
}

function ascending(texts: readonly string[]): boolean {
  const numbers = texts.flatMap((text) =>
    /^\(?\d/.test(text) ? [Number.parseInt(text.replace("(", ""), 10)] : [],
  );
  const stems = texts.filter((text) => /^[^\dA-Z(]/.test(text));
  const isAll = stems.length >= 2 && leadingStems(stems) === stems.length;
  const all = isAll && stems.length + numbers.length === texts.length && numbers[0] === 1;
  return (
    (all || (texts.length >= 4 && numbers.length >= 3)) &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}

/** Whether a text could be such a number: it names nothing. */
export function isColumnNumber(text: string): boolean {
  return numberMark.test(compactText(text));
}
