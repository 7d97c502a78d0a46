import { createMiddleware } from "hono/factory";
import { chinaTime } from "../../shared/period/china-time.ts";
import { sha256 } from "../base/digest.ts";
import { Refusal } from "../base/refusal.ts";
import type { SignedInEnv } from "../env.ts";
import { findSession } from "../store/accounts/sessions.ts";
import { cityContent } from "../words/city-vocabularies.ts";
import { originOf } from "./origin.ts";

/**
 * Lets through requests with a live bearer token, and says whose it is. Whoever was let in by an initial password has
 * to change it first, and whoever has to have a second factor has to set one up.
 */
export const signedIn = signedInWith({ initialPassword: false, unenrolled: false });

/** The same for what may be done before the initial password is changed: to change it, to leave. */
export const signedInAnyhow = signedInWith({ initialPassword: true, unenrolled: true });

/** The same for what may be done before a second factor is set up: to set it up. */
export const signedInUnenrolled = signedInWith({ initialPassword: false, unenrolled: true });

interface Allowed {
  readonly initialPassword: boolean;
  readonly unenrolled: boolean;
}

function signedInWith(allowed: Allowed) {
  return createMiddleware<SignedInEnv>(async (context, next) => {
    const token = /^Bearer ([\w-]{43})$/.exec(context.req.header("authorization") ?? "")?.[1];
    if (token === undefined) throw new Refusal("not_signed_in");
    const tokenSha256 = sha256(token);
    const found = await findSession(context.env.DB, tokenSha256, chinaTime(context.var.clock()));
    if (found === undefined) throw new Refusal("not_signed_in");
    const { account } = found;
    if (account.mustChangePassword === true && !allowed.initialPassword) {
      throw new Refusal("password_must_change");
    }
    if (account.mustEnrol === true && !allowed.unenrolled) throw new Refusal("factor_must_enrol");
    const { DB: db, PAYLOADS: bucket } = context.env;
    context.set("act", {
      db,
      bucket,
      clock: context.var.clock,
      catalogue: await context.var.catalogueOf(found.vocabulary, () => cityContent(db, account)),
      account: { ...account, origin: originOf(context) },
    });
    context.set("tokenSha256", tokenSha256);
    await next();
  });
}
