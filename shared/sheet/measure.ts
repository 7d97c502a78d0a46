import type { Column } from "../form/form.ts";

/** Powers of ten that bring money to 元. */
const moneyPowers: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 };

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
  return unit in moneyPowers;
}

/** Power of ten from a figure typed in `unit` to the column's base unit. 0 for anything but money. */
export function powerOf(unit: string | undefined): number {
  return unit === undefined ? 0 : (moneyPowers[unit] ?? 0);
}

/** Unit in which a clerk types this column unless the sheet says otherwise. */
export function entryUnit(column: Column): string | undefined {
  return column.displayUnit ?? column.unit;
}

/** Whether two unit words mean the same kind of thing for this column; unknown units agree with nothing but themselves. */
export function sameMeasure(a: string, b: string): boolean {
  return a === b || sameUnit.some((group) => group.includes(a) && group.includes(b));
}
