import type { FactComparison } from "../../../shared/api/integrity.ts";
import type { Act } from "../../base/act.ts";
import { compareFacts } from "../../proofs/compare-facts.ts";

/** Of every version. */
export type WholeComparison = Omit<FactComparison, "next">;

/** Told after each page how many versions have been compared. */
export type OnPage = (versions: number) => void;

/** Paths of all units begin so. */
export const EVERYTHING = { path: "/" };
const VERSIONS_A_PAGE = 500;

/** Every version of a database against the log and its payloads. */
export function compareAllFacts(
  stores: Pick<Act, "db" | "bucket" | "catalogue">,
  onPage?: OnPage,
): Promise<WholeComparison> {
  const most = VERSIONS_A_PAGE;
  return wholeComparison((after) => compareFacts(stores, EVERYTHING, { after, most }), onPage);
}

/** @param page compares versions after the one given; "" is before all. */
export async function wholeComparison(
  page: (after: string) => Promise<FactComparison>,
  onPage: OnPage = () => undefined,
): Promise<WholeComparison> {
  const differences: FactComparison["differences"] = [];
  let [versions, facts, older] = [0, 0, 0];
  let after: string | null = "";
  while (after !== null) {
    const compared: FactComparison = await page(after);
    versions += compared.versions;
    facts += compared.facts;
    older += compared.older;
    differences.push(...compared.differences);
    after = compared.next;
    onPage(versions);
  }
  return { versions, facts, older, differences };
}
