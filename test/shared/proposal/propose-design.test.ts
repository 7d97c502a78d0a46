import { describe, expect, it, test } from "vitest";
import { faultsOfDesign } from "../../../shared/form/design/design-faults.ts";
import { proposeDesign } from "../../../shared/proposal/propose-design.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { proposalFor, shortly } from "../../support/proposed.ts";
import { workbookBytes } from "../../support/workbooks.ts";

describe("a ledger of a grid, a row a woman", () => {
  const sketch = {
    rows: [
      ["示例社区网格妇女走访登记表"],
      [
        "序号",
        "网格",
        "姓名",
        "身份证号",
        "联系电话",
        "婚姻状况",
        "就业状况",
        "走访日期",
        "走访次数",
        "备注",
      ],
      [1, "一网格", "测试甲", "110101190001010010", "000-0000", "已婚", "在业", "2026-01-05", 1, "无"],
      [2, "一网格", "测试乙", "110101190001010029", "000-0000", "未婚", "在业", "2026-01-06", 2, null],
      [3, "二网格", "测试丙", "110101190001010037", "000-0000", "已婚", "失业", "2026-01-07", 1, null],
      [4, "二网格", "测试丁", "110101190001010045", "000-0000", "已婚", "在业", "2026-01-08", 3, null],
    ],
  };

  it("keeps who they are in the workbook, and sends what can be counted", async () => {
    const proposal = await proposalFor(sketch);
    expect(shortly(proposal)).toEqual([
      "网格 text sent",
      "姓名 text personal",
      "身份证号 text personal",
      "联系电话 text personal",
      "婚姻状况 code sent",
      "就业状况 code sent",
      "走访日期 date sent",
      "走访次数 count 次 sent sum",
      "备注 text stays",
    ]);
    expect(proposal.design).toMatchObject({
      rows: "events",
      eventDate: "c7",
      counted: { name: "登记人次", unit: "人次" },
    });
    expect(faultsOfDesign(proposal.design)).toEqual([]);
  });

  it("holds nothing of what stands in the cells but words of lists", async () => {
    const { design, asks } = await proposalFor(sketch);
    expect(JSON.stringify({ design, asks })).not.toMatch(/测试[甲乙丙丁]|1101011900|000-0000/);
    expect(asks).toContainEqual({ column: "c5", about: "list" });
  });
});

test("a register of children balances", async () => {
  const proposal = await proposalFor({
    rows: [
      ["2026年第一季度困境儿童动态管理表"],
      ["单位：人"],
      ["乡镇（街道）", "期初人数", "本期新增", "本期减少", "期末人数"],
      ["甲镇", 10, 2, 1, 11],
      ["乙镇", 20, 0, 3, 17],
      ["丙镇", 5, 5, 0, 10],
      ["合计", 35, 7, 4, 38],
    ],
  });
  expect(proposal.design).toMatchObject({ title: "困境儿童动态管理表", rows: "sums" });
  expect(proposal.design.rules.map(({ expression }) => expression)).toEqual([
    "期末人数 = 期初人数 + 本期新增 - 本期减少",
  ]);
  expect(shortly(proposal).at(-1)).toBe("期末人数 count 人 sent latest");
  expect(proposal.aside.get(0)).toBe("unit");
});

test("a scorecard of townships: the rank is none of its columns, and points are not added", async () => {
  const proposal = await proposalFor({
    rows: [
      ["某区妇联2026年工作考核评分表"],
      ["镇街", "组织建设得分", "宣传工作得分", "总得分", "排名"],
      ["甲镇", 18.5, 20, 38.5, 2],
      ["乙镇", 19, 20.5, 39.5, 1],
      ["丙街道", 17, 15.5, 32.5, 3],
    ],
    formulas: { D3: "B3+C3", D4: "B4+C4", D5: "B5+C5" },
  });
  expect(proposal.design.columns.map(({ name, aggregation, scale }) => [name, aggregation, scale])).toEqual([
    ["组织建设得分", "none", 1],
    ["宣传工作得分", "none", 1],
    ["总得分", "none", 1],
  ]);
  expect(proposal.design.leftOut).toEqual(["排名"]);
  expect(proposal.design.rules.map(({ expression }) => expression)).toEqual([
    "总得分 = 组织建设得分 + 宣传工作得分",
  ]);
});

