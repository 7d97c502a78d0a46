import { createHash } from "node:crypto";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unstable_getMiniflareWorkerOptions, unstable_readConfig } from "wrangler";
import packageJson from "../../../../../package.json" with { type: "json" };
import { wranglerConfig } from "../../../../../worker/local/build.ts";
import { StartFault } from "../../../../../worker/local/fault.ts";
import { CONFIG, deploy, SETTINGS } from "../../../../../worker/local/operations/deploy/deploy.ts";
import { deploymentSettings } from "../../../../../worker/local/operations/deploy/settings.ts";
import type { Cloudflare } from "../../../../../worker/local/operations/deploy/wrangler.ts";

const DATABASE_ID = "11111111-2222-3333-4444-555555555555";

let directory: string;
let server: Server;
let url: string;
/** What the deployed Worker says of itself. */
let health: object;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "halfsky-deploy-"));
  await copyFile(wranglerConfig, join(directory, "wrangler.toml"));
  await mkdir(join(directory, "worker/store/migrations"), { recursive: true });
  for (const name of ["0001_a.sql", "0002_b.sql"])
    await writeFile(join(directory, "worker/store/migrations", name), "");
  health = {
    status: "ok",
    version: packageJson.version,
    schema: "0002_b.sql",
    database: true,
    payloads: true,
  };
  server = createServer((_, response) => response.end(JSON.stringify(health))).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
});

afterEach(async () => {
  server.close();
  await rm(directory, { recursive: true });
});

/** An account in which acts are written down in their order. */
function account(changes: Partial<Cloudflare> = {}, administrators = 0) {
  const acts: string[] = [];
  const statements: string[] = [];
  let database: string | undefined;
  let bucket = false;
  const cloudflare: Cloudflare = {
    accounts: async () => ["示例市妇联"],
    databaseId: async () => database,
    createDatabase: async (name) => {
      database = DATABASE_ID;
      acts.push(`database ${name}`);
    },
    hasBucket: async () => bucket,
    createBucket: async (name) => {
      bucket = true;
      acts.push(`bucket ${name}`);
    },
    bookmark: async () => "00000001-bookmark",
    applyMigrations: async (name) => {
      acts.push(`migrations ${name}`);
    },
    query: async (_, __, sql) => {
      statements.push(sql);
      return sql.startsWith("SELECT") ? [{ administrators }] : [];
    },
    deploy: async () => {
      acts.push("deploy");
      return ["schedule: 17 * * * *", url];
    },
    ...changes,
  };
  return { cloudflare, acts, statements };
}

async function run(cloudflare: Cloudflare, parameters: readonly string[] = []) {
  const said: string[] = [];
  const settings = await deploymentSettings(join(directory, SETTINGS), parameters);
  const address = await deploy({
    settings,
    directory,
    cloudflare,
    buildPane: async () => undefined,
    say: (text) => said.push(text),
    patience: 1,
  });
  return { address, said: said.join("\n") };
}

describe("npm run deploy", () => {
  it("makes a city out of an empty account, the schema before the program, and a link to begin with", async () => {
    const { cloudflare, acts, statements } = account();
    const { address, said } = await run(cloudflare, ["--name", "nuxing"]);
    expect(address).toBe(url);
    expect(acts).toEqual(["database nuxing", "bucket nuxing-payloads", "migrations nuxing", "deploy"]);
    expect(said).toContain("升级前的恢复点：00000001-bookmark");
    expect(said).toContain(`${url}/manifest.xml`);

    const token = /#setup=([\w-]{43})$/m.exec(said)?.[1] ?? "";
    const digest = createHash("sha256").update(token).digest("hex");
    expect(statements.at(-1)).toContain(`VALUES ('${digest}', '`);
    expect(statements.join()).not.toContain(token);
  });

  it("names the city's own database, bucket and host in a configuration that wrangler takes", async () => {
    const { cloudflare } = account({ applyMigrations: () => Promise.reject(new StartFault("far enough")) });
    const far = run(cloudflare, ["--name", "nuxing", "--domain", "halfsky.invalid"]);
    await expect(far).rejects.toThrow("far enough");
    const { workerOptions } = unstable_getMiniflareWorkerOptions(join(directory, CONFIG));
    expect(workerOptions.d1Databases).toMatchObject({ DB: { id: DATABASE_ID } });
    expect(workerOptions.r2Buckets).toMatchObject({ PAYLOADS: { id: "nuxing-payloads" } });
    const config = unstable_readConfig({ config: join(directory, CONFIG) });
    expect(config).toMatchObject({
      name: "nuxing",
      routes: [{ pattern: "halfsky.invalid", custom_domain: true }],
      triggers: { crons: ["17 * * * *", "*/5 * * * *"] },
      limits: { cpu_ms: expect.any(Number) },
      vars: { HALFSKY_DEMONSTRATION: "" },
    });
  });

  it("makes nothing twice, keeps the names it was given, and makes no link where somebody administers", async () => {
    const { cloudflare, acts } = account({}, 1);
    await run(cloudflare, ["--name", "nuxing"]);
    acts.length = 0;
    const { said } = await run(cloudflare);
    expect(acts).toEqual(["migrations nuxing", "deploy"]);
    expect(said).not.toContain("#setup");
    expect(JSON.parse(await readFile(join(directory, SETTINGS), "utf8"))).toEqual({
      name: "nuxing",
      domain: null,
      url,
    });
  });

  it.each([
    ["nobody is signed in", { accounts: async () => undefined }, "npx wrangler login", []],
    [
      "it is not clear which account is meant",
      { accounts: async () => ["甲", "乙"] },
      "CLOUDFLARE_ACCOUNT_ID",
      [],
    ],
    [
      "the migrations fail: the running version stays",
      { applyMigrations: () => Promise.reject(new StartFault("migration failed")) },
      "migration failed",
      ["database halfsky", "bucket halfsky-payloads"],
    ],
  ])("stops when %s", async (_what, changes, fault, done) => {
    const { cloudflare, acts } = account(changes);
    await expect(run(cloudflare)).rejects.toThrow(fault);
    expect(acts).toEqual(done);
  });

  it.each([
    ["an older version still answers", { version: "0.0.1" }, "版本 0.0.1"],
    ["the schema is not the newest", { schema: "0001_a.sql" }, "数据库 0001_a.sql"],
    ["the bucket does not answer", { status: "failing", payloads: false }, "存储桶没有回应"],
  ])("says that something is wrong when %s", async (_what, change, fault) => {
    health = { ...health, ...change };
    await expect(run(account().cloudflare)).rejects.toThrow(fault);
  });

  it.each([["--name", "大写"], ["--name", "a b"], ["--domain", "https://x.cn"], ["--nonsense"], ["x"]])(
    "refuses %s %s",
    async (...parameters) => {
      await expect(deploymentSettings(join(directory, SETTINGS), parameters)).rejects.toThrow(
        "npm run deploy --",
      );
    },
  );
});
