import { z } from "@hono/zod-openapi";
import { soughtText } from "../../shared/api/bounded-text.ts";
import { publishFitBodySchema, publishFitQuerySchema } from "../../shared/api/form-fit-bodies.ts";
import { formFitsSchema, openFitSchema, publishedFitSchema } from "../../shared/api/form-fits.ts";
import { listFits, publishFit, showFit } from "../forms/fits.ts";
import { administratorOnly } from "../http/administrator-only.ts";
import { most } from "../http/body-limit.ts";
import { bearer, body, createRouter, exactJson, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";

const params = z.object({ form: soughtText(60) });
const common = {
  security: bearer,
  middleware: [signedIn, administratorOnly] as [typeof signedIn, typeof administratorOnly],
};

const list = route({
  ...common,
  method: "get",
  path: "/api/forms/fits",
  summary: "The standard forms, and what the city made of them",
  responses: {
    200: json(formFitsSchema, "every standard form"),
    ...refusals("not_signed_in", "forbidden"),
  },
});

const show = route({
  ...common,
  method: "get",
  path: "/api/forms/fits/{form}",
  summary: "What the city changes in a standard form, and what a newer standard version has",
  request: { params },
  responses: {
    200: exactJson(openFitSchema, "the fit that is in use, or one that changes nothing"),
    ...refusals("validation_failed", "not_signed_in", "forbidden", "not_found"),
  },
});

const publishing = route({
  ...common,
  method: "post",
  path: "/api/forms/fits/{form}",
  summary: "Make the city's next version of a standard form, or say what it would be",
  request: { params, query: publishFitQuerySchema, body: body(publishFitBodySchema, most.notes) },
  responses: {
    200: json(publishedFitSchema, "what would be published"),
    201: json(publishedFitSchema, "the version, and what it has that the one before had not"),
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "not_found",
      "fit_changed",
      "form_budget",
      "form_unchanged",
      "fit_faulty",
      "form_personal",
      "form_incomparable",
      "form_limits",
      "names_unconfirmed",
      "personal_data",
    ),
  },
});

/** Stands before the routes of all forms: `fits` is no id of any. */
export const formFitRoutes = createRouter()
  .openapi(list, async (context) => {
    const { act, standard } = context.var;
    return context.json({ fits: await listFits(act, standard) }, 200);
  })
  .openapi(show, async (context) => {
    const { act, standard } = context.var;
    return context.json(await showFit(act, standard, context.req.valid("param").form), 200);
  })
  .openapi(publishing, async (context) => {
    const { act, standard } = context.var;
    const { form } = context.req.valid("param");
    const dryRun = context.req.valid("query").dryRun !== "false";
    const published = await publishFit(act, standard, form, context.req.valid("json"), dryRun);
    return dryRun ? context.json(published, 200) : context.json(published, 201);
  });
