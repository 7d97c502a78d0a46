import { createRoute } from "@hono/zod-openapi";
import { setupBodySchema, setupSchema, tokenBodySchema } from "../../shared/api/accounts.ts";
import { sessionSchema } from "../../shared/api/sessions.ts";
import { openSetup, useSetup } from "../accounts/enter.ts";
import { signInLimit } from "../http/body-limit.ts";
import { enteringOf } from "../http/origin.ts";
import { body, createRouter, json, refusals } from "../http/router.ts";

const look = createRoute({
  method: "post",
  path: "/api/setup/look",
  summary: "Whether a set-up link is good, and the top of the register if it has one",
  middleware: [signInLimit] as const,
  request: { body: body(tokenBodySchema) },
  responses: {
    200: json(setupSchema, "still good"),
    ...refusals("validation_failed", "setup_link_used", "body_too_large"),
  },
});

const begin = createRoute({
  method: "post",
  path: "/api/setup",
  summary: "Make the first administrator, and the top of an empty register; the link works once",
  middleware: [signInLimit] as const,
  request: { body: body(setupBodySchema) },
  responses: {
    201: json(sessionSchema, "signed in"),
    ...refusals(
      "validation_failed",
      "login_taken",
      "setup_link_used",
      "body_too_large",
      "password_weak",
      "personal_data",
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
