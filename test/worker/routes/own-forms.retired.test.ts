import { beforeAll, describe, expect, it } from "vitest";
import { createCity, enroll, type TestCity, type TestUnit } from "../support/city.ts";
import {
  actsOn,
  catalogueIds,
  draftAs,
  formAs,
  newDraftOf,
  plannedOf,
  publishedOf,
  saveAs,
} from "../support/own-forms.ts";
import { ask, problemOf, send } from "../support/requests.ts";

let world: TestCity;
let east: TestUnit;
let west: TestUnit;

beforeAll(async () => {
  world = await createCity();
  east = await enroll(world.east.unit, "administrator", "-admin");
  west = await enroll(world.west.unit, "administrator", "-admin");
});

const codeOf = async (response: Response) => (await problemOf(response)).code;

describe("a retired form", () => {
  it("is known by what was sent of it, and neither changed nor asked for; restored, it is as before", async () => {
    const design = await publishedOf(east);
    const act = (name: string) => send("POST", `/api/forms/own/${design.id}/${name}`, undefined, east);
    const plan = (period = "2026Q1") =>
      send(
        "POST",
        "/api/collections",
        {
          collections: [
            {
              ...{
                form: design.id,
                formVersion: 1,
                title: "加工点",
                period,
                asOf: null,
                opensOn: null,
              },
              ...{ dueOn: null, graceDays: 0, reminderDays: null, exemptions: [] },
              owing: { units: [world.town.unit.code] },
            },
          ],
        },
        east,
      );
    expect((await plan("2025Q4")).status).toBe(201);
    for (const _ of [1, 2]) expect((await act("retire")).status).toBe(204);
    expect((await formAs(east, design.id))?.retiredAt).toContain("+08:00");
    expect(await catalogueIds(world.town)).toContain(design.id);
    const { revision } = await draftAs(east, design.id);
    expect(await codeOf(await saveAs(east, { ...design, title: "改" }, revision))).toBe("form_retired");
    expect(await codeOf(await plan())).toBe("form_retired");
    expect((await act("restore")).status).toBe(204);
    expect((await plan()).status).toBe(201);
    expect(await formAs(east, design.id)).toMatchObject({ retiredAt: null, collections: 2 });
    expect(await actsOn(design.id)).toEqual(["form_draft", "form_publish", "form_retire", "form_restore"]);
  });

  it("leaves the catalogue where nobody was asked for it, and its unit has it still", async () => {
    const design = await publishedOf(east);
    const act = (name: string) => send("POST", `/api/forms/own/${design.id}/${name}`, undefined, east);
    await act("retire");
    expect(await catalogueIds(world.town)).not.toContain(design.id);
    const file = await ask(`/api/forms/${design.id}/export.json`, {}, east);
    const called = encodeURIComponent(`${design.title}（第1版）.json`);
    expect(file.headers.get("content-disposition")).toContain(`filename*=UTF-8''${called}`);
    expect(file.headers.get("content-type")).toMatch(/^application\/json/);
    expect(await file.json()).toMatchObject({ form: { id: design.id, version: 1 }, design });
    expect(await codeOf(await ask(`/api/forms/${design.id}/export.json`, {}, west))).toBe("not_found");
    expect(await codeOf(await plannedOf(east, design.id, 1, world.town))).toBe("form_retired");
    await act("restore");
    expect(await catalogueIds(world.town)).toContain(design.id);
  });

  it("was published before", async () => {
    const { id } = await newDraftOf(east);
    expect(await codeOf(await send("POST", `/api/forms/own/${id}/retire`, undefined, east))).toBe(
      "not_found",
    );
  });
});
