import packageJson from "../../package.json" with { type: "json" };
import { healthSchema } from "../../shared/api/health.ts";
import { logError } from "../base/log.ts";
import { createRouter, json, route } from "../http/router.ts";
import { schemaVersion } from "../store/jobs/schema-version.ts";
import { payloadsAnswer } from "../store/payloads.ts";

const health = route({
  method: "get",
  path: "/api/health",
  summary: "Whether database and object store answer",
  responses: { 200: json(healthSchema, "both answer"), 503: json(healthSchema, "one does not") },
});

export const healthRoutes = createRouter().openapi(health, async (context) => {
  const { env: bindings, var: variables } = context;
  const [schema, payloads] = await Promise.all([
    answerOf(variables.requestId, () => schemaVersion(bindings.DB)),
    answerOf(variables.requestId, () => payloadsAnswer(bindings.PAYLOADS)),
  ]);
  const parts = { database: schema !== undefined, payloads: payloads === true };
  const body = { version: packageJson.version, schema: schema ?? null, ...parts };
  return parts.database && parts.payloads
    ? context.json({ status: "ok" as const, ...body }, 200)
    : context.json({ status: "failing" as const, ...body }, 503);
});

/** @returns undefined, after logging why, when the part does not answer. */
async function answerOf<Answer>(requestId: string, ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (error) {
    logError({ event: "health", requestId, error });
    return undefined;
  }
}
