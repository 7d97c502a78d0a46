import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { formatAt, type Grid, valueAt } from "../../../../shared/sheet/grid.ts";
import { serverReadLimits } from "../../../../shared/workbook/read/limits.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { rawWorkbook, styledToTheLastRow, workbookBytes } from "../../../support/workbooks.ts";

/** Reads what must be readable. */
function sheetsOf(bytes: Uint8Array): readonly Grid[] {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.sheets;
}

function sheetOf(bytes: Uint8Array): Grid {
  const [sheet] = sheetsOf(bytes);
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

describe("values", () => {
  test("a filled-in sheet comes through as typed", async () => {
    const sheet = sheetOf(
      await workbookBytes([
        {
          name: "妇联统4表",
          rows: [
            ["妇女创业小额贷款台账", null, null],
            ["借款人", "贷款\n金额", "是否到期"],
            ["测试甲", 12.5, true],
            ["测试乙", -0.1, false],
            [null, "28300余", null],
          ],
          merges: ["A1:C1"],
          formats: { B3: "#,##0.00", B4: "0%", A3: "@" },
          hiddenRows: [3],
          hiddenColumns: [1],
        },
      ]),
    );
    expect(sheet).toMatchObject({
      name: "妇联统4表",
      top: 0,
      left: 0,
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
      hiddenRows: [3],
      hiddenColumns: [1],
    });
    expect(sheet.values).toEqual([
      ["妇女创业小额贷款台账"],
      ["借款人", "贷款\n金额", "是否到期"],
      ["测试甲", 12.5, true],
      ["测试乙", -0.1, false],
      [null, "28300余"],
    ]);
    expect(formatAt(sheet, 2, 1)).toBe("#,##0.00");
    expect(formatAt(sheet, 3, 1)).toBe("0%");
    expect(formatAt(sheet, 2, 0), "a format of a text says nothing").toBeUndefined();
    expect(sheet.date1904).toBeUndefined();
    expect(sheet.hidden).toBeUndefined();
  });

  test("a file of another library reads the same", () => {
    const rows = [
      ["单位", "人数", "备注"],
      ["测试甲", 3, "甲&乙 <丙> \"丁\" '戊'"],
    ];
    const workbook = { SheetNames: ["表&一"], Sheets: { "表&一": utils.aoa_to_sheet(rows) } };
    const sheet = sheetOf(
      new Uint8Array(write(workbook, { type: "buffer", compression: true, bookSST: true })),
    );
    expect(sheet.name).toBe("表&一");
    expect(sheet.values).toEqual(rows);
  });

  test("formulas give their cached value, errors their text", async () => {
    const bytes = await workbookBytes([{ name: "表", rows: [[1, 2, 3]], formulas: { C1: "A1+B1" } }]);
    expect(sheetOf(bytes).values).toEqual([[1, 2, 3]]);
    const errors = rawWorkbook({
      sheets: [
        '<sheetData><row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1" t="e"><v>#REF!</v></c>' +
          '<c r="C1" t="e"><v>#SPILL!</v></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><v>7</v></c></row></sheetData>',
      ],
    });
    expect(sheetOf(errors).values).toEqual([["#DIV/0!", "#REF!", "#SPILL!", null, 7]]);
  });

  test("rich text is joined and pinyin left out, in shared and in inline strings", () => {
    const gloss = '<rPh sb="0" eb="1"><t>zhang</t></rPh><phoneticPr fontId="1"/>';
    const sheet = sheetOf(
      rawWorkbook({
        sharedStrings:
          `<si><t>测试</t>${gloss}</si><si/><si><r><t>贷款</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 金额</t></r>${gloss}</si>` +
          "<si><t/></si><si><t>甲_x000D_&#10;乙&amp;丙</t></si><si><t><![CDATA[a<b&c]]></t></si>",
        sheets: [
          `<sheetData><row r="1">${[0, 1, 2, 3, 4, 5].map((n) => `<c t="s"><v>${n}</v></c>`).join("")}</row>` +
            `<row r="2"><c r="A2" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r>${gloss}</is></c></row></sheetData>`,
        ],
      }),
    );
    expect(sheet.values).toEqual([["测试", null, "贷款 金额", null, "甲\n乙&丙", "a<b&c"], ["内联"]]);
  });

  test("dates stay serial numbers with their format, the ones Chinese Excel does not spell out included", () => {
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="General"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="31"/><xf numFmtId="58"/><xf numFmtId="177"/></cellXfs>';
    const cells = [0, 1, 2, 3, 4, 5].map((style) => `<c s="${style}"><v>43532</v></c>`).join("");
    const sheet = sheetOf(
      rawWorkbook({ styles, date1904: true, sheets: [`<sheetData><row>${cells}</row></sheetData>`] }),
    );
    expect(sheet.values).toEqual([[43532, 43532, 43532, 43532, 43532, 43532]]);
    expect(sheet.date1904).toBe(true);
    expect([0, 1, 2, 3, 4, 5].map((column) => formatAt(sheet, 0, column))).toEqual([
      undefined,
      "m/d/yy",
      'yyyy"年"m"月"',
      'yyyy"年"m"月"d"日"',
      'm"月"d"日"',
      undefined,
    ]);
  });

  test("an ISO date of a strict workbook becomes the serial number of that day", () => {
    const day = (date1904: boolean) =>
      rawWorkbook({
        date1904,
        sheets: ['<sheetData><row><c t="d"><v>2019-03-08</v></c></row></sheetData>'],
      });
    expect(sheetOf(day(false)).values).toEqual([[43532]]);
    expect(sheetOf(day(true)).values).toEqual([[43532 - 1462]]);
  });
});

describe("the used area", () => {
  test("formatting down to row 1,048,576 costs nothing", () => {
    const sheet = sheetOf(styledToTheLastRow([[1, 2], [3]]));
    expect(sheet.values).toEqual([[1, 2], [3]]);
    expect(formatAt(sheet, 1, 0)).toBe("#,##0.00");
  });

  test("a wrong <dimension> is not believed", () => {
    const cell = '<sheetData><row r="3"><c r="C3"><v>5</v></c></row></sheetData>';
    for (const dimension of ["A1", "A1:XFD1048576", "Z9:A1"]) {
      const sheet = sheetOf(rawWorkbook({ sheets: [`<dimension ref="${dimension}"/>${cell}`] }));
      expect(sheet, dimension).toMatchObject({ top: 2, left: 2, values: [[5]] });
    }
  });

  test("spaces do not make a sheet larger, but stay where they are inside it", () => {
    const sheet = sheetOf(
      rawWorkbook({
        sheets: [
          '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><v> </v></c><c r="C1"><v>2</v></c>' +
            '<c r="XFD1" t="str"><v>  </v></c></row><row r="1048576"><c r="A1048576" t="str"><v>　</v></c></row></sheetData>',
        ],
      }),
    );
    expect(sheet.values).toEqual([[1, " ", 2]]);
  });

  test("one stray value far away is refused, and the place is named", () => {
    const stray = rawWorkbook({
      sheets: [
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="O1048576"><v>2</v></c></row></sheetData>',
      ],
    });
    const result = readWorkbook(stray);
    expect(result).toMatchObject({ ok: false, code: "workbook_too_large" });
    expect(result.ok ? "" : result.detail).toContain("第 1 张工作表的内容一直延伸到 O1048576");
  });

  test("10,000 rows of 15 columns pass the limits of the Worker, 20,000 do not", async () => {
    const rows = Array.from({ length: 20_000 }, (_, r) =>
      Array.from({ length: 15 }, (_, c) => (c < 5 ? `测试${r % 50}单位${c}` : r * c + 0.5)),
    );
    const small = readWorkbook(
      await workbookBytes([{ name: "表", rows: rows.slice(0, 10_000) }]),
      serverReadLimits,
    );
    expect(small.ok && small.sheets[0]?.values).toEqual(rows.slice(0, 10_000));
    const large = readWorkbook(await workbookBytes([{ name: "表", rows }]), serverReadLimits);
    expect(large).toMatchObject({ ok: false, code: "workbook_too_large" });
  });

  test("the cells of all sheets count together", async () => {
    const rows = Array.from({ length: 10 }, () => [1, 2, 3]);
    const bytes = await workbookBytes(["甲", "乙"].map((name) => ({ name, rows })));
    expect(readWorkbook(bytes, { cells: 60 }).ok).toBe(true);
    expect(readWorkbook(bytes, { cells: 59 })).toMatchObject({ ok: false, code: "workbook_too_large" });
  });
});

describe("merged areas", () => {
  const merged = (ref: string) =>
    rawWorkbook({
      sheets: [
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row>' +
          `<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c></row></sheetData><mergeCells>${ref}</mergeCells>`,
      ],
    });

  test("only the first cell keeps its value", () => {
    const sheet = sheetOf(merged('<mergeCell ref="A1:A2"/>'));
    expect(sheet.values).toEqual([
      [1, 1],
      [null, 1],
    ]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
  });

  test("a merge is cut at the edge of the content", () => {
    const sheet = sheetOf(merged('<mergeCell ref="B2:XFD1048576"/><mergeCell ref="H9:I10"/>'));
    expect(sheet.merges).toEqual([]);
    expect(valueAt(sheet, 1, 1)).toBe(1);
    expect(sheetOf(merged('<mergeCell ref="A1:Z1"/>')).merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 1 },
    ]);
  });

  test("overlapping merges are damage", () => {
    const result = readWorkbook(merged('<mergeCell ref="A1:Z99"/>'.repeat(50_000)));
    expect(result).toMatchObject({ ok: false, code: "workbook_damaged" });
  });
});

