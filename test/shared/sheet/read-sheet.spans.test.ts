/** Spans over any figure: 本月 | 本年累计 | 历年累计 | 上年同期 | 目标, and what only looks like one. */
import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { firstEdition } from "../../support/edition.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

function read(text: string, period: string | undefined, confirmed = {}, forms = firstEdition.newest) {
  const context = { forms, units: districtUnits, reporter: district, confirmed };
  return readSheet(sheetOf(text), { ...context, ...(period !== undefined && { period }) });
}

function columnsOf({ columns }: ReturnType<typeof read>) {
  return columns.map(({ header, column }) => `${header.replaceAll(" / ", "/")}=${column}`);
}

function askedOf({ questions }: ReturnType<typeof read>) {
  return questions.flatMap((question) =>
    question.kind === "column" ? [`${question.text} ${question.answers}`] : [],
  );
}

const loans = (head: string, rows: string) => `
  2026年9月妇女创业小额贷款月报表 | < | < | < | < | < | <
  ${head}
  ${rows}
`;

describe("figures beside the period's own", () => {
  const groups = loans(
    "贷款类型 | 贷款金额（万元） | < | < | < | < | <\n^ | 本月 | 本年累计 | 历年累计 | 上年同期 | 目标 | 完成率",
    "小额贴息贷款 | 120 | 500 | 900 | 400 | 800 | 62.5\n巾帼创业贷款 | 10 | 50 | 90 | 40 | 80 | 62.5\n合计 | 130 | 550 | 990 | 440 | 880 |",
  );

  it("stand in a record under the column's id and their span, in the column's unit", () => {
    const reading = read(groups, "2026-09");
    expect(columnsOf(reading)).toEqual([
      "贷款类型=loan_type",
      "贷款金额（万元）/本月=amount",
      "贷款金额（万元）/本年累计=amount@ytd",
      "贷款金额（万元）/历年累计=amount@all_time",
      "贷款金额（万元）/上年同期=amount@prior",
      "贷款金额（万元）/目标=amount@target",
      "贷款金额（万元）/完成率=amount@done_rate",
    ]);
    expect(reading.records[0]?.values).toEqual({
      loan_type: "subsidised",
      amount: 120_000_000,
      "amount@ytd": 500_000_000,
      "amount@all_time": 900_000_000,
      "amount@prior": 400_000_000,
      "amount@target": 800_000_000,
      "amount@done_rate": 6_250,
    });
    expect(reading.totals[0]?.sums["amount@ytd"]).toBe(550_000_000);
    expect(askedOf(reading)).toEqual([]);
    expect(reading.unmatched).toEqual([]);
  });

  it("are named in one level too, and above the names", () => {
    const flat = loans(
      "贷款类型 | 贷款金额（万元） | 贷款金额（万元）（累计） | 上年同期贷款金额（万元）",
      "小额贴息贷款 | 12 | 50 | 40",
    );
    expect(columnsOf(read(flat, "2026-09"))).toEqual([
      "贷款类型=loan_type",
      "贷款金额（万元）=amount",
      "贷款金额（万元）（累计）=amount@ytd",
      "上年同期贷款金额（万元）=amount@prior",
    ]);
    const above = loans(
      "贷款类型 | 本月 | < | 本年累计 | < | 目标任务 | <\n^ | 借款人数 | 贷款金额（万元） | 借款人数 | 贷款金额（万元） | 借款人数 | 贷款金额（万元）",
      "小额贴息贷款 | 6 | 58 | 31 | 290.5 | 60 | 600",
    );
    expect(read(above, "2026-09").records[0]?.values).toEqual({
      loan_type: "subsidised",
      persons: 6,
      amount: 58_000_000,
      "persons@ytd": 31,
      "amount@ytd": 290_500_000,
      "persons@target": 60,
      "amount@target": 600_000_000,
    });
  });

  it("belong to the codes above them in a crosstab", () => {
    const cancers = `
      2026年9月妇女“两癌”筛查情况统计表 | < | < | < | <
      乡镇 | 宫颈癌 | < | 乳腺癌 | <
      ^ | 实查人数 | < | 实查人数 | <
      ^ | 本月 | 本年累计 | 本月 | 本年累计
      示例镇 | 50 | 830 | 5 | 83
    `;
    const { records } = read(cancers, "2026-09");
    expect(records.map(({ values }) => values)).toEqual([
      { item: "cervical", screened: 50, "screened@ytd": 830 },
      { item: "breast", screened: 5, "screened@ytd": 83 },
    ]);
  });

  it("a cumulative figure alone is never the period's", () => {
    const alone = loans(
      "贷款类型 | 本年累计 | <\n^ | 借款人数 | 贷款金额（万元）",
      "小额贴息贷款 | 31 | 290.5",
    );
    const reading = read(alone, "2026-09");
    expect(reading.records[0]?.values).toEqual({
      loan_type: "subsidised",
      "persons@ytd": 31,
      "amount@ytd": 290_500_000,
    });
    expect(reading.findings.filter(({ code }) => code === "column_missing")).toEqual([]);
    // January, the first quarter, the year: what is since January is the period's own.
    for (const period of ["2026-01", "2026Q1", "2026"]) {
      const own = read(alone.replace("2026年9月", ""), period).records[0]?.values;
      expect(own).toEqual({ loan_type: "subsidised", persons: 31, amount: 290_500_000 });
    }
  });

  it("累计 beside no figure of the period is asked about: since January, or since ever", () => {
    const vague = loans("贷款类型 | 累计 | <\n^ | 借款人数 | 贷款金额（万元）", "小额贴息贷款 | 31 | 290.5");
    const reading = read(vague, "2026-09");
    expect(askedOf(reading)).toEqual([
      "累计 / 借款人数 persons@ytd,persons@all_time",
      "累计 / 贷款金额（万元） amount@ytd,amount@all_time",
    ]);
  });

  it("what a person settled holds", () => {
    const vague = loans("贷款类型 | 累计 | <\n^ | 借款人数 | 贷款金额（万元）", "小额贴息贷款 | 31 | 290.5");
    const { fingerprint, columns } = read(vague, "2026-09");
    const keys = columns.slice(1).map(({ key }) => key);
    const settled = {
      form: "women_loans",
      columns: { [keys[0] ?? ""]: "persons@all_time", [keys[1] ?? ""]: "amount@ytd" },
    };
    const reading = read(vague, "2026-09", { [fingerprint]: settled });
    expect(reading.records[0]?.values).toMatchObject({ "persons@all_time": 31, "amount@ytd": 290_500_000 });
    expect(reading.columns.map(({ how }) => how).slice(1)).toEqual(["confirmed", "confirmed"]);
    expect(askedOf(reading)).toEqual([]);
  });

  it("期末 of what is counted as of a day is the figure itself", () => {
    const teams = `
      2026年巾帼志愿服务队伍统计表 | < | < | < | <
      队伍类别 | 支数 | < | 人数 | <
      ^ | 期末 | 上年同期 | 期末 | 上年同期
      巾帼志愿服务队 | 6 | 5 | 50 | 40
    `;
    expect(read(teams, "2026").records[0]?.values).toMatchObject({
      teams: 6,
      members: 50,
      "teams@prior": 5,
      "members@prior": 40,
    });
  });
});

