import { beforeAll, describe, expect, it } from "vitest";
import { designColumn, workshops } from "../../support/designs.ts";
import { fitOf } from "../../support/fits.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "../support/city.ts";
import { fitAs } from "../support/form-fits.ts";
import { draftAs, fileOf, newDraftOf, newIdOf, publishAs, saveAs } from "../support/own-forms.ts";
import { ask, problemOf, send } from "../support/requests.ts";

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

const kept = { ...design, columns: design.columns.map(groupsFor) };
const meant = { namesConfirmed: true } as const;

function groupsFor(column: (typeof design.columns)[number]) {
  return column.id === "c9" ? { ...column, name: "分组" } : column;
}

describe("what looks like a person's name in a form of one's own", () => {
  it("is asked about before a draft is kept, and once", async () => {
    const own = { ...kept, id: await newIdOf(east) };
    expect(await problemOf(await saveAs(east, own, null))).toMatchObject({
      ...{ status: 422, code: "names_unconfirmed" },
      issues: [{ path: "columns.c9", message: "likely_name" }],
    });
    // Nothing of it was kept.
    expect((await ask(`/api/forms/drafts/${own.id}`, {}, east)).status).toBe(404);
    expect((await saveAs(east, own, null, "", meant)).status).toBe(200);
    expect((await saveAs(east, { ...own, number: "加工8表" }, 1)).status).toBe(200);
    const another = { ...own, authority: `联系人${NAME}` };
    expect((await problemOf(await saveAs(east, another, 2))).code).toBe("names_unconfirmed");
  });

  it.each([
    ["the name of its file", {}, `${NAME}报的表.xlsx`, "source"],
    ["what is printed on it", { approval: NAME }, "", "design"],
    [
      "a check",
      { rules: [{ id: "R1", expression: `经营类别 = “${NAME}”`, severity: "error" }] },
      "",
      "rules.R1",
    ],
  ] as const)("is found in %s", async (_, change, source, path) => {
    const own = { ...workshops, ...change, id: await newIdOf(east) };
    expect(await problemOf(await saveAs(east, own, null, source))).toMatchObject({
      ...{ code: "names_unconfirmed", issues: [{ path, message: "likely_name" }] },
    });
  });

  it("is asked about before a form comes in as a file, not where that is only tried", async () => {
    const importAs = (dryRun: boolean, names = {}) =>
      send("POST", `/api/forms/import?dryRun=${dryRun}`, { ...fileOf(kept), ...names }, east);
    expect((await importAs(true)).status).toBe(200);
    expect((await problemOf(await importAs(false))).code).toBe("names_unconfirmed");
    expect((await importAs(false, meant)).status).toBe(201);
  });

  it("is asked about before the form is published, and goes where it is meant", async () => {
    const own = await newDraftOf(east, east.unit.code, kept, meant);
    expect(await problemOf(await publishAs(east, own.id, 1))).toMatchObject({
      ...{ status: 422, code: "names_unconfirmed" },
      issues: [{ path: "columns.c9", message: "likely_name" }],
    });
    expect(await draftAs(east, own.id)).toMatchObject({ version: null, revision: 1 });
    expect((await publishAs(east, own.id, 1, meant)).status).toBe(201);
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
