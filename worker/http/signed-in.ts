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
 * to change it first.
 */
export const signedIn = signedInWith({ initialPassword: false });

/** The same for what may be done before the initial password is changed: to change it, to leave. */
export const signedInAnyhow = signedInWith({ initialPassword: true });

function signedInWith(allowed: { readonly initialPassword: boolean }) {
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
