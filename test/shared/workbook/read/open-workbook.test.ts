import { utils, type WorkBook, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { decodeAs } from "../../../../addin/engine/decode-as.ts";
import type { Grid } from "../../../../shared/sheet/grid.ts";
import {
  type OpenOptions,
  openWorkbook as openWorkbookBy,
} from "../../../../shared/workbook/read/open-workbook.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";

const openWorkbook = (bytes: Uint8Array, options?: OpenOptions) =>
  openWorkbookBy({ readXlsx: readWorkbook, decodeAs }, bytes, options);

const ROWS = [
  ["2026年10月城东区妇联培训统计表"],
  ["单位", "培训日期", "人次", "达标率"],
  ["示例街道", 46296, 1234, 0.5],
  ["示例镇", 46297, 56, null],
];

function sampleBook(): WorkBook {
  const sheet = utils.aoa_to_sheet(ROWS);
  sheet["!merges"] = [utils.decode_range("A1:D1")];
  for (const cell of ["B3", "B4"]) Object.assign(sheet[cell] ?? {}, { z: "yyyy/mm/dd" });
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "10月");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["说明", 1]]), "说明");
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return book;
}

function longBook(): WorkBook {
  const book = utils.book_new();
  for (const name of ["1月", "2月"]) {
    const rows = Array.from({ length: 200 }, (_, row) => [`示例村${row}`, row, row * 2 + 0.5]);
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  }
  return book;
}

type Kind = "biff8" | "xlsb" | "ods" | "xlml" | "html";

const bytesOf = (bookType: Kind, book = sampleBook()) =>
  new Uint8Array(write(book, { type: "array", bookType }));

async function sheetsOf(bytes: Uint8Array): Promise<readonly Grid[]> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(`${opened.code}: ${opened.detail}`);
  return opened.sheets;
}

describe("a workbook that is no .xlsx", () => {
  it.each(["biff8", "xlsb", "ods", "xlml"] as const)(
    "is read with its values and merges: %s",
    async (kind) => {
      const [first, second] = await sheetsOf(bytesOf(kind));
      expect(first).toMatchObject({
        name: "10月",
        top: 0,
        left: 0,
        merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
      });
      expect(first?.values.map((row) => row.filter((value) => value !== null))).toEqual(
        ROWS.map((row) => row.filter((value) => value !== null)),
      );
      expect(first?.formats?.[2]?.[1]).toMatch(/y.*m.*d/i);
      expect([second?.name, second?.values]).toEqual(["说明", [["说明", 1]]]);
    },
  );
});

describe("a table of HTML that is named .xls", () => {
  const page = (table: string) =>
    `<html><head><meta charset="gb2312"></head><body>\r\n${table}\r\n</body></html>`;

  it("is read with its merges; numbers of identity and leading zeros stay text", async () => {
    const [sheet] = await sheetsOf(
      utf8(
        page(`<table border=1><tr><td colspan=3>统计表&nbsp;</td></tr>
<tr><th rowspan="2">单位</th><th>编号</th><th>人次</th></tr>
<tr><td>007</td><td>1234</td></tr>
<tr><td>示例镇<br>妇联</td><td style="mso-number-format:'\\@'">11010119990307771X</td><td>5.50</td></tr></table>`),
      ),
    );
    expect(sheet?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 0, bottom: 2, right: 0 },
    ]);
    expect(sheet?.values.slice(1)).toEqual([
      ["单位", "编号", "人次"],
      [null, "007", 1234],
      ["示例镇\n妇联", "11010119990307771X", "5.50"],
    ]);
  });

  it("is none without a table", async () => {
    expect(await openWorkbook(utf8("<html><body>登录已过期</body></html>"))).toMatchObject({
      code: "not_a_workbook",
    });
  });
});

describe("a text", () => {
  it.each([
    ["commas", ","],
    ["tabs", "\t"],
  ])("becomes one sheet with the name of its file: %s", async (_, delimiter) => {
    const text = ["统计表", ["单位", "编号", "人次", "日期"], ["示例镇", "007", "1234", "2026-10-05"]]
      .map((line) => [line].flat().join(delimiter))
      .join("\r\n");
    const opened = await openWorkbook(utf8(text), { sheetName: "十月" });
    expect(opened).toMatchObject({
      sheets: [
        {
          name: "十月",
          values: [["统计表"], ["单位", "编号", "人次", "日期"], ["示例镇", "007", 1234, "2026-10-05"]],
        },
      ],
    });
  });

  it.each<[string, unknown]>([
    ["123456789012345", 123456789012345],
    ["1234567890123456", "1234567890123456"],
    ["-0.25", -0.25],
    ["-0", "-0"],
    ["1e5", "1e5"],
    ["1,234", "1,234"],
    ['="007"', "007"],
    [" 12 ", 12],
    ["0.1000", "0.1000"],
  ])("makes a number only of what stays the same: %s", async (field, expected) => {
    const [sheet] = await sheetsOf(utf8(`单位\t数\n甲\t${field}\n`));
    expect(sheet?.values[1]?.[1]).toBe(expected);
  });

  it("without a table is refused, and so is what is no text", async () => {
    expect(await openWorkbook(utf8("各位同志：\n请于月底前报送。\n"))).toMatchObject({
      code: "not_a_workbook",
    });
    expect(await openWorkbook(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0))).toMatchObject({
      code: "not_a_workbook",
    });
    expect(await openWorkbook(new Uint8Array(0))).toMatchObject({ code: "not_a_workbook" });
  });

  it("that is too large is refused", async () => {
    const text = utf8("甲,乙\n".repeat(1_000));
    expect(await openWorkbook(text, { limits: { cells: 1_999 } })).toMatchObject({
      code: "workbook_too_large",
    });
    const wide = utf8(`${"甲,".repeat(17_000)}\n${"乙,".repeat(17_000)}\n`);
    expect(await openWorkbook(wide)).toMatchObject({ code: "workbook_too_large" });
  });
});

describe("a file that cannot be read", () => {
  it.each(["biff8", "xlsb", "ods", "xlml", "html"] as const)(
    "is refused when a part of it is missing, unless the tables are whole: %s",
    async (kind) => {
      const whole = bytesOf(kind, longBook());
      const sheets = await sheetsOf(whole);
      for (let cut = 1; cut < 40; cut++) {
        const opened = await openWorkbook(whole.slice(0, Math.floor((whole.length * cut) / 40)));
        if (opened.ok) expect(opened.sheets, String(cut)).toEqual(sheets);
        else expect(opened.detail, String(cut)).toMatch(/[\u4e00-\u9fff]/);
      }
    },
  );

  it("is refused where it unfolds beyond the limits", async () => {
    for (const kind of ["xlsb", "ods"] as const) {
      const opened = await openWorkbook(bytesOf(kind), { limits: { unfoldedBytes: 2_000 } });
      expect(opened).toMatchObject({ code: "workbook_too_large" });
    }
  });

  it("is refused without anything in it", async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([]), "空");
    const bytes = new Uint8Array(write(book, { type: "array", bookType: "biff8" }));
    expect(await openWorkbook(bytes)).toMatchObject({ code: "workbook_empty" });
  });
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
