import { send } from "../../../../worker/support/requests.ts";
import { digestOf, keepAs, settled, tellAs, toldId, wordAs } from "../../../../worker/support/words.ts";
import type { AuthorisationRow } from "../row.ts";
import type { AuthorisationWorld } from "../world.ts";

const FINGERPRINT = "子丑寅";

/** Id of a word that the eastern district was asked about. */
async function askedOf({ city, east }: AuthorisationWorld): Promise<string> {
  await keepAs(east, settled, FINGERPRINT);
  return (await wordAs(city, "子丑寅")).id;
}

/** What people settled about sheets is their unit's; what words mean is for the city to say. */
export const wordRows: readonly AuthorisationRow[] = [
  [
    "GET /api/assignments",
    async ({ east }) => {
      await keepAs(east, settled, FINGERPRINT);
      return { shows: FINGERPRINT };
    },
    "+oooo +oooo +oooo",
  ],
  [
    "PUT /api/assignments/{digest}",
    () => ({
      params: { digest: digestOf("银行|金额") },
      body: { fingerprint: "银行|金额", assignment: settled },
    }),
    "+++++ +++++ +++++",
  ],
  [
    "DELETE /api/assignments/{digest}",
    async ({ east }) => {
      await keepAs(east, settled, FINGERPRINT);
      return { params: { digest: digestOf(FINGERPRINT) } };
    },
    "+---- +---- +----",
  ],
  [
    "GET /api/words",
    async (world) => {
      await askedOf(world);
      return { shows: FINGERPRINT };
    },
    "xxxxx xx+xx xx+xx",
  ],
  [
    "GET /api/words/awaited",
    async (world) => {
      await tellAs(world.east, "丙丁款");
      return {};
    },
    "xxxxx xx+xx xx+xx",
  ],
  [
    "GET /api/words/waiting",
    async ({ east }) => {
      await tellAs(east, "丙丁款");
      return { shows: "丙丁款" };
    },
    "+oooo +oooo +oooo",
  ],
  [
    "POST /api/words/waiting",
    () => ({ body: { form: "women_loans", column: "loan_type", text: "丙丁款" } }),
    "+++++ +++++ +++++",
  ],
  [
    "DELETE /api/words/waiting/{id}",
    async ({ east }) => {
      // Every unit may have told of the other word by now.
      await tellAs(east, "戊己款");
      return { params: { id: toldId("戊己款") } };
    },
    "+---- +---- +----",
  ],
  [
    "PUT /api/words/{id}",
    async (world) => ({
      params: { id: await askedOf(world) },
      body: { decision: "meant", chosen: "amount" },
    }),
    "xxxxx xx+xx xx+xx",
  ],
  [
    "DELETE /api/words/{id}",
    async (world) => {
      const id = await askedOf(world);
      await send("PUT", `/api/words/${id}`, { decision: "meant", chosen: "amount" }, world.city);
      return { params: { id } };
    },
    "xxxxx xx+xx xx+xx",
  ],
];