describe("what stands around the cells", () => {
  test("hidden sheets are marked and keep their place", async () => {
    const sheets = sheetsOf(
      await workbookBytes([
        { name: "一", rows: [[1]] },
        { name: "二", rows: [[2]], hidden: true },
        { name: "三", rows: [] },
      ]),
    );
    expect(sheets.map(({ name, hidden, values }) => [name, hidden ?? false, values])).toEqual([
      ["一", false, [[1]]],
      ["二", true, [[2]]],
      ["三", false, []],
    ]);
  });

  test("hidden columns and hyperlinks over the whole sheet do not cost its size", () => {
    const sheet = sheetOf(
      rawWorkbook({
        sheets: [
          '<cols><col min="2" max="99999999999" hidden="1"/><col min="1" max="1" width="20.5"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c>' +
            '<c r="C1"><v>2</v></c></row></sheetData><hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>',
        ],
      }),
    );
    expect(sheet.hiddenColumns).toEqual([1, 2]);
    expect(sheet.columnWidths).toEqual([[0, 20.5]]);
    expect(sheet.values).toEqual([[1, null, 2]]);
  });

  test("names that mean something to JavaScript are only names", () => {
    const bytes = rawWorkbook({ sheets: ["<sheetData><row><c><v>1</v></c></row></sheetData>"] });
    const odd = rawWorkbook({
      sheets: ["<sheetData><row><c><v>1</v></c></row></sheetData>"],
      files: [
        {
          name: "xl/workbook.xml",
          content:
            '<x:workbook xmlns:x="m" xmlns:r="o"><x:sheets><x:sheet name="__proto__" sheetId="1" r:id="rId1"/>' +
            '<x:sheet name="__proto__" sheetId="2" r:id="rId1"/></x:sheets></x:workbook>',
        },
      ],
    });
    expect(sheetsOf(bytes).map((sheet) => sheet.name)).toEqual(["表1"]);
    expect(sheetsOf(odd).map((sheet) => [sheet.name, sheet.values])).toEqual([
      ["__proto__", [[1]]],
      ["__proto__", [[1]]],
    ]);
  });

  test("anchors of controls are not taken for rows and cells", () => {
    const sheet = sheetOf(
      rawWorkbook({
        sheets: [
          '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><controls><control><anchor><from>' +
            "<xdr:col>3</xdr:col><xdr:row>5</xdr:row></from></anchor></control></controls>",
        ],
      }),
    );
    expect(sheet.values).toEqual([[1]]);
  });
});
