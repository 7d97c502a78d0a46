import type { AuthorisationRow } from "../row.ts";

/** What an administrator looks after. The versions that are compared are those of the own units. */
export const integrityRows: readonly AuthorisationRow[] = [
  ["GET /api/integrity/facts", () => ({}), "xxxxx xxxxx +++++"],
  ["GET /api/integrity/house", () => ({}), "xxxxx xxxxx +++++"],
  // The log is one for the whole database: the top of a register may look.
  ["GET /api/integrity/log", () => ({}), "xxxxx xxxxx xx+xx"],
  [
    "POST /api/integrity/repairs",
    () => ({ body: { submission: "00000000-0000-4000-8000-000000000000" } }),
    "xxxxx xxxxx xx+xx",
  ],
  ["GET /api/integrity/head", () => ({}), "xxxxx xxxxx xx+xx"],
  ["POST /api/integrity/claims", () => ({ body: { heads: [], entries: [] } }), "xxxxx xxxxx xx+xx"],
];
