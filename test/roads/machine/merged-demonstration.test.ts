import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { writeMergedWorkbook } from "../../../shared/workbook/merged/write-merged-workbook.ts";
import { summaryText } from "../../shared/workbook/merged/sheet-table.ts";
import { demonstrationMerge } from "../../support/demonstration-merge.ts";
import { hasLibreOffice, recalculatedByLibreOffice } from "../../support/libreoffice.ts";
import { nodeCompressor } from "../../support/node-compressor.ts";
import { packageFaults } from "../../support/package-faults.ts";
import { gather, type ReadBack, readWithSheetJs } from "../../support/read-back.ts";
import { wrongCaches } from "../../support/wrong-caches.ts";

/** What a city would sign, as a person can read it. */
const expected = join(import.meta.dirname, "../../fixtures/merged/demonstration.txt");

let bytes: Uint8Array;
let book: ReadBack;
beforeAll(async () => {
  bytes = await gather(writeMergedWorkbook(await demonstrationMerge(), nodeCompressor));
  book = readWithSheetJs(bytes);
});

test("the demonstration city's summaries say what was published", async () => {
  const summaries = book.sheets.filter(({ name }) => name.startsWith("汇总-"));
  const text = summaries.map(({ name }) => `${summaryText(book, name)}\n`).join("\n");
  // Forms and figures changed? `npx vitest run -u` with this file writes it anew: read what it says.
  await expect(text).toMatchFileSnapshot(expected);
});

test("its workbook is one that Excel does not repair, and every formula gives what stands beside it", () => {
  expect(packageFaults(book.parts)).toEqual([]);
  const { wrong, formulas } = wrongCaches(book);
  expect(wrong).toEqual([]);
  expect(formulas).toBeGreaterThan(500);
});

test.skipIf(!hasLibreOffice())("LibreOffice computes the same", { timeout: 180_000 }, async () => {
  expect(wrongCaches(book, await recalculatedByLibreOffice(bytes)).wrong).toEqual([]);
});
