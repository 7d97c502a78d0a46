import type { Context, Hono } from "hono";
import type { AppEnv } from "../env.ts";
import { pageHeaders } from "./page-headers.ts";
import { problemResponse } from "./problems.ts";

const missingPage = `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>没有找到 · 半边天统计</title>
<p>没有找到这个页面。</p>
<p><a href="/">回到半边天统计</a></p>
</html>
`;

/** Where no route answers: a page for people, a problem for programs, and which methods the path does take. */
export function answerNotFound(context: Context<AppEnv>, app: Hono<AppEnv>): Response {
  const { path } = context.req;
  const allowed = methodsOf(app, path);
  if (allowed.length > 0) {
    const response = problemResponse("method_not_allowed");
    response.headers.set("allow", allowed.join(", "));
    return response;
  }
  const wantsPage = context.req.header("accept")?.includes("text/html") === true;
  if (!wantsPage || path.startsWith("/api/")) return problemResponse("not_found");
  return new Response(missingPage, {
    status: 404,
    headers: { "content-type": "text/html; charset=utf-8", ...pageHeaders("browser") },
  });
}

function methodsOf(app: Hono<AppEnv>, path: string): string[] {
  return ["GET", "POST", "PUT", "DELETE"].filter((method) =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
  );
}
