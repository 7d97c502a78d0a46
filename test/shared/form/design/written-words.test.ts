import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Design } from "../../../../shared/form/design/design.ts";
import { newWords, wordsOfDesign } from "../../../../shared/form/design/written-words.ts";
import { wordsOfFit } from "../../../../shared/form/fit/words-of-fit.ts";
import { standardContent } from "../../../../shared/forms/index.ts";
import { likelyNames } from "../../../../shared/submission/names/likely-names.ts";
import { namedTexts } from "../../../../shared/submission/names/unconfirmed.ts";
import { designColumn, workshops } from "../../../support/designs.ts";
import { fitOf, fittedTraining, OWN } from "../../../support/fits.ts";

const NAME = "王桂芳";

/** Options of a list, each with no other word for it. */
const options = (...names: readonly string[]) =>
  names.map((name, at) => ({ code: `k${at + 1}`, name, aliases: [] as readonly string[] }));

const withColumn = (more: Parameters<typeof designColumn>[2]): Design => ({
  ...workshops,
  columns: [...workshops.columns, designColumn("c9", "工作人员", { kind: "code", ...more })],
});

const words = ["编织", "刺绣", "家政", "电商", "养老", "面点", "剪纸", "陶艺", "种植", "养殖"];

describe("a name in a form is asked about", () => {
  it.each<[string, Design, string]>([
    ["one among words of a list", withColumn({ codes: options(...words, NAME) }), "columns.c9"],
    [
      "two, with words enough beside them",
      withColumn({ codes: options(NAME, "李秀英", ...words) }),
      "columns.c9",
    ],
    [
      "as another word of an option",
      withColumn({ codes: [{ code: "k1", name: "一组", aliases: [NAME] }] }),
      "columns.c9",
    ],
    ["in the title", { ...workshops, title: `${NAME}的台账` }, "title"],
    ["in another title", { ...workshops, titleAliases: [NAME] }, "title"],
    ["as a column", withColumn({ name: NAME, kind: "count", unit: "人" }), "columns.c9"],
    ["as another name of a column", withColumn({ aliases: [NAME], codes: options("甲") }), "columns.c9"],
    ["over columns", withColumn({ groups: [NAME], codes: options("甲") }), "columns.c9"],
    ["as a reason", withColumn({ kind: "text", leaving: "sent", reason: `给${NAME}看` }), "columns.c9"],
    [
      "in what a check says",
      {
        ...workshops,
        rules: [{ id: "R1", expression: "人数 ≥ 1", severity: "error", message: `请问${NAME}` }],
      },
      "rules.R1",
    ],
    ["in what is left aside", { ...workshops, leftOut: [NAME] }, "leftOut"],
  ])("%s", (_, design, path) => {
    const asked = namedTexts(newWords(wordsOfDesign(design), wordsOfDesign(workshops)));
    expect(asked).toContainEqual({ path, message: "likely_name" });
    expect(asked.every((each) => each.path === path)).toBe(true);
  });

  it.each([
    ["titles", { titles: [NAME] }],
    ["headers.trainees", { headers: { trainees: [NAME] } }],
    ["words.category", { words: { category: { home_services: ["家政师", NAME] } } }],
    ["codes.category", { codes: { category: [{ code: `${OWN}k1`, name: "宋韵", aliases: [NAME] }] } }],
    [
      `columns.${OWN}c1`,
      { columns: [designColumn(`${OWN}c1`, "带班人", { kind: "code", codes: options("甲", NAME) })] },
    ],
  ])("in what a city writes into a standard form: %s", (path, change) => {
    const fit = fitOf("training_ledger", change);
    expect(namedTexts(wordsOfFit(fit))).toEqual([{ path, message: "likely_name" }]);
  });

  it("once: not where it stood there before", () => {
    const design = withColumn({ codes: options(...words, NAME) });
    expect(newWords(wordsOfDesign(design), wordsOfDesign(design))).toEqual([]);
    const renamed = { ...design, title: "新的台账" };
    expect(newWords(wordsOfDesign(renamed), wordsOfDesign(design))).toEqual([
      { path: "title", text: "新的台账" },
    ]);
  });
});

