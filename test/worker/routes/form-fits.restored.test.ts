import { beforeEach, describe, expect, it } from "vitest";
import { formFitsSchema, openFitSchema } from "../../../shared/api/form-fits.ts";
import { catalogueSchema } from "../../../shared/api/forms.ts";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import { emptyFit } from "../../../shared/form/fit/fit.ts";
import { standardCatalogue, standardContent } from "../../../shared/forms/index.ts";
import { fittedTraining } from "../../support/fits.ts";
import { createCity, type TestCity } from "../support/city.ts";
import { fitAs, fitFor, fittedOf, openFitAs } from "../support/form-fits.ts";
import { ask, askerWith, problemOf, send } from "../support/requests.ts";

const FORM = "training_ledger";
const standard = standardCatalogue.form(FORM).version;

/** A release with a newer version of the standard form. */
const later = askerWith(
  createCatalogue({
    ...standardContent,
    forms: standardContent.forms.flatMap((form) =>
      form.id === FORM && form.version === standard ? [form, { ...form, version: standard + 1 }] : [form],
    ),
  }),
);

let world: TestCity;
let fitted: number;

beforeEach(async () => {
  world = await createCity();
  fitted = await fittedOf(world.city, FORM, await fitFor(world.city, fittedTraining));
  expect((await planned(fitted, "2026Q1")).status).toBe(201);
  expect(await fittedOf(world.city, FORM, emptyFit(standard))).toBe(standard);
});

function planned(formVersion: number, period: string): Promise<Response> {
  const dates = { asOf: null, opensOn: null, dueOn: null, graceDays: 0, reminderDays: null, exemptions: [] };
  const owing = { units: [world.town.unit.code] };
  const collection = { form: FORM, formVersion, title: "培训", period, ...dates, owing };
  return send("POST", "/api/collections", { collections: [collection] }, world.city);
}

async function catalogueAs(asked: typeof ask) {
  const answer = await asked("/api/catalogue", {}, world.town);
  const { digest: _, ...content } = catalogueSchema.parse(await answer.json());
  return createCatalogue(content);
}

async function listed(asked: typeof ask) {
  const { fits } = formFitsSchema.parse(await (await asked("/api/forms/fits", {}, world.city)).json());
  return fits.find(({ form }) => form === FORM);
}

describe("a form of which the city went back to the standard", () => {
  it("is the standard's, under its number, and what was asked for before is read by what it was", async () => {
    const catalogue = await catalogueAs(ask);
    expect(catalogue.form(FORM)).toEqual(standardCatalogue.form(FORM));
    expect(catalogue.form(FORM, fitted).columns.at(-1)?.header.zh).toBe("培训地点");
    expect(await listed(ask)).toMatchObject({ version: standard, fitted: { columns: 0, off: 0 } });
    expect((await planned(standard, "2026Q2")).status).toBe(201);
    const stale = await problemOf(await planned(fitted, "2026Q3"));
    expect(stale).toMatchObject({ code: "form_version_mismatch", formVersion: standard });
  });

  it("goes along with the standard's next version, of which nobody has to be told", async () => {
    expect((await catalogueAs(later.ask)).form(FORM).version).toBe(standard + 1);
    expect(await listed(later.ask)).toMatchObject({ version: standard + 1 });
    const answer = await later.ask(`/api/forms/fits/${FORM}`, {}, world.city);
    expect(openFitSchema.parse(await answer.json())).toMatchObject({
      ...{ fit: emptyFit(standard + 1), standard: standard + 1, changes: [] },
    });
  });

  it("can be fitted again, and given up only once", async () => {
    const { version: seen } = await openFitAs(world.city, FORM);
    expect((await problemOf(await fitAs(world.city, FORM, emptyFit(standard), seen))).code).toBe(
      "form_unchanged",
    );
    const again = await fittedOf(world.city, FORM, await fitFor(world.city, fittedTraining));
    expect(again).toBeGreaterThan(seen ?? 0);
    expect((await catalogueAs(ask)).form(FORM).version).toBe(again);
    expect(await problemOf(await planned(standard, "2026Q2"))).toMatchObject({ formVersion: again });
  });
});
