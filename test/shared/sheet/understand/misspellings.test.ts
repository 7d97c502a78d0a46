import { expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { compactText } from "../../../../shared/sheet/normalise.ts";
import { segment } from "../../../../shared/sheet/understand/concepts.ts";
import { spelledRight } from "../../../../shared/sheet/understand/misspellings.ts";
import { understandHeader } from "../../../../shared/sheet/understand/understand.ts";

it("are read as they are meant", () => {
  expect(["辨班日期", "货款金额", "巾帽志愿者", "办洁数", "结队帮扶"].map(spelledRight)).toEqual([
    "办班日期",
    "贷款金额",
    "巾帼志愿者",
    "办结数",
    "结对帮扶",
  ]);
  const header = { path: ["宫径癌筛察", "应捡人数（人）"], cells: ["320", "200"] };
  expect(understandHeader(standardCatalogue.form("health_screening"), header).column).toBe("eligible");
});

it("are found in no name of the forms, and mean words that the lexicon knows", () => {
  const names = standardCatalogue.newest.flatMap(({ title, titleAliases, columns }) => [
    title.zh,
    ...titleAliases,
    ...columns.flatMap(({ header, aliases, likely = [], codes = [] }) => [
      header.zh,
      ...aliases,
      ...likely,
      ...codes.flatMap(({ zh, aliases }) => [zh, ...aliases]),
    ]),
  ]);
  expect(names.map(compactText).filter((name) => spelledRight(name) !== name)).toEqual([]);
  expect(segment(spelledRight("陪训")).map(({ concepts }) => concepts)).toEqual([["train"]]);
});
