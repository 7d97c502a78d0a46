import { divide, multiply, rational, roundToScale } from "../../form/rational.ts";
import { periodsTitle } from "../../period-range.ts";
import { addQualifiers, type Total, toDecimal } from "../../value.ts";
import { shown } from "./display.ts";
import type { EarlierTotals } from "./merge.ts";
import { figureStyle } from "./palette.ts";
import { number, type SheetCell, text } from "./sheet-plan.ts";
import type { ReadyColumn } from "./summary-cells.ts";

/** Decimals of a growth in per cent. */
const GROWTH_DECIMALS = 1;

const names: Readonly<Record<EarlierTotals["comparison"], string>> = {
  previousPeriod: "上期",
  samePeriodLastYear: "上年同期",
};

/** Labels of the three rows that compare with one earlier period, in the order of `comparisonCells`. */
export function comparisonLabels({ comparison, periods, reported }: EarlierTotals): string[] {
  const name = names[comparison];
  return [
    `${name}（${periodsTitle(periods)}，${reported}个单位报送）`,
    `比${name}增减（数值，比率为百分点）`,
    `比${name}增减（%）`,
  ];
}

/**
 * What one figure column says about an earlier period: the figure then, the change, the growth in per cent. Of a
 * rate the change is in percentage points and there is no growth.
 * @param now row of the totals, from 1
 * @param then row of the earlier figures
 */
export function comparisonCells(
  ready: ReadyColumn,
  earlier: EarlierTotals,
  now: number,
  then: number,
): [SheetCell, SheetCell, SheetCell] {
  const { column, decimals, letters } = ready;
  if (!column.overUnits || column.over === "none") return [dash(), dash(), dash()];
  const [after, before] = [column.totalOver(), column.earlier(earlier)];
  const [current, past] = [`${letters}${now}`, `${letters}${then}`];
  const both = (formula: string) => `IF(COUNT(${current},${past})=2,${formula},"")`;
  const difference = after && before && { value: after.value - before.value, ...loosely(after, before) };
  const growth = column.parts === undefined ? growthOf(after, before) : undefined;
  return [
    before === undefined
      ? text("", "centred")
      : number(shown(before.value, column.display), figureStyle(decimals, before.qualifier, "row")),
    {
      kind: "formula",
      formula: both(`ROUND(${current}-${past},${column.display.scale})`),
      cached: difference ? { number: shown(difference.value, column.display) } : { text: "" },
      style: figureStyle(decimals, difference?.qualifier, "row"),
    },
    column.parts !== undefined
      ? dash()
      : {
          kind: "formula",
          formula: both(`IF(${past}=0,"",ROUND((${current}-${past})/${past}*100,${GROWTH_DECIMALS}))`),
          cached: growth === undefined ? { text: "" } : { number: toDecimal(growth.value, GROWTH_DECIMALS) },
          style: figureStyle(GROWTH_DECIMALS, growth?.qualifier, "row"),
        },
  ];
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

function dash(): SheetCell {
  return text("—", "centred");
}
