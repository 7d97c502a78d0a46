/** 标准报表: what the city changes in standard forms. */
import type { z } from "zod";
import type { publishFitBodySchema } from "../../shared/api/form-fit-bodies.ts";
import {
  type FormFit,
  formFitsSchema,
  type OpenFit,
  openFitSchema,
  type PublishedFit,
  publishedFitSchema,
} from "../../shared/api/form-fits.ts";
import { type Connection, mapped } from "./connection.ts";
import type { Outcome } from "./failure.ts";

export type FitBody = z.infer<typeof publishFitBodySchema>;

export interface FormFitsApi {
  readonly list: () => Promise<Outcome<readonly FormFit[]>>;
  readonly open: (form: string) => Promise<Outcome<OpenFit>>;
  /** What it would change; nothing is published. */
  readonly tryOut: (form: string, body: FitBody) => Promise<Outcome<PublishedFit>>;
  /** Where somebody else published since, it answers `fit_changed`. */
  readonly publish: (form: string, body: FitBody) => Promise<Outcome<PublishedFit>>;
}

export function createFormFitsApi({ server, read }: Connection): FormFitsApi {
  const { fits } = server.forms;
  const post = (form: string, json: FitBody, dryRun: "true" | "false") =>
    read(publishedFitSchema, () => fits[":form"].$post({ param: { form }, query: { dryRun }, json }));
  return {
    list: () =>
      mapped(
        read(formFitsSchema, () => fits.$get()),
        (answer) => answer.fits,
      ),
    open: (form) => read(openFitSchema, () => fits[":form"].$get({ param: { form } })),
    tryOut: (form, body) => post(form, body, "true"),
    publish: (form, body) => post(form, body, "false"),
  };
}
