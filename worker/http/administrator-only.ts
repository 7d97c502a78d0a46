import { createMiddleware } from "hono/factory";
import type { SignedInEnv } from "../env.ts";
import { Refusal } from "../refusal.ts";

/** Behind `signedIn`: lets through administrators only, each for the units below the own one. */
export const administratorOnly = createMiddleware<SignedInEnv>(async (context, next) => {
  if (context.var.account.role !== "administrator") throw new Refusal("forbidden");
  await next();
});
