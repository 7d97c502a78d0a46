/** Every workbook among the fixtures, by many programs: changed here and there, and nowhere else. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import type { Grid, RawValue } from "../../../../shared/sheet/grid.ts";
import type { ValueChange } from "../../../../shared/workbook/patch/patch-result.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import {
  differingCells,
  differingParts,
  filledCells,
  gridsOf,
  misread,
  partText,
  patch,
} from "../../../support/patched.ts";

const fixtures = resolve(import.meta.dirname, "../../../fixtures");
const files = readdirSync(fixtures, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.xls[xm]$/.test(name))
  .sort();
const values: readonly RawValue[] = ["改过的 & <字>", 42.5, "00123", 7, "第二行\n", true];

/** Some cells of every sheet: every third of those that hold something, at most twenty. */
function changesFor(grids: readonly Grid[]): ValueChange[] {
  return grids.flatMap((grid) => {
    const step = Math.max(3, Math.ceil(filledCells(grid).length / 20));
    return filledCells(grid)
      .filter((_, index) => index % step === 1)
      .map((cell, index) => ({ sheet: grid.name, cell, value: values[index % values.length] ?? null }));
  });
}

const folderOf = (name: string): string => name.split("/").slice(0, -1).join("/");

test.for([...new Set(files.map(folderOf))])("%s", (folder) => {
  const faults: string[] = [];
  let patched = 0;
  for (const name of files.filter((file) => folderOf(file) === folder)) {
    const before = new Uint8Array(readFileSync(join(fixtures, name)));
    const read = readWorkbook(before);
    if (!read.ok) continue;
    const changes = changesFor(read.sheets);
    const after = patch(before, changes);
    patched += 1;
    faults.push(...misread(read.sheets, after, changes).map((fault) => `${name}: ${fault}`));
    const mayDiffer =
      /^xl\/worksheets\/|^xl\/workbook\.xml$|^xl\/calcChain\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^\[Content_Types\]\.xml$/;
    for (const part of differingParts(before, after.bytes)) {
      if (!mayDiffer.test(part)) faults.push(`${name}: ${part} differs`);
      if (!part.startsWith("xl/worksheets/")) continue;
      const cells = differingCells(partText(before, part), partText(after.bytes, part));
      const most = changes.length + after.uncalculated + after.recalculated;
      if (cells === null || cells.length > most) faults.push(`${name}: ${part} differs beside its cells`);
    }
  }
  expect(faults).toEqual([]);
  expect(patched).toBeGreaterThan(0);
});

test("charts, tables, comments and all else beside the cells stay; sums get their results, what cannot be told loses them", () => {
  const before = new Uint8Array(readFileSync(join(fixtures, "patched/xlsxwriter-everything.xlsx")));
  const { bytes, ...told } = patch(before, [
    { sheet: "台账", cell: "B4", value: 100 },
    { sheet: "台账", cell: "D6", value: "2019-12-31" },
    // What the formula comes to by itself.
    { sheet: "台账", cell: "B13", value: 162 },
    { sheet: "表格", cell: "B1", value: "改头" },
    { sheet: "表格", cell: "D2", value: 9 },
  ]);
  expect(told).toMatchObject({ replaced: [], recalculated: 2, uncalculated: 2, protectedSheets: [] });
  expect(told.left.map(({ cell, reason }) => [cell, reason])).toEqual([
    ["B1", "table"],
    ["D2", "array"],
  ]);
  expect(differingParts(before, bytes).sort()).toEqual([
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
  ]);
  const [ledger] = gridsOf(bytes);
  expect([3, 5, 12].map((row) => ledger?.values[row])).toEqual([
    ["社区3", 100, 4.5, 43527, 450],
    ["社区5", 5, 7.5, 43830, 37.5],
    ["合计", 162, 97.5, null, "#未计算!"],
  ]);
});
