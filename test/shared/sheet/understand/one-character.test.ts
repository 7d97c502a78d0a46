import { expect, it } from "vitest";
import { differsInOne } from "../../../../shared/sheet/understand/one-character.ts";

it.each([
  ["三新领域", "两新领域", true],
  ["男工", "女工", true],
  ["县级媒体", "市级媒体", true],
  ["上年结转", "下年结转", true],
  ["两新领域", "两新领域", false],
  ["三新组织", "两新领域", false],
  ["女工", "女职工", false],
  ["人次", "人数", false],
  ["女", "男", false],
])("%s and %s: %s", (one, other, differs) => {
  expect(differsInOne(one, other)).toBe(differs);
});
