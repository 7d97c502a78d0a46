import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { isProblemCode } from "../../../../shared/problem.ts";
import { patchWorkbook } from "../../../../shared/workbook/patch/patch-workbook.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { tries } from "../../../support/properties.ts";
import { rawWorkbook, workbookBytes } from "../../../support/workbooks.ts";

let valid: Uint8Array;

beforeAll(async () => {
  const rows = [
    ["示例标题", null],
    ["单位", "人数"],
    ...Array.from({ length: 40 }, (_, i) => [`测试${i}`, i / 2]),
  ];
  valid = await workbookBytes([{ name: "表", rows, merges: ["A1:B1"], formulas: { B5: "B3+B4" } }]);
});

const changes = [
  { sheet: "表", cell: "B3", value: 1 },
  { sheet: "表", cell: "C9", value: "新" },
  { sheet: "表1", cell: "A1", value: null },
];

/** Every outcome is a workbook or a refusal with a text for people. */
function expectResult(bytes: Uint8Array): void {
  const result = patchWorkbook(bytes, changes);
  if (result.ok) expect(result.bytes.length).toBeGreaterThan(0);
  else expect(isProblemCode(result.code) && result.detail.length > 0).toBe(true);
}

test("random bytes, with and without the beginning of a ZIP file", () => {
  const beginnings = [[], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]];
  fc.assert(
    fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 3_000 }), (first, rest) => {
      expectResult(Uint8Array.from([...first, ...rest]));
    }),
    tries(60),
  );
});

test("a workbook with some bytes changed, or cut off", () => {
  const change = fc.tuple(fc.nat({ max: valid.length - 1 }), fc.nat({ max: 255 }));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), fc.nat({ max: valid.length }), (list, cut) => {
      const bytes = valid.slice();
      for (const [at, byte] of list) bytes[at] = byte;
      expectResult(bytes);
      expectResult(valid.slice(0, cut));
    }),
    tries(100),
  );
});

test("any text where a sheet should be", () => {
  const piece = fc.constantFrom(
    "<row>",
    "</row>",
    "<c>",
    '<c r="A1" t="s">',
    "</c>",
    "<v>",
    "</v>",
    "<f>",
    '<f t="shared" si="0">',
    "</f>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "9",
    "<",
    ">",
    '"',
    "A1+",
    "<x/>",
    "=",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const bytes = rawWorkbook({ sheets: [`<sheetData>${pieces.join("")}</sheetData>`] });
      expectResult(bytes);
      // What was read before stays readable.
      const result = patchWorkbook(bytes, [{ sheet: "表1", cell: "B2", value: 1 }]);
      if (readWorkbook(bytes).ok && result.ok) expect(readWorkbook(result.bytes).ok).toBe(true);
    }),
    tries(60),
  );
});
