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
