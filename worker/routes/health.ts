import { createRoute } from "@hono/zod-openapi";
import packageJson from "../../package.json" with { type: "json" };
import { healthSchema } from "../../shared/api.ts";
import type { Bindings } from "../env.ts";
import { logError } from "../http/log.ts";
import { createRouter, json } from "../http/router.ts";
import { payloadsAnswer } from "../payloads.ts";
import { databaseAnswers } from "../store/health.ts";

const health = createRoute({
  method: "get",
  path: "/api/health",
  summary: "Whether database and object store answer",
  responses: { 200: json(healthSchema, "both answer"), 503: json(healthSchema, "one does not") },
});

export const healthRoutes = createRouter().openapi(health, async (context) => {
  const [database, payloads] = await answers(context.env, context.var.requestId);
  const body = { version: packageJson.version, database, payloads };
  return database && payloads
    ? context.json({ status: "ok" as const, ...body }, 200)
    : context.json({ status: "failing" as const, ...body }, 503);
});

function answers(bindings: Bindings, requestId: string): Promise<[boolean, boolean]> {
  const asked = async (part: Promise<boolean>) => {
    try {
      return await part;
    } catch (error) {
      logError({ event: "health", requestId, error });
      return false;
    }
  };
  return Promise.all([asked(databaseAnswers(bindings.DB)), asked(payloadsAnswer(bindings.PAYLOADS))]);
}
