import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { DesignCode } from "../../../../../shared/form/design/design.ts";
import { codesOfWords } from "../../../../../shared/form/design/words-to-codes.ts";
import { type Code, type Column, columnOf } from "../../../../../shared/form/form.ts";
import { standardCatalogue } from "../../../../../shared/forms/index.ts";
import { understandWord } from "../../../../../shared/sheet/understand/words/understand-word.ts";

const column = (form: string, id: string) => columnOf(standardCatalogue.form(form), id);
const loans = column("women_loans", "use");
const target = column("training_ledger", "target_group");
const channel = column("rights_cases", "channel");
const level = column("household_rating", "level");

describe("a word", () => {
  it.each([
    ["消防", "outline_monitoring", "dept"],
    ["林业", "outline_monitoring", "dept"],
  ])("that only shares characters with codes is offered none: %s", (word, form, id) => {
    expect(understandWord(column(form, id), word)).toMatchObject({ verdict: "none", answers: [] });
  });

  it("with one slip in it is asked about, never taken", () => {
    const asked = understandWord(column("health_screening", "item"), "宫劲癌");
    expect(asked).toMatchObject({ verdict: "proposed", answers: ["cervical"] });
  });

  it.each([
    ["市县级", "positions_bases", "level"],
    ["县乡级", "volunteer_teams", "level"],
    ["村级（含社区）", "org_building", "unit_kind"],
    ["学生", "aid_records", "target"],
    ["妇女儿童规划", "outline_monitoring", "scope"],
    ["银行贷款", "women_loans", "loan_type"],
    ["讲师团", "volunteer_teams", "kind"],
    ["服装", "women_loans", "use"],
  ])("of two codes, or of none in particular, is asked about: %s", (word, form, id) => {
    expect(understandWord(column(form, id), word).verdict).not.toBe("certain");
  });

  it.each([
    ["困难学生", "aid_records", "target", "students"],
    ["妇儿活动中心", "positions_bases", "kind", "activity_centre"],
    ["省市级", "awards_register", "level", "province_city"],
    ["服装厂", "women_loans", "use", "processing"],
  ])("and one of its own words is not: %s", (word, form, id, code) => {
    expect(understandWord(column(form, id), word).answers[0]).toBe(code);
  });

  it.each(["Letter", "letter", "LETTER"])("is a code's English name: %s", (word) => {
    expect(understandWord(channel, word)).toMatchObject({ verdict: "certain", code: "letter" });
  });

  it.each([
    ["市三八红旗手", "march_8_persons"],
    ["县级三八红旗集体", "march_8_groups"],
    ["省巾帼建功标兵", "model_workers"],
    ["市巾帼文明岗", "civil_posts"],
  ])("is an honour, whoever gives it: %s", (word, code) => {
    const award = column("awards_register", "award");
    expect(understandWord(award, word)).toMatchObject({ verdict: "certain", code });
  });

  it.each(["市三八红旗", "市红旗", "县级手", "区先进"])("is no honour by its level alone: %s", (word) => {
    const award = column("awards_register", "award");
    expect(understandWord(award, word).verdict).not.toBe("certain");
  });

  it("in capitals in brackets is no pinyin: 创业培训（SYB）", () => {
    expect(understandWord(column("training_ledger", "category"), "创业培训（SYB）").answers[0]).toBe("syb");
  });

  it.each([
    [loans, "种植业", "planting"],
    [target, "妇联执委", "executives"],
    [level, "国家级", "national"],
  ] as const)("%# is certain by name or alias: %s", (list, word, code) => {
    expect(understandWord(list, word)).toEqual({ verdict: "certain", code, probability: 1, answers: [code] });
  });

  it.each([
    [loans, "家政服务公司", "home_services"],
    [target, "妇联干部职工", "federation_staff"],
    [target, "女村干部", "village_cadres"],
    [column("rights_cases", "handler"), "区检察院", "procuratorate"],
    [column("outline_monitoring", "dept"), "卫健局", "health"],
  ] as const)("%# is certain by its parts: %s", (list, word, code) => {
    expect(understandWord(list, word)).toMatchObject({ verdict: "certain", code });
  });

  it.each([
    [loans, "种植果树和养鸡"],
    [target, "妇联干部和执委"],
    [columnOf(standardCatalogue.form("training_ledger", 1), "target_group"), "妇女群众"],
    [channel, "12345"],
    [channel, "媒体曝光"],
    [level, "系统级"],
    [columnOf(standardCatalogue.form("rights_cases", 1), "status"), "未办结"],
    [column("org_building", "goal_result"), "基本达到"],
    [column("rights_cases", "category"), "婚姻及家暴"],
    [loans, "果树（其中养殖）"],
    [loans, "公司"],
    [loans, "5"],
  ] as const)("%# is never certain where it may mean another, or nothing: %s", (list, word) => {
    const { verdict, code } = understandWord(list, word);
    expect(verdict).not.toBe("certain");
    expect(code).toBeUndefined();
  });

  it("offers at most three codes, the likeliest first", () => {
    const { verdict, answers } = understandWord(loans, "餐饮和家政");
    expect(verdict).toBe("proposed");
    expect(answers.length).toBeLessThanOrEqual(3);
    expect(answers.slice(0, 2).sort()).toEqual(["catering", "home_services"]);
  });

  it.each(["", "  ", "（）", "kkk"])("that says nothing has no answers: %j", (word) => {
    expect(understandWord(loans, word)).toMatchObject({ verdict: "none", answers: [] });
  });

  it("means nothing in a column without codes", () => {
    expect(understandWord(column("women_loans", "amount"), "种植").verdict).toBe("none");
  });
});

