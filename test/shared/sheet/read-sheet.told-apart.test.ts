/** Columns of a city's own form that are much alike, and the standard form that is much like it. */
import { describe, expect, it } from "vitest";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import type { Reading } from "../../../shared/sheet/reading.ts";
import { designColumn } from "../../support/designs.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const counted = (id: string, name: string, group: string, heading: string, unit = "人") =>
  designColumn(id, name, { kind: "count", unit, groups: [group], heading, aggregation: "sum" });
const money = (id: string, name: string, group: string, heading: string) =>
  designColumn(id, name, {
    kind: "money",
    unit: "元",
    groups: [group],
    heading,
    aggregation: "sum",
    scale: 2,
  });

const gala: Design = {
  ...{ id: "own_gala", title: "纪念三八国际妇女节系列活动情况汇总表", titleAliases: [], number: "" },
  ...{
    rows: "events",
    counted: { name: "活动", unit: "场" },
    accumulation: "period",
    leftOut: [],
    rules: [],
  },
  columns: [
    designColumn("name", "活动名称", { leaving: "sent", reason: "核对活动" }),
    counted("all", "参加人数", "参加人数", "小计"),
    counted("women", "参加人数·女性", "参加人数", "女性"),
    counted("men", "参加人数·男性", "参加人数", "男性"),
    money("state", "财政拨款", "活动经费", "财政拨款"),
    money("given", "活动经费·社会赞助", "活动经费", "社会赞助"),
    counted("press", "市级以上", "宣传报道", "市级以上", "篇"),
    counted("online", "新媒体", "宣传报道", "新媒体", "条"),
  ],
};

const committee: Design = {
  ...{ id: "own_committee", title: "执委结构情况统计表", titleAliases: [], number: "" },
  ...{ rows: "sums", accumulation: "stock", leftOut: [] },
  rules: [
    {
      ...{ id: "R1", severity: "error" },
      expression: "执委总数 = 年龄结构·35岁及以下 + 年龄结构·36-45岁 + 年龄结构·46-55岁 + 年龄结构·56岁以上",
    },
  ],
  columns: [
    designColumn("all", "执委总数", { kind: "count", unit: "人", aggregation: "latest" }),
    ...["35岁及以下", "36-45岁", "46-55岁", "56岁以上"].map((band, index) => ({
      ...counted(`a${index}`, `年龄结构·${band}`, "年龄结构", band),
      aggregation: "latest" as const,
    })),
  ],
};

function formOf(design: Design) {
  const { form, indicators } = formOfDesign(design, 1);
  return createCatalogue({ forms: [form], indicators, vocabularies: [] }).form(form.id);
}

function read(design: Design, sheet: string): Reading {
  const context = { units: districtUnits, reporter: district, period: "2026" };
  const [reading] = readTables(sheetOf(sheet), {
    ...context,
    forms: [...standardCatalogue.newest, formOf(design)],
  });
  if (reading === undefined) throw new Error("nothing was read");
  return reading;
}

/** Header → column and whether it is certain. */
const taken = ({ columns }: Reading) =>
  Object.fromEntries(
    columns.map(({ header, column, how }) => [
      header,
      `${how === "proposed" ? "proposed" : "certain"} ${column}`,
    ]),
  );

const rows = `
    送法进村 | 45 | 40 | 5 | 3000 | 1500 | 1 | 2
    健康讲座 | 49 | 43 | 6 | 3500 | 800 | 0 | 3
    趣味运动会 | 53 | 46 | 7 | 4000 | 0 | 2 | 4`;
const title = "纪念三八国际妇女节系列活动情况汇总表 | < | < | < | < | < | < | <";
const levels = "活动名称 | 参加人数 | < | < | 活动经费 | < | 宣传报道 | <";
const below = "^ | 小计 | 女性 | 男性 | 财政拨款 | 社会赞助 | 市级以上（篇） | 新媒体（条）";

describe("a form of the city's own beside a standard one that is about the same", () => {
  it.each([
    ["by its title, with columns of the standard one besides", title, ` | 活动地点 | 活动时间`, ` | ^ | ^`],
    ["by its columns alone", "2026年妇女节活动统计 | < | < | < | < | < | < | <", "", ""],
  ])("is known %s", (_, line, more, hung) => {
    const filled = rows
      .split("\n")
      .map((row) => (row.trim() === "" || more === "" ? row : `${row} | 村委会 | 3月8日`))
      .join("\n");
    const reading = read(gala, `\n    ${line}\n    ${levels}${more}\n    ${below}${hung}${filled}\n`);
    expect(reading.form).toBe("own_gala");
    expect(taken(reading)).toMatchObject({ "参加人数 / 小计": "certain all" });
  });
});

