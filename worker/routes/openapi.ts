import { type OpenAPIHono, z } from "@hono/zod-openapi";
import packageJson from "../../package.json" with { type: "json" };
import type { AppEnv } from "../env.ts";
import { atMost, most } from "../http/body-limit.ts";
import { exactRefusals, json } from "../http/router.ts";

const path = "/api/openapi.json";

/** Adds the route that describes every route of `app`, itself included. */
export function describeRoutes(app: OpenAPIHono<AppEnv>): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
  app.openAPIRegistry.registerPath({
    method: "get",
    path,
    summary: "This description",
    responses: {
      200: json(z.record(z.string(), z.unknown()), "OpenAPI 3.1"),
      ...exactRefusals("body_too_large"),
    },
  });
  // A second of work, which anybody can ask for: done once.
  let description: ReturnType<typeof app.getOpenAPI31Document> | undefined;
  app.get(path, atMost(most.nothing), (context) => {
    description ??= app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: { title: "HalfSky 半边天统计", version: packageJson.version },
    });
    return context.json(description);
  });
}
