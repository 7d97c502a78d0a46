import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { isProblemCode } from "../../../../shared/problem.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { tries } from "../../../support/properties.ts";
import { rawWorkbook, workbookBytes } from "../../../support/workbooks.ts";

// Hundreds of workbooks a test: on a busy machine that takes longer than a test usually may.
let valid: Uint8Array;

beforeAll(async () => {
  valid = await workbookBytes([
    {
      name: "表",
      rows: [
        ["示例标题", null],
        ["单位", "人数"],
        ...Array.from({ length: 40 }, (_, i) => [`测试${i}`, i / 2]),
      ],
      merges: ["A1:B1"],
      formats: { B3: "0.0%" },
      hiddenRows: [5],
    },
    { name: "空", rows: [], hidden: true },
  ]);
});

/** Every outcome is a result, and a refusal has a text for people. */
function expectResult(bytes: Uint8Array): void {
  const result = readWorkbook(bytes);
  if (result.ok) expect(result.sheets.length).toBeGreaterThan(0);
  else expect(isProblemCode(result.code) && result.detail.length > 0).toBe(true);
}

test("random bytes, with and without the beginning of a ZIP file", () => {
  const beginnings = [[], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]];
  fc.assert(
    fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 3_000 }), (first, rest) => {
      expectResult(Uint8Array.from([...first, ...rest]));
    }),
    tries(300),
  );
});

test("a workbook cut off anywhere", () => {
  fc.assert(
    fc.property(fc.nat({ max: valid.length - 1 }), (length) => {
      expect(readWorkbook(valid.slice(0, length)).ok).toBe(false);
    }),
    tries(200),
  );
});

test("a workbook with some bytes changed", () => {
  const change = fc.tuple(fc.nat({ max: valid.length - 1 }), fc.nat({ max: 255 }));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const bytes = valid.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      expectResult(bytes);
    }),
    tries(400),
  );
});

/** Bytes under a right checksum: what the XML scanner and what comes after it make of nonsense. */
test("worksheets, strings and styles made of shuffled pieces", () => {
  const pieces = fc.constantFrom(
    ...[
      "<sheetData>",
      "</sheetData>",
      '<row r="2">',
      "<row>",
      "</row>",
      '<c r="B2" t="s" s="1">',
      '<c t="inlineStr">',
    ],
    ...[
      "<c>",
      "</c>",
      "<c/>",
      "<v>",
      "</v>",
      "<is>",
      "</is>",
      "<t>",
      "</t>",
      "<rPh>",
      "</rPh>",
      "1",
      "-1e999",
      "甲",
      "&#x;",
    ],
    ...[
      "<mergeCells>",
      '<mergeCell ref="B2:A1"/>',
      '<mergeCell ref="?"/>',
      "</mergeCells>",
      "<si>",
      "</si>",
      "<f>",
      "</f>",
    ],
    ...[
      '<col min="x" max="3" hidden="1"/>',
      "<cols>",
      "</cols>",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<",
      ">",
      '"',
      "<?x?>",
    ],
    ...[
      "<cellXfs>",
      "</cellXfs>",
      '<xf numFmtId="x"/>',
      '<numFmt numFmtId="164" formatCode="&quot;"/>',
      "<numFmts>",
    ],
  );
  const soup = fc.array(pieces, { maxLength: 25 }).map((list) => list.join(""));
  fc.assert(
    fc.property(soup, soup, soup, (sheet, sharedStrings, styles) => {
      expectResult(rawWorkbook({ sheets: [sheet], sharedStrings, styles }));
      expectResult(rawWorkbook({ sheets: [sheet] }));
    }),
    tries(1_000),
  );
});

test("cells of every type with every text", () => {
  const attribute = (name: string, ...values: string[]) =>
    fc.constantFrom("", ...values.map((value) => ` ${name}="${value}"`));
  const text = fc.constantFrom(
    "1",
    "0",
    "-1e999",
    "",
    " ",
    "x",
    "99999",
    "true",
    "#N/A",
    "2019-13-45",
    "_x0000_",
    "&#x110000;",
  );
  const cell = fc
    .tuple(
      attribute("r", "A1", "C7", "C"),
      attribute("t", "s", "str", "n", "b", "e", "d", "z", "inlineStr"),
      attribute("s", "0", "1", "9"),
      text,
    )
    .map(([r, t, s, v]) => `<c${r}${t}${s}><v>${v}</v><is><t>${v}</t></is></c>`);
  let read = 0;
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 6 }), (cells) => {
      const result = readWorkbook(
        rawWorkbook({
          sheets: [`<sheetData><row>${cells.join("")}</row></sheetData>`],
          sharedStrings: "<si><t>甲</t></si><si/>",
          styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
        }),
      );
      if (!result.ok) return;
      read += 1;
      for (const value of result.sheets.flatMap((sheet) => sheet.values.flat())) {
        expect(value === null || ["string", "number", "boolean"].includes(typeof value)).toBe(true);
        if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
      }
    }),
    tries(500),
  );
  expect(read, "most of these sheets can be read").toBeGreaterThan(100);
});
