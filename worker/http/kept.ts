import type { Context } from "hono";

/**
 * Lets the asker keep an answer that its digest names, and ask each time whether it still holds.
 * @returns whether what the asker has kept is just that: 304 without a body then says all. Weak tags count as well:
 *   Cloudflare weakens the tag of what it compresses.
 */
export function isKept(context: Context, digest: string): boolean {
  const tag = `"${digest}"`;
  context.header("etag", tag);
  context.header("cache-control", "private, no-cache");
  const kept = (context.req.header("if-none-match") ?? "").split(",").map((each) => each.trim());
  return kept.some((each) => each === "*" || each.replace(/^W\//, "") === tag);
}

/** Declares for OpenAPI what `isKept` leads to. */
export const kept = { 304: { description: "what the asker has kept still holds (If-None-Match)" } };
