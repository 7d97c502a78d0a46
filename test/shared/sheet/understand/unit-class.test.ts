import { expect, it } from "vitest";
import { baseOf, unitClassOf } from "../../../../shared/sheet/understand/unit-class.ts";

it("tells what a unit counts, whatever number word stands before it", () => {
  expect(["人", "名", "万人"].map(unitClassOf)).toEqual(["person", "person", "person"]);
  expect(["人次", "万人次"].map(unitClassOf)).toEqual(["personTimes", "personTimes"]);
  expect(["亿元", "千元", "场次", "学时", "个月", "㎡", "‰"].map(unitClassOf)).toEqual([
    "money",
    "money",
    "times",
    "lesson",
    "month",
    "area",
    "percent",
  ]);
});

it("knows two units in one from two words that are none", () => {
  expect(["元/人", "件、人"].map(unitClassOf)).toEqual(["ratio", "pair"]);
  expect(["村、社区", "国家/省/市", "", "甲"].map(unitClassOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it("leaves the number word away", () => {
  expect(["万册", "百万元", "名"].map(baseOf)).toEqual(["册", "元", "人"]);
});
