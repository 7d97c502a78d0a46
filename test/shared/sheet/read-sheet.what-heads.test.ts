import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { district, districtUnits, township } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const context = {
  forms: standardCatalogue.newest,
  units: districtUnits,
  reporter: district,
  period: "2019",
};

function read(text: string) {
  const { form, records, columns, setAside } = readSheet(sheetOf(text), context);
  const found = Object.fromEntries(columns.map(({ column, header }) => [column, header]));
  return { form, found, setAside, values: records.map(({ values }) => values), records };
}

describe("a row of data is no header", () => {
  it("although two of its words are codes", () => {
    const { found, values } = read(`
      2019年妇女创业贷款台账
      贷款人 | 年龄 | 哪种贷款 | 额度（元） | 借款起期 | 创业项目 | 带动就业创业 | 贷款余额（元）
      测试甲 | | 小额担保贷款 | 54600 | 2019-08-21 | 商贸 | 492 | 14300
      测试乙 | 57 | 小额贴息贷款 | 89600 | 2019-08-03 | 其他 | 1692 | 26000
    `);
    expect(found).toMatchObject({ loan_type: "哪种贷款", amount: "额度（元）" });
    expect(values.map(({ amount }) => amount)).toEqual([5_460_000, 8_960_000]);
  });

  it("although no figure stands in it", () => {
    const { found, values } = read(`
      2019年重点项目与资金台账
      镇街 | 项目名称 | 项目类别 | 钱哪来的 | 资金（元）
      | | | | |
      示例镇 | 巾帼小院 | 重点工程 | 其他 |
      示例镇 | 法律讲堂 | 重点工程 | 企业 |
      示例镇 | 儿童乐园 | 公益项目 | | 5000
    `);
    expect(found).toMatchObject({ project: "项目名称", source: "钱哪来的" });
    expect(values).toHaveLength(3);
  });

  it("but codes over figures are", () => {
    const { values } = read(`
      2019年“两癌”筛查统计表
      镇街 | 实查人数 | 实查人数
      镇街 | 宫颈癌 | 乳腺癌
      示例镇 | 90 | 80
      示例甲区 | 180 | 170
    `);
    expect(values.map(({ item, screened }) => [item, screened])).toEqual([
      ["cervical", 90],
      ["breast", 80],
      ["cervical", 180],
      ["breast", 170],
    ]);
  });
});

describe("names down a column", () => {
  it("are a list where they are codes beside columns of the form", () => {
    const { form, found, values } = read(`
      2019年两规划监测统计表
      数值 | 上年值 | 供数单位 | 分子 | 主要指标 | 分母
      89.2 | 10.7 | 检察 | 60.5 | 国家免疫规划疫苗接种率 |
      23.8 | 89.3 | 统计 | 79.1 | 婴儿死亡率 | 56.3
      70 | 71.6 | 水利 | 86.3 | 孕产妇系统管理率 | 84.8
    `);
    expect(form).toBe("outline_monitoring");
    expect(found).toMatchObject({ indicator: "主要指标", value: "数值", denominator: "分母" });
    expect(values).toHaveLength(3);
    expect(values[1]).toMatchObject({ indicator: "om_infant_mortality", value: 2380, numerator: 7910 });
  });

  it("are a list where they could name columns too, beside a figure that is named", () => {
    const { found, values } = read(`
      2019年妇女就业服务统计表
      就业类别 | 岗位数 | 签约意向
      招聘会 | 61 | 1183
      劳务输送 | 653 | 68
    `);
    expect(found).toMatchObject({ channel: "就业类别", jobs: "岗位数", intent: "签约意向" });
    expect(values.map(({ jobs }) => jobs)).toEqual([61, 653]);
  });
});

