import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { Act } from "../base/act.ts";
import { sha256 } from "../base/digest.ts";
import { Refusal } from "../base/refusal.ts";
import type { AppEnv, SignedInEnv } from "../env.ts";
import { type FoundSession, findSession } from "../store/accounts/sessions.ts";
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

/** What an account acts with, by the forms that hold for its city: the one place where acts are made. */
export async function actOf(
  { env, var: { clock, catalogueOf } }: Pick<Context<AppEnv>, "env" | "var">,
  { account, vocabulary }: FoundSession,
): Promise<Act> {
  const { DB: db, PAYLOADS: bucket } = env;
  const catalogue = await catalogueOf(vocabulary, account.path, () => cityContent(db, account));
  return { db, bucket, clock, catalogue, account };
}

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
    const { account, vocabulary } = found;
    if (account.mustChangePassword === true && !allowed.initialPassword) {
      throw new Refusal("password_must_change");
    }
    if (account.mustEnrol === true && !allowed.unenrolled) throw new Refusal("factor_must_enrol");
    context.set(
      "act",
      await actOf(context, { account: { ...account, origin: originOf(context) }, vocabulary }),
    );
    context.set("tokenSha256", tokenSha256);
    await next();
  });
}
