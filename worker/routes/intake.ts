import { placesBodySchema, placesSchema } from "../../shared/api/intake.ts";
import { most } from "../http/body-limit.ts";
import { bearer, body, createRouter, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { placesInScope } from "../store/submissions/places.ts";

const places = route({
  method: "post",
  path: "/api/intake/places",
  summary: "Where reports of many units belong and what stands there; nothing is changed",
  security: bearer,
  middleware: [signedIn] as const,
  request: { body: body(placesBodySchema, most.notes) },
  responses: {
    200: json(placesSchema, "a place for each that was asked about"),
    ...refusals("validation_failed", "not_signed_in"),
  },
});

export const intakeRoutes = createRouter().openapi(places, async (context) => {
  const { db, account } = context.var.act;
  const asked = context.req.valid("json").places;
  return context.json({ places: await placesInScope(db, account, asked) }, 200);
});
