import { beforeAll, describe, expect, it } from "vitest";
import { designColumn, workshops } from "../../support/designs.ts";
import { fitOf } from "../../support/fits.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "../support/city.ts";
import { fitAs } from "../support/form-fits.ts";
import { draftAs, newDraftOf, publishAs, saveAs } from "../support/own-forms.ts";
import { problemOf } from "../support/requests.ts";

let world: TestCity;
let city: TestUnit;
let east: TestUnit;

beforeAll(async () => {
  world = await createCity();
  city = world.city;
  east = await enroll(world.east.unit, "administrator", "-admin");
});

const NAME = "王桂芳";
const trades = ["编织", "刺绣", "家政", NAME].map((name, at) => ({ code: `k${at + 1}`, name, aliases: [] }));
const design = {
  ...workshops,
  columns: [
    ...workshops.columns,
    designColumn("c9", "带头人", { kind: "code", leaving: "stays", codes: trades }),
  ],
};

describe("what looks like a person's name in a form of one's own", () => {
  it("is asked about before the form is published, and goes where it is meant", async () => {
    const own = await newDraftOf(east, east.unit.code, {
      ...design,
      columns: design.columns.map((column) => (column.id === "c9" ? { ...column, name: "分组" } : column)),
    });
    expect(await problemOf(await publishAs(east, own.id, 1))).toMatchObject({
      ...{ status: 422, code: "names_unconfirmed" },
      issues: [{ path: "columns.c9", message: "likely_name" }],
    });
    expect(await draftAs(east, own.id)).toMatchObject({ version: null, revision: 1 });
    expect((await publishAs(east, own.id, 1, { namesConfirmed: true })).status).toBe(201);
    // About what is known already nobody is asked again.
    const { revision } = await draftAs(east, own.id);
    expect((await saveAs(east, { ...own, number: "加工9表" }, revision)).status).toBe(200);
    expect((await publishAs(east, own.id, revision + 1)).status).toBe(201);
  });

  it("is none in one that holds no name", async () => {
    const own = await newDraftOf(east);
    expect((await publishAs(east, own.id, 1)).status).toBe(201);
  });
});

describe("what looks like a person's name in a fitted form", () => {
  const fit = fitOf("training_ledger", { words: { category: { home_services: ["家政师", NAME] } } });

  it("is asked about before it is published, not where it is only tried", async () => {
    const send = (dryRun: boolean, names = {}) => fitAs(city, "training_ledger", fit, null, dryRun, names);
    expect((await send(true)).status).toBe(200);
    expect(await problemOf(await send(false))).toMatchObject({
      ...{ status: 422, code: "names_unconfirmed" },
      issues: [{ path: "words.category", message: "likely_name" }],
    });
    expect((await send(false, { namesConfirmed: true })).status).toBe(201);
  });
});
