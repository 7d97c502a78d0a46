import type { z } from "zod";
import type { formRoomSchema } from "../../shared/api/own-forms.ts";
import type { Room } from "../../shared/form/design/form-budget.ts";
import type { Act } from "../base/act.ts";
import { Refusal } from "../base/refusal.ts";
import { roomTaken } from "../store/forms/room.ts";
import { type Scope, scopeBelow } from "../store/scope.ts";

/**
 * What a unit's forms come to, against each bound that holds for them.
 * @param unit at or below the account's own; without it the own one
 * @throws Refusal not_found for a unit elsewhere
 */
export async function showRoom(
  { db, account }: Act,
  unit = account.unit.code,
): Promise<z.infer<typeof formRoomSchema>> {
  const scope = await scopeBelow(db, account, unit);
  if (scope === undefined) throw new Refusal("not_found");
  return { unit, bounds: [...(await roomTaken(db, scope))] };
}

/**
 * Before a batch, or after one that failed: whether there is no room for it.
 * @param adds what the batch adds, less what it takes the place of; for nothing more there is always room
 * @throws Refusal form_budget, saying which bound
 */
export async function refuseWithoutRoom({ db }: Act, unit: Scope, adds: Partial<Room>): Promise<void> {
  const { forms = 0, bytes = 0 } = adds;
  const full = (await roomTaken(db, unit)).filter(
    ({ taken, most }) =>
      (forms > 0 && taken.forms + forms > most.forms) || (bytes > 0 && taken.bytes + bytes > most.bytes),
  );
  if (full.length > 0) {
    throw new Refusal("form_budget", { issues: full.map(({ of }) => ({ path: of, message: "full" })) });
  }
}
