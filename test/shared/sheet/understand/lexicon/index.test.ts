import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { standardCatalogue } from "../../../../../shared/forms/index.ts";
import { segment } from "../../../../../shared/sheet/understand/concepts.ts";
import { lexicon } from "../../../../../shared/sheet/understand/lexicon/index.ts";
import { comparable } from "../../../../../shared/sheet/understand/text.ts";
import { readHeaders } from "../../../../bench/recognition/tables.ts";

const root = resolve(import.meta.dirname, "../../../../..");

/** Words that mean two things of one kind, and may. */
const doubleMeanings = `
需 达成 下达 给予 起 期 价值 止期 到期 名字 渠道 如何 档次 等次 来源 参训 结业 受教 受教育
参赛 录用 开办 创办 选树 表扬 覆盖 辐射 解决 放款 创建 命名 建成 入选 授予 获评 荣获 挂牌
评为 调处 使用 帮助 组建 授牌 农户 讲师 领款人 岗 团员 热心人 责任人 获资助 团体
outstanding 主题日 材料 诉求 报刊 网站 癌症 患病 服务项目 物款 属地 报送单位 填报部门
毕业院校 随访
农村妇女 农村女性 女农民 女农户 女村民 农家女
`;

it("has every concept once, with words in comparable form, each once", () => {
  const concepts = lexicon.map(({ concept }) => concept);
  expect(concepts.filter((concept, index) => concepts.indexOf(concept) !== index)).toEqual([]);
  for (const { concept, words } of lexicon) {
    expect(words, concept).not.toEqual([]);
    expect(words.map(comparable), concept).toEqual([...new Set(words)]);
  }
});

it("gives a word two meanings of one kind only where it is known to have them", () => {
  const meanings = new Map<string, string[]>();
  for (const { concept, kind, words } of lexicon) {
    for (const word of words) {
      const key = `${kind} ${word}`;
      meanings.set(key, [...(meanings.get(key) ?? []), concept]);
    }
  }
  const doubled = [...meanings].filter(([, concepts]) => concepts.length > 1);
  const words = doubled.map(([key]) => key.slice(key.indexOf(" ") + 1));
  expect(words.sort()).toEqual(doubleMeanings.trim().split(/\s+/).sort());
});

it("has no concept that neither a column, nor a rule, nor a header of the tables knows", () => {
  const columns = standardCatalogue.forms.flatMap(({ columns }) =>
    columns.flatMap(({ header, aliases, likely = [] }) => [header.zh, ...aliases, ...likely]),
  );
  const headers = readHeaders(join(root, "test/fixtures/headers/headers.tsv"));
  const texts = [...columns, ...headers.flatMap(({ header }) => header.path)];
  const met = new Set(texts.flatMap((text) => segment(comparable(text)).flatMap(({ concepts }) => concepts)));
  const rules = ["vetoes", "aside", "header-parts", "unexplained"]
    .map((name) => readFileSync(join(root, `shared/sheet/understand/${name}.ts`), "utf8"))
    .join("\n");
  const unused = lexicon.filter(({ concept }) => !met.has(concept) && !rules.includes(concept));
  expect(unused.map(({ concept }) => concept)).toEqual([]);
});
