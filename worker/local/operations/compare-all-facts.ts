import type { FactComparison } from "../../../shared/api/integrity.ts";
import type { Act } from "../../base/act.ts";
import { compareFacts } from "../../merge/compare-facts.ts";

/** Of every version. */
export type WholeComparison = Omit<FactComparison, "next">;

/** Paths of all units begin so. */
const EVERYTHING = { path: "/" };
const VERSIONS_A_PAGE = 500;

/** Every version of a database against its payloads. */
export function compareAllFacts(stores: Pick<Act, "db" | "bucket" | "catalogue">): Promise<WholeComparison> {
  return wholeComparison((after) => compareFacts(stores, EVERYTHING, { after, most: VERSIONS_A_PAGE }));
}

/** @param page compares versions after the one given; "" is before all. */
export async function wholeComparison(
  page: (after: string) => Promise<FactComparison>,
): Promise<WholeComparison> {
  const differences: FactComparison["differences"] = [];
  let [versions, facts] = [0, 0];
  let after: string | null = "";
  while (after !== null) {
    const compared: FactComparison = await page(after);
    versions += compared.versions;
    facts += compared.facts;
    differences.push(...compared.differences);
    after = compared.next;
  }
  return { versions, facts, differences };
}
