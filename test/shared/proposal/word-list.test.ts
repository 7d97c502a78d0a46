import { describe, expect, it } from "vitest";
import { isKnownList, repeatedWords, wordsToChoose } from "../../../shared/proposal/word-list.ts";

describe("words that a column says again and again", () => {
  it("are a list where the name says that somebody chooses", () => {
    expect(repeatedWords("信访类别", ["婚姻", "劳动", "婚姻", "劳动"])).toEqual(["婚姻", "劳动"]);
    expect(repeatedWords("获奖级别", ["省级", "市级", "市级", "县级", "县级"])).toEqual([
      "省级",
      "市级",
      "县级",
    ]);
  });

  it.each(["反映问题", "处理结果", "承接企业", "慰问品", "落实情况", "现任职务", "主要诉求", "慰问人"])(
    "are free text below %s, however often they are said in a short sample",
    (name) => {
      expect(repeatedWords(name, ["甲乙", "甲乙", "丙丁", "丙丁", "甲乙", "丙丁"])).toBeUndefined();
    },
  );

  it("below a name that says neither are a list only when said very often", () => {
    expect(repeatedWords("去向", ["就业", "就业", "升学", "升学"])).toBeUndefined();
    expect(repeatedWords("去向", ["就业", "就业", "升学", "升学", "就业", "升学"])).toEqual(["就业", "升学"]);
  });

  it("are not those of which each is said once", () => {
    expect(repeatedWords("困难类型", ["因病", "因残", "单亲", "失独"])).toBeUndefined();
  });

  it("or are where nothing else says what each row is of, and nobody writes there freely", () => {
    expect(repeatedWords("困难类型", ["因病", "因残", "单亲"], true)).toEqual(["因病", "因残", "单亲"]);
    expect(repeatedWords("年龄段", ["35岁以下", "36岁以上"], true)).toEqual(["35岁以下", "36岁以上"]);
    expect(repeatedWords("主要做法", ["甲", "乙", "丙"], true)).toBeUndefined();
    expect(repeatedWords("类别", ["只此一类"], true)).toBeUndefined();
  });
});

describe("words that everybody knows", () => {
  it("are a list although nobody has filled anything in", () => {
    expect(repeatedWords("性别", [])).toEqual(["男", "女"]);
    expect(repeatedWords("是否兼职", [])).toEqual(["是", "否"]);
    expect(repeatedWords("有无抵押", ["有"])).toEqual(["有", "无"]);
  });

  it("are not asked about", () => {
    expect([isKnownList("性别", ["男", "女"]), isKnownList("信访类别", ["婚姻", "劳动"])]).toEqual([
      true,
      false,
    ]);
  });

  it("are none where somebody wrote another", () => {
    expect(repeatedWords("是否办结", ["是", "部分"])).toBeUndefined();
  });
});

describe("a list that somebody wants of a column", () => {
  it("begins with the words that stand there", () => {
    expect(wordsToChoose("儿童类别", ["留守", "困境", "", "留守"])).toEqual(["留守", "困境"]);
  });

  it("are a list below 说和结果 where many rows say the same few", () => {
    const rows = Array.from({ length: 23 }, (_, row) => ["已和好", "未和好", "转司法所"][row % 3] ?? "");
    expect(repeatedWords("说和结果", rows)).toEqual(["已和好", "未和好", "转司法所"]);
    expect(
      repeatedWords(
        "说和结果",
        rows.map((text, row) => `${text}${row}`),
      ),
    ).toBeUndefined();
  });

  it("are a list of up to thirty below 矛盾类型, and none where all rows say one thing", () => {
    const kinds = Array.from(
      { length: 20 },
      (_, index) => `矛盾${"甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"[index]}`,
    );
    expect(repeatedWords("矛盾类型", [...kinds, ...kinds.slice(0, 3)])).toHaveLength(20);
    expect(repeatedWords("主要事迹", ["200字", "200字", "200字", "200字"])).toBeUndefined();
  });

  it.each([
    ["户主姓名", ["假名甲", "假名乙"]],
    ["联系", ["13800001000"]],
    ["做法", ["一段长长的话，谁也不会拿来当选项用"]],
    ["去向", Array.from({ length: 61 }, (_, index) => `去向${index}`)],
  ])("does not where it is no list, or may say who somebody is (%s)", (name, cells) => {
    expect(wordsToChoose(name, cells)).toEqual([]);
  });
});
