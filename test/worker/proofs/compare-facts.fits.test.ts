import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { createdCollectionsSchema } from "../../../shared/api/collections.ts";
import { factComparisonSchema, repairSchema } from "../../../shared/api/integrity.ts";
import { receiptSchema } from "../../../shared/api/submissions.ts";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import { emptyFit } from "../../../shared/form/fit/fit.ts";
import type { Form } from "../../../shared/form/form.ts";
import { standardCatalogue, standardContent } from "../../../shared/forms/index.ts";
import { fitOf, subsidy } from "../../support/fits.ts";
import { createCity, type TestCity } from "../support/city.ts";
import { fitFor, fittedOf } from "../support/form-fits.ts";
import { type Asker, ask, askerWith, send, submit } from "../support/requests.ts";

const FORM = "household_rating";
const standard = standardCatalogue.form(FORM).version;

/** A later release, whose standard form takes every grade's 总户数 for a figure of its own. */
const later = askerWith(
  createCatalogue({
    ...standardContent,
    forms: [
      ...standardContent.forms,
      ...standardContent.forms
        .filter(({ id, version }) => id === FORM && version === standard)
        .map((form): Form => {
          const relations = form.relations.map((rule) =>
            rule.id === "E6.1" ? { ...rule, groupBy: ["family_type", "level", "grade"] } : rule,
          );
          return { ...form, version: standard + 1, relations };
        }),
    ],
  }),
);

let city: TestCity;

beforeEach(async () => {
  city = await createCity();
});

/** A report with 总户数 beside each grade. @returns its UUID, and what it was receipted with */
async function sentUnder(formVersion: number, period = "2026Q1") {
  const dates = { asOf: null, opensOn: null, dueOn: null, graceDays: 0, reminderDays: null, exemptions: [] };
  const task = { form: FORM, formVersion, title: `评定${formVersion}`, period, ...dates };
  const made = await send(
    "POST",
    "/api/collections",
    { collections: [{ ...task, owing: { units: [city.east.unit.code] } }] },
    city.city,
  );
  const [collection] = createdCollectionsSchema.parse(await made.json()).ids;
  const records = ["clean", "fairly_clean", "unclean"].map((grade, index) => ({
    ...{ row: 5 + index, subject: city.east.unit.code, grain: "sum" },
    values: { family_type: "clean", level: "village", base: 300, grade, households: 100 },
  }));
  const body = {
    collection,
    formVersion,
    baseVersion: null,
    records,
    explanations: [],
    nil: false,
    layout: {},
  };
  const uuid = crypto.randomUUID();
  const answer = await submit(uuid, body, city.east);
  expect([answer.status, answer.ok ? "" : await answer.clone().text()]).toEqual([201, ""]);
  const { controlTotals } = receiptSchema.parse(await answer.json());
  return { uuid, columns: controlTotals.columns.map(({ column, total }) => `${column} ${total}`) };
}

async function differences(as: Asker["ask"] = ask) {
  const answer = await as("/api/integrity/facts", {}, city.city);
  return factComparisonSchema.parse(await answer.json()).differences;
}

describe("reports under a fit without the check that tells figures that stand beside each other", () => {
  it("are proven by the version that they were sent under, whatever is published after it", async () => {
    const without = fitOf(FORM, { offRules: ["E6.1"] });
    const { columns } = await sentUnder(await fittedOf(city.city, FORM, without));
    expect(columns).toEqual(["households 100", "households 100", "households 100"]);
    const other = await fitFor(city.city, { ...without, columns: [subsidy], offColumns: ["demo"] }, FORM);
    expect((await sentUnder(await fittedOf(city.city, FORM, other), "2026Q2")).columns).toEqual(columns);
    await fittedOf(city.city, FORM, emptyFit(standard));
    expect(await differences()).toEqual([]);
    expect(await differences(later.ask)).toEqual([]);
  });

  it.each([
    ["the standard", () => standard],
    ["a fit", () => fittedOf(city.city, FORM, fitOf(FORM, { offRules: ["E6.1"] }))],
  ])(
    "have their control totals made anew as they were under %s, by a later release too",
    async (_, under) => {
      const { uuid } = await sentUnder(await under());
      await fittedOf(city.city, FORM, fitOf(FORM, { titles: ["家庭评定一览"], offRules: ["E6.1"] }));
      const kept = () =>
        env.DB.prepare("SELECT control_totals FROM submission WHERE uuid = ?1")
          .bind(uuid)
          .first("control_totals");
      const before = await kept();
      await env.DB.prepare("UPDATE submission SET control_totals = ?2 WHERE uuid = ?1")
        .bind(uuid, String(before).replace('"100"', '"990"'))
        .run();
      expect(await differences(later.ask)).toMatchObject([{ kind: "control_totals", repairable: true }]);
      const mended = await later.send("POST", "/api/integrity/repairs", { submission: uuid }, city.city);
      expect(repairSchema.parse(await mended.json()).mended).toEqual(["control_totals"]);
      expect(await kept()).toBe(before);
      expect(await differences()).toEqual([]);
    },
  );
});
