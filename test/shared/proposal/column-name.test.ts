import { describe, expect, it } from "vitest";
import { columnNames } from "../../../shared/proposal/column-name.ts";

function named(paths: readonly (readonly string[])[], isFigure = true): readonly string[] {
  return columnNames(paths.map((path) => ({ path, isFigure }))).map(({ name }) => name);
}

describe("a name below a group", () => {
  it.each([
    [["召开次数", "线上"], "召开次数·线上"],
    [["参会人数", "执委"], "参会人数·执委"],
    [["按残疾等级", "一级"], "按残疾等级·一级"],
    [["示范户", "市级"], "示范户·市级"],
    [["体检", "35岁以下"], "体检·35岁以下"],
    [["技能培训", "期数"], "技能培训期数"],
    [["宣讲", "本月"], "宣讲·本月"],
  ])("%j says what it is of", (path, name) => {
    expect(named([path, ["备注"]])[0]).toBe(name);
  });

  it.each([
    [["技能培训", "培训人数"], "培训人数"],
    [["按困境类型分", "残疾儿童"], "残疾儿童"],
    [["经费收支", "收入（万元）"], "收入"],
    [["会员人数", "其中：农民工"], "其中：农民工"],
    [["从业人员", "合计"], "从业人员"],
  ])("%j says enough by itself", (path, name) => {
    expect(named([path, ["备注"]])[0]).toBe(name);
  });

  it("is a kind of what the group is where its sum stands beside it", () => {
    const paths = [
      ["检查经营户", "小餐饮"],
      ["检查经营户", "小超市"],
      ["检查经营户", "小计"],
      ["支出", "项目支出"],
    ];
    expect(named(paths)).toEqual(["检查经营户·小餐饮", "检查经营户·小超市", "检查经营户", "项目支出"]);
  });

  it("is told like those beside it", () => {
    const paths = [
      ["适配器具", "轮椅"],
      ["适配器具", "助听器"],
    ];
    expect(named(paths)).toEqual(["适配器具·轮椅", "适配器具·助听器"]);
  });

  it("keeps what stands in brackets over texts", () => {
    expect(named([["捐赠单位（人）"]], false)).toEqual(["捐赠单位（人）"]);
  });

  it("is the leaf alone where texts stand below it", () => {
    expect(named([["基本情况", "职级"]], false)).toEqual(["职级"]);
  });

  it("is told apart by its group where another is called alike", () => {
    const paths = [
      ["读书会", "参加家庭"],
      ["宣讲", "参加家庭"],
    ];
    expect(named(paths)).toEqual(["读书会·参加家庭", "宣讲·参加家庭"]);
  });
});

it("calls 其中 what offices mark with #", () => {
  const [, part] = columnNames([
    { path: ["教职人员"], isFigure: true },
    { path: ["#女性"], isFigure: true },
  ]);
  expect(part).toMatchObject({ name: "其中女性", heading: "#女性" });
});

it("keeps the header as it is written where no other sheet says its unit so", () => {
  const [price, sum] = columnNames([
    { path: ["单价（元/斤）"], isFigure: true },
    { path: ["金额（元）"], isFigure: true },
  ]);
  expect([price?.written, sum?.written]).toEqual(["单价（元/斤）", undefined]);
});

it("tells parts of several wholes apart by the whole before them", () => {
  expect(named([["总人口"], ["其中：少数民族"], ["妇女干部"], ["其中：少数民族"]])).toEqual([
    "总人口",
    "总人口其中：少数民族",
    "妇女干部",
    "妇女干部其中：少数民族",
  ]);
});

describe("a star", () => {
  const starred = (text: string, areNotes = false): boolean | undefined =>
    columnNames([{ path: [text], isFigure: false }], areNotes)[0]?.starred;

  it("before or behind a name says that it must be filled", () => {
    expect(["*活动名称", "活动名称*", "活动名称（必填）", "活动名称"].map((text) => starred(text))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it("behind a name leads to a note where there is one", () => {
    expect([starred("活动名称*", true), starred("*活动名称", true)]).toEqual([false, true]);
  });
});
