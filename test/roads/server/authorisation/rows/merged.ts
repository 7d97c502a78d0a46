import type { AuthorisationRow } from "../row.ts";

/** What becomes of it. */
export const mergedRows: readonly AuthorisationRow[] = [
  [
    "GET /api/merged.xlsx",
    ({ east }) => ({ query: { period: "2019" }, shows: east.unit.name }),
    "+o+oo +o+oo +o+oo",
  ],
  ...["/api/facts.csv", "/api/facts.json"].map(
    (path): AuthorisationRow => [
      `GET ${path as "/api/facts.csv"}`,
      ({ east }) => ({ query: { period: "2019" }, shows: east.unit.code }),
      "+o+oo +o+oo +o+oo",
    ],
  ),
  [
    "GET /api/trace",
    ({ east }) => ({ query: { period: "2019", indicator: "loan_persons" }, shows: east.unit.code }),
    "+o+oo +o+oo +o+oo",
  ],
  [
    "GET /api/summary.docx",
    ({ east }) => ({ query: { year: "2019", unit: east.unit.code } }),
    "+-+-- +-+-- +-+--",
  ],
  [
    "POST /api/downloads",
    () => ({ body: { file: "merged.xlsx", query: { period: "2019" } } }),
    "+++++ +++++ +++++",
  ],
  ["GET /api/downloads/{token}", () => ({ params: { token: "never-was" } }), "open"],
  ["DELETE /api/downloads/{token}", () => ({ params: { token: "never-was" } }), "open"],
];
