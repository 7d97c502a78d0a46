import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Refusal } from "../base/refusal.ts";
import type { AppEnv } from "../env.ts";

const KIB = 1024;
const MIB = 1024 * KIB;

/** Bytes of a body, by what it holds. */
export const most = {
  /** Of a route that reads none. */
  nothing: 0,
  /** A sign-in, a setting, a reason. */
  words: 16 * KIB,
  /** A return with 200 notes of 500 characters; codes of 5,000 units. */
  notes: 1 * MIB,
  /** 10,000 rows of a register's table; a year's collections. */
  table: 4 * MIB,
  /** 10,000 records of 20 columns are about 6 MB of JSON. */
  submission: 8 * MIB,
  workbook: 10 * MIB,
} as const;

const limits = new WeakMap<object, number>();

/**
 * Refuses a longer body: one that says its length before anything of it is read, another as soon as it is too long.
 * It has to stand behind whatever asks who is there. A GET or HEAD may carry a body too; with 0 every body is refused.
 */
export function atMost(bytes: number): MiddlewareHandler<AppEnv> {
  if (!(bytes >= most.nothing && bytes <= most.workbook)) throw new RangeError(`a body of ${bytes} bytes`);
  const limit =
    bytes === 0
      ? nothingSent
      : bodyLimit({
          maxSize: bytes,
          onError: () => {
            throw new Refusal("body_too_large");
          },
        });
  // Each its own function: the map tells limits apart by it.
  const handler: MiddlewareHandler<AppEnv> = (context, next) => limit(context, next);
  limits.set(handler, bytes);
  return handler;
}

/** The bytes that a handler of the application's routes holds bodies to; undefined for any other handler. */
export function limitOf(handler: object): number | undefined {
  return limits.get(handler);
}

const nothingSent: MiddlewareHandler = async (context, next) => {
  if (await holdsAnything(context.req.raw)) throw new Refusal("body_too_large");
  await next();
};

async function holdsAnything({ body, headers }: Request): Promise<boolean> {
  if (body === null) return false;
  const declared = headers.get("content-length");
  if (declared !== null && !headers.has("transfer-encoding")) return declared !== "0";
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return false;
    if (value.length > 0) return true;
  }
}
