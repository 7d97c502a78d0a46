import { createRoute, OpenAPIHono, type RouteConfig, z } from "@hono/zod-openapi";
import { problemSchema } from "../../shared/api/problem.ts";
import { type ProblemCode, problems } from "../../shared/problem.ts";
import { issuesOf } from "../../shared/submission/issues.ts";
import { refuseIssues } from "../base/refusal.ts";
import type { AppEnv } from "../env.ts";
import { atMost, most } from "./body-limit.ts";
import { columnIdsOf } from "./known-columns.ts";

const made = new WeakSet<object>();
const noColumns: ReadonlySet<string> = new Set();

/**
 * A router whose routes refuse what their schemas do not allow, saying where but never what. It takes routes of
 * `route` alone, since every one of them holds bodies to a limit.
 */
export function createRouter(): OpenAPIHono<AppEnv> {
  const router = new OpenAPIHono<AppEnv>({
    defaultHook: (result, context) => {
      if (!result.success) {
        // Who is not signed in sends no records.
        const columns = context.var.act === undefined ? noColumns : columnIdsOf(context.var.act.catalogue);
        refuseIssues(issuesOf(result.error, columns));
      }
    },
  });
  const { openapi } = router;
  router.openapi = (described, ...rest) => {
    if (made.has(described)) return openapi(described, ...rest);
    throw new Error(`${described.method} ${described.path} holds bodies to no limit: describe it by route()`);
  };
  return router;
}

type Described = Omit<RouteConfig, "path" | "request">;
type Requested = NonNullable<RouteConfig["request"]>;

/** Keeps the bytes out of the description, and a body without them out of a route. */
const bytes: unique symbol = Symbol("bytes");

type Config<Path extends string> = Described & {
  readonly path: Path;
  readonly request?: Omit<Requested, "body"> & {
    readonly body?: NonNullable<Requested["body"]> & { readonly [bytes]: number };
  };
};

/**
 * Describes a route, and lets no longer body in than its own may be; one that has none takes none. The limit stands
 * behind the middleware, which asks who is there.
 */
export function route<Path extends string, R extends Config<Path>>(config: R & { readonly path: Path }) {
  const described = createRoute<Path, R & { readonly path: Path }>({
    ...config,
    middleware: [config.middleware ?? [], atMost(config.request?.body?.[bytes] ?? most.nothing)].flat(),
    responses: alsoRefused(config.responses, "body_too_large"),
  });
  made.add(described);
  return described;
}

/** A body that has to be sent, of so many bytes at most: one of `most`. */
export function body<Schema>(schema: Schema, limit: number) {
  return { required: true, content: { "application/json": { schema } }, [bytes]: limit } as const;
}

/** The same of a file's bytes. */
export function fileBody<Type extends string>(type: Type, limit: number) {
  const content = { [type]: { schema: z.string().openapi({ format: "binary" }) } };
  return { required: true, content, [bytes]: limit } as const;
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
  // Behind `signedIn` an initial password opens nothing but its own change, and so with a factor that is owed.
  const first = ["password_must_change", "factor_must_enrol"] as const;
  return exactRefusals(...codes, ...(codes.includes("not_signed_in") ? first : []));
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

/** `responses`, in which a route may also answer with a problem. */
function alsoRefused(responses: Described["responses"], code: ProblemCode): Described["responses"] {
  const { status } = problems[code];
  const before = responses[status];
  if (before === undefined || "$ref" in before) return { ...responses, ...exactRefusals(code) };
  return { ...responses, [status]: { ...before, description: `${code}, ${before.description}` } };
}

/** Declares for OpenAPI that a route asks for the token of POST /api/sessions. */
export const bearer = [{ bearer: [] }];