test("words that nest are never added across; others are", async () => {
  const proposal = await proposalFor({
    rows: [
      ["妇女儿童荣誉统计表"],
      ["单位", "荣誉级别", "荣誉类别", "获奖个数"],
      ...["省级", "市级", "省级", "市级", "县级", "县级"].map((level, index) => [
        `测试${index}镇`,
        level,
        index % 2 === 0 ? "集体" : "个人",
        index + 1,
      ]),
    ],
  });
  expect(proposal.design.columns.map(({ name, apart }) => [name, apart])).toEqual([
    ["荣誉级别", true],
    ["荣誉类别", undefined],
    ["获奖个数", undefined],
  ]);
});

test("a rate per thousand is not added, and of what is owed the latest counts", async () => {
  const { design } = await proposalFor({
    rows: [
      ["情况表"],
      ["区县", "婴儿死亡率（‰）", "贷款余额（万元）", "发放金额（万元）"],
      ["甲区", 2.1, 1200.5, 300],
      ["乙区", 1.9, 900, 200],
    ],
  });
  expect(design.columns.map(({ aggregation }) => aggregation)).toEqual(["none", "latest", "sum"]);
});

test("points that a header allots are points, whatever the words before them count, and are not added", async () => {
  const { design, asks } = await proposalFor({
    rows: [
      ["工作考核评分表"],
      ["镇街", "组织建设（30分）", "服务妇女（满分40分）", "服务妇女人数", "总分"],
      ["甲镇", 28, 36.5, 120, 64.5],
      ["乙镇", 29, 38, 80, 67],
    ],
  });
  expect(design.columns.map(({ unit, aggregation }) => [unit, aggregation])).toEqual([
    ["分", "none"],
    ["分", "none"],
    ["人", "sum"],
    ["分", "none"],
  ]);
  expect(asks).toEqual([]);
});

test("targets beside actuals: the rate is computed from the two", async () => {
  const proposal = await proposalFor({
    rows: [
      ["妇女技能培训任务完成情况表"],
      ["单位", "目标人数", "完成人数", "完成率"],
      ["甲区", 200, 150, 0.75],
      ["乙区", 300, 300, 1],
      ["丙区", 400, 100, 0.25],
    ],
    formats: { D3: "0%", D4: "0%", D5: "0%" },
  });
  expect(proposal.design.columns[2]).toMatchObject({
    kind: "percent",
    aggregation: "recompute",
    ratio: { numerator: "c2", denominator: "c1" },
  });
  expect(proposal.design.rules).toMatchObject([
    { expression: "完成率 ≈ 完成人数 / 目标人数", severity: "warning" },
  ]);
});

test("channels with posts, views and followers", async () => {
  const proposal = await proposalFor({
    rows: [
      ["示例区妇联宣传平台运行情况统计表（2026年）"],
      ["填报单位：示例区妇联", "所属期：2026年"],
      ["平台名称", "平台类型", "发布信息条数", "阅读量", "粉丝数"],
      ["示例妇联网", "网站", 520, 120000, null],
      ["示例姐妹群", "群", 800, null, 480],
      ["示例视频号", "视频号", 60, 5000, 300],
    ],
  });
  expect(proposal.design).toMatchObject({
    title: "宣传平台运行情况统计表",
    counted: { name: "平台", unit: "个", aggregation: "latest" },
  });
  expect(shortly(proposal)).toEqual([
    "平台名称 text sent",
    "平台类型 text sent",
    "发布信息条数 count 条 sent sum",
    "阅读量 count 次 sent sum",
    "粉丝数 count 人 sent latest",
  ]);
});

