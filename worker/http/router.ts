import { OpenAPIHono, z } from "@hono/zod-openapi";
import { problemSchema } from "../../shared/api/problem.ts";
import { type ProblemCode, problems } from "../../shared/problem.ts";
import { issuesOf } from "../../shared/submission/issues.ts";
import { Refusal } from "../base/refusal.ts";
import type { AppEnv } from "../env.ts";
import { columnIdsOf } from "./known-columns.ts";

/** A router whose routes refuse what their schemas do not allow, saying where but never what. */
export function createRouter(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result, context) => {
      if (!result.success) {
        const columns = columnIdsOf(context.var.catalogue);
        throw new Refusal("validation_failed", { issues: issuesOf(result.error, columns) });
      }
    },
  });
}

/** A body that has to be sent. */
export function body<Schema>(schema: Schema) {
  return { required: true, content: { "application/json": { schema } } };
}

export function json<Schema>(schema: Schema, description: string) {
  return { description, content: { "application/json": { schema } } };
}

/** A file to save. */
export function file(type: string, description: string) {
  return { description, content: { [type]: { schema: z.string().openapi({ format: "binary" }) } } };
}

/**
 * An answer whose schema zod describes itself: the generator of the description takes keys that are absent or else
 * have a value (`exactOptional`) for required.
 */
export function exactJson<Value>(schema: z.ZodType<Value>, description: string) {
  const described: object = z.toJSONSchema(schema);
  return json(z.custom<Value>().openapi({ ...described }), description);
}

/**
 * Declares for OpenAPI which problems a route answers with, by code. The type says nothing of them: a client
 * reads every answer that is not `ok` as a problem, whatever the route.
 */
export function refusals(...codes: ProblemCode[]): Record<never, never> {
  // Behind `signedIn` an initial password opens nothing but its own change.
  return exactRefusals(
    ...codes,
    ...(codes.includes("not_signed_in") ? ["password_must_change" as const] : []),
  );
}

/** The same for a route that is open to who has an initial password still to change. */
export function exactRefusals(...codes: ProblemCode[]): Record<never, never> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = problems[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      status,
      { description: names.join(", "), content: { "application/problem+json": { schema: problemSchema } } },
    ]),
  );
}

/** Declares for OpenAPI that a route asks for the token of POST /api/sessions. */
export const bearer = [{ bearer: [] }];
