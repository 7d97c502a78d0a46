import { cp, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectDirectory } from "../../../../worker/local/build.ts";
import { applyMigrations } from "../../../../worker/local/migrate.ts";
import { backUp } from "../../../../worker/local/operations/backup.ts";
import { databaseFile } from "../../../../worker/local/operations/database-file.ts";
import { sayFacts } from "../../../../worker/local/operations/say-proofs.ts";
import { assertUndamaged } from "../../../../worker/local/operations/undamaged.ts";
import { startLocal } from "../../../../worker/local/server.ts";
import { openStores } from "../../../../worker/local/stores.ts";
import { freePort } from "../../../support/free-port.ts";

const PAGE = 4096;
let folder: string;
let whole: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "halfsky-undamaged-"));
  whole = join(folder, "whole");
  await mkdir(whole);
  const { db, bucket, close } = await openStores(whole);
  await applyMigrations(db, join(projectDirectory, "worker/store/migrations"));
  await bucket.put("a", "b");
  await close();
  for (const path of [await databaseFile(whole), await objectsFile(whole)]) {
    const db = new DatabaseSync(path);
    db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    db.close();
  }
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** The bucket's list of objects. */
async function objectsFile(directory: string): Promise<string> {
  const found = await databaseFile(directory);
  const names = join(directory, "v3/r2/miniflare-R2BucketObject");
  const { readdir } = await import("node:fs/promises");
  const name = (await readdir(names)).find((one) => /^[0-9a-f]{64}\.sqlite$/.test(one));
  return name === undefined ? found : join(names, name);
}

async function spoil(path: string, from: number): Promise<void> {
  const bytes = await readFile(path);
  bytes.fill(0xff, from, from + 64);
  await writeFile(path, bytes);
}

function rootOf(path: string, name: string): number {
  const db = new DatabaseSync(path, { readOnly: true });
  const row = db.prepare("SELECT rootpage FROM sqlite_master WHERE name = ?").get(name);
  db.close();
  return (Number(row?.rootpage) - 1) * PAGE;
}

const harms: readonly (readonly [string, string, (directory: string) => Promise<void>])[] = [
  ["the header", "file is not a database", async (at) => spoil(await databaseFile(at), 0)],
  [
    "a table",
    "record",
    async (at) => {
      const path = await databaseFile(at);
      await spoil(path, rootOf(path, "record"));
    },
  ],
  [
    "an index",
    "submission",
    async (at) => {
      const path = await databaseFile(at);
      await spoil(path, rootOf(path, "submission_standing"));
    },
  ],
  ["the end of the file", "malformed", async (at) => truncate(await databaseFile(at), 5 * PAGE)],
  ["the list of objects", "file is not a database", async (at) => spoil(await objectsFile(at), 0)],
];

describe("a data folder", () => {
  it("is let pass when it is whole, or empty", async () => {
    await expect(assertUndamaged(whole)).resolves.toBeUndefined();
    await expect(assertUndamaged(join(folder, "none"))).resolves.toBeUndefined();
  });

  it.each(harms)(
    "of which %s is damaged is named, with what to do: by the start, the backup, the proofs",
    async (_what, named, harm) => {
      const directory = await mkdtemp(join(folder, "harmed-"));
      await cp(whole, directory, { recursive: true });
      await harm(directory);
      const said = new RegExp(`${directory}/v3/.*\\.sqlite 已损坏（.*${named}.*npm run restore`);
      const options = { port: await freePort(), dataDirectory: directory, seed: false, quiet: true };
      await expect(startLocal(options)).rejects.toThrow(said);
      await expect(backUp(directory, join(folder, "backup"))).rejects.toThrow(said);
      await expect(sayFacts([], directory)).rejects.toThrow(said);
    },
  );
});