describe("the year before, and what was there when the period began", () => {
  const register = `
    2026年留守（困境）儿童在册情况统计表 | < | < | < | < | <
    对象类别 | 期初在册人数 | 上年新增人数 | 新增人数 | 退出人数 | 在册（建档）人数
    留守儿童 | 40 | 8 | 5 | 2 | 43
  `;
  const { newest } = standardCatalogue;

  it("are two figures of a report of a year", () => {
    const columns = columnsOf(read(register, "2026", {}, newest));
    expect(columns).toContain("期初在册人数=opening");
    expect(columns).toContain("上年新增人数=added@prior");
  });

  it("of a quarter's report 上年 is neither the opening figure nor the quarter of the year before", () => {
    const reading = read(register.replace("2026年", "2026年三季度"), "2026Q3", {}, newest);
    expect(columnsOf(reading)).toContain("期初在册人数=opening");
    expect(columnsOf(reading).filter((column) => column.startsWith("上年"))).toEqual([]);
  });

  it("an earlier flow is never the opening figure", () => {
    const cases = `
      2026年维权信访情况统计表 | < | < | < | <
      来源渠道 | 上年受理件数 | 受理件数 | 上期结转 | 办结件数
      来信 | 30 | 40 | 3 | 38
    `;
    expect(columnsOf(read(cases, "2026", {}, newest))).toEqual([
      "来源渠道=channel",
      "上年受理件数=received@prior",
      "受理件数=received",
      "上期结转=carried_in",
      "办结件数=closed",
    ]);
  });
});

