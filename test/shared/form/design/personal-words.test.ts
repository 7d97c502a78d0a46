import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { personalWord } from "../../../../shared/form/design/personal-words.ts";
import { standardContent } from "../../../../shared/forms/index.ts";

const list = (...words: readonly string[]) => words.map((word) => [word]);
const groups = ["编织", "刺绣", "家政", "电商"];

describe("a list of people", () => {
  test.each([
    ["nothing else", list("王桂芳", "李秀英", "张丽华"), "王桂芳"],
    ["a third", list(...groups, "王桂芳", "李秀英"), "王桂芳"],
    ["by what also means its entries", [["甲组", "王桂芳"], ["乙组", "李秀英"], ["丙组"]], "王桂芳"],
    ["of a minority", list("阿依古丽·买买提", "欧阳春梅"), "阿依古丽·买买提"],
    ["in traditional script", list("張麗華", "李秀英", "其他"), "張麗華"],
  ])("%s", (_, words, word) => {
    expect(personalWord(words)).toBe(word);
  });
});

describe("no list of people", () => {
  test.each([
    ["one word among others", list("王桂芳", ...groups)],
    ["less than a third", list("王桂芳", "李秀英", ...groups, "养老")],
    ["two words of one entry", [["王桂芳", "李秀英"], ["编织"], ["刺绣"]]],
    ["none", []],
    ["villages", list("张庄", "王庄", "李家村", "赵庄", "马家庄")],
    ["brands", list("张小泉", "王致和", "李锦记", "王老吉")],
  ])("%s", (_, words) => {
    expect(personalWord(words)).toBeUndefined();
  });

  it("is one of a standard form", () => {
    const lists = standardContent.forms.flatMap(({ columns }) => columns.flatMap(({ codes }) => codes ?? []));
    expect(lists.length).toBeGreaterThan(300);
    expect(lists.filter(({ zh, aliases }) => personalWord(list(zh, ...aliases)) !== undefined)).toEqual([]);
  });

  it("is any of words, and of names that are nobody's, whichever stand together", () => {
    const tables = [
      "personal/names-pass.tsv",
      "headers/words.tsv",
      "headers/words-2.tsv",
      "headers/words-3.tsv",
    ];
    for (const table of tables) {
      const rows = readFileSync(new URL(`../../../fixtures/${table}`, import.meta.url), "utf8").split("\n");
      const words = rows.map((row) => row.split("\t")[table.startsWith("headers") ? 2 : 0] ?? "");
      expect(words.length).toBeGreaterThan(100);
      const found = words.filter((word) => personalWord(list(word, word)) !== undefined);
      expect(found, table).toEqual([]);
    }
  });
});
