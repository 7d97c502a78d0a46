import type { Context } from "hono";

/** Whether the asker takes gzip. Cloudflare, and Miniflare likewise, ask in its place and unfold it where it does not. */
export function takesGzip(context: Context): boolean {
  const named = (context.req.header("accept-encoding") ?? "").split(",").map((each) => each.trim());
  return named.some((each) => /^gzip(?:\s*;|$)/i.test(each) && !/;\s*q=0(?:\.0+)?$/i.test(each));
}

/** An answer whose body is under gzip already, with the headers that were set so far: nothing compresses it again. */
export function compressed(
  context: Context,
  body: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Response {
  const { headers: all } = context.body(null, 200, {
    ...headers,
    ...{ "content-encoding": "gzip", vary: "accept-encoding" },
  });
  // Else the platform takes the body for what is to be compressed.
  const init: ResponseInit & { readonly encodeBody: "manual" } = { headers: all, encodeBody: "manual" };
  return new Response(body, init);
}
