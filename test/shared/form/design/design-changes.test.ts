import { describe, expect, it } from "vitest";
import type { Design, DesignColumn } from "../../../../shared/form/design/design.ts";
import { designChanges } from "../../../../shared/form/design/design-changes.ts";
import { designColumn, workshops } from "../../../support/designs.ts";

function withColumn(id: string, change: Partial<DesignColumn>): Design {
  return {
    ...workshops,
    columns: workshops.columns.map((column) => (column.id === id ? { ...column, ...change } : column)),
  };
}

describe("changes of a design", () => {
  it("are none where nothing differs, whatever the order of keys", () => {
    const { id, title, ...rest } = workshops;
    expect(designChanges(workshops, { ...rest, title, id })).toEqual([]);
  });

  it("tell of columns that come, go and are called otherwise", () => {
    const orders = designColumn("orders", "订单数", { kind: "count", unit: "份" });
    const columns = [...workshops.columns.filter(({ id }) => id !== "contact"), orders];
    expect(designChanges(workshops, { ...workshops, columns })).toEqual([
      { kind: "column_added", about: "订单数" },
      { kind: "column_removed", about: "联系人及电话" },
    ]);
    expect(designChanges(workshops, withColumn("women", { name: "其中女性" }))).toEqual([
      { kind: "column_renamed", about: "其中女性", before: "其中妇女", after: "其中女性" },
    ]);
  });

  it("tell of each property by its key, with what it was", () => {
    expect(
      designChanges(workshops, withColumn("fees", { unit: "元", required: true, groups: ["收入", "全年"] })),
    ).toEqual([
      { kind: "column_changed", about: "年加工费", part: "groups", after: "收入、全年" },
      { kind: "column_changed", about: "年加工费", part: "required", before: "false", after: "true" },
      { kind: "column_changed", about: "年加工费", part: "unit", before: "万元", after: "元" },
    ]);
  });

  it("name what a rate is made of, and what a row counts as", () => {
    const rate = (denominator: string): Design => ({
      ...withColumn("fees", { ratio: { numerator: "women", denominator } }),
      counted: { name: "站点", unit: "个" },
    });
    expect(designChanges(workshops, rate("workers"))).toEqual([
      { kind: "column_changed", about: "年加工费", part: "ratio", after: "其中妇女 / 从业人数" },
      {
        ...{ kind: "form_changed", about: workshops.title, part: "counted" },
        ...{ before: "加工点（个）", after: "站点（个）" },
      },
    ]);
    const listed: Design = { ...workshops, counted: { name: "加工点", unit: "个", aggregation: "latest" } };
    expect(designChanges(workshops, listed)).toEqual([
      { kind: "form_changed", about: workshops.title, part: "countedOverTime", after: "latest" },
    ]);
  });

  it("tell of words that come, go and change", () => {
    const codes = [
      { code: "k1", name: "编织", aliases: ["手编"] },
      { code: "k3", name: "缝纫", aliases: [] },
      { code: "other", name: "其他", aliases: [] },
    ];
    expect(designChanges(workshops, withColumn("trade", { codes }))).toEqual([
      { kind: "codes_added", about: "经营类别", after: "缝纫" },
      { kind: "codes_removed", about: "经营类别", before: "刺绣" },
      {
        ...{ kind: "column_changed", about: "经营类别", part: "codes", word: "编织" },
        ...{ before: "手工编织", after: "编织" },
      },
      {
        ...{ kind: "column_changed", about: "经营类别", part: "codes", word: "编织" },
        ...{ added: ["手编"], removed: ["编织"] },
      },
    ]);
  });

  it("tell of checks and of the form itself", () => {
    const rules = [{ id: "R2", expression: "从业人数 > 0", severity: "warning" as const }];
    expect(designChanges(workshops, { ...workshops, rules })).toEqual([
      { kind: "rule_added", about: "从业人数 > 0" },
      { kind: "rule_removed", about: "其中妇女 ≤ 从业人数" },
    ]);
    const milder = workshops.rules.map((rule) => ({ ...rule, severity: "warning" as const }));
    expect(designChanges(workshops, { ...workshops, rules: milder, title: "加工点" })).toEqual([
      {
        ...{ kind: "rule_changed", about: "其中妇女 ≤ 从业人数", part: "severity" },
        ...{ before: "error", after: "warning" },
      },
      { kind: "form_changed", about: "加工点", part: "title", before: workshops.title, after: "加工点" },
    ]);
  });

  it("tell of another order once, and not for what comes or goes", () => {
    const [first, second, ...others] = workshops.columns;
    if (first === undefined || second === undefined) throw new Error("two columns at least");
    const turned = { ...workshops, columns: [second, first, ...others] };
    expect(designChanges(workshops, turned)).toMatchObject([
      { kind: "form_changed", part: "order", moved: [first.name] },
    ]);
    const fewer = { ...workshops, columns: [second, ...others] };
    expect(designChanges(workshops, fewer)).toEqual([{ kind: "column_removed", about: first.name }]);
  });

  it("do not take a word with a mark in it for two", () => {
    expect(
      designChanges(
        withColumn("fees", { aliases: ["甲、乙"] }),
        withColumn("fees", { aliases: ["甲", "乙"] }),
      ),
    ).toMatchObject([{ kind: "column_changed", part: "aliases", added: ["甲", "乙"], removed: ["甲、乙"] }]);
  });
});
