/** Any changes of any cells, in workbooks of several programs, read again by several others. */
import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { cellAddress } from "../../../../shared/sheet/grid.ts";
import type { ValueChange } from "../../../../shared/workbook/patch/patch-result.ts";
import { hasOpenpyxl, readWithOpenpyxl } from "../../../support/openpyxl.ts";
import {
  differingCells,
  differingParts,
  gridsOf,
  misread,
  partText,
  patch,
} from "../../../support/patched.ts";
import { tries } from "../../../support/properties.ts";
import { readWithHucre, readWithSheetJs } from "../../../support/read-back.ts";
import { workbookBytes } from "../../../support/workbooks.ts";

const rows = Array.from({ length: 12 }, (_, row) => [
  `社区${row}`,
  row,
  row / 4,
  row % 3 === 0 ? null : `0${row}`,
  row * 100,
]);
const written: Record<string, Uint8Array> = {};

beforeAll(async () => {
  written.hucre = await workbookBytes([
    {
      name: "表 一",
      rows: [["示例标题", null, null, null, null], ...rows],
      merges: ["A1:E1"],
      formats: { C4: "0.0%" },
      formulas: { E13: "SUM(E2:E12)" },
      hiddenRows: [4],
    },
    { name: "汇总", rows: [["合计", 5500]], formulas: { B1: "'表 一'!E13" } },
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["示例标题"], ...rows]), "表 一");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["合计", 1]]), "汇总");
  written.sheetjs = new Uint8Array(
    write(book, { type: "array", bookType: "xlsx", bookSST: true, compression: true }),
  );
});

/** Cells that hold something at first: a sheet that is emptied at its edge is another sheet. */
const cell = fc.record({ row: fc.integer({ min: 2, max: 11 }), column: fc.integer({ min: 0, max: 5 }) });
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((number) => number + 0),
  fc.integer({ min: -1e9, max: 1e9 }),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    .filter((text) => text.trim() !== "" && !/\p{C}|_x/u.test(text)),
  fc.boolean(),
  fc.constant(null),
);
const changesOf = fc
  .uniqueArray(fc.tuple(cell, value), {
    minLength: 1,
    maxLength: 15,
    selector: ([{ row, column }]) => `${row} ${column}`,
  })
  .map((list): ValueChange[] =>
    list.map(([{ row, column }, to]) => ({ sheet: "表 一", cell: cellAddress(row, column), value: to })),
  );

describe.for(["hucre", "sheetjs"])("a workbook of %s", (writer) => {
  const original = () => written[writer] ?? new Uint8Array();

  test("any changes stand there afterwards, and nothing else has changed", () => {
    fc.assert(
      fc.property(changesOf, (changes) => {
        const after = patch(original(), changes);
        expect(after.left).toEqual([]);
        expect(misread(gridsOf(original()), after, changes)).toEqual([]);
        for (const part of differingParts(original(), after.bytes)) {
          if (!part.startsWith("xl/worksheets/")) expect(part).toBe("xl/workbook.xml");
          else if (changes.every(({ cell: address }) => !address.startsWith("F"))) {
            expect(differingCells(partText(original(), part), partText(after.bytes, part))).not.toBeNull();
          }
        }
      }),
      tries(30),
    );
  });

  test("other readers find the same", async () => {
    await fc.assert(
      fc.asyncProperty(changesOf, async (changes) => {
        const { bytes } = patch(original(), changes);
        for (const book of [readWithSheetJs(bytes), await readWithHucre(bytes)]) {
          const { cells } = book.sheet("表 一");
          for (const { cell: address, value: expected } of changes) {
            expect([address, cells.get(address)?.value ?? null]).toEqual([address, expected]);
          }
        }
      }),
      tries(12),
    );
  });

  test("changed back, it reads as it did at first", () => {
    fc.assert(
      fc.property(changesOf, (changes) => {
        const there = patch(original(), changes).bytes;
        const again = patch(
          there,
          changes.map(({ sheet, cell: address }) => ({
            sheet,
            cell: address,
            value: originalOf(address),
          })),
        );
        expect(
          misread(gridsOf(original()), again, []).filter((fault) => !fault.includes("without result")),
        ).toEqual([]);
      }),
      tries(12),
    );
  });

  test.skipIf(!hasOpenpyxl())("openpyxl finds the same", async () => {
    const changes: ValueChange[] = [
      { sheet: "表 一", cell: "B4", value: 12.5 },
      { sheet: "表 一", cell: "A5", value: "新社区 " },
      { sheet: "表 一", cell: "F7", value: true },
    ];
    const { sheets } = await readWithOpenpyxl(patch(original(), changes).bytes);
    const cells = sheets.find(({ name }) => name === "表 一")?.cells ?? {};
    expect(changes.map(({ cell: address }) => cells[address]?.value)).toEqual([12.5, "新社区 ", true]);
  });
});

function originalOf(address: string): ValueChange["value"] {
  const [, letter = "A", number = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return rows[Number(number) - 2]?.[letter.charCodeAt(0) - 65] ?? null;
}
