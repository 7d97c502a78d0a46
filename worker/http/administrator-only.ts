import { createMiddleware } from "hono/factory";
import { refuseAllButAdministrators } from "../base/refusal.ts";
import type { SignedInEnv } from "../env.ts";

/** Behind `signedIn`: lets through administrators only, each for the units below the own one. */
export const administratorOnly = createMiddleware<SignedInEnv>(async (context, next) => {
  refuseAllButAdministrators(context.var.act.account);
  await next();
});
