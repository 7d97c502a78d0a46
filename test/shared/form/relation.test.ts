import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { code, count, date, decimal, money, percent, text } from "../../../shared/form/columns.ts";
import { defineForm } from "../../../shared/form/define-form.ts";
import type { Relation } from "../../../shared/form/form.ts";
import { groupOperands } from "../../../shared/form/group.ts";
import { compileRelation, RelationError } from "../../../shared/form/relation.ts";
import { coarsened, daysOfDate } from "../../../shared/period/partial-date.ts";
import { dateOfDay } from "../../../shared/period/period.ts";
import type { CellValue } from "../../../shared/value.ts";
import { tries } from "../../support/properties.ts";

const form = defineForm({
  id: "sample",
  version: 1,
  number: "样1表",
  title: { zh: "样表", en: "Sample" },
  grains: ["detail", "sum"],
  accumulation: "period",
  columns: {
    trainees: count("培训人数", "Trainees", "人", { aliases: ["人数"] }),
    women: count("其中:女性", "Women", "人"),
    certified: count("取证人数", "Certified", "人", { aliases: ["人数(取证)"] }),
    amount: money("贷款金额", "Amount", { displayUnit: "万元" }),
    hours: decimal("授课课时", "Hours", "课时"),
    start: date("开始日期", "Start"),
    end: date("结束日期", "End"),
    grade: code("等次", "Grade", [
      { code: "clean", zh: "清洁户", en: "Clean", aliases: ["清洁"] },
      { code: "unclean", zh: "不清洁户(差)", en: "Unclean", aliases: [] },
    ]),
    rate: percent("完成率", "Rate"),
    name: text("名称", "Name"),
  },
});

function relation(expression: string, more: Partial<Relation> = {}) {
  const message = { zh: "不一致", en: "Inconsistent" };
  return compileRelation(form, { id: "R", expression, severity: "error", message, ...more });
}

function evaluate(expression: string, values: Record<string, CellValue>, more: Partial<Relation> = {}) {
  return relation(expression, more).evaluate((column) => values[column]);
}

const status = (...given: Parameters<typeof evaluate>) => evaluate(...given).status;

