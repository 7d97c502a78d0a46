import { env, exports } from "cloudflare:workers";
import { expect, it } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };
import { app } from "../../../worker/app.ts";

it("says that database and object store answer, and which version and schema this is", async () => {
  const response = await exports.default.fetch("http://halfsky.test/api/health");
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    status: "ok",
    version: packageJson.version,
    schema: env.TEST_MIGRATIONS.map(({ name }) => name).at(-1),
    database: true,
    payloads: true,
  });
});

it("says which part fails, with 503", async () => {
  const broken = {
    ...env,
    DB: {
      ...env.DB,
      prepare: env.DB.prepare.bind(env.DB),
      batch: async () => {
        throw new Error("no database");
      },
    },
  };
  const response = await app.request("/api/health", {}, broken);
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({
    status: "failing",
    schema: null,
    database: false,
    payloads: true,
  });
});

/** A database of which quick_check finds a page wrong, and one table cannot be read. */
const damaged = {
  ...env,
  DB: {
    ...env.DB,
    batch: env.DB.batch.bind(env.DB),
    prepare: (query: string) => {
      if (query.includes("sign_in") || query.includes("FROM account")) throw new Error("internal error");
      const asked = "SELECT 'Tree 5 page 7: never used' AS quick_check";
      return env.DB.prepare(query.startsWith("PRAGMA quick_check") ? asked : query);
    },
  },
};
const signIn = {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ login: "nobody", password: "nothing" }),
};

it("says that a database of one machine is damaged, and so does a route that fails by it", async () => {
  const response = await app.request("/api/health", {}, damaged);
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({
    status: "failing",
    database: false,
    faults: [expect.stringContaining("Tree 5 page 7")],
  });
  const failed = await app.request("/api/sessions", signIn, damaged);
  expect(failed.status).toBe(503);
  expect(await failed.json()).toMatchObject({ code: "database_damaged" });
});

it("does not read through the platform's database, nor call a passing error damage", async () => {
  const deployed = { ...damaged, HALFSKY_DEMONSTRATION: "" };
  expect((await app.request("/api/health", {}, deployed)).status).toBe(200);
  const failed = await app.request("/api/sessions", signIn, deployed);
  expect(await failed.json()).toMatchObject({ code: "internal" });
});
