import { describe, expect, it } from "vitest";
import {
  areOtherSchooling,
  isBoundOfSchooling,
  schoolingOf,
} from "../../../../shared/sheet/understand/schooling.ts";

describe("a level of schooling", () => {
  it.each([
    ["研究生", "graduate"],
    ["硕士及以上", "graduate"],
    ["大学", "bachelor"],
    ["大学本科", "bachelor"],
    ["专科", "college"],
    ["大学专科", "college"],
    ["大专", "college"],
    ["高中（中专）", "secondary"],
    ["中专及以下", "secondary"],
    ["初中", "junior"],
  ])("is named by %s", (text, level) => {
    expect(schoolingOf(text)).toBe(level);
  });

  it.each(["大专及本科", "大学生志愿者", "小学校数", "培训人数"])("is none in %s", (text) => {
    expect(schoolingOf(text)).toBeUndefined();
  });
});

it.each([
  ["专科", "学历·大专", false],
  ["大专以上", "学历·大专", false],
  ["大学", "学历·大专", true],
  ["高中", "学历·研究生", true],
  ["人数", "学历·大专", false],
])("%s beside %s is another level: %s", (header, column, areOther) => {
  expect(areOtherSchooling(header, column)).toBe(areOther);
});

it.each([
  ["大专以上学历", "大专学历", true],
  ["大专及以上", "大专以上", false],
  ["高中及以下", "高中及以上", true],
  ["专科", "大专", false],
  ["人数以上", "大专", false],
])("%s is another bound than %s: %s", (header, column, isOther) => {
  expect(isBoundOfSchooling(header, column)).toBe(isOther);
});
