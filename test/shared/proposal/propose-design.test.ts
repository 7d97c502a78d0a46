import { describe, expect, it, test } from "vitest";
import type { DesignColumn } from "../../../shared/form/design/design.ts";
import { faultsOfDesign } from "../../../shared/form/design/design-faults.ts";
import { type Proposal, proposeDesign } from "../../../shared/proposal/propose-design.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { readMarks } from "../../../shared/workbook/read/sheet-marks.ts";
import { type SheetSketch, workbookBytes } from "../../support/workbooks.ts";

async function proposalFor(sketch: Omit<SheetSketch, "name">): Promise<Proposal> {
  const bytes = await workbookBytes([{ name: "Sheet1", ...sketch }]);
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.detail);
  const [grid] = read.sheets;
  const [marks] = readMarks(bytes, read.sheets);
  if (grid === undefined || marks === undefined) throw new Error("no sheet");
  const proposal = proposeDesign({ grid, ...marks, units: [] }, "own_test");
  if (proposal === undefined) throw new Error("no header was found");
  return proposal;
}

/** 栏目 种类 单位, for reading at a glance. */
function shortly({ design }: Proposal): string[] {
  return design.columns.map(({ name, kind, unit, leaving, aggregation }: DesignColumn) =>
    [name, kind, unit, leaving, aggregation].filter((part) => part !== undefined).join(" "),
  );
}

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

