import { describe, expect, it } from "vitest";
import type { ValueChange } from "../../../../shared/workbook/patch/patch-result.ts";
import { patchWorkbook } from "../../../../shared/workbook/patch/patch-workbook.ts";
import { differingParts, gridsOf, partText, patch } from "../../../support/patched.ts";
import {
  encryptedContainer,
  otherFormat,
  type RawWorkbook,
  rawWorkbook,
} from "../../../support/workbooks.ts";

const SHEET = "xl/worksheets/sheet1.xml";

/** What stands inside `<sheetData>` after the changes of 表1. */
function dataAfter(
  data: string,
  changes: Readonly<Record<string, ValueChange["value"]>>,
  raw: Partial<RawWorkbook> = {},
) {
  const bytes = rawWorkbook({ sheets: [`<sheetData>${data}</sheetData>`], ...raw });
  const result = patch(bytes, changesOf(changes));
  const xml = partText(result.bytes, SHEET);
  return { ...result, before: bytes, data: /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? xml, xml };
}

function changesOf(changes: Readonly<Record<string, ValueChange["value"]>>): ValueChange[] {
  return Object.entries(changes).map(([cell, value]) => ({ sheet: "表1", cell, value }));
}

describe("a changed cell", () => {
  it("keeps its style and all else that its tag says, and holds a number, a text, a word of logic or nothing", () => {
    const row =
      '<row r="1" ht="20" x:y="z"><c r="A1" s="3" t="s"><v>0</v></c><c s="4" r="B1"><v>1</v></c><c r="C1" s="5"/></row>';
    const shared = {
      sharedStrings: "<si><t>旧</t></si>",
      styles: `<cellXfs>${'<xf numFmtId="0"/>'.repeat(6)}</cellXfs>`,
    };
    const { data, before, bytes } = dataAfter(row, { A1: 12.5, B1: " 甲&<乙> ", C1: true }, shared);
    expect(data).toBe(
      '<row r="1" ht="20" x:y="z"><c r="A1" s="3"><v>12.5</v></c>' +
        '<c s="4" r="B1" t="inlineStr"><is><t xml:space="preserve"> 甲&amp;&lt;乙&gt; </t></is></c>' +
        '<c r="C1" s="5" t="b"><v>1</v></c></row>',
    );
    expect(differingParts(before, bytes)).toEqual([SHEET]);
    expect(dataAfter(row, { A1: null, B1: null, C1: null }, shared).data).toBe(
      '<row r="1" ht="20" x:y="z"><c r="A1" s="3"></c><c s="4" r="B1"></c><c r="C1" s="5"/></row>',
    );
  });

  it("keeps what it holds beside its value, and loses what was said of the value", () => {
    const { data } = dataAfter(
      '<row r="1"><c r="A1" cm="1" vm="2"><v>1</v><!-- 注 --><extLst><ext uri="u"/></extLst></c></row>',
      { A1: 2 },
    );
    expect(data).toBe('<row r="1"><c r="A1"><v>2</v><!-- 注 --><extLst><ext uri="u"/></extLst></c></row>');
  });

  it("is put where it belongs if it is not there yet, in the style of its row or column", () => {
    const cols = '<dimension ref="B2:D4"/><cols><col min="3" max="3" style="7"/></cols>';
    const bytes = rawWorkbook({
      sheets: [
        `${cols}<sheetData><row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="4" s="9" customFormat="1"/></sheetData>`,
      ],
    });
    const changes = changesOf({ C2: 5, E2: "末", C3: 6, B4: 7, A1: 8, F9: 9, H9: null });
    const xml = partText(patch(bytes, changes).bytes, SHEET);
    expect(xml).toContain(
      '<sheetData><row r="1"><c r="A1"><v>8</v></c></row><row r="2"><c r="B2"><v>1</v></c><c r="C2" s="7"><v>5</v></c>' +
        '<c r="D2"><v>2</v></c><c r="E2" t="inlineStr"><is><t>末</t></is></c></row>' +
        '<row r="3"><c r="C3" s="7"><v>6</v></c></row><row r="4" s="9" customFormat="1"><c r="B4" s="9"><v>7</v></c></row>' +
        '<row r="9"><c r="F9"><v>9</v></c></row></sheetData>',
    );
    expect(xml).toContain('<dimension ref="A1:F9"/>');
  });

  it("is found where rows and cells do not say their place, in small letters, and behind prefixes", () => {
    expect(
      dataAfter("<row><c><v>1</v></c><c><v>2</v></c></row><row><c/></row>", { B1: 3, A2: 4, C1: 5 }).data,
    ).toBe('<row><c><v>1</v></c><c><v>3</v></c><c r="C1"><v>5</v></c></row><row><c><v>4</v></c></row>');
    expect(dataAfter('<row r="1"><c r="b1"><v>2</v></c></row>', { B1: 3 }).data).toBe(
      '<row r="1"><c r="b1"><v>3</v></c></row>',
    );
    const prefixed = rawWorkbook({
      sheets: [""],
      files: [
        {
          name: SHEET,
          content:
            '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>旧</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        },
      ],
    });
    expect(partText(patch(prefixed, changesOf({ A1: "新", A2: 1 })).bytes, SHEET)).toContain(
      '<x:c r="A1" t="inlineStr"><x:is><x:t>新</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row>',
    );
    expect(dataAfter("", { A1: 1 }, { sheets: ["<sheetData/>"] }).data).toBe(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
    );
  });

  it("stays UTF-16 where its sheet is", () => {
    const xml =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>𬒗甲</t></is></c><c r="B1"><v>1</v></c></row></sheetData></worksheet>';
    for (const order of ["utf16le", "swapped"]) {
      const content = Buffer.from(xml, "utf16le");
      if (order === "swapped") content.swap16();
      const bytes = patch(
        rawWorkbook({ sheets: [""], files: [{ name: SHEET, content }] }),
        changesOf({ B1: "𬒗" }),
      ).bytes;
      const grid = gridsOf(bytes)[0];
      expect(grid?.values).toEqual([["𬒗甲", "𬒗"]]);
    }
  });

  it("holds the number of a date where the cell is one for dates, and the text where the date would say more or less", () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="49"/></cellXfs>';
    const row =
      '<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/><c r="C1" s="0"/><c r="D1" s="2"/><c r="E1" s="3"/><c r="F1" s="4"/><c r="G1" s="1"/></row>';
    const values = {
      A1: "2019-03-08",
      B1: "2013-05",
      C1: "2019-03-08",
      D1: "2013-05-12",
      E1: "12.5%",
      F1: "007",
      G1: "1899-01-01",
    };
    const content = ({ xml }: { xml: string }) =>
      [...xml.matchAll(/<v>(.*?)<\/v>|<t>(.*?)<\/t>/g)].map(([, v, t]) => v ?? t);
    expect(content(dataAfter(row, values, { styles }))).toEqual([
      "43532",
      "41395",
      "2019-03-08",
      "2013-05-12",
      "0.125",
      "007",
      "1899-01-01",
    ]);
    expect(content(dataAfter(row, values, { styles, date1904: true })).slice(0, 2)).toEqual([
      "42070",
      "39933",
    ]);
  });
});

