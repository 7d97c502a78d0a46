import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStores, type Stores } from "../../../worker/local/stores.ts";

let folder: string;
let stores: Stores;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "halfsky-asked-"));
  stores = await openStores(folder);
  await stores.db.prepare("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE, part REAL)").run();
});

afterAll(async () => {
  await stores.close();
  await rm(folder, { recursive: true });
});

it("answers for statements as the database does", async () => {
  const { db } = stores;
  const insert = db.prepare("INSERT INTO t VALUES (?, ?, ?)");
  const [one, two] = await db.batch([
    insert.bind(1, "甲'\";--", 0.1),
    insert.bind(2, null, Number.MAX_SAFE_INTEGER),
  ]);
  expect([one?.meta.changes, two?.meta.changes]).toEqual([1, 1]);
  expect((await db.prepare("SELECT * FROM t ORDER BY id").all()).results).toEqual([
    { id: 1, name: "甲'\";--", part: 0.1 },
    { id: 2, name: null, part: Number.MAX_SAFE_INTEGER },
  ]);
  expect(await db.prepare("SELECT name FROM t WHERE id = ?").bind(1).first("name")).toBe("甲'\";--");
  expect(await db.prepare("SELECT name FROM t WHERE id = ?").bind(3).first()).toBeNull();
  expect(await db.batch([])).toEqual([]);
});

it("says what the database says against a statement, and keeps nothing of its batch", async () => {
  const { db } = stores;
  const insert = (id: number, name: string) => db.prepare("INSERT INTO t VALUES (?, ?, 0)").bind(id, name);
  await expect(db.batch([insert(10, "乙"), insert(11, "乙")])).rejects.toThrow(
    /UNIQUE constraint failed: t\.name/,
  );
  expect(await db.prepare("SELECT count(*) AS n FROM t WHERE id >= 10").first("n")).toBe(0);
  await expect(db.prepare("SELECT * FROM nowhere").all()).rejects.toThrow("no such table: nowhere");
});

it("takes no value that another would stand for on the way", () => {
  const statement = stores.db.prepare("SELECT ?");
  for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, new Uint8Array(1), {}]) {
    expect(() => statement.bind(value)).toThrow(TypeError);
  }
});
