/** What was settled of a sheet, read again: below the same title, below another, for another period. */
import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import type { Assignment } from "../../../shared/sheet/assignment.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { viewOf } from "../../support/laid-open.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const units: readonly OrgUnit[] = districtUnits;

function read(text: string, confirmed: Record<string, Assignment>, period: string, form?: string) {
  return readSheet(sheetOf(text), {
    ...{ forms: standardCatalogue.newest, units, reporter: district, confirmed, period },
    ...(form !== undefined && { form }),
  });
}

/** What 都对 keeps of a sheet. @param change what the person says beside it */
function agreed(
  text: string,
  period: string,
  change: (assignment: Assignment) => Assignment = (assignment) => assignment,
  confirmed: Record<string, Assignment> = {},
) {
  const { fingerprint, assignment } = viewOf(sheetOf(text), { period, confirmed });
  if (assignment === null) throw new Error("nothing to agree to");
  return { ...confirmed, [fingerprint]: change(assignment) };
}

const withConstant =
  (column: string, value: string) =>
  (assignment: Assignment): Assignment => ({
    ...assignment,
    constants: { ...assignment.constants, [column]: value },
  });

const table = "级别 | 场次 | 参与人次\n县级 | 3 | 90";
const drugs = `2018年某某宣传活动情况统计表（一片）\n${table}`;
const stops = ({ findings }: ReturnType<typeof read>) =>
  findings.filter(({ severity, rule }) => severity === "error" && rule === "STRUCTURE.assignment");

describe("a value for the whole sheet", () => {
  const kept = agreed(drugs, "2018", withConstant("category", "反家暴"));

  it("holds below the same title, in the next year too", () => {
    const again = read(drugs.replace("2018", "2019"), kept, "2019");
    expect(again.records.map(({ values }) => values.category)).toEqual(
      read(drugs, kept, "2018").records.map(({ values }) => values.category),
    );
    expect(again.records[0]?.values.category).toBeDefined();
    expect([stops(again), again.questions]).toEqual([[], []]);
  });

  it.each([
    ["title", drugs.replace("一片", "二片")],
    ["tab", `# 二片\n${drugs}`],
    ["unit", drugs.replace("\n", "\n填报单位：某某村妇联 | < | <\n")],
    ["unit line", drugs.replace("\n", "\n单位：场、人次 | < | <\n")],
  ])("is asked about again with another %s, the old answer first", (_, text) => {
    const other = read(text, kept, "2018");
    const asked = other.questions.find((question) => question.kind === "constant");
    expect(asked).toMatchObject({ column: "category", value: "domestic_violence" });
    expect(asked?.answers[0]).toBe("domestic_violence");
    expect(stops(other).map(({ code }) => code)).toContain("constant_recalled");
    const { constants } = viewOf(sheetOf(text), { period: "2018", confirmed: kept });
    expect(constants.find(({ column }) => column === "category")).toMatchObject({ state: "ask" });
  });

  it("gives way to what another title names itself", () => {
    const other = read(drugs.replace("某某宣传", "禁毒宣传"), kept, "2018");
    expect(other.questions.find((question) => question.kind === "constant")?.answers.slice(0, 1)).toEqual([
      "drugs_aids",
    ]);
    expect(stops(other)).not.toEqual([]);
  });

  it("is settled for both titles beside each other", () => {
    const both = agreed(drugs.replace("一片", "二片"), "2018", withConstant("category", "禁毒防艾"), kept);
    const kinds = [drugs, drugs.replace("一片", "二片")].map((text) => {
      const one = read(text, both, "2018");
      return [one.records[0]?.values.category, stops(one).length];
    });
    expect(kinds).toEqual([
      ["domestic_violence", 0],
      ["drugs_aids", 0],
    ]);
  });
});

