import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tableSizes } from "../../../../worker/local/operations/sqlite.ts";

const PAGE = 4096;
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "halfsky-sqlite-"));
  // Signs that mean something in an address.
  path = join(folder, "a?b#c 100%.sqlite");
  const db = new DatabaseSync(path);
  db.exec("PRAGMA journal_mode = WAL");
  db.exec("CREATE TABLE unit (code TEXT, name TEXT); CREATE INDEX unit_by_code ON unit (code)");
  const insert = db.prepare("INSERT INTO unit VALUES (?, ?)");
  db.exec("BEGIN");
  for (let n = 0; n < 500; n += 1) insert.run(`code-${n}`, "测试");
  db.exec("COMMIT");
  db.close();
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Writes other bytes into a page, from 1. */
async function spoil(page: number): Promise<void> {
  const bytes = await readFile(path);
  bytes.fill(0xff, (page - 1) * PAGE + (page === 1 ? 0 : 8), (page - 1) * PAGE + 64);
  await writeFile(path, bytes);
}

function rootOf(name: string): number {
  const db = new DatabaseSync(path, { readOnly: true });
  const row = db.prepare("SELECT rootpage FROM sqlite_master WHERE name = ?").get(name);
  db.close();
  return Number(row?.rootpage);
}

describe("tableSizes", () => {
  it("counts the rows of a file whose last writer used a log beside it, and leaves nothing there", async () => {
    expect(await tableSizes(path)).toEqual({ unit: 500 });
    expect(await readdir(folder)).toEqual(["a?b#c 100%.sqlite"]);
  });

  it.each([
    ["unit", 0],
    ["unit", 1],
    ["unit_by_code", 0],
    ["unit_by_code", 1],
  ])("names the table when a page of %s is damaged, its first or a later one (%i)", async (name, after) => {
    await spoil(rootOf(name) + 2 * after);
    await expect(tableSizes(path)).rejects.toThrow(/数据库文件已损坏：.*（unit(_by_code)?: /);
  });

  it("says so of a file that is no database, or is cut short", async () => {
    await truncate(path, 3 * PAGE);
    await expect(tableSizes(path)).rejects.toThrow("数据库文件已损坏");
    await spoil(1);
    await expect(tableSizes(path)).rejects.toThrow("数据库文件已损坏");
  });

  it("does not call damaged what it cannot open", async () => {
    await expect(tableSizes(join(folder, "none.sqlite"))).rejects.toThrow("打不开数据库文件");
  });
});
