import { describe, expect, it } from "vitest";
import { fileUnits } from "../../../shared/sheet/file-unit.ts";
import { city, district, otherDistrict, township } from "../../support/register.ts";

const ended = { ...district, code: "999903000000", name: "示例丙区妇联", aliases: [], validTo: "2018-12-31" };
const unitOf = fileUnits([city, district, otherDistrict, township, ended]);

describe("the name of a file", () => {
  it.each([
    ["示例甲区妇联2019年报表.xlsx", district],
    ["2019年甲区两癌（终稿）.xlsx", district],
    ["示例市 乙区 培训台账.xls", otherDistrict],
    ["示例市妇联.xlsx", city],
    // A unit within the other is the one that is meant.
    ["示例甲区示例镇.xlsx", township],
    ["甲区/报表.xlsx", district],
    ["乙区/甲区转来.xlsx", district],
    ["2019/乙區/表1.xlsx", otherDistrict],
  ])("%s", (path, unit) => {
    expect(unitOf(path)?.name).toBe(unit.name);
  });

  it.each(["2019年报表.xlsx", "甲区和乙区.xlsx", "丁区.xlsx", "示例丙区.xlsx", "", "甲.xlsx"])(
    "names nobody, or more than one: %s",
    (path) => {
      expect(unitOf(path)).toBeUndefined();
    },
  );
});

it("is not that of a unit which nobody means, whose name others bear in front", () => {
  const below = fileUnits([city, district, otherDistrict], (unit) => unit !== city);
  expect(below("示例市2019.xlsx")).toBeUndefined();
  expect(below("示例市甲区2019.xlsx")).toBe(district);
});
