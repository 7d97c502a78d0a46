import type { Context } from "hono";

/** The platform's word for where a request came from; null where there is none (this machine, tests). */
export function originOf(context: Context): string | null {
  return context.req.header("cf-connecting-ip")?.slice(0, 64) ?? null;
}
