import { expect, it } from "vitest";
import { isOfOtherLevel, levelsOfColumn } from "../../../../shared/sheet/understand/levels.ts";

it.each<[header: string, names: readonly string[], isOther: boolean]>([
  ["县级补贴人数", ["市级补贴人数"], true],
  ["省级奖补资金", ["市级补贴资金"], true],
  ["区级补贴", ["县级补贴"], false],
  ["市财政补贴", ["市级补贴"], false],
  ["县级补贴", ["市级补贴", "区县级补贴"], false],
  ["市县级补贴", ["市级补贴"], false],
  ["县级市补贴", ["补贴人数"], false],
  ["补贴人数", ["市级补贴人数"], false],
  ["县级以上补贴", ["市级补贴"], false],
  ["全市补贴人数", ["县级补贴人数"], false],
  ["县级以上", ["市级以上"], true],
  ["县级及以上媒体", ["市级及以上媒体"], true],
  ["市级以下", ["市级以上"], true],
  ["市级以上媒体", ["市级及以上媒体"], false],
  ["市级媒体", ["市级以上媒体"], false],
])("%s beside %j: %s", (header, names, isOther) => {
  expect(isOfOtherLevel(header, levelsOfColumn(names))).toBe(isOther);
});
