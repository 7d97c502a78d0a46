import { describe, expect, it } from "vitest";
import { changeText } from "../../../../addin/features/forms/change-text.ts";
import type { Design, DesignColumn, DesignRule } from "../../../../shared/form/design/design.ts";
import { designChanges } from "../../../../shared/form/design/design-changes.ts";
import { designColumn, workshops } from "../../../support/designs.ts";

const linesOf = (before: Design, after: Design) => designChanges(before, after).map(changeText);

function withColumn(id: string, change: Partial<DesignColumn>): Design {
  const columns = workshops.columns.map((column) => (column.id === id ? { ...column, ...change } : column));
  return { ...workshops, columns };
}

describe("a change of a form", () => {
  it("is told in the words of the designer", () => {
    const fees: Partial<DesignColumn> = { unit: "元", required: true, aggregation: "none", leaving: "stays" };
    expect(linesOf(withColumn("fees", { aggregation: "sum" }), withColumn("fees", fees))).toEqual([
      "栏目“年加工费”的“怎么汇总”由“各单位相加，各期相加”改为“只列出，不相加”",
      "栏目“年加工费”的“报不报”由“报送”改为“留在本机，不上报”",
      "栏目“年加工费”的“必填”由“否”改为“是”",
      "栏目“年加工费”的单位由“万元”改为“元”",
    ]);
    expect(linesOf(workshops, withColumn("women", { name: "妇女", aliases: ["女工"] }))).toEqual([
      "栏目“其中妇女”改名为“妇女”",
      "栏目“妇女”的“也叫”定为“女工”",
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
      "栏目“经营类别”加了选项：缝纫",
      "栏目“经营类别”删了选项：手工编织、刺绣、其他",
      "核对“其中妇女 ≤ 从业人数”的轻重由“必须改”改为“核实”",
      "“表上的数是”由“期末时点的”改为“本期发生的”",
      "表号定为“示例1表”",
      "报表名称由“来料加工点情况表”改为“加工点”",
    ]);
    expect(linesOf({ ...workshops, number: "示例1表" }, workshops)).toEqual([
      "表号去掉了（原来是“示例1表”）",
    ]);
  });

  it("is said once where the columns stand in another order", () => {
    const turned = { ...workshops, columns: workshops.columns.toReversed() };
    expect(linesOf(workshops, turned)).toEqual(["栏目的先后变了"]);
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
      ratio: { numerator: "women", denominator: "workers" },
    };
    const whole: Required<Design> = {
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
