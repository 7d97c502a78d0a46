import { describe, expect, it } from "vitest";
import { cellFinder } from "../../../shared/check/cell-finder.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { addressOf } from "../../../shared/sheet/grid.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { foldSides, rowOf } from "../../../shared/sheet/sides.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

/** The folded sheet's rows, cells joined, blank ones left away at the end; undefined where nothing was folded. */
function foldedRows(text: string): string[] | undefined {
  return foldSides(sheetOf(text))?.values.map((row) =>
    row
      .map((value) => value ?? "")
      .join(" ")
      .trim(),
  );
}

describe("the same header beside itself", () => {
  it("puts its sides below one another, what stands above and the signature once", () => {
    const text = `
      名册 | < | < | <
      姓名 | 性别 | 姓名 | 性别
      甲 | 女 | 丙 | 女
      乙 | 女 | |
      填表人：测某 | | 审核人：示某 |
    `;
    expect(foldedRows(text)).toEqual([
      "名册",
      "姓名 性别",
      "甲 女",
      "乙 女",
      "丙 女",
      "",
      "填表人：测某  审核人：示某",
    ]);
    const folded = foldSides(sheetOf(text));
    if (folded === undefined) throw new Error("nothing was folded");
    expect([2, 4, 6].map((row) => addressOf(folded, row, 1))).toEqual(["B3", "D3", "B5"]);
    expect([3, 5, 7].map((row) => rowOf(folded, row))).toEqual([3, 3, 5]);
  });

  it("goes on three times, with columns left blank between", () => {
    const text = `
      单位 | 户数 | | 单位 | 户数 | | 单位 | 户数
      甲 | 1 | | 乙 | 2 | | 丙 | 3
    `;
    expect(foldedRows(text)).toEqual(["单位 户数", "甲 1", "乙 2", "丙 3"]);
  });

  it.each([
    ["one column", "户数 | 户数\n1 | 2"],
    ["a column that leads both", "单位 | 期数 | 人数 | 期数 | 人数\n甲 | 1 | 2 | 3 | 4"],
    ["other names", "单位 | 户数 | 单位 | 人数\n甲 | 1 | 乙 | 2"],
    ["headings over the sides", "农村 | < | 城镇 | <\n单位 | 户数 | 单位 | 户数\n甲 | 1 | 乙 | 2"],
    ["the same names on both sides", "单位 | 户数 | 单位 | 户数\n甲 | 1 | 甲 | 2\n乙 | 3 | 乙 | 4"],
    ["nothing on the right side", "单位 | 户数 | 单位 | 户数\n甲 | 1 | |"],
  ])("%s: not folded", (_, text) => {
    expect(foldedRows(text)).toBeUndefined();
  });

  it("indicators of the right side have their figures there", () => {
    const reading = readSheet(
      sheetOf(`
        2019年妇女维权信访情况统计表 | < | < | < | < | <
        指标 | 单位 | 数量 | 指标 | 单位 | 数量
        受理件数 | 件 | 90 | 法律援助人数 | 人 | 16
        办结件数 | 件 | 87 | 办结率 | % | 96.67
      `),
      { forms: standardCatalogue.newest, units: districtUnits, reporter: district, form: "rights_cases" },
    );
    const find = cellFinder(reading);
    const [record] = reading.records;
    if (record === undefined) throw new Error("no record");
    expect(["received", "closed", "aid", "closure_rate"].map((column) => find(record, column))).toEqual([
      "C3",
      "C4",
      "F3",
      "F4",
    ]);
  });
});