describe("columns that are much alike", () => {
  const withHeads = (upper: string, lower: string) =>
    read(gala, `\n    ${title}\n    单位：元\n    ${upper}\n    ${lower}${rows}\n`);

  it("are told apart by letters where they mean one thing", () => {
    const reading = withHeads(levels.replace("活动经费", "经费"), below.replace("社会赞助", "赞助"));
    expect(taken(reading)["经费 / 赞助"]).toBe("proposed given");
  });

  it.each(["县级以上", "省级以上", "市级以下", "市级"])(
    "are not taken for those of another level of government without asking: %s",
    (level) => {
      const reading = withHeads(levels, below.replace("市级以上", level));
      expect(Object.values(taken(reading))).not.toContain("certain press");
      expect(reading.questions).toContainEqual(
        expect.objectContaining({ text: `宣传报道 / ${level}（篇）` }),
      );
    },
  );

  it("are asked about where one character tells them apart", () => {
    const lower = below.replace("新媒体", "老媒体");
    expect(taken(withHeads(levels, lower))["宣传报道 / 老媒体（条）"]).not.toBe("certain online");
  });

  it.each(["应到", "未参加"])(
    "are asked about where the form has a figure below that heading, sum or not: %s",
    (name) => {
      const reading = withHeads(levels, below.replace("小计", name));
      expect(reading.questions).toContainEqual(
        expect.objectContaining({ text: `参加人数 / ${name}`, answers: ["all"] }),
      );
    },
  );

  it("are asked about where they count what stood in 微信: that is nobody's number", () => {
    const reading = withHeads(levels, below.replace("新媒体", "微信"));
    expect(reading.questions).toContainEqual(expect.objectContaining({ text: "宣传报道 / 微信（条）" }));
  });

  it("are asked about and not left as sums where the form has the sum, though money stands in 元", () => {
    const reading = withHeads(levels.replace("参加人数", "参加人次"), below);
    expect(taken(reading)["参加人次 / 小计"]).toBe("proposed all");
  });
});

describe("a figure that the form adds up of others", () => {
  it("is asked about where the sheet has a sum of these by another name", () => {
    const reading = read(
      committee,
      `
    执委结构情况统计表 | < | < | < | < | <
    单位 | 常委总数 | 年龄结构 | < | < | <
    ^ | ^ | 35岁及以下 | 36-45岁 | 46-55岁 | 56岁以上
    示例甲区妇联 | 13 | 3 | 5 | 4 | 1
    示例乙区妇联 | 15 | 5 | 5 | 4 | 1
  `,
    );
    expect(reading.questions).toContainEqual(
      expect.objectContaining({ text: "常委总数", answers: expect.arrayContaining(["all"]) }),
    );
  });
});

describe("bands of age", () => {
  const bands = (...heads: readonly string[]) =>
    taken(
      read(
        committee,
        `
    执委结构情况统计表 | < | < | < | < | <
    单位 | 执委总数 | 年龄结构 | < | < | <
    ^ | ^ | ${heads.join(" | ")}
    示例甲区妇联 | 13 | 3 | 5 | 4 | 1
  `,
      ),
    );

  it("are the form's, and asked about once where 以上 and 以下 are written another way", () => {
    expect(bands("35岁以下", "36-45岁", "46—55岁", "56岁及以上")).toEqual({
      执委总数: "certain all",
      "年龄结构 / 35岁以下": "proposed a0",
      "年龄结构 / 36-45岁": "certain a1",
      "年龄结构 / 46—55岁": "certain a2",
      "年龄结构 / 56岁及以上": "proposed a3",
    });
  });

  it("are proposed as the nearest, never as another, where the office draws them elsewhere", () => {
    const found = bands("35岁以下", "35-45岁", "45-55岁", "55岁以上");
    expect(found).toMatchObject({ "年龄结构 / 35-45岁": "proposed a1", "年龄结构 / 45-55岁": "proposed a2" });
    expect(["proposed a3", undefined]).toContain(found["年龄结构 / 55岁以上"]);
  });

  it("mean no column where they are of other people", () => {
    expect(bands("30岁及以下", "31-35岁", "36-45岁", "46-55岁")).not.toHaveProperty("年龄结构 / 31-35岁");
  });
});
