import { type Context, Hono } from "hono";
import { clouds, manifestAt, manifests, panePages } from "../../shared/excel-edition.ts";
import type { AppEnv } from "../env.ts";
import { atMost, most } from "../http/body-limit.ts";
import { type PageKind, pageHeaders } from "../http/page-headers.ts";

type PageContext = Context<AppEnv>;

const bodiless = atMost(most.nothing);

/** "/" shows the browser's page, Excel asks for its manifest and its pane; the platform serves other assets itself. */
export const pageRoutes = new Hono<AppEnv>().on("GET", ["/", "/web.html"], bodiless, (context) =>
  page(context, "web.html", "browser"),
);

for (const cloud of clouds) {
  pageRoutes.get(`/${panePages[cloud]}`, bodiless, (context) => page(context, panePages[cloud], cloud));
  pageRoutes.get(`/${manifests[cloud]}`, bodiless, (context) => manifest(context, manifests[cloud]));
}

async function page(context: PageContext, file: string, kind: PageKind): Promise<Response> {
  const asset = await context.env.ASSETS.fetch(
    new Request(new URL(`/${file}`, context.req.url), { headers: context.req.raw.headers }),
  );
  const response = new Response(asset.body, asset);
  for (const [name, value] of Object.entries(pageHeaders(kind))) response.headers.set(name, value);
  return response;
}

/** For the address it was asked at: the administrator gives Microsoft's admin centre no more than that address. */
async function manifest(context: PageContext, file: string): Promise<Response> {
  const asset = await context.env.ASSETS.fetch(new Request(new URL(`/${file}`, context.req.url)));
  if (!asset.ok) return new Response(asset.body, asset);
  const { origin } = new URL(context.req.url);
  return new Response(manifestAt(origin, await asset.text()), {
    headers: {
      "content-type": "text/xml; charset=utf-8",
      // A browser that opens the address keeps the file, to be uploaded.
      "content-disposition": `attachment; filename="${file}"`,
    },
  });
}
