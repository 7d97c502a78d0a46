import { workshops } from "../../../../support/designs.ts";
import { fitOf } from "../../../../support/fits.ts";
import { workbookBytes } from "../../../../support/workbooks.ts";
import { fileOf, newDraftOf, newIdOf, publishedOf } from "../../../../worker/support/own-forms.ts";
import type { AuthorisationRow } from "../row.ts";
import type { AuthorisationWorld } from "../world.ts";

/** Forms that the eastern district makes itself: the city above it may do as its own administrators do. */
const draftOf = ({ city, east }: AuthorisationWorld) => newDraftOf(city, east.unit.code);
const formOf = ({ city, east }: AuthorisationWorld) => publishedOf(city, east.unit.code);

/** Standard forms are fitted by the city, whose they are to merge. */
const fit = fitOf("training_ledger", { titles: ["本市培训一览"] });

export const formRows: readonly AuthorisationRow[] = [
  ["GET /api/forms/fits", () => ({ shows: "training_ledger" }), "xxxxx xxxxx xx+xx"],
  [
    "GET /api/forms/fits/{form}",
    () => ({ params: { form: "training_ledger" }, shows: "training_ledger" }),
    "xxxxx xxxxx xx+xx",
  ],
  [
    "POST /api/forms/fits/{form}",
    () => ({ params: { form: "training_ledger" }, body: { fit, seen: null }, shows: "training_ledger" }),
    "xxxxx xxxxx xx+xx",
  ],
  ["GET /api/forms/own", async (world) => ({ shows: (await formOf(world)).id }), "xxxxx xxxxx +o+oo"],
  ["GET /api/forms/own/new-id", ({ east }) => ({ query: { unit: east.unit.code } }), "xxxxx xxxxx +-+--"],
  ["GET /api/forms/own/room", ({ east }) => ({ query: { unit: east.unit.code } }), "xxxxx xxxxx +-+--"],
  [
    "GET /api/forms/drafts/{id}",
    async (world) => {
      const { id } = await draftOf(world);
      return { params: { id }, shows: workshops.title };
    },
    "xxxxx xxxxx +-+--",
  ],
  [
    "PUT /api/forms/drafts/{id}",
    async ({ city, east }) => {
      const id = await newIdOf(city, east.unit.code);
      return { params: { id }, body: { design: { ...workshops, id }, revision: null, source: "表.xlsx" } };
    },
    "xxxxx xxxxx +-+--",
  ],
  [
    "DELETE /api/forms/drafts/{id}",
    async (world) => ({ params: { id: (await draftOf(world)).id } }),
    "xxxxx xxxxx +-+--",
  ],
  [
    "POST /api/forms/drafts/{id}/publish",
    async (world) => ({ params: { id: (await draftOf(world)).id }, body: { revision: 1 } }),
    "xxxxx xxxxx +-+--",
  ],
  [
    "POST /api/forms/own/{id}/retire",
    async (world) => ({ params: { id: (await formOf(world)).id } }),
    "xxxxx xxxxx +-+--",
  ],
  [
    "POST /api/forms/own/{id}/restore",
    async (world) => ({ params: { id: (await formOf(world)).id } }),
    "xxxxx xxxxx +-+--",
  ],
  [
    "GET /api/forms/{id}/export.json",
    async (world) => {
      const { id } = await formOf(world);
      return { params: { id }, shows: id };
    },
    "+-++- +-++- +-++-",
  ],
  [
    "POST /api/forms/import",
    () => ({ query: { dryRun: "false" }, body: fileOf(workshops) }),
    "xxxxx xxxxx +++++",
  ],
  [
    "POST /api/forms/propose",
    async () => ({
      body: await workbookBytes([
        {
          name: "表",
          rows: [["测试情况表"], ["单位", "参加人数", "场次"], ["甲", 10, 1], ["乙", 20, 2]],
        },
      ]),
    }),
    "xxxxx xxxxx +++++",
  ],
];
