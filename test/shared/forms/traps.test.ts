import { describe, expect, test } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const { newest: forms } = standardCatalogue;

/** What a full check says of a sheet: form, values of its records, "warning E2.5a" … */
function read(text: string) {
  const context = { units: districtUnits, reporter: district, period: "2015" };
  const reading = readSheet(sheetOf(text), { forms, ...context });
  const form = standardCatalogue.findForm(reading.form ?? "");
  if (form === undefined) throw new Error(reading.findings.map(({ message }) => message).join());
  const findings = checkReading(reading, form, context);
  return {
    form: form.id,
    values: reading.records.map(({ values }) => values),
    rules: findings.map(({ severity, rule }) => `${severity} ${rule}`),
    asked: findings.filter(({ rule }) => rule === "STRUCTURE.assignment").map(({ message }) => message),
  };
}

describe("traps in the meaning of figures, in the sheets of the other ten forms", () => {
  test("1: viewers typed as persons are asked about, and never become visits by themselves", () => {
    const visits = read(`
      2015年度宣传教育活动情况统计表 | < | <
      活动类别 | 场次 | 参与人数(人)
      线上直播课 | 6 | 1390000
    `);
    expect(visits.values).toEqual([{ category: "live_classes", events: 6, attend: 1_390_000 }]);
    expect(visits.rules).toEqual(expect.arrayContaining(["warning STRUCTURE.measure", "warning E2.5a"]));
    const persons = read(`
      2015年度宣传教育活动情况统计表 | < | <
      活动类别 | 场次 | 覆盖人数(人)
      线上直播课 | 6 | 1390000
    `);
    expect(persons.values).toEqual([{ category: "live_classes", events: 6, persons: 1_390_000 }]);
    expect(persons.rules).not.toContain("warning STRUCTURE.measure");
  });

  test("16: a masked unit matches no unit and is said", () => {
    const { rules, asked } = read(`
      2015年度巾帼志愿者队伍情况统计表 | < | < | <
      镇街 | 队伍类别 | 支数 | 人数
      ##镇 | 巾帼志愿服务队 | 3 | 60
    `);
    expect(rules).toContain("error STRUCTURE.assignment");
    expect(asked.join()).toContain("##镇");
  });

  test("19: cumulative investment without a word about the land is asked about", () => {
    const { values, rules } = read(`
      2015年度重点项目情况统计表 | < | < | <
      项目名称 | 项目类别 | 累计投入(亿元) | 进度
      测试活动中心 | 阵地建设 | 1.7 | 实施
    `);
    expect(values[0]).toMatchObject({ kind: "facilities", invested: 17_000_000_000, stage: "under_way" });
    expect(rules).toContain("error STRUCTURE.assignment");
  });

  test("24: a comma before the figure and a base behind it do no harm", () => {
    const { form, values } = read(`
      妇女儿童发展规划监测指标表 | < | < | < | <
      指标名称 | 本年实际 | 上年同期 | 比上年增减 | 责任单位
      孕产妇死亡率 | ，9.4/10万 | | | 卫健
      出生缺陷发生率 | 98.5/万 | | | 卫健
      婴儿死亡率 | ,4.64‰ | 4.7‰ | -0.06 | 卫健
      高考考生人数 | 3.29万 | | | 教育
    `);
    expect(form).toBe("outline_monitoring");
    expect(values).toEqual([
      { indicator: "om_maternal_mortality", value: 940, dept: "health" },
      { indicator: "om_birth_defect_rate", value: 9850, dept: "health" },
      { indicator: "om_infant_mortality", value: 464, last: 470, delta: -6, dept: "health" },
      { indicator: "om_gaokao_candidates", value: 3_290_000, dept: "education" },
    ]);
  });

  test("25: a title of another unit does not decide; an unknown unit in the unit line is asked about", () => {
    const { rules } = read(`
      2015年度示例乙区宣传教育活动情况统计表 | < | <
      填报单位：示例乙区妇联 | < | <
      活动类别 | 场次 | 覆盖人数
      普法 | 6 | 100
    `);
    expect(rules.some((rule) => rule.endsWith("STRUCTURE.reporter"))).toBe(true);
  });
});
