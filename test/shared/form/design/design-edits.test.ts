import { describe, expect, it } from "vitest";
import type { Design } from "../../../../shared/form/design/design.ts";
import {
  addColumn,
  addRule,
  changeColumn,
  changeRule,
  moveColumn,
  pasteWords,
  removeColumn,
  removeRule,
} from "../../../../shared/form/design/design-edits.ts";
import { faultsOfDesign } from "../../../../shared/form/design/design-faults.ts";
import { earlierOf } from "../../../../shared/form/design/earlier.ts";
import { formOfDesign } from "../../../../shared/form/design/form-of-design.ts";
import { designColumn, workshops } from "../../../support/designs.ts";

const columnOf = (design: Design, id: string) => design.columns.find((column) => column.id === id);

it("keeps of a figure that it may be below nought, as long as it is one", () => {
  const signed = changeColumn(workshops, "workers", { signed: true });
  expect(columnOf(signed, "workers")?.signed).toBe(true);
  expect(columnOf(changeColumn(signed, "workers", { kind: "text" }), "workers")?.signed).toBeUndefined();
});

describe("a column's new name", () => {
  it("is taken over by the checks that speak of it, and by no longer name that holds it", () => {
    const rules = [
      { id: "R1", expression: "其中妇女 ≤ 从业人数", severity: "error" as const },
      {
        id: "R2",
        expression: "女从业人数 = 1 或 从业人数 > 0",
        when: "从业人数 ≠ 5",
        severity: "error" as const,
      },
    ];
    const columns = [...workshops.columns, designColumn("more", "女从业人数", { kind: "count", unit: "人" })];
    const renamed = changeColumn({ ...workshops, columns, rules }, "workers", { name: "职工 总数" });
    expect(renamed.rules.map(({ expression, when }) => [expression, when])).toEqual([
      ["其中妇女 ≤ 职工总数", undefined],
      ["女从业人数 = 1 或 职工总数 > 0", "职工总数 ≠ 5"],
    ]);
    expect(faultsOfDesign(renamed)).toEqual([]);
  });

  it("leaves all else as it is written, width and white space", () => {
    const columns = [
      ...workshops.columns,
      designColumn("full", "其中：专职", { kind: "count", unit: "人" }),
      designColumn("area", "面积㎡", { kind: "count", unit: "平方米" }),
    ];
    const expression = "其中：专职 ≤  从业人数　且 面积㎡ ≥ １";
    const design = { ...workshops, columns, rules: [{ id: "R1", expression, severity: "error" as const }] };
    const said = (id: string, name: string) => changeColumn(design, id, { name }).rules[0]?.expression;
    expect(said("women", "女职工（人）")).toBe(expression);
    expect(said("workers", "职工（人）")).toBe("其中：专职 ≤  职工（人）　且 面积㎡ ≥ １");
    expect(said("full", "#专职")).toBe("#专职 ≤  从业人数　且 面积㎡ ≥ １");
    expect(said("area", "面积")).toBe("其中：专职 ≤  从业人数　且 面积 ≥ １");
  });

  it("is not written into what stands in quotation marks", () => {
    const rules = [{ id: "R1", expression: "经营类别 = “刺绣”", severity: "error" as const }];
    const columns = [...workshops.columns, designColumn("art", "刺绣", { kind: "count", unit: "人" })];
    const renamed = changeColumn({ ...workshops, columns, rules }, "art", { name: "绣品" });
    expect(renamed.rules[0]?.expression).toBe("经营类别 = “刺绣”");
  });
});

describe("a column's new kind", () => {
  it.each([
    ["text", { kind: "text", scale: 0, reason: "核对年加工费" }],
    ["count", { kind: "count", unit: "个", aggregation: "sum" }],
    ["percent", { kind: "percent", unit: "%", aggregation: "none" }],
    ["date", { kind: "date", scale: 0 }],
    ["code", { kind: "code", codes: [], grouping: false }],
  ] as const)("brings what %s has, and leaves nothing of the old", (kind, has) => {
    const changed = columnOf(changeColumn(workshops, "fees", { kind }), "fees");
    expect(changed).toMatchObject(has);
    const foreign = kind === "code" || kind === "text" || kind === "date" ? "aggregation" : "codes";
    expect(changed).not.toHaveProperty(foreign);
  });

  it("groups figures where no other does, and beside another only when somebody says so", () => {
    const { columns } = workshops;
    const none = { ...workshops, columns: columns.filter(({ id }) => id !== "trade") };
    expect(columnOf(changeColumn(none, "fees", { kind: "code" }), "fees")?.grouping).toBe(true);
    const second = changeColumn(workshops, "fees", { kind: "code" });
    expect(columnOf(changeColumn(second, "fees", { grouping: true }), "fees")?.grouping).toBe(true);
    expect(columnOf(changeColumn(second, "trade", { required: false }), "trade")?.grouping).toBe(true);
    const staying = changeColumn(workshops, "trade", { leaving: "stays" });
    expect(columnOf(changeColumn(staying, "fees", { kind: "code" }), "fees")?.grouping).toBe(true);
  });

  it("overlaps only where figures are added up by its words", () => {
    const apart = changeColumn(workshops, "trade", { apart: true });
    expect(columnOf(apart, "trade")?.apart).toBe(true);
    for (const change of [{ grouping: false }, { apart: false }, { kind: "count" }] as const)
      expect(columnOf(changeColumn(apart, "trade", change), "trade")).not.toHaveProperty("apart");
  });

  it("dates no events any more when it is no date", () => {
    const dated = {
      ...workshops,
      columns: [...workshops.columns, designColumn("day", "登记日期", { kind: "date" })],
      eventDate: "day",
    };
    expect(changeColumn(dated, "day", { name: "日期" }).eventDate).toBe("day");
    expect(changeColumn(dated, "day", { kind: "text" }).eventDate).toBeUndefined();
    expect(removeColumn(dated, "day").eventDate).toBeUndefined();
  });
});