/** Words with what is to be preselected of a list that nobody measured the model on: one of its names; undefined: nothing. */
function ownWords(file: string) {
  const lists = new Map<string, Column>();
  const lines = readFileSync(join(tables, file), "utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const [list = "", word = "", label = ""] = line.split("\t");
    const column = lists.get(list) ?? { ...loans, codes: codesOfWords(list.split("|")).map(asCode) };
    lists.set(list, column);
    return { column, word, label };
  });
}

const tables = resolve(import.meta.dirname, "../../../../fixtures/headers");

function own(...names: string[]): Column {
  return { ...loans, codes: codesOfWords(names).map(asCode) };
}

function asCode({ code, name, aliases }: DesignCode): Code {
  return { code, zh: name, en: name, aliases };
}

function firstOf(column: Column, word: string): string {
  const [first] = understandWord(column, word).answers;
  return column.codes?.find(({ code }) => code === first)?.zh ?? "-";
}

describe("a word of a list that a city made", () => {
  const words = ["own-lists.tsv", "own-lists-2.tsv"].flatMap(ownWords);

  it.each(words.filter(({ label }) => label === "-").map(({ column, word }) => [word, column] as const))(
    "is asked about without an answer where it is none of them plainly: %s",
    (word, column) => {
      const { verdict, answers } = understandWord(column, word);
      expect(answers).toEqual([]);
      expect(["open", "none"]).toContain(verdict);
    },
  );

  it("is answered where it is one plainly, and never by another", () => {
    const plain = words.filter(({ label }) => label !== "-");
    const found = plain.filter(({ column, word, label }) => firstOf(column, word) === label);
    const wrong = plain.filter(({ column, word, label }) => ![label, "-"].includes(firstOf(column, word)));
    expect(wrong).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(55);
    expect(plain.length - found.length).toBeLessThanOrEqual(2);
  });

  it("is taken unasked only by its name, with what says nothing behind it", () => {
    const certain = words.filter(({ column, word }) => understandWord(column, word).verdict === "certain");
    expect(certain.map(({ word }) => word)).toEqual(["低保户", "外来务工人员", "农业银行城关支行"]);
  });

  it.each(["低保（边缘）", "低保（疑似）", "原低保户", "低保以外", "副低保", "低保率"])(
    "is nobody's where it is next to one: %s",
    (word) => expect(understandWord(own("低保", "残疾"), word).answers).toEqual([]),
  );

  it("is one of them in another script, in capitals, with spaces, and by another name of it", () => {
    const column = own("低保", "特困供養", "e家");
    const known =
      column.codes?.map((code) => ({ ...code, aliases: code.zh === "低保" ? ["大病"] : [] })) ?? [];
    expect(understandWord({ ...column, codes: known }, "大病")).toMatchObject({
      verdict: "certain",
      code: "k1",
    });
    for (const [word, code] of [
      [" 低 保 ", "k1"],
      ["“低保”", "k1"],
      ["特困供养", "k2"],
      ["E家", "k3"],
    ] as const) {
      expect(understandWord(column, word)).toMatchObject({ verdict: "certain", code });
    }
  });

  it("means what it meant where the codes are those of a standard list", () => {
    const { codes = [] } = column("aid_records", "target");
    for (const { code, byMeaning } of codes) expect([code, byMeaning]).toEqual([code, true]);
    const mine: Code = { code: "own_330100_k1", zh: "大病户", en: "大病户", aliases: [] };
    const fitted = { ...loans, codes: [...(loans.codes ?? []), mine] };
    for (const word of ["家政服务公司", "服装厂", "大棚蔬菜", "扩大经营"]) {
      const { verdict, answers } = understandWord(loans, word);
      expect(understandWord(fitted, word)).toMatchObject({ verdict });
      expect(understandWord(fitted, word).answers[0]).toBe(answers[0]);
    }
  });

  it("is the city's own in a standard list only where it plainly is", () => {
    const mine: Code = { code: "own_330100_k1", zh: "宋韵手工艺", en: "", aliases: [] };
    const { codes = [], ...craft } = column("training_ledger", "category");
    const fitted: Column = { ...craft, codes: [...codes.slice(0, -1), mine, ...codes.slice(-1)] };
    expect(firstOf(fitted, "宋韵手工艺培训班")).toBe(mine.zh);
    expect(firstOf(fitted, "宋韵手艺")).not.toBe(mine.zh);
    expect(understandWord(fitted, "月嫂（初级）").answers[0]).toBe("maternity_care");
  });
});

it("ten words in a hundred thousand cells cost next to nothing", () => {
  const words = "大棚蔬菜 种茶 果树 养猪 养鸡 服装厂 开超市 早餐店 家政公司 扩大经营".split(" ");
  const first = words.map((word) => understandWord(loans, word));
  const again = words.map((word) => understandWord(loans, word));
  expect(again.every((one, index) => one === first[index])).toBe(true);
});