describe("notation", () => {
  test.each([
    ["其中:女性 <= 培训人数", { women: 5, trainees: 5 }, "holds"],
    ["其中：女性 ≤ 培训人数", { women: 6, trainees: 5 }, "fails"],
    ["其中:女性<=人数", { women: 6, trainees: 5 }, "fails"],
    ["women <= trainees", { women: 4, trainees: 5 }, "holds"],
    ["取证人数 <= 人数", { certified: 6, trainees: 5 }, "fails"],
    ["人数(取证) <= 人数", { certified: 6, trainees: 5 }, "fails"],
    ["[2] <= [1]", { women: 6, trainees: 5 }, "fails"],
    ["1≥2≥3", { trainees: 9, women: 8, certified: 7 }, "holds"],
    ["1≥2≥3", { trainees: 9, women: 8, certified: 9 }, "fails"],
    ["1 = 2 + 3", { trainees: 9, women: 5, certified: 4 }, "holds"],
    ["1 = 2 + 3", { trainees: 9, women: 5, certified: 5 }, "fails"],
    ["1＝2＋3", { trainees: 9, women: 5, certified: 5 }, "fails"],
    ["人数 ≠ 取证人数", { trainees: 9, certified: 9 }, "fails"],
    ["人数 != 取证人数", { trainees: 9, certified: 8 }, "holds"],
    ["人数 / 取证人数 in 5..500", { trainees: 5, certified: 1 }, "holds"],
    ["人数 ÷ 取证人数 in 5..500", { trainees: 500, certified: 1 }, "holds"],
    ["人数 / 取证人数 in 5..500", { trainees: 499, certified: 100 }, "fails"],
    ["人数 / 取证人数 in 5..500", { trainees: 501, certified: 1 }, "fails"],
    ["贷款金额 / 人数 in 0.1万..300万", { amount: 100000, trainees: 1 }, "holds"],
    ["贷款金额 / 人数 in 0.1万..300万", { amount: 99999, trainees: 1 }, "fails"],
    ["贷款金额 / 人数 in 0.1万..300万", { amount: 300000001, trainees: 1 }, "fails"],
    ["贷款金额 < 1亿", { amount: 9999999999 }, "holds"],
    ["贷款金额 < 1亿", { amount: 10000000000 }, "fails"],
    ["授课课时 <= 8.5 * 取证人数", { hours: 85, certified: 1 }, "holds"],
    ["授课课时 <= 8.5 × 取证人数", { hours: 86, certified: 1 }, "fails"],
    ["人数 >= 5 且 women >= 5", { trainees: 5, women: 4 }, "fails"],
    ["人数 >= 5 或 women >= 5", { trainees: 5, women: 4 }, "holds"],
    ["人数 >= 5 or women >= 5", { trainees: 4, women: 4 }, "fails"],
    ["人数 - (women - 取证人数) = 4", { trainees: 5, women: 3, certified: 2 }, "holds"],
    ["人数 > -1", { trainees: 0 }, "holds"],
    ["等次 = 清洁户", { grade: "clean" }, "holds"],
    ['等次 = "清洁"', { grade: "unclean" }, "fails"],
    ["等次 = “不清洁户(差)”", { grade: "unclean" }, "holds"],
    ["等次 in [清洁户, 'unclean']", { grade: "unclean" }, "holds"],
    ["等次 not in [清洁户]", { grade: "clean" }, "fails"],
    ["等次 not in [清洁户]", { grade: "unclean" }, "holds"],
    ["人数 = 空", {}, "holds"],
    ["人数 = 空", { trainees: 0 }, "fails"],
    ["人数 ≠ 空", { trainees: 0 }, "holds"],
    ["人数 ≠ 空", {}, "fails"],
    ["等次 = 空", { grade: "clean" }, "fails"],
    ["取证人数 <= 人数 或 人数 = 空", { certified: 3 }, "holds"],
  ] as const)("%s over %o %s", (expression, values, expected) => {
    expect(status(expression, values)).toBe(expected);
  });

  test.each([
    ["开始日期 <= 结束日期", "2019-03-08", "2019-03-08", "holds"],
    ["开始日期 <= 结束日期", "2019-03-08", "2019-03-07", "fails"],
    ["结束日期 - 开始日期 + 1 = 3", "2020-02-28", "2020-03-01", "holds"],
    ["结束日期 - 开始日期 + 1 = 3", "2019-02-28", "2019-03-01", "fails"],
    ['开始日期 >= "2019-01-01"', "2019-01-01", "2019-01-01", "holds"],
    ['开始日期 >= "2019-01-01"', "2018-12-31", "2019-01-01", "fails"],
  ])("dates: %s with %s and %s %s", (expression, start, end, expected) => {
    expect(status(expression, { start, end })).toBe(expected);
  });

  test.each([
    ["开始日期 <= 结束日期", "2013-05", "2013-05-01", "skipped"],
    ["开始日期 <= 结束日期", "2013-05", "2013-05-31", "holds"],
    ["开始日期 <= 结束日期", "2013-05", "2013-04-30", "fails"],
    ["开始日期 <= 结束日期", "2013", "2013-12", "skipped"],
    ["开始日期 <= 结束日期", "2013", "2012-12", "fails"],
    ["开始日期 <= 结束日期", "2013", "2014-01", "holds"],
    ["开始日期 < 结束日期", "2013-05", "2013-05", "skipped"],
    ["开始日期 = 结束日期", "2013-05", "2013-05-12", "skipped"],
    ["开始日期 = 结束日期", "2013-05", "2013-06-12", "fails"],
    ["开始日期 != 结束日期", "2013-05", "2013-06", "holds"],
    ["结束日期 - 开始日期 <= 30", "2013-05", "2013-06", "skipped"],
    ["结束日期 - 开始日期 <= 61", "2013-05", "2013-06", "holds"],
    ["结束日期 - 开始日期 <= 30", "2013-05", "2013-07-01", "fails"],
    ["结束日期 - 开始日期 in 1..40", "2013-05", "2013-06", "skipped"],
    ["结束日期 - 开始日期 in 1..60", "2013-05", "2013-06", "holds"],
    ["结束日期 - 开始日期 in 1..40", "2013-05", "2013-08", "fails"],
    ["(结束日期 - 开始日期) / 2 > 99", "2013-05", "2013-08", "skipped"],
    ['开始日期 >= "2013-05-01"', "2013-05", "2013-05", "holds"],
    ['开始日期 >= "2013-06-01"', "2013-05", "2013-05", "fails"],
    ['开始日期 >= "2013-05-02"', "2013-05", "2013-05", "skipped"],
  ])("dates without a day: %s with %s and %s %s", (expression, start, end, expected) => {
    expect(status(expression, { start, end })).toBe(expected);
  });

  test("a comparison of dates fails when no day that may be meant lets it hold, and holds when every one does", () => {
    const day = fc.integer({ min: 15_000, max: 15_800 }).map(dateOfDay);
    const date = fc.tuple(day, fc.constantFrom("day", "month", "year")).map(([of, as]) => coarsened(of, as));
    const ends = (text: string) => Object.values(daysOfDate(text)).map(String);
    fc.assert(
      fc.property(date, date, fc.constantFrom("<=", "<", ">=", ">"), (start, end, sign) => {
        const written = `开始日期 ${sign} 结束日期`;
        const verdicts = ends(start).flatMap((from) =>
          ends(end).map((to) => status(written, { start: from, end: to })),
        );
        const [first] = verdicts;
        const agreed = verdicts.every((verdict) => verdict === first) ? first : "skipped";
        expect(status(written, { start, end })).toBe(agreed);
      }),
      tries(100),
    );
  });

  test("a month is told as a month", () => {
    expect(evaluate("开始日期 <= 结束日期", { start: "2013-05", end: "2012" })).toMatchObject({
      left: "开始日期2013年5月",
      right: "结束日期2012年",
    });
  });

  test("a printed rate agrees within half a unit of its last digit", () => {
    const rate = "完成率 ≈ 取证人数 / 培训人数 * 100";
    // 1900 / 5700 = 33.33… %
    expect(status(rate, { rate: 3333, certified: 1900, trainees: 5700 })).toBe("holds");
    expect(status(rate, { rate: 3334, certified: 1900, trainees: 5700 })).toBe("fails");
    expect(status(rate, { rate: 3330, certified: 1900, trainees: 5700 })).toBe("holds");
    expect(status(rate, { rate: 3300, certified: 1900, trainees: 5700 })).toBe("holds");
    expect(status(rate, { rate: 3400, certified: 1900, trainees: 5700 })).toBe("fails");
  });
});