describe("nobody is asked about", () => {
  it("what stands in a design and a fit without names", () => {
    expect(namedTexts(wordsOfDesign(workshops))).toEqual([]);
    expect(namedTexts(wordsOfFit(fittedTraining))).toEqual([]);
  });

  it("titles, headers, options and messages of the standard forms", () => {
    const texts = standardContent.forms.flatMap(
      ({ title, titleAliases, printed = [], columns, relations }) => [
        ...[title.zh, ...titleAliases, ...printed.map((table) => table.title.zh)],
        ...columns.flatMap(({ header, aliases, headed = [], codes = [] }) => [
          ...[header.zh, ...aliases, ...headed],
          ...codes.flatMap((code) => [code.zh, ...code.aliases]),
        ]),
        ...relations.map(({ message }) => message.zh),
      ],
    );
    expect(texts.length).toBeGreaterThan(5_000);
    expect(texts.filter((text) => likelyNames(text).length > 0)).toEqual([]);
  });

  /** Drawn for this: what lists of offices are made of, and holds surnames. */
  it.each<[string, string]>([
    [
      "banks",
      "中国农业银行 邮储银行 农商银行 招商银行 华夏银行 平安银行 稠州银行 泰隆银行 民泰银行 恒丰银行 徽商银行 张家港农商行 常熟农商银行 吴江农商银行 余杭农商银行 萧山农商银行 农村信用社",
    ],
    [
      "firms",
      "张小泉剪刀厂 王老吉药业 周大福珠宝 李宁体育 向阳家政 和美家政 红石榴编织厂 金秋养老院 康乐家园 马家沟合作社 陈家村茶厂 王婆婆食品厂 丽人纺织 锦绣绣坊 凤凰农场 柳林铺电商 方圆超市 白云宾馆 江南春茶业 金阳光幼儿园 麦田书屋",
    ],
    [
      "villages",
      "张庄 王庄 李家村 赵庄 马家庄 周家湾 陈家坝 杨柳村 黄泥村 石桥村 高桥镇 白沙镇 金沙村 龙泉村 田心村 江边村 康乐社区 文昌社区 安居苑 方家桥 沈家弄 顾家浜 许村 毛家村 严家坝 钱塘社区 古城社区",
    ],
    [
      "courses",
      "月嫂培训 育婴师 养老护理 电商直播 中式烹调 收纳整理 茶艺 古筝 国画 普法 高效种植 水稻种植 黄桃栽培 葛根加工 柳编 麦秆画 苗绣 苏绣 湘绣 蜀绣 鲁绣",
    ],
    [
      "diseases",
      "高血压 白血病 尿毒症 脑梗 冠心病 红斑狼疮 帕金森 阿尔茨海默 肝硬化 甲状腺癌 卵巢癌 慢阻肺 腰椎间盘突出 唐氏综合征 先心病 地中海贫血 强直性脊柱炎 克罗恩病",
    ],
    [
      "posts",
      "主席 副主席 执委 常委 网格长 党支部书记 村妇联主席 志愿者 专干 信息员 联络员 辅导员 律师 讲师 法官",
    ],
  ])("what lists are made of: %s", (_, listed) => {
    expect(listed.split(" ").filter((word) => likelyNames(word).length > 0)).toEqual([]);
  });

  it("hardly any word and header that offices write, or that a city's list could have", () => {
    const columnsOf = (file: string, at: number) =>
      readFileSync(new URL(`../../../fixtures/headers/${file}`, import.meta.url), "utf8")
        .split("\n")
        .flatMap((line) => (line.split("\t")[at] ?? "").split(/ \/ |\|/));
    const texts = new Set([
      ...["words.tsv", "words-2.tsv", "words-3.tsv", "second/words.tsv"].flatMap((file) =>
        columnsOf(file, 2),
      ),
      ...["headers.tsv", "headers-2.tsv", "headers-3.tsv", "headers-4.tsv", "headers-5.tsv"].flatMap((file) =>
        columnsOf(file, 1),
      ),
      ...["own-lists.tsv", "own-lists-2.tsv"].flatMap((file) => [
        ...columnsOf(file, 0),
        ...columnsOf(file, 1),
      ]),
    ]);
    expect(texts.size).toBeGreaterThan(5_000);
    const asked = [...texts].filter((text) => likelyNames(text).length > 0);
    expect(asked.length).toBeLessThanOrEqual(2);
  });
});
