import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { fitOf, fittedTraining } from "../../support/fits.ts";
import { createCity } from "../support/city.ts";
import { fitFor, fittedOf } from "../support/form-fits.ts";
import { ask, problemOf, send } from "../support/requests.ts";

const FORM = "training_ledger";

it("names the version of a form that somebody took from the database, and merges the other forms", async () => {
  const { city, town } = await createCity();
  const version = await fittedOf(city, FORM, await fitFor(city, fittedTraining));
  const dates = { asOf: null, opensOn: null, dueOn: null, graceDays: 0, reminderDays: null, exemptions: [] };
  const owing = { units: [town.unit.code] };
  const collection = { form: FORM, formVersion: version, title: "培训", period: "2019Q1", ...dates, owing };
  expect((await send("POST", "/api/collections", { collections: [collection] }, city)).status).toBe(201);
  expect((await ask("/api/merged.xlsx?period=2019", {}, city)).status).toBe(200);

  await env.DB.exec("DROP TRIGGER IF EXISTS form_fit_is_fixed;");
  await env.DB.prepare(
    "UPDATE form_fit SET content = replace(content, 'training_ledger', 'other'), digest = 'x' WHERE form = ?1 AND version = ?2",
  )
    .bind(FORM, version)
    .run();
  // The catalogue is made anew.
  await fittedOf(city, "women_loans", fitOf("women_loans", { titles: ["本市贷款一览"] }));
  for (const path of ["/api/merged.xlsx?period=2019", "/api/summary.docx?year=2019"]) {
    expect(await problemOf(await ask(path, {}, city)), path).toMatchObject({
      ...{ status: 500, code: "form_lost" },
      issues: [{ path: FORM, message: String(version) }],
    });
  }
  expect((await ask("/api/merged.xlsx?period=2019&form=women_loans", {}, city)).status).toBe(200);
});
