import { isArea, type OrgUnit } from "./org-unit.ts";

type Step = Pick<OrgUnit, "level" | "kind" | "area">;

/** Where a unit's reports go. */
export interface Road<U> {
  /** Who collects them, and approves them in the end. */
  readonly recipient: U;
  /** Who may pass them before, from the top down; none: they go straight to the recipient. */
  readonly firstReviewers: readonly U[];
}

/**
 * Who collects what the last unit of `chain` sends: the nearest city strictly above it, without one the top of the
 * tree, which in a 直辖市 is the city itself (level `province`). A unit beside the tree is no city, whatever its level.
 * @param chain units from the top of the tree down to the sender, the sender included
 * @throws RangeError when the chain is empty
 */
export function recipientIn<U extends Step>(chain: readonly U[]): U {
  const recipient = chain.slice(0, -1).findLast((unit) => unit.level === "city" && isArea(unit)) ?? chain[0];
  if (recipient === undefined) throw new RangeError("a sender has at least itself above it");
  return recipient;
}

/**
 * The recipient, and who reviews before it: every unit strictly between it and the sender, of whatever level, where
 * somebody can.
 * @param reviews whether the unit has an account that may review
 * @throws RangeError when the chain is empty
 */
export function roadIn<U extends Step>(chain: readonly U[], reviews: (unit: U) => boolean): Road<U> {
  const recipient = recipientIn(chain);
  const between = chain.slice(chain.indexOf(recipient) + 1, -1);
  return { recipient, firstReviewers: between.filter(reviews) };
}
