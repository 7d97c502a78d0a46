import type { Context, Hono } from "hono";
import type { AppEnv } from "../env.ts";
import { plainPage, wantsPage } from "./plain-page.ts";
import { problemResponse } from "./problems.ts";

/** Where no route answers: a page for people, a problem for programs, and which methods the path does take. */
export function answerNotFound(context: Context<AppEnv>, app: Hono<AppEnv>): Response {
  const { path } = context.req;
  const allowed = methodsOf(app, path);
  if (allowed.length > 0) {
    const response = problemResponse("method_not_allowed");
    response.headers.set("allow", allowed.join(", "));
    return response;
  }
  if (!wantsPage(context) || path.startsWith("/api/")) return problemResponse("not_found");
  return plainPage(404, "没有找到这个页面");
}

function methodsOf(app: Hono<AppEnv>, path: string): string[] {
  return ["GET", "POST", "PUT", "DELETE"].filter((method) =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
  );
}
