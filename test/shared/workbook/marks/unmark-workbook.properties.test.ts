/** Any marks, on workbooks of several programs: off again, and nothing is left of them, but for what was corrected between. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellAddress } from "../../../../shared/sheet/grid.ts";
import { findingOf, mark, unmark } from "../../../support/marked.ts";
import { hasOpenpyxl, readWithOpenpyxl } from "../../../support/openpyxl.ts";
import { differingParts, gridsOf, patch } from "../../../support/patched.ts";
import { tries } from "../../../support/properties.ts";
import { readWithHucre, readWithSheetJs } from "../../../support/read-back.ts";

const fixtures = resolve(import.meta.dirname, "../../../fixtures");
const books = {
  xlsxwriter: "patched/xlsxwriter-everything.xlsx",
  openpyxl: "workbooks/openpyxl-comments-validation.xlsx",
  libreoffice: "workbooks/libreoffice-from-hucre.xlsx",
  sheetjs: "workbooks/sheetjs-ledger-dates.xlsx",
  hucre: "workbooks/hucre-formulas.xlsx",
};

const cell = fc
  .record({ row: fc.integer({ min: 0, max: 40 }), column: fc.integer({ min: 0, max: 30 }) })
  .map(({ row, column }) => cellAddress(row, column));
const said = fc.record({
  severity: fc.constantFrom("error", "warning", "information"),
  cells: fc.uniqueArray(cell, { maxLength: 12 }),
  problem: fc.string({ unit: "binary", maxLength: 40 }),
  advice: fc.string({ unit: "grapheme", maxLength: 20 }),
});

describe.for(Object.entries(books))("a workbook of %s", ([, file]) => {
  const original = new Uint8Array(readFileSync(resolve(fixtures, file)));
  const sheets = gridsOf(original).map(({ name }) => name);
  const marks = fc
    .array(fc.tuple(said, fc.constantFrom(...sheets)), { minLength: 1, maxLength: 8 })
    .map((list) => list.map(([part, sheet]) => findingOf({ ...part, sheet })));

  test("marked and unmarked is the same in every part", () => {
    fc.assert(
      fc.property(marks, (findings) => {
        const marked = mark(original, findings);
        expect(gridsOf(marked.bytes)).toEqual(gridsOf(original));
        expect(differingParts(original, unmark(marked.bytes))).toEqual([]);
      }),
      tries(25),
    );
  });

  test("what is corrected while marks stand is what remains", () => {
    const [first = ""] = sheets;
    const change = fc.record({ sheet: fc.constant(first), cell, value: fc.integer() });
    fc.assert(
      fc.property(marks, fc.array(change, { minLength: 1, maxLength: 5 }), (findings, changes) => {
        const marked = mark(original, findings).bytes;
        const after = unmark(patch(marked, changes).bytes);
        expect(differingParts(patch(original, changes).bytes, after)).toEqual([]);
      }),
      tries(15),
    );
  });

  test("other programs read the same cells of the marked copy", async () => {
    const findings = sheets.map((sheet) => findingOf({ sheet, cells: ["B2", "C3", "Z40"] }));
    const marked = mark(original, findings).bytes;
    const [before, after] = [readWithSheetJs(original), readWithSheetJs(marked)];
    for (const sheet of sheets) {
      expect(filled(after.sheet(sheet).cells)).toEqual(filled(before.sheet(sheet).cells));
    }
    if (hasOpenpyxl()) {
      const [one, other] = [await readWithOpenpyxl(original), await readWithOpenpyxl(marked)];
      for (const sheet of one.sheets) {
        expect(other.sheets.find(({ name }) => name === sheet.name)).toEqual(sheet);
      }
    }
    const list = (await readWithHucre(marked)).sheet("问题清单");
    expect([...list.cells.values()].map(({ value }) => value)).toContain("金额不能是负数");
  });
});

function filled(cells: ReadonlyMap<string, { readonly value: unknown }>): [string, unknown][] {
  return [...cells].filter(([, { value }]) => value !== null).map(([address, { value }]) => [address, value]);
}
