/** By what the files of a mailbox are read: handed to the engines anew only when something in it is another. */
import type { Collection } from "../../../shared/api/collections.ts";
import type { Me } from "../../../shared/api/sessions.ts";
import type { Owed } from "../../../shared/form/forms-owed.ts";
import type { IntakeContext } from "../../engine/intake-types.ts";
import type { AssignmentKeeper } from "../check/assignments.ts";
import type { ConfirmedNames } from "../check/confirmed-names.ts";

/** Who takes in, and what every unit in scope owes. */
export interface IntakeParty {
  readonly me: Me;
  readonly collections: readonly Collection[];
  /** What the own unit owes, the most urgent first, where all files are its own reports. */
  readonly tasks?: readonly Owed[];
}

export function contextKeeper(
  assignments: Pick<AssignmentKeeper, "get">,
  confirmedNames: Pick<ConfirmedNames, "get">,
): (party: IntakeParty) => IntakeContext {
  let made = 0;
  let last: { readonly collections: readonly Collection[]; readonly context: IntakeContext } | undefined;
  return ({ me, collections, tasks }) => {
    const own = me.account.unit;
    const confirmed = assignments.get(own.code);
    const namesConfirmed = confirmedNames.get(own.code);
    const context = last?.context;
    if (
      context !== undefined &&
      last?.collections === collections &&
      context.confirmed === confirmed &&
      context.namesConfirmed === namesConfirmed &&
      context.units === me.units
    ) {
      return context;
    }
    made += 1;
    const fresh: IntakeContext = {
      key: tasks === undefined ? String(made) : `own ${made}`,
      units: me.units,
      receiver: me.units.find(({ code }) => code === own.code) ?? own,
      owed: tasks === undefined ? owedByUnit(collections) : { [own.code]: tasks },
      confirmed,
      namesConfirmed,
      ...(tasks !== undefined && { ownAlone: true as const }),
    };
    last = { collections, context: fresh };
    return fresh;
  };
}

function owedByUnit(collections: readonly Collection[]): IntakeContext["owed"] {
  const owed: Record<string, { form: string; formVersion: number; period: string }[]> = {};
  for (const { form, formVersion, period, units } of collections) {
    for (const { unit } of units) {
      const own = owed[unit] ?? [];
      own.push({ form, formVersion, period });
      owed[unit] = own;
    }
  }
  return owed;
}
