import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectDirectory } from "../../../../worker/local/build.ts";
import { databaseFile } from "../../../../worker/local/operations/database-file.ts";
import { openStores } from "../../../../worker/local/stores.ts";
import { sealAudit } from "../../../../worker/store/audit/chain.ts";
import { copyDemonstration } from "../../../support/demonstration.ts";

const MINUTES = 60_000;
const launcher = resolve(projectDirectory, "worker/local/launch.js");

let folder: string;
let sound: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "halfsky-proofs-"));
  sound = join(folder, "sound");
  await copyDemonstration(sound);
}, 3 * MINUTES);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Runs a command of package.json on a data folder, to its end. */
async function command(dataDirectory: string, ...parameters: readonly string[]) {
  const child = spawn(process.execPath, [launcher, ...parameters], {
    env: { ...process.env, HALFSKY_DATA: dataDirectory },
  });
  const [said, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { said, errors, code: Number(code) };
}

/** A copy of the demonstration in which somebody who has the file in hand changed what he liked. */
async function changed(name: string, change: (db: DatabaseSync) => void): Promise<string> {
  const copy = join(folder, name);
  await cp(sound, copy, { recursive: true });
  const db = new DatabaseSync(await databaseFile(copy), { enableForeignKeyConstraints: false });
  for (const trigger of ["audit_is_kept", "audit_is_fixed", "seal_is_kept", "seal_is_fixed"]) {
    db.exec(`DROP TRIGGER ${trigger}`);
  }
  change(db);
  db.close();
  return copy;
}

/** UUIDs of versions with findings and records, in the order of their entries. */
function versionsIn(db: DatabaseSync): string[] {
  const rows = db
    .prepare(
      `SELECT target FROM audit WHERE act = 'submit' AND target IN (SELECT submission FROM explanation)
         AND target IN (SELECT submission FROM record) ORDER BY id`,
    )
    .all();
  return rows.map(({ target }) => String(target));
}

describe("verify-audit and compare-facts", () => {
  it("find nothing in the demonstration as it was made", { timeout: 3 * MINUTES }, async () => {
    expect(await command(sound, "verify-audit")).toMatchObject({
      code: 0,
      said: expect.stringMatching(
        /^日志链完好：\d+ 个封条，\d+ 条日志，另有 \d+ 条待封。链首 -\/\d+\/[0-9a-f]{64}\n$/,
      ),
    });
    expect(await command(sound, "compare-facts")).toMatchObject({
      code: 0,
      said: expect.stringMatching(
        /^已由原文重算 \d+ 份报送、\d+ 个数据，并与日志逐份核对，全部一致\n账号、单位名册、设置、词语和任务共 \d+ 项，与日志核对一致（\S+ 以前的改动无从证明）\n$/,
      ),
    });
  });

  it("find each of several changes in one copy, and say what to do", { timeout: 3 * MINUTES }, async () => {
    let versions: string[] = [];
    const copy = await changed("several", (db) => {
      versions = versionsIn(db);
      const [state, totals, cells, bodies, gone, entry] = versions;
      db.exec(`
        UPDATE submission SET state = 'returned' WHERE uuid = '${state}';
        UPDATE submission SET submitted_at = '2026-01-01T00:00:00+08:00',
          control_totals = json_set(control_totals, '$.columns[0].total', '1') WHERE uuid = '${totals}';
        UPDATE record SET cells = '{}' WHERE submission = '${cells}' AND ordinal = 1;
        DELETE FROM finding WHERE submission = '${bodies}';
        DELETE FROM explanation WHERE submission = '${bodies}';
        ${["record", "fact", "finding", "explanation", "payload", "review"]
          .map((table) => `DELETE FROM ${table} WHERE submission = '${gone}';`)
          .join("\n")}
        DELETE FROM submission WHERE uuid = '${gone}';
        UPDATE audit SET detail = json_set(detail, '$.rows', 999) WHERE target = '${entry}';`);
    });
    const [state, totals, cells, bodies, gone, entry] = versions;
    const log = await command(copy, "verify-audit");
    expect(log).toMatchObject({ code: 1, errors: expect.stringContaining("查出问题怎么办") });
    expect(log.said).toMatch(/^日志链在第 \d+–\d+ 条（封于 .+）断开：/m);
    expect(log.said).toContain(`收到报送 ${gone}，数据库里没有它`);
    const compared = await command(copy, "compare-facts");
    expect(compared).toMatchObject({ code: 1, errors: expect.stringMatching(/中有 5 份与原文或日志不一致/) });
    for (const line of [
      `${state} course：状态与日志里的审核经过不符；状态 应为“`,
      `${totals} entry：登记的内容与收到时的日志不符；报送时间 应为“`,
      `${totals} control_totals：回执上的合计被改动；第 0 个`,
      `${cells} records：明细行与原文不符；第 1 个；可由原文重建`,
      `${bodies} explanations：核实说明与原文不符`,
      `${bodies} findings：审核结果被改动或删去`,
      `${entry} entry：登记的内容与收到时的日志不符；行数 应为“999”`,
    ]) {
      expect(compared.said).toContain(line);
    }
  });

  it("make anew what follows from the evidence, after a dry run that changes nothing", {
    timeout: 3 * MINUTES,
  }, async () => {
    const copy = await changed("mended", (db) => {
      const [uuid] = versionsIn(db);
      db.exec(
        `DELETE FROM fact WHERE submission = '${uuid}'; UPDATE record SET grain = 'x' WHERE submission = '${uuid}'`,
      );
    });
    const dry = await command(copy, "compare-facts", "--repair");
    expect(dry).toMatchObject({
      code: 0,
      said: expect.stringContaining("以上是试算，没有改动。可以重建 1 份"),
    });
    expect(await command(copy, "compare-facts", "--repair", "--apply")).toMatchObject({
      code: 0,
      said: expect.stringMatching(/已重建：records facts\n.*全部一致\n账号、[^\n]*一致（[^\n]*）\n$/s),
    });
    expect(await command(copy, "verify-audit")).toMatchObject({ code: 0 });
  });

  it("find by a receipt alone that all was computed anew", { timeout: 3 * MINUTES }, async () => {
    const receipt = join(folder, "receipt.txt");
    await writeFile(receipt, (await command(sound, "verify-audit")).said);
    expect(await command(sound, "verify-audit", "--receipt", receipt)).toMatchObject({
      code: 0,
      said: expect.stringContaining("与 1 份凭据相符"),
    });
    const copy = await changed("anew", (db) => {
      db.exec("UPDATE audit SET origin = '203.0.113.1' WHERE id = 1; DELETE FROM audit_seal;");
    });
    const { db, close } = await openStores(copy);
    await sealAudit(db, "2026-01-10T12:00:00+08:00");
    await close();
    expect(await command(copy, "verify-audit")).toMatchObject({ code: 0 });
    expect(await command(copy, "verify-audit", "--receipt", receipt)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/凭据上.*日志被换过/),
    });
  });

  it("say that data of an earlier release are to be upgraded first", { timeout: 3 * MINUTES }, async () => {
    const copy = await changed("earlier", (db) =>
      db.exec("DELETE FROM d1_migrations WHERE name = (SELECT max(name) FROM d1_migrations)"),
    );
    expect(await command(copy, "compare-facts")).toMatchObject({
      code: 1,
      said: "",
      errors: expect.stringMatching(/还没有升级（缺 \d{4}_\w+\.sql）。请先运行一次 npm start/),
    });
  });

  it("do not take an emptied log for a whole one", { timeout: 3 * MINUTES }, async () => {
    const copy = await changed("emptied", (db) => db.exec("DELETE FROM audit; DELETE FROM audit_seal;"));
    expect(await command(copy, "verify-audit")).toMatchObject({
      code: 1,
      said: expect.stringContaining("日志是空的"),
    });
    expect(await command(copy, "compare-facts")).toMatchObject({
      code: 1,
      said: expect.stringContaining("日志里没有收到它的记录"),
    });
  });
});
