import { createMiddleware } from "hono/factory";
import { type AppEnv, isDemonstration } from "../env.ts";
import { Refusal } from "../refusal.ts";

/** Shuts a route everywhere but in the demonstration. */
export const demonstrationOnly = createMiddleware<AppEnv>(async (context, next) => {
  if (!isDemonstration(context.env)) throw new Refusal("feature_off");
  await next();
});