describe("a value that names a time", () => {
  const awards = "2018年表彰名单\n姓名 | 荣誉名称 | 授予单位\n测试甲 | 三八红旗手 | 某某妇联";
  const said = (text: string, period: string, confirmed: Record<string, Assignment>) => {
    const { constants } = viewOf(sheetOf(text), { form: "awards_register", period, confirmed });
    return constants.find(({ column }) => column === "date");
  };
  const settle = (text: string, period: string, date: string, before: Record<string, Assignment> = {}) => {
    const first = viewOf(sheetOf(text), { form: "awards_register", period, confirmed: before });
    const draft: Assignment = {
      ...first.assignment,
      form: "awards_register",
      columns: first.assignment?.columns ?? {},
    };
    const answered = { ...draft, constants: { ...draft.constants, date }, unfinished: true as const };
    const confirmed = { ...before, [first.fingerprint]: answered };
    const { fingerprint, assignment } = viewOf(sheetOf(text), { form: "awards_register", period, confirmed });
    return assignment === null ? before : { ...before, [fingerprint]: assignment };
  };
  const kept = settle(awards, "2018", "2018-03-08");

  it("holds for its period, and is asked about for the next, the old one first", () => {
    expect(said(awards, "2018", kept)).toMatchObject({ state: "set", value: "2018-03-08" });
    const next = awards.replace("2018", "2019");
    expect(said(next, "2019", kept)).toMatchObject({ state: "ask", value: "2018-03-08" });
    expect(stops(read(next, kept, "2019", "awards_register")).map(({ code }) => code)).toContain(
      "constant_recalled",
    );
  });

  it("is kept for each period", () => {
    const next = awards.replace("2018", "2019");
    const both = settle(next, "2019", "2019-03-08", kept);
    expect(said(awards, "2018", both)).toMatchObject({ state: "set", value: "2018-03-08" });
    expect(said(next, "2019", both)).toMatchObject({ state: "set", value: "2019-03-08" });
  });
});

describe("headers that say a time", () => {
  const cumulative = (month: number) =>
    `2026年${month}月妇女创业小额贷款月报表\n贷款类型 | 本年累计贷款金额（万元） | 本年累计借款人数\n小额贴息贷款 | 12 | 3`;
  const months =
    "2026年妇女创业小额贷款统计表\n贷款类型 | 1月贷款金额（万元） | 2月贷款金额（万元）\n小额贴息贷款 | 12 | 30";
  const columns = (reading: ReturnType<typeof read>) =>
    reading.columns.map(({ column, at }) => `${column} ${at}`);

  it("what was the month itself in January is since January in February", () => {
    const kept = agreed(cumulative(1), "2026-01");
    expect(columns(read(cumulative(1), kept, "2026-01"))).toEqual(["loan_type 0", "amount 1", "persons 2"]);
    expect(columns(read(cumulative(2), kept, "2026-02"))).toEqual([
      "loan_type 0",
      "amount@ytd 1",
      "persons@ytd 2",
    ]);
  });

  it("each month is read from its own column", () => {
    const kept = agreed(months, "2026-01");
    expect(columns(read(months, kept, "2026-01"))).toEqual(["loan_type 0", "amount 1"]);
    expect(columns(read(months, kept, "2026-02"))).toEqual(["loan_type 0", "amount 2"]);
  });

  it("累计 is asked about once, not every month", () => {
    const vague = (month: number) => cumulative(month).replaceAll("本年累计", "累计");
    expect(stops(read(vague(2), {}, "2026-02"))).not.toEqual([]);
    const kept = agreed(vague(2), "2026-02");
    expect(stops(read(vague(3), kept, "2026-03"))).toEqual([]);
    expect(columns(read(vague(3), kept, "2026-03"))).toEqual([
      "loan_type 0",
      "amount@ytd 1",
      "persons@ytd 2",
    ]);
  });

  it("本月 means the same in every month", () => {
    const own = cumulative(2).replaceAll("本年累计", "本月").replace("借款人数", "星星数");
    const kept = agreed(own, "2026-02", (assignment) => ({
      ...assignment,
      periods: { "2026-02": { columns: { 本月贷款金额: "amount", 本月星星数: "persons" } } },
    }));
    const next = read(own.replace("2月", "3月"), kept, "2026-03");
    expect([columns(next), next.questions]).toEqual([["loan_type 0", "amount 1", "persons 2"], []]);
  });
});

