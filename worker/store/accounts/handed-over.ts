import type { Act } from "../../base/act.ts";
import { newSince } from "../../base/owner.ts";
import { Refusal } from "../../base/refusal.ts";
import { accountTarget } from "./accounts.ts";

/**
 * Of `audit`: what puts an account into other hands: made, raised, moved, enabled again, or given a new way in. Not the
 * link of a set-up: only who can write the database makes one.
 */
export const handedOver = `(act IN ('account_added', 'account_reset', 'second_factor_reset')
  OR act = 'account_changed' AND (detail ->> 'role_after' IS NOT NULL OR detail ->> 'unit_after' IS NOT NULL
    OR detail ->> 'disabled' = 0))`;

/**
 * For what cannot be undone: an account that was just made, raised or given a new way in might be an intruder's.
 * @throws Refusal administrator_new
 */
export async function refuseNewInHand(act: Pick<Act, "db" | "clock" | "account">): Promise<void> {
  const found = await act.db
    .prepare(`SELECT 1 FROM audit WHERE target = ?1 AND at > ?2 AND ${handedOver} LIMIT 1`)
    .bind(accountTarget(act.account.id), newSince(act))
    .first();
  if (found !== null) throw new Refusal("administrator_new");
}
