import { loanBody, loanRow } from "../../../../worker/support/requests.ts";
import type { AuthorisationRow } from "../row.ts";

/** Sending, and seeing what was sent. */
export const submissionRows: readonly AuthorisationRow[] = [
  [
    "PUT /api/submissions/{uuid}",
    async (world) => ({
      params: { uuid: crypto.randomUUID() },
      body: loanBody({ ...world, collection: await world.newCollection() }, [loanRow(world.east)]),
    }),
    "+---- +---- +----",
  ],
  [
    "POST /api/intake/places",
    ({ east, collection }) => ({
      body: { places: [{ unit: east.unit.code, form: "women_loans", period: "2019" }] },
      shows: `"collection":"${collection.slice(0, 16)}`,
    }),
    "+o+oo +o+oo +o+oo",
  ],
  [
    "GET /api/submissions/{uuid}",
    ({ standing, east }) => ({ params: { uuid: standing }, shows: east.unit.code }),
    "+-+-- +-+-- +-+--",
  ],
];
