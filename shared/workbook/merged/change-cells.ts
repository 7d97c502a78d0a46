import { divide, multiply, rational, roundToScale } from "../../form/rational.ts";
import { addQualifiers, type Total, toDecimal } from "../../value.ts";
import { shown } from "../drawing/display.ts";
import { type Emphasis, figureStyle } from "../drawing/palette.ts";
import { number, type SheetCell, text } from "./sheet-plan.ts";
import type { ReadyColumn } from "./summary-cells.ts";

/** Decimals of a growth in per cent. */
const GROWTH_DECIMALS = 1;

/** A figure now and before: where the two stand, and what they are. */
export interface Change {
  readonly current: string;
  readonly past: string;
  readonly after: Total | undefined;
  readonly before: Total | undefined;
}

/**
 * The figure before, the change, the growth in per cent. Of a rate the change is in percentage points and there is no
 * growth. Empty where one of the two is missing.
 */
export function changeCells(
  { column, decimals }: ReadyColumn,
  { current, past, after, before }: Change,
  emphasis: Emphasis,
): [SheetCell, SheetCell, SheetCell] {
  const both = (formula: string) => `IF(COUNT(${current},${past})=2,${formula},"")`;
  const difference = after && before && { value: after.value - before.value, ...loosely(after, before) };
  const growth = column.parts === undefined ? growthOf(after, before) : undefined;
  return [
    before === undefined
      ? text("", figureStyle(decimals, undefined, emphasis))
      : number(shown(before.value, column.display), figureStyle(decimals, before.qualifier, emphasis)),
    {
      kind: "formula",
      formula: both(`ROUND(${current}-${past},${Math.max(column.display.scale, 0)})`),
      cached: difference ? { number: shown(difference.value, column.display) } : { text: "" },
      style: figureStyle(decimals, difference?.qualifier, emphasis),
    },
    column.parts !== undefined
      ? dash(emphasis)
      : {
          kind: "formula",
          formula: both(`IF(${past}=0,"",ROUND((${current}-${past})/${past}*100,${GROWTH_DECIMALS}))`),
          cached: growth === undefined ? { text: "" } : { number: toDecimal(growth.value, GROWTH_DECIMALS) },
          style: figureStyle(GROWTH_DECIMALS, growth?.qualifier, emphasis),
        },
  ];
}

/** What is not compared. */
export function dash(emphasis: Emphasis): SheetCell {
  return text("—", emphasis === "row" ? "centred" : emphasis);
}

function growthOf(after: Total | undefined, before: Total | undefined): Total | undefined {
  if (after === undefined || before === undefined) return undefined;
  const quotient = divide(
    multiply(rational(String(after.value - before.value)), rational("100")),
    rational(String(before.value)),
  );
  if (quotient === undefined) return undefined;
  return { value: roundToScale(quotient, GROWTH_DECIMALS), ...loosely(after, before) };
}

/** What comes of figures that are not exact is about right at best. */
function loosely(a: Total, b: Total): Pick<Total, "qualifier"> {
  return addQualifiers(a.qualifier, b.qualifier) === undefined ? {} : { qualifier: "approx" };
}
