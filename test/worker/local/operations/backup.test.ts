import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { receiptSchema } from "../../../../shared/api/submissions.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { projectDirectory } from "../../../../worker/local/build.ts";
import { PASSWORD } from "../../../../worker/local/demonstration/accounts.ts";
import { backUp } from "../../../../worker/local/operations/backup.ts";
import { compareAllFacts } from "../../../../worker/local/operations/compare-all-facts.ts";
import { databaseFile } from "../../../../worker/local/operations/database-file.ts";
import { fileSha256 } from "../../../../worker/local/operations/manifest.ts";
import { restore } from "../../../../worker/local/operations/restore.ts";
import { type LocalServer, startLocal } from "../../../../worker/local/start.ts";
import { openStores } from "../../../../worker/local/stores.ts";
import { createSender } from "../../../roads/machine/steady-sender.ts";
import { copyDemonstration } from "../../../support/demonstration.ts";
import { freePort } from "../../../support/free-port.ts";

const MINUTES = 60_000;
const launcher = resolve(projectDirectory, "worker/local/launch.js");

let folder: string;
let dataDirectory: string;
let server: LocalServer | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "halfsky-backup-"));
  dataDirectory = join(folder, "data");
  await copyDemonstration(dataDirectory);
  server = await start(dataDirectory);
}, 3 * MINUTES);

afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true });
});

async function start(directory: string): Promise<LocalServer> {
  return startLocal({ port: await freePort(), dataDirectory: directory, seed: true, quiet: true });
}

/** Every row of every table, as it stands in the database's file; the runtime's own counter is left out. */
async function rowsOf(directory: string): Promise<Record<string, unknown[]>> {
  const db = new DatabaseSync(await databaseFile(directory));
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '@_cf%' ESCAPE '@' ORDER BY name",
    )
    .all();
  const rows = tables.map(({ name }) => [String(name), db.prepare(`SELECT * FROM "${String(name)}"`).all()]);
  db.close();
  return Object.fromEntries(rows);
}

/** Every object of the bucket: key, bytes and what is said about them. */
async function objectsOf(directory: string): Promise<Record<string, unknown>> {
  const { bucket, close } = await openStores(directory);
  const objects: Record<string, unknown> = {};
  for (const { key } of (await bucket.list()).objects) {
    const object = await bucket.get(key);
    if (object === null) throw new Error(`${key} is listed and not there`);
    const bytes = Buffer.from(await object.arrayBuffer()).toString("base64");
    objects[key] = { bytes, http: object.httpMetadata, custom: object.customMetadata };
  }
  await close();
  return objects;
}

