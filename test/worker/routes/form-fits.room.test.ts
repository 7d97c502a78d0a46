import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { catalogueSchema } from "../../../shared/api/forms.ts";
import { formRoomSchema } from "../../../shared/api/own-forms.ts";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import { formBudget } from "../../../shared/form/design/form-budget.ts";
import { emptyFit, type Fit } from "../../../shared/form/fit/fit.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { planCollections } from "../../../worker/store/collections/create.ts";
import { fittedTraining } from "../../support/fits.ts";
import { createCity, type TestUnit } from "../support/city.ts";
import { fitAs, fitFor, fittedOf, openFitAs } from "../support/form-fits.ts";
import { ask, problemOf, send } from "../support/requests.ts";

const FORM = "training_ledger";
const standard = standardCatalogue.form(FORM).version;

let city: TestUnit;
let town: TestUnit;
let fit: Fit;

beforeEach(async () => {
  ({ city, town } = await createCity());
  fit = await fitFor(city, fittedTraining);
});

async function versionsHeld(): Promise<number[]> {
  const { digest: _, ...content } = catalogueSchema.parse(
    await (await ask("/api/catalogue", {}, city)).json(),
  );
  return createCatalogue(content).forms.flatMap(({ id, version }) =>
    id === FORM && version > standard ? [version] : [],
  );
}

async function bytesTaken(): Promise<number> {
  const answer = await ask(`/api/forms/own/room?unit=${city.unit.code}`, {}, city);
  return formRoomSchema.parse(await answer.json()).bounds[0]?.taken.bytes ?? 0;
}

const collection = (formVersion: number) => ({
  ...{ form: FORM, formVersion, title: "培训", period: "2026Q1", asOf: null, opensOn: null, dueOn: null },
  ...{ graceDays: 0, reminderDays: null, exemptions: [], owing: { units: [town.unit.code] } },
});

function planned(formVersion: number): Promise<Response> {
  return send("POST", "/api/collections", { collections: [collection(formVersion)] }, city);
}

const titled = (title: string): Fit => ({ ...fit, titles: [title] });

