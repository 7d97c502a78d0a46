import { describe, expect, it } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import type { Design, DesignColumn } from "../../../shared/form/design/design.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import type { Grid, RawValue } from "../../../shared/sheet/grid.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { unitOf } from "../workbook/template/fill.ts";

const reporter = unitOf("000000000001", "测试区妇联");

function figure(id: string, name: string, unit = "人"): DesignColumn {
  return {
    ...{ id, name, unit, aliases: [], groups: [], kind: "count", scale: 0, required: false },
    ...{ leaving: "sent", aggregation: "sum" },
  };
}

const design: Design = {
  id: "own_jobs",
  title: "就业创业服务报表",
  titleAliases: [],
  number: "",
  rows: "sums",
  accumulation: "period",
  columns: [
    figure("c1", "新增就业"),
    figure("c2", "失业登记"),
    figure("c3", "职业培训", "人次"),
    {
      ...{ id: "c4", name: "性别", aliases: [], groups: [], kind: "code", scale: 0, required: false },
      ...{ leaving: "sent", grouping: true },
      codes: [
        { code: "m", name: "男", aliases: [] },
        { code: "f", name: "女", aliases: [] },
      ],
    },
  ],
  rules: [],
  across: { times: ["own", "ytd"], by: "c4", whole: "before" },
  leftOut: [],
};
const { form: bare, indicators } = formOfDesign(design, 1);
const catalogue = createCatalogue({ forms: [bare], indicators, vocabularies: [] });
const form = catalogue.form(bare.id);

function read(
  header: readonly (readonly RawValue[])[],
  rows: readonly (readonly RawValue[])[],
  period: string,
  known = form,
) {
  const values = [["就业创业服务报表"], ...header, ...rows];
  const spans = header[0]?.flatMap((text, left) => (text === null ? [] : [left])) ?? [];
  const width = header[0]?.length ?? 0;
  const merges =
    header.length < 2
      ? []
      : spans.map((left, index) =>
          left < 2
            ? { top: 1, left, bottom: 2, right: left }
            : { top: 1, left, bottom: 1, right: (spans[index + 1] ?? width) - 1 },
        );
  const grid: Grid = { name: "Sheet1", top: 0, left: 0, values, merges };
  const context = { forms: [known], units: [reporter], reporter, period };
  const [reading] = readTables(grid, context);
  if (reading === undefined) throw new Error("nothing was read");
  return { reading, findings: checkReading(reading, known, context) };
}

const both = [
  ["指标名称", "计量单位", "本月", null, null, "本年累计", null, null],
  [null, null, "合计", "男", "女", "合计", "男", "女"],
];
const figures = [
  ["新增就业", "人", 12, 3, 9, 25, 7, 18],
  ["失业登记", "人", 52, 12, 40, 80, 20, 60],
  ["职业培训", "人次", 29, 8, 21, 40, 10, 30],
];

describe("times over the words of a list", () => {
  it("give a record for each word, what is since January beside the month", () => {
    const { reading, findings } = read(both, figures, "2026-03");
    expect(reading).toMatchObject({ form: form.id, layout: "indicator", questions: [], unmatched: [] });
    expect(reading.records.map(({ values }) => values)).toEqual([
      { c4: "m", c1: 3, c2: 12, c3: 8, "c1@ytd": 7, "c2@ytd": 20, "c3@ytd": 10 },
      { c4: "f", c1: 9, c2: 40, c3: 21, "c1@ytd": 18, "c2@ytd": 60, "c3@ytd": 30 },
    ]);
    expect(findings.filter(({ severity }) => severity !== "information")).toEqual([]);
  });

  it("holds 合计 of the month against its words, at its own cell", () => {
    const wrong = figures.map((row, index) => (index === 1 ? row.with(2, 53) : row));
    const { findings } = read(both, wrong, "2026-03");
    expect(findings.filter(({ severity }) => severity === "error").map(({ cells }) => cells)).toEqual([
      ["C5"],
    ]);
  });

  it("asks where less was since January than in the month", () => {
    const wrong = figures.map((row, index) => (index === 0 ? row.with(6, 2).with(5, 20) : row));
    const { findings } = read(both, wrong, "2026-03");
    expect(findings.filter(({ code }) => code === "span_less").map(({ cells }) => cells)).toEqual([["G4"]]);
  });

  it("are read as since January for the year, every word of it: 本年累计 is no 合计", () => {
    const { reading } = read(both, figures, "2026");
    expect(reading.records.map(({ values }) => values)).toEqual([
      { c4: "m", c1: 7, c2: 20, c3: 10 },
      { c4: "f", c1: 18, c2: 60, c3: 30 },
    ]);
  });
});