test("a monthly form that has nothing to do with women, with two levels of header", async () => {
  const proposal = await proposalFor({
    rows: [
      ["示例市总工会基层工会组织建设月报表"],
      ["表号：工统3表", null, null, null, null, "单位：个、人、万元"],
      ["基层单位", "工会组织数", "会员人数（人）", null, "经费收支", null],
      [null, null, "合计", "其中：农民工", "收入（万元）", "支出（万元）"],
      ["甲公司", 1, 120, 30, 5.5, 4.2],
      ["乙公司", 2, 80, 20, 3, 2.8],
      ["丙学校", 1, 60, 0, 2, 1.5],
      ["合计", 4, 260, 50, 10.5, 8.5],
    ],
    merges: ["A3:A4", "B3:B4", "C3:D3", "E3:F3"],
  });
  const { columns, rules, title } = proposal.design;
  expect(title).toBe("基层工会组织建设月报表");
  expect(columns.map(({ name, groups, heading }) => [name, groups, heading])).toContainEqual([
    "会员人数",
    ["会员人数"],
    "合计",
  ]);
  expect(columns.find(({ name }) => name === "收入")).toMatchObject({ kind: "money", unit: "万元" });
  expect(rules.map(({ expression }) => expression)).toEqual(["其中：农民工 ≤ 会员人数"]);
  expect(columns.map(({ aggregation }) => aggregation)).toEqual(["latest", "latest", "latest", "sum", "sum"]);
});

test("a sheet without a header is no form", async () => {
  const bytes = await workbookBytes([{ name: "Sheet1", rows: [["只有一句话"]] }]);
  const read = readWorkbook(bytes);
  const [grid] = read.ok ? read.sheets : [];
  if (grid === undefined) throw new Error("no sheet");
  expect(proposeDesign({ grid, rules: [], formulas: new Map(), units: [] }, "own_test")).toBeUndefined();
});

test("two columns of one name are told apart", async () => {
  const { design } = await proposalFor({
    rows: [
      ["活动统计表"],
      ["单位", "读书活动", null, "宣讲活动", null],
      [null, "场次", "人次", "场次", "人次"],
      ["甲镇", 1, 10, 2, 20],
      ["乙镇", 1, 10, 2, 20],
    ],
    merges: ["A2:A3", "B2:C2", "D2:E2"],
  });
  expect(design.columns.map(({ name }) => name)).toEqual([
    "读书活动场次",
    "读书活动人次",
    "宣讲活动场次",
    "宣讲活动人次",
  ]);
});

test("a total is the sum of each kind of its parts, and a part is one of the whole and not of its neighbour", async () => {
  const { design } = await proposalFor({
    rows: [
      ["持证残疾人基本情况统计表"],
      ["街道", "合计", "按性别", null, "按等级", null, "其中：儿童"],
      [null, null, "男", "女", "一级", "二级", null],
      ["A街道", 100, 55, 45, 20, 80, 3],
      ["B街道", 80, 40, 40, 10, 70, 1],
      ["C街道", 60, 33, 27, 8, 52, 0],
    ],
    merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3"],
  });
  expect(design.rules.map(({ expression }) => expression)).toEqual([
    "合计 = 按性别·男 + 按性别·女",
    "合计 = 按等级·一级 + 按等级·二级",
    "其中：儿童 ≤ 合计",
  ]);
});

test("a formula that came to nothing is no word of a list, and its column is asked about", async () => {
  const { design, asks } = await proposalFor({
    rows: [
      ["工作情况表"],
      ["单位", "类别", "甲项", "金额（元）"],
      ...["甲镇", "乙镇", "丙镇", "丁镇", "戊镇"].map((unit) => [unit, "#N/A", "#未计算!", 5]),
    ],
  });
  expect(JSON.stringify(design)).not.toMatch(/未计算|N\/A/);
  expect(design.columns.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    "类别 text",
    "甲项 count",
    "金额 money",
  ]);
  expect(asks.map(({ column, about }) => `${column} ${about}`)).toContain("c2 unit");
});

test("numbers by which something is found again are no figures", async () => {
  const { design } = await proposalFor({
    rows: [
      ["志愿者证书登记"],
      ["证书编号", "授予时间", "发证日期", "服务时长（小时）"],
      [1001, "2020-05-01", "2026-03-01", 120],
      [1002, "2021-05-01", "2026-03-02", 80],
    ],
  });
  expect(design.columns.map(({ kind }) => kind)).toEqual(["text", "date", "date", "count"]);
});

test("a sheet that counts in 万人 is not read as counting in 人", async () => {
  const { design } = await proposalFor({
    rows: [["参保情况表"], ["单位：万人"], ["险种", "参保人数"], ["养老", 120.5], ["医疗", 300]],
  });
  expect(design.columns.at(-1)).toMatchObject({ kind: "count", unit: "万人", scale: 1 });
});
