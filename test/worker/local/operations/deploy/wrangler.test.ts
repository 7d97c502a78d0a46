import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { buildPane, projectDirectory, wranglerConfig } from "../../../../../worker/local/build.ts";
import { deploymentConfig } from "../../../../../worker/local/operations/deploy/settings.ts";
import { cloudflare } from "../../../../../worker/local/operations/deploy/wrangler.ts";
import { ACCOUNT_ID, type CloudflareApi, startCloudflareApi } from "./cloudflare-api.ts";

const MINUTES = 60_000;
const NAME = "halfsky-test";
const config = join(projectDirectory, "wrangler.test.toml");

let api: CloudflareApi;

beforeAll(async () => {
  await buildPane();
  api = await startCloudflareApi();
  vi.stubEnv("CLOUDFLARE_API_BASE_URL", api.url);
  vi.stubEnv("CLOUDFLARE_ACCOUNT_ID", ACCOUNT_ID);
  vi.stubEnv("CLOUDFLARE_API_TOKEN", "not-a-token");
}, 3 * MINUTES);

afterAll(async () => {
  vi.unstubAllEnvs();
  api.close();
  await rm(config, { force: true });
});

it(
  "wrangler, as deploying asks it: finds or makes database and bucket, migrates, uploads, says where",
  async () => {
    expect(await cloudflare.accounts()).toEqual(["示例市妇联"]);
    expect(await cloudflare.databaseId(NAME)).toBeUndefined();
    await cloudflare.createDatabase(NAME);
    const id = await cloudflare.databaseId(NAME);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await cloudflare.hasBucket(`${NAME}-payloads`)).toBe(false);
    await cloudflare.createBucket(`${NAME}-payloads`);
    expect(await cloudflare.hasBucket(`${NAME}-payloads`)).toBe(true);
    expect(await cloudflare.hasBucket(NAME)).toBe(false);

    const toml = await readFile(wranglerConfig, "utf8");
    await writeFile(config, deploymentConfig(toml, { name: NAME, domain: null }, id ?? ""));
    expect(await cloudflare.bookmark(NAME, config)).toBe("00000001-bookmark");
    const migrations = await readdir(join(projectDirectory, "worker/store/migrations"));
    await cloudflare.applyMigrations(NAME, config);
    expect(await cloudflare.query(NAME, config, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(await cloudflare.deploy(config, "0.0.0")).toEqual([
      `https://${NAME}.demo.workers.dev`,
      expect.stringContaining("schedule"),
      expect.stringContaining("schedule"),
    ]);
    expect(api.changes.filter((change) => change.endsWith("/query")).length).toBeGreaterThan(
      migrations.length,
    );
    expect(api.changes.filter((change) => !change.endsWith("/query"))).toEqual([
      "POST /d1/database",
      "POST /r2/buckets",
      `POST /workers/scripts/${NAME}/assets-upload-session`,
      `PUT /workers/scripts/${NAME}`,
      `POST /workers/scripts/${NAME}/subdomain`,
      `PUT /workers/scripts/${NAME}/schedules`,
    ]);
  },
  3 * MINUTES,
);

it("wrangler says so when nobody is signed in", { timeout: MINUTES }, async () => {
  vi.stubEnv("CLOUDFLARE_API_TOKEN", "");
  vi.stubEnv("HOME", "/nonexistent");
  vi.stubEnv("XDG_CONFIG_HOME", "/nonexistent");
  expect(await cloudflare.accounts()).toBeUndefined();
});
