/** What an officer settles about sheets of others is her own unit's answer, and holds for every sheet she takes in. */
import type { AssignmentKeeper } from "../check/assignments.ts";
import type { ConfirmedNames } from "../check/confirmed-names.ts";

interface Keepers {
  readonly assignments: AssignmentKeeper;
  readonly confirmedNames: ConfirmedNames;
}

/** @param own unit of the officer, whatever unit's sheet it is about */
export function keepersOf({ assignments, confirmedNames }: Keepers, own: string): Keepers {
  return {
    assignments: {
      get: () => assignments.get(own),
      choose: (_, fingerprint, assignment) => assignments.choose(own, fingerprint, assignment),
      forget: (_, fingerprint) => assignments.forget(own, fingerprint),
    },
    confirmedNames: {
      get: () => confirmedNames.get(own),
      confirm: (_, keys) => confirmedNames.confirm(own, keys),
      withdraw: (_, keys) => confirmedNames.withdraw(own, keys),
    },
  };
}
