import { z } from "@hono/zod-openapi";
import { SESSIONS_PAGE, sessionsQuerySchema, sessionsSchema } from "../../shared/api/accounts.ts";
import {
  meSchema,
  pendingSignInSchema,
  proofBodySchema,
  sessionSchema,
  signInBodySchema,
} from "../../shared/api/sessions.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import { auditOf } from "../accounts/administer.ts";
import { enrolmentNotes, factorRule } from "../accounts/enrolment.ts";
import { proveSession } from "../accounts/proof.ts";
import { shownAccount, signIn } from "../accounts/sign-in.ts";
import { Refusal } from "../base/refusal.ts";
import { isDemonstration } from "../env.ts";
import { most } from "../http/body-limit.ts";
import { enteringOf } from "../http/origin.ts";
import { bearer, body, createRouter, exactRefusals, json, refusals, route } from "../http/router.ts";
import { signedIn, signedInAnyhow } from "../http/signed-in.ts";
import { accountTarget } from "../store/accounts/accounts.ts";
import { closeSession, endSession, sessionsOf } from "../store/accounts/sessions.ts";
import { recipientOf, unitsInScope } from "../store/register/units.ts";
import { settingsAbove } from "../store/settings/settings.ts";

const open = route({
  method: "post",
  path: "/api/sessions",
  summary: "Sign in: a bearer token for twelve hours",
  request: { body: body(signInBodySchema, most.words) },
  responses: {
    201: json(sessionSchema, "signed in"),
    202: json(pendingSignInSchema, "the password is right; POST /api/sessions/second opens the session"),
    ...exactRefusals(
      "validation_failed",
      "sign_in_failed",
      "initial_password_expired",
      "account_disabled",
      "sign_in_locked",
      "place_locked",
      "sign_in_busy",
    ),
  },
});

const prove = route({
  security: bearer,
  middleware: [signedIn] as const,
  method: "post",
  path: "/api/sessions/proof",
  summary:
    "Type the own password again: for ten minutes this session may do what an open session alone may not",
  request: { body: body(proofBodySchema, most.words) },
  responses: {
    204: { description: "proven" },
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "password_wrong",
      "sign_in_locked",
      "place_locked",
      "sign_in_busy",
    ),
  },
});

const close = route({
  security: bearer,
  middleware: [signedInAnyhow] as const,
  method: "delete",
  path: "/api/sessions",
  summary: "Sign out: the token is worth nothing afterwards",
  responses: { 204: { description: "signed out" }, ...exactRefusals("not_signed_in") },
});

const list = route({
  security: bearer,
  middleware: [signedInAnyhow] as const,
  method: "get",
  path: "/api/sessions",
  summary: "The account's own open sessions",
  request: { query: sessionsQuerySchema },
  responses: {
    200: json(sessionsSchema, "a page, newest first"),
    ...exactRefusals("validation_failed", "not_signed_in"),
  },
});

const end = route({
  security: bearer,
  middleware: [signedInAnyhow] as const,
  method: "delete",
  path: "/api/sessions/{session}",
  summary: "End one of the account's own sessions",
  request: { params: z.object({ session: z.string().regex(/^[0-9a-f]{16}$/) }) },
  responses: {
    204: { description: "ended" },
    ...exactRefusals("validation_failed", "not_signed_in", "not_found"),
  },
});

const me = route({
  method: "get",
  path: "/api/me",
  summary: "The account, its units, and who receives what they send",
  security: bearer,
  middleware: [signedInAnyhow] as const,
  responses: { 200: json(meSchema, "the account"), ...exactRefusals("not_signed_in") },
});

export const sessionRoutes = createRouter()
  .openapi(open, async (context) => {
    const admission = await signIn(enteringOf(context), context.req.valid("json"));
    return "pending" in admission ? context.json(admission, 202) : context.json(admission, 201);
  })
  .openapi(prove, async (context) => {
    const { act, tokenSha256 } = context.var;
    const { password } = context.req.valid("json");
    await proveSession(enteringOf(context), act.account, { tokenSha256 }, password);
    return context.body(null, 204);
  })
  .openapi(close, async (context) => {
    await closeSession(context.var.act.db, context.var.tokenSha256);
    return context.body(null, 204);
  })
  .openapi(list, async (context) => {
    const { db, account, clock } = context.var.act;
    const { after, most = SESSIONS_PAGE } = context.req.valid("query");
    const shown = { now: chinaTime(clock()), current: context.var.tokenSha256 };
    const page = await sessionsOf(db, account.id, shown, { after, most });
    return context.json({ sessions: page.entries, next: page.next }, 200);
  })
  .openapi(end, async (context) => {
    const { act } = context.var;
    const { id } = act.account;
    const { session } = context.req.valid("param");
    const audit = auditOf(act, "session_ended", accountTarget(id), { session });
    if (!(await endSession(act.db, id, session, audit))) throw new Refusal("not_found");
    return context.body(null, 204);
  })
  .openapi(me, async (context) => {
    const { act } = context.var;
    const { db, account } = act;
    const [units, recipient, settings] = await Promise.all([
      unitsInScope(db, account),
      recipientOf(db, account),
      settingsAbove(db, account),
    ]);
    return context.json(
      {
        account: shownAccount(account),
        units,
        recipient: recipient.name,
        checkBeforeSubmit: settings.checkBeforeSubmit,
        secondFactor: await enrolmentNotes(act, factorRule(settings)),
        demonstration: isDemonstration(context.env),
      },
      200,
    );
  });
