import type { Context } from "hono";
import { pageHeaders } from "./page-headers.ts";

/** Whether a person asks, with a browser. */
export function wantsPage(context: Context): boolean {
  return context.req.header("accept")?.includes("text/html") === true;
}

/** A page of one sentence and the way back; `sentence` is ours, never what somebody sent. */
export function plainPage(status: number, sentence: string): Response {
  const body = `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${sentence} · 半边天统计</title>
<p>${sentence}。</p>
<p><a href="/">回到半边天统计</a></p>
</html>
`;
  return new Response(body, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", ...pageHeaders("browser") },
  });
}
