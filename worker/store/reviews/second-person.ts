import type { D1Database } from "@cloudflare/workers-types";
import { accountTarget } from "../accounts/accounts.ts";

/** Who asks that something be erased at once, and who confirms it. */
export interface TwoPeople {
  readonly asker: number;
  readonly confirmer: number;
  /** From when on a change to an account may have been made for this; China time. */
  readonly since: string;
}

/** What puts an account into other hands: made, raised, moved, enabled again, or given a new way in. */
const handedOver = `(act IN ('account_added', 'set_up', 'account_reset', 'second_factor_reset')
  OR act = 'account_changed' AND (detail ->> 'role_after' IS NOT NULL OR detail ->> 'unit_after' IS NOT NULL
    OR detail ->> 'disabled' = 0))`;

/**
 * Whether two accounts can be two people: nobody handed the second one over lately, the first never did, and the second
 * did not lately hand the first one over.
 */
export async function areTwoPeople(db: D1Database, { asker, confirmer, since }: TwoPeople): Promise<boolean> {
  const row = await db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM audit WHERE target = ?3 AND ${handedOver} AND (at >= ?5 OR account = ?1))
         OR EXISTS (SELECT 1 FROM audit WHERE target = ?4 AND ${handedOver} AND at >= ?5 AND account = ?2)
         OR EXISTS (SELECT 1 FROM account WHERE id = ?2 AND created_at >= ?5) AS doubt`,
    )
    .bind(asker, confirmer, accountTarget(confirmer), accountTarget(asker), since)
    .first<{ doubt: number }>();
  return row?.doubt === 0;
}
