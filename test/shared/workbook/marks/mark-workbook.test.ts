import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { cellAddress } from "../../../../shared/sheet/grid.ts";
import { MOST_NOTES, markWorkbook } from "../../../../shared/workbook/marks/mark-workbook.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { findingOf, mark, unmark, words } from "../../../support/marked.ts";
import { differingParts, gridsOf, partText } from "../../../support/patched.ts";
import { readWithSheetJs } from "../../../support/read-back.ts";
import {
  encryptedContainer,
  otherFormat,
  type RawWorkbook,
  rawWorkbook,
} from "../../../support/workbooks.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const LIST = "xl/worksheets/halfsky-findings.xml";
const NOTES = "xl/halfsky-notes1.xml";
const SHAPES = "xl/drawings/halfsky-notes1.vml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const TYPES = {
  name: "[Content_Types].xml",
  content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SPREADSHEET}.worksheet+xml"/></Types>`,
};
const data = '<sheetData><row r="2"><c r="B2" s="3"><v>-5</v></c></row></sheetData>';

function raw(part: Partial<RawWorkbook> = {}): Uint8Array {
  return rawWorkbook({ sheets: [data], ...part, files: [TYPES, ...(part.files ?? [])] });
}

function replaced(bytes: Uint8Array, name: string, text: string): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [name]: strToU8(text) });
}

/** The parts are as they were before they were marked. */
function expectBack(before: Uint8Array, after: Uint8Array): void {
  expect(differingParts(before, unmark(after))).toEqual([]);
}

describe("a marked cell", () => {
  it("stays as it is; over it lies a conditional format that always holds, also where the file has no such cell", () => {
    const before = raw();
    const found = [
      findingOf({ cells: ["B2", "B3", "B4", "D9"] }),
      findingOf({ cells: ["B3"], severity: "warning" }),
      findingOf({ cells: ["C2"], severity: "information" }),
    ];
    const { bytes, marks } = mark(before, found);
    const rule = (severity: string, list: string, place: number, format: number) =>
      `<conditionalFormatting sqref="${list}"><cfRule type="expression" dxfId="${format}" priority="${place}"><formula>"HalfSky"&lt;&gt;"${severity}"</formula></cfRule></conditionalFormatting>`;
    expect(partText(bytes, SHEET)).toContain(
      `${data}${rule("information", "C2", 1, 0)}${rule("error", "B2:B4 D9", 2, 2)}<legacyDrawing `,
    );
    expect(marks).toEqual({
      cells: 5,
      notes: 5,
      notesLeft: 0,
      ownNotes: 0,
      listed: 6,
      listLeft: 0,
      nowhere: 0,
    });
    expect(gridsOf(bytes)).toEqual(gridsOf(before));
    expectBack(before, bytes);
  });

  it("has her own colours before ours, and the places in a worksheet that the standard asks for", () => {
    const own =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="7"><formula>TRUE</formula></cfRule></conditionalFormatting>';
    const behind =
      '<dataValidations count="1"><dataValidation sqref="A1"/></dataValidations><pageMargins left="1"/>';
    const end = '<tableParts count="0"/><extLst/>';
    const before = raw({
      sheets: [`${data}<sheetProtection sheet="1"/>${own}${behind}${end}`],
      styles: '<cellXfs count="1"><xf numFmtId="0"/></cellXfs><dxfs count="1"><dxf/></dxfs>',
    });
    const { bytes } = mark(before, [findingOf()]);
    const xml = partText(bytes, SHEET);
    expect(xml).toContain(
      `${own}<conditionalFormatting sqref="B2"><cfRule type="expression" dxfId="3" priority="8">`,
    );
    expect(xml).toMatch(
      /<\/conditionalFormatting><dataValidations[\s\S]*<pageMargins left="1"\/><legacyDrawing [^>]*\/><tableParts/,
    );
    expect(partText(bytes, "xl/styles.xml")).toContain('<dxfs count="4"><dxf/>');
    expectBack(before, bytes);
  });

  it("is marked in a workbook without styles, behind prefixes, in UTF-16, and in one of the strict standard", () => {
    const prefixed = {
      name: SHEET,
      content: `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    };
    const wide = {
      name: SHEET,
      content: Buffer.from(
        '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>𬒗甲</t></is></c></row></sheetData></worksheet>',
        "utf16le",
      ),
    };
    for (const file of [prefixed, wide]) {
      const before = raw({ files: [file] });
      const { bytes } = mark(before, [findingOf({ cells: ["A1"] })]);
      expect(gridsOf(bytes)).toEqual(gridsOf(before));
      expect(partText(bytes, SHEET)).toMatch(
        /<(x:)?conditionalFormatting sqref="A1">[\s\S]*<\1legacyDrawing /,
      );
      expectBack(before, bytes);
    }
    const strict = "http://purl.oclc.org/ooxml";
    const before = raw({
      files: [
        {
          name: "xl/workbook.xml",
          content: `<workbook xmlns="${strict}/spreadsheetml/main" xmlns:r="${strict}/officeDocument/relationships"><sheets><sheet name="表1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        },
      ],
    });
    const { bytes } = mark(before, [findingOf()]);
    expect(partText(bytes, "xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      `Type="${strict}/officeDocument/relationships/comments"`,
    );
    expect(partText(bytes, LIST)).toContain(`xmlns="${strict}/spreadsheetml/main"`);
    expectBack(before, bytes);
  });

  it("is marked at no more places than an area can name, in several lists", () => {
    const cells = Array.from({ length: 6_000 }, (_, index) => cellAddress(index * 2, index % 50));
    const before = raw();
    const { bytes, marks } = mark(before, [findingOf({ cells })]);
    const lists = [...partText(bytes, SHEET).matchAll(/sqref="([^"]*)"/g)].map(([, list = ""]) => list);
    expect(lists.flatMap((list) => list.split(" ")).sort()).toEqual([...cells].sort());
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThan(8_192);
    expect(marks).toMatchObject({ cells: 6_000, notes: MOST_NOTES, notesLeft: 5_000, listed: 6_000 });
    const list = [...readWithSheetJs(bytes).sheet("问题清单").cells.values()].map(({ value }) => value);
    expect(list).toContain(words.notesBounded);
    expect(list).not.toContain(words.listBounded);
    expectBack(before, bytes);
  });
});

