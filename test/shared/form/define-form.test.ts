import { describe, expect, expectTypeOf, test } from "vitest";
import { code, count, date, money, personal, text } from "../../../shared/form/columns.ts";
import { isRequired, withDefaults } from "../../../shared/form/condition.ts";
import { defineForm, FormDefinitionError, type RecordOf } from "../../../shared/form/define-form.ts";
import { columnOf, type Form, leavesWorkbook } from "../../../shared/form/form.ts";
import { figureText, groupDigits } from "../../../shared/form/measure.ts";
import { RelationError } from "../../../shared/form/relation.ts";
import { validateForm } from "../../../shared/form/validate-form.ts";

const kinds = [
  { code: "a", zh: "甲类", en: "A", aliases: ["甲"] },
  { code: "b", zh: "乙类", en: "B", aliases: [] },
] as const;

const sample = defineForm({
  id: "sample",
  version: 1,
  number: "样1表",
  title: { zh: "样表", en: "Sample" },
  grains: ["detail", "sum"],
  identity: ["name"],
  eventDate: "day",
  accumulation: "period",
  columns: {
    name: personal("姓名", "Name"),
    kind: code("类别", "Kind", kinds, { requirement: "required" }),
    people: count("人数", "People", "人", {
      detailDefault: 1,
      requiredWhen: [
        { column: "amount", filled: false },
        { column: "kind", notIn: ["b"] },
      ],
      feeds: [{ indicator: "people", breakdown: ["kind"], when: [{ column: "kind", in: ["a"] }] }],
    }),
    amount: money("金额", "Amount", { displayUnit: "万元", requirement: "required", optionalOnSum: true }),
    day: date("日期", "Day"),
    note: text("备注", "Note"),
    place: text("地点", "Place", { leaves: "不含个人信息" }),
  },
  relations: [
    { id: "S1", expression: "人数 > 0", severity: "error", message: { zh: "应大于0", en: "Above zero" } },
  ],
  uniqueKeys: [
    { id: "S2", columns: ["name", "day"], severity: "error", message: { zh: "重复", en: "Twice" } },
  ],
  summary: [{ indicator: "people", by: ["kind"] }],
});

const bare = {
  id: "sample",
  version: 1,
  number: "样1表",
  title: { zh: "样表", en: "Sample" },
  grains: ["detail", "sum"],
  accumulation: "period",
} as const;

test("a form is plain JSON", () => {
  expect(JSON.parse(JSON.stringify(sample))).toEqual(sample);
  expect(sample.columns.map((column) => column.id)).toEqual([
    "name",
    "kind",
    "people",
    "amount",
    "day",
    "note",
    "place",
  ]);
});

test("a form cannot be changed", () => {
  expect(Object.isFrozen(sample.columns[1]?.codes)).toBe(true);
});

test("a blank cell of a detail row stands for what is said of such rows, of a sum row for nothing", () => {
  const linked = [{ column: "note", filled: false }];
  const people = count("人数", "People", "人", { detailDefault: 1, defaultWhen: linked, defaultElse: 0 });
  const { columns } = defineForm({ ...bare, columns: { note: text("原编号", "Before"), people } });
  expect(withDefaults(columns, "detail", {})).toEqual({ people: 1 });
  expect(withDefaults(columns, "detail", { note: "1" })).toEqual({ note: "1", people: 0 });
  expect(withDefaults(columns, "detail", { note: "1", people: 3 })).toEqual({ note: "1", people: 3 });
  expect(withDefaults(columns, "detail", { note: "1" }, ["people"])).toEqual({ note: "1" });
  expect(withDefaults(columns, "sum", { note: "1" })).toEqual({ note: "1" });
  // A row that tells the year is not what a row usually is.
  const year = { note: "1", "people@ytd": 7 };
  expect(withDefaults(columns, "detail", year)).toEqual(year);
});

test("a blank cell stands for nothing on a row of plans: what is to be held was not held once", () => {
  const held = count("场次", "Events", "场", { detailDefault: 1 });
  const came = count("人数", "People", "人");
  const plan = count("计划人数", "Planned", "人", { feeds: [{ indicator: "planned", kind: "target" }] });
  const { columns } = defineForm({ ...bare, columns: { held, came, plan } });
  expect(withDefaults(columns, "detail", { plan: 40 })).toEqual({ plan: 40 });
  expect(withDefaults(columns, "detail", { "came@target": 40 })).toEqual({ "came@target": 40 });
  expect(withDefaults(columns, "detail", { plan: 40, came: 38 })).toEqual({ plan: 40, came: 38, held: 1 });
  expect(withDefaults(columns, "detail", { "came@ytd": 40 })).toEqual({ "came@ytd": 40, held: 1 });
});

test("a default for the other rows needs rows that have one", () => {
  const people = count("人数", "People", "人", { detailDefault: 1, defaultElse: 0 });
  expect(() => defineForm({ ...bare, columns: { people } })).toThrow(FormDefinitionError);
});

test("text leaves with a reason only, personal text never", () => {
  expect(sample.columns.filter(leavesWorkbook).map((column) => column.id)).toEqual([
    "kind",
    "people",
    "amount",
    "day",
    "place",
  ]);
});

