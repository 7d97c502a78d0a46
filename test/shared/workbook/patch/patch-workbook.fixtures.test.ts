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

test.for([...new Set(files.map(folderOf))])("%s", { timeout: 120_000 }, (folder) => {
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
      const most = changes.length + after.uncalculated;
      if (cells === null || cells.length > most) faults.push(`${name}: ${part} differs beside its cells`);
    }
  }
  expect(faults).toEqual([]);
  expect(patched).toBeGreaterThan(0);
});
