import { type Qualifier, toDecimal } from "../value.ts";
import type { Column } from "./form.ts";

const multiples: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/**
 * Power of ten between the unit a form shows and the unit it stores: 万元 over 元 is 4, the same unit is 0.
 * @throws RangeError when the first is no decimal multiple of the second.
 */
export function unitShift(shown: string, stored: string): number {
  if (shown === stored) return 0;
  const shift = multiples[shown.slice(0, 1)];
  if (shift === undefined || shown.slice(1) !== stored) {
    throw new RangeError(`${shown} is no multiple of ${stored}`);
  }
  return shift;
}

/** Unit in which people see the column's figures, and the decimal places of the stored integer in that unit. */
export function shownMeasure(column: Column): { readonly unit: string; readonly scale: number } {
  const stored = column.unit ?? "";
  const unit = column.displayUnit ?? stored;
  return { unit, scale: column.scale + unitShift(unit, stored) };
}

/** "1234567.5" → "1,234,567.5". */
export function groupDigits(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** 8508 + over → "8,508余"; about → "近…"; approx → "约…". */
export function withQualifier(text: string, qualifier: Qualifier | undefined): string {
  if (qualifier === "over") return `${text}余`;
  if (qualifier === "about") return `近${text}`;
  return qualifier === "approx" ? `约${text}` : text;
}

/** A figure as the form shows it: 685000000 in 分 under 万元 → "685万元"; 8508 余 → "8,508余人". */
export function figureText(column: Column, value: bigint | number, qualifier?: Qualifier): string {
  const { unit, scale } = shownMeasure(column);
  return `${withQualifier(groupDigits(toDecimal(value, scale)), qualifier)}${unit}`;
}
