import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../env.ts";

/** Answers of the interface are data: not cached unless they say how, not framed, not executed. */
export const apiHeaders = createMiddleware<AppEnv>(async (context, next) => {
  await next();
  if (!context.res.headers.has("cache-control")) context.header("cache-control", "no-store");
  context.header("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
  context.header("cross-origin-resource-policy", "same-origin");
  context.header("referrer-policy", "no-referrer");
  context.header("x-frame-options", "DENY");
});
