import { type Schema, Validator } from "@cfworker/json-schema";
import { app } from "../../../worker/app.ts";

interface Described {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Operation {
  readonly name: string;
  readonly path: RegExp;
  readonly responses: Readonly<Record<string, Described>>;
}

/** Answered before any route is reached, or for a fault that nobody foresaw: no route can describe them. */
const OUTSIDE = new Set(["method_not_allowed", "internal"]);

let operations: ReadonlyMap<string, readonly Operation[]> | undefined;
const validators = new Map<Schema, Validator>();

/**
 * Holds an answer against what GET /api/openapi.json says of its route: status, kind of body, the body's schema, and
 * for a problem its code.
 * @throws Error that says where the description is not true.
 */
export async function assertDescribed(method: string, path: string, response: Response): Promise<void> {
  operations ??= describedOperations();
  const operation = operations.get(method)?.find((candidate) => candidate.path.test(path));
  if (operation === undefined) return;
  const type = response.headers.get("content-type")?.split(";")[0] ?? "";
  const isJson = type === "application/json" || type === "application/problem+json";
  const body: unknown = isJson ? await response.clone().json() : undefined;
  const code = type === "application/problem+json" ? codeOf(body) : undefined;
  if (code !== undefined && OUTSIDE.has(code)) return;

  const untrue = (what: string) =>
    new Error(`openapi.json is not true: ${operation.name} ${response.status} ${what}`);
  const described = operation.responses[String(response.status)];
  if (described === undefined) throw untrue(`is not described${code === undefined ? "" : ` (${code})`}`);
  const schema = described.content?.[type]?.schema;
  if (schema === undefined) {
    if (type === "" && described.content === undefined) return;
    throw untrue(`has a body of ${type}`);
  }
  if (!isJson) return;
  if (code !== undefined && !described.description.split(", ").includes(code))
    throw untrue(`may not be ${code}`);
  const { valid, errors } = validatorOf(schema).validate(body);
  if (!valid)
    throw untrue(errors.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`).join("; "));
}

function describedOperations(): Map<string, Operation[]> {
  const { paths = {} } = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "test", version: "0" },
  });
  const byMethod = new Map<string, Operation[]>();
  // A fixed step of a path goes before one that may be anything.
  const byFixedness = Object.entries(paths).toSorted(([a], [b]) => parameters(a) - parameters(b));
  for (const [path, methods] of byFixedness) {
    const pattern = new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`);
    for (const [method, { responses }] of Object.entries(methods as Record<string, Operation>)) {
      const name = `${method.toUpperCase()} ${path}`;
      const known = byMethod.get(method.toUpperCase()) ?? [];
      byMethod.set(method.toUpperCase(), [...known, { name, path: pattern, responses }]);
    }
  }
  return byMethod;
}

function parameters(path: string): number {
  return path.split("{").length;
}

function validatorOf(schema: Schema): Validator {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const validator = new Validator(schema, "2020-12", false);
  validators.set(schema, validator);
  return validator;
}

function codeOf(body: unknown): string | undefined {
  return typeof body === "object" && body !== null && "code" in body ? String(body.code) : undefined;
}
