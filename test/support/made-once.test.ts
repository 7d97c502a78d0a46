import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { madeOnce } from "./made-once.ts";

const folder = mkdtempSync(join(tmpdir(), "made-once-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Makes the file of a name, and counts how often. */
function counted(name: string) {
  const path = join(folder, name);
  const made: string[] = [];
  const ask = () =>
    madeOnce(path, async () => {
      made.push(name);
      await new Promise(setImmediate);
      writeFileSync(path, "made");
    });
  return { path, made, ask };
}

it("is made by one of many who ask at the same time", async () => {
  const { path, made, ask } = counted("one");
  await Promise.all([ask(), ask(), ask()]);
  await ask();
  expect([made, existsSync(path), existsSync(`${path}.claim`)]).toEqual([["one"], true, false]);
});

it("is made by the next when whoever began has died, said nothing, or failed", async () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  const dead = counted("dead");
  writeFileSync(`${dead.path}.claim`, String(pid));
  await dead.ask();
  const silent = counted("silent");
  writeFileSync(`${silent.path}.claim`, "");
  utimesSync(`${silent.path}.claim`, 0, 0);
  await silent.ask();
  const failed = counted("failed");
  await expect(madeOnce(failed.path, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await failed.ask();
  expect([dead.made, silent.made, failed.made]).toEqual([["dead"], ["silent"], ["failed"]]);
  expect(readdirSync(folder).filter((name) => name.endsWith(".claim"))).toEqual([]);
});

it("says why where nothing can be written", async () => {
  await expect(madeOnce(join(folder, "nowhere", "x"), async () => undefined)).rejects.toThrow("ENOENT");
});
