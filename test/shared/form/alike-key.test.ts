import { expect, it } from "vitest";
import { alikeKey } from "../../../shared/form/alike-key.ts";

it.each([
  ["VIP", "vip"],
  ["1", "01"],
  ["1", "1.0"],
  ["1", "１"],
  ["1000", "1,000"],
  ["1e3", "1000"],
  ["50%", "0.5"],
  ["-1", "(1)"],
  ["¥5", "5"],
  ["TRUE", "True"],
  ["2024-1-1", "2024/01/01"],
  ["2024年1月1日", "2024-1-1"],
  ["8:00", "08:00"],
])("takes %s and %s for one", (one, other) => {
  expect(alikeKey(one)).toBe(alikeKey(other));
});

it.each([
  ["1", "10"],
  ["1", "-1"],
  ["A1", "A01"],
  ["1.1.1", "1.1.01"],
  ["第1批", "第01批"],
  ["8:00", "8-00"],
  ["1-2", "12"],
  ["甲", "乙"],
  ["", "0"],
])("tells %s from %s", (one, other) => {
  expect(alikeKey(one)).not.toBe(alikeKey(other));
});
