import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { formFitsSchema, publishedFitSchema } from "../../../shared/api/form-fits.ts";
import { catalogueSchema } from "../../../shared/api/forms.ts";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import { emptyFit, type Fit } from "../../../shared/form/fit/fit.ts";
import { fitForm } from "../../../shared/form/fit/fit-form.ts";
import { standardCatalogue, standardContent } from "../../../shared/forms/index.ts";
import { beginningOf } from "../../../worker/forms/ids.ts";
import { fitOf, fittedTraining } from "../../support/fits.ts";
import { createCity, type TestUnit } from "../support/city.ts";
import { fitAs, fitFor, fittedOf, openFitAs } from "../support/form-fits.ts";
import { ask, problemOf } from "../support/requests.ts";

const FORM = "training_ledger";
const standard = standardCatalogue.form(FORM).version;

let city: TestUnit;
let east: TestUnit;
let fit: Fit;

beforeEach(async () => {
  const world = await createCity();
  city = world.city;
  east = world.east;
  fit = await fitFor(city, fittedTraining);
});

async function catalogueAs(as: TestUnit) {
  const { digest, ...content } = catalogueSchema.parse(await (await ask("/api/catalogue", {}, as)).json());
  const catalogue = createCatalogue(content);
  expect(catalogue.digest).toBe(digest);
  return catalogue;
}

async function issuesOf(change: Partial<Fit>) {
  const problem = await problemOf(await fitAs(city, FORM, { ...fit, ...change }, null));
  return [problem.code, problem.issues];
}

describe("the list of the city's fits", () => {
  it("names every standard form, and what was made of it", async () => {
    const all = async () => formFitsSchema.parse(await (await ask("/api/forms/fits", {}, city)).json()).fits;
    const before = await all();
    expect(before.map(({ form }) => form)).toEqual(standardCatalogue.newest.map(({ id }) => id));
    expect(before.every(({ fitted }) => fitted === null)).toBe(true);
    const version = await fittedOf(city, FORM, fit);
    expect((await all()).find(({ form }) => form === FORM)).toMatchObject({
      ...{ standard, version, number: "妇联统1表" },
      fitted: {
        base: standard,
        columns: 3,
        rules: 1,
        words: 4,
        off: 2,
        publishedBy: `${city.unit.name}测试员`,
      },
    });
  });
});

