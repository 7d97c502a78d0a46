import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { ReadContext } from "../../../shared/sheet/read-context.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import type { Reading } from "../../../shared/sheet/reading.ts";
import { firstEdition } from "../../support/edition.ts";
import { district, districtUnits, township } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const { newest: forms } = standardCatalogue;

function read(text: string, options: Partial<ReadContext> = {}): Reading {
  return readSheet(sheetOf(text), { forms, units: districtUnits, reporter: district, ...options });
}

function codes(reading: Reading): string[] {
  return reading.findings.map((finding) =>
    `${finding.severity} ${finding.code} ${finding.cells.join(",")}`.trim(),
  );
}

const loanSums = `
  # 2019贷款
  2019年度示例甲区妇女创业小额贷款情况统计表 | < | < | < | < | <
  填报单位：示例甲区妇联     填报时间：2020年1月6日     单位：万元、人 | < | < | < | < | <
  序号 | 贷款类型 | 发放金额 | 惠及人数 | 带动就业创业（人） | 备注
  1 | 小额贴息贷款 | 8888 | 1527 | | 2013年
  2 | 小额担保贷款 | 528 | 86 | 500余 |
  合计 | | 9416 | 1613 | 500余 |
  单位负责人： | | 审核人： | | 填表人： |
`;

describe("a sum sheet as districts keep it", () => {
  const reading = read(loanSums);

  it("is recognised with its period, unit and header", () => {
    expect(reading).toMatchObject({
      form: "women_loans",
      headerRows: { first: 3, last: 3 },
      period: { period: "2019", cell: "A1" },
      unit: { code: district.code },
      outsidePeriod: 0,
    });
    expect(reading.columns.map(({ column, at }) => [column, at])).toEqual([
      ["loan_type", 1],
      ["amount", 2],
      ["persons", 3],
      ["driven", 4],
      ["remark", 5],
    ]);
  });

  it("gives exact records in 分 with their qualifiers", () => {
    expect(reading.records).toEqual([
      {
        row: 4,
        subject: district.code,
        grain: "sum",
        values: { loan_type: "subsidised", amount: 8_888_000_000, persons: 1527, remark: "2013年" },
      },
      {
        row: 5,
        subject: district.code,
        grain: "sum",
        values: {
          loan_type: "guaranteed",
          amount: 528_000_000,
          persons: 86,
          driven: { value: 500, qualifier: "over" },
        },
      },
    ]);
  });

  it("keeps 合计 apart and knows what it covers", () => {
    expect(reading.totals).toHaveLength(1);
    expect(reading.totals[0]).toMatchObject({
      row: 6,
      covers: [4, 5],
      values: { amount: 9_416_000_000, persons: 1613 },
      sums: { amount: 9_416_000_000, persons: 1613 },
    });
  });
});

