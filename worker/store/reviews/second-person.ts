import type { D1Database } from "@cloudflare/workers-types";
import { accountTarget } from "../accounts/accounts.ts";
import { handedOver } from "../accounts/handed-over.ts";

/** Who asks that something be erased at once, and who confirms it. */
export interface TwoPeople {
  readonly asker: number;
  readonly confirmer: number;
  /** From when on a change to an account may have been made for this; China time. */
  readonly since: string;
}

/** A set-up too: whoever made the link acts for nobody else. */
const inNewHands = `(${handedOver} OR act = 'set_up')`;

/**
 * Whether two accounts can be two people: nobody handed the second one over lately, the first never did, and the second
 * did not lately hand the first one over.
 */
export async function areTwoPeople(db: D1Database, { asker, confirmer, since }: TwoPeople): Promise<boolean> {
  const row = await db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM audit WHERE target = ?3 AND ${inNewHands} AND (at >= ?5 OR account = ?1))
         OR EXISTS (SELECT 1 FROM audit WHERE target = ?4 AND ${inNewHands} AND at >= ?5 AND account = ?2)
         OR EXISTS (SELECT 1 FROM account WHERE id = ?2 AND created_at >= ?5) AS doubt`,
    )
    .bind(asker, confirmer, accountTarget(confirmer), accountTarget(asker), since)
    .first<{ doubt: number }>();
  return row?.doubt === 0;
}