describe("formulas", () => {
  const row = (n: number, ...cells: string[]) => `<row r="${n}">${cells.join("")}</row>`;

  it("that depend on a changed cell lose their results or get others, over sheets, ranges and each other; no others", () => {
    const sheets = [
      `<sheetData>${row(1, '<c r="A1"><v>1</v></c>', '<c r="B1"><f>A1*2</f><v>2</v></c>', '<c r="C1"><f>D1</f><v>4</v></c>', '<c r="D1"><v>4</v></c>')}</sheetData>`,
      `<sheetData>${row(1, '<c r="A1" t="str"><f>IF(SUM(表1!$A$1:B9)&gt;2,"甲","乙")</f><v>甲</v></c>', '<c r="B1"><f>表1!D1</f><v>4</v></c>', '<c r="C1" t="b"><f>A1="甲"</f><v>1</v></c>')}</sheetData>`,
    ];
    const before = rawWorkbook({ sheets });
    const { bytes, uncalculated, recalculated } = patch(before, changesOf({ A1: 9 }));
    expect(partText(bytes, SHEET)).toContain(
      '<c r="B1"><f>A1*2</f><v>18</v></c><c r="C1"><f>D1</f><v>4</v></c>',
    );
    expect(partText(bytes, "xl/worksheets/sheet2.xml")).toContain(
      '"乙")</f></c><c r="B1"><f>表1!D1</f><v>4</v></c><c r="C1"><f>A1="甲"</f></c>',
    );
    expect([uncalculated, recalculated]).toEqual([2, 1]);
    expect(partText(bytes, "xl/workbook.xml")).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
    expect(differingParts(before, patch(before, changesOf({ E1: 9 })).bytes)).toEqual([SHEET]);
  });

  it("that may read anything lose their results too", () => {
    const open = [
      'INDIRECT("A"&amp;1)',
      "OFFSET(D1,0,0)",
      "总数",
      "表格1[人数]",
      "A1:INDEX(A:A,3)",
      "甲:丙!A1",
      "D9#",
    ];
    const cells = open.map((formula, index) => `<c r="B${index + 1}"><f>${formula}</f><v>1</v></c>`);
    const data = cells.map((cell, index) => row(index + 1, cell)).join("");
    expect(dataAfter(data, { Z1: 1 }).uncalculated).toBe(open.length);
    expect(
      dataAfter(row(1, '<c r="B1"><f>[1]外!A1+TRUE+LOG10(9)+"A1"</f><v>1</v></c>'), { A1: 1 }).uncalculated,
    ).toBe(0);
  });

  it("asks the calculation that is already described to be full", () => {
    const workbook = (calc: string) => ({
      name: "xl/workbook.xml",
      content: `<workbook xmlns:r="r"><sheets><sheet name="表1" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="n">1</definedName></definedNames>${calc}<oleSize ref="A1"/></workbook>`,
    });
    const asked = (calc: string) => {
      const data = row(1, '<c r="A1"><v>1</v></c>', '<c r="B1"><f>A1</f><v>1</v></c>');
      const { bytes } = dataAfter(data, { A1: 2 }, { files: [workbook(calc)] });
      return /<\/definedNames>(.*)<oleSize/.exec(partText(bytes, "xl/workbook.xml"))?.[1];
    };
    expect(asked('<calcPr calcId="191029"/>')).toBe('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(asked('<calcPr fullCalcOnLoad="0" calcId="1"></calcPr>')).toBe(
      '<calcPr fullCalcOnLoad="1" calcId="1"></calcPr>',
    );
    expect(asked('<calcPr fullCalcOnLoad="1"/>')).toBe('<calcPr fullCalcOnLoad="1"/>');
    expect(asked("")).toBe('<calcPr fullCalcOnLoad="1"/>');
  });

  it("give way to a value, and the chain of calculation goes with them", () => {
    const files = [
      {
        name: "[Content_Types].xml",
        content:
          '<Types><Default Extension="xml" ContentType="x"/><Override PartName="/xl/calcChain.xml" ContentType="c"/></Types>',
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        content:
          '<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="t/calcChain" Target="calcChain.xml"/></Relationships>',
      },
      { name: "xl/calcChain.xml", content: '<calcChain><c r="B1" i="1"/></calcChain>' },
    ];
    const { before, bytes, replaced, data } = dataAfter(
      row(1, '<c r="B1" t="str"><f>A1&amp;"人"</f><v>1人</v></c>'),
      { B1: 7 },
      { files },
    );
    expect(data).toBe(row(1, '<c r="B1"><v>7</v></c>'));
    expect(replaced).toEqual([{ sheet: "表1", cell: "B1", formula: 'A1&"人"' }]);
    expect(differingParts(before, bytes).sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      SHEET,
    ]);
    expect(partText(bytes, "[Content_Types].xml")).toBe(
      '<Types><Default Extension="xml" ContentType="x"/></Types>',
    );
    expect(partText(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  it("that others share stay with those when the cell that says them changes", () => {
    const data =
      row(
        1,
        '<c r="A1"><v>1</v></c>',
        '<c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1+SUM($A1:A1)</f><v>2</v></c>',
      ) +
      row(2, '<c r="B2"><f t="shared" si="0"/><v>4</v></c>') +
      row(3, '<c r="B3"><f t="shared" ca="1" si="0"></f><v>6</v></c>');
    const { data: after, uncalculated, replaced } = dataAfter(data, { B1: 5 });
    expect(after).toContain('<c r="B2"><f>A2*$D$1+SUM($A2:A2)</f><v>4</v></c>');
    expect(after).toContain('<c r="B3"><f ca="1">A3*$D$1+SUM($A3:A3)</f><v>6</v></c>');
    expect([uncalculated, replaced.length]).toEqual([0, 1]);
    expect(dataAfter(data, { B2: 5 }).data).toContain('<f t="shared" ref="B1:B3" si="0">');
    expect(dataAfter(data, { D1: 2, A3: 5 })).toMatchObject({ uncalculated: 0, recalculated: 3 });
  });

  it("stay where they come to the very number that was typed over them, which then stands beside them", () => {
    const data =
      row(
        1,
        '<c r="A1"><v>1</v></c>',
        '<c r="B1"><f>SUM(A1:A3)</f><v>6</v></c>',
        '<c r="C1" t="str"><f>B1*2</f><v>旧</v></c>',
      ) +
      row(2, '<c r="A2"><v>2</v></c>', '<c r="B2"><f>A2*2</f><v>4</v></c>') +
      row(3, '<c r="A3"><v>3</v></c>');
    const kept = dataAfter(data, { A1: 10, B1: 15, B2: 5 });
    expect(kept.replaced.map(({ cell }) => cell)).toEqual(["B2"]);
    expect(kept.data).toContain('<c r="B1"><f>SUM(A1:A3)</f><v>15</v></c><c r="C1"><f>B1*2</f><v>30</v></c>');
    expect(kept.data).toContain('<c r="B2"><v>5</v></c>');
    expect(dataAfter(data, { A1: 10, B1: 16 }).data).toContain(
      '<c r="B1"><v>16</v></c><c r="C1"><f>B1*2</f><v>32</v></c>',
    );
  });

  it("are not calculated from what nobody can see or tell: cells under merged ones, errors, each other in a circle", () => {
    const sums =
      row(1, '<c r="A1"><v>1</v></c>', '<c r="B1"><f>SUM(A1:A3)</f><v>6</v></c>') +
      row(2, '<c r="A2"><v>5</v></c>', '<c r="B2"><f>A1+B3</f><v>1</v></c>') +
      row(
        3,
        '<c r="A3"/>',
        '<c r="B3"><f>B2-A1</f><v>1</v></c>',
        '<c r="C3"><f>A1+D3</f><v>2</v></c>',
        '<c r="D3" t="e"><v>#N/A</v></c>',
      );
    const merged = rawWorkbook({
      sheets: [`<sheetData>${sums}</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>`],
    });
    expect(patch(merged, changesOf({ A1: 2 }))).toMatchObject({ uncalculated: 4, recalculated: 0 });
  });

  it("are left alone where a part of them cannot be changed", () => {
    const data =
      row(
        1,
        '<c r="A1"><v>1</v></c>',
        '<c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c>',
        '<c r="C1"><f t="array" ref="C1">SUM(A1:A2)</f><v>3</v></c>',
      ) + row(2, '<c r="B2"><v>4</v></c>');
    const { left, data: after } = dataAfter(data, { B1: 1, B2: 1, C1: 8 });
    expect(left.map(({ cell, reason }) => [cell, reason])).toEqual([
      ["B1", "array"],
      ["B2", "array"],
    ]);
    expect(after).toContain('<c r="C1"><v>8</v></c>');
    expect(after).toContain('<c r="B2"><v>4</v></c>');
    // What such a formula fills is not known either, once it has to be calculated.
    expect(dataAfter(data, { A1: 3 }).data).toContain('<c r="B2" t="e"><v>#N/A</v></c>');
  });
});

describe("what else a workbook holds", () => {
  it("cells that other parts say as well, and such as nobody sees, are left alone", () => {
    const link = (type: string, target: string) =>
      `<Relationship Id="${type}" Type="t/${type}" Target="${target}"/>`;
    const files = [
      {
        name: "xl/worksheets/_rels/sheet1.xml.rels",
        content: `<Relationships>${link("table", "../tables/table1.xml")}${link("pivotTable", "/xl/p.xml")}</Relationships>`,
      },
      { name: "xl/tables/table1.xml", content: '<table ref="A1:B4" totalsRowCount="1"/>' },
      {
        name: "xl/p.xml",
        content: '<pivotTableDefinition><location ref="H1:I3" firstHeaderRow="1"/></pivotTableDefinition>',
      },
    ];
    const sheets = [
      '<sheetProtection sheet="1"/><sheetData/><mergeCells><mergeCell ref="D1:E2"/></mergeCells>',
    ];
    const bytes = rawWorkbook({
      sheets,
      files: [...files, { name: "_xmlsignatures/origin.sigs", content: "" }],
    });
    const { left, protectedSheets, signed } = patch(bytes, [
      ...changesOf({ A1: "头", A2: 1, B4: 2, D1: 3, E2: 4, I2: 5, J1: "长".repeat(32_768) }),
      { sheet: "没有", cell: "A1", value: 1 },
    ]);
    expect(left.map(({ cell, reason }) => [cell, reason])).toEqual([
      ["J1", "too-long"],
      ["A1", "nowhere"],
      ["A1", "table"],
      ["E2", "merged"],
      ["I2", "pivot"],
      ["B4", "table"],
    ]);
    expect([protectedSheets, signed]).toEqual([["表1"], true]);
  });

  it("is no workbook: said, and nothing thrown", () => {
    const codes = [
      new Uint8Array(),
      new Uint8Array(40).fill(7),
      encryptedContainer(),
      otherFormat("biff8"),
      new TextEncoder().encode("单位,人数\n"),
    ].map((bytes) => patchWorkbook(bytes, changesOf({ A1: 1 })));
    for (const result of codes)
      expect(result).toMatchObject({ ok: false, code: expect.stringMatching(/workbook/) });
  });
});
