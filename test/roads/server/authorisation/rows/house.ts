import type { AuthorisationRow } from "../row.ts";

/** What is the same for everybody, and what an account learns of itself. */
export const houseRows: readonly AuthorisationRow[] = [
  ["GET /api/health", () => ({}), "open"],
  ["GET /api/openapi.json", () => ({}), "open"],
  ["POST /api/sessions", () => ({ body: { login: "nobody", password: "wrong" } }), "open"],
  ["DELETE /api/sessions", () => ({}), "+++++ +++++ +++++"],
  ["GET /api/me", ({ east }) => ({ shows: east.unit.name }), "+o+oo +o+oo +o+oo"],
  ["GET /api/catalogue", () => ({}), "+++++ +++++ +++++"],
  ["GET /api/forms", () => ({}), "+++++ +++++ +++++"],
  ["GET /api/forms/{id}", () => ({ params: { id: "women_loans" } }), "+++++ +++++ +++++"],
  [
    "GET /api/forms/{id}/template.xlsx",
    ({ east }) => ({ params: { id: "women_loans" }, query: { unit: east.unit.code } }),
    "+-+-- +-+-- +-+--",
  ],
  ["GET /api/samples", () => ({}), "+++++ +++++ +++++"],
  ["GET /api/samples/{name}", () => ({ params: { name: "none.xlsx" } }), "----- ----- -----"],
];
