import { createRoute } from "@hono/zod-openapi";
import { meSchema } from "../../shared/api.ts";
import { isDemonstration } from "../env.ts";
import { bearer, createRouter, json, refusals } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { recipientOf, unitsInScope } from "../store/units.ts";

const me = createRoute({
  method: "get",
  path: "/api/me",
  summary: "The account, its units, and who receives what they send",
  security: bearer,
  middleware: [signedIn] as const,
  responses: { 200: json(meSchema, "the account"), ...refusals("not_signed_in") },
});

export const meRoutes = createRouter().openapi(me, async (context) => {
  const { login, name, role, unit, path } = context.var.account;
  const [units, recipient] = await Promise.all([
    unitsInScope(context.env.DB, { path }),
    recipientOf(context.env.DB, { path }),
  ]);
  const account = { login, name, role, unit };
  return context.json(
    { account, units, recipient: recipient.name, demonstration: isDemonstration(context.env) },
    200,
  );
});
