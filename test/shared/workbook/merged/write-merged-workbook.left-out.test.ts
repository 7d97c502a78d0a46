import { describe, expect, test } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { womenLoans } from "../../../../shared/forms/women-loans/form.ts";
import { writeMergedWorkbook } from "../../../../shared/workbook/merged/write-merged-workbook.ts";
import { nodeCompressor } from "../../../support/node-compressor.ts";
import { gather, type ReadBack, readWithSheetJs } from "../../../support/read-back.ts";
import { wrongCaches } from "../../../support/wrong-caches.ts";
import { mergedForm, mergeOf, type Row } from "./fixture.ts";
import { findCell, tableOf } from "./sheet-table.ts";

const LOANS = "汇总-妇女创业小额贷款";
const subsidy = standardCatalogue.indicator("loan_subsidy_yuan").title.zh;
const outline = standardCatalogue.form("outline_monitoring");

async function merged(form: typeof womenLoans, ...rows: readonly Row[]): Promise<ReadBack> {
  const merge = mergeOf([mergedForm(form, [{ code: "1", name: "甲县妇联", rows }])]);
  const book = readWithSheetJs(await gather(writeMergedWorkbook(merge, nodeCompressor)));
  expect(wrongCaches(book).wrong).toEqual([]);
  return book;
}

/** Headers without the units of measure below them. */
function headersOf(book: ReadBack, name: string): string[] {
  return tableOf(book, name).header.map((header) => header.split("\n")[0] ?? "");
}

describe("indicators that nobody reported", () => {
  test("have no column on 汇总; how many they are stands below it, and each on 口径说明", async () => {
    const book = await merged(womenLoans, { amount: 10_000_00, persons: 1 });
    const headers = headersOf(book, LOANS);
    expect(headers).toContain("发放贷款金额");
    expect(headers).not.toContain(subsidy);
    const remark = String(findCell(book, LOANS, /^说明：/)?.value);
    const [, count = ""] = /另有(\d+)个指标没有单位填报，本表不列：/.exec(remark) ?? [];
    const asked = new Set(womenLoans.summary.map(({ indicator }) => indicator));
    expect(Number(count)).toBeGreaterThan(5);
    expect(Number(count)).toBeLessThan(asked.size);
    expect(findCell(book, "口径说明", new RegExp(`^没有单位填报，汇总表不列（${count}个）$`))).toBeDefined();
    const named = String(findCell(book, "口径说明", /、.*、.*、.*、.*、.*、.*、.*、/)?.value).split("、");
    expect(named).toHaveLength(Number(count));
  });

  test("have one where the figure is 0, and all have one where nobody reported anything", async () => {
    const zero = await merged(womenLoans, { amount: 10_000_00, persons: 1, subsidy: 0 });
    expect(headersOf(zero, LOANS)).toContain(subsidy);
    const nothing = await merged(womenLoans);
    expect(headersOf(nothing, LOANS)).toContain(subsidy);
    expect(String(findCell(nothing, LOANS, /^说明：/)?.value)).not.toContain("另有");
  });

  test("of the outlines are counted without what their rates are computed from", async () => {
    const book = await merged(outline, { indicator: "om_w_employed", value: 1_200_00 });
    const name = `汇总-${outline.title.zh}`;
    const remark = String(findCell(book, name, /^说明：/)?.value);
    const codes = outline.columns.find(({ id }) => id === "indicator")?.codes ?? [];
    // All but the one that was reported; 其他 is one of them.
    expect(remark).toContain(`另有${codes.length - 1}个指标没有单位填报`);
  });
});
