import type { D1Database, R2Bucket } from "@cloudflare/workers-types";
import type { FactComparison } from "../../../shared/api/integrity.ts";
import { compareFacts } from "../../compare-facts.ts";

/** Paths of all units begin so. */
const EVERYTHING = { path: "/" };
const VERSIONS_A_PAGE = 500;

/** Every version of a database against its payloads. */
export async function compareAllFacts(stores: {
  readonly db: D1Database;
  readonly bucket: R2Bucket;
}): Promise<Omit<FactComparison, "next">> {
  const whole = { versions: 0, facts: 0, differences: [] as FactComparison["differences"] };
  let after: string | null = "";
  while (after !== null) {
    const page: FactComparison = await compareFacts(stores, EVERYTHING, { after, most: VERSIONS_A_PAGE });
    whole.versions += page.versions;
    whole.facts += page.facts;
    whole.differences.push(...page.differences);
    after = page.next;
  }
  return whole;
}
