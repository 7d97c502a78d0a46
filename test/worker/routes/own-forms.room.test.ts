import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { formRoomSchema } from "../../../shared/api/own-forms.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import { formBudget } from "../../../shared/form/design/form-budget.ts";
import { designColumn, workshops } from "../../support/designs.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "../support/city.ts";
import { draftAs, newDraftOf, newIdOf, publishAs, publishedOf, saveAs } from "../support/own-forms.ts";
import { ask, problemOf, send } from "../support/requests.ts";

let world: TestCity;
let city: TestUnit;
let east: TestUnit;
let west: TestUnit;

beforeEach(async () => {
  world = await createCity();
  city = world.city;
  east = await enroll(world.east.unit, "administrator", "-admin");
  west = await enroll(world.west.unit, "administrator", "-admin");
});

async function roomOf(as: TestUnit, unit = as.unit.code) {
  const answer = await ask(`/api/forms/own/room?unit=${unit}`, {}, as);
  return formRoomSchema.parse(await answer.json()).bounds.map(({ of, taken }) => ({ of, ...taken }));
}

let filled = 0;

/** Forms of a unit as if it had made them: nothing but a row each. */
async function fill(unit: string, count: number): Promise<void> {
  filled += 1;
  const forms = JSON.stringify(Array.from({ length: count }, (_, index) => `own_filled${filled}_${index}`));
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO own_form (id, unit, revision, made_at)
       SELECT value, ?2, 1, '2026-01-01T00:00:00+08:00' FROM json_each(?1)`,
    ).bind(forms, unit),
    env.DB.prepare(
      `INSERT INTO own_form_draft (form, design, source, account, changed_at)
       SELECT value, '{}', '', (SELECT min(id) FROM account), '2026-01-01T00:00:00+08:00' FROM json_each(?1)`,
    ).bind(forms),
  ]);
}

/** A published form of a unit of so many bytes, as if it had made it before there was a bound. */
async function overfill(unit: string, bytes: number): Promise<void> {
  const id = `own_over_${crypto.randomUUID()}`;
  const at = "2026-01-01T00:00:00+08:00";
  await env.DB.batch([
    env.DB.prepare("INSERT INTO own_form (id, unit, revision, made_at) VALUES (?1, ?2, 1, ?3)").bind(
      id,
      unit,
      at,
    ),
    env.DB.prepare(
      `INSERT INTO own_form_version (form, version, design, content, digest, account, published_at)
       SELECT ?1, 1, '{}', ?2, '', min(id), ?3 FROM account`,
    ).bind(id, `{"form":{}}${" ".repeat(bytes)}`, at),
  ]);
}

/** As many words as a form may have, each with other names: a large form. */
function large(design: Design, names: number): Design {
  const aliases = (index: number) =>
    Array.from({ length: names }, (_, nth) => `${"村".repeat(60)}${index}之${nth}`);
  const codes = Array.from({ length: 100 }, (_, index) => ({
    ...{ code: `v${index}`, name: `示例村${index}`, aliases: aliases(index) },
  }));
  return {
    ...design,
    columns: [...design.columns, designColumn("village", "所在村", { kind: "code", codes })],
  };
}

const refusalOf = async (response: Response) => {
  const { code, issues } = await problemOf(response);
  return { code, issues };
};

describe("the room for forms of one's own", () => {
  it("is what the city has of its own, and a district with all below it and all districts together", async () => {
    const town = await enroll(world.town.unit, "administrator", "-admin");
    await publishedOf(city);
    await newDraftOf(east);
    await publishedOf(east, world.town.unit.code);
    await newDraftOf(west);
    const [own] = await roomOf(city);
    expect(own).toMatchObject({ of: "own", forms: 1 });
    expect(own?.bytes).toBeGreaterThan(3_000);
    for (const as of [east, town]) {
      expect(await roomOf(as)).toMatchObject([
        { of: "branch", forms: 2 },
        { of: "below", forms: 3 },
      ]);
    }
    expect(await roomOf(city, west.unit.code)).toMatchObject([
      { of: "branch", forms: 1, bytes: 0 },
      { of: "below", forms: 3 },
    ]);
    expect((await problemOf(await ask(`/api/forms/own/room?unit=${city.unit.code}`, {}, east))).code).toBe(
      "not_found",
    );
  });

  it("lets a city have three hundred forms, and ends where it is said to", async () => {
    await fill(city.unit.code, formBudget.own.forms - 1);
    expect(formBudget.own.forms).toBeGreaterThan(300);
    const last = await newDraftOf(city);
    const more = { ...workshops, id: await newIdOf(city) };
    expect(await refusalOf(await saveAs(city, more, null))).toEqual({
      code: "form_budget",
      issues: [{ path: "own", message: "full" }],
    });
    // What is there goes on, and what is given up makes room.
    expect((await saveAs(city, { ...last, title: "改过" }, 1)).status).toBe(200);
    expect((await publishAs(city, last.id, 2)).status).toBe(201);
    expect((await send("POST", `/api/forms/own/${last.id}/retire`, undefined, city)).status).toBe(204);
    expect((await saveAs(city, more, null)).status).toBe(200);
    expect(
      await refusalOf(await send("POST", `/api/forms/own/${last.id}/restore`, undefined, city)),
    ).toMatchObject({
      code: "form_budget",
    });
  });

  it("of a district is its own: one that is full keeps nobody else from anything", async () => {
    await fill(world.town.unit.code, formBudget.branch.forms);
    const refused = await saveAs(east, { ...workshops, id: await newIdOf(east) }, null);
    expect(await refusalOf(refused)).toMatchObject({ code: "form_budget", issues: [{ path: "branch" }] });
    await newDraftOf(west);
    await newDraftOf(city);
  });

  it("of all districts together has an end as well, which the city does not feel", async () => {
    await fill(world.town.unit.code, formBudget.below.forms);
    const refused = await saveAs(west, { ...workshops, id: await newIdOf(west) }, null);
    expect(await refusalOf(refused)).toMatchObject({ code: "form_budget", issues: [{ path: "below" }] });
    await newDraftOf(city);
  });

  it("counts what catalogues hold, and a version that nobody was asked for no longer than the next is there", async () => {
    const big = large(workshops, 40);
    const form = await newDraftOf(east, east.unit.code, big);
    expect((await publishAs(east, form.id, 1)).status).toBe(201);
    const [branch] = await roomOf(east);
    const size = branch?.bytes ?? 0;
    expect(size).toBeGreaterThan(formBudget.branch.bytes / 2);
    const second = await newDraftOf(east, east.unit.code, big);
    expect(await refusalOf(await publishAs(east, second.id, 1))).toEqual({
      code: "form_budget",
      issues: [{ path: "branch", message: "full" }],
    });
    const { revision } = await draftAs(east, form.id);
    expect((await saveAs(east, { ...form, english: "Villages" }, revision)).status).toBe(200);
    expect((await publishAs(east, form.id, revision + 1)).status).toBe(201);
    expect((await roomOf(east))[0]?.bytes).toBeLessThan(size + 1_000);
    await send("POST", `/api/forms/own/${form.id}/retire`, undefined, east);
    expect((await roomOf(east))[0]).toMatchObject({ bytes: 0 });
    expect((await publishAs(east, second.id, 1)).status).toBe(201);
  });

  it("lets a version be followed by a smaller one while more is stored than has room", async () => {
    const form = await newDraftOf(east, east.unit.code, large(workshops, 20));
    expect((await publishAs(east, form.id, 1)).status).toBe(201);
    await overfill(world.town.unit.code, formBudget.branch.bytes);
    const nextWith = async (names: number) => {
      const { revision } = await draftAs(east, form.id);
      const saved = await saveAs(east, { ...large(workshops, names), id: form.id }, revision);
      expect(saved.status).toBe(200);
      return publishAs(east, form.id, revision + 1);
    };
    expect((await problemOf(await nextWith(21))).code).toBe("form_budget");
    expect((await nextWith(19)).status).toBe(201);
    expect((await roomOf(east))[0]?.bytes).toBeGreaterThan(formBudget.branch.bytes);
  });

  it("is kept by many at the same moment", async () => {
    await fill(world.town.unit.code, formBudget.branch.forms - 1);
    const id = await newIdOf(east);
    const ids = [id, ...[7, 8, 9].map((number) => id.replace(/[0-9]+$/, String(number)))];
    const made = await Promise.all(ids.map((each) => saveAs(east, { ...workshops, id: each }, null)));
    expect(made.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
  });
});