describe("columns", () => {
  it("get ids that were nobody's", () => {
    const two = addColumn(addColumn({ ...workshops, columns: [designColumn("c4", "甲")] }, "乙"), "丙");
    expect(two.columns.map(({ id }) => id)).toEqual(["c4", "c5", "c6"]);
  });

  it("of a later version get ids that no column of an earlier one had, though it was taken away", () => {
    const first = addColumn({ ...workshops, columns: [] }, "甲");
    const taken = removeColumn(first, "c1");
    const second = addColumn(addColumn(taken, "乙", 1), "丙", 1);
    expect(second.columns.map(({ id }) => id)).toEqual(["c2x1", "c2x2"]);
    const third = addColumn(removeColumn(second, "c2x2"), "丁", 2);
    expect(third.columns.map(({ id }) => id)).toEqual(["c2x1", "c3x1"]);
    expect(faultsOfDesign({ ...third, rules: [] }).map(({ code }) => code)).not.toContain("column_id");
  });

  it("take a rate that is computed from them back to what is printed when they go", () => {
    const rate = designColumn("rate", "占比", {
      kind: "percent",
      aggregation: "recompute",
      ratio: { numerator: "women", denominator: "workers" },
    });
    const gone = removeColumn({ ...workshops, columns: [...workshops.columns, rate] }, "women");
    expect(columnOf(gone, "rate")).toMatchObject({ aggregation: "none" });
    expect(columnOf(gone, "rate")).not.toHaveProperty("ratio");
    expect(faultsOfDesign(gone)).toEqual([{ code: "rule_word", rule: "R1", word: "其中妇女" }]);
  });

  it("move one place, and not over an end", () => {
    const ids = (design: Design) => design.columns.map(({ id }) => id).slice(0, 3);
    expect(ids(moveColumn(workshops, "trade", -1))).toEqual(["trade", "place", "workers"]);
    expect(ids(moveColumn(workshops, "place", -1))).toEqual(["place", "trade", "workers"]);
  });
});

describe("pasted words", () => {
  it("make a list of a column, each word once", () => {
    const words = columnOf(pasteWords(workshops, "contact", "本人\n家属\n\n家属、其他"), "contact");
    expect(words?.kind).toBe("code");
    expect(words?.codes?.map(({ code, name }) => [code, name])).toEqual([
      ["k1", "本人"],
      ["k2", "家属"],
      ["other", "其他"],
    ]);
  });

  it("keep the code of a word that stays, and give no old code to a new word", () => {
    const changed = columnOf(pasteWords(workshops, "trade", "刺绣\n编草\n其他"), "trade");
    expect(changed?.codes).toEqual([
      { code: "k2", name: "刺绣", aliases: [] },
      { code: "k3", name: "编草", aliases: [] },
      { code: "other", name: "其他", aliases: [] },
    ]);
  });

  it("are what they were published as, in whatever order they are typed anew, and new words are new", () => {
    let design = workshops;
    for (const text of [
      "",
      "刺",
      "刺绣",
      "刺绣\n手工",
      "刺绣\n手工编织",
      "刺绣\n手工编织\n其他",
      "刺绣\n手工编织\n其他\n编草",
    ])
      design = pasteWords(design, "trade", text, earlierOf([formOfDesign(workshops, 1)]));
    const [first, second, other] = columnOf(workshops, "trade")?.codes ?? [];
    const codes = columnOf(design, "trade")?.codes;
    expect(codes?.slice(0, 3)).toEqual([second, first, other]);
    expect(codes?.[3]?.code).toBe("k3");
  });
});

it("checks are added, changed and taken away by their numbers", () => {
  const added = addRule(workshops);
  expect(added.rules.at(-1)).toEqual({ id: "R2", expression: "", severity: "error" });
  const changed = changeRule(added, "R2", { expression: "从业人数 ≥ 1", severity: "warning" });
  expect(removeRule(changed, "R1").rules).toEqual([
    { id: "R2", expression: "从业人数 ≥ 1", severity: "warning" },
  ]);
});
