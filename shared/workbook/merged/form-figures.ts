import type { Catalogue } from "../../form/catalogue.ts";
import type { Indicator } from "../../form/indicator.ts";
import { overTime, type RangeTotal } from "../../statistics/over-time.ts";
import { accumulationIn } from "./form-versions.ts";
import type { MergedForm } from "./merge.ts";

/** The units' figures over all periods of the merge: those of the one period, or taken over time. */
export function figuresOver(catalogue: Catalogue, merged: MergedForm): readonly RangeTotal[] {
  const [only] = merged.totals;
  if (only !== undefined && merged.totals.length === 1) return only.totals;
  return overTime(catalogue, accumulationIn(merged), merged.totals);
}

/** Whether the indicator has a figure over several periods. */
export function hasRange({ overTime: rule }: Indicator): boolean {
  return rule === "sum" || rule === "latest" || rule === "first" || rule === "recompute";
}
