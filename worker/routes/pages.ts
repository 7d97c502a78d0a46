import { type Context, Hono } from "hono";
import type { AppEnv } from "../env.ts";
import { pageHeaders } from "../http/page-headers.ts";
import { problemResponse } from "../http/problems.ts";

const missingPage = `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>没有找到 · 半边天统计</title>
<p>没有找到这个页面。</p>
<p><a href="/">回到半边天统计</a></p>
</html>
`;

/** "/" shows the browser's page; the platform serves the other assets itself. */
export const pageRoutes = new Hono<AppEnv>().on("GET", ["/", "/web.html"], async (context) => {
  const page = await context.env.ASSETS.fetch(
    new Request(new URL("/web.html", context.req.url), { headers: context.req.raw.headers }),
  );
  const response = new Response(page.body, page);
  for (const [name, value] of Object.entries(pageHeaders("'none'"))) response.headers.set(name, value);
  return response;
});

/** A page for people, a problem for programs. */
export function answerNotFound(context: Context<AppEnv>): Response {
  const wantsPage = context.req.header("accept")?.includes("text/html") === true;
  if (!wantsPage || context.req.path.startsWith("/api/")) return problemResponse("not_found");
  return new Response(missingPage, {
    status: 404,
    headers: { "content-type": "text/html; charset=utf-8", ...pageHeaders("'none'") },
  });
}
