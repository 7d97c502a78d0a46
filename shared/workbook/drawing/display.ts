import type { Column, Form } from "../../form/form.ts";
import type { Indicator } from "../../form/indicator.ts";
import { unitShift } from "../../form/measure.ts";
import { spanNames, spans } from "../../form/spans.ts";
import { toDecimal } from "../../value.ts";

/** How a figure is shown: `stored / 10 ** scale` is the number in `unit`, which is 10 ** exponent base units. */
export interface Display {
  readonly unit: string;
  readonly scale: number;
  readonly exponent: number;
}

/** A column as its form shows it: money stored in 分 is shown in 万元 where the header says so. */
export function columnDisplay(column: Column): Display {
  const base = column.unit ?? "";
  return displayIn(column.displayUnit ?? base, base, column.scale);
}

/** An indicator in the unit of the column that feeds it. */
export function indicatorDisplay(indicator: Indicator, form: Form): Display {
  const fed = form.columns.find(
    (column) =>
      column.unit === indicator.unit && column.feeds?.some((feed) => feed.indicator === indicator.id),
  );
  return displayIn(fed?.displayUnit ?? indicator.unit, indicator.unit, indicator.scale);
}

/** A figure stored in `base` units with `scale` decimals, shown in `unit`: 元, 万元. @throws RangeError by unitShift */
export function displayIn(unit: string, base: string, scale: number): Display {
  const exponent = unitShift(unit, base);
  return { unit, scale: scale + exponent, exponent };
}

/** The stored figure as the plain decimal that is shown: 68500000 分 → "68.5" (万元). */
export function shown(value: bigint | number, display: Display): string {
  return toDecimal(value, display.scale);
}

/** Decimal places of a plain decimal. */
export function decimalsOf(decimal: string): number {
  const point = decimal.indexOf(".");
  return point < 0 ? 0 : decimal.length - point - 1;
}

const span = new RegExp(`（(?:${spans.map((each) => spanNames[each].zh).join("|")})(?=）$)`);

/** `贷款金额（万元）`, `贷款金额（本年累计，万元）`; a title that already names its unit stays as it is. */
export function withUnit(title: string, unit: string): string {
  if (unit !== "" && span.test(title)) return title.replace(span, `$&，${unit}`);
  const said = /[（(]([^（()）]*)[）)]$/.exec(title)?.[1] ?? "";
  return unit === "" ||
    said
      .split(/[，,、：:；;]/)
      .at(-1)
      ?.trim() === unit
    ? title
    : `${title}（${unit}）`;
}
