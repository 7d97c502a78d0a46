import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils, type WorkBook, write } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { decodeAs } from "../../../../addin/engine/decode-as.ts";
import type { Grid } from "../../../../shared/sheet/grid.ts";
import { asXlsx } from "../../../../shared/workbook/convert/as-xlsx.ts";
import { openWorkbook } from "../../../../shared/workbook/read/open-workbook.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { patch } from "../../../support/patched.ts";

const platform = { readXlsx: readWorkbook, decodeAs };
const fixtures = join(import.meta.dirname, "../../../fixtures");
const FORMATS = ["biff8", "xlsb", "ods", "xlml", "html"] as const;
type Format = (typeof FORMATS)[number];

const savedAs = (book: WorkBook, bookType: Format) =>
  new Uint8Array(write(book, { type: "array", bookType }));

function ledger(): WorkBook {
  const sheet = utils.aoa_to_sheet([
    ["2026年10月示例区妇联培训统计表"],
    ["街道", "日期", "人次", "比率"],
    ["示例街道", 46296, 1234, 0.5],
    ["示例镇", 46297, 56, null],
    ["合计", null, 1290, null],
  ]);
  sheet["!merges"] = [utils.decode_range("A1:D1")];
  sheet["!cols"] = [{ wch: 30 }, { wch: 12 }, {}, { hidden: true }];
  for (const cell of ["B3", "B4"]) Object.assign(sheet[cell] ?? {}, { z: "yyyy/mm/dd" });
  Object.assign(sheet.C5 ?? {}, { f: "SUM(C3:C4)" });
  const book = utils.book_new(sheet, "10月");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["说明", true]]), "说明");
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return book;
}

/** What a sheet is read as. */
function seen({ name, values, formats, merges, hidden }: Grid) {
  return { name, values, formats, merges, hidden };
}

async function opened(bytes: Uint8Array): Promise<readonly Grid[]> {
  const result = await openWorkbook(platform, bytes);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.sheets;
}

async function converted(bytes: Uint8Array, sheetName?: string) {
  const result = await asXlsx(platform, bytes, sheetName === undefined ? {} : { sheetName });
  if (!result.ok || !result.converted) throw new Error("not converted");
  return result;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("asXlsx", () => {
  it.each(FORMATS)("keeps values, formats, merges and hidden sheets of %s", async (format) => {
    const file = savedAs(ledger(), format);
    const { bytes } = await converted(file);
    expect((await opened(bytes)).map(seen)).toEqual((await opened(file)).map(seen));
  });

  it.each<[string, lost: readonly string[]]>([
    ["xls", ["人次合计"]],
    // The library writes "$说明!B1", which no .xlsx knows.
    ["ods", ["人次合计", "说明!B1"]],
  ])("keeps the formulas of .%s, but for those that may not stand in an .xlsx", async (ending, lost) => {
    const file = new Uint8Array(readFileSync(join(fixtures, `converted/libreoffice-formulas.${ending}`)));
    const { bytes, formulasLost } = await converted(file);
    expect((await opened(bytes)).map(seen)).toEqual((await opened(file)).map(seen));
    expect(formulasLost).toBe(lost.length);
    const part = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    // An .ods calls FALSE a function, which Excel knows as well.
    const formulas = [...part.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula = ""]) =>
      formula.replace("FALSE()", "FALSE"),
    );
    const all = [
      "C3/D3",
      "ROUND(C4/D4,2)",
      "SUM(C3:C4)",
      "SUM(D3:D4)",
      "IF(D5=0,&quot;&quot;,C5/D5)",
      "说明!B1",
      "VLOOKUP(&quot;示例镇&quot;,A3:D4,3,FALSE)",
    ];
    expect(formulas).toEqual(all.filter((formula) => !lost.includes(formula)));
    const result = patch(bytes, [{ sheet: "10月", cell: "C4", value: 66 }]);
    const [sheet] = await opened(result.bytes);
    expect(sheet?.values[4]?.[2]).toBe(1300);
    expect(result.left).toEqual([]);
  });

  it("keeps column widths of .xls", async () => {
    const { bytes } = await converted(savedAs(ledger(), "biff8"));
    const columns = read(bytes, { cellStyles: true }).Sheets["10月"]?.["!cols"] ?? [];
    expect(columns[0]?.wch).toBeGreaterThan(25);
    expect(columns[3]?.hidden).toBe(true);
    // Of columns as the schema has them: strict readers refuse a file with any other attribute.
    const tags = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array()).match(
      /<col [^>]*>/g,
    );
    const names = new Set((tags ?? []).flatMap((tag) => tag.match(/[A-Za-z]+(?==)/g) ?? []));
    expect([...names].sort()).toEqual(["customWidth", "hidden", "max", "min", "width"]);
  });

  it("makes a sheet of a text and of a table of HTML, as they were read", async () => {
    const text = await converted(utf8('街道,人次,编号\n示例街道,12,="007"\n,,\n示例镇,5.50,0\n'), "台账");
    const [sheet] = await opened(text.bytes);
    expect(sheet).toMatchObject({
      name: "台账",
      values: [["街道", "人次", "编号"], ["示例街道", 12, "007"], [], ["示例镇", "5.50", 0]],
    });
    const html = savedAs(ledger(), "html");
    const [before] = await opened(html);
    const [after] = await opened((await converted(html)).bytes);
    expect(after?.values).toEqual(before?.values);
  });

  it("gives back an .xlsx as it is, and says why what is no table cannot be written", async () => {
    const xlsx = new Uint8Array(write(ledger(), { type: "array", bookType: "xlsx" }));
    expect(await asXlsx(platform, xlsx)).toEqual({ ok: true, converted: false, bytes: xlsx });
    expect(await asXlsx(platform, utf8("没有分栏的文字"))).toMatchObject({
      ok: false,
      code: "not_a_workbook",
    });
  });

  it("leaves a formula away that another program would repair the file for, and keeps its value", async () => {
    const book = ledger();
    const sheet = book.Sheets["10月"] ?? {};
    Object.assign(sheet.C3 ?? {}, { f: "[1]Sheet1!A1" });
    Object.assign(sheet.C4 ?? {}, { f: "人数" });
    book.Workbook = { ...book.Workbook, Names: [{ Name: "人数", Ref: "'10月'!$C$3" }] };
    const { bytes, formulasLost } = await converted(savedAs(book, "xlml"));
    const part = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(part.match(/<f>[^<]*<\/f>/g)).toEqual(["<f>SUM(C3:C4)</f>"]);
    expect(formulasLost).toBe(2);
    expect((await opened(bytes))[0]?.values[2]?.[2]).toBe(1234);
  });

  // A million rows are a minute's work for who saves them in these formats.
  const workbooks = readdirSync(join(fixtures, "workbooks")).filter((name) =>
    /^(?!.*last-row).*\.xlsx$/.test(name),
  );
  it.each(workbooks)("reads as the file does, saved in each format: %s", async (name) => {
    const book = read(readFileSync(join(fixtures, "workbooks", name)), { cellNF: true, cellFormula: true });
    for (const format of FORMATS) {
      const file = savedAs(book, format);
      if (!(await openWorkbook(platform, file)).ok) continue;
      const after = await opened((await converted(file)).bytes);
      expect(after.map(seen)).toEqual((await opened(file)).map(seen));
    }
  });
});
