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
const doubleMeanings =
  "达成 起 期 价值 止期 到期 名字 渠道 档次 等次 来源 参训 结业 受教育 参赛 开办 创办 选树 表扬 覆盖 辐射 解决 放款 创建 命名 建成 入选 授予 " +
  "获评 荣获 挂牌 评为 调处 帮助 组建 授牌 女党员 农户 讲师 县级领导 领款人 岗 团员 责任人 主题日 报刊 网站 癌症 患病 侵权案件 物款 报送单位 随访";

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
  expect(words.sort()).toEqual(doubleMeanings.split(" ").sort());
});

it("has no concept that neither a column, nor a rule, nor a header of the tables knows", () => {
  const columns = standardCatalogue.newest.flatMap(({ columns }) =>
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