test("the record type follows the columns", () => {
  type Row = RecordOf<typeof sample>;
  expectTypeOf<Row["kind"]>().toEqualTypeOf<"a" | "b" | undefined>();
  expectTypeOf<Row["day"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<number>().toExtend<NonNullable<Row["amount"]>>();
});

test("requirements depend on the grain and on other columns", () => {
  const people = columnOf(sample, "people");
  const amount = columnOf(sample, "amount");
  expect(isRequired(amount, "detail", {})).toBe(true);
  expect(isRequired(amount, "sum", {})).toBe(false);
  expect(isRequired(people, "sum", { kind: "a" })).toBe(true);
  expect(isRequired(people, "sum", {})).toBe(true);
  expect(isRequired(people, "sum", { kind: "b" })).toBe(false);
  expect(isRequired(people, "sum", { kind: "a", amount: 5 })).toBe(false);
  expect(isRequired(columnOf(sample, "note"), "detail", {})).toBe(false);
});

test("defaults fill blanks of detail rows only", () => {
  expect(withDefaults(sample.columns, "detail", { amount: 5 })).toEqual({ amount: 5, people: 1 });
  expect(withDefaults(sample.columns, "detail", { people: 3 })).toEqual({ people: 3 });
  expect(withDefaults(sample.columns, "sum", { amount: 5 })).toEqual({ amount: 5 });
});

test("figures are shown in the form's unit", () => {
  const amount = columnOf(sample, "amount");
  expect(figureText(amount, 685_000_000)).toBe("685万元");
  expect(figureText(amount, 1_234_567_890_12n, "over")).toBe("123,456.789012余万元");
  expect(figureText(columnOf(sample, "people"), 8508, "over")).toBe("8,508余人");
  expect(figureText(columnOf(sample, "people"), 10000, "about")).toBe("近10,000人");
  expect(groupDigits("1234567.5678")).toBe("1,234,567.5678");
});

describe("a form that contradicts itself is refused", () => {
  const broken = (change: (form: Record<string, never>) => void): Form => {
    const copy = JSON.parse(JSON.stringify(sample));
    change(copy);
    return copy;
  };
  type Change = [what: string, change: (form: ReturnType<typeof JSON.parse>) => void, message: RegExp];
  const changes: Change[] = [
    ["id", (form) => (form.id = "Sample"), /snake_case/],
    ["version", (form) => (form.version = 0), /version/],
    ["no grain", (form) => (form.grains = []), /grain/],
    ["column twice", (form) => form.columns.push(form.columns[0]), /name is defined twice/],
    ["reserved id", (form) => (form.columns[5].id = "and"), /reserved/],
    ["header twice", (form) => (form.columns[5].header.zh = "地 点"), /called 地点/],
    ["alias like a header", (form) => form.columns[5].aliases.push("金额"), /called 金额/],
    ["code twice", (form) => (form.columns[1].codes[1].code = "a"), /code a is defined twice/],
    ["code name twice", (form) => (form.columns[1].codes[1].aliases = ["甲"]), /two codes are called 甲/],
    ["codes on text", (form) => (form.columns[5].codes = []), /codes and type/],
    ["figure without unit", (form) => delete form.columns[2].unit, /unit and type/],
    ["display unit", (form) => (form.columns[3].displayUnit = "万人"), /no multiple/],
    ["identity", (form) => (form.identity = ["nobody"]), /identity names column nobody/],
    ["event date", (form) => (form.eventDate = "note"), /note is no date/],
    ["code of all", (form) => (form.columns[1].whole = "c"), /c speaks of all and is no code/],
    ["range end", (form) => (form.columns[4].rangeEnd = "note"), /rangeEnd/],
    ["feed condition", (form) => (form.columns[2].feeds[0].when[0].in = ["z"]), /code z/],
    ["feed breakdown", (form) => (form.columns[2].feeds[0].breakdown = ["day"]), /day is no code/],
    ["feed from staying", (form) => (form.columns[2].stays = true), /no figure that leaves/],
    ["personal that leaves", (form) => (form.columns[0].leaves = "x"), /never leaves/],
    ["requirement", (form) => delete form.columns[2].requiredWhen, /requiredWhen disagree/],
    ["condition column", (form) => (form.columns[2].requiredWhen[0].column = "gone"), /column gone/],
    ["summary", (form) => (form.summary[0].indicator = "money"), /no column feeds/],
    ["summary by", (form) => (form.summary[0].by = ["day"]), /day is no code/],
    ["unique key", (form) => (form.uniqueKeys[0].columns = ["gone"]), /column gone/],
    [
      "history of a staying column",
      (form) => (form.history = [{ kind: "across", id: "H1", columns: ["name"] }]),
      /rule H1: column name never leaves/,
    ],
    [
      "history of no code",
      (form) => (form.history = [{ kind: "keyed", id: "H1", key: ["kind"], forward: "people" }]),
      /people is no code/,
    ],
    [
      "history's condition",
      (form) =>
        (form.history = [
          {
            kind: "register",
            id: "H1",
            column: "people",
            level: "village",
            when: [{ column: "kind", in: ["z"] }],
          },
        ]),
      /code z/,
    ],
    [
      "history's rule twice",
      (form) => (form.history = [{ kind: "rising", id: "S1", indicators: [] }]),
      /S1 is defined twice/,
    ],
    [
      "precision of a text",
      (form) => (form.columns[5].precision = "month"),
      /note: only a date has a precision/,
    ],
    [
      "figure dated by a year",
      (form) => {
        form.columns[4].precision = "year";
        form.columns[2].feeds[0].datedBy = "day";
      },
      /people: a year of day dates no figure/,
    ],
    ["rule twice", (form) => (form.uniqueKeys[0].id = "S1"), /rule S1 is defined twice/],
  ];
  test.each(changes)("%s", (_, change, message) => {
    const form = broken(change);
    expect(() => validateForm(form)).toThrow(FormDefinitionError);
    expect(() => validateForm(form)).toThrow(message);
  });

  test("a relation that names no column", () => {
    const form = broken((copy: ReturnType<typeof JSON.parse>) => (copy.relations[0].expression = "98 > 99"));
    expect(() => validateForm(form)).toThrow(RelationError);
  });
});
