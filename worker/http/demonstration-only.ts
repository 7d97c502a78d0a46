import { createMiddleware } from "hono/factory";
import { Refusal } from "../base/refusal.ts";
import { type AppEnv, isDemonstration } from "../env.ts";

/** Shuts a route everywhere but in the demonstration. */
export const demonstrationOnly = createMiddleware<AppEnv>(async (context, next) => {
  if (!isDemonstration(context.env)) throw new Refusal("feature_off");
  await next();
});