describe("versions of a standard form that the city fitted", () => {
  it("leave the catalogue with the next one, unless a task asks for them", async () => {
    const first = await fittedOf(city, FORM, titled("甲"));
    const second = await fittedOf(city, FORM, titled("乙"));
    expect(await versionsHeld()).toEqual([second]);
    const size = await bytesTaken();
    expect((await planned(second)).status).toBe(201);
    const third = await fittedOf(city, FORM, titled("丙"));
    expect(await versionsHeld()).toEqual([second, third]);
    expect(await bytesTaken()).toBe(2 * size);
    const refused = await problemOf(await planned(first));
    expect(refused).toMatchObject({ code: "form_version_mismatch", formVersion: third });
  });

  it("count into the city's room, where a smaller one takes the place of what nobody was asked for", async () => {
    const version = await fittedOf(city, FORM, fit);
    const before = await bytesTaken();
    expect(before).toBeGreaterThan(1_000);
    await fill(formBudget.own.bytes - before - 100);
    const more = { ...fit, titles: Array.from({ length: 9 }, (_, nth) => `本市妇女培训情况一览表之${nth}`) };
    expect(await problemOf(await fitAs(city, FORM, more, version))).toMatchObject({
      code: "form_budget",
      issues: [{ path: "own", message: "full" }],
    });
    expect(await versionsHeld()).toEqual([version]);
    // The standard again, which takes none.
    expect(await fittedOf(city, FORM, emptyFit(standard))).toBe(standard);
    expect(await versionsHeld()).toEqual([]);
    expect(await bytesTaken()).toBe(formBudget.own.bytes - before - 100);
  });

  it("say on a dry run already that there is no room, and weigh what they take the place of", async () => {
    const version = await fittedOf(city, FORM, fit);
    await fill(formBudget.own.bytes - (await bytesTaken()) - 100);
    const more = { ...fit, titles: Array.from({ length: 9 }, (_, nth) => `本市妇女培训情况一览表之${nth}`) };
    expect(await problemOf(await fitAs(city, FORM, more, version, true))).toMatchObject({
      code: "form_budget",
      issues: [{ path: "own", message: "full" }],
    });
    const smaller = { ...fit, titles: [] };
    expect((await fitAs(city, FORM, smaller, version, true)).status).toBe(200);
    await fittedOf(city, FORM, smaller);
  });

  it("can be taken back where nothing else has room, though reports under way keep them", async () => {
    const version = await fittedOf(city, FORM, fit);
    expect((await planned(version)).status).toBe(201);
    await fill(formBudget.own.bytes - (await bytesTaken()) - 100);
    expect(await problemOf(await fitAs(city, FORM, titled("丁"), version, true))).toMatchObject({
      code: "form_budget",
    });
    expect((await fitAs(city, FORM, emptyFit(standard), version, true)).status).toBe(200);
    await fittedOf(city, FORM, emptyFit(standard));
    expect(await versionsHeld()).toEqual([version]);
    // What comes after it needs room again.
    const { version: seen } = await openFitAs(city, FORM);
    expect(await problemOf(await fitAs(city, FORM, titled("丁"), seen))).toMatchObject({
      code: "form_budget",
    });
  });

  it("can be lessened while more is stored than has room, also one that reports under way keep", async () => {
    const version = await fittedOf(city, FORM, fit);
    await fill(formBudget.own.bytes - (await bytesTaken()) + 50_000);
    const more = { ...fit, titles: [...fit.titles, "本市妇女培训情况一览表"] };
    expect((await problemOf(await fitAs(city, FORM, more, version))).code).toBe("form_budget");
    // It takes the place of a larger one.
    const shorter = { ...fit, titles: ["短"], headers: {} };
    expect((await fitAs(city, FORM, shorter, version, true)).status).toBe(200);
    const second = await fittedOf(city, FORM, shorter);
    expect(await versionsHeld()).toEqual([second]);
    expect((await planned(second)).status).toBe(201);
    // That one stays: what is as small but new needs room, what only takes away needs none.
    const other = { ...shorter, titles: ["新"] };
    expect((await problemOf(await fitAs(city, FORM, other, second))).code).toBe("form_budget");
    const less = { ...shorter, titles: [], columns: shorter.columns.slice(0, 1), offRules: ["E1.9", "E1.8"] };
    expect((await fitAs(city, FORM, less, second, true)).status).toBe(200);
    const third = await fittedOf(city, FORM, less);
    expect(await versionsHeld()).toEqual([second, third]);
    expect(await bytesTaken()).toBeGreaterThan(formBudget.own.bytes);
  });

  it("are asked for no more in the moment in which the next one is there", async () => {
    const [first, second] = [
      await fittedOf(city, FORM, titled("甲")),
      await fittedOf(city, FORM, titled("乙")),
    ];
    const plan = (formVersion: number) =>
      planCollections(
        env.DB,
        [
          {
            id: `t-${crypto.randomUUID()}`,
            ...collection(formVersion),
            dueDate: null,
            units: [town.unit.code],
          },
        ],
        { account: 1, origin: null, unit: city.unit.code, at: "2026-04-01T00:00:00+08:00" },
      );
    await expect(plan(first)).rejects.toThrow();
    expect(await plan(second)).toBe(true);
  });
});

/** A form of the city's own of so many bytes, as if it had published it. */
async function fill(bytes: number): Promise<void> {
  const id = `own_filled_${crypto.randomUUID()}`;
  const at = "2026-01-01T00:00:00+08:00";
  await env.DB.prepare("INSERT INTO own_form (id, unit, revision, made_at) VALUES (?1, ?2, 1, ?3)")
    .bind(id, city.unit.code, at)
    .run();
  const most = 1_500_000;
  for (let left = bytes, version = 1; left > 0; left -= most, version += 1) {
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO collection (id, form, form_version, title, period, state)
         VALUES (?1, ?2, ?3, '', '2026Q1', 'open')`,
      ).bind(crypto.randomUUID(), id, version),
      env.DB.prepare(
        `INSERT INTO own_form_version (form, version, design, content, digest, account, published_at)
         SELECT ?1, ?2, '{}', ?3, '', min(id), ?4 FROM account`,
      ).bind(id, version, `{"form":{}}${" ".repeat(Math.max(0, Math.min(left, most) - 11))}`, at),
    ]);
  }
}