describe("a row below the header", () => {
  it("of units is none of data, though few columns have one and only the form knows it", () => {
    const { values } = read(`
      2019年宣传教育活动台账
      活动名称 | 活动类别 | 活动日期 | 场次 | 意见类数
      | | | | | 类
      送法下乡 | 普法维权 | 2019-11-09 | 8 | 6
    `);
    expect(values).toMatchObject([{ events: 8, opinion_kinds: 6 }]);
  });

  it("of units counts for columns that are known only by their parts", () => {
    const { values } = read(`
      2019年妇女培训情况统计表
      培训名称 | 培训时间 | 场次 | 成功就业
      | | | | 百人
      家政班 | 2019-06-02 | 4 | 3
    `);
    expect(values).toMatchObject([{ sessions: 4, employed: 300 }]);
  });

  it("that numbers few columns is none of data, but a first record is", () => {
    const numbered = read(`
      2019年妇女就业创业情况统计表
      就业渠道 | 招聘会 | 参与创客
      1 | 2 | 3
      来料加工 | 186 | 981
    `);
    expect(numbered.values).toMatchObject([{ channel: "piecework", fairs: 186 }]);
    expect(numbered.setAside).toEqual([{ row: 3, why: "columnNumbers" }]);
    const plain = read(`
      2019年妇女就业创业情况统计表
      序号 | 招聘会 | 参与创客 | 就业渠道
      1 | 2 | 3 | 来料加工
    `);
    expect(plain.values).toMatchObject([{ channel: "piecework", fairs: 2, makers: 3 }]);
  });
});

describe("what stands over or beside a column", () => {
  it("基本情况 over several says nothing of any", () => {
    const { found } = read(`
      2019年妇女培训台账
      基本情况 | < | < | 参训人数
      培训名称 | 开始日期 | 期班数 | ^
      家政班 | 2019-03-01 | 2 | 80
    `);
    expect(found).toMatchObject({ sessions: "基本情况 / 期班数" });
  });

  it("单位名称 names the units where its cells do and another header names the places", () => {
    const { found, records } = read(`
      2019年妇女阵地台账
      单位名称 | 基地名称 | 阵地类别 | 级别 | 状态 | 个数
      示例镇 | 绣坊 | 妇女之家 | 市级 | 在用 | 4
      示例甲区 | 小院 | 妇女之家 | 市级 | 在用 | 3
    `);
    expect(found).toMatchObject({ name: "基地名称" });
    expect(records.map(({ subject }) => subject)).toEqual([township.code, district.code]);
    const alone = read(`
      2019年妇女阵地台账
      单位名称 | 阵地类别 | 级别 | 状态 | 个数
      绣坊 | 妇女之家 | 市级 | 在用 | 4
      小院 | 妇女之家 | 市级 | 在用 | 3
    `);
    expect(alone.found).toMatchObject({ name: "单位名称" });
  });

  it("a note mark on a number changes nothing of how its column is understood", () => {
    const text = (mark: string) => `
      2019年志愿服务队伍情况统计表
      队伍名称 | 队伍类别 | 成员数 | 负责人
      红霞队 | 其他 | 18 | 测试甲
      木兰队 | 其他 | 15${mark} | 测试乙
    `;
    expect(read(text("*")).values).toEqual(read(text("")).values);
    expect(read(text("*")).values[1]).toMatchObject({ members: 15 });
  });

  it("a second 说明 labels no row", () => {
    const { values } = read(`
      2019年宣传教育活动台账
      序号 | 说明 | 活动名称 | 活动类别 | 活动日期 | 场次 | 备注
      1 | 含上年结转 | 送法下乡 | 普法维权 | 2019-11-09 | 8 | 甲
      2 | | 家风故事 | 家风故事会 | 2019-11-10 | 9 | 乙
    `);
    expect(values.map(({ events }) => events)).toEqual([8, 9]);
  });

  it.each([
    ["副主席（专职）", "dep_ft"],
    ["副主席（兼）", "dep_pt"],
    ["副主席（未分专兼职）", "dep"],
    ["执委（新增）", "exec_new"],
    ["执委（含常委）", "exec"],
    ["执委（人数）", "exec"],
  ])("a bracket makes another column of a name where it says so: %s", (header, column) => {
    const { found } = read(`
      2019年妇联组织情况统计表
      单位类别 | 妇女组织数 | 主席 | ${header}
      村 | 90 | 80 | 7
    `);
    expect(found[column]).toBe(header);
  });
});