describe("what is no such figure", () => {
  it("a column of the form that is called so", () => {
    const training = `
      2026年9月妇女教育培训情况统计表 | < | < | < | < | <
      培训类别 | 期数 | 培训人数 | 培训人数（本年累计） | 年度任务数 | 完成率
      家政 | 1 | 120 | 500 | 600 | 83.3
    `;
    expect(columnsOf(read(training, "2026-09"))).toEqual([
      "培训类别=category",
      "期数=sessions",
      "培训人数=trainees",
      "培训人数（本年累计）=trainees@ytd",
      "年度任务数=target",
    ]);
    const projects = `
      2026年9月重点项目资金情况统计表 | < | < | <
      项目名称 | 累计投入资金（万元） | 上年结转资金（万元） | 计划投资（万元）
      某项目 | 60 | 12 | 50
    `;
    expect(columnsOf(read(projects, "2026-09"))).toEqual([
      "项目名称=project",
      "累计投入资金（万元）=invested",
    ]);
  });

  it("计划生育 is no plan, another stretch of months is not since January", () => {
    const work = loans("贷款类型 | 贷款金额（万元） | 计划生育人数", "小额贴息贷款 | 12 | 50");
    expect(columnsOf(read(work, "2026-09"))).toEqual(["贷款类型=loan_type", "贷款金额（万元）=amount"]);
    const months = loans(
      "贷款类型 | 本月 | 1-3月累计\n^ | 贷款金额（万元） | 贷款金额（万元）",
      "小额贴息贷款 | 12 | 50",
    );
    expect(columnsOf(read(months, "2026-09"))).not.toContain("1-3月累计/贷款金额（万元）=amount@ytd");
  });

  it("a sum since January of what is counted as of a day, or of a rate, is left as before", () => {
    const cases = `
      2026年9月维权信访情况统计表 | < | < | < | <
      来源渠道 | 受理件数 | < | 办结率（%） | <
      ^ | 本月 | 本年累计 | 本月 | 本年累计
      来信 | 6 | 12 | 50 | 60
    `;
    const reading = read(cases, "2026-09");
    expect(columnsOf(reading)).toContain("受理件数/本年累计=received@ytd");
    expect(reading.unmatched.map(({ text }) => text)).toContain("办结率（%） / 本年累计");
  });

  it("a total of months beside them is their sum", () => {
    const months = `
      2026年维权信访情况统计表 | < | < | < | <
      来源渠道 | 受理件数 | < | < | <
      ^ | 1月 | 2月 | 3月 | 累计
      来信 | 1 | 2 | 3 | 6
    `;
    const { records } = read(months, "2026-02");
    expect(records[0]?.values).toEqual({ channel: "letter", received: 2 });
  });

  it("a figure of a part of the period, on a sheet that speaks of that part", () => {
    const july = `
      2026年7月妇女创业小额贷款月报表 | < | <
      贷款类型 | 贷款金额（万元） | <
      ^ | 本季 | 本年累计
      小额贴息贷款 | 12 | 50
    `;
    expect(columnsOf(read(july, "2026Q3"))).not.toContain("贷款金额（万元）/本年累计=amount@ytd");
  });

  it("a rate whose parts do not stand on the sheet", () => {
    const rate = loans("贷款类型 | 贷款金额（万元） | <\n^ | 本月 | 完成率", "小额贴息贷款 | 12 | 50");
    const reading = read(rate, "2026-09");
    expect(reading.unmatched.map(({ why }) => why)).toEqual(["rate"]);
  });
});
