import { describe, expect, it } from "vitest";
import type { SubmissionRecord } from "../../../../shared/api/records.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import {
  type SentWorkbook,
  writeSentWorkbook,
} from "../../../../shared/workbook/sent/write-sent-workbook.ts";
import { readWithHucre, readWithSheetJs } from "../../../support/read-back.ts";

const row = (number: number, values: SubmissionRecord["values"], subject = "a"): SubmissionRecord => ({
  ...{ row: number, subject, grain: "sum", values },
});
const records = [
  row(5, { loan_type: "micro", bank: "=1+1", amount: { value: 7_000_000, qualifier: "over" } }),
  row(4, { loan_type: "guaranteed", bank: "乙银行", amount: 6_850_000, persons: 0 }, "b"),
];
const sent: SentWorkbook = {
  form: standardCatalogue.form("women_loans"),
  records,
  layout: { amount: "F" },
  names: null,
  words: {
    title: "贷款台账 · 第2次报送",
    sheet: "报送内容",
    receiptSheet: "回执和说明",
    place: "原表的行",
    unit: "单位",
    receipt: [["半边天统计回执"], ["说明", '=HYPERLINK("x")\n第二行']],
  },
};

function said(sheet: { readonly cells: ReadonlyMap<string, { readonly value: unknown }> }) {
  return Object.fromEntries([...sheet.cells].map(([address, { value }]) => [address, value]));
}

describe("a copy of what was sent", () => {
  it.each([
    ["SheetJS", async (bytes: Uint8Array) => readWithSheetJs(bytes)],
    ["hucre", readWithHucre],
  ])("is read by %s: our titles, figures as numbers, rows in order, texts as texts", async (_, read) => {
    const book = await read(await writeSentWorkbook(sent));
    expect(book.sheets.map(({ name }) => name)).toEqual(["报送内容", "回执和说明"]);
    const sheet = book.sheet("报送内容");
    expect(said(sheet)).toEqual({
      ...{ A1: "贷款台账 · 第2次报送", A2: "原表的行", B2: "贷款类型", C2: "支行名称" },
      ...{ D2: "贷款金额（万元）", E2: "贷款人数（人）" },
      ...{ A3: "4", B3: "创业担保贷款", C3: "乙银行", D3: 6.85, E3: 0 },
      ...{ A4: "5", B4: expect.any(String), C4: "=1+1", D4: 7 },
    });
    expect(sheet.cells.get("D4")?.format).toContain('"余"');
    const cells = book.sheets.flatMap(({ cells: all }) => [...all.values()]);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(book.sheet("回执和说明").cells.get("B2")?.value).toBe('=HYPERLINK("x")\n第二行');
  });

  it("names the units that rows are about where there are several", async () => {
    const names = new Map([["b", "示例乙镇妇联"]]);
    const sheet = readWithSheetJs(await writeSentWorkbook({ ...sent, names })).sheet("报送内容");
    expect(["B2", "B3", "B4", "E3"].map((address) => sheet.cells.get(address)?.value)).toEqual([
      "单位",
      "示例乙镇妇联",
      "a",
      6.85,
    ]);
  });

  it("of a nil report has headers and no rows", async () => {
    const sheet = readWithSheetJs(await writeSentWorkbook({ ...sent, records: [] })).sheet("报送内容");
    expect([...sheet.cells.keys()]).toEqual(["A1", "A2"]);
  });
});
