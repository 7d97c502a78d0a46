import { describe, expect, test } from "vitest";
import { type Grid, UNCALCULATED } from "../../../../shared/sheet/grid.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { rawWorkbook } from "../../../support/workbooks.ts";

/** What other programs write, and Excel opens. */

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const WORD = "𬒗镇：甲&乙";

function sheetsOf(bytes: Uint8Array): readonly Grid[] {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.sheets;
}

function valuesOf(sheet: string, sharedStrings?: string): Grid["values"] {
  const raw = { sheets: [sheet], ...(sharedStrings === undefined ? {} : { sharedStrings }) };
  return sheetsOf(rawWorkbook(raw))[0]?.values ?? [];
}

describe("parts in UTF-16", () => {
  const sheet = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?>\n<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>` +
    '<c r="B1"><v>7</v></c></row></sheetData></worksheet>';
  const strings = `<sst xmlns="${MAIN}"><si><t>${WORD.replace("&", "&amp;")}</t></si></sst>`;
  const wide = (text: string, order: "le" | "be", mark: boolean) => {
    const bytes = Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le");
    return new Uint8Array(order === "le" ? bytes : bytes.swap16());
  };
  const workbook = (convert: (text: string) => Uint8Array, encoding = "UTF-16") =>
    rawWorkbook({
      sheets: [""],
      sharedStrings: "",
      files: [
        { name: "xl/worksheets/sheet1.xml", content: convert(sheet(encoding)) },
        { name: "xl/sharedStrings.xml", content: convert(strings) },
      ],
    });

  test.each([
    ["little-endian", "le", true],
    ["big-endian", "be", true],
    ["little-endian without a mark", "le", false],
    ["big-endian without a mark", "be", false],
  ] as const)("%s", (_name, order, mark) => {
    expect(sheetsOf(workbook((text) => wide(text, order, mark)))[0]?.values).toEqual([[WORD, 7]]);
  });

  test("a document that is longer than what is unfolded at a time, its pairs on every border", () => {
    const long = `${"𬒗".repeat(40_000)}`;
    const content = wide(`<sst xmlns="${MAIN}"><si><t>a${long}</t></si></sst>`, "le", true);
    const bytes = rawWorkbook({
      sheets: ['<sheetData><row><c t="s"><v>0</v></c></row></sheetData>'],
      sharedStrings: "",
      files: [{ name: "xl/sharedStrings.xml", content }],
    });
    expect(sheetsOf(bytes)[0]?.values).toEqual([[`a${long}`]]);
  });

  test("half a character at the end is damage, and so is another encoding", () => {
    const cut = workbook((text) => wide(text, "le", true).subarray(0, -1));
    expect(readWorkbook(cut)).toMatchObject({ ok: false, code: "workbook_damaged" });
    const gbk = workbook((text) => new Uint8Array(Buffer.from(text)), "GB2312");
    expect(readWorkbook(gbk)).toMatchObject({ ok: false, code: "workbook_damaged" });
    const plain = workbook((text) => new Uint8Array(Buffer.from(`\ufeff${text}`)), "utf-8");
    expect(sheetsOf(plain)[0]?.values).toEqual([[WORD, 7]]);
  });
});

describe("a sheet that is listed without a part", () => {
  const workbook = (sheets: string) =>
    rawWorkbook({
      sheets: ["<sheetData><row><c><v>1</v></c></row></sheetData>"],
      files: [
        {
          name: "xl/workbook.xml",
          content: `<workbook xmlns="${MAIN}" xmlns:r="o"><sheets>${sheets}</sheets></workbook>`,
        },
        {
          name: "xl/_rels/workbook.xml.rels",
          content:
            '<Relationships><Relationship Id="rId1" Type="o/worksheet" Target="worksheets/sheet1.xml"/>' +
            '<Relationship Id="rId2" Type="o/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
        },
      ],
    });

  test("the others are read, and it is told", () => {
    const lost =
      '<sheet name="旧表" sheetId="2" state="veryHidden" r:id="rId2"/><sheet name="丙" sheetId="3" r:id="rId9"/>';
    expect(sheetsOf(workbook(`${lost}<sheet name="表" sheetId="1" r:id="rId1"/>`))).toEqual([
      { name: "旧表", lost: true, hidden: true, top: 0, left: 0, values: [], merges: [] },
      { name: "丙", lost: true, top: 0, left: 0, values: [], merges: [] },
      { name: "表", top: 0, left: 0, values: [[1]], merges: [] },
    ]);
  });

  test("a workbook with none of its sheets is damaged", () => {
    const result = readWorkbook(workbook('<sheet name="旧表" sheetId="2" r:id="rId2"/>'));
    expect(result).toMatchObject({ ok: false, code: "workbook_damaged" });
  });
});

describe("formulas without a result", () => {
  test("are no blanks; an empty text that was calculated is one", () => {
    const cells = [
      '<c r="A1"><f>B1*2</f></c>',
      '<c r="B1"><f>C1</f><v/></c>',
      '<c r="C1" s="1"><f t="shared" si="0"/><v></v></c>',
      '<c r="D1" t="str"><f>""</f><v></v></c>',
      '<c r="E1"><f>1+1</f><v>2</v></c>',
      '<c r="F1"><v></v></c>',
      '<c r="G1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    ];
    expect(valuesOf(`<sheetData><row r="1">${cells.join("")}</row></sheetData>`)).toEqual([
      [UNCALCULATED, UNCALCULATED, UNCALCULATED, null, 2, null, "#DIV/0!"],
    ]);
  });
});

describe("how addresses, parts and texts are written", () => {
  test("addresses in small letters, rows and cells without their own", () => {
    const sheet =
      '<sheetData><row r="1"><c r="a1"><v>1</v></c><c r="ab1"><v>2</v></c></row><row><c><v>3</v></c></row>' +
      '<row><c r="A5"><v>5</v></c><c><v>6</v></c></row><row><c><v>7</v></c></row></sheetData>' +
      '<mergeCells><mergeCell ref="a1:b1"/></mergeCells>';
    const [grid] = sheetsOf(rawWorkbook({ sheets: [sheet] }));
    expect(grid?.values.map((row) => row.filter((value) => value !== null))).toEqual([
      [1, 2],
      [3],
      [],
      [],
      [5, 6],
      [7],
    ]);
    expect(grid?.values[0]?.[27]).toBe(2);
    expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  test.each([
    ["absolute", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["with backslashes", "worksheets\\sheet1.xml", "xl\\worksheets\\sheet1.xml"],
    ["by way of the folder above", "../xl/./worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["percent-encoded", "worksheets/%E8%A1%A8%201.xml", "xl/worksheets/表 1.xml"],
    ["in other letters", "Worksheets/Sheet1.XML", "XL/worksheets/sheet1.xml"],
    ["after a dot", "worksheets/sheet1.xml", "./xl/worksheets/sheet1.xml"],
  ])("a part named %s", (_name, target, stored) => {
    const bytes = rawWorkbook({
      sheets: [],
      files: [
        {
          name: stored,
          content: `<worksheet xmlns="${MAIN}"><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`,
        },
        {
          name: "xl/workbook.xml",
          content: `<workbook xmlns="${MAIN}" xmlns:r="o"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        },
        {
          name: "xl/_rels/workbook.xml.rels",
          content: `<Relationships><Relationship Id="rId1" Type="o/worksheet" Target="${target}"/></Relationships>`,
        },
      ],
    });
    expect(sheetsOf(bytes)[0]?.values).toEqual([[1]]);
  });

  test("prefixes before every name, and the namespaces of strict files", () => {
    const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const bytes = rawWorkbook({
      sheets: [""],
      files: [
        {
          name: "xl/worksheets/sheet1.xml",
          content:
            `<x:worksheet xmlns:x="${strict}"><x:dimension ref="Z9"/><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr">` +
            '<x:is><x:t xml:space="preserve"> 甲 </x:t></x:is></x:c><x:c r="C2" t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        },
      ],
    });
    expect(sheetsOf(bytes)[0]?.values.map((row) => row.map((value) => `${value}`.trim()))).toEqual([
      ["甲", "true"],
    ]);
  });

  test("characters beyond 16 bits as entities, and what looks like one", () => {
    const text = "&#x2C497;镇&#181399;&amp;#x2C497;&#20013;&#xD871;&#xDC97;";
    const strings = `<si><t>${text}</t></si><si><t>a_x005F_x000D_b_x000D_&#10;c</t></si>`;
    const cells = `<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>${text}</t></is></c>`;
    const read = "𬒗镇𬒗&#x2C497;中𬒗";
    expect(valuesOf(`<sheetData><row>${cells}</row></sheetData>`, strings)).toEqual([
      [read, "a_x000D_b\nc", read],
    ]);
  });

  test("counts of shared strings are not believed", () => {
    const strings = `<sst xmlns="${MAIN}" count="1" uniqueCount="1"><si><t>甲</t></si><si><t>甲</t></si><si><t>乙</t></si></sst>`;
    const bytes = rawWorkbook({
      sheets: ['<sheetData><row><c t="s"><v>2</v></c><c t="s"><v>1</v></c></row></sheetData>'],
      sharedStrings: "",
      files: [{ name: "xl/sharedStrings.xml", content: strings }],
    });
    expect(sheetsOf(bytes)[0]?.values).toEqual([["乙", "甲"]]);
  });
});
