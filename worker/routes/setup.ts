import { setupBodySchema, tokenBodySchema } from "../../shared/api/account-bodies.ts";
import { setupSchema } from "../../shared/api/accounts.ts";
import { sessionSchema } from "../../shared/api/sessions.ts";
import { openSetup, useSetup } from "../accounts/enter.ts";
import { most } from "../http/body-limit.ts";
import { enteringOf } from "../http/origin.ts";
import { body, createRouter, json, refusals, route } from "../http/router.ts";

const look = route({
  method: "post",
  path: "/api/setup/look",
  summary: "Whether a set-up link is good, and the top of the register if it has one",
  request: { body: body(tokenBodySchema, most.words) },
  responses: {
    200: json(setupSchema, "still good"),
    ...refusals("validation_failed", "setup_link_used", "place_locked", "sign_in_busy"),
  },
});

const begin = route({
  method: "post",
  path: "/api/setup",
  summary: "Make the first administrator, and the top of an empty register; the link works once",
  request: { body: body(setupBodySchema, most.words) },
  responses: {
    201: json(sessionSchema, "signed in"),
    ...refusals(
      "validation_failed",
      "login_taken",
      "setup_link_used",
      "password_weak",
      "personal_data",
      "place_locked",
      "sign_in_busy",
    ),
  },
});

export const setupRoutes = createRouter()
  .openapi(look, async (context) => {
    return context.json(await openSetup(enteringOf(context), context.req.valid("json").token), 200);
  })
  .openapi(begin, async (context) => {
    return context.json(await useSetup(enteringOf(context), context.req.valid("json")), 201);
  });