describe("a form of figures since January", () => {
  const { form: bare, indicators } = formOfDesign({ ...design, accumulation: "yearToDate" }, 1);
  const since = createCatalogue({ forms: [bare], indicators, vocabularies: [] }).form(bare.id);
  const valuesOf = (header: RawValue[], columns: readonly number[]) => {
    const rows = figures.map((row) => columns.map((at) => row[at] ?? ""));
    return read([header], rows, "2026-03", since).reading.records.map(({ values }) => values);
  };

  it.each([
    ["本月", "累计", [0, 1, 2, 5]],
    ["累计", "本月", [0, 1, 5, 2]],
    ["本月", "1-3月累计", [0, 1, 2, 5]],
  ])("takes none of the month, where %s stands before %s", (one, other, columns) => {
    expect(valuesOf(["指标名称", "计量单位", one, other], columns)).toEqual([{ c1: 25, c2: 80, c3: 40 }]);
  });

  it("takes what stands there alone", () => {
    expect(valuesOf(["指标名称", "计量单位", "累计"], [0, 1, 5])).toEqual([{ c1: 25, c2: 80, c3: 40 }]);
  });

  it("takes the words of a list since January", () => {
    const { reading } = read(both, figures, "2026-03", since);
    expect(reading.records.map(({ values }) => values)).toEqual([
      { c4: "m", c1: 7, c2: 20, c3: 10 },
      { c4: "f", c1: 18, c2: 60, c3: 30 },
    ]);
  });
});

describe("the words of a list alone", () => {
  const words = [["指标名称", "计量单位", "男", "女"]];
  const rows = figures.map(([name, unit, , male, female]) => [
    name ?? "",
    unit ?? "",
    male ?? "",
    female ?? "",
  ]);

  it("give a record for each", () => {
    const { reading } = read(words, rows, "2026-03");
    expect(reading.records.map(({ values }) => values)).toEqual([
      { c4: "m", c1: 3, c2: 12, c3: 8 },
      { c4: "f", c1: 9, c2: 40, c3: 21 },
    ]);
  });
});

describe("times alone", () => {
  it("never take 累计 for the month, wherever it stands", () => {
    const swapped = [["指标名称", "计量单位", "累计", "本月"]];
    const rows = figures.map(([name, unit, own, , , year]) => [
      name ?? "",
      unit ?? "",
      year ?? "",
      own ?? "",
    ]);
    const { reading } = read(swapped, rows, "2026-03");
    expect(reading.records.map(({ values }) => values)).toEqual([
      { c1: 12, c2: 52, c3: 29, "c1@ytd": 25, "c2@ytd": 80, "c3@ytd": 40 },
    ]);
  });
});

describe("a form that keeps no words of a list", () => {
  it("reads 合计 of the month, and of the year beside it: the label is no row of sums", () => {
    const { form: plain, indicators: own } = formOfDesign(
      { ...design, columns: design.columns.slice(0, 3), across: { times: ["own", "ytd"] } },
      1,
    );
    const known = createCatalogue({ forms: [plain], indicators: own, vocabularies: [] }).form(plain.id);
    const { reading } = read(both, figures, "2026-03", known);
    expect(reading.records.map(({ values }) => values)).toEqual([
      { c1: 12, c2: 52, c3: 29, "c1@ytd": 25, "c2@ytd": 80, "c3@ytd": 40 },
    ]);
  });
});

describe("figures side by side beside names", () => {
  const layout = ["指标名称", "计量单位", "年度目标", "完成情况", null, "完成率"];
  const planned = createCatalogue({
    forms: [formOfDesign({ ...design, across: { times: ["target", "own", "ytd"] } }, 1).form],
    indicators,
    vocabularies: [],
  }).form(bare.id);
  const rows = [
    ["新增就业", "人", 400, 30, 350, 0.875],
    ["失业登记", "人", 90, 6, 80, 0.889],
    ["职业培训", "人次", 250, 20, 230, 0.92],
  ];

  it.each([
    ["11月完成数", "累计完成"],
    ["11月", "1-11月累计"],
    ["本月完成", "本年累计完成数"],
    ["11月实际完成情况", "累计"],
  ])(
    "are the month's and those since January under %s and %s, beside a target over both levels",
    (own, since) => {
      const header = [layout, [null, null, null, own, since, null]];
      const { reading } = read(header, rows, "2026-11", planned);
      expect(reading.records.map(({ values }) => values)).toEqual([
        {
          ...{ c1: 30, c2: 6, c3: 20, "c1@ytd": 350, "c2@ytd": 80, "c3@ytd": 230 },
          ...{ "c1@target": 400, "c2@target": 90, "c3@target": 250 },
        },
      ]);
    },
  );

  it.each([
    ["指标名称", "首批", "增补"],
    ["指标名称", "数据一", "数据二"],
    ["推进的事", "口径一", "口径二"],
  ])("are never added where nothing says what they are to one another: %s, %s, %s", (names, one, other) => {
    const header = [[names, "计量单位", one, other]];
    const two = rows.map((row) => [row[0] ?? "", row[1] ?? "", row[3] ?? "", row[4] ?? ""]);
    const { findings, reading } = read(header, two, "2026-11", planned);
    expect(reading.records).toEqual([]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        ...{ code: "columns_untold", severity: "error", cells: ["C2"] },
        params: { titles: `${one}、${other}` },
      }),
    );
  });
});