describe("blank operands", () => {
  test("skip a comparison", () => {
    expect(status("其中:女性 <= 培训人数", { women: 5 })).toBe("skipped");
    expect(status("人数 / 取证人数 in 5..500", { trainees: 5 })).toBe("skipped");
    expect(status("等次 = 清洁户", {})).toBe("skipped");
  });

  test("leave the filled part of a chain or conjunction to be judged", () => {
    expect(status("1≥2≥3", { trainees: 5, women: 6 })).toBe("fails");
    expect(status("1≥2≥3", { trainees: 6, women: 5 })).toBe("skipped");
    expect(status("1≥2≥3", { trainees: 6, certified: 9 })).toBe("skipped");
    expect(status("人数 > 5 或 women > 5", { women: 6 })).toBe("holds");
    expect(status("人数 > 5 或 women > 5", { women: 5 })).toBe("skipped");
  });

  test("division by zero says nothing", () => {
    expect(status("人数 / 取证人数 <= 5", { trainees: 5, certified: 0 })).toBe("skipped");
  });

  test("`when` must hold before the expression is looked at", () => {
    const when = { when: "等次 = 清洁户" };
    expect(status("人数 > 5", { trainees: 1, grade: "clean" }, when)).toBe("fails");
    expect(status("人数 > 5", { trainees: 1, grade: "unclean" }, when)).toBe("skipped");
    expect(status("人数 > 5", { trainees: 1 }, when)).toBe("skipped");
  });
});

