import { type OpenFit, openFitSchema, publishedFitSchema } from "../../../shared/api/form-fits.ts";
import type { Fit } from "../../../shared/form/fit/fit.ts";
import { OWN } from "../../support/fits.ts";
import type { TestUnit } from "./city.ts";
import { ask, send } from "./requests.ts";

export async function openFitAs(as: TestUnit, form: string): Promise<OpenFit> {
  return openFitSchema.parse(await (await ask(`/api/forms/fits/${form}`, {}, as)).json());
}

/** A fit whose ids begin as those of the city do. */
export async function fitFor(as: TestUnit, fit: Fit, form = "training_ledger"): Promise<Fit> {
  const { prefix } = await openFitAs(as, form);
  return JSON.parse(JSON.stringify(fit).replaceAll(OWN, prefix)) as Fit;
}

export function fitAs(
  as: TestUnit,
  form: string,
  fit: Fit,
  seen: number | null,
  dryRun = false,
  names: { readonly namesConfirmed?: true } = {},
): Promise<Response> {
  return send("POST", `/api/forms/fits/${form}?dryRun=${dryRun}`, { fit, seen, ...names }, as);
}

/** @returns the version that was published */
export async function fittedOf(as: TestUnit, form: string, fit: Fit): Promise<number> {
  const { version: seen } = await openFitAs(as, form);
  const answer = await fitAs(as, form, fit, seen);
  if (answer.status !== 201) throw new Error(await answer.text());
  return publishedFitSchema.parse(await answer.json()).version;
}
