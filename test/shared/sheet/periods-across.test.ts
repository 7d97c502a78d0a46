import { describe, expect, it } from "vitest";
import { periodsAcross } from "../../../shared/sheet/periods-across.ts";

/** Headers by their columns, levels apart by "/"; what is read of those that differ by period, under which name. */
function readOf(headers: readonly string[], period?: string) {
  const cells = headers.map((text, at) => ({ at, path: text.split("/") }));
  const { leave, strip, parts, asked } = periodsAcross(cells, period);
  return {
    parts: [...parts.values()],
    read: cells.filter(({ at }) => !leave.has(at)).map(({ path }) => path.join("/")),
    names: cells.filter(({ at }) => !leave.has(at)).map(({ path }) => strip(path).join("/")),
    cumulative: [...leave].filter(([, why]) => why === "cumulative").map(([at]) => headers[at]),
    asked: asked.map(({ at, why }) => [why, at.length]),
  };
}

/** Headers of the same period a year before, beside what is read. */
function priorOf(headers: readonly string[], period?: string) {
  const cells = headers.map((text, at) => ({ at, path: text.split("/") }));
  return [...periodsAcross(cells, period).prior].map((at) => headers[at]);
}

describe("years side by side", () => {
  const years = ["指标", "2021年", "2022年", "2023年", "2030年"];

  it("the year before stands beside the year that is read", () => {
    expect(readOf(years, "2023").read).toEqual(["指标", "2023年"]);
    expect(priorOf(years, "2023")).toEqual(["2022年"]);
    expect(priorOf(["2022年一季度/人数", "2023年一季度/人数"], "2023Q1")).toEqual(["2022年一季度/人数"]);
  });

  it("nothing does where no column is of the period, or none of the year before", () => {
    expect(priorOf(years, "2024")).toEqual([]);
    expect(priorOf(years, "2021")).toEqual([]);
    expect(priorOf(years)).toEqual([]);
    expect(priorOf(["1月", "2月"], "2023-02")).toEqual([]);
  });
});

const months = ["诉求类别", "1月", "2月", "3月", "合计"];

describe("months side by side", () => {
  it("the column of the month that is owed is read, the others are of other periods", () => {
    expect(readOf(months, "2023-02")).toEqual({
      read: ["诉求类别", "2月"],
      names: ["诉求类别", ""],
      cumulative: [],
      parts: [],
      asked: [],
    });
  });

  it("the sum is read where the period holds them all", () => {
    expect(readOf(months, "2023Q1")).toMatchObject({ read: ["诉求类别", "合计"], asked: [] });
    expect(readOf(months, "2023Q1").names).toEqual(["诉求类别", ""]);
  });

  it("a sum of some months of the year is read for the year, and told", () => {
    expect(readOf(months, "2023")).toMatchObject({ read: ["诉求类别", "合计"], asked: [["part", 4]] });
    const twelve = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);
    expect(readOf(["类别", ...twelve, "合计"], "2023")).toMatchObject({ read: ["类别", "合计"], asked: [] });
  });

  it("where the sum stands nowhere each that lies in the period is a part of it", () => {
    const quarter = ["2023-01", "2023-02", "2023-03"];
    expect(readOf(["类别", "1月", "2月", "3月"], "2023Q1")).toMatchObject({
      read: ["类别", "1月", "2月", "3月"],
      parts: quarter,
      asked: [],
    });
    expect(readOf(["类别", "1月", "2月", "3月", "4月", "合计"], "2023Q1")).toMatchObject({
      read: ["类别", "1月", "2月", "3月"],
      parts: quarter,
      asked: [],
    });
    expect(readOf(["类别", "1月", "2月"], "2023")).toMatchObject({
      parts: ["2023-01", "2023-02"],
      asked: [["part", 2]],
    });
  });

  it("a part within another part is counted in it", () => {
    const quarters = ["类别", "一季度", "二季度", "上半年", "三季度", "四季度"];
    expect(readOf(quarters, "2023")).toMatchObject({
      read: ["类别", "上半年", "三季度", "四季度"],
      parts: ["2023H1", "2023Q3", "2023Q4"],
      asked: [],
    });
    expect(readOf(quarters, "2023H1")).toMatchObject({ read: ["类别", "上半年"], parts: [] });
  });

  it("the sum of two of four quarters is no sum of the year", () => {
    const halves = ["一季度", "二季度", "小计", "三季度", "四季度", "合计"];
    expect(readOf(halves, "2023")).toMatchObject({ read: ["合计"], parts: [], asked: [] });
    expect(readOf(halves.slice(0, 5), "2023")).toMatchObject({
      read: ["一季度", "二季度", "三季度", "四季度"],
      asked: [],
    });
    expect(readOf(["一季度", "二季度", "上半年合计"], "2023H1")).toMatchObject({ read: ["上半年合计"] });
  });

  it("a block 合计 is the sum of the blocks beside it", () => {
    const blocks = ["一季度/期数", "二季度/期数", "合计/期数"];
    expect(readOf(blocks, "2023H1")).toMatchObject({ read: ["合计/期数"], names: ["期数"], parts: [] });
  });

  it("nothing is read, and it is asked, where no period is known or none is of it", () => {
    expect(readOf(["类别", "1月", "2月", "3月"], "2023-05")).toMatchObject({
      read: ["类别"],
      asked: [["absent", 3]],
    });
    expect(readOf(["类别", "1月", "2月", "3月"])).toMatchObject({ read: ["类别"], asked: [["noPeriod", 3]] });
    expect(readOf(months)).toMatchObject({ read: ["诉求类别", "合计"], asked: [["noPeriod", 4]] });
  });

  it.each([
    [["类别", "一季度", "二季度", "三季度", "四季度"], "2023Q2", "二季度"],
    [["类别", "2023年1月", "2023年2月"], "2023-02", "2023年2月"],
    [["类别", "2022年", "2023年"], "2023", "2023年"],
    [["类别", "2022年", "2023年"], "2023Q1", "2023年"],
    [["类别", "上半年", "下半年", "全年"], "2023", "全年"],
    [["类别", "1月", "2月", "累计"], "2023-02", "2月"],
    [["类别", "1月(万元)", "2月(万元)"], "2023-01", "1月(万元)"],
    [["类别", "2022年/1月", "2022年/2月", "2023年/1月", "2023年/2月"], "2023-01", "2023年/1月"],
    [["类别", "一月", "二月", "十二月"], "2023-12", "十二月"],
    [["类别", "3月", "4月"], "2022-05", undefined],
    [["类别", "12月", "1月"], "2023-01", "1月"],
  ])("%j for %s: %s", (headers, period, column) => {
    expect(readOf(headers, period).read).toEqual(column === undefined ? ["类别"] : ["类别", column]);
  });

  it("columns under them are chosen one by one, with their own names", () => {
    const headers = ["单位", "一季度/期数", "一季度/培训人数", "二季度/期数", "二季度/培训人数", "备注"];
    expect(readOf(headers, "2023Q2")).toMatchObject({
      read: ["单位", "二季度/期数", "二季度/培训人数", "备注"],
      names: ["单位", "期数", "培训人数", "备注"],
      asked: [],
    });
    expect(readOf(["单位", "培训人数/1月", "培训人数/2月"], "2023-01").names).toEqual(["单位", "培训人数"]);
    expect(readOf(["单位", "1月培训人数", "2月培训人数"], "2023-01").names).toEqual(["单位", "培训人数"]);
    expect(readOf(["单位", "培训人数（1月）", "培训人数（2月）"], "2023-01").names).toEqual([
      "单位",
      "培训人数",
    ]);
  });
});

