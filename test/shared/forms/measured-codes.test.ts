import { describe, expect, it } from "vitest";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { fitForm } from "../../../shared/form/fit/fit-form.ts";
import type { Form } from "../../../shared/form/form.ts";
import { standardCatalogue, standardContent } from "../../../shared/forms/index.ts";
import { workshops } from "../../support/designs.ts";
import { fittedTraining, OWN } from "../../support/fits.ts";

/** Codes by whether words may mean them without naming them. */
function codesOf({ columns }: Form, byMeaning: boolean): string[] {
  return columns.flatMap(({ id, codes = [] }) =>
    codes.filter((code) => (code.byMeaning === true) === byMeaning).map(({ code }) => `${id} ${code}`),
  );
}

describe("words may mean a code without naming it", () => {
  it("in every list of every version of the standard forms", () => {
    for (const form of standardCatalogue.forms) expect(codesOf(form, false)).toEqual([]);
    expect(standardCatalogue.forms.flatMap((form) => codesOf(form, true)).length).toBeGreaterThan(1_000);
  });

  const base = standardContent.forms.find(
    ({ id, version }) => id === "training_ledger" && version === fittedTraining.base,
  );
  if (base === undefined) throw new Error("no training ledger");
  const fitted = fitForm(base, fittedTraining, fittedTraining.base * 100_000 + 1);
  const own = formOfDesign(workshops, 1);
  const catalogue = createCatalogue({
    ...standardContent,
    forms: [...standardContent.forms, fitted.form, own.form],
    indicators: [...standardContent.indicators, ...fitted.indicators, ...own.indicators],
  });

  it("in a fitted version too, but for what the city added to it", () => {
    const form = catalogue.form(fitted.form.id, fitted.form.version);
    expect(codesOf(form, false)).toEqual([`category ${OWN}k1`, `${OWN}c2 k1`, `${OWN}c2 k2`]);
    expect(codesOf(form, true)).toEqual(codesOf(standardCatalogue.form("training_ledger"), true));
  });

  it("in no list of a city's own form", () => {
    expect(codesOf(catalogue.form(own.form.id), true)).toEqual([]);
  });

  it("as the catalogue says: what is kept of a form does not bear it", () => {
    for (const { columns } of [...standardContent.forms, fitted.form, own.form]) {
      expect(columns.flatMap(({ codes = [] }) => codes).filter((code) => "byMeaning" in code)).toEqual([]);
    }
  });
});
