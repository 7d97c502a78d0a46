import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import { pageHeaders } from "../http/page-headers.ts";

/** "/" shows the browser's page; the platform serves the other assets itself. */
export const pageRoutes = new Hono<AppEnv>().on("GET", ["/", "/web.html"], async (context) => {
  const page = await context.env.ASSETS.fetch(
    new Request(new URL("/web.html", context.req.url), { headers: context.req.raw.headers }),
  );
  const response = new Response(page.body, page);
  for (const [name, value] of Object.entries(pageHeaders("'none'"))) response.headers.set(name, value);
  return response;
});