describe("本月 beside 本年累计", () => {
  const loans = [
    ...["乡镇", "本月发放/人数", "本月发放/金额", "本年累计发放/人数", "本年累计发放/金额"],
    ...["其中：农村妇女/人数", "其中：农村妇女/金额", "备注"],
  ];

  it("the month's own column for a month, never both added", () => {
    const { read, names, cumulative, asked } = readOf(loans, "2024-06");
    expect(read).toEqual(["乡镇", "本月发放/人数", "本月发放/金额", ...loans.slice(5)]);
    expect(names.slice(0, 3)).toEqual(["乡镇", "发放/人数", "发放/金额"]);
    expect(cumulative).toEqual(["本年累计发放/人数", "本年累计发放/金额"]);
    expect(asked).toEqual([]);
  });

  it("what stands since January for the year, its first half and quarter", () => {
    for (const period of ["2024", "2024H1", "2024Q1"]) {
      expect(readOf(loans, period).read, period).toContain("本年累计发放/金额");
      expect(readOf(loans, period).read, period).not.toContain("本月发放/金额");
    }
  });

  it("neither for a later quarter, which is asked; the month first where no period is known", () => {
    expect(readOf(loans, "2024Q2")).toMatchObject({
      read: ["乡镇", ...loans.slice(5)],
      asked: [
        ["sum", 2],
        ["sum", 2],
      ],
    });
    expect(readOf(loans).read).toContain("本月发放/金额");
    expect(readOf(loans).asked).toEqual([
      ["noPeriod", 2],
      ["noPeriod", 2],
    ]);
  });

  it.each([
    [["人数/本期", "人数/累计"], "2024Q2", "人数/本期"],
    [["本季度人数", "累计人数"], "2024Q2", "本季度人数"],
    [["人数（本月）", "人数（累计）"], "2024-02", "人数（本月）"],
    [["本年新增", "历年累计新增"], "2024", "本年新增"],
    [["本月数", "累计数"], "2024-05", "本月数"],
    [["本月", "1-5月累计"], "2024-05", "本月"],
  ])("%j for %s: %s", (headers, period, column) => {
    expect(readOf(headers, period).read).toEqual([column]);
  });
});

describe("words for a time that make no choice", () => {
  it.each([
    [["县区", "农户总数", "美丽庭院", "本月新增美丽庭院"]],
    [["累计培训人数", "期数"]],
    [["1月", "培训人数"]],
    [["3月8日活动人数", "5月1日活动人数"]],
    [["培训12个月以上人数", "培训6个月以上人数"]],
    [["受理", "办结", "合计"]],
    [["上年同期", "本期"]],
  ])("%j", (headers) => {
    expect(readOf(headers, "2024-08")).toEqual({
      read: headers,
      names: headers,
      cumulative: [],
      parts: [],
      asked: [],
    });
  });
});