describe("headers", () => {
  it("are trees: merged groups, vertical merges, line breaks, full width, a column-number row", () => {
    const reading = read(`
      2019年度妇女教育培训情况统计表 | < | < | < | < | < | <
      填报单位:示例甲区妇联 | < | < | < | < | 单位:人 | <
      序号 | 培训\\n类别 | 班次 | 培训人数 | < | 受益人次 | 取得证书人数
      ^ | ^ | ^ | 合计 | 其中：女性 | ^ | ^
      甲 | 乙 | 1 | 2 | 3 | 4 | 5
      1 | 月嫂 | 10 | 373 | 373 | |
      2 | 双学双比 | 72 | 6814 | 6000 | |
    `);
    expect(reading).toMatchObject({ form: "training_ledger", headerRows: { first: 3, last: 4 } });
    expect(reading.records.map(({ values }) => [values.sessions, values.trainees, values.women])).toEqual([
      [10, 373, 373],
      [72, 6814, 6000],
    ]);
  });

  it("may be in traditional characters with pinyin glosses", () => {
    const reading = read(`
      婦女培訓(xùn)情況統計表 | <  | <
      培訓(xùn)類別 | 期數 | 培訓人數(人)
      家政 | 3 | 120
      茶藝 | 1 | 30
    `);
    expect(reading.form).toBe("training_ledger");
    expect(reading.records[0]?.values.trainees).toBe(120);
  });

  it("never take 人次 for 人", () => {
    const reading = read(
      `
      妇女教育培训台账 | < | <
      培训类别 | 期数 | 参训人次
      家政 | 3 | 1200
    `,
      { form: "training_ledger" },
    );
    expect(reading.columns.map(({ column }) => column)).toContain("attendances");
    expect(reading.columns.map(({ column }) => column)).not.toContain("trainees");
  });

  it("warn when the unit in the header is another one", () => {
    const reading = read(`
      妇女教育培训台账 | < | <
      培训类别 | 期数 | 培训人数（人次）
      家政 | 3 | 1200
    `);
    expect(codes(reading)).toContain("warning header_measure C2");
  });

  it("ignore last year's column and extra columns, and say so", () => {
    const reading = read(`
      贷款类型 | 贷款金额（万元） | 借款人数 | 上年贷款金额（万元） | 分管领导意见
      小额贴息贷款 | 20 | 4 | 18 | 好
      小额担保贷款 | 30 | 5 | 25 | 好
    `);
    expect(reading.records[0]?.values).toEqual({ loan_type: "subsidised", amount: 20_000_000, persons: 4 });
    expect(reading.findings.find(({ code }) => code === "columns_extra")?.message).toContain("分管领导意见");
  });

  it("report a missing required column once", () => {
    const text = `
      2019年妇女创业小额贷款台账 | < | <
      贷款类型 | 借款人数 | 带动就业创业
      小额贴息贷款 | 20 | 4
      小额担保贷款 | 30 | 5
    `;
    const reading = read(text, { forms: firstEdition.newest });
    expect(codes(reading).filter((code) => code.includes("column_missing"))).toEqual([
      "error column_missing",
    ]);
  });
});

describe("units of measure", () => {
  it("in the header count: 元 in a 万元 column is converted and said", () => {
    const reading = read(`
      妇女创业小额贷款台账 | < | <
      贷款类型 | 贷款金额（元） | 借款人数
      小额贴息贷款 | 50000 | 1
    `);
    expect(reading.records[0]?.values.amount).toBe(5_000_000);
    expect(codes(reading)).toContain("information unit_converted B2");
  });

  it("in the unit line count for money without a unit of its own", () => {
    const reading = read(`
      妇女创业小额贷款台账 | < | <
      填报单位：示例甲区妇联 | 单位：元 | <
      贷款类型 | 贷款金额 | 借款人数
      小额贴息贷款 | 50000 | 1
    `);
    expect(reading.records[0]?.values.amount).toBe(5_000_000);
  });

  it("typed after the number count most", () => {
    const reading = read(`
      妇女创业小额贷款台账 | < | <
      贷款类型 | 贷款金额(万元) | 借款人数
      小额贴息贷款 | 50000元 | 1人
      小额担保贷款 | 8万 | 2
      协调贷款 | 1.2亿元 | 300
    `);
    expect(reading.records.map(({ values }) => values.amount)).toEqual([
      5_000_000, 8_000_000, 12_000_000_000,
    ]);
    const converted = reading.findings.find(({ code }) => code === "unit_typed_converted");
    expect(converted?.fix).toEqual({
      certain: true,
      changes: [
        { cell: "B3", before: "50000元", after: "5" },
        { cell: "B4", before: "8万", after: "8" },
        { cell: "B5", before: "1.2亿元", after: "12000" },
      ],
    });
  });
});

