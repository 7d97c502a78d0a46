import { describe, expect, it } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { Assignments } from "../../../shared/sheet/assignment.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const context = {
  ...{ forms: standardCatalogue.newest, units: districtUnits, reporter: district, period: "2019" },
};
const header = "序号 | 姓名 | 贷款类型 | 贷款金额（万元） | 发放日期";
const list = `
  2019年妇女创业小额贷款台账 | < | < | < | <
  ${header}
  1 | 测试甲 | 小额贴息贷款 | 5 | '2019-03-08
  2 | 测试乙 | 小额贴息贷款 | 5 | '2019-04-08
  3 | 测试丙 | 小额担保贷款 | 8 | '2019-05-08
  合计 | | | 18 |`;
const summary = `乡镇 | 笔数 | 贷款金额 | |
  东山镇 | 2 | 10 | |
  西河乡 | 1 | 8 | |`;

function read(text: string, confirmed: Assignments = {}) {
  const [reading, ...others] = readTables(sheetOf(text), { ...context, confirmed });
  const form = standardCatalogue.newest.find(({ id }) => id === reading?.form);
  if (reading === undefined || form === undefined || others.length > 0)
    throw new Error(`${others.length + 1} tables`);
  return {
    fingerprint: reading.fingerprint,
    records: reading.records.map(({ row }) => row),
    aside: reading.setAside.flatMap(({ row, why }) => (why === "secondTable" ? [row] : [])),
    said: checkReading(reading, form, context).flatMap(({ severity, message }) =>
      severity === "information" ? [] : [message],
    ),
  };
}

const says = (row: number, count = 2) =>
  `第${row}行起像是另一张表，有${count}行没有算进去。确是另一张表的，请说明；要算进去的，请在“对应”里选“算进去”`;

describe("a small table below the list", () => {
  it.each([
    ["below a caption and a blank row", `|\n附：各乡镇汇总 | | | |\n${summary}`, 8, [8, 9, 10, 11]],
    ["below a caption alone", `附表：各乡镇汇总 | < | < | < | <\n${summary}`, 7, [7, 8, 9, 10]],
    ["below a blank row alone", `|\n${summary}`, 8, [8, 9, 10]],
    ["right below the total", summary, 7, [7, 8, 9]],
    [
      "with a header of two rows",
      "|\n附：按类型汇总 | | | |\n类型 | 情况 | < | 备注 |\n^ | 笔数 | 金额（万元） | ^ |\n小额贴息贷款 | 2 | 10 | |\n小额担保贷款 | 1 | 8 | |",
      8,
      [8, 9, 10, 11, 12],
    ],
    [
      "with a line of units",
      `|\n附：各乡镇汇总 | | | |\n单位：万元 | | | |\n${summary}`,
      8,
      [8, 9, 10, 11, 12],
    ],
  ])("is set aside %s, and that is said", (_, tail, first, aside) => {
    const { records, aside: rows, said } = read(`${list}\n${tail}`);
    expect({ records, rows, said }).toEqual({ records: [3, 4, 5], rows: aside, said: [says(first)] });
  });

  it("is set aside with its own total, wherever its columns stand", () => {
    const tail = "| | 乡镇 | 笔数 | 金额\n| | 东山镇 | 2 | 10\n| | 西河乡 | 1 | 8\n| | 合计 | 3 | 17";
    expect(read(`${list}\n|\n${tail}`)).toMatchObject({
      ...{ records: [3, 4, 5], aside: [8, 9, 10, 11], said: [says(8)] },
    });
  });

  it("never takes the place of the list, of which some names are strange and all of its own are known", () => {
    const { records, aside } = read(`妇女创业担保贷款发放台账 | < | < | < | < | < | < | <
      填报单位：示例甲区妇联 | | | 报送期：2019年 | | | 单位：万元 |
      序号 | 借款人 | 身份证号 | 贷款类型 | 经办银行 | 贷款金额（万元） | 发放日期 | 备注
      1 | 测试甲 | | 创业担保贷款 | 邮储银行 | 20 | '2019.10.8 |
      2 | 测试乙 | | 创业担保贷款 | 农村信用社 | 15 | '2019.10.9 |
      3 | 测试丙 | | 创业担保贷款 | 农村信用社 | 10 | '2019.10.12 |
      合计 | | | | | 45 | |
      |
      附：汇总 | | | | | | |
      贷款类型 | 笔数 | 贷款金额（万元） | | | | |
      创业担保贷款 | 2 | 30 | | | | |
      合计 | 2 | 30 | | | | |
      |
      填表人：测试丁 | | | 审核人：测试戊 | | | 填表日期：2019年11月3日 |`);
    expect(records).toEqual([4, 5, 6]);
    expect(aside).toEqual([9, 10, 11, 12]);
  });

  it("ends where the list goes on under its own header", () => {
    const more = `|\n${header}\n4 | 测试丁 | 小额担保贷款 | 6 | '2019-06-08`;
    const start = list.replace(/\n.*合计.*$/, "");
    expect(read(`${start}\n|\n${summary}\n${more}`)).toMatchObject({
      ...{ records: [3, 4, 5, 12], aside: [7, 8, 9], said: [says(7)] },
    });
  });

  it("is counted where a person said so, and that is told", () => {
    const { fingerprint, aside } = read(`${list}\n|\n${summary}`);
    expect(aside).toEqual([8, 9, 10]);
    const confirmed = { [fingerprint]: { form: "women_loans", columns: {}, below: "counted" as const } };
    expect(read(`${list}\n|\n${summary}`, confirmed)).toMatchObject({
      records: [3, 4, 5, 9, 10],
      aside: [8],
    });
  });
});

describe("rows of the list itself", () => {
  it.each([
    [
      "on a second page with the header repeated",
      `|\n${header}\n4 | 测试丁 | 小额担保贷款 | 6 | '2019-06-08`,
      [9],
    ],
    [
      "on a second page with title and header, a name of it written otherwise",
      `|\n${header.replace("姓名", "借款人姓名").replace("发放日期", "发放时间")}\n4 | 测试丁 | 小额担保贷款 | 6 | '2019-06-08`,
      [9],
    ],
    ["below a blank row", "|\n4 | 测试丁 | 小额担保贷款 | 6 | '2019-06-08", [8]],
    ["below a caption", "|\n二、城关镇 | | | |\n4 | 测试丁 | 小额担保贷款 | 6 | '2019-06-08", [9]],
    [
      "with words where figures belong",
      "|\n4 | 测试丁 | 小额担保贷款 | 待定 | 待定\n5 | 测试戊 | 小额担保贷款 | 6 | '2019-06-08",
      [8, 9],
    ],
  ])("are read %s", (_, tail, more) => {
    const start = list.replace(/\n.*合计.*$/, "\n合计 | | | 18 |");
    const { records, aside } = read(`${start}\n${tail}`);
    expect({ records, aside }).toEqual({ records: [3, 4, 5, ...more], aside: [] });
  });

  it("are read in a list of names and words", () => {
    const { records, aside } = read(`
      2019年妇女之家阵地情况统计表 | < | < | <
      阵地名称 | 阵地类型 | 所在村（社区） | 活动次数
      示例一之家 | 妇女之家 | 示例村 | 4
      |
      儿童之家 | 妇女之家 | 示例社区 | 3
      其他 | 妇女之家 | 社区 | 3
    `);
    expect([records.length, aside]).toEqual([3, []]);
  });
});
