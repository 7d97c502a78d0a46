import { loanBody, loanRow } from "../../../../worker/support/requests.ts";
import type { AuthorisationRow } from "../row.ts";

/** Trying a submission out: whoever may send it may try it, and nobody else. */
export const historyRows: readonly AuthorisationRow[] = [
  [
    "POST /api/submissions/check",
    async (world) => {
      const collection = await world.newCollection();
      const { formVersion, records, layout } = loanBody({ ...world, collection }, [loanRow(world.east)]);
      return { body: { collection, formVersion, records, layout } };
    },
    "+---- +---- +----",
  ],
];