describe("a ledger of single loans", () => {
  const reading = read(
    `
    妇女创业小额贷款台账 | < | < | < | < | < | <
    序号 | 姓名 | 身份证号码 | 贷款品种 | 金额(万元) | 放款日期 | 备注
    1 | 测试甲 | '000000190001010001 | 小额贴息贷款 | 5 | 2019.3.8 |
    2 | 测试乙 | '000000190001010002 | 小额贴息贷款 | 6余 | 2019年4月1日 |
    3 | 测试丙 | '000000190001010003 | 担保贷款 | 8 | 43800 | 补录
    4 | 测试丁 | '000000190001010004 | 小额贴息贷款 | 7 | 2018-12-31 |
    5 | 测试戊 | | 小额贴息贷款 | ５，０００元 | 待定 |
    6 | | | | | |
    小计 | | | | 26.5 | |
    `,
    { period: "2019" },
  );

  it("takes rows dated in the period, counts the others, never sends a blank numbered row", () => {
    expect(reading.records.map(({ row, grain }) => [row, grain])).toEqual([
      [3, "detail"],
      [4, "detail"],
      [5, "detail"],
      [7, "detail"],
    ]);
    expect(reading.outsidePeriod).toBe(1);
    expect(reading.outsideMonths).toEqual({ first: "2018-12", last: "2018-12" });
    expect(reading.findings.find(({ code }) => code === "rows_outside")?.message).toBe(
      "本期4行，其余1行日期不在本期，不报送",
    );
  });

  describe("of which all rows are of another month", () => {
    const ledger = (days: readonly string[], period: string) =>
      read(
        `
        妇女创业小额贷款台账 | < | < | <
        姓名 | 贷款品种 | 金额(万元) | 放款日期
        ${days.map((day) => `测试甲 | 担保贷款 | 5 | '${day}`).join("\n")}
      `,
        { period },
      )
        .findings.filter(({ rule }) => rule === "STRUCTURE.outside")
        .map(({ severity, code, message }) => [severity, code, message]);

    it("is asked about by that month, as it may be the sheet of it", () => {
      const [asked] = ledger(["2026-12-05", "2026-12-09"], "2026-11");
      expect(asked?.slice(0, 2)).toEqual(["warning", "rows_other_month"]);
      expect(asked?.[2]).toContain("2行的日期都在2026年12月，没有一行在本期");
      expect(asked?.[2]).toContain("是不是2026年12月的表");
    });

    it("is only told where they are of several, or some are of the period", () => {
      for (const days of [
        ["2026-12-05", "2026-10-09"],
        ["2026-12-05", "2026-11-09"],
      ])
        expect(ledger(days, "2026-11").map(([, code]) => code)).toEqual(["rows_outside"]);
    });
  });

  describe("of which most rows lie outside the period", () => {
    const ledger = (title: string, days: readonly string[]) => `
      ${title} | < | < | < | < | <
      序号 | 姓名 | 贷款品种 | 金额(万元) | 放款日期 | 备注
      ${days.map((day, index) => `${index + 1} | 测试甲 | 担保贷款 | ${index + 5} | ${day} |`).join("\n")}
    `;
    const outside = (days: readonly string[], period: string, title = "妇女创业小额贷款台账") =>
      read(ledger(title, days), { period })
        .findings.filter(({ rule }) => rule === "STRUCTURE.outside")
        .map(({ severity, message }) => `${severity} ${message}`);

    it("warns where they lie years away, with how many", () => {
      expect(outside(["2019-03-01", "2024-05-01", "2026-01-05"], "2026Q1")).toEqual([
        "warning 本期1行，其余2行日期不在本期，不报送，其中2行离本期一年以上。请核实日期；如果这些行也该报，请告诉布置这张表的单位",
      ]);
    });

    it("says it quietly of a ledger of the year, or of last year's that goes on", () => {
      const quiet = "information 本期1行，其余2行日期不在本期，不报送";
      expect(outside(["2026-01-05", "2026-02-05", "2026-03-05"], "2026-03")).toEqual([quiet]);
      expect(outside(["2025-01-05", "2025-11-05", "2026-01-05"], "2026-01")).toEqual([quiet]);
      expect(outside(["2020-01-05", "2026-01-05", "2026-01-06"], "2026-01")).toEqual([
        "information 本期2行，其余1行日期不在本期，不报送",
      ]);
    });

    it("leaves it to what is said of another year's sheet", () => {
      expect(outside(["2019-01-05", "2019-11-05"], "2026", "2019年度妇女创业小额贷款台账")).toEqual([
        "information 本期0行，其余2行日期不在本期，不报送",
      ]);
    });
  });

  it("counts one borrower a row, and asks for exact figures", () => {
    expect(reading.records.map(({ values }) => values.persons)).toEqual([1, 1, 1, 1]);
    expect(codes(reading)).toContain("warning figure_inexact_detail E4");
    expect(codes(reading)).toContain("error date_unreadable F7");
  });

  it("adds rows outside the period into what 小计 must equal", () => {
    expect(reading.totals[0]).toMatchObject({ covers: [3, 4, 5, 6, 7], values: { amount: 26_500_000 } });
    expect(reading.totals[0]?.sums.amount).toEqual({ value: 26_500_000, qualifier: "over" });
  });
});

describe("rows of units below", () => {
  it("find their unit by name, through merged cells, and ask about unknown ones", () => {
    const reading = read(`
      2019年“两癌”筛查与健康服务统计表 | < | < | <
      乡镇(街道) | 检查项目 | 应筛人数 | 实查人数
      示例镇 | 宫颈癌 | 100 | 90
      ^ | 乳腺癌 | 100 | 80
      示列镇妇联 | “两癌”合计 | 100 | 95
      合计 | | 300 | 265
    `);
    expect(reading.records.map(({ subject }) => subject)).toEqual([
      township.code,
      township.code,
      district.code,
    ]);
    expect(codes(reading)).toContain("error unit_unknown A5");
    const unknown = reading.findings.find(({ code }) => code === "unit_unknown");
    expect(unknown?.message).toContain("示例镇妇联");
    // One unit is like it: its name is proposed, and nobody has to look for another place to say so.
    expect(unknown?.fix).toEqual({
      certain: false,
      changes: [{ cell: "A5", before: "示列镇妇联", after: "示例镇妇联" }],
    });
  });

  it("keep “两癌”合计 a record, not a total", () => {
    const reading = read(
      `
      2019年“两癌”筛查统计表 | <
      筛查项目 | 实查人数
      “两癌”合计 | 8508余
    `,
      { form: "health_screening" },
    );
    expect(reading.records.map(({ values }) => values.screened)).toEqual([
      { value: 8508, qualifier: "over" },
    ]);
    expect(reading.totals).toEqual([]);
  });
});

describe("what is not a form", () => {
  it("is named the closest form only where the title speaks of one, and the columns not against it", () => {
    const said = (title: string, header: string) =>
      read(`
        ${title} | < | < | < | <
        ${header}
        1 | 测试甲 | 示例甲区妇联 | 2000 | 无
      `).findings.map(({ params }) => params?.closest ?? params);
    expect(said("2019年工资表", "序号 | 姓名 | 单位 | 应发金额 | 签名")).toEqual([""]);
    expect(said("2019年妇女培训安排表", "序号 | 姓名 | 培训时间 | 培训地点 | 签名")).toEqual([
      "妇女教育培训台账",
    ]);
  });

  it("is said, and can be assigned", () => {
    const contacts = `
      通讯录 | < | <
      姓名 | 职务 | 电话
      测试甲 | 主席 | 无
    `;
    expect(read(contacts)).toMatchObject({ form: null, records: [] });
    expect(codes(read(contacts))).toEqual(["information sheet_unrecognised"]);
  });

  it("is said of an empty sheet", () => {
    expect(codes(read("# 空表"))).toEqual(["information sheet_empty"]);
  });

  it("is another unit's sheet", () => {
    const reading = read(loanSums.replace("示例甲区妇联", "远方县妇联"));
    expect(reading.findings.find(({ code }) => code === "unit_foreign")?.severity).toBe("error");
  });

  it("is another period's sheet", () => {
    expect(codes(read(loanSums, { period: "2020" }))).toContain("error period_mismatch A1");
  });
});
