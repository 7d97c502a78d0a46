import { describe, expect, it } from "vitest";
import { proposalFor } from "../../support/proposed.ts";

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

  it("is asked of people and bodies that may be there in every period, unless the sheet is of what was done", async () => {
    const names = ["妇女人数", "企业数", "走访妇女人数", "调解件数"];
    const open = await proposed("工作情况月报表", names);
    expect(open.over).toEqual(["妇女人数 sum", "企业数 sum", "走访妇女人数 sum", "调解件数 sum"]);
    expect(open.asked).toEqual(["c1", "c2"]);
    expect((await proposed("技能培训情况月报表", names)).asked).toEqual([]);
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
