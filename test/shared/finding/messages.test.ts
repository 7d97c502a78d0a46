import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import { en } from "../../../shared/finding/messages/en.ts";
import { zh } from "../../../shared/finding/messages/zh.ts";
import {
  describeFinding,
  isMessageCode,
  type MessageCode,
  describe as say,
} from "../../../shared/finding/messages.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { normaliseUnitName } from "../../../shared/register/org-unit.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { nameKey } from "../../../shared/submission/names/name-key.ts";
import { coarseDatesCatalogue, testTeams } from "../../support/coarse-dates.ts";
import { channels } from "../../support/designs.ts";
import { firstEdition } from "../../support/edition.ts";
import { viewOf } from "../../support/laid-open.ts";
import { postsWith } from "../../support/posts.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetFixtures } from "../../support/sheet-fixture.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const { newest: forms } = standardCatalogue;

const root = resolve(import.meta.dirname, "../../..");
const codes = Object.keys(zh).filter(isMessageCode);

/** Values for whatever a text asks for; each is Chinese, so that Latin letters can only come from the text itself. */
const chinese: Readonly<Record<string, string>> = {
  textEn: "The rule",
  qualifier: "over",
  kind: "id_number",
  found: "2019",
  expected: "2020",
  period: "2019Q3",
  month: "2019-12",
};
const params = new Proxy<Record<string, string>>({}, { get: (_, name) => chinese[String(name)] ?? "某" });
const places = [
  { column: "某栏", count: 1 },
  { column: "某栏", row: 3, count: 4 },
];

function textsOf(code: MessageCode, language: "zh" | "en"): string[] {
  return places.map((place) => say(code, params, place, language));
}

/** Words that she reads or writes in the sheet itself. */
const inSheets = /（本人）|一、|其中：|合计|本期|累计|目标|(?<=\d)(?:年度?|月)|万元|(?<=typed in )元/g;

