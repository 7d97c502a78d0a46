/** Titles and names that say what is cumulative, and what only sounds so. */
import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const forms = standardCatalogue.newest;

function contextOf(period: string, confirmed = {}) {
  return { forms, units: districtUnits, reporter: district, confirmed, period };
}

function read(text: string, period = "2026-03", confirmed = {}) {
  return readSheet(sheetOf(text), contextOf(period, confirmed));
}

function columnsOf({ columns }: ReturnType<typeof read>) {
  return columns.map(({ column }) => column);
}

function answersOf({ questions }: ReturnType<typeof read>) {
  return questions.flatMap((question) => (question.kind === "column" ? [question.answers.join()] : []));
}

const titled = (title: string) => `${title} | < | < | <
  贷款类型 | 贷款笔数 | 贷款金额（万元） | 贷款余额（万元）
  创业担保贷款 | 3 | 4 | 150
  合计 | 3 | 4 | 150`;

describe("a title", () => {
  it.each(["2026年3月妇女创业担保贷款月报表（本年累计）", "年初以来妇女创业担保贷款情况统计表"])(
    "that says since January makes the figures so, but none as of a day: %s",
    (title) => {
      const reading = read(titled(title));
      expect(columnsOf(reading)).toEqual(["loan_type", "loans@ytd", "amount@ytd", "balance"]);
      expect(reading.questions).toEqual([]);
      expect(columnsOf(read(`# 本年累计\n${titled("妇女创业担保贷款月报表")}`))).toEqual(columnsOf(reading));
    },
  );

  it.each(["截至2026年3月底妇女创业担保贷款情况统计表", "2026年3月妇女创业担保贷款累计情况表"])(
    "that leaves open since when is asked about, with each answer: %s",
    (title) => {
      const reading = read(titled(title));
      expect(columnsOf(reading)).toEqual(["loan_type", "loans@ytd", "amount@ytd", "balance"]);
      expect(answersOf(reading)).toEqual([
        "loans@ytd,loans@all_time,loans",
        "amount@ytd,amount@all_time,amount",
      ]);
      const columns = Object.fromEntries(
        reading.columns.map(({ key, column }) => [key, column === "loans@ytd" ? "loans" : column]),
      );
      const settled = read(titled(title), "2026-03", {
        [reading.fingerprint]: { form: "women_loans", columns },
      });
      expect(columnsOf(settled)).toEqual(["loan_type", "loans", "amount@ytd", "balance"]);
      expect(settled.questions).toEqual([]);
    },
  );

  it("of all years makes them so whatever the period", () => {
    for (const period of ["2026-03", "2026"]) {
      const reading = read(titled("妇女创业担保贷款历年累计情况表"), period);
      expect(columnsOf(reading)).toEqual(["loan_type", "loans@all_time", "amount@all_time", "balance"]);
    }
  });

  it.each([
    ["2026年3月妇女创业担保贷款本月及累计情况表", "2026-03"],
    ["2026年3月妇女创业担保贷款月报表", "2026-03"],
    ["截至2026年3月底妇女创业担保贷款情况统计表", "2026Q1"],
    ["2026年妇女创业担保贷款本年累计情况表", "2026"],
  ])("says nothing of the kind, or of a period that begins the year: %s (%s)", (title, period) => {
    const reading = read(titled(title), period);
    expect(columnsOf(reading)).toEqual(["loan_type", "loans", "amount", "balance"]);
    expect(reading.questions).toEqual([]);
  });

  it("says nothing of dated rows, nor of stocks", () => {
    const ledger = `截至2026年3月底妇女创业担保贷款台账 | < | < | <
      借款人 | 贷款类型 | 发放日期 | 贷款金额（万元）
      甲某 | 创业担保贷款 | 2026-3-5 | 10`;
    expect(columnsOf(read(ledger))).toContain("amount");
    const stock = `截至2026年3月底妇联组织情况统计表 | < | <
      单位类别 | 妇女组织数 | 主席
      村(社区) | 130 | 130`;
    const reading = read(stock);
    expect(columnsOf(reading)).toEqual(["unit_kind", "orgs", "chair"]);
    expect(reading.questions).toEqual([]);
  });

  it("says nothing where columns or rows say more", () => {
    const columns = `2026年3月妇女创业担保贷款累计情况表 | < | <
      贷款类型 | 贷款金额（万元） | <
      ^ | 本月 | 本年累计
      创业担保贷款 | 3 | 4`;
    expect(columnsOf(read(columns))).toEqual(["loan_type", "amount", "amount@ytd"]);
    const rows = `2026年3月妇女创业担保贷款累计情况表 | < | <
      贷款类型 | 期间 | 贷款金额（万元）
      创业担保贷款 | 本月 | 3
      ^ | 本年累计 | 4`;
    expect(read(rows).records.map(({ values }) => values["amount@ytd"])).toEqual([40_000_00]);
  });
});

describe("a name with 截至目前", () => {
  const headed = (name: string, period?: string) =>
    read(
      `妇女创业担保贷款月报表 | < | <
      贷款类型 | 贷款笔数 | ${name}
      创业担保贷款 | 3 | 150`,
      period,
    );

  it.each(["截至目前", "截止目前", "至今", "迄今为止", "截至3月底", "截至2026年3月31日", "至本月底"])(
    "is asked about: %s",
    (words) => {
      for (const name of ["发放金额（万元）", "贷款金额（万元）"])
        expect(answersOf(headed(`${words}${name}`))).toEqual(["amount@ytd,amount@all_time"]);
    },
  );

  it.each(["截至3月底贷款余额（万元）", "截至目前贷款余额（万元）", "贷款余额（万元）（截至目前）"])(
    "is the figure itself where that is as of a day: %s",
    (name) => {
      expect(columnsOf(headed(name))).toEqual(["loan_type", "loans", "balance"]);
      expect(headed(name).questions).toEqual([]);
    },
  );

  it("of another month is none since January", () => {
    expect(columnsOf(headed("截至2月底贷款金额（万元）"))).not.toContain("amount@ytd");
  });
});

describe("tables of several times below one another", () => {
  const two = (first: string, second: string, period = "2026-03") => {
    const rows = (a: number, b: number) =>
      `贷款类型 | 贷款笔数 | 贷款人数\n创业担保贷款 | ${a} | ${a}\n小额贷款 | ${b} | ${b}\n合计 | ${a + b} | ${a + b}`;
    const text = `${first} | < | <\n${rows(12, 3)}\n${second} | < | <\n${rows(50, 9)}`;
    return readTables(sheetOf(text), contextOf(period)).map(({ records }) =>
      records.map(({ values: { loans, "loans@ytd": ytd, "loans@prior": prior } }) => [loans, ytd ?? prior]),
    );
  };

  it("are one table", () => {
    const both = [
      [12, 50],
      [3, 9],
    ];
    expect(two("一、本月贷款情况", "二、本年累计贷款情况")).toEqual([both]);
    expect(two("2026年3月贷款情况统计表", "2026年1—3月贷款情况统计表")).toEqual([both]);
    expect(two("一、本月创业贷款情况", "二、上年同期创业贷款情况")).toEqual([both]);
  });

  it("of something else, and of periods of their own, are two", () => {
    expect(two("2026年3月贷款情况统计表", "2026年2月贷款情况统计表")).toHaveLength(2);
    expect(two("2026年第一季度贷款情况", "2026年第二季度贷款情况", "2026")).toHaveLength(2);
    expect(two("一、城镇贷款情况", "二、农村贷款情况")).toHaveLength(2);
    expect(two("一、本月城镇贷款情况", "二、本年累计农村贷款情况")).toHaveLength(2);
  });
});
