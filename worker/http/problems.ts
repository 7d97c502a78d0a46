import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { routePath } from "hono/route";
import { UnknownForm } from "../../shared/form/catalogue.ts";
import { type ProblemCode, problems } from "../../shared/problem.ts";
import { logError } from "../base/log.ts";
import { Refusal, type RefusalDetails } from "../base/refusal.ts";
import { type AppEnv, type Bindings, isDemonstration } from "../env.ts";
import { databaseDamage } from "../store/jobs/damage.ts";

/** RFC 9457: the body says what to do (`title`) and which fault it is (`code`), and never quotes the request. */
export function problemResponse(
  code: ProblemCode,
  { retryAfter, ...details }: RefusalDetails = {},
): Response {
  const { status, title } = problems[code];
  const wait = retryAfter === undefined ? {} : { retryAfter };
  const body = { type: `urn:halfsky:problem:${code}`, title, status, code, ...wait, ...details };
  const headers = new Headers({ "content-type": "application/problem+json; charset=utf-8" });
  if (status === 401) headers.set("www-authenticate", "Bearer");
  if (retryAfter !== undefined) headers.set("retry-after", String(retryAfter));
  return new Response(JSON.stringify(body), { status, headers });
}

/**
 * Turns whatever a route threw into a problem; what nobody foresaw is logged and becomes `internal`. A version that was
 * asked for stays in catalogues: one that is not there was taken from the database itself, and is named.
 */
export async function answerError(error: Error, context: Context<AppEnv>): Promise<Response> {
  if (error instanceof Refusal) return problemResponse(error.code, error.details);
  if (error instanceof HTTPException) {
    if (error.status === 413) return problemResponse("body_too_large");
    if (error.status < 500) return problemResponse("validation_failed");
  }
  if (error instanceof UnknownForm && error.version !== undefined) {
    const { form, version } = error;
    logError({ event: "form_lost", requestId: context.var.requestId, route: routePath(context, -1), error });
    return problemResponse("form_lost", { issues: [{ path: form, message: String(version) }] });
  }
  logError({ event: "unforeseen", requestId: context.var.requestId, route: routePath(context, -1), error });
  return problemResponse((await isDatabaseDamaged(context.env)) ? "database_damaged" : "internal");
}

/** Asked on one machine alone, where the database is a file: the platform looks after its own. */
async function isDatabaseDamaged(bindings: Bindings): Promise<boolean> {
  return isDemonstration(bindings) && (await databaseDamage(bindings.DB)) !== undefined;
}
