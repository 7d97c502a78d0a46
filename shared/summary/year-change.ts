/** How a figure of the year differs from the year before, over the units that have it in both. */
import type { Catalogue } from "../form/catalogue.ts";
import type { Indicator } from "../form/indicator.ts";
import { divide, multiply, rational, roundToScale } from "../form/rational.ts";
import type { UnitTotal } from "../statistics/fact.ts";
import { isAdded } from "../statistics/roll-up.ts";
import { toDecimal } from "../value.ts";
import { figureText } from "./figure-text.ts";
import { headsOf, keyOf, type YearFigure } from "./year-figures.ts";

interface Years {
  readonly catalogue: Catalogue;
  readonly totals: readonly UnitTotal[];
  /** Empty when nothing is known of the year before. */
  readonly before: readonly UnitTotal[];
}

export interface Change {
  readonly text: string;
  /** Codes of the units that were compared, where they are not all that the figure is made of. */
  readonly from?: readonly string[];
}

/**
 * 比上年增长12.3%: only between exact figures of the same meaning. Where other units report it than did the year before,
 * over those of both years (同口径).
 */
export function changeSince(years: Years, indicator: Indicator, figure: YearFigure): Change[] {
  const { catalogue, totals, before } = years;
  if (figure.kind !== "actual" || before.length === 0) return [];
  const alike = (all: readonly UnitTotal[]) =>
    headsOf(catalogue, all, indicator).filter((one) => keyOf(one) === keyOf(figure));
  const earlier = new Set(alike(before).flatMap(({ from }) => from));
  const common = figure.from.filter((code) => earlier.has(code));
  const ofCommon = (all: readonly UnitTotal[]) => alike(all.filter(({ unit }) => common.includes(unit)));
  const [now, then] = [ofCommon(totals), ofCommon(before)];
  if (now.length !== 1 || then.length !== 1) return [];
  const text = now[0] && then[0] && difference(catalogue, now[0], then[0]);
  if (text === undefined) return [];
  const isSame = common.length === figure.from.length && common.length === earlier.size;
  // What is never added stands beside the name of its unit.
  const isNamed = !isAdded(catalogue, figure) && indicator.numerator === undefined;
  return isSame || isNamed ? [{ text }] : [{ text: `同口径${text}`, from: common }];
}

function difference(catalogue: Catalogue, now: YearFigure, then: YearFigure): string | undefined {
  if (now.qualifier !== undefined || then.qualifier !== undefined) return undefined;
  const { unit, scale } = catalogue.indicator(now.indicator);
  const change = now.value - then.value;
  if (change === 0n) return "与上年持平";
  if (unit === "%") {
    const points = figureText({ value: absolute(change), scale, unit: "个百分点" });
    return `比上年${change < 0n ? "下降" : "提高"}${points}`;
  }
  const share = divide(
    multiply(rational(String(absolute(change))), rational("100")),
    rational(String(absolute(then.value))),
  );
  if (share === undefined) return undefined;
  const percent = toDecimal(roundToScale(share, 1), 1);
  return `比上年${change < 0n ? "下降" : "增长"}${percent}%`;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
