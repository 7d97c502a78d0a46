import { createRoute } from "@hono/zod-openapi";
import { meSchema } from "../../shared/api/sessions.ts";
import { shownAccount } from "../accounts/sign-in.ts";
import { isDemonstration } from "../env.ts";
import { bearer, createRouter, exactRefusals, json } from "../http/router.ts";
import { signedInAnyhow } from "../http/signed-in.ts";
import { recipientOf, unitsInScope } from "../store/register/units.ts";

const me = createRoute({
  method: "get",
  path: "/api/me",
  summary: "The account, its units, and who receives what they send",
  security: bearer,
  middleware: [signedInAnyhow] as const,
  responses: { 200: json(meSchema, "the account"), ...exactRefusals("not_signed_in") },
});

export const meRoutes = createRouter().openapi(me, async (context) => {
  const { db, account } = context.var.act;
  const [units, recipient] = await Promise.all([unitsInScope(db, account), recipientOf(db, account)]);
  return context.json(
    {
      account: shownAccount(account),
      units,
      recipient: recipient.name,
      demonstration: isDemonstration(context.env),
    },
    200,
  );
});
