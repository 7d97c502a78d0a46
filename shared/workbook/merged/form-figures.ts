import type { Catalogue } from "../../form/catalogue.ts";
import type { Form } from "../../form/form.ts";
import type { Indicator } from "../../form/indicator.ts";
import { overTime, type RangeTotal } from "../../statistics/over-time.ts";
import type { MergedForm } from "./merge.ts";

/** The units' figures over all periods of the merge: those of the one period, or taken over time. */
export function figuresOver(catalogue: Catalogue, { form, totals }: MergedForm): readonly RangeTotal[] {
  const [only] = totals;
  if (only !== undefined && totals.length === 1) return only.totals;
  return overTime(catalogue, form, totals);
}

/** Whether a range of periods shows the unit's last figure instead of a sum. */
export function takesLast({ accumulation }: Form, { overTime: rule }: Indicator): boolean {
  return rule === "latest" || (rule === "sum" && accumulation === "yearToDate");
}

/** Whether the indicator has a figure over several periods. */
export function hasRange({ overTime: rule }: Indicator): boolean {
  return rule === "sum" || rule === "latest" || rule === "recompute";
}
