/** Time written down the side: 月份, 期间, headings over rows; what is read, put beside, left out, and what is no time. */
import { describe, expect, it } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { createLiveCheck } from "../../../shared/check/live-check.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const forms = standardCatalogue.newest;

function contextOf(period: string) {
  return { forms, units: districtUnits, reporter: district, confirmed: {}, period };
}

function read(text: string, period: string) {
  return readSheet(sheetOf(text), contextOf(period));
}

const loans = (head: string, ...rows: string[]) =>
  `妇女创业担保贷款月报表 | < | < | < | <\n${head} | 贷款笔数 | 贷款人数 | 贷款金额（万元）\n${rows.join("\n")}`;

/** Row, number of loans, and those of spans. */
function loansOf({ records }: ReturnType<typeof read>) {
  return records.map(({ row, values }) => {
    const spans = Object.entries(values).filter(([key]) => key.startsWith("loans@"));
    return [row, values.loans ?? null, ...spans.map(([key, value]) => `${key.slice(6)} ${value}`)];
  });
}

function codesOf(reading: ReturnType<typeof read>) {
  return reading.findings.map(({ code, severity, cells }) => `${severity} ${code} ${cells.join()}`);
}

describe("months down the side", () => {
  const months = loans(
    "月份 | 贷款类型",
    "1月 | 创业担保贷款 | 12 | 12 | 120",
    "2月 | 创业担保贷款 | 50 | 50 | 500",
    "3月 | 创业担保贷款 | 10 | 10 | 100",
    "4月 | 创业担保贷款 | 7 | 7 | 70",
  );

  it("are counted where they lie in the period, the others told", () => {
    const march = read(months, "2026-03");
    expect(loansOf(march)).toEqual([[5, 10]]);
    expect(march.outsidePeriod).toBe(3);
    expect(codesOf(march)).toEqual(["information rows_outside "]);
    expect(loansOf(read(months, "2026Q1"))).toEqual([
      [3, 12],
      [4, 50],
      [5, 10],
    ]);
    expect(loansOf(read(months, "2026"))).toHaveLength(4);
  });

  it("are numbers as well, with the year in a column of its own", () => {
    const numbers = loans(
      "年 | 月 | 贷款类型",
      "2025 | 3 | 创业担保贷款 | 12 | 12 | 120",
      "2026 | 2 | 创业担保贷款 | 50 | 50 | 500",
      "2026 | 3 | 创业担保贷款 | 10 | 10 | 100",
    );
    expect(loansOf(read(numbers, "2026-03"))).toEqual([[5, 10]]);
    expect(loansOf(read(numbers, "2026"))).toHaveLength(2);
    const written = numbers.replaceAll("年 | 月 |", "年月 |").replaceAll(/(\d{4}) \| (\d) \|/g, "$1.$2月 |");
    expect(loansOf(read(written.replaceAll("'", ""), "2026-03"))).toEqual([[5, 10]]);
  });

  it("stand over their rows as headings", () => {
    const sections = loans(
      "贷款类型",
      "一月 | | |",
      "创业担保贷款 | 12 | 12 | 120",
      "小额贷款 | 3 | 3 | 30",
      "小计 | 15 | 15 | 150",
      "二月 | | |",
      "创业担保贷款 | 50 | 50 | 500",
      "小计 | 50 | 50 | 500",
      "合计 | 65 | 65 | 650",
    );
    const quarter = read(sections, "2026Q1");
    expect(loansOf(quarter).map(([, count]) => count)).toEqual([12, 3, 50]);
    expect(checkReading(quarter, standardCatalogue.form("women_loans"), contextOf("2026Q1"))).toEqual([]);
    expect(loansOf(read(sections, "2026-02"))).toEqual([[8, 50]]);
  });

  it("within a quarter that has a row of its own are counted once", () => {
    const quarters = loans(
      "月份 | 贷款类型",
      "1月 | 创业担保贷款 | 12 | 12 | 120",
      "2月 | 创业担保贷款 | 50 | 50 | 500",
      "3月 | 创业担保贷款 | 10 | 10 | 100",
      "一季度 | 创业担保贷款 | 72 | 72 | 720",
      "4月 | 创业担保贷款 | 1 | 1 | 10",
    );
    const year = read(quarters, "2026");
    expect(loansOf(year).map(([, count]) => count)).toEqual([72, 1]);
    expect(codesOf(year)).toEqual(["information rows_counted_in A3,A4,A5"]);
    expect(loansOf(read(quarters, "2026Q1"))).toEqual([[6, 72]]);
  });

  it("have their sum in 累计, which is held against all of them", () => {
    const summed = (sum: number) => `${months}\n累计 | | ${sum} | ${sum} | 790`;
    const check = (sum: number) => {
      const reading = read(summed(sum), "2026-03");
      expect(loansOf(reading)).toEqual([[5, 10]]);
      return checkReading(reading, standardCatalogue.form("women_loans"), contextOf("2026-03"));
    };
    expect(check(79).map(({ rule }) => rule)).toEqual(["STRUCTURE.outside"]);
    expect(check(80).map(({ rule }) => rule)).toContain("BALANCE");
  });

  it("have below them what only compares, and what is since January once", () => {
    const rows = [
      "4月 | 12 | 120",
      "5月 | 50 | 500",
      "6月 | 10 | 100",
      "本年累计 | 99 | 990",
      "上年同期 | 60 | 600",
    ];
    const text = `妇女创业担保贷款季报表 | < | <\n月份 | 贷款笔数 | 贷款金额（万元）\n${rows.join("\n")}`;
    const quarter = read(text, "2026Q2");
    expect(loansOf(quarter).map(([, ...figures]) => figures)).toEqual([[12], [50], [10]]);
    expect(quarter.setAside).toEqual([
      { row: 6, why: "otherTime" },
      { row: 7, why: "comparison" },
    ]);
  });

  it("say nothing where each row has a date of its own", () => {
    const ledger = `创业担保贷款台账 | < | < | < | <
      月份 | 借款人 | 贷款类型 | 发放日期 | 贷款金额（万元）
      1月 | 甲某 | 创业担保贷款 | 2026-1-5 | 10
      4月 | 乙某 | 创业担保贷款 | 2026-2-5 | 10`;
    expect(read(ledger, "2026Q1").records.map(({ row }) => row)).toEqual([3, 4]);
  });

  it("of years leave the figures of one year", () => {
    const years = loans(
      "年度 | 贷款类型",
      "2025年 | 创业担保贷款 | 12 | 12 | 120",
      "2026年 | 创业担保贷款 | 50 | 50 | 500",
    );
    expect(loansOf(read(years, "2026"))).toEqual([[4, 50]]);
    // A year alone in a month's report says only its year.
    expect(loansOf(read(years.replace("2025年", "2026年"), "2026-03"))).toHaveLength(2);
    const stock = `妇联组织情况统计表 | < | < | <
      年度 | 单位类别 | 妇女组织数 | 主席
      2025 | 村(社区) | 120 | 120
      2026 | 村(社区) | 130 | 130`;
    const { records, questions } = read(stock, "2026");
    expect(records.map(({ values }) => values.orgs)).toEqual([130]);
    expect(questions).toEqual([]);
  });
});

