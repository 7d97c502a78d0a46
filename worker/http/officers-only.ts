import { createMiddleware } from "hono/factory";
import { refuseReporters } from "../base/refusal.ts";
import type { SignedInEnv } from "../env.ts";

/** Behind `signedIn`: lets through whoever is more than a reporter. */
export const officersOnly = createMiddleware<SignedInEnv>(async (context, next) => {
  refuseReporters(context.var.act.account);
  await next();
});
