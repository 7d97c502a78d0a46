import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { catalogueSchema } from "../../../../shared/api/forms.ts";
import { createCatalogue } from "../../../../shared/form/catalogue.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { fitOf, fittedTraining } from "../../../support/fits.ts";
import { createCity, type TestUnit } from "../../support/city.ts";
import { fitFor, fittedOf } from "../../support/form-fits.ts";
import { ask, send } from "../../support/requests.ts";

const FORM = "training_ledger";

async function catalogueAs(as: TestUnit) {
  const answer = await ask("/api/catalogue", {}, as);
  expect(answer.status).toBe(200);
  const { digest: _, ...content } = catalogueSchema.parse(await answer.json());
  return createCatalogue(content);
}

it.each([
  ["under another number", "version + 5", "base", "content"],
  [
    "under the number of a standard version",
    "9",
    "1",
    "replace(content, '\"version\":' || version, '\"version\":9')",
  ],
])("passes over a version that was slipped in %s: the city goes on", async (_, version, base, content) => {
  const { city } = await createCity();
  const own = await fittedOf(city, FORM, await fitFor(city, fittedTraining));
  await env.DB.prepare(
    `INSERT INTO form_fit (form, version, unit, base, fit, content, digest, account, published_at)
     SELECT form, ${version}, unit, ${base}, fit, ${content}, digest, account, published_at FROM form_fit
     WHERE form = ?1 AND version = ?2`,
  )
    .bind(FORM, own)
    .run();
  // Another change of forms has the catalogue made anew.
  await fittedOf(city, "women_loans", fitOf("women_loans", { titles: ["本市贷款一览"] }));
  const catalogue = await catalogueAs(city);
  expect(catalogue.form(FORM).version).toBe(own);
  expect(catalogue.form("women_loans").titleAliases).toContain("本市贷款一览");
});

it("never changes or loses a version", async () => {
  const { city } = await createCity();
  await fittedOf(city, FORM, await fitFor(city, fittedTraining));
  for (const sql of ["UPDATE form_fit SET content = ''", "DELETE FROM form_fit"]) {
    await expect(env.DB.prepare(sql).run()).rejects.toThrow(/a published version/);
  }
});

it("knows in a city what a unit owed to another, which is nobody's newest there", async () => {
  const [from, to] = [await createCity(), await createCity()];
  const version = await fittedOf(from.city, FORM, await fitFor(from.city, fittedTraining));
  const dates = { asOf: null, opensOn: null, dueOn: null, graceDays: 0, reminderDays: null, exemptions: [] };
  const owing = { units: [from.town.unit.code] };
  const collection = { form: FORM, formVersion: version, title: "培训", period: "2026Q1", ...dates, owing };
  const asked = await send("POST", "/api/collections", { collections: [collection] }, from.city);
  expect(asked.status).toBe(201);
  await env.DB.prepare(
    "UPDATE slot SET unit = ?1 WHERE unit = ?2 AND collection IN (SELECT id FROM collection WHERE form_version = ?3)",
  )
    .bind(to.town.unit.code, from.town.unit.code, version)
    .run();
  await fittedOf(to.city, "women_loans", fitOf("women_loans", { titles: ["本市贷款一览"] }));
  const catalogue = await catalogueAs(to.city);
  expect(catalogue.form(FORM).version).toBe(standardCatalogue.form(FORM).version);
  expect(catalogue.form(FORM, version).columns.at(-1)?.header.zh).toBe("培训地点");
});

it("is read whatever standard version its row says that it was made of", async () => {
  const { city } = await createCity();
  const own = await fittedOf(city, FORM, await fitFor(city, fittedTraining));
  await env.DB.exec("DROP TRIGGER IF EXISTS form_fit_is_fixed;");
  await env.DB.prepare("UPDATE form_fit SET base = 1 WHERE form = ?1 AND version = ?2").bind(FORM, own).run();
  await fittedOf(city, "women_loans", fitOf("women_loans", { titles: ["本市贷款一览"] }));
  expect((await catalogueAs(city)).form(FORM).version).toBe(own);
});
