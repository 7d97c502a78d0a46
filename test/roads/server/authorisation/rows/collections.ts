import { newestVersion } from "../../../../support/newest-version.ts";
import type { AuthorisationRow } from "../row.ts";
import type { AuthorisationWorld } from "../world.ts";

const plan = ({ east }: AuthorisationWorld) => ({
  title: "测试任务",
  period: `20${String(planned++ % 90).padStart(2, "0")}`,
  asOf: null,
  opensOn: null,
  dueOn: null,
  graceDays: 0,
  reminderDays: null,
  owing: { units: [east.unit.code] },
});
let planned = 10;

/** What is owed, and who plans it: the eastern district's collections are run by it and by the city above. */
export const collectionRows: readonly AuthorisationRow[] = [
  ["GET /api/collections", ({ east }) => ({ shows: east.unit.code }), "+o+oo +o+oo +o+oo"],
  [
    "GET /api/collections/{id}/submissions",
    async (world) => ({ params: { id: await world.newCollection() } }),
    "+-+-- +-+-- +-+--",
  ],
  [
    "GET /api/collections/{id}/earlier-totals",
    async (world) => ({ params: { id: await world.newCollection() } }),
    "+---- +---- +----",
  ],
  [
    "GET /api/collections/overview",
    async (world) => ({ query: { year: "2019" }, shows: await world.newCollection() }),
    "xxxxx +o+oo +o+oo",
  ],
  [
    "GET /api/collections/{id}",
    async (world) => ({ params: { id: await world.newCollection() } }),
    "xxxxx +-+-- +-+--",
  ],
  [
    "PUT /api/collections/{id}",
    async (world) => ({
      params: { id: await world.newCollection() },
      body: { ...plan(world), revision: 0 },
    }),
    "xxxxx xxxxx +-+--",
  ],
  [
    "DELETE /api/collections/{id}",
    async (world) => ({ params: { id: await world.newCollection() } }),
    "xxxxx xxxxx +-+--",
  ],
  [
    "PUT /api/collections/{id}/state",
    async (world) => ({
      params: { id: await world.newCollection() },
      body: { state: "locked", reason: "测试" },
    }),
    "xxxxx xxxxx +-+--",
  ],
  [
    "PUT /api/collections/{id}/exemptions",
    async (world) => ({
      params: { id: await world.newCollection() },
      body: { units: [world.east.unit.code], reason: "测试" },
    }),
    "xxxxx xxxxx +-+--",
  ],
  [
    "PUT /api/collections/{id}/form-version",
    async (world) => ({
      params: { id: await world.newCollection() },
      body: { from: newestVersion("women_loans"), to: newestVersion("women_loans") },
    }),
    "xxxxx xxxxx +-+--",
  ],
  [
    "POST /api/collections/{id}/reminders",
    async (world) => ({ params: { id: await world.newCollection() }, body: {} }),
    "xxxxx +-+-- +-+--",
  ],
  [
    "GET /api/board",
    ({ east }) => ({ query: { period: "2019" }, shows: east.unit.name }),
    "+o+oo +o+oo +o+oo",
  ],
  ["GET /api/board/units/{code}", ({ east }) => ({ params: { code: east.unit.code } }), "+-+-- +-+-- +-+--"],
  [
    "POST /api/collections",
    (world) => ({
      body: {
        collections: [
          { ...plan(world), form: "women_loans", formVersion: newestVersion("women_loans"), exemptions: [] },
        ],
      },
    }),
    "xxxxx xxxxx +-+--",
  ],
];
