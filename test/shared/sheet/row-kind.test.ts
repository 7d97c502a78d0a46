import { describe, expect, it } from "vitest";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { formCalled } from "../../support/known.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

/** The rows of a sheet of families, by what became of them. */
function rowsOf(lines: string) {
  const text = `
    2019年度家庭创建评定统计表 | < | <
    家庭类型 | 级别 | 户数
    ${lines}
  `;
  const forms = [formCalled("household_rating")];
  const reading = readSheet(sheetOf(text), {
    forms,
    units: districtUnits,
    reporter: district,
    period: "2019",
  });
  return {
    records: reading.records.map(({ row }) => row),
    totals: reading.totals.map(({ row, label, covers }) => `${row} ${label} of ${covers.join(" ")}`),
  };
}

describe("a row is", () => {
  it("a 小计 where figures stand beside the label", () => {
    const rows = rowsOf(`
      最美家庭 | 市级 | 4
      市级小计 | | 4
      最美家庭 | 区县级 | 22
    `);
    expect(rows).toEqual({ records: [3, 5], totals: ["4 市级小计 of 3"] });
  });

  it("no total where a label like 小计 stands alone: a heading that closes no group", () => {
    const rows = rowsOf(`
      最美家庭 | 市级 | 4
      书香家庭 | 市级 | 6
      各级合计 | |
      最美家庭 | 区县级 | 22
      小计 | | 32
    `);
    expect(rows).toEqual({ records: [3, 4, 6], totals: ["7 小计 of 3 4 6"] });
  });
});

describe("a line below the table is none of its rows:", () => {
  it.each([
    "评比时间：2019年6月20日至25日 | | 填表人：测试甲",
    "评比时间：2019年6月20日至25日",
    "填表人：测试甲 | 审核人：测试乙 | 联系电话：00000000000",
    "评选范围：全镇各村 | | 联系电话：0000-0000000",
    "联系电话： | 0000-0000000",
    "统计时间：2019年12月 | | 联系人：测试甲 00000000000",
    "填报日期：2019年12月31日 | | 审核人（签字）：测试乙",
    "注：未评的户不计",
    "评比单位：示例镇妇联 | | 填表日期：2019年6月30日",
  ])("%s", (line) => {
    expect(rowsOf(`最美家庭 | 市级 | 4\n${line}`).records).toEqual([3]);
  });

  it.each(["最美家庭 | 市级 | 7", "书香家庭 | 镇级 | 3"])("%s is one", (line) => {
    expect(rowsOf(`最美家庭 | 市级 | 4\n${line}`).records).toEqual([3, 4]);
  });
});
