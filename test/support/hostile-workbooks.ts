import { deflateRawSync } from "node:zlib";
import type { UnreadableCode } from "../../shared/workbook/read/read-result.ts";
import { rawWorkbook, workbookBytes, zipBomb } from "./workbooks.ts";
import { type ArchiveFile, zipArchive } from "./zip-archive.ts";

export interface HostileWorkbook {
  readonly what: string;
  readonly code: UnreadableCode;
  readonly bytes: () => Uint8Array;
}

const SHEET = "xl/worksheets/sheet1.xml";
const table = "<sheetData><row><c><v>1</v></c></row></sheetData>";
const content = `<worksheet>${table}</worksheet>`;

const inPlaceOfTheSheet = (file: Omit<ArchiveFile, "name">): Uint8Array =>
  rawWorkbook({ sheets: [""], files: [{ name: SHEET, ...file }] });
const packed = Buffer.from(deflateRawSync(content));

/** What must be refused, and as what, whoever unfolds it. */
export const hostileWorkbooks: readonly HostileWorkbook[] = [
  {
    what: "another checksum",
    code: "workbook_damaged",
    bytes: () => inPlaceOfTheSheet({ content, declaredCrc: 1 }),
  },
  {
    what: "more than it declares",
    code: "workbook_damaged",
    bytes: () => inPlaceOfTheSheet({ content, declaredSize: content.length - 1 }),
  },
  {
    what: "less than it declares",
    code: "workbook_damaged",
    bytes: () => inPlaceOfTheSheet({ content, declaredSize: content.length + 1 }),
  },
  {
    what: "nothing declared, something there",
    code: "workbook_damaged",
    bytes: () => inPlaceOfTheSheet({ content, declaredSize: 0 }),
  },
  {
    what: "no DEFLATE at all",
    code: "workbook_damaged",
    bytes: () => inPlaceOfTheSheet({ content: new Uint8Array(500).fill(0xff), packed: true }),
  },
  {
    what: "DEFLATE that breaks off",
    code: "workbook_damaged",
    bytes: () =>
      inPlaceOfTheSheet({
        content: packed.subarray(0, -4),
        packed: true,
        declaredSize: content.length,
      }),
  },
  {
    what: "XML that breaks off",
    code: "workbook_damaged",
    bytes: () => inPlaceOfTheSheet({ content: "<worksheet>" }),
  },
  { what: "an empty part", code: "workbook_damaged", bytes: () => inPlaceOfTheSheet({ content: "" }) },
  {
    what: "a document type",
    code: "workbook_damaged",
    bytes: () => inPlaceOfTheSheet({ content: `<!DOCTYPE worksheet [<!ENTITY a "aaaa">]>${content}` }),
  },
  {
    what: "a part twice",
    code: "workbook_damaged",
    bytes: () =>
      rawWorkbook({
        sheets: [table],
        files: [
          { name: "XL/worksheets/sheet1.xml", content },
          { name: SHEET, content },
        ],
      }),
  },
  {
    what: "a string that no table holds",
    code: "workbook_damaged",
    bytes: () =>
      rawWorkbook({ sheets: ['<sheetData><row><c t="s"><v>0</v></c></row></sheetData>'], sharedStrings: "" }),
  },
  {
    what: "a stray value far away",
    code: "workbook_too_large",
    bytes: () =>
      rawWorkbook({
        sheets: [
          '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>',
        ],
      }),
  },
  {
    what: "values at both ends of every row",
    code: "workbook_too_large",
    bytes: () => {
      const rows = Array.from(
        { length: 50_000 },
        (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c><c r="A${i + 1}"><v>1</v></c></row>`,
      );
      return rawWorkbook({ sheets: [`<sheetData>${rows.join("")}</sheetData>`] });
    },
  },
  {
    what: "two wide rows, again and again",
    code: "workbook_too_large",
    bytes: () => {
      const row = (r: number) => `<row r="${r}"><c r="A${r}"><v>1</v></c><c r="XFD${r}"><v>1</v></c></row>`;
      return rawWorkbook({ sheets: [`<sheetData>${(row(1) + row(2)).repeat(20_000)}</sheetData>`] });
    },
  },
  { what: "a bomb that declares itself", code: "workbook_too_large", bytes: () => zipBomb("honest") },
  {
    what: "an archive with a password",
    code: "workbook_encrypted",
    bytes: () => {
      const bytes = zipArchive([{ name: "xl/workbook.xml", content: "x" }]);
      bytes[bytes.length - 22 - 46 - "xl/workbook.xml".length + 8] = 1;
      return bytes;
    },
  },
];

/** A workbook of many rows, which comes in many pieces. */
export function longWorkbook(): Promise<Uint8Array> {
  const rows = Array.from({ length: 3_000 }, (_, i) => [
    `测试${i}`,
    i / 4,
    `单位${i % 7}`,
    i % 2 === 0,
    null,
    " ",
  ]);
  return workbookBytes([
    { name: "长表", rows, formats: { B3: "0.0%" } },
    { name: "二", rows: [["𬒗", 1]] },
  ]);
}
