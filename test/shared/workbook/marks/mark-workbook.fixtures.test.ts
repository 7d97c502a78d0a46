/** Every workbook among the fixtures, by many programs: marked, and as it was once the marks are off. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { findingsFor, mark, unmark } from "../../../support/marked.ts";
import { packageFaults } from "../../../support/package-faults.ts";
import { differingParts } from "../../../support/patched.ts";

const fixtures = resolve(import.meta.dirname, "../../../fixtures");
const files = readdirSync(fixtures, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.xls[xm]$/.test(name))
  .sort();
const folderOf = (name: string): string => name.split("/").slice(0, -1).join("/");

function textParts(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** Parts that a mark may change; all others keep their bytes. */
const mayDiffer =
  /^xl\/(?:worksheets\/(?:_rels\/)?[^/]+|workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|comments[^/]*\.xml|comments\/[^/]+|drawings\/[^/]+\.vml|halfsky-[^/]+|drawings\/halfsky-[^/]+)$|^\[Content_Types\]\.xml$/;

test.for([...new Set(files.map(folderOf))])("%s", (folder) => {
  const faults: string[] = [];
  let tried = 0;
  for (const name of files.filter((file) => folderOf(file) === folder)) {
    const before = new Uint8Array(readFileSync(join(fixtures, name)));
    const read = readWorkbook(before);
    if (!read.ok) continue;
    tried += 1;
    const { bytes, marks } = mark(before, findingsFor(read.sheets));
    const again = readWorkbook(bytes);
    const lost = read.sheets.filter((grid) => grid.lost === true).length;
    if (marks.nowhere !== 0 && lost === 0) faults.push(`${name}: ${marks.nowhere} nowhere`);
    if (!again.ok) faults.push(`${name}: ${again.code}`);
    else {
      expect(again.sheets, name).toEqual(read.sheets);
      expect(again.marked, name).toEqual({ lists: ["问题清单"] });
    }
    const known = new Set(packageFaults(textParts(before)));
    for (const fault of packageFaults(textParts(bytes))) {
      if (!known.has(fault)) faults.push(`${name}: ${fault}`);
    }
    for (const part of differingParts(before, bytes)) {
      if (!mayDiffer.test(part)) faults.push(`${name}: ${part} differs`);
    }
    for (const part of differingParts(before, unmark(bytes))) {
      faults.push(`${name}: ${part} is not as it was`);
    }
  }
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(0);
});