describe("the catalogue of findings", () => {
  it("says every code in Chinese and in English", () => {
    expect(Object.keys(en).sort()).toEqual([...codes].sort());
    for (const code of codes) {
      for (const text of textsOf(code, "en")) expect(text, code).toMatch(/[A-Za-z]{2}/);
      for (const text of textsOf(code, "zh")) expect(text, code).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it.each(codes)("%s: plain Chinese, no Latin words, nothing shouted", (code) => {
    for (const text of textsOf(code, "zh")) {
      expect(text).not.toMatch(/[A-Za-z]/);
      expect(text).not.toMatch(/[!！]/);
      expect(text).not.toMatch(/undefined|null/);
    }
  });

  it.each(codes)("%s: no Chinese in English but words that stand in sheets", (code) => {
    // What a text is told is said as it is: only its own words are looked at.
    const days = code === "date_rewritten" && { after: "2019-03-04 至 2019-03-08" };
    const latin = new Proxy<Record<string, string>>(
      {},
      { get: (_, name) => ({ ...chinese, ...days })[String(name)] ?? "x" },
    );
    const said = [
      { column: "X", cell: "第2张表D4", count: 1 },
      { column: "X", cell: "第2张表D4", row: 3, count: 4 },
    ].map((place) => say(code, latin, place, "en").replace(inSheets, ""));
    for (const text of said) expect(text).not.toMatch(/[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/);
  });

  it("names no code that the source does not use, and lacks none that it does", () => {
    const used = new Set(
      sourceOf("shared/sheet", "shared/check").flatMap((text) =>
        [...text.matchAll(/"([a-z_]+)"/g)].flatMap(([, word = ""]) => (isMessageCode(word) ? [word] : [])),
      ),
    );
    expect([...used].sort()).toEqual([...codes].sort());
  });
});

function sourceOf(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(resolve(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.includes("messages"))
      .map((name) => readFileSync(resolve(root, folder, name), "utf8")),
  );
}

/** Of a form that takes years and months, which no standard form does. */
const coarse = {
  grid: sheetOf(`
    测试队伍名册 | < | < | <
    队伍名称 | 成立时间 | 授予日期 | 队员人数
    一队 | 2013年底 | 2019年3月 | 5
    二队 | 2013年 | 2019年 | 6
  `),
  context: { forms: [testTeams], units: districtUnits, reporter: district, period: "2019Q1" },
};

/** Of a version that needs a column that is no code: the later ones need one figure of many. */
const needy = {
  grid: sheetOf(`
    2019年妇女创业小额贷款台账 | < | <
    姓名 | 贷款类型 | 发放日期
    测试甲 | 小额贴息贷款 | 2019-03-08
  `),
  context: { forms: firstEdition.newest, units: districtUnits, reporter: district, period: "2019" },
};

/** Below another title than the one below which a constant and a unit of measure were settled. */
const loansBelow = (title: string) =>
  sheetOf(`
    ${title} | < | <
    镇街 | 贷款金额 | 贷款人数
    示例镇 | 12 | 3
  `);
const settled = loansBelow("2019年妇女贷款统计表");
const { fingerprint, assignment } = viewOf(settled, { period: "2019" });
if (assignment === null) throw new Error("nothing to agree to");
const agreed = {
  ...assignment,
  constants: { ...assignment.constants, loan_type: "小额贴息贷款" },
  measures: { amount: { said: "", unit: "元" } },
};
const recalled = {
  grid: loansBelow("2019年妇女贷款统计表（二）"),
  context: {
    ...{ forms: standardCatalogue.newest, units: districtUnits, reporter: district, period: "2019" },
    confirmed: { [fingerprint]: agreed },
  },
};

/** Filled in by an office of the reporter's own place. */
const handedOn = {
  grid: sheetOf(`
    2019年妇女创业小额贷款统计表 | < | <
    填报单位：${normaliseUnitName(district.name)}人社局就业科
    镇街 | 贷款金额（万元） | 贷款人数
    示例镇 | 12 | 3
  `),
  context: { forms: standardCatalogue.newest, units: districtUnits, reporter: district, period: "2019" },
};

/** Two words that look like names, one of which somebody means to send. */
const named = {
  grid: sheetOf(`
    2019年妇女创业小额贷款台账 | < | < | <
    姓名 | 贷款类型 | 贷款金额（万元） | 支行名称
    测试甲 | 小额贴息贷款 | 5 | 王秀英
    测试乙 | 小额贴息贷款 | 5 | 李建国
  `),
  context: {
    ...{ forms: standardCatalogue.newest, units: districtUnits, reporter: district, period: "2019" },
    namesConfirmed: [nameKey("李建国")],
  },
};

/** Most rows are of years long before the period. */
const ancient = {
  grid: sheetOf(`
    妇女创业小额贷款台账 | < | < | <
    姓名 | 贷款类型 | 贷款金额（万元） | 发放日期
    测试甲 | 小额贴息贷款 | 5 | 2009-03-08
    测试乙 | 小额贴息贷款 | 5 | 2011-03-08
    测试丙 | 小额贴息贷款 | 5 | 2019-03-08
  `),
  context: { forms: standardCatalogue.newest, units: districtUnits, reporter: district, period: "2019" },
};

/** More women than there are at all. */
const posts = postsWith("女");
const overfull = {
  grid: sheetOf(`
    公益岗位安置月报 | < | < | <
    指标名称 | 计量单位 | 合计 | 其中：女
    新增安置 | 人 | 10 | 12
    退出岗位 | 人 | 4 | 3
    平均年龄 | 岁 | 38 | 40
  `),
  context: { forms: [posts], units: districtUnits, reporter: district, period: "2026-03" },
};

/** Two columns of figures that nothing tells apart. */
const untold = {
  grid: sheetOf(`
    公益岗位安置月报 | < | < | <
    指标名称 | 计量单位 | 首批 | 增补
    新增安置 | 人 | 10 | 12
    退出岗位 | 人 | 4 | 3
    平均年龄 | 岁 | 38 | 40
  `),
  context: { forms: [posts], units: districtUnits, reporter: district, period: "2026-03" },
};

/** Every row is of the month after the period. */
const early = {
  grid: sheetOf(`
    妇女创业小额贷款台账 | < | < | <
    姓名 | 贷款类型 | 贷款金额（万元） | 发放日期
    测试甲 | 小额贴息贷款 | 5 | '2019-12-08
  `),
  context: { forms: standardCatalogue.newest, units: districtUnits, reporter: district, period: "2019-11" },
};

/** A formula of sums left out what stands as text. */
const asText = {
  grid: sheetOf(`
    2019年妇女创业小额贷款统计表 | < | <
    贷款类别 | 贷款金额（万元） | 借款人数
    小额担保贷款 | 12 | 3
    其他 | '8 | 2
    合计 | 12 | 5
  `),
  context: { forms: standardCatalogue.newest, units: districtUnits, reporter: district, period: "2019" },
};

/** A small table below a list, set aside; and counted, as a person said. */
const second = {
  grid: sheetOf(`
    2019年妇女创业小额贷款台账 | < | < | <
    姓名 | 贷款类型 | 贷款金额（万元） | 发放日期
    测试甲 | 小额贴息贷款 | 5 | '2019-03-08
    |
    乡镇 | 笔数 | 金额 |
    示例镇 | 1 | 5 |
  `),
  context: { forms: standardCatalogue.newest, units: districtUnits, reporter: district, period: "2019" },
};
const [secondReading] = readTables(second.grid, second.context);
const secondCounted = {
  ...second,
  context: {
    ...second.context,
    confirmed: {
      [secondReading?.fingerprint ?? ""]: { form: "women_loans", columns: {}, below: "counted" as const },
    },
  },
};

/** Only the rows that had problems. */
const excerpt = { ...early, grid: { ...early.grid, excerpt: true as const } };

/** In 次 where the form counts in 万次: too fine for it; and where nothing says which of the two. */
const ofChannels = (header: string) => ({
  grid: sheetOf(`
    线上平台运营情况表 | < | <
    平台名称 | ${header} | 参与人次
    平台甲 | 45123 | 3
  `),
  context: {
    ...{ forms: [formOfDesign(channels, 1).form], units: districtUnits, reporter: district, period: "2019" },
  },
});
const [finer, unsaid] = [ofChannels("总阅读量（次）"), ofChannels("总阅读量")];

const fixtures = sheetFixtures(resolve(root, "test/fixtures/sheets"));
const sheets = [
  ...fixtures,
  coarse,
  needy,
  recalled,
  handedOn,
  named,
  ancient,
  early,
  asText,
  second,
  secondCounted,
  excerpt,
  overfull,
  untold,
  finer,
  unsaid,
];
const said: readonly Finding[] = sheets.flatMap(({ grid, context }) =>
  readTables(grid, context).flatMap((reading) => {
    const form =
      context.forms.find(({ id }) => id === reading.form) ??
      coarseDatesCatalogue.findForm(reading.form ?? "");
    return form === undefined ? reading.findings : checkReading(reading, form, context);
  }),
);

describe("findings of real sheets", () => {
  it("meet every code of the catalogue, but for those that only the server uses", () => {
    const met = new Set(said.map(({ code }) => code));
    expect(codes.filter((code) => !met.has(code))).toEqual([
      "cell_unread",
      "outside_period",
      "history",
      "mirror_own",
    ]);
  });

  it("carry every parameter that their texts ask for, in both languages", () => {
    for (const finding of said) {
      const form = [...forms, testTeams, posts, ...finer.context.forms].find(({ columns }) =>
        columns.some(({ id }) => id === finding.column),
      );
      const asked = new Proxy(finding.params, {
        get: (values, name) => {
          if (!(String(name) in values)) throw new Error(`${finding.code} has no ${String(name)}`);
          return values[String(name)];
        },
      });
      for (const language of ["zh", "en"] as const) {
        const text = describeFinding({ ...finding, params: asked }, form, language);
        expect(text, finding.id).not.toMatch(/undefined|null|NaN/);
      }
    }
  });

  it("say in Chinese what the finding says", () => {
    for (const finding of said.filter(({ column }) => column === undefined)) {
      expect(describeFinding(finding, undefined, "zh")).toBe(finding.message);
    }
  });

  it("are told in English with the column's English header", () => {
    const missing = said.find(({ code }) => code === "column_missing");
    expect(missing && describeFinding(missing, standardCatalogue.findForm("women_loans"), "en")).toBe(
      "The required column “Amount” is missing. Add it, or give it a header that is known",
    );
    const relation = said.find(({ rule }) => rule === "E7.9");
    expect(relation && describeFinding(relation, standardCatalogue.findForm("rights_cases"), "en")).toContain(
      "The case was closed before it was received",
    );
  });

  it("keep the Chinese text of a code that this version does not know", () => {
    const later = { code: "later", params: {}, cells: [], rows: [], message: "以后才有的" };
    expect(describeFinding(later, undefined, "en")).toBe("以后才有的");
  });
});

describe("the two sides of a relation", () => {
  const told = (left: string, right: string, language: "zh" | "en" = "zh") =>
    say(
      "relation",
      { text: "总分应等于各项之和", textEn: "The sum", left, right },
      { cell: "I6", count: 1 },
      language,
    );

  it("say which was worked out", () => {
    expect(told("总分96.5分", "95.5分")).toBe("I6 总分应等于各项之和：总分96.5分，算出来是95.5分");
    expect(told("95.5分", "总分96.5分")).toBe("I6 总分应等于各项之和：算出来是95.5分，总分96.5分");
    expect(told("约95.5分", "总分96.5分")).toContain("算出来是约95.5分");
    expect(told("总分96.5分", "95.5分", "en")).toContain("总分96.5分, worked out: 95.5分");
  });

  it("leave alone what bears a name, also one that begins with a number", () => {
    expect(told("35岁以下5人", "人数3人")).toBe("I6 总分应等于各项之和：35岁以下5人，人数3人");
    expect(told("5人", "")).toBe("I6 总分应等于各项之和，现在是5人");
  });
});
