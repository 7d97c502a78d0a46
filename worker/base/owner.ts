import { chinaTime } from "../../shared/period/china-time.ts";
import type { Act } from "./act.ts";
import { DAY, MINUTE } from "./clock.ts";
import { Refusal } from "./refusal.ts";

/** For so long a password that was typed in a session counts for it: twenty accounts in a row ask once. */
const PROOF_LIFE = 10 * MINUTE;
/** For so long an account that came into new hands does nothing that cannot be undone. */
const SETTLED_AFTER = DAY;

/**
 * For what gives somebody power or a way in, or takes an administrator's: whoever only found a session open does not.
 * @throws Refusal proof_needed
 */
export function refuseUnproven({ clock, account }: Pick<Act, "clock" | "account">): void {
  const { provenAt } = account;
  const now = clock();
  // A clock that was put back makes no proof last longer.
  const counts =
    provenAt !== undefined && provenAt <= chinaTime(now) && provenAt > chinaTime(now - PROOF_LIFE);
  if (!counts) throw new Refusal("proof_needed");
}

/** From when on an account came into its hands too lately for what cannot be undone; China time. */
export function newSince({ clock }: Pick<Act, "clock">): string {
  return chinaTime(clock() - SETTLED_AFTER);
}
