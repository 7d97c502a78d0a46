import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectDirectory } from "../../../../worker/local/build.ts";
import { backUp } from "../../../../worker/local/operations/backup.ts";
import { databaseFile } from "../../../../worker/local/operations/database-file.ts";
import { fileSha256, MANIFEST } from "../../../../worker/local/operations/manifest.ts";
import { copyDemonstration } from "../../../support/demonstration.ts";

const MINUTES = 60_000;
const launcher = resolve(projectDirectory, "worker/local/launch.js");

let folder: string;
let backup: string;
let dataDirectory: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "halfsky-given-"));
  dataDirectory = join(folder, "data");
  backup = join(folder, "backup");
  await copyDemonstration(dataDirectory);
  await backUp(dataDirectory, backup);
}, 3 * MINUTES);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Runs a command of package.json where there are no data of its own. */
async function command(...parameters: readonly string[]) {
  const temporary = join(folder, "temporary");
  await mkdir(temporary, { recursive: true });
  const child = spawn(process.execPath, [launcher, ...parameters], {
    env: { ...process.env, HALFSKY_DATA: join(folder, "nothing"), TMPDIR: temporary },
  });
  const [said, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  const left = (await readdir(temporary)).filter((name) => name.startsWith("halfsky-look-"));
  return { said, errors, code: Number(code), left };
}

describe("what a city has in hand is looked at as it is:", () => {
  it.each([
    ["verify-audit", "the backup", () => backup],
    ["verify-audit", "its list", () => join(backup, MANIFEST)],
    ["verify-audit", "its database", () => join(backup, "database.sqlite")],
    ["verify-audit", "a data folder", () => dataDirectory],
    ["compare-facts", "the backup", () => backup],
    ["compare-facts", "a data folder", () => dataDirectory],
  ] as const)("%s of %s", { timeout: 3 * MINUTES }, async (name, _what, given) => {
    const before = await fileSha256(join(backup, "database.sqlite"));
    expect(await command(name, given())).toMatchObject({
      code: 0,
      said: expect.stringMatching(name === "verify-audit" ? /^日志链完好：\d+ 个封条/ : /全部一致/),
      left: [],
    });
    expect((await readdir(backup)).sort()).toEqual(["database.sqlite", MANIFEST, "objects"]);
    expect(await fileSha256(join(backup, "database.sqlite"))).toBe(before);
  });

  it("a backup in which somebody changed figures and sums", { timeout: 2 * MINUTES }, async () => {
    const changed = join(folder, "changed");
    await cp(dataDirectory, changed, { recursive: true });
    const db = new DatabaseSync(await databaseFile(changed), { enableForeignKeyConstraints: false });
    db.exec(`DROP TRIGGER audit_is_kept; DELETE FROM audit WHERE id = 2;
      UPDATE fact SET value = value + 1 WHERE ordinal = 0;`);
    db.close();
    const copy = join(folder, "changed-backup");
    await backUp(changed, copy);
    const log = await command("verify-audit", copy);
    expect(log).toMatchObject({ code: 1, left: [] });
    expect(log.said).toContain("断开");
    const facts = await command("compare-facts", copy);
    expect(facts).toMatchObject({ code: 1, left: [] });
    expect(facts.said).toContain("facts：数据与原文不符");
  });

  it("a backup that is not whole, by what is wrong with it", async () => {
    const broken = join(folder, "broken");
    await cp(backup, broken, { recursive: true });
    const [object = ""] = await readdir(join(broken, "objects"));
    await writeFile(join(broken, "objects", object), "x");
    const { code, errors } = await command("compare-facts", broken);
    expect(code).toBe(1);
    expect(errors).toContain("备份不完整");
  });
});

describe("what cannot be looked at as it is, is answered with the command to run:", () => {
  it.each([
    ["verify-audit", "halfsky.tar.gz", "tar -xf"],
    ["compare-facts", "halfsky.zip", "unzip"],
    ["compare-facts", "lonely.sqlite", "请写整个备份文件夹"],
    ["compare-facts", "dump.sql", "npm run verify-audit -- "],
  ])("%s of %s", async (name, file, said) => {
    const path = join(folder, file);
    await writeFile(path, "x");
    const { code, errors } = await command(name, path);
    expect(code).toBe(1);
    expect(errors).toContain(said);
    expect(errors).toContain(path);
    expect(await readFile(path, "utf8")).toBe("x");
  });

  it("a folder of several, one that is empty, one that is not there, and a backup to be mended", async () => {
    const empty = join(folder, "empty");
    await mkdir(empty);
    for (const [given, said] of [
      [folder, `npm run verify-audit -- ${folder}`],
      [empty, "里没有数据，也没有备份"],
      [join(folder, "gone"), `没有 ${join(folder, "gone")}`],
    ] as const) {
      expect(await command("verify-audit", given)).toMatchObject({
        code: 1,
        errors: expect.stringContaining(said),
      });
    }
    expect(await command("compare-facts", backup, "--repair", "--apply")).toMatchObject({
      code: 1,
      errors: expect.stringContaining(`npm run restore -- ${backup}`),
    });
  });
});
