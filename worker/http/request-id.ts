import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../env.ts";

/** Gives every answer an id under which the log can be searched. */
export const requestId = createMiddleware<AppEnv>(async (context, next) => {
  const id = crypto.randomUUID();
  context.set("requestId", id);
  await next();
  context.header("x-request-id", id);
});
