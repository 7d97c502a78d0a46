import { describe, expect, it } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { ReadContext } from "../../../shared/sheet/read-context.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import type { Reading } from "../../../shared/sheet/reading.ts";
import { district, districtUnits, township } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const { newest: forms } = standardCatalogue;

const context: ReadContext = { forms, units: districtUnits, reporter: district, period: "2019" };

function read(text: string, more: Partial<ReadContext> = {}): Reading {
  return readSheet(sheetOf(text), { ...context, ...more });
}

function findings(reading: Reading): string[] {
  const form = standardCatalogue.findForm(reading.form ?? "");
  if (form === undefined) throw new Error("not recognised");
  return checkReading(reading, form, context).map(
    ({ severity, rule, cells }) => `${severity} ${rule} ${cells.join(",")}`,
  );
}

function contents(reading: Reading) {
  return reading.records.map(({ subject, grain, values }) => ({ subject, grain, values }));
}

describe("the same figures in three layouts", () => {
  const list = read(`
    2019年妇女“两癌”筛查与健康服务统计表 | < | < | <
    乡镇(街道) | 筛查项目 | 应查人数 | 实查人数
    示例镇 | 宫颈癌 | 100 | 90
    示例镇 | 乳腺癌 | 100 | 80
    示例甲区 | 宫颈癌 | 200 | 180
    示例甲区 | 乳腺癌 | 200 | 201
  `);

  const crosstab = read(`
    2019年妇女“两癌”筛查与健康服务统计表 | < | < | < | <
    乡镇(街道) | 宫颈癌 | < | 乳腺癌 | <
    ^ | 应查 | 实查 | 应查 | 实查
    示例镇 | 100 | 90 | 100 | 80
    示例甲区 | 200 | 180 | 200 | 201
    合计 | 300 | 270 | 300 | 280
  `);

  const indicator = read(`
    2019年妇女“两癌”筛查与健康服务统计表 | < | < | < | < | <
    指标名称 | 计量单位 | 示例镇 | 示例镇 | 示例甲区 | 示例甲区
    筛查项目 | — | 宫颈癌 | 乳腺癌 | 宫颈癌 | 乳腺癌
    应查人数 | 人 | 100 | 100 | 200 | 200
    实查人数 | 人 | 90 | 80 | 180 | 201
  `);

  it("read to the same records", () => {
    expect([list.layout, crosstab.layout, indicator.layout]).toEqual(["list", "crosstab", "indicator"]);
    expect(contents(list)).toHaveLength(4);
    expect(contents(list)[1]).toEqual({
      subject: township.code,
      grain: "sum",
      values: { item: "breast", eligible: 100, screened: 80 },
    });
    expect(contents(crosstab)).toEqual(contents(list));
    expect(contents(indicator)).toEqual(contents(list));
  });

  it("find the same fault, each at its own cell", () => {
    expect(findings(list)).toEqual(["warning E5.1 C6"]);
    expect(findings(crosstab)).toEqual(["error BALANCE E6", "warning E5.1 D5"]);
    expect(findings(indicator)).toEqual(["warning E5.1 F4"]);
  });
});

describe("crosstabs", () => {
  it("may have codes alone in the header: the unit line says what is counted", () => {
    const reading = read(`
      2019年家庭创建评定统计表 | < | < | <
      填报单位：示例甲区妇联 | < | 单位：户 | <
      评定级别 | 最美家庭 | 平安家庭 | 书香家庭
      市级 | 4 | 10 | —
      区县级 | 22 | | 3
    `);
    expect(reading.form).toBe("household_rating");
    expect(
      reading.records.map(({ row, at, values }) => [
        row,
        at,
        values.family_type,
        values.level,
        values.households,
      ]),
    ).toEqual([
      [4, "B", "finest", "city", 4],
      [4, "C", "safe", "city", 10],
      [4, "D", "reading", "city", 0],
      [5, "B", "finest", "county", 22],
      [5, "D", "reading", "county", 3],
    ]);
  });

  it("may spread two code columns over each other", () => {
    const reading = read(`
      2019年家庭创建评定统计表 | < | < | <
      最美家庭 | < | 平安家庭 | <
      省级 | 市级 | 省级 | 市级
      3 | 4 | 1 | 10
    `);
    expect(
      reading.records.map(({ values }) => [values.family_type, values.level, values.households]),
    ).toEqual([
      ["finest", "province", 3],
      ["finest", "city", 4],
      ["safe", "province", 1],
      ["safe", "city", 10],
    ]);
  });
});

describe("indicator sheets", () => {
  const reading = read(`
    2019年度妇女创业小额贷款情况统计表 | < | < | < | < | <
    填报单位：示例甲区妇联 | < | < | < | < | <
    指标名称 | 计量单位 | 代码 | 本年实际 | 上年实际 | 比上年增减
    贷款类型 | — | 1 | 小额贴息贷款 | 小额贴息贷款 | —
    贷款金额 | 元 | 2 | 6850000 | 5000000 | 1850000
    借款人数 | 人 | 3 | 73 | 60 | 13
    带动就业创业 | 人 | 4 | 500余 | 400 | 100
  `);

  it("give one record a value column, last year's beside it; codes are left aside; the unit column counts", () => {
    expect(reading).toMatchObject({ form: "women_loans", layout: "indicator" });
    expect(contents(reading)).toEqual([
      {
        subject: district.code,
        grain: "sum",
        values: {
          loan_type: "subsidised",
          amount: 685_000_000,
          "amount@prior": 500_000_000,
          persons: 73,
          "persons@prior": 60,
          driven: { value: 500, qualifier: "over" },
          "driven@prior": 400,
        },
      },
    ]);
  });
});

