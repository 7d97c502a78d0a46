/** Figures that agree as far as they are written. */
import type { Column } from "../form/form.ts";
import { powerOf } from "../sheet/measure.ts";

/** Half of the last digit of a rate with two decimal places is as much as rounding may take. */
const RATE_PLACES = 2;

/** What one more in the last digit would be: 3.8万元 is told in 1,000元, a count in ones. In the column's scale. */
function lastDigit(value: bigint, places: number): bigint {
  let unit = 1n;
  for (let place = 0; place < places && value % (unit * 10n) === 0n; place++) unit *= 10n;
  return unit;
}

/** Places behind which nobody writes a figure of the column that is told roundly: 万元 of one that counts 分 has six. */
function placesOf(column: Column): number {
  return column.displayUnit === undefined ? 0 : powerOf(column.displayUnit, column) + column.scale;
}

/**
 * Whether a figure is what its parts make: exactly, or rounded where it is told in fewer digits than one of them.
 * @param parts their signed values, in the column's scale
 */
export function agreesWith(column: Column, told: bigint, parts: readonly bigint[]): boolean {
  const difference = parts.reduce((sum, part) => sum + part, -told);
  if (difference === 0n) return true;
  const places = placesOf(column);
  const unit = lastDigit(told, places);
  const isFiner = parts.some((part) => lastDigit(part, places) < unit);
  return isFiner && (difference < 0n ? -difference : difference) * 2n <= unit;
}

/** Whether a rate in per cent, with two decimal places in its integer, is part of whole as far as it is written. */
export function isRate(told: bigint, part: bigint, whole: bigint): boolean {
  if (whole === 0n) return true;
  const difference = told * whole - part * 10_000n;
  const size = whole < 0n ? -whole : whole;
  return (difference < 0n ? -difference : difference) * 2n <= lastDigit(told, RATE_PLACES) * size;
}
