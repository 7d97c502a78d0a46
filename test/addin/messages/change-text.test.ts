import { describe, expect, it } from "vitest";
import { changeText } from "../../../addin/messages/change-text.ts";
import type { Design, DesignColumn, DesignRule } from "../../../shared/form/design/design.ts";
import { designChanges } from "../../../shared/form/design/design-changes.ts";
import { changeColumn } from "../../../shared/form/design/design-edits.ts";
import { emptyFit } from "../../../shared/form/fit/fit.ts";
import { fitForm } from "../../../shared/form/fit/fit-form.ts";
import { formChanges } from "../../../shared/form/fit/form-changes.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { designColumn, workshops } from "../../support/designs.ts";
import { fittedTraining } from "../../support/fits.ts";

const linesOf = (before: Design, after: Design) => designChanges(before, after).map(changeText);

function withColumn(id: string, change: Partial<DesignColumn>): Design {
  const columns = workshops.columns.map((column) => (column.id === id ? { ...column, ...change } : column));
  return { ...workshops, columns };
}

describe("a change of a form", () => {
  it("is told in the words of the designer", () => {
    const fees: Partial<DesignColumn> = { unit: "元", required: true, leaving: "stays" };
    const stays = (column: DesignColumn): DesignColumn => {
      const { aggregation: _, ...rest } = column;
      return column.id === "fees" ? { ...rest, ...fees } : column;
    };
    const after = { ...workshops, columns: workshops.columns.map(stays) };
    expect(linesOf(withColumn("fees", { aggregation: "sum" }), after)).toEqual([
      "栏目“年加工费”的“报不报”由“报送”改为“留在本机，不上报”",
      "栏目“年加工费”的“必填”由“否”改为“是”",
      "栏目“年加工费”的单位由“万元”改为“元”",
    ]);
    expect(linesOf(workshops, withColumn("women", { name: "妇女", aliases: ["女工"] }))).toEqual([
      "栏目“其中妇女”改名为“妇女”",
      "栏目“妇女”的“也叫”加了“女工”",
    ]);
  });

  it("is told of words, checks, and of the whole sheet", () => {
    const [rule] = workshops.rules;
    if (rule === undefined) throw new Error("a rule");
    const milder: DesignRule = { ...rule, severity: "warning" };
    const after: Design = {
      ...withColumn("trade", { codes: [{ code: "k9", name: "缝纫", aliases: [] }] }),
      ...{ rules: [milder], title: "加工点", number: "示例1表", accumulation: "period" },
    };
    expect(linesOf(workshops, after)).toEqual([
      "栏目“经营类别”加了选项“缝纫”",
      "栏目“经营类别”删了选项“手工编织”、“刺绣”、“其他”",
      "核对“其中妇女 ≤ 从业人数”的轻重由“必须改”改为“核实”",
      "“表上的数是”由“期末时点的”改为“本期发生的”",
      "表号定为“示例1表”",
      "报表名称由“来料加工点情况表”改为“加工点”",
    ]);
    expect(linesOf({ ...workshops, number: "示例1表" }, workshops)).toEqual(["表号去掉了，原来是“示例1表”"]);
  });

  it("names the columns that were moved, and the first of many", () => {
    const [first, second, ...others] = workshops.columns;
    if (first === undefined || second === undefined) throw new Error("two columns");
    const last = { ...workshops, columns: [...others, second, first] };
    expect(linesOf({ ...workshops, columns: [first, ...others, second] }, last)).toEqual([
      `栏目的先后变了：挪动了“${first.name}”`,
    ]);
    const many = (order: readonly number[]): Design => ({
      ...workshops,
      ...{ columns: order.map((number) => designColumn(`c${number}`, `第${number}栏`)), rules: [] },
    });
    const turned = [7, 6, 5, 4, 3, 2, 1, 0];
    expect(linesOf(many(turned.toReversed()), many(turned))).toEqual([
      expect.stringMatching(/^栏目的先后变了：挪动了(“第.栏”、){5}“第.栏”等7个$/),
    ]);
  });

  it("tells of names and options only those that came and went", () => {
    const names = (...aliases: string[]) => withColumn("women", { aliases });
    expect(linesOf(names("女工", "女职工"), names("女工", "妇女数"))).toEqual([
      "栏目“其中妇女”的“也叫”加了“妇女数”，删了“女职工”",
    ]);
    expect(linesOf(workshops, { ...workshops, titleAliases: ["加工点表"] })).toEqual([
      "报表的别的叫法加了“加工点表”",
    ]);
    const words = (name: string, ...aliases: string[]) =>
      withColumn("trade", { codes: [{ code: "k1", name, aliases }] });
    expect(linesOf(words("编织", "手编"), words("编织", "手编", "毛线"))).toEqual([
      "栏目“经营类别”的选项“编织”，别的说法加了“毛线”",
    ]);
    expect(linesOf(words("编织"), words("手工编织"))).toEqual(["栏目“经营类别”的选项“编织”改名为“手工编织”"]);
    const { codes = [] } = workshops.columns.find(({ id }) => id === "trade") ?? {};
    expect(linesOf(workshops, withColumn("trade", { codes: codes.toReversed() }))).toEqual([
      "栏目“经营类别”的选项的先后变了",
    ]);
  });

  it("tells of a check what it was and is, and nothing where it only follows a name", () => {
    const [rule] = workshops.rules;
    if (rule === undefined) throw new Error("a rule");
    const checked = (change: Partial<DesignRule>) => ({ ...workshops, rules: [{ ...rule, ...change }] });
    expect(linesOf(workshops, checked({ expression: "其中妇女 < 从业人数" }))).toEqual([
      "核对“其中妇女 ≤ 从业人数”改为“其中妇女 < 从业人数”",
    ]);
    expect(linesOf(workshops, changeColumn(workshops, "women", { name: "妇女" }))).toEqual([
      "栏目“其中妇女”改名为“妇女”",
    ]);
    const message = "妇女不能比从业的多";
    expect(linesOf(workshops, checked({ message, when: "经营类别 = “其他”" }))).toEqual([
      "核对“其中妇女 ≤ 从业人数”的“不合时说的话”定为“妇女不能比从业的多”",
      "核对“其中妇女 ≤ 从业人数”的前提定为“经营类别 = ‘其他’”",
    ]);
  });

  it("says of a standard form that something is off, or on again: nothing is deleted", () => {
    const standard = standardCatalogue.form("training_ledger");
    const fit = { ...emptyFit(standard.version), offColumns: fittedTraining.offColumns };
    const { form } = fitForm(standard, fit, 200_001);
    const off = formChanges(standard, form).map(changeText);
    expect(off).toContain("停用栏目“培训经费”");
    expect(off.filter((line) => line.startsWith("停用核对"))).not.toEqual([]);
    expect(off.join()).not.toMatch(/删/);
    const on = formChanges(form, standard).map(changeText);
    expect(on).toContain("恢复栏目“培训经费”");
    expect(on.join()).not.toMatch(/加了/);
  });

  it("never shows a key of the program", () => {
    const column = designColumn("c9", "新栏");
    const every: Required<DesignColumn> = {
      ...{
        id: "c9",
        name: "新栏",
        english: "甲",
        aliases: ["甲"],
        groups: ["甲"],
        heading: "甲",
        unit: "甲",
      },
      ...{ kind: "percent", scale: 2, codes: [{ code: "k1", name: "甲", aliases: [] }], required: true },
      ...{ leaving: "personal", reason: "甲", aggregation: "recompute", grouping: true, apart: true },
      signed: true,
      ratio: { numerator: "women", denominator: "workers" },
    };
    const whole: Required<Omit<Design, "asked">> = {
      ...workshops,
      ...{ title: "甲", english: "甲", titleAliases: ["甲"], number: "甲", authority: "甲", approval: "甲" },
      ...{
        validUntil: "甲",
        rows: "sums",
        eventDate: "c9",
        counted: { name: "甲", unit: "甲", aggregation: "latest" },
      },
      ...{ accumulation: "yearToDate", leftOut: ["甲"] },
      across: { times: ["prior", "own", "ytd", "target"], by: "c9", whole: "before" },
      columns: [...workshops.columns, every],
      rules: workshops.rules.map(({ id }) => ({
        ...{ id, expression: "甲 > 1", when: "甲 > 2", severity: "information", message: "甲" },
      })),
    };
    const before = { ...workshops, columns: [...workshops.columns, column] };
    const lines = linesOf(before, whole);
    expect(lines.length).toBeGreaterThanOrEqual(29);
    for (const line of lines) expect(line).not.toMatch(/[A-Za-z]{2}/);
  });
});
