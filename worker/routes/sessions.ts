import { createRoute } from "@hono/zod-openapi";
import { sessionSchema, signInBodySchema } from "../../shared/api.ts";
import { signInLimit } from "../http/body-limit.ts";
import { bearer, createRouter, json, refusals } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { signIn } from "../sign-in.ts";
import { closeSession } from "../store/sessions.ts";

const open = createRoute({
  method: "post",
  path: "/api/sessions",
  summary: "Sign in: a bearer token for twelve hours",
  middleware: [signInLimit] as const,
  request: { body: { required: true, content: { "application/json": { schema: signInBodySchema } } } },
  responses: {
    201: json(sessionSchema, "signed in"),
    ...refusals("validation_failed", "sign_in_failed", "body_too_large", "sign_in_locked"),
  },
});

const close = createRoute({
  method: "delete",
  path: "/api/sessions",
  summary: "Sign out: the token is worth nothing afterwards",
  security: bearer,
  middleware: [signedIn] as const,
  responses: { 204: { description: "signed out" }, ...refusals("not_signed_in") },
});

export const sessionRoutes = createRouter()
  .openapi(open, async (context) =>
    context.json(await signIn(context.env.DB, context.var.clock, context.req.valid("json")), 201),
  )
  .openapi(close, async (context) => {
    await closeSession(context.env.DB, context.var.tokenSha256);
    return context.body(null, 204);
  });
