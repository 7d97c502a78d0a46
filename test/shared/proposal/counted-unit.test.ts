import { describe, expect, it } from "vitest";
import { countedUnit } from "../../../shared/proposal/counted-unit.ts";

describe("what a column counts", () => {
  it.each([
    [["线上", "召开次数"], [], "次"],
    [["职工总数"], [], "人"],
    [["入托婴幼儿数"], [], "人"],
    [["困难家庭"], [], "户"],
    [["妇女之家数"], [], "个"],
    [["扣分"], [], "分"],
    [["互助组数"], ["个", "人"], "个"],
    [["示范户"], ["户"], "户"],
    [["参保人数"], ["万人"], "万人"],
    [["票据张数"], ["元"], "张"],
    [["活动场所"], ["人", "处"], "处"],
  ])("%j below a sheet of %j is %s", (names, measures, unit) => {
    expect(countedUnit(names, measures)).toEqual({ unit, open: false });
  });

  it("is said by the one unit of the sheet, unless the name says another", () => {
    expect(countedUnit(["婚姻家庭"], ["件"])).toEqual({ unit: "件", open: false });
    expect(countedUnit(["参加人数"], ["件"])).toEqual({ unit: "人", open: false });
  });

  it("is divided among the units of the sheet by what each counts", () => {
    const measures = ["场", "人次", "份", "条", "万元"];
    expect(
      ["宣传活动", "覆盖人群", "发放资料", "推送信息"].map((name) => countedUnit([name], measures)),
    ).toEqual(["场", "人次", "份", "条"].map((unit) => ({ unit, open: false })));
  });

  it("is asked where the sheet says several, and none is surely meant", () => {
    expect(countedUnit(["走访"], ["万元", "人"]).open).toBe(true);
    expect(countedUnit(["入户走访"], ["场", "人次"]).open).toBe(true);
  });

  it("is asked where nothing says it", () => {
    expect([countedUnit(["数量"], []), countedUnit(["走访"], [])].map(({ open }) => open)).toEqual([
      true,
      true,
    ]);
  });
});
