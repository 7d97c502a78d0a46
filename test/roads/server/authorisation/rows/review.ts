import { loanBody, loanRow, send } from "../../../../worker/support/requests.ts";
import type { AuthorisationRow } from "../row.ts";
import type { AuthorisationWorld } from "../world.ts";

async function approvedVersion(world: AuthorisationWorld): Promise<string> {
  const uuid = await world.newSubmission();
  return acted(uuid, send("POST", "/api/reviews/approve", { submissions: [uuid] }, world.city));
}

async function returnedVersion(world: AuthorisationWorld): Promise<string> {
  const uuid = await world.newSubmission();
  const body = { comment: "", notes: [{ row: 8, column: "amount", text: "请核对" }] };
  return acted(uuid, send("POST", `/api/submissions/${uuid}/return`, body, world.city));
}

/** Sent by the city in the district's name. */
async function intakeVersion(world: AuthorisationWorld): Promise<string> {
  const uuid = crypto.randomUUID();
  const path = `/api/submissions/${uuid}?onBehalfOf=${world.east.unit.code}`;
  const body = loanBody({ ...world, collection: await world.newCollection() }, [loanRow(world.east)]);
  return acted(uuid, send("PUT", path, body, world.city));
}

async function protestedVersion(world: AuthorisationWorld): Promise<string> {
  const uuid = await intakeVersion(world);
  return acted(uuid, send("POST", `/api/submissions/${uuid}/protest`, { text: "数字不对" }, world.east));
}

async function acted(uuid: string, response: Promise<Response>): Promise<string> {
  const { ok, status } = await response;
  if (!ok) throw new Error(`not done: ${status}`);
  return uuid;
}

/** Reviewing: who may do what with a version. */
export const reviewRows: readonly AuthorisationRow[] = [
  ["GET /api/reviews", ({ standing }) => ({ shows: standing }), "xxxxx +o+oo +o+oo"],
  ["PUT /api/reviews/levels", () => ({ body: { levels: 2 } }), "xxxxx xxxxx +++++"],
  [
    "POST /api/reviews/approve",
    async (world) => ({ body: { submissions: [await world.newSubmission()] } }),
    "xxxxx x-+-- x-+--",
  ],
  [
    "POST /api/reviews/revert",
    async (world) => ({ body: { submissions: [await approvedVersion(world)], reason: "数字有误" } }),
    "xxxxx x-+-- x-+--",
  ],
  [
    "GET /api/submissions/{uuid}/review",
    ({ standing, east }) => ({ params: { uuid: standing }, shows: east.unit.name }),
    "+-+-- +-+-- +-+--",
  ],
  [
    "POST /api/submissions/{uuid}/return",
    async (world) => ({
      params: { uuid: await world.newSubmission() },
      body: { comment: "请核对", notes: [] },
    }),
    "xxxxx x-+-- x-+--",
  ],
  [
    "POST /api/submissions/{uuid}/withdraw",
    async (world) => ({ params: { uuid: await world.newSubmission() } }),
    "+-x-- +-x-- +-x--",
  ],
  [
    "POST /api/submissions/{uuid}/purge",
    async (world) => ({ params: { uuid: await world.newSubmission() }, body: { reason: "误报" } }),
    "xxxxx xxxxx +-+--",
  ],
  [
    "POST /api/submissions/{uuid}/protest",
    async (world) => ({ params: { uuid: await intakeVersion(world) }, body: { text: "数字不对" } }),
    "+-x-- +-x-- +-x--",
  ],
  [
    "DELETE /api/submissions/{uuid}/protest",
    async (world) => ({ params: { uuid: await protestedVersion(world) } }),
    "+-x-- +-x-- +-x--",
  ],
  [
    "POST /api/submissions/{uuid}/protest/answer",
    async (world) => ({ params: { uuid: await protestedVersion(world) }, body: { text: "已核对" } }),
    "xxxxx x-+-- x-+--",
  ],
  [
    "POST /api/submissions/{uuid}/notes/{note}/replies",
    async (world) => ({
      params: { uuid: await returnedVersion(world), note: "0" },
      body: { text: "已核对" },
    }),
    "+-x-- +-x-- +-x--",
  ],
];