describe("failures", () => {
  test("name columns in order of appearance, and both sides as people see them", () => {
    expect(evaluate("其中:女性 <= 培训人数", { women: 12001, trainees: 12000 })).toEqual({
      status: "fails",
      inexact: false,
      columns: ["women", "trainees"],
      left: "女性12,001人",
      right: "培训人数12,000人",
      fixed: false,
    });
  });

  test.each([
    ["贷款金额 / 人数 in 1万..30万", { amount: 50_000_000, trainees: 1 }, "50万元/人", "1万元/人至30万元/人"],
    ["贷款金额 > 0", { amount: 0 }, "贷款金额0万元", "0万元"],
    [
      "开始日期 <= 结束日期",
      { start: "2019-03-08", end: "2019-03-07" },
      "开始日期2019年3月8日",
      "结束日期2019年3月7日",
    ],
    ["授课课时 <= 8 * 人数", { hours: 7135, trainees: 1 }, "授课课时713.5课时", "8课时"],
    ["取证人数 / 人数 * 100 <= 0.5", { certified: 110, trainees: 8508 }, "1.29%", "0.5%"],
    ["等次 = 清洁户", { grade: "unclean" }, "不清洁户(差)", "清洁户"],
  ] as const)("%s", (expression, values, left, right) => {
    expect(evaluate(expression, values)).toMatchObject({ left, right });
  });

  test("a chain reports the link that breaks", () => {
    const failed = evaluate("1≥2≥3", { trainees: 9, women: 5, certified: 7 });
    expect(failed).toMatchObject({ columns: ["women", "certified"], left: "女性5人", right: "取证人数7人" });
  });

  test("a qualified operand makes the failure inexact", () => {
    const women = { value: 8508, qualifier: "over" } as const;
    expect(evaluate("其中:女性 <= 培训人数", { women, trainees: 8000 })).toMatchObject({
      inexact: true,
      left: "女性8,508余人",
    });
    expect(evaluate("其中:女性 <= 培训人数", { women: 8508, trainees: 8000 })).toMatchObject({
      inexact: false,
    });
  });
});

