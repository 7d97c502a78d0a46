import { describe, expect, it } from "vitest";
import { proposalFor, shortly } from "../../support/proposed.ts";

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
