import type { AuthorisationRow } from "../row.ts";

/** What holds for a city is for the administrators of its top unit. */
export const settingRows: readonly AuthorisationRow[] = [
  ["GET /api/settings", () => ({}), "xxxxx xxxxx xx+xx"],
  ["PATCH /api/settings", () => ({ body: { checkBeforeSubmit: true } }), "xxxxx xxxxx xx+xx"],
];