describe("groups", () => {
  const rows = [
    { grade: "clean", trainees: 116_000, certified: 160_000 },
    { grade: "unclean", trainees: 44_000, certified: 160_000 },
    { grade: "unclean", women: 3 },
  ];
  const group = (expression: string, of: readonly Record<string, CellValue>[] = rows) =>
    relation(expression, { scope: "group" }).evaluate(groupOperands(of)).status;

  test("names are sums, filters take the rows of one code, max the largest row", () => {
    expect(group("人数 = 160000")).toBe("holds");
    expect(group("人数[等次=清洁户] + 人数[等次=“不清洁户(差)”] = max(取证人数)")).toBe("holds");
    expect(group("人数[等次=clean] = 44000")).toBe("fails");
    expect(group("取证人数 = 320000")).toBe("holds");
    expect(group("max(人数) = 116000")).toBe("holds");
    expect(group("max(取证人数[等次=清洁户]) = 160000")).toBe("holds");
  });

  test("rows of the same words have together what each has", () => {
    const villages = [
      { grade: "clean", trainees: 120, certified: 210 },
      { grade: "unclean", trainees: 90, certified: 210 },
      { grade: "clean", trainees: 90, certified: 180 },
      { grade: "unclean", trainees: 90, certified: 180 },
    ];
    expect(group("人数 = max(取证人数)", villages)).toBe("holds");
    expect(group("人数 = max(取证人数)", villages.slice(1))).toBe("fails");
    expect(group("max(取证人数[等次=清洁户]) = 390", villages)).toBe("holds");
    const plain = [
      { trainees: 120, certified: 210 },
      { trainees: 90, certified: 180 },
    ];
    expect(group("人数 <= max(取证人数)", plain)).toBe("holds");
    expect(group("max(取证人数) = 390", plain)).toBe("holds");
    // One figure, said twice.
    expect(group("max(取证人数) = 210", [{ certified: 210 }, { certified: 210 }])).toBe("holds");
  });

  test("an operand that no row fills is blank", () => {
    expect(group("women[等次=清洁户] <= 人数")).toBe("skipped");
    expect(group("授课课时 <= 人数")).toBe("skipped");
  });

  test("a code stands for the one that all rows share", () => {
    expect(group("等次 = 清洁户")).toBe("skipped");
    expect(group("等次 = 清洁户", rows.slice(1))).toBe("fails");
  });

  test("sums keep the qualifier", () => {
    const qualified = { trainees: { value: 5, qualifier: "over" } } as const;
    const outcome = relation("人数 <= 3", { scope: "group" }).evaluate(groupOperands([qualified, qualified]));
    expect(outcome).toMatchObject({ status: "fails", inexact: true, left: "培训人数10余人" });
  });
});

test("what a relation reads includes its condition and its grouping", () => {
  const compiled = relation("人数 <= max(取证人数)", {
    when: "women > 1",
    scope: "group",
    groupBy: ["grade"],
  });
  expect(compiled.columns).toEqual(["trainees", "certified"]);
  expect(compiled.reads).toEqual(["trainees", "certified", "women", "grade"]);
});

test.each([
  "1 <= 99",
  "[11] > 1",
  "5.5 > 3",
  "优秀人数 <= 培训人数",
  "培训人数",
  "培训人数 + 1",
  "培训人数 <=",
  "名称 <= 培训人数",
  "等次 = 优秀户",
  "等次 < 清洁户",
  "人数[等次=清洁户] > 1",
  "max(人数) > 1",
  "人数 in 培训人数",
  "人数 not in 1..5",
  "人数 ≈ 取证人数",
  "人数 > 1 ; 2",
  '等次 = "清洁户',
  "人数 % 2 = 0",
  "",
])("%s is refused", (expression) => {
  expect(() => relation(expression)).toThrow(RelationError);
});

test("agrees with exact arithmetic over fractions", () => {
  const figure = fc.integer({ min: 0, max: 10_000_000_000_000 });
  const operator = fc.constantFrom("<=", "<", "=", ">=", ">", "!=");
  fc.assert(
    fc.property(figure, figure, figure, operator, (amount, hours, trainees, sign) => {
      // amount / 100 · hours / 10 against trainees², with everything over the common denominator 1000
      const difference = BigInt(amount) * BigInt(hours) - BigInt(trainees) ** 2n * 1000n;
      const expected = {
        "<=": difference <= 0n,
        "<": difference < 0n,
        "=": difference === 0n,
        ">=": difference >= 0n,
        ">": difference > 0n,
        "!=": difference !== 0n,
      }[sign];
      const values = { amount, hours, trainees };
      const divided = trainees === 0 ? "skipped" : expected ? "holds" : "fails";
      expect(status(`贷款金额 * 授课课时 ${sign} 人数 * 人数`, values)).toBe(expected ? "holds" : "fails");
      expect(status(`贷款金额 * 授课课时 / 人数 ${sign} 人数`, values)).toBe(divided);
    }),
    tries(100),
  );
});
