import type { Channel } from "../../shared/api/submissions.ts";
import type { Act } from "../base/act.ts";
import { Refusal, refuseReporters } from "../base/refusal.ts";
import { type Scope, scopeBelow } from "../store/scope.ts";

/** In whose name rows are sent: by every rule the unit is their sender, whoever of the units above presses the button. */
export interface Sender extends Scope {
  readonly unit: string;
  readonly channel: Channel;
  /** The unit above that sends in the unit's name; null: the unit itself. */
  readonly above: string | null;
}

/**
 * The account's own unit, or one below it that an officer sends for.
 * @throws Refusal forbidden for reporters · not_found for a unit that is not below
 */
export async function senderOf(
  { db, account }: Pick<Act, "db" | "account">,
  onBehalfOf: string | undefined,
): Promise<Sender> {
  const own = account.unit.code;
  if (onBehalfOf === undefined || onBehalfOf === own) {
    return { unit: own, path: account.path, channel: "pane", above: null };
  }
  refuseReporters(account);
  const below = await scopeBelow(db, account, onBehalfOf);
  if (below === undefined) throw new Refusal("not_found");
  return { unit: onBehalfOf, path: below.path, channel: "intake", above: own };
}
