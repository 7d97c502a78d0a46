/** Rows of all codes among rows of each, and blocks that stand on the sheet twice. */
import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

function read(text: string, period = "2026-03") {
  const context = { forms: standardCatalogue.newest, units: districtUnits, reporter: district };
  return readSheet(sheetOf(text), { ...context, confirmed: {}, period });
}

/** Rows that are records, and what is said of rows. */
function rowsOf({ records, findings }: ReturnType<typeof read>) {
  const said = findings.flatMap(({ code, rows }) => (/^row_/.test(code) ? [`${code} ${rows.join()}`] : []));
  return [records.map(({ row }) => row).join(), ...said];
}

const loans = (...rows: string[]) =>
  `妇女创业担保贷款月报表 | < | < | < | <
  贷款类型 | 城乡 | 贷款笔数 | 贷款人数 | 贷款金额（万元）
  ${rows.join("\n")}`;
const parts = ["创业担保贷款 | 城镇 | 482 | 471 | 5123.5", "创业担保贷款 | 农村 | 791 | 780 | 6234.8"];
const others = ["小额贷款 | 城镇 | 82 | 71 | 523.5", "小额贷款 | 农村 | 191 | 180 | 834.8"];

describe("a row of all codes", () => {
  it.each(["不分城乡", "全部", "城乡合计"])("that says so is a total where it is the sum: %s", (word) => {
    const whole = `创业担保贷款 | ${word} | 1273 | 1251 | 11358.3`;
    expect(rowsOf(read(loans(...parts, whole)))[0]).toBe("3,4");
    expect(rowsOf(read(loans(whole, ...parts)))[0]).toBe("4,5");
    const both = loans(...parts, whole, ...others, `小额贷款 | ${word} | 273 | 251 | 1358.3`);
    expect(rowsOf(read(both))[0]).toBe("3,4,6,7");
  });

  it("that says so is asked about where it is not, and left alone by itself", () => {
    const near = "创业担保贷款 | 不分城乡 | 1273 | 1251 | 11358.2";
    expect(rowsOf(read(loans(...parts, near)))).toEqual(["3,4,5", "row_near_total 5"]);
    expect(rowsOf(read(loans(parts[1] ?? "", near)))).toEqual(["3,4", "row_of_all 4"]);
    expect(rowsOf(read(loans(...others, near)))).toEqual(["3,4,5"]);
  });

  it("with a blank cell is one where several rows have their sums, and asked about alone", () => {
    const blank = ["创业担保贷款 | | 1273 | 1251 | 11358.3", "小额贷款 | | 273 | 251 | 1358.3"];
    const both = loans(blank[0] ?? "", ...parts, blank[1] ?? "", ...others);
    expect(rowsOf(read(both))).toEqual(["4,5,7,8", "row_is_total 3,6"]);
    expect(rowsOf(read(loans(blank[0] ?? "", ...parts)))).toEqual(["3,4,5", "row_like_total 3"]);
    // Loans of which nobody knows where they were given.
    expect(rowsOf(read(loans("创业担保贷款 | | 12 | 11 | 110", ...parts)))).toEqual(["3,4,5"]);
  });

  it("of channels is a total; of levels it is kept apart, as it is never added", () => {
    const rights = `信访情况统计表 | < | < | <
      诉求类别 | 来源渠道 | 受理件数 | 人次
      婚姻家庭 | 全部渠道 | 1273 | 1400
      婚姻家庭 | 来信 | 482 | 500
      婚姻家庭 | 来访 | 791 | 900`;
    expect(rowsOf(read(rights, "2026"))).toEqual(["4,5", "row_is_total 3"]);
    const positions = `妇女阵地情况统计表 | < | <
      阵地类型 | 级别 | 个数
      妇女之家 | 不分级别 | 1273
      妇女之家 | 省级 | 482
      妇女之家 | 市级 | 791`;
    expect(rowsOf(read(positions, "2026"))).toEqual(["3,4,5"]);
  });
});

describe("rows of sums that stand there twice", () => {
  it("are asked about", () => {
    expect(rowsOf(read(loans(...parts, ...parts)))).toEqual(["3,4,5,6", "row_repeated 5,6"]);
    const numbered = loans(...parts, ...parts)
      .split("\n")
      .map((line, index) =>
        index < 2 ? `${index === 0 ? "<" : "序号"} | ${line}` : `${index - 1} | ${line}`,
      )
      .join("\n")
      .replace("< | 妇女创业担保贷款月报表", "妇女创业担保贷款月报表 | <");
    expect(rowsOf(read(numbered))).toEqual(["3,4,5,6", "row_repeated 5,6"]);
  });

  it("are not where a cell differs, though the form has no column for it, or figures are small", () => {
    const villages = `妇女创业担保贷款月报表 | < | < | <
      贷款类型 | 行政村 | 贷款笔数 | 贷款金额（万元）
      创业担保贷款 | 甲村 | 123 | 1234.5
      创业担保贷款 | 乙村 | 123 | 1234.5`;
    expect(rowsOf(read(villages))).toEqual(["3,4"]);
    const activities = `宣传活动情况统计表 | < | <
      活动类别 | 场次 | 参与人次
      普法宣传 | 1 | 50
      普法宣传 | 1 | 50`;
    expect(rowsOf(read(activities))).toEqual(["3,4"]);
  });
});
