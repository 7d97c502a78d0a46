import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectDirectory, wranglerConfig } from "../../../../worker/local/build.ts";
import { applyMigrations } from "../../../../worker/local/migrate.ts";
import { openStores } from "../../../../worker/local/stores.ts";
import { auditStatement } from "../../../../worker/store/audit/audit.ts";
import { sealAudit } from "../../../../worker/store/audit/chain.ts";

const execute = promisify(execFile);
const launcher = resolve(projectDirectory, "worker/local/launch.js");
const NOW = "2026-01-10T12:00:00+08:00";

let folder: string;
/** Where wrangler looks for a local database, beside its wrangler.toml. */
const dataDirectory = () => join(folder, ".wrangler/state");

/** Runs a command of package.json on the test's data folder, to its end. */
async function command(...parameters: readonly string[]): Promise<{ said: string; code: number }> {
  const environment = { ...process.env, HALFSKY_DATA: dataDirectory() };
  try {
    const { stdout } = await execute(process.execPath, [launcher, ...parameters], { env: environment });
    return { said: stdout, code: 0 };
  } catch (error) {
    const failed = error as { stdout?: string; stderr?: string; code?: number };
    return { said: `${failed.stdout ?? ""}${failed.stderr ?? ""}`, code: failed.code ?? -1 };
  }
}

/** A dump as `wrangler d1 export` writes it for a deployed database. */
async function exported(): Promise<string> {
  const wrangler = join(
    dirname(createRequire(import.meta.url).resolve("wrangler/package.json")),
    "bin/wrangler.js",
  );
  const output = join(folder, "dump.sql");
  await copyFile(wranglerConfig, join(folder, "wrangler.toml"));
  const tables = ["--table", "audit", "--table", "audit_seal"];
  await execute(
    process.execPath,
    [wrangler, "d1", "export", "halfsky", "--local", "--output", output, ...tables],
    {
      cwd: folder,
      env: { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false" },
    },
  );
  return output;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "halfsky-operations-"));
  const { db, close } = await openStores(dataDirectory());
  await applyMigrations(db, join(projectDirectory, "worker/store/migrations"));
  for (const target of ["甲", "it's b", "c"]) {
    await auditStatement(db, { at: NOW, account: null, act: "test", target, detail: { rows: 1 } }).run();
    if (target !== "甲") await sealAudit(db, NOW);
  }
  await close();
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe("npm run verify-audit", () => {
  it("says that the chain holds, in the data folder and in a dump", async () => {
    const local = await command("verify-audit");
    expect(local).toMatchObject({
      code: 0,
      said: expect.stringMatching(/日志链完好：2 个封条，3 条日志，另有 0 条待封。/),
    });
    expect(await command("verify-audit", await exported())).toEqual(local);
  });

  it("says where a dump breaks", async () => {
    const dump = await readFile(join(folder, "dump.sql"), "utf8");
    const forged = join(folder, "forged.sql");
    await writeFile(forged, dump.replace("it''s b", "b"));
    expect(await command("verify-audit", forged)).toMatchObject({
      code: 1,
      said: expect.stringContaining("在第 1–2 条（封于 2026-01-10T12:00:00+08:00）断开"),
    });
  });

  it("says what is wrong with a file that is no dump", async () => {
    const other = join(folder, "other.sql");
    await writeFile(other, "CREATE TABLE x (y);");
    expect(await command("verify-audit", other)).toMatchObject({
      code: 1,
      said: expect.stringContaining("没有日志表"),
    });
    expect(await command("verify-audit", join(folder, "none.sql"))).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^没有 .*none\.sql/),
    });
  });
});

it("says what a command lacks", async () => {
  for (const [name, what] of [
    ["backup", "请写明备份到哪个文件夹"],
    ["restore", "请写明从哪个文件夹恢复"],
    ["nonsense", "没有“nonsense”这个命令"],
  ] as const) {
    expect(await command(name)).toMatchObject({ code: 1, said: expect.stringContaining(what) });
  }
});