describe("a note", () => {
  const comments = (list: string) => ({
    name: "xl/comments1.xml",
    content: `<comments xmlns="m"><authors><author>示例人</author></authors><commentList>${list}</commentList></comments>`,
  });
  const hers = '<comment ref="B2" authorId="0"><text><t>已核对</t></text></comment>';
  const links = {
    name: "xl/worksheets/_rels/sheet1.xml.rels",
    content: `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="${OFFICE}/comments" Target="../comments1.xml"/></Relationships>`,
  };
  const drawing = {
    name: "xl/drawings/vmlDrawing1.vml",
    content:
      '<xml xmlns:v="v" xmlns:o="o" xmlns:x="x"><v:shapetype id="_x0000_t202"><br></v:shapetype>\n<v:shape id="_x0000_s1029" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>\n</xml>\n',
  };
  const sheets = [`${data}<legacyDrawing r:id="rId1"/>`];

  it("says the findings of its cell, the gravest colour over them, and who wrote it", () => {
    const { bytes } = mark(raw(), [
      findingOf({ problem: "=A1 & <负数>" }),
      findingOf({ severity: "warning", advice: "" }),
    ]);
    expect(partText(bytes, NOTES)).toContain(
      '<comment ref="B2" authorId="0"><text><r><rPr><sz val="9"/><color indexed="81"/></rPr><t xml:space="preserve">【强制性】=A1 &amp; &lt;负数&gt;\n请改成正数\n【核实性】金额不能是负数\n—— 半边天统计 HalfSky</t>',
    );
    expect(partText(bytes, SHAPES)).toContain("<x:Row>1</x:Row><x:Column>1</x:Column>");
    for (const name of [NOTES, SHAPES, LIST])
      expect(partText(bytes, "[Content_Types].xml")).toContain(`<Override PartName="/${name}"`);
  });

  it("stands behind those that the sheet has, in their parts, and leaves a cell with her own alone", () => {
    const before = raw({ sheets, files: [comments(hers), links, drawing] });
    const { bytes, marks } = mark(before, [findingOf({ cells: ["B2", "C4"] })]);
    expect(marks).toMatchObject({ cells: 2, notes: 1, ownNotes: 1 });
    const notes = partText(bytes, "xl/comments1.xml");
    expect(notes).toContain(
      `<author>示例人</author><author>半边天统计 HalfSky</author></authors><commentList>${hers}`,
    );
    expect(notes).toContain('<comment ref="C4" authorId="1">');
    const shapes = partText(bytes, "xl/drawings/vmlDrawing1.vml");
    expect(shapes).toContain('id="_x0000_s1030" type="#_x0000_t202"');
    expect(differingParts(before, bytes)).not.toContain(links.name);
    const list = [...readWithSheetJs(bytes).sheet("问题清单").cells.values()].map(({ value }) => value);
    expect(list).toContain(words.ownNotes);
    expectBack(before, bytes);
  });

  it("does not disturb conversations, nor shapes that are no notes", () => {
    const thread = {
      name: "xl/threadedComments/threadedComment1.xml",
      content:
        '<ThreadedComments><threadedComment ref="B2" id="{1}"><text>已核对</text></threadedComment></ThreadedComments>',
    };
    const talk =
      '<comment ref="B2" authorId="0" xr:uid="{1}"><text><t>[Threaded comment] 已核对</t></text></comment>';
    const linked = {
      ...links,
      content: links.content.replace(
        "</Relationships>",
        '<Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>',
      ),
    };
    const button = {
      name: drawing.name,
      content:
        '<xml xmlns:v="v" xmlns:o="o" xmlns:x="x"><v:shape id="_x0000_s1030"><x:ClientData ObjectType="Button"><x:Row>3</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>',
    };
    for (const files of [
      [comments(talk), linked, drawing, thread],
      [comments(talk), linked, button, thread],
    ]) {
      const before = raw({ sheets, files });
      const { bytes } = mark(before, [findingOf({ cells: ["B2", "C4"] })]);
      expect(differingParts(before, bytes)).not.toContain(thread.name);
      expectBack(before, bytes);
    }
  });

  it("that she wrote on in is hers, and stays when marks are taken off", () => {
    const { bytes } = mark(raw(), [findingOf()]);
    const text = partText(bytes, NOTES).replace("HalfSky</t>", "HalfSky\n已问过示例街道</t>");
    const changed = raw({
      sheets: [partText(bytes, SHEET).replace(/^<worksheet[^>]*>|<\/worksheet>$/g, "")],
      files: [
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/worksheets/_rels/sheet1.xml.rels",
        LIST,
        SHAPES,
      ]
        .map((name) => ({ name, content: partText(bytes, name) }))
        .concat({ name: NOTES, content: text }),
    });
    const after = unmark(changed);
    expect(partText(after, NOTES)).toContain("已问过示例街道");
    expect(partText(after, SHEET)).toContain("<legacyDrawing ");
    expect(partText(after, SHEET)).not.toContain("conditionalFormatting");
  });
});

