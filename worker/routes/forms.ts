import { createRoute, z } from "@hono/zod-openapi";
import { formsSchema } from "../../shared/api/forms.ts";
import type { Form } from "../../shared/form/form.ts";
import { Refusal } from "../base/refusal.ts";
import { bearer, createRouter, json, refusals } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";

const formSchema = z
  .custom<Form>()
  .openapi({ type: "object", description: "The whole definition; see shared/form/form.ts" });

const list = createRoute({
  method: "get",
  path: "/api/forms",
  summary: "The forms, newest version each",
  security: bearer,
  middleware: [signedIn] as const,
  responses: { 200: json(formsSchema, "id, version, number and title"), ...refusals("not_signed_in") },
});

const one = createRoute({
  method: "get",
  path: "/api/forms/{id}",
  summary: "One form's definition",
  security: bearer,
  middleware: [signedIn] as const,
  request: {
    params: z.object({ id: z.string() }),
    query: z.object({
      version: z.coerce.number().int().min(1).optional().openapi({ description: "Without it, the newest" }),
    }),
  },
  responses: {
    200: json(formSchema, "the definition"),
    ...refusals("validation_failed", "not_signed_in", "not_found"),
  },
});

export const formRoutes = createRouter()
  .openapi(list, (context) => {
    const { newest } = context.var.catalogue;
    const summaries = newest.map(({ id, version, number, title }) => ({ id, version, number, title }));
    return context.json({ forms: summaries }, 200);
  })
  .openapi(one, (context) => {
    const { version } = context.req.valid("query");
    const form = context.var.catalogue.findForm(context.req.valid("param").id, version);
    if (form === undefined) throw new Refusal("not_found");
    return context.json(form, 200);
  });