describe("a fit", () => {
  it("begins with nothing changed, and is answered as it was published", async () => {
    expect(await openFitAs(city, FORM)).toMatchObject({
      ...{ version: null, fit: emptyFit(standard), changes: [], publishedAt: null, standard },
      prefix: beginningOf(city.unit.code),
    });
    const version = await fittedOf(city, FORM, fit);
    expect(Math.floor(version / 100_000)).toBe(standard);
    expect(await openFitAs(city, FORM)).toMatchObject({ version, fit, changes: [] });
  });

  it("says on a dry run what it would do, and does nothing", async () => {
    const answer = await fitAs(city, FORM, fit, null, true);
    expect(answer.status).toBe(200);
    const { changes } = publishedFitSchema.parse(await answer.json());
    expect(changes).toContainEqual({ kind: "column_removed", about: "培训经费", switched: true });
    expect((await openFitAs(city, FORM)).version).toBeNull();
    expect((await catalogueAs(east)).form(FORM).version).toBe(standard);
  });

  it("is the newest version of its form for all units of the city, with indicators of its own", async () => {
    const before = (await catalogueAs(east)).digest;
    const version = await fittedOf(city, FORM, fit);
    const catalogue = await catalogueAs(east);
    expect(catalogue.digest).not.toBe(before);
    const plain = standardContent.forms.find((form) => form.id === FORM && form.version === standard);
    if (plain === undefined) throw new Error("no form");
    const { form, indicators } = fitForm(plain, fit, version);
    expect(catalogue.content.forms.filter(({ id }) => id === FORM).at(-1)).toEqual(form);
    expect(catalogue.form(FORM).version).toBe(version);
    expect(catalogue.form(FORM, standard).version).toBe(standard);
    for (const { id } of indicators) expect(catalogue.indicator(id).form).toBe(FORM);
    const served = await (await ask(`/api/forms/${FORM}`, {}, east)).json();
    expect(served).toMatchObject({ id: FORM, version });
  });

  it("is published once by two at the same moment, and the other is told by whom", async () => {
    const answers = await Promise.all([
      fitAs(city, FORM, fit, null),
      fitAs(city, FORM, { ...fit, titles: ["另一种叫法"] }, null),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const { version } = await openFitAs(city, FORM);
    for (const seen of [null, (version ?? 0) + 1]) {
      expect(await problemOf(await fitAs(city, FORM, { ...fit, titles: ["再改"] }, seen))).toMatchObject({
        ...{ code: "fit_changed", changedBy: `${city.unit.name}测试员` },
        changedAt: expect.stringContaining("+08:00"),
      });
    }
  });

  it("is not published again where nothing differs, and given up by one that changes nothing", async () => {
    const version = await fittedOf(city, FORM, fit);
    expect((await problemOf(await fitAs(city, FORM, fit, version))).code).toBe("form_unchanged");
    expect(await fittedOf(city, FORM, emptyFit(standard))).toBe(standard);
    const catalogue = await catalogueAs(east);
    expect(catalogue.form(FORM)).toEqual(standardCatalogue.form(FORM));
    // Nobody was asked for the version before.
    expect(catalogue.findForm(FORM, version)).toBeUndefined();
    expect((await problemOf(await fitAs(city, "women_loans", fitOf("women_loans"), null))).code).toBe(
      "form_unchanged",
    );
  });

  it("is refused with the place of whatever is to be mended", async () => {
    expect(await issuesOf({ offColumns: ["start_date"], headers: { trainees: ["结业人数"] } })).toEqual([
      "fit_faulty",
      [
        { path: "headers.trainees", message: "name_twice" },
        { path: "offColumns.start_date", message: "off_event_date" },
      ],
    ]);
    const personal = { ...fit.columns[2], name: "学员姓名" };
    expect(
      await issuesOf({ columns: [...fit.columns.slice(0, 2), personal as Fit["columns"][number]] }),
    ).toEqual(["form_personal", [{ path: `columns.${personal.id}`, message: "name_personal" }]]);
    const people = ["王桂芳", "李秀英"].map((name, at) => ({
      code: `${personal.id}p${at}`,
      name,
      aliases: [],
    }));
    expect(await issuesOf({ codes: { mode: people } })).toEqual([
      "form_personal",
      [{ path: "codes.mode", message: "codes_personal" }],
    ]);
    expect(await issuesOf({ base: 1 })).toEqual(["fit_faulty", [{ path: "fit", message: "base_other" }]]);
    expect((await problemOf(await fitAs(city, FORM, { ...fit, base: 9 }, null))).code).toBe("not_found");
    expect((await problemOf(await fitAs(city, "nothing", fit, null))).code).toBe("not_found");
    expect((await openFitAs(city, FORM)).version).toBeNull();
  });

  it("is refused without what keeps figures apart, or says which of them count", async () => {
    for (const [form, column, message] of [
      ["funds_projects", "land_included", "off_apart"],
      ["awards_register", "stage", "off_apart"],
      ["positions_bases", "state", "off_decides"],
    ] as const) {
      const refused = await problemOf(await fitAs(city, form, fitOf(form, { offColumns: [column] }), null));
      expect([refused.code, refused.issues]).toEqual([
        "fit_faulty",
        [{ path: `offColumns.${column}`, message }],
      ]);
    }
  });

  it("names its columns and codes as no other city does", async () => {
    const foreign = JSON.parse(JSON.stringify(fit).replaceAll("own_", "own_z")) as Fit;
    const { code, issues } = await problemOf(await fitAs(city, FORM, foreign, null));
    expect(code).toBe("fit_faulty");
    expect(issues).toEqual([
      ...foreign.columns.map(({ id }) => ({ path: `columns.${id}`, message: "column_id" })),
      { path: "codes.category", message: "code_id" },
    ]);
  });

  it("keeps the meaning of its columns: another unit is another column", async () => {
    const version = await fittedOf(city, FORM, fit);
    const [first, ...others] = fit.columns;
    if (first === undefined) throw new Error("no column");
    const columns = [{ ...first, unit: "人次" }, ...others];
    const refused = await problemOf(await fitAs(city, FORM, { ...fit, columns }, version));
    expect(refused).toMatchObject({
      code: "form_incomparable",
      issues: [{ path: `columns.${first.id}`, message: "changed" }],
    });
    // Also where it was away in between.
    const without = await fittedOf(city, FORM, { ...fit, columns: others, rules: [] });
    expect((await problemOf(await fitAs(city, FORM, { ...fit, columns }, without))).code).toBe(
      "form_incomparable",
    );
  });

  it("keeps what its columns and codes are: added alike, and no code called as another was", async () => {
    const [first, funded, ...others] = fit.columns;
    const [own] = fit.codes.category ?? [];
    if (first === undefined || funded === undefined || own === undefined) throw new Error("no column");
    const second = { code: `${own.code}b`, name: "示例手艺", aliases: [] };
    const apart = { ...funded, apart: true };
    const columns = [first, apart, ...others];
    const listed = { ...fit, columns, codes: { category: [own, second] } };
    const version = await fittedOf(city, FORM, listed);
    const refused = async (change: Partial<Fit>) => {
      const { code, issues } = await problemOf(await fitAs(city, FORM, { ...listed, ...change }, version));
      return [code, issues];
    };
    expect(await refused({ columns: [{ ...first, aggregation: "latest" }, apart, ...others] })).toEqual([
      "form_incomparable",
      [{ path: `columns.${first.id}`, message: "changed" }],
    ]);
    expect(await refused({ columns: [first, ...others] })).toEqual([
      "form_incomparable",
      [{ path: `columns.${funded.id}`, message: "changed" }],
    ]);
    const exchanged = [
      { ...own, name: second.name, aliases: [] },
      { ...second, name: own.name },
    ];
    expect(await refused({ codes: { category: exchanged } })).toEqual([
      "form_incomparable",
      [{ path: "codes.category", message: "changed" }],
    ]);
  });

  it("does not take a word that the city's units use for a standard column", async () => {
    await env.DB.prepare(
      `INSERT INTO decided_word (city, id, form, kind, column_id, text, decision, chosen, account, decided_at)
       SELECT ?1, ?2, ?3, 'header', '', ?4, 'meant', 'women', id, '2026-01-01T00:00:00+08:00' FROM account LIMIT 1`,
    )
      .bind(city.unit.code, "0".repeat(32), FORM, fit.columns[0]?.name ?? "")
      .run();
    // The catalogue is made anew.
    await fittedOf(city, "women_loans", fitOf("women_loans", { titles: ["本市贷款一览"] }));
    expect(await issuesOf({})).toEqual([
      "fit_faulty",
      [{ path: `columns.${fit.columns[0]?.id}`, message: "name_twice" }],
    ]);
  });

  it("is told of in the log with its digest", async () => {
    const version = await fittedOf(city, FORM, fit);
    const entry = await env.DB.prepare(
      `SELECT audit.detail AS detail, form_fit.digest AS digest FROM audit JOIN form_fit
       ON audit.target = 'form/' || form AND audit.detail ->> 'version' = version
       WHERE act = 'fit_publish' AND form = ?1 AND version = ?2`,
    )
      .bind(FORM, version)
      .first<{ detail: string; digest: string }>();
    expect(JSON.parse(entry?.detail ?? "{}")).toMatchObject({
      ...{ unit: city.unit.code, base: standard, version, digest: entry?.digest },
    });
  });
});

describe("two cities in one database", () => {
  it("keep their versions apart, and never share a number", async () => {
    const other = (await createCity()).city;
    const foreign = await fitFor(other, fittedTraining);
    const [mine, theirs] = [await fittedOf(city, FORM, fit), await fittedOf(other, FORM, foreign)];
    expect(theirs).toBeGreaterThan(mine);
    const here = await catalogueAs(city);
    expect(here.form(FORM).version).toBe(mine);
    expect(here.findForm(FORM, theirs)).toBeUndefined();
    expect((await catalogueAs(other)).findForm(FORM, mine)).toBeUndefined();
    expect((await openFitAs(other, FORM)).fit).toEqual(foreign);
    const next = await fittedOf(city, FORM, { ...fit, titles: [] });
    expect(next).toBeGreaterThan(theirs);
    expect((await catalogueAs(other)).form(FORM).version).toBe(theirs);
  });
});