describe("the list", () => {
  it("has a line for each place, with a link to it; a text is a text", () => {
    const sheets = [data, data.replaceAll("B2", "B2")];
    const { bytes } = mark(raw({ sheets }), [
      findingOf({ cells: ["B2", "C3"], values: ["=1+1", ""], problem: '=HYPERLINK("x")' }),
      findingOf({ sheet: "表2", cells: [], severity: "warning", column: "" }),
    ]);
    const list = readWithSheetJs(bytes).sheet("问题清单");
    const row = (number: number) =>
      "ABCDEFGH".split("").map((column) => list.cells.get(`${column}${number}`)?.value ?? null);
    expect(row(2)).toEqual(words.headers);
    const said = ['=HYPERLINK("x")', "请改成正数"];
    expect(row(3)).toEqual([1, "强制性", "表1", "B2", "贷款金额", "=1+1", ...said]);
    expect(row(4).slice(0, 5)).toEqual([2, "强制性", "表1", "C3", "贷款金额"]);
    expect(row(5).slice(0, 3)).toEqual([3, "核实性", "表2"]);
    const xml = partText(bytes, LIST);
    expect(xml).not.toContain("<f>");
    expect(xml).toContain(
      `<hyperlink ref="D3" location="'表1'!B2"/><hyperlink ref="D4" location="'表1'!C3"/><hyperlink ref="D5" location="'表2'!A1"/>`,
    );
  });

  it("takes a name that is free, and a number that is free", () => {
    const before = raw({
      files: [
        {
          name: "xl/workbook.xml",
          content: `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="表1" sheetId="41" r:id="rId1"/><sheet name="问题清单" sheetId="7" r:id="rId9"/></sheets><definedNames/><calcPr calcId="1"/></workbook>`,
        },
      ],
    });
    const { bytes } = mark(before, [findingOf()]);
    const workbook = partText(bytes, "xl/workbook.xml");
    expect(workbook).toContain('name="问题清单2" sheetId="42" r:id="rIdHalfSkyList"/></sheets>');
    expect(workbook).toContain(
      '<definedName name="HalfSky_marks" hidden="1">"1de"</definedName><definedName name="HalfSky_marks" localSheetId="2" hidden="1">\'问题清单2\'!$A$1</definedName></definedNames><calcPr',
    );
    expectBack(before, bytes);
  });

  it("is known wherever it stands and whatever it is called, and never takes a sheet of hers with it", () => {
    const before = raw({ sheets: [data, data] });
    const { bytes } = mark(before, [findingOf()]);
    const workbook = partText(bytes, "xl/workbook.xml");
    const [, hers = "", list = ""] =
      /<sheets>(.*)(<sheet [^>]*HalfSkyList"\/>)<\/sheets>/.exec(workbook) ?? [];
    const first = workbook.replace(hers + list, list + hers);
    const renamed = (text: string) => text.replaceAll("问题清单", "甲'乙").replace("'甲'乙'!", "'甲''乙'!");
    const moved = [
      // As Excel does it, and a program that moves a sheet and leaves its names with another one.
      first.replace('localSheetId="2"', 'localSheetId="0"'),
      first,
      renamed(workbook),
    ];
    for (const content of moved) {
      const changed = replaced(bytes, "xl/workbook.xml", content);
      const read = readWorkbook(changed);
      expect(read.ok && read.sheets.map(({ name }) => name)).toEqual(["表1", "表2"]);
      expect(read.ok && read.marked?.lists).toEqual([content.includes("甲") ? "甲'乙" : "问题清单"]);
      expectBack(before, changed);
    }
    // Gone, and a name that refers to nothing any more.
    const gone = workbook.replace(list, "").replace("'问题清单'!$A$1", "#REF!");
    expect(gridsOf(unmark(replaced(bytes, "xl/workbook.xml", gone)))).toEqual(gridsOf(before));
  });

  it("says what it has no room for, and counts what no sheet of the file holds", () => {
    const cells = Array.from({ length: 21_000 }, (_, index) => cellAddress(index, 0));
    const { bytes, marks } = mark(raw(), [findingOf({ cells }), findingOf({ sheet: "没有" })]);
    expect(marks).toMatchObject({ cells: 21_000, listed: 20_000, listLeft: 1_000, nowhere: 1 });
    expect(partText(bytes, LIST)).toContain(words.listBounded);
  });
});

it("is refused what is no workbook, with the reason", () => {
  const request = { findings: [], words };
  expect(markWorkbook(new Uint8Array([1, 2, 3]), request)).toMatchObject({ ok: false });
  expect(markWorkbook(encryptedContainer(), request)).toMatchObject({
    ok: false,
    code: "workbook_encrypted",
  });
  expect(markWorkbook(otherFormat("biff8"), request)).toMatchObject({ ok: false, code: "workbook_legacy" });
  expect(markWorkbook(raw().slice(0, -60), request)).toMatchObject({ ok: false });
});
