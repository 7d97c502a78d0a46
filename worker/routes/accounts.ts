import { z } from "@hono/zod-openapi";
import {
  accountBodySchema,
  factorResetBodySchema,
  newAccountBodySchema,
  resetBodySchema,
} from "../../shared/api/account-bodies.ts";
import {
  ACCOUNTS_PAGE,
  accountsQuerySchema,
  accountsSchema,
  grantedEntrySchema,
  listedAccountSchema,
  SESSIONS_PAGE,
  sessionsQuerySchema,
  sessionsSchema,
} from "../../shared/api/accounts.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import {
  addAccount,
  auditOf,
  editAccount,
  findAccount,
  resetAccount,
  sessionsToEnd,
} from "../accounts/administer.ts";
import { resetSecondFactor } from "../accounts/own-factors.ts";
import { Refusal } from "../base/refusal.ts";
import { administratorOnly } from "../http/administrator-only.ts";
import { most } from "../http/body-limit.ts";
import { enteringOf } from "../http/origin.ts";
import { bearer, body, createRouter, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { accountsInScope } from "../store/accounts/account-register.ts";
import { accountTarget } from "../store/accounts/accounts.ts";
import { endSession, endSessions, sessionsOf } from "../store/accounts/sessions.ts";

const asked = ["validation_failed", "not_signed_in", "forbidden"] as const;
/** Who acts typed the own password lately, and does not hold the account since yesterday only. */
const guarded = ["proof_needed", "administrator_new"] as const;
const params = z.object({ id: z.coerce.number().int().min(1) });
const sessionParams = params.extend({ session: z.string().regex(/^[0-9a-f]{16}$/) });
const list = route({
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  method: "get",
  path: "/api/accounts",
  summary: "Accounts of units in scope",
  request: { query: accountsQuerySchema },
  responses: {
    200: json(accountsSchema, "a page, in the register's order"),
    ...refusals(...asked),
  },
});

const add = route({
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  method: "post",
  path: "/api/accounts",
  summary: "Add an account, with a link to set its password or a password to change at once",
  request: { body: body(newAccountBodySchema, most.words) },
  responses: {
    201: json(grantedEntrySchema, "the account and its way in, shown this once"),
    ...refusals(...asked, "proof_needed", "not_found", "login_taken", "personal_data"),
  },
});

const edit = route({
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  method: "put",
  path: "/api/accounts/{id}",
  summary: "Change name, role or unit; disable (its sessions end at once) or enable",
  request: { params, body: body(accountBodySchema, most.words) },
  responses: {
    200: json(listedAccountSchema, "the account as it is now"),
    ...refusals(...asked, ...guarded, "not_found", "last_administrator", "personal_data"),
  },
});

const reset = route({
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  method: "post",
  path: "/api/accounts/{id}/reset",
  summary: "Give a new way in: password, link and sessions of before are worth nothing",
  request: { params, body: body(resetBodySchema, most.words) },
  responses: {
    200: json(grantedEntrySchema, "the way in, shown this once"),
    ...refusals(
      ...asked,
      ...guarded,
      "not_found",
      "account_disabled_already",
      "account_entered",
      "last_administrator",
    ),
  },
});

const resetFactor = route({
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  method: "post",
  path: "/api/accounts/{id}/second-factor/reset",
  summary: "Take the second factor of somebody who lost it away; its sessions end",
  request: { params, body: body(factorResetBodySchema, most.words) },
  responses: {
    204: { description: "taken away" },
    ...refusals(
      ...asked,
      ...guarded,
      "password_wrong",
      "not_found",
      "sign_in_locked",
      "place_locked",
      "sign_in_busy",
    ),
  },
});

const sessions = route({
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  method: "get",
  path: "/api/accounts/{id}/sessions",
  summary: "Open sessions of an account",
  request: { params, query: sessionsQuerySchema },
  responses: { 200: json(sessionsSchema, "a page, newest first"), ...refusals(...asked, "not_found") },
});

const endAll = route({
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  method: "delete",
  path: "/api/accounts/{id}/sessions",
  summary: "End every session of an account",
  request: { params },
  responses: { 204: { description: "ended" }, ...refusals(...asked, "not_found", "administrator_new") },
});

const endOne = route({
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  method: "delete",
  path: "/api/accounts/{id}/sessions/{session}",
  summary: "End one session of an account",
  request: { params: sessionParams },
  responses: { 204: { description: "ended" }, ...refusals(...asked, "not_found", "administrator_new") },
});

export const accountRoutes = createRouter()
  .openapi(resetFactor, async (context) => {
    const { id } = context.req.valid("param");
    await resetSecondFactor(context.var.act, enteringOf(context), id, context.req.valid("json").password);
    return context.body(null, 204);
  })
  .openapi(list, async (context) => {
    const { db, account, clock } = context.var.act;
    const { after, most = ACCOUNTS_PAGE } = context.req.valid("query");
    const page = await accountsInScope(db, account, chinaTime(clock()), { after, most });
    return context.json({ accounts: page.entries, next: page.next }, 200);
  })
  .openapi(add, async (context) =>
    context.json(await addAccount(context.var.act, context.req.valid("json")), 201),
  )
  .openapi(edit, async (context) => {
    const { id } = context.req.valid("param");
    return context.json(await editAccount(context.var.act, id, context.req.valid("json")), 200);
  })
  .openapi(reset, async (context) => {
    const { id } = context.req.valid("param");
    return context.json(await resetAccount(context.var.act, id, context.req.valid("json")), 200);
  })
  .openapi(sessions, async (context) => {
    const { act } = context.var;
    const { id } = await findAccount(act, context.req.valid("param").id);
    const { after, most = SESSIONS_PAGE } = context.req.valid("query");
    const shown = { now: chinaTime(act.clock()), current: context.var.tokenSha256 };
    const page = await sessionsOf(act.db, id, shown, { after, most });
    return context.json({ sessions: page.entries, next: page.next }, 200);
  })
  .openapi(endAll, async (context) => {
    const { act } = context.var;
    const id = await sessionsToEnd(act, context.req.valid("param").id);
    await endSessions(act.db, id, auditOf(act, "sessions_ended", accountTarget(id), {}));
    return context.body(null, 204);
  })
  .openapi(endOne, async (context) => {
    const { act } = context.var;
    const { session } = context.req.valid("param");
    const id = await sessionsToEnd(act, context.req.valid("param").id);
    const audit = auditOf(act, "session_ended", accountTarget(id), { session });
    if (!(await endSession(act.db, id, session, audit))) throw new Refusal("not_found");
    return context.body(null, 204);
  });