describe("a backup", () => {
  it(
    "made while districts send is whole: all that was acknowledged before it, and what it holds fits together",
    async () => {
      if (server === undefined) throw new Error("no server");
      const { url } = server;
      const senders = await Promise.all(["jia", "yi", "bing"].map((login) => createSender(url, login)));
      let stopped = false;
      let sent = 0;
      let before: string[] = [];
      const begun = new Promise<void>((resolve) => {
        const onReceipt = () => {
          sent += 1;
          if (sent === 9) resolve();
        };
        const sending = senders.map((sender) => sender.send(() => stopped, onReceipt));
        Promise.all(sending).then(() => resolve());
      });
      await begun;
      before = senders.flatMap(({ receipts }) => receipts.map(({ uuid }) => uuid));
      const manifest = await backUp(dataDirectory, join(folder, "running"));
      stopped = true;

      const restored = join(folder, "restored-running");
      expect(await restore(join(folder, "running"), restored)).toEqual(manifest);
      const { db, bucket, close } = await openStores(restored);
      const { results } = await db.prepare("SELECT uuid FROM submission").all<{ uuid: string }>();
      const facts = await compareAllFacts({ db, bucket, catalogue: standardCatalogue });
      await close();
      expect(results.map(({ uuid }) => uuid)).toEqual(expect.arrayContaining(before));
      expect(facts).toMatchObject({ differences: [] });
      expect(facts.versions).toBeGreaterThan(before.length / 2);
    },
    3 * MINUTES,
  );

  it(
    "of a stopped server comes back row by row and byte by byte, and goes on working",
    async () => {
      await server?.stop();
      server = undefined;
      await backUp(dataDirectory, join(folder, "stopped"));
      const restored = join(folder, "restored");
      await restore(join(folder, "stopped"), restored);
      expect(await rowsOf(restored)).toEqual(await rowsOf(dataDirectory));
      expect(await objectsOf(restored)).toEqual(await objectsOf(dataDirectory));
      const samples = (directory: string) => readdir(join(directory, "samples"));
      expect((await samples(restored)).sort()).toEqual((await samples(dataDirectory)).sort());

      server = await start(restored);
      const sender = await createSender(server.url, "jia");
      const stored = await sender.stored();
      let left = 1;
      await sender.send(
        () => left === 0,
        () => left--,
      );
      expect(sender.receipts.map((receipt) => receiptSchema.parse(receipt).version)).toEqual([
        stored.length + 1,
      ]);
    },
    3 * MINUTES,
  );

  it("can be held against its payloads over the network, by an administrator", {
    timeout: MINUTES,
  }, async () => {
    if (server === undefined) throw new Error("no server");
    const { url } = server;
    const asked = async (login: string, password: string) => {
      const child = spawn(process.execPath, [launcher, "compare-facts", url, login]);
      child.stdin.end(`${password}\n`);
      const [output, errors, [code]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, "exit"),
      ]);
      return { output, errors, code };
    };
    expect(await asked("city", PASSWORD)).toMatchObject({
      code: 0,
      output: expect.stringMatching(
        /^已由原文重算 \d+ 份报送、\d+ 个数据，并与日志逐份核对，全部一致\n账号、[^\n]*一致（[^\n]*）\n$/,
      ),
    });
    expect(await asked("city", "wrong")).toMatchObject({ code: 1, errors: expect.stringContaining("401") });
    expect(await asked("jia", PASSWORD)).toMatchObject({ code: 1, errors: expect.stringContaining("403") });
  });

  it("lets an administrator in again by a link that works once", { timeout: MINUTES }, async () => {
    if (server === undefined) throw new Error("no server");
    const environment = {
      ...process.env,
      HALFSKY_DATA: join(folder, "restored"),
      PORT: new URL(server.url).port,
    };
    const child = spawn(process.execPath, [launcher, "setup-link", "--local"], { env: environment });
    const said = await text(child.stdout);
    const [, address, token] = /(http:\S+)\/#setup=([\w-]{43})$/m.exec(said) ?? [];
    expect(address).toBe(server.url);
    const begin = () =>
      fetch(`${address}/api/setup`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          token,
          unit: null,
          login: "xin",
          name: "新测试员",
          password: "春江花月夜-2026-测试",
        }),
      });
    expect((await begin()).status).toBe(201);
    expect((await begin()).status).not.toBe(201);
  });

  it("is refused where something is already, and where there is nothing to copy", async () => {
    await expect(backUp(dataDirectory, join(folder, "stopped"))).rejects.toThrow("不是空文件夹");
    await expect(restore(join(folder, "stopped"), dataDirectory)).rejects.toThrow("不是空文件夹");
    await expect(backUp(join(folder, "nowhere"), join(folder, "new"))).rejects.toThrow("没有数据");
    await expect(restore(folder, join(folder, "new"))).rejects.toThrow("没有备份");
  });

  it("is read where nothing can be written, and stays as it was, also one of an earlier program", async () => {
    const backup = join(folder, "read-only");
    await cp(join(folder, "stopped"), backup, { recursive: true });
    // As earlier programs left it: to be opened with files beside it.
    const earlier = new DatabaseSync(join(backup, "database.sqlite"));
    expect(earlier.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "delete" });
    earlier.exec("PRAGMA journal_mode = WAL");
    earlier.close();
    const manifest = JSON.parse(await readFile(join(backup, "manifest.json"), "utf8"));
    const databaseSha256 = await fileSha256(join(backup, "database.sqlite"));
    await writeFile(join(backup, "manifest.json"), JSON.stringify({ ...manifest, databaseSha256 }));
    for (const name of await readdir(backup, { recursive: true })) await chmod(join(backup, name), 0o555);
    await chmod(backup, 0o555);
    const before = await readdir(backup, { recursive: true });
    await restore(backup, join(folder, "restored-read-only"));
    expect(await readdir(backup, { recursive: true })).toEqual(before);
    expect(await rowsOf(join(folder, "restored-read-only"))).toEqual(await rowsOf(dataDirectory));
  });

  it("leaves nothing beside it when it is made", async () => {
    expect((await readdir(join(folder, "stopped"))).sort()).toEqual([
      "database.sqlite",
      "manifest.json",
      "objects",
    ]);
  });

  it.each([
    ["a byte of the database is another", (backup: string) => flip(join(backup, "database.sqlite"), 5_000)],
    ["the list of its contents is cut", (backup: string) => cut(join(backup, "manifest.json"))],
    [
      "a byte of a payload is another",
      async (backup: string) => flip(join(backup, "objects", await payloadFile(backup)), 30),
    ],
    [
      "a payload is missing",
      async (backup: string) => rm(join(backup, "objects", await payloadFile(backup))),
    ],
  ])("is refused, and nothing restored, when %s", async (_what, harm) => {
    const backup = join(folder, "harmed");
    await cp(join(folder, "stopped"), backup, { recursive: true });
    await harm(backup);
    await expect(restore(backup, join(folder, "never"))).rejects.toThrow("备份不完整");
    expect(await readdir(folder)).not.toContain("never");
    await rm(backup, { recursive: true });
  });
});

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  await writeFile(path, bytes);
}

async function cut(path: string): Promise<void> {
  const bytes = await readFile(path);
  await writeFile(path, bytes.subarray(0, bytes.length >> 1));
}

async function payloadFile(backup: string): Promise<string> {
  const { objects } = JSON.parse(await readFile(join(backup, "manifest.json"), "utf8")) as {
    objects: { key: string; sha256: string }[];
  };
  return objects.find(({ key }) => key.startsWith("payloads/"))?.sha256 ?? "none";
}
