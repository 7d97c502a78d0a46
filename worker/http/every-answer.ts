import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../env.ts";

/** What holds for every answer of the Worker; for assets that the platform serves itself, addin/public/_headers says it. */
export const everyAnswer = createMiddleware<AppEnv>(async (context, next) => {
  await next();
  context.header("strict-transport-security", "max-age=31536000; includeSubDomains");
  context.header("x-content-type-options", "nosniff");
});
