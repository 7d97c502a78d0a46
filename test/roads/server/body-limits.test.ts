import { env } from "cloudflare:workers";
import { createRoute, z } from "@hono/zod-openapi";
import { beforeAll, describe, expect, it } from "vitest";
import { app } from "../../../worker/app.ts";
import { limitOf, most } from "../../../worker/http/body-limit.ts";
import { body, createRouter, json, route } from "../../../worker/http/router.ts";
import { createCity, type TestUnit } from "../../worker/support/city.ts";
import { openIntake } from "../../worker/support/intake.ts";
import { problemOf } from "../../worker/support/requests.ts";
import { authorisationRows } from "./authorisation/rows/index.ts";

const NAME = "halfsky.test";
const CHUNK = 64 * 1024;

interface Served {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** In the order in which they are asked; the last is the route itself. */
  readonly handlers: readonly object[];
}

/** Every route of the application. */
const served: readonly Served[] = [
  ...new Set(
    app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`),
  ),
].map((name) => {
  const [method = "", path = ""] = name.split(" ");
  const parts = app.routes.filter((part) => part.method === method && part.path === path);
  return { name, method, path, handlers: parts.map(({ handler }) => handler) };
});

const limitsOf = ({ handlers }: Served) => handlers.flatMap((handler) => limitOf(handler) ?? []);

/** Routes whose table of authorisation refuses everybody of a role, by the first reporter's. */
const closedToReporters = new Set<string>(
  authorisationRows.filter(([, , grid]) => grid.startsWith("xxxxx")).map(([name]) => name),
);
const open = new Set<string>(authorisationRows.filter(([, , grid]) => grid === "open").map(([name]) => name));

let city: TestUnit;
let reporter: TestUnit;

beforeAll(async () => {
  const made = await createCity();
  city = made.city;
  reporter = made.east;
  await openIntake(city);
});

/** What came of a body of so many bytes and how many of them were asked for. */
async function answerTo(
  { method, path }: Served,
  bytes: number,
  { as, declared }: { readonly as?: TestUnit | undefined; readonly declared: boolean },
): Promise<{ code: unknown; read: number }> {
  let read = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const size = Math.min(CHUNK, bytes - read);
        if (size === 0) return controller.close();
        controller.enqueue(new Uint8Array(size).fill(0x20));
        read += size;
      },
    },
    { highWaterMark: 0 },
  );
  const filled = path.replace(/:uuid/, crypto.randomUUID()).replace(/:(\w+)/g, "1");
  const headers = new Headers({ "content-type": "application/json" });
  if (as !== undefined) headers.set("authorization", `Bearer ${as.token}`);
  if (declared) headers.set("content-length", String(bytes));
  // A Request of a GET takes no body here, though a server may well be sent one: it only says that it has one.
  const bodied = method !== "GET";
  const request = new Request(
    `https://${NAME}${filled}`,
    bodied ? { method, headers, body: stream } : { headers },
  );
  const asked = bodied ? request : new Proxy(request, { get: (target, key) => partOf(target, key, stream) });
  const response = await app.fetch(asked, env);
  const code = response.ok ? response.status : (await problemOf(response)).code;
  return { code, read };
}

function partOf(request: Request, key: string | symbol, stream: ReadableStream<Uint8Array>): unknown {
  if (key === "body") return stream;
  const part: unknown = Reflect.get(request, key, request);
  return typeof part === "function" ? part.bind(request) : part;
}

describe("every route", () => {
  it.each(served)("holds bodies to one limit: $name", (each) => {
    expect(limitsOf(each)).toHaveLength(1);
  });

  it.each(served.filter(({ path }) => path.startsWith("/api/")))(
    "refuses a longer body before it is read: $name",
    async (each) => {
      const [limit = 0] = limitsOf(each);
      const name = `${each.method} ${each.path.replace(/:(\w+)/g, "{$1}")}`;
      const declared = await answerTo(each, limit + 1, { as: city, declared: true });
      expect(declared).toEqual({ code: "body_too_large", read: 0 });
      const streamed = await answerTo(each, 2 * limit + 2 * CHUNK, { as: city, declared: false });
      expect(streamed.code).toBe("body_too_large");
      expect(streamed.read).toBeLessThanOrEqual(limit + CHUNK);

      if (open.has(name)) return;
      const stranger = await answerTo(each, limit + 1, { declared: false });
      expect(stranger).toEqual({ code: "not_signed_in", read: 0 });
      if (!closedToReporters.has(name)) return;
      const short = await answerTo(each, 1, { as: reporter, declared: false });
      expect(short).toEqual({ code: "forbidden", read: 0 });
    },
  );

  it("that takes no body minds none that is empty", async () => {
    const me = served.find(({ name }) => name === "GET /api/me");
    if (me === undefined) throw new Error("no such route");
    for (const declared of [true, false]) {
      expect(await answerTo(me, 0, { as: city, declared })).toMatchObject({ code: 200 });
    }
  });
});

describe("a route without a limit", () => {
  const described = { method: "post", path: "/x", responses: { 200: json(z.object({}), "x") } } as const;
  const content = { "application/json": { schema: z.object({}) } };

  it("cannot be made", () => {
    const plain = createRoute({ ...described, request: { body: { content } } });
    expect(() => createRouter().openapi(plain, (context) => context.json({}, 200))).toThrow(
      "describe it by route()",
    );
    // @ts-expect-error A body says how long it may be.
    const withoutLimit = route({ ...described, request: { body: { content } } });
    // Whoever silences the compiler makes a route that takes no body at all.
    expect([withoutLimit.middleware].flat().map((handler) => limitOf(handler ?? {}))).toEqual([0]);
  });

  it("nor one with more than the largest", () => {
    for (const bytes of [most.workbook + 1, Number.POSITIVE_INFINITY, Number.NaN, -1]) {
      expect(() => route({ ...described, request: { body: body(z.object({}), bytes) } })).toThrow(RangeError);
    }
  });
});