describe("what the columns and the sheet are", () => {
  const courses = (title: string) =>
    `${title}\n单位 | 星星数 | 金额（万元） | 月月数\n示例甲区妇联 | 3 | 90 | 4`;
  const settled: Assignment = {
    form: "training_ledger",
    columns: { 星星数: "trainees", 金额: null, 月月数: "hours" },
  };
  const key = read(courses("2019年甲乙情况表"), {}, "2019", "training_ledger").fingerprint;
  const kept = { [key]: settled };

  it("holds below the same title without a question", () => {
    const again = read(courses("2020年甲乙情况表"), kept, "2020");
    expect([again.form, again.questions.map(({ kind }) => kind)]).toEqual([
      "training_ledger",
      expect.not.arrayContaining(["form", "column"]),
    ]);
    expect(again.columns.map(({ how }) => how)).toEqual(["confirmed", "confirmed"]);
  });

  it("is proposed below another title, form and columns", () => {
    const other = read(courses("2019年丙丁情况表"), kept, "2019");
    expect(other.questions[0]).toMatchObject({ kind: "form", answers: ["training_ledger"] });
    expect(other.columns.map(({ column, how }) => [column, how])).toEqual([
      ["trainees", "proposed"],
      ["hours", "proposed"],
    ]);
    const view = viewOf(sheetOf(courses("2019年丙丁情况表")), { period: "2019", confirmed: kept });
    expect(view.columns.map(({ column, state }) => [column, state]).slice(1, 2)).toEqual([
      ["trainees", "ask"],
    ]);
    expect(view.form?.asked).toBe(true);
  });

  it("stays proposed while another question is being answered", () => {
    const text = courses("2019年丙丁情况表");
    const { fingerprint } = read(text, kept, "2019");
    const draft: Assignment = { form: "training_ledger", columns: { 月月数: null }, unfinished: true };
    const view = viewOf(sheetOf(text), {
      period: "2019",
      form: "training_ledger",
      confirmed: { ...kept, [fingerprint]: draft },
    });
    expect(view.columns.find(({ key: own }) => own === "星星数")).toMatchObject({
      column: "trainees",
      state: "ask",
    });
    expect(view.columns.find(({ key: own }) => own === "月月数")).toMatchObject({ column: null });
  });

  it("is asked as well where another title is that of another form", () => {
    const ledger =
      "2019年妇女创业小额贷款统计表\n贷款类型 | 贷款金额（万元） | 借款人数\n小额贴息贷款 | 12 | 3";
    const { fingerprint } = read(ledger, {}, "2019");
    const wrong: Assignment = {
      form: "aid_records",
      columns: { 贷款金额: "amount", 借款人数: "persons", 贷款类型: null },
    };
    const other = read(
      `2019年妇女创业小额贷款情况统计表（二）\n${ledger.split("\n").slice(1).join("\n")}`,
      { [fingerprint]: wrong },
      "2019",
    );
    expect(other.questions.find(({ kind }) => kind === "form")?.answers).toEqual([
      "aid_records",
      "women_loans",
    ]);
  });

  it("a unit that nothing on the sheet says is asked about below another title", () => {
    const plain = (title: string) => `${title}\n贷款类型 | 贷款金额 | 借款人数\n小额贴息贷款 | 12 | 3`;
    const [text, next] = [plain("2019年妇女创业小额贷款统计表"), plain("2019年妇女创业小额贷款统计表（二）")];
    const inYuan = agreed(text, "2019", (assignment) => ({
      ...assignment,
      measures: { amount: { said: "", unit: "元" } },
    }));
    expect(read(text, inYuan, "2019").questions).toEqual([]);
    const other = read(next, inYuan, "2019");
    expect(other.questions).toEqual([
      expect.objectContaining({ kind: "measure", column: "amount", again: true }),
    ]);
    expect(other.questions[0]?.answers[0]).toBe("元");
    expect(stops(other).map(({ code }) => code)).toEqual(["measure_recalled"]);
    const view = viewOf(sheetOf(next), { period: "2019", confirmed: inYuan });
    expect(view.units[0]).toMatchObject({ column: "amount", state: "ask", from: "元" });
    expect(view.open).toEqual([]);
  });

  it("names said to be places of the own unit are none where one of them is a unit's", () => {
    const homes = (names: readonly string[]) =>
      `2019年妇女阵地建设情况统计表\n村 | 类别 | 级别 | 个数\n${names.map((name) => `${name} | 妇女之家 | 县级 | 1`).join("\n")}`;
    const town =
      districtUnits.filter(({ code }) => districtUnits.some(({ parent }) => parent === code)).at(-1) ??
      district;
    const child = districtUnits.find(({ parent }) => parent === town.code);
    const own = homes(["东河村", "西河村"]);
    const { fingerprint } = read(own, {}, "2019");
    const places = { [fingerprint]: { form: "positions_bases", columns: {}, places: "own" as const } };
    expect(read(own, places, "2019").findings.map(({ code }) => code)).toContain("places_own");
    const mixed = read(homes([child?.name ?? "", "东河村"]), places, "2019");
    expect(mixed.findings.map(({ code }) => code)).toContain("unit_unknown");
  });
});
