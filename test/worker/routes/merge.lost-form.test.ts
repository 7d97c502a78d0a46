import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { createdCollectionsSchema } from "../../../shared/api/collections.ts";
import { downloadLinkSchema } from "../../../shared/api/downloads.ts";
import { fitOf, fittedTraining } from "../../support/fits.ts";
import { createCity } from "../support/city.ts";
import { fitFor, fittedOf } from "../support/form-fits.ts";
import { ask, problemOf, send, submit } from "../support/requests.ts";

const FORM = "training_ledger";

it("names each version of a form that somebody took from the database, and merges the other forms", async () => {
  const { city, town } = await createCity();
  const version = await fittedOf(city, FORM, await fitFor(city, fittedTraining));
  const dates = { asOf: null, opensOn: null, dueOn: null, graceDays: 0, reminderDays: null, exemptions: [] };
  const owing = { units: [town.unit.code] };
  const collection = { form: FORM, formVersion: version, title: "培训", period: "2019Q1", ...dates, owing };
  const planned = await send("POST", "/api/collections", { collections: [collection] }, city);
  const [asked = ""] = createdCollectionsSchema.parse(await planned.json()).ids;
  const values = { session_name: "示例班", category: "home_services", start_date: "2019-02-03", sessions: 1 };
  const record = {
    row: 5,
    subject: town.unit.code,
    grain: "detail",
    values: { ...values, trainees: 40, women: 30 },
  };
  const body = { collection: asked, formVersion: version, baseVersion: null, records: [record] };
  const sent = crypto.randomUUID();
  expect((await submit(sent, { ...body, explanations: [], nil: false }, town)).status).toBe(201);
  expect((await ask("/api/merged.xlsx?period=2019", {}, city)).status).toBe(200);

  await env.DB.exec("DROP TRIGGER IF EXISTS form_fit_is_fixed;");
  await env.DB.prepare(
    "UPDATE form_fit SET content = replace(content, 'training_ledger', 'other'), digest = 'x' WHERE form = ?1 AND version = ?2",
  )
    .bind(FORM, version)
    .run();
  // The catalogue is made anew.
  await fittedOf(city, "women_loans", fitOf("women_loans", { titles: ["本市贷款一览"] }));
  const lost = {
    ...{ status: 409, code: "form_lost" },
    issues: [{ path: FORM, message: String(version) }],
  };
  const reported = `/api/submissions/${sent}/review`;
  for (const path of ["/api/merged.xlsx?period=2019", "/api/summary.docx?year=2019", reported]) {
    expect(await problemOf(await ask(path, {}, city)), path).toMatchObject(lost);
  }
  // Nothing else of the city stands still for it.
  const others = [
    "/api/merged.xlsx?period=2019&form=women_loans",
    "/api/board?period=2019",
    "/api/catalogue",
  ];
  for (const path of [...others, "/api/collections?period=2019", "/api/me", `/api/submissions/${sent}`]) {
    expect((await ask(path, {}, city)).status, path).toBe(200);
  }
  expect((await ask("/api/collections?period=2019&own=1", {}, town)).status).toBe(200);
  // A browser that fetches the file by itself is told in a page.
  const request = { file: "merged.xlsx", query: { period: "2019", state: "newest" } };
  const link = downloadLinkSchema.parse(await (await send("POST", "/api/downloads", request, city)).json());
  const page = await ask(link.url, { headers: { accept: "text/html" } });
  expect([page.status, page.headers.get("content-type")]).toEqual([409, "text/html; charset=utf-8"]);
  expect(await page.text()).toContain("有一张报表的版本在系统里丢失或被改动过");
});
