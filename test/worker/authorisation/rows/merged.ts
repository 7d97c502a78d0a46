import type { AuthorisationRow } from "../row.ts";

/** What becomes of it. */
export const mergedRows: readonly AuthorisationRow[] = [
  [
    "GET /api/merged.xlsx",
    async (world) => {
      await world.newSubmission();
      return { query: { period: "2019" }, shows: world.east.unit.name };
    },
    "+o+oo +o+oo +o+oo",
  ],
];