test("names of people are no list, however often they are said", async () => {
  const { design } = await proposalFor({
    rows: [
      ["信访接待登记表"],
      ["来访日期", "问题类别", "承办人"],
      ["2026-01-05", "婚姻家庭", "假名乙"],
      ["2026-01-09", "婚姻家庭", "假名乙"],
      ["2026-02-01", "劳动权益", "假名戊"],
      ["2026-02-07", "劳动权益", "假名戊"],
    ],
  });
  expect(design.columns.map(({ kind, leaving }) => [kind, leaving])).toEqual([
    ["date", "sent"],
    ["code", "sent"],
    ["text", "personal"],
  ]);
  expect(JSON.stringify(design)).not.toContain("假名");
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

describe("what the workbook itself says", () => {
  it("is a list that it offers", async () => {
    const proposal = await proposalFor({
      rows: [["活动登记表"], ["活动名称", "参加人数", "满意度得分"], ["甲", 3, 9]],
    });
    expect(proposal.design.columns.map(({ kind }) => kind)).toEqual(["text", "count", "count"]);
  });

  it("is a star for what must be filled", async () => {
    const { design } = await proposalFor({
      rows: [["活动登记表"], ["*活动名称", "参加人数（必填）", "场次"], ["甲", 3, 9]],
    });
    expect(design.columns.map(({ name, required }) => [name, required])).toEqual([
      ["活动名称", true],
      ["参加人数", true],
      ["场次", false],
    ]);
  });

  it("is the unit of measure in a row of its own", async () => {
    const { design } = await proposalFor({
      rows: [
        ["资金情况表"],
        ["单位", "到位", "惠及"],
        [null, "万元", "人次"],
        ["甲镇", 3, 9],
        ["乙镇", 4, 2],
      ],
    });
    expect(design.columns.map(({ kind, unit }) => [kind, unit])).toEqual([
      ["money", "万元"],
      ["count", "人次"],
    ]);
  });
});

describe("what is not certain is asked", () => {
  it("whether money is counted in 元 or 万元", async () => {
    const { asks } = await proposalFor({
      rows: [["捐赠表"], ["单位", "捐赠金额"], ["甲镇", 3], ["乙镇", 4]],
    });
    expect(asks).toEqual([{ column: "c1", about: "unit_of_money" }]);
  });

  it("what is counted where no word says it", async () => {
    const { asks } = await proposalFor({ rows: [["工作表"], ["单位", "走访"], ["甲镇", 3], ["乙镇", 4]] });
    expect(asks).toEqual([{ column: "c1", about: "unit" }]);
  });
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

describe("a sheet that nobody has filled in", () => {
  const header = [
    ["困难职工帮扶情况统计表"],
    ["单位", "建档户数", "建档人数", null, "慰问情况"],
    [null, null, "小计", "其中：女职工", null],
  ];
  const merges = ["A2:A3", "B2:B3", "C2:D2", "E2:E3"];

  it("holds figures below all that is no text by its name, where its rows are units", async () => {
    const proposal = await proposalFor({
      rows: [...header, ["A区", null, null, null, null], ["B区", null, null, null, null]],
      merges,
    });
    expect(shortly(proposal)).toEqual([
      "建档户数 count 户 sent sum",
      "建档人数 count 人 sent sum",
      "其中：女职工 count 人 sent sum",
      "慰问情况 text stays",
    ]);
    expect(proposal.design.rules.map(({ expression }) => expression)).toEqual(["其中：女职工 ≤ 建档人数"]);
    expect(proposal.design.rows).toBe("sums");
  });

  it("holds texts below names that count nothing, where its rows are people", async () => {
    const { design } = await proposalFor({
      rows: [["妇联干部花名册"], ["姓名", "现任职务", "性别", "分管工作"], ["", "", "", ""]],
    });
    expect(design.columns.map(({ kind }) => kind)).toEqual(["text", "text", "code", "text"]);
  });
});

describe("units above the table", () => {
  const rows = (line: string) => [
    ["工作情况统计表"],
    [line],
    ["单位", "年初预算", "结余", "惠及妇女"],
    ["A区", 50, 12.5, 300],
    ["B区", 30, 8, 200],
  ];

  it("are those of all columns where there is one, but for what is surely something else", async () => {
    const { design, asks } = await proposalFor({ rows: rows("单位：万元") });
    expect(design.columns.map(({ kind, unit }) => [kind, unit])).toEqual([
      ["money", "万元"],
      ["money", "万元"],
      ["count", "人"],
    ]);
    expect(asks).toEqual([]);
  });

  it("are divided where there are several, and what cannot be is asked", async () => {
    const { design, asks } = await proposalFor({
      rows: [
        ["工作情况统计表"],
        ["单位：万元、人、件"],
        ["单位", "投入", "惠及妇女", "调解纠纷", "走访"],
        ["A区", 5.5, 300, 12, 3],
        ["B区", 3, 200, 10, 4],
      ],
    });
    expect(design.columns.slice(0, 3).map(({ unit }) => unit)).toEqual(["万元", "人", "件"]);
    expect(asks).toEqual([{ column: "c4", about: "unit" }]);
  });
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
    "合计 = 按性别男 + 按性别女",
    "合计 = 按等级一级 + 按等级二级",
    "其中：儿童 ≤ 合计",
  ]);
});

describe("a survey of what there is", () => {
  const header = ["所在村", "阵地名称", "建成时间", "面积（平方米）"];
  const rows = [
    ["一村", "示例妇女之家", "2019-03-01", 120],
    ["二村", "示例儿童之家", "2024-05-01", 80],
    ["三村", "示例驿站", "2026-01-05", 60],
  ];

  it.each([
    ["blank", []],
    ["filled in", rows],
  ])("leaves no row out for when a thing was built (%s)", async (_, filled) => {
    const { design, asks } = await proposalFor({ rows: [["妇女阵地摸底表"], header, ...filled] });
    expect(design.eventDate).toBeUndefined();
    expect(design).toMatchObject({
      rows: "events",
      accumulation: "stock",
      counted: { aggregation: "latest" },
    });
    expect(asks.map(({ about }) => about)).not.toContain("event_date");
  });

  it("asks about a day of which nothing tells", async () => {
    const { design, asks } = await proposalFor({
      rows: [["阵地摸底表"], ["阵地名称", "时间", "面积（平方米）"]],
    });
    expect(design.eventDate).toBeUndefined();
    expect(asks).toContainEqual({ column: "c2", about: "event_date" });
  });
});

describe("what figures say of time", () => {
  const proposed = async (title: string, names: readonly string[]) => {
    const { design, asks } = await proposalFor({
      rows: [[title], ["单位", ...names], ["甲镇", ...names.map(() => 3)], ["乙镇", ...names.map(() => 4)]],
    });
    return {
      over: design.columns.map(({ name, aggregation }) => `${name} ${aggregation}`),
      asked: asks.filter(({ about }) => about === "over_time").map(({ column }) => column),
    };
  };

  it("is of a register what it began with, what came and left, what it ended with", async () => {
    const { over, asked } = await proposed("留守儿童动态表", [
      "期初人数",
      "新增人数",
      "减少人数",
      "期末人数",
    ]);
    expect(over).toEqual(["期初人数 first", "新增人数 sum", "减少人数 sum", "期末人数 latest"]);
    expect(asked).toEqual([]);
    const last = await proposed("在册情况", ["上年末人数", "结转件数"]);
    expect(last.over).toEqual(["上年末人数 first", "结转件数 first"]);
  });

  it("is of a plan for the year the latest, and of what was done of it a question", async () => {
    const { over, asked } = await proposed("培训任务完成情况表", [
      "全年目标任务人数",
      "完成人数",
      "累计完成人数",
    ]);
    expect(over).toEqual(["全年目标任务人数 latest", "完成人数 sum", "累计完成人数 latest"]);
    expect(asked).toEqual(["c2"]);
  });

  it("is asked of a plan that does not say, and of none for the period", async () => {
    const open = await proposed("培训任务完成情况表", ["目标人数", "本季完成人数"]);
    expect([open.over, open.asked]).toEqual([["目标人数 latest", "本季完成人数 sum"], ["c1"]]);
    const plain = await proposed("培训任务完成情况表", ["本季计划人数", "完成人数"]);
    expect([plain.over, plain.asked]).toEqual([["本季计划人数 sum", "完成人数 sum"], []]);
  });

  it("is what there is of members and bodies, with what is part of them; what was done is added", async () => {
    const names = ["会员人数", "其中：女会员", "新发展会员数", "妇联组织数", "培训会员数", "走访机构数"];
    const { over } = await proposed("工作月报表", names);
    expect(over.map((text) => text.split(" ")[1])).toEqual([
      "latest",
      "latest",
      "sum",
      "latest",
      "sum",
      "sum",
    ]);
  });

  it("is not asked of single events", async () => {
    const { design, asks } = await proposalFor({
      rows: [
        ["活动登记表"],
        ["活动日期", "活动名称", "计划人数", "完成人数"],
        ["2026-01-05", "读书会", 30, 28],
        ["2026-02-05", "讲座", 50, 40],
      ],
    });
    expect(design.columns.slice(2).map(({ aggregation }) => aggregation)).toEqual(["sum", "sum"]);
    expect(design.counted).toEqual({ name: "活动", unit: "场" });
    expect(asks.filter(({ about }) => about === "over_time")).toEqual([]);
  });

  it("is of the parts what the figure says of which they are parts", async () => {
    const { over } = await proposed("工作情况表", ["阵地总数", "其中：妇女之家", "开展场次"]);
    expect(over).toEqual(["阵地总数 latest", "其中：妇女之家 latest", "开展场次 sum"]);
    const flows = await proposed("工作情况表", ["阵地总数", "其中：本季新增"]);
    expect(flows.over).toEqual(["阵地总数 latest", "其中：本季新增 sum"]);
  });

  it("is of a group what its total says", async () => {
    const { design } = await proposalFor({
      rows: [
        ["工作情况表"],
        ["单位", "村级阵地", null, null, "活动场次"],
        [null, "总数", "妇女之家", "儿童之家", null],
        ["甲镇", 9, 2, 3, 7],
        ["乙镇", 9, 4, 3, 7],
      ],
      merges: ["A2:A3", "B2:D2", "E2:E3"],
    });
    expect(design.columns.map(({ aggregation }) => aggregation)).toEqual([
      "latest",
      "latest",
      "latest",
      "sum",
    ]);
  });

  it("is of a sum what its parts say, and of its parts what the sum says", async () => {
    const over = async (names: readonly string[]) => {
      const { design } = await proposalFor({
        rows: [["工作情况表"], ["单位", ...names], ["甲镇", 5, 2, 3], ["乙镇", 9, 4, 5], ["丙镇", 8, 1, 7]],
      });
      return design.columns.map(({ aggregation }) => aggregation);
    };
    expect(await over(["现有总数", "甲类数量", "乙类数量"])).toEqual(["latest", "latest", "latest"]);
    expect(await over(["合计", "在岗甲类人数", "在岗乙类人数"])).toEqual(["latest", "latest", "latest"]);
    expect(await over(["年末人数合计", "新增甲类人数", "新增乙类人数"])).toEqual(["latest", "sum", "sum"]);
    expect(await over(["合计", "甲类人数", "乙类人数"])).toEqual(["sum", "sum", "sum"]);
  });
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

test.each(["户名", "名单", "执委", "骨干", "帮扶干部", "责任人1", "甲项", "巾帼岗"])(
  "names that a column headed %s says again and again are no list, and stay",
  async (header) => {
    const named = ["王桂芳", "李秀英", "张丽华"];
    const { design } = await proposalFor({
      rows: [
        ["走访情况表"],
        ["单位", header, "走访次数"],
        ...Array.from({ length: 12 }, (_, at) => ["甲镇", named[at % 3] ?? "", at + 1]),
      ],
    });
    const column = design.columns.find(({ name }) => name === header);
    expect(column).toMatchObject({ kind: "text", leaving: "personal" });
    expect(JSON.stringify(design)).not.toMatch(/王桂芳|李秀英|张丽华/);
  },
);

test("names that a drop-down offers are no list either", async () => {
  const { design } = await proposalFor({
    rows: [["走访情况表"], ["单位", "甲项", "走访次数"], ["甲镇", null, 5], ["乙镇", null, 6]],
    lists: { B3: ["王桂芳", "李秀英", "张丽华"] },
  });
  expect(JSON.stringify(design)).not.toMatch(/王桂芳|李秀英|张丽华/);
  expect(design.columns[0]).toMatchObject({ name: "甲项", kind: "text", leaving: "personal" });
});

test("a sheet that counts in 万人 is not read as counting in 人", async () => {
  const { design } = await proposalFor({
    rows: [["参保情况表"], ["单位：万人"], ["险种", "参保人数"], ["养老", 120.5], ["医疗", 300]],
  });
  expect(design.columns.at(-1)).toMatchObject({ kind: "count", unit: "万人", scale: 1 });
});
