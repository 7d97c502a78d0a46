import type { AuthorisationRow } from "../row.ts";

/** What is owed. */
export const collectionRows: readonly AuthorisationRow[] = [
  ["GET /api/collections", ({ east }) => ({ shows: east.unit.code }), "+o+oo +o+oo +o+oo"],
  [
    "GET /api/collections/{id}/submissions",
    async (world) => ({ params: { id: await world.newCollection() } }),
    "+-+-- +-+-- +-+--",
  ],
];
