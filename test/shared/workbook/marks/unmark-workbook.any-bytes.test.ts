/** Whatever the bytes hold: a workbook, or a refusal with a text for people. */
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { isProblemCode } from "../../../../shared/problem.ts";
import { markWorkbook } from "../../../../shared/workbook/marks/mark-workbook.ts";
import { unmarkWorkbook } from "../../../../shared/workbook/marks/unmark-workbook.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { findingOf, mark, words } from "../../../support/marked.ts";
import { tries } from "../../../support/properties.ts";
import { rawWorkbook, workbookBytes } from "../../../support/workbooks.ts";

const findings = [findingOf({ cells: ["A1", "B2", "Z99"] }), findingOf({ cells: [] })];
let marked: Uint8Array;
beforeAll(async () => {
  const rows = Array.from({ length: 12 }, (_, row) => [`测试${row}`, row / 2]);
  marked = mark(await workbookBytes([{ name: "表1", rows }]), findings).bytes;
});

function expectResult(bytes: Uint8Array): void {
  for (const result of [markWorkbook(bytes, { findings, words }), unmarkWorkbook(bytes)]) {
    if (result.ok) expect(result.bytes.length).toBeGreaterThan(0);
    else expect(isProblemCode(result.code) && result.detail.length > 0).toBe(true);
    if (result.ok && readWorkbook(bytes).ok) expect(readWorkbook(result.bytes).ok).toBe(true);
  }
}

test("a marked copy with some bytes changed, or cut off", () => {
  const change = fc.tuple(fc.nat({ max: 20_000 }), fc.nat({ max: 255 }));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), fc.nat({ max: 20_000 }), (list, cut) => {
      const bytes = marked.slice();
      for (const [at, byte] of list) bytes[at % bytes.length] = byte;
      expectResult(bytes);
      expectResult(marked.slice(0, cut % marked.length));
    }),
    tries(60),
  );
});

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const name = '<definedName name="HalfSky_marks" hidden="1">"1de"</definedName>';
const own = `<definedName name="HalfSky_marks" localSheetId="1">'表1'!$A$1</definedName>`;

test("two sheets that are one part, with one part of notes", () => {
  const linked = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const bytes = rawWorkbook({
    sheets: ["<sheetData/>"],
    files: [
      {
        name: "xl/workbook.xml",
        content: `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="表1" sheetId="1" r:id="rId1"/><sheet name="表2" sheetId="2" r:id="rId1"/><sheet name="表3" sheetId="3" r:id="rId3"/></sheets><definedNames>${name}</definedNames></workbook>`,
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        content: `<Relationships>${linked("rId1", "worksheet", "worksheets/sheet1.xml")}${linked("rId3", "worksheet", "worksheets/sheet3.xml")}</Relationships>`,
      },
      ...["1", "3"].map((number) => ({
        name: `xl/worksheets/sheet${number}.xml`,
        content:
          '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><conditionalFormatting sqref="A1"><cfRule type="expression"><formula>"HalfSky"&lt;&gt;"error"</formula></cfRule></conditionalFormatting></worksheet>',
      })),
      ...["1", "3"].map((number) => ({
        name: `xl/worksheets/_rels/sheet${number}.xml.rels`,
        content: `<Relationships>${linked("rId1", "comments", "/xl/comments1.xml")}</Relationships>`,
      })),
      {
        name: "xl/comments1.xml",
        content:
          '<comments><authors><author>半边天统计 HalfSky</author></authors><commentList><comment ref="A1" authorId="0"><text><t>—— 半边天统计 HalfSky</t></text></comment></commentList></comments>',
      },
    ],
  });
  const found = ["表1", "表2", "表3"].map((sheet) => findingOf({ sheet, cells: ["A1", "B9"] }));
  expect(readWorkbook(mark(bytes, found).bytes).ok).toBe(true);
  const unmarked = unmarkWorkbook(bytes);
  expect(unmarked.ok && readWorkbook(unmarked.bytes)).toMatchObject({ ok: true });
  expect(unmarked.ok && Buffer.from(unmarked.bytes).includes("comments1.xml")).toBe(false);
});

test("any text where names, notes, shapes and styles should be", () => {
  const piece = fc.constantFrom(
    name,
    own,
    "<comment",
    '<comment ref="A1" authorId="0">',
    "</comment>",
    "<text>",
    "</text>",
    "<t>",
    "</t>",
    "—— 半边天统计 HalfSky",
    "<v:shape ",
    "</v:shape>",
    '<x:ClientData ObjectType="Note">',
    "<x:Row>0</x:Row>",
    "</xml>",
    '<dxfs count="x">',
    "<dxfs/>",
    "<fonts>",
    "<font/>",
    "</fonts>",
    "<authors/>",
    "<commentList>",
    "<!--",
    "-->",
    ">",
    '"',
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, text, text, text, (names, notes, shapes, styles) => {
      const links = ["comments", "vmlDrawing"].map(
        (type, at) => `<Relationship Id="rId${at}" Type="${OFFICE}/${type}" Target="/xl/${type}1.xml"/>`,
      );
      expectResult(
        rawWorkbook({
          sheets: ['<sheetData><row><c><v>1</v></c></row></sheetData><legacyDrawing r:id="rId1"/>'],
          styles,
          files: [
            {
              name: "xl/workbook.xml",
              content: `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="表1" sheetId="1" r:id="rId1"/></sheets><definedNames>${name}${names}</definedNames></workbook>`,
            },
            { name: "xl/comments1.xml", content: `<comments>${notes}</comments>` },
            { name: "xl/vmlDrawing1.xml", content: `<xml xmlns:v="v">${shapes}</xml>` },
            {
              name: "xl/worksheets/_rels/sheet1.xml.rels",
              content: `<Relationships>${links.join("")}</Relationships>`,
            },
          ],
        }),
      );
    }),
    tries(150),
  );
});