describe("a row of units below the header", () => {
  it("counts like units in the header", () => {
    const reading = read(`
      2019年妇女创业小额贷款统计表 | < | <
      贷款类型 | 贷款金额 | 借款人数
      | | 元 | 人
      小额贴息贷款 | 50000 | 1
    `);
    expect(contents(reading).map(({ values }) => values.amount)).toEqual([5_000_000]);
  });
});

describe("headers that nobody knows yet", () => {
  const sheet = `
    2019年妇女创业小额贷款统计表 | < | < | <
    贷款类型 | 贷款金额(万元) | 放贷妇女 | 负责部门
    小额贴息贷款 | 5 | 2 | 甲
    小额担保贷款 | 8 | 3 | 乙
  `;
  const stops = ({ findings }: ReturnType<typeof read>) =>
    findings.filter(({ rule, severity }) => rule === "STRUCTURE.assignment" && severity === "error");

  it("are proposed, and nothing can be sent before somebody agrees", () => {
    const reading = read(sheet);
    expect(reading.columns.find(({ column }) => column === "persons")?.how).toBe("proposed");
    expect(reading.questions).toMatchObject([
      { kind: "column", text: "放贷妇女", cell: "C2", proposed: true },
    ]);
    expect(reading.questions[0]?.answers[0]).toBe("persons");
    expect(stops(reading).map(({ cells }) => cells)).toEqual([["C2"]]);
    expect(reading.unmatched.map(({ text, figures }) => [text, figures])).toEqual([["负责部门", false]]);
  });

  const agreed = (reading: ReturnType<typeof read>, column: string | null) => {
    const key = reading.columns.find(({ how }) => how === "proposed")?.key ?? "";
    return { [reading.fingerprint]: { form: "women_loans", columns: { [key]: column } } };
  };

  it("are remembered by the header's fingerprint once agreed, wherever the header stands", () => {
    const confirmed = agreed(read(sheet), "persons");
    const moved = sheet.replace(
      "    贷款类型",
      "    | | | \n    填报单位：示例甲区妇联 | < | < | <\n    贷款类型",
    );
    const reading = read(moved, { confirmed });
    expect(reading.columns.find(({ column }) => column === "persons")?.how).toBe("confirmed");
    expect(contents(reading).map(({ values }) => values.persons)).toEqual([2, 3]);
    expect([reading.questions, stops(reading)]).toEqual([[], []]);
  });

  it("are left out without a further question where somebody said so", () => {
    const reading = read(sheet, { confirmed: agreed(read(sheet), null) });
    expect(reading.columns.map(({ column }) => column)).toEqual(["loan_type", "amount"]);
    expect(reading.unmatched[0]).toMatchObject({ text: "放贷妇女", why: "settled", figures: true });
    expect([reading.questions, stops(reading)]).toEqual([[], []]);
  });

  it("are asked about again under another header", () => {
    const confirmed = agreed(read(sheet), "persons");
    const reading = read(sheet.replace("负责部门", "部门"), { confirmed });
    expect(reading.columns.find(({ column }) => column === "persons")?.how).toBe("proposed");
  });
});

describe("several tables on a sheet", () => {
  const loans = `
    2019年妇女创业小额贷款统计表 | < | <
    贷款类型 | 贷款金额(万元) | 借款人数
    小额贴息贷款 | 5 | 1
    合计 | 5 | 1
    审核人： | | 填表人：`;
  const training = `
    2019年妇女教育培训统计表 | < | <
    培训类别 | 期数 | 培训人数
    家政 | 2 | 80`;

  it("are read one by one, with addresses on the sheet", () => {
    const readings = readTables(sheetOf(`${loans}\n | | \n${training}`), context);
    expect(readings.map(({ form, records }) => [form, records.map(({ row }) => row)])).toEqual([
      ["women_loans", [3]],
      ["training_ledger", [9]],
    ]);
  });

  it("do not cut a table at a note or a second page", () => {
    const readings = readTables(
      sheetOf(`${training}\n | | \n 续表：妇女教育培训统计表 | | \n 茶艺 | 1 | 30\n 月嫂 | 1 | 40`),
      context,
    );
    expect(readings.map(({ form, records }) => [form, records.map(({ row }) => row)])).toEqual([
      ["training_ledger", [3, 6, 7]],
    ]);
  });
});

it.each(["全年合计", "上下半年合计"])(
  "reads blocks headed by halves of the year as parts of the year of the title, with a line %s",
  (whole) => {
    const reading = read(`
    2019年妇女“两癌”筛查统计表 | <
    上半年 |
    筛查项目 | 应查人数 | 实查人数
    宫颈癌 | 480 | 470
    小计 | 480 | 470

    下半年 |
    筛查项目 | 应查人数 | 实查人数
    宫颈癌 | 390 | 381
    小计 | 390 | 381
    ${whole} | 870 | 851
  `);
    expect(reading.records.map(({ values }) => values.screened)).toEqual([470, 381]);
    expect(reading.totals.map(({ sums }) => sums.screened)).toEqual([470, 381, 851]);
    expect(findings(reading).filter((finding) => finding.includes("period"))).toEqual([]);
  },
);
