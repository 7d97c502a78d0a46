/** What a fit makes of its standard form, before anybody has published it. */
import { type Catalogue, createCatalogue } from "../../../../shared/form/catalogue.ts";
import type { Fit } from "../../../../shared/form/fit/fit.ts";
import { fitForm } from "../../../../shared/form/fit/fit-form.ts";
import type { Form } from "../../../../shared/form/form.ts";

/**
 * A catalogue with the fitted form alone.
 * @param catalogue that has the standard form
 * @param fit without faults (`faultsOfFit`)
 */
export function fittedCatalogue(catalogue: Catalogue, standard: Form, fit: Fit, version: number): Catalogue {
  const { form, indicators } = fitForm(standard, fit, version);
  const own = new Set(indicators.map(({ id }) => id));
  return createCatalogue({
    forms: [form],
    indicators: [...catalogue.content.indicators.filter(({ id }) => !own.has(id)), ...indicators],
    vocabularies: catalogue.content.vocabularies,
  });
}
