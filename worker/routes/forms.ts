import { z } from "@hono/zod-openapi";
import { soughtText } from "../../shared/api/bounded-text.ts";
import { catalogueSchema, formsSchema } from "../../shared/api/forms.ts";
import { formSchema } from "../../shared/form/form-schema.ts";
import { Refusal } from "../base/refusal.ts";
import { createSentCatalogues } from "../forms/sent-catalogue.ts";
import { compressed, takesGzip } from "../http/compressed.ts";
import { isKept, kept } from "../http/kept.ts";
import { bearer, createRouter, exactJson, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { visibleVersion } from "../store/forms/versions.ts";

const whole = route({
  method: "get",
  path: "/api/catalogue",
  summary: "Everything that forms are known by: all published versions, indicators, words",
  security: bearer,
  middleware: [signedIn] as const,
  responses: {
    200: exactJson(catalogueSchema, "the catalogue; its digest is the ETag"),
    ...kept,
    ...refusals("not_signed_in"),
  },
});

const list = route({
  method: "get",
  path: "/api/forms",
  summary: "The forms, newest version each",
  security: bearer,
  middleware: [signedIn] as const,
  responses: {
    200: json(formsSchema, "id, version, number and title"),
    ...kept,
    ...refusals("not_signed_in"),
  },
});

const one = route({
  method: "get",
  path: "/api/forms/{id}",
  summary: "One form's definition",
  security: bearer,
  middleware: [signedIn] as const,
  request: {
    params: z.object({ id: soughtText(60) }),
    query: z.object({
      version: z.coerce.number().int().min(1).optional().openapi({ description: "Without it, the newest" }),
    }),
  },
  responses: {
    200: exactJson(formSchema, "the definition, with the words of the catalogue's vocabularies"),
    ...kept,
    ...refusals("validation_failed", "not_signed_in", "not_found"),
  },
});

const sent = createSentCatalogues();

export const formRoutes = createRouter()
  .openapi(whole, (context) => {
    const { catalogue } = context.var.act;
    if (isKept(context, catalogue.digest)) return context.body(null, 304);
    // Megabytes where a city has hundreds of forms: written once for all who ask; the schema says what stands there.
    const type = { "content-type": "application/json" };
    if (!takesGzip(context)) return context.body(sent.textOf(catalogue), 200, type) as never;
    return compressed(context, sent.gzipOf(catalogue), type) as never;
  })
  .openapi(list, (context) => {
    const { digest, newest } = context.var.act.catalogue;
    if (isKept(context, digest)) return context.body(null, 304);
    const forms = newest.map(({ id, version, number, title }) => ({ id, version, number, title }));
    return context.json({ forms }, 200);
  })
  .openapi(one, async (context) => {
    const { act } = context.var;
    const { digest, findForm } = act.catalogue;
    const { id } = context.req.valid("param");
    const { version } = context.req.valid("query");
    const form =
      findForm(id, version) ?? (await visibleVersion(act.db, act.account, id, version))?.parts.form;
    if (form === undefined) throw new Refusal("not_found");
    if (isKept(context, digest)) return context.body(null, 304);
    return context.json(form, 200);
  });
