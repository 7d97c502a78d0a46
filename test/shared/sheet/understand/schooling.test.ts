import { describe, expect, it } from "vitest";
import { schoolingFit, schoolingOf } from "../../../../shared/sheet/understand/schooling.ts";

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

it.each<[header: string, column: string, fit: number | undefined]>([
  ["专科", "学历·大专", 1],
  ["大学", "学历·大专", 0],
  ["高中", "学历·研究生", 0],
  ["人数", "学历·大专", undefined],
])("%s beside %s fits %s", (header, column, fit) => {
  expect(schoolingFit(header, column)).toBe(fit);
});
