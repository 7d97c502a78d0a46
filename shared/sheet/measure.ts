import type { Column } from "../form/form.ts";
import { remember } from "./remember.ts";

/** Number words that stand before a unit, and their power of ten: 万人, 百户, 千元. */
export const numberWords: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};

/** Whether a text is nothing but such a word, of those that people write alone: (万). */
export function isNumberWord(text: string): boolean {
  return (numberWords[text] ?? 0) >= LEAST_ALONE;
}

/** 十 and 百 alone are more likely something else. */
const LEAST_ALONE = 3;

/** Longer words first, so that 十万 is not read as 十. */
export const numberWordPattern: string = Object.keys(numberWords)
  .sort((a, b) => b.length - a.length)
  .join("|");
const scaled = new RegExp(`^(${numberWordPattern})?(.+)$`);

interface Measure {
  /** Power of ten from a figure in this unit to one in its base. */
  readonly power: number;
  readonly base: string;
}

/** 万人 → 人, four powers of ten up. */
const measureOf = remember(500, (unit: string): Measure => {
  const [, word, base] = scaled.exec(unit) ?? [];
  return word === undefined || base === undefined
    ? { power: 0, base: unit }
    : { power: numberWords[word] ?? 0, base };
});

/** Words for one and the same unit: 期/班/场/次 are all one session (catalogue, training_sessions). */
const sameUnit: readonly (readonly string[])[] = [
  ["人", "名"],
  ["户", "家", "家庭", "个家庭"],
  ["期", "班", "场", "次", "节"],
  ["天", "日"],
  ["课时", "学时"],
  ["个", "处", "所"],
  ["月", "个月"],
  ["岁", "周岁"],
  ["%", "个百分点"],
  ["项", "个", "大领域", "领域"],
];

export function isMoneyUnit(unit: string): boolean {
  return measureOf(unit).base === "元";
}

/** Whether figures in this unit are so many tens, hundreds, thousands … of its base: 万人 is, 人 is not. */
export function isScaled(unit: string): boolean {
  return measureOf(unit).power > 0;
}

/** What a unit counts, without the number word before it: 万人次 → 人次. */
export function baseUnit(unit: string): string {
  return measureOf(unit).base;
}

/** Whether both count the same kind of thing, one of them in so many tens, hundreds, thousands … of the other. */
export function isMultiple(a: string, b: string): boolean {
  return sameMeasure(a, b) && measureOf(a).power !== measureOf(b).power;
}

/** Power of ten from a figure typed in `unit` to the column's own unit; 0 where the sheet says nothing of it. */
export function powerOf(unit: string | undefined, column: Pick<Column, "unit">): number {
  return unit === undefined ? 0 : measureOf(unit).power - measureOf(column.unit ?? "").power;
}

/** Multiples in which offices keep figures, of money and of everything else. */
const moneyWords = ["", "百", "千", "万", "百万", "千万", "亿"];
const countWords = ["", "十", "百", "千", "万", "亿"];

/** Units in which a sheet may keep the column's figures, the form's own first; none where nobody can choose. */
export function fittingMeasures(column: Pick<Column, "unit" | "unitBy" | "type" | "displayUnit">): string[] {
  const { unit, unitBy, type, displayUnit } = column;
  if (unit === undefined || unit === "" || unitBy !== undefined || type === "percent") return [];
  if (/[%‰/]/.test(unit)) return [];
  const { base } = measureOf(unit);
  const words = type === "money" ? moneyWords : countWords;
  return [...new Set([displayUnit ?? unit, ...words.map((word) => `${word}${base}`)])];
}

/** Unit in which a clerk types this column unless the sheet says otherwise. */
export function entryUnit(column: Column): string | undefined {
  return column.displayUnit ?? column.unit;
}

/**
 * Whether two unit words count the same kind of thing, whatever number word stands before them: 万人 and 名 do. Unknown
 * units agree with nothing but themselves.
 */
export function sameMeasure(a: string, b: string): boolean {
  const [one, other] = [measureOf(a).base, measureOf(b).base];
  return one === other || sameUnit.some((group) => group.includes(one) && group.includes(other));
}

/** The unit of the header counts most, then the unit line's for what it counts, then the form's own. */
export function sheetUnit(
  column: Column,
  written: string | undefined,
  line: string | undefined,
): string | undefined {
  const own = entryUnit(column);
  if (column.type === "money") return written !== undefined && isMoneyUnit(written) ? written : (line ?? own);
  const kept = written ?? line;
  return kept !== undefined && own !== undefined && isMultiple(kept, own) ? kept : own;
}