describe("本月 and 本年累计 down the side", () => {
  const rows = [
    "创业担保贷款 | 本月 | 1 | 1 | 50",
    "^ | 累计 | 4 | 4 | 150",
    "小额贷款 | 本月 | 2 | 2 | 5",
    "^ | 累计 | 9 | 9 | 15",
  ];

  it.each([
    ["期间", rows],
    ["", rows],
    ["期间", rows.map((row) => row.replace("累计", "本年累计"))],
    ["时间", rows.map((row) => row.replace("累计", "1-3月"))],
    ["期别", rows.map((row, index) => row.replace("^", index === 1 ? "创业担保贷款" : "小额贷款"))],
    ["口径", rows.map((row) => row.replace("^", "| "))],
    [
      "统计期间",
      [rows[0], rows[2], rows[1], rows[3]].map(
        (row, index) => row?.replace("^", index === 2 ? "创业担保贷款" : "小额贷款") ?? "",
      ),
    ],
  ])("are one record, the cumulative figure beside the month's (%s)", (head, lines) => {
    const reading = read(loans(`贷款类型 | ${head}`, ...lines), "2026-03");
    expect(loansOf(reading).map(([, ...figures]) => figures)).toEqual([
      [1, "ytd 4"],
      [2, "ytd 9"],
    ]);
    expect(reading.questions).toEqual([]);
    expect(reading.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "information rows_beside",
    ]);
  });

  it("are so under headings", () => {
    const sections = (first: string, second: string) =>
      loans(
        "贷款类型",
        `${first} | < | < | <`,
        "创业担保贷款 | 12 | 12 | 120",
        "小额贷款 | 3 | 3 | 30",
        "合计 | 15 | 15 | 150",
        `${second} | < | < | <`,
        "创业担保贷款 | 50 | 50 | 500",
        "小额贷款 | 9 | 9 | 90",
        "合计 | 59 | 59 | 590",
      );
    for (const [first, second] of [
      ["一、本月", "二、本年累计"],
      ["（一）本月情况", "（二）1—3月累计情况"],
    ] as const) {
      const reading = read(sections(first, second), "2026-03");
      expect(loansOf(reading)).toEqual([
        [4, 12, "ytd 50"],
        [5, 3, "ytd 9"],
      ]);
      expect(checkReading(reading, standardCatalogue.form("women_loans"), contextOf("2026-03"))).toEqual(
        reading.findings,
      );
    }
    const earlier = read(sections("2026年3月", "2025年3月"), "2026-03");
    expect(loansOf(earlier)).toEqual([
      [4, 12],
      [5, 3],
    ]);
    expect(earlier.outsidePeriod).toBe(2);
    // Headings of other kinds are none of a time.
    expect(read(sections("一、城镇", "二、农村"), "2026-03").records).toHaveLength(4);
  });

  it("have their totals held apart, and findings at their own cells", () => {
    const sheet = (sum: number) =>
      loans("贷款类型 | 期间", ...rows, "合计 | 本月 | 3 | 3 | 55", `^ | 累计 | ${sum} | 13 | 165`);
    const check = (sum: number) =>
      checkReading(
        read(sheet(sum), "2026-03"),
        standardCatalogue.form("women_loans"),
        contextOf("2026-03"),
      ).filter(({ severity }) => severity !== "information");
    expect(check(13)).toEqual([]);
    expect(check(14).map(({ rule, cells }) => `${rule} ${cells.join()}`)).toEqual(["BALANCE C8"]);
    const less = read(sheet(13).replace("| 4 | 4 | 150", "| 0 | 4 | 150"), "2026-03");
    const findings = checkReading(less, standardCatalogue.form("women_loans"), contextOf("2026-03"));
    expect(findings.flatMap(({ column, cells }) => (column === "loans@ytd" ? cells : []))).toContain("C4");
  });

  it("stand with other spans, and leave times that have no name", () => {
    const many = loans(
      "贷款类型 | 期间",
      "创业担保贷款 | 本月 | 12 | 12 | 120",
      "^ | 本季 | 15 | 15 | 150",
      "^ | 本年 | 30 | 30 | 300",
      "^ | 上年同期 | 4 | 4 | 40",
      "^ | 上月 | 5 | 5 | 50",
      "^ | 环比增长% | 10 | 10 | 20",
    );
    const reading = read(many, "2026-03");
    expect(loansOf(reading)).toEqual([[3, 12, "ytd 30", "prior 4"]]);
    expect(codesOf(reading)).toContain("information rows_other_time B4,B7");
    expect(reading.setAside.map(({ row, why }) => `${row} ${why}`)).toEqual([
      "4 otherTime",
      "7 otherTime",
      "8 comparison",
    ]);
  });

  it("alone are what the server makes the month of; 累计 without more is asked about", () => {
    const alone = (word: string) =>
      loans(
        "期间 | 贷款类型",
        `${word} | 创业担保贷款 | 12 | 12 | 120`,
        `${word} | 小额贷款 | 50 | 50 | 500`,
      );
    expect(loansOf(read(alone("本年累计"), "2026-03"))).toEqual([
      [3, null, "ytd 12"],
      [4, null, "ytd 50"],
    ]);
    expect(codesOf(read(alone("累计"), "2026-03"))).toContain("warning rows_since_when A3,A4");
    // The year is since January itself.
    expect(loansOf(read(alone("本年累计"), "2026"))).toEqual([
      [3, 12],
      [4, 50],
    ]);
  });

  it("take the place of dates where the column of dates says them", () => {
    const training = `妇女培训情况月报表 | < | < | <
      培训类型 | 时间 | 期数 | 培训人次
      家政培训 | 本月 | 3 | 40
      ^ | 本年累计 | 9 | 120`;
    const { records } = read(training, "2026-03");
    expect(records.map(({ values }) => [values.sessions, values["sessions@ytd"]])).toEqual([[3, 9]]);
  });

  it("belong to their group of a crosstab", () => {
    const crosstab = `创业担保贷款月报表 | < | < | <
      贷款类型 | 期间 | 贷款人数 | <
      ^ | ^ | 城镇 | 农村
      创业担保贷款 | 本月 | 1 | 2
      ^ | 累计 | 3 | 4`;
    const { records } = read(crosstab, "2026-03");
    expect(records.map(({ at, values }) => [at, values.persons, values["persons@ytd"]])).toEqual([
      ["C", 1, 3],
      ["D", 2, 4],
    ]);
  });
});

it("edits give what reading the sheet anew gives", () => {
  const text = loans(
    "贷款类型 | 期间",
    "创业担保贷款 | 本月 | 1 | 1 | 50",
    "创业担保贷款 | 本月 | 4 | 4 | 150",
    "小额贷款 | 本月 | 2 | 2 | 5",
  );
  const live = createLiveCheck(sheetOf(text), contextOf("2026-03"));
  expect(live.reading().records).toHaveLength(3);
  for (const [value, count] of [
    ["本年累计", 2],
    ["上月", 2],
    ["本月", 3],
  ] as const) {
    live.edit([{ row: 3, column: 1, value }]);
    expect(live.reading().records).toHaveLength(count);
    const whole = read(text.replace("本月 | 4", `${value} | 4`), "2026-03");
    expect(live.reading().records).toEqual(whole.records);
  }
});
