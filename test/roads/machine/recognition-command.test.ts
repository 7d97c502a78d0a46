import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { editionSpokenOf } from "../../bench/recognition/spoken-of.ts";
import { readHeaders } from "../../bench/recognition/tables.ts";
import { twoVersionsContent } from "../../support/two-versions.ts";

const root = resolve(import.meta.dirname, "../../..");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "halfsky-tables-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tables({ headers, words }: { headers: readonly string[]; words: readonly string[] }): string {
  writeFileSync(join(folder, "headers.tsv"), `${headers.join("\n")}\n`);
  writeFileSync(join(folder, "words.tsv"), `${words.join("\n")}\n`);
  return folder;
}

const both = {
  headers: ["test_events\t参加人数\t\t12\tpersons\t", "test_events\t志愿者人数\t\t3\tnone\t"],
  words: ["test_events\tkind\t讲座\tlecture"],
};

it("tables of the first edition speak of it although the second knows their labels too", () => {
  expect(editionSpokenOf(tables(both), twoVersionsContent)).toBe(1);
  expect(editionSpokenOf(join(root, "test/fixtures/headers"))).toBe(1);
});

it("a column or a code that only the second has makes them speak of that", () => {
  const column = [...both.headers, "test_events\t志愿者数\t\t3\tvolunteers\t"];
  expect(editionSpokenOf(tables({ ...both, headers: column }), twoVersionsContent)).toBe(2);
  const word = [...both.words, "test_events\tkind\t热线电话\thotline"];
  expect(editionSpokenOf(tables({ ...both, words: word }), twoVersionsContent)).toBe(2);
});

it("a label that no edition knows decides nothing", () => {
  const unknown = [...both.headers, "test_events\t什么\t\t3\tmisspelt\t"];
  expect(editionSpokenOf(tables({ ...both, headers: unknown }), twoVersionsContent)).toBe(1);
});

it("the command reads by the edition it is told, and says which there are", () => {
  const folder = tables({
    headers: ["women_loans\t贷款金额\t单位:万元\t3\tamount\t"],
    words: ["women_loans\tloan_type\t巾帼贷\twomen_startup"],
  });
  const run = (...more: string[]) =>
    execFileSync(process.execPath, ["test/bench/recognition/command.ts", folder, ...more], {
      cwd: root,
      encoding: "utf8",
      stdio: "pipe",
    });
  const told = JSON.parse(run("--edition", "1"));
  expect(told).toMatchObject({ headers: { columns: { n: 1, certainRight: 1 } }, rows: null });
  const withoutTime = (text: string) => ({ ...JSON.parse(text), headers: JSON.parse(text).headers.columns });
  expect(withoutTime(run())).toEqual(withoutTime(JSON.stringify(told)));
  expect(() => run("--edition", "99")).toThrow(/no edition 99: there are 1/);
  expect(() => run("--editon", "1")).toThrow(/editon/);
});

it("by a later edition the labels count that its folder changes, and no others", () => {
  const folder = mkdtempSync(join(tmpdir(), "halfsky-tables-"));
  try {
    const table = join(folder, "headers.tsv");
    writeFileSync(
      table,
      "women_loans\t放款笔数\t笔\t3\tpersons\t\nwomen_loans\t贷款金额\t万元\t3\tamount\t\n",
    );
    mkdirSync(join(folder, "edition-2"));
    writeFileSync(join(folder, "edition-2", "changed-headers.tsv"), "women_loans\t放款笔数\tloans\n");
    const labels = (edition?: number) => readHeaders(table, edition).map(({ label }) => label);
    expect(labels()).toEqual(["persons", "amount"]);
    expect(labels(2)).toEqual(["loans", "amount"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
