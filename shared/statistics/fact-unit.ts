import type { Catalogue } from "../form/catalogue.ts";
import type { Fact } from "./fact.ts";

/**
 * Unit of measure of a fact's value: the indicator's own, but for differences. Growth is in per cent; the change
 * of a percentage, and the distance to its target, in percentage points (个百分点).
 */
export function unitOfFact(
  catalogue: Catalogue,
  { indicator, kind }: Pick<Fact, "indicator" | "kind">,
): string {
  const { unit } = catalogue.indicator(indicator);
  if (kind === "growth") return "%";
  return unit === "%" && (kind === "change" || kind === "gap") ? "个百分点" : unit;
}
