import { env } from "cloudflare:workers";
import { startSession } from "../../../../../worker/accounts/sign-in.ts";
import { systemClock } from "../../../../../worker/base/clock.ts";
import type { AuthorisationRow } from "../row.ts";
import type { AuthorisationWorld } from "../world.ts";

const rename = ({ east }: AuthorisationWorld) => ({
  changes: [{ act: "change", code: east.unit.code, name: "改名区妇联", from: "2026-03-01" }],
  dryRun: true,
  revision: null,
});

/** What an administrator may do is shown by a dry run: units out of reach stand among its conflicts. */
const ALLOWED = '"conflicts":[]';

export const registerRows: readonly AuthorisationRow[] = [
  ["GET /api/units", ({ east }) => ({ shows: east.unit.name }), "xxxxx xxxxx +o+oo"],
  ["GET /api/units.xlsx", ({ east }) => ({ shows: east.unit.name }), "xxxxx xxxxx +o+oo"],
  ["POST /api/units/changes", (world) => ({ body: rename(world), shows: ALLOWED }), "xxxxx xxxxx +o+oo"],
  [
    "POST /api/units/import",
    ({ east, city }) => ({
      body: {
        rows: [{ code: east.unit.code, name: "改名区妇联", level: "district", parent: city.unit.code }],
        from: "2026-03-01",
        dryRun: true,
        revision: null,
      },
      shows: ALLOWED,
    }),
    "xxxxx xxxxx +o+oo",
  ],
  [
    "GET /api/audit",
    async (world) => {
      await startSession(env.DB, systemClock, world.east.account);
      const { login } = world.east;
      return { query: { act: "sign_in", login }, shows: login };
    },
    "xxxxx xxxxx +o+oo",
  ],
];
