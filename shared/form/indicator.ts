import type { Text } from "./form.ts";

/** How an indicator is aggregated over units, or over periods; `first` of periods: what it was when they began (期初). */
export type Aggregation = "sum" | "latest" | "first" | "recompute" | "distinct" | "none";

export interface Indicator {
  readonly id: string;
  readonly title: Text;
  readonly form: string;
  /** Unit of measure of `value / 10 ** scale`: 人, 人次, 元, 户 … */
  readonly unit: string;
  readonly scale: number;
  readonly kind: "flow" | "stock" | "ratio" | "target";
  readonly overTime: Aggregation;
  readonly overUnits: Aggregation;
  /** Breakdown columns across which the figures are never added: levels nest, 精品 lies inside 美丽. */
  readonly apart?: readonly string[];
  /** For rates: indicators whose quotient this is, times `base`. */
  readonly numerator?: string;
  readonly denominator?: string;
  /** 100 unless given: 1000 for ‰, 100,000 for /10万, 1 for a mean. */
  readonly base?: number;
}
