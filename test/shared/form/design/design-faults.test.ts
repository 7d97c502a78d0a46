import { describe, expect, it, test } from "vitest";
import type { Design, DesignColumn } from "../../../../shared/form/design/design.ts";
import { type DesignFault, faultsOfDesign } from "../../../../shared/form/design/design-faults.ts";
import { designColumn, workshops } from "../../../support/designs.ts";

function withColumn(column: DesignColumn): Design {
  return { ...workshops, columns: [...workshops.columns, column] };
}

function changed(id: string, more: Partial<DesignColumn>): Design {
  return {
    ...workshops,
    columns: workshops.columns.map((column) => (column.id === id ? { ...column, ...more } : column)),
  };
}

function withRule(expression: string): Design {
  return { ...workshops, rules: [{ id: "R1", expression, severity: "error" }] };
}

const many = (count: number) => Array.from({ length: count }, (_, index) => index);

const faulty: readonly (readonly [string, Design, DesignFault])[] = [
  ["no title", { ...workshops, title: " " }, { code: "title_blank" }],
  ["no columns", { ...workshops, columns: [], rules: [] }, { code: "no_columns" }],
  [
    "nothing that is sent",
    { ...workshops, rows: "sums", rules: [], columns: [designColumn("place", "地点")] },
    { code: "nothing_sent" },
  ],
  [
    "more columns than fit",
    {
      ...workshops,
      columns: many(201).map((n) => designColumn(`c${n}`, `第${n}栏`, { kind: "count", unit: "人" })),
      rules: [],
    },
    { code: "too_many_columns" },
  ],
  [
    "more words than fit",
    changed("trade", { codes: many(2_001).map((n) => ({ code: `k${n}`, name: `第${n}类`, aliases: [] })) }),
    { code: "too_many_codes" },
  ],
  [
    "more checks than fit",
    {
      ...workshops,
      rules: many(201).map((n) => ({ id: `R${n}`, expression: "其中妇女 ≤ 从业人数", severity: "error" })),
    },
    { code: "too_many_rules" },
  ],
  ["a name of more than it holds", { ...workshops, english: "x".repeat(1_000_001) }, { code: "too_large" }],
  [
    "an id that is none",
    withColumn(designColumn("__proto__", "甲")),
    { code: "column_id", column: "__proto__", word: "__proto__" },
  ],
  [
    "an id that every object has a value under",
    withColumn(designColumn("constructor", "甲")),
    { code: "column_id", column: "constructor", word: "constructor" },
  ],
  [
    "a code that every object has a value under",
    changed("trade", { codes: [{ code: "constructor", name: "甲", aliases: [] }] }),
    { code: "code_twice", column: "trade", word: "constructor" },
  ],
  [
    "an id that a rule would read as a sign",
    withColumn(designColumn("and", "甲")),
    { code: "column_id", column: "and", word: "and" },
  ],
  ["a column without a name", changed("fees", { name: "" }), { code: "name_blank", column: "fees" }],
  [
    "two columns of one name",
    changed("fees", { name: "从业 人数" }),
    { code: "name_twice", column: "fees", word: "从业人数" },
  ],
  [
    "an alias that is the name of another",
    changed("fees", { aliases: ["经营类别"] }),
    { code: "name_twice", column: "fees", word: "经营类别" },
  ],
  [
    "two columns at one place on paper",
    changed("women", { heading: "合计" }),
    { code: "name_twice", column: "women", word: "从业人员合计" },
  ],
  [
    "a telephone number that is sent",
    changed("contact", { leaving: "sent", reason: "要" }),
    { code: "name_personal", column: "contact", word: "联系人及电话" },
  ],
  [
    "a telephone number under another name",
    changed("place", { aliases: ["店名", "联系电话"] }),
    { code: "name_personal", column: "place", word: "联系电话" },
  ],
  [
    "a number that its groups tell of",
    changed("women", { groups: ["负责人"], heading: "手机" }),
    { code: "name_personal", column: "women", word: "手机" },
  ],
  ["a text sent for no reason", changed("place", { reason: "" }), { code: "reason_blank", column: "place" }],
  ["a count of nothing", changed("workers", { unit: "" }), { code: "unit_blank", column: "workers" }],
  ["money in metres", changed("fees", { unit: "米" }), { code: "unit_of_money", column: "fees", word: "米" }],
  ["a list without words", changed("trade", { codes: [] }), { code: "codes_blank", column: "trade" }],
  [
    "a list of people",
    changed("trade", {
      codes: [
        { code: "k1", name: "王桂芳", aliases: [] },
        { code: "k2", name: "李秀英", aliases: [] },
        { code: "k3", name: "其他", aliases: [] },
      ],
    }),
    { code: "codes_personal", column: "trade", word: "王桂芳" },
  ],
  [
    "a list that is called as people are",
    changed("trade", { name: "姓名" }),
    { code: "name_personal", column: "trade", word: "姓名" },
  ],
  [
    "a word twice",
    changed("trade", {
      codes: [
        { code: "k1", name: "编织", aliases: [] },
        { code: "k2", name: "其他", aliases: ["编织"] },
      ],
    }),
    { code: "code_twice", column: "trade", word: "编织" },
  ],
  ...(
    [
      ["A级", "a级"],
      ["1", "01"],
      ["1", "1.0"],
      ["TRUE", "true"],
    ] as const
  ).map(([one, other]): [string, Design, DesignFault] => [
    `words that a formula takes for one: ${one}, ${other}`,
    changed("trade", {
      codes: [
        { code: "k1", name: one, aliases: [] },
        { code: "k2", name: other, aliases: [] },
      ],
    }),
    { code: "code_twice", column: "trade", word: other },
  ]),
  [
    "a rate of nothing",
    withColumn(designColumn("rate", "占比", { kind: "percent", aggregation: "recompute" })),
    { code: "ratio_open", column: "rate" },
  ],
  [
    "a rate of what is not added",
    withColumn(
      designColumn("rate", "占比", {
        kind: "percent",
        aggregation: "recompute",
        ratio: { numerator: "trade", denominator: "workers" },
      }),
    ),
    { code: "ratio_operand", column: "rate", word: "经营类别" },
  ],
  ["events dated by a word", { ...workshops, eventDate: "trade" }, { code: "event_date" }],
  ["an empty check", withRule(" "), { code: "rule_blank", rule: "R1" }],
  [
    "a check of an unknown word",
    withRule("其中妇女 ≤ 职工总数"),
    { code: "rule_word", rule: "R1", word: "职工总数" },
  ],
  [
    "a check of an unknown code",
    withRule("经营类别 = 种地"),
    { code: "rule_word", rule: "R1", word: "种地" },
  ],
  [
    "a check of an unknown sign",
    withRule("其中妇女 § 从业人数"),
    { code: "rule_word", rule: "R1", word: "§" },
  ],
  [
    "a check of a column number that is none",
    withRule("[3] ≤ [99]"),
    { code: "rule_word", rule: "R1", word: "[99]" },
  ],
  [
    "a check that adds words",
    withRule("从业人数 = 经营类别 + 1"),
    { code: "rule_word", rule: "R1", word: "经营类别" },
  ],
  ["a check that compares nothing", withRule("其中妇女 + 从业人数"), { code: "rule_unreadable", rule: "R1" }],
  ["a check cut off", withRule("其中妇女 ≤"), { code: "rule_unreadable", rule: "R1" }],
  [
    "a check of a thousand brackets",
    withRule(`${"(".repeat(1_000)}其中妇女${")".repeat(1_000)} ≤ 从业人数`),
    { code: "rule_unreadable", rule: "R1" },
  ],
  [
    "a check of a thousand quotients",
    withRule(
      `${many(1_000)
        .map(() => "其中妇女 / 从业人数")
        .join(" + ")} ≤ 1`,
    ),
    { code: "rule_unreadable", rule: "R1" },
  ],
  [
    "two checks of one number",
    {
      ...workshops,
      rules: many(2).map(() => ({ id: "R1", expression: "其中妇女 ≤ 从业人数", severity: "error" as const })),
    },
    { code: "contradiction", word: "form own_workshops: rule R1 is defined twice" },
  ],
];

describe("what keeps a design from being a form", () => {
  it("is nothing in a good one", () => {
    expect(faultsOfDesign(workshops)).toEqual([]);
  });

  test.each(faulty)("%s", (_, design, fault) => {
    expect(faultsOfDesign(design)).toContainEqual(fault);
  });

  it("is told all at once", () => {
    const { columns } = changed("place", { reason: "" });
    const codes = faultsOfDesign({ ...withRule(""), title: "", columns }).map(({ code }) => code);
    expect(codes).toEqual(["title_blank", "reason_blank", "rule_blank"]);
  });
});
