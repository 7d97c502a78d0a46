import { createMiddleware } from "hono/factory";
import { Refusal } from "../base/refusal.ts";
import type { SignedInEnv } from "../env.ts";

/** Behind `signedIn`: lets through administrators only, each for the units below the own one. */
export const administratorOnly = createMiddleware<SignedInEnv>(async (context, next) => {
  if (context.var.act.account.role !== "administrator") throw new Refusal("forbidden");
  await next();
});
