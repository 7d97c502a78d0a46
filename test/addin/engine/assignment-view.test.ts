import { describe, expect, it } from "vitest";
import { assignmentView } from "../../../addin/engine/assignment-view.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { coarseDatesCatalogue } from "../../support/coarse-dates.ts";
import { form, settled, viewOf } from "../../support/laid-open.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";
import { awards, awardsOwed, ownWordsKeys as keys, ownWords as odd } from "../features/assign/sheets.ts";

describe("a sheet laid open", () => {
  it("shows its top as it stands: what is title, header, record and total", () => {
    const { rows, headerRows, merges, aside, height } = viewOf(odd, { form });
    expect(headerRows).toEqual({ first: 3, last: 4 });
    expect(rows.map(({ row, kind }) => `${row} ${kind}`)).toEqual([
      "1 above",
      "2 above",
      "3 header",
      "4 header",
      "5 record",
      "6 record",
      "7 record",
      "8 total",
    ]);
    expect(rows[4]?.cells).toEqual(["1", "月嫂培训班", "月嫂", "2025-03-08", "42", "42", "38"]);
    expect(merges).toContainEqual({ top: 2, left: 1, bottom: 3, right: 1 });
    expect(aside).toEqual([
      { first: 1, last: 2, why: "title" },
      { first: 3, last: 4, why: "header" },
      { first: 8, last: 8, why: "total" },
    ]);
    expect(height).toBe(8);
  });

  it("offers every form, those that come closest and those that are owed first, where none was chosen", () => {
    const view = viewOf(sheetOf("# 名单\n甲 | 乙\n1 | 2"), {
      tasks: [{ form: "rights_cases", formVersion: 1, period: "2025" }],
    });
    expect(view).toMatchObject({ form: null, assignment: null, columns: [] });
    expect(view.forms).toHaveLength(standardCatalogue.newest.length);
    expect(view.forms.find(({ group }) => group !== "likely")).toMatchObject({
      id: "rights_cases",
      group: "owed",
    });
  });

  it("asks about every column with figures that nothing is known of, and needs no answer for 序号", () => {
    const { columns } = viewOf(odd, { form });
    const of = (header: string) => columns.find((column) => column.header === header);
    expect(of("星星甲")).toMatchObject({
      state: "ask",
      figures: true,
      filled: 4,
      samples: ["42", "56", "48"],
    });
    expect(of("序号")).toMatchObject({ state: "unused", role: "frame" });
  });

  it("does not say that a total agrees which an unread column is part of", () => {
    const cases = (last: string) =>
      sheetOf(`
      示例甲区2019年信访情况统计表 | < | < | < | < | <
      来源渠道 | 婚姻家庭 | 家庭暴力 | ${last} | 其他 | 合计
      来信 | 3 | 1 | 2 | 1 | 7
      来访 | 10 | 4 | 1 | 2 | 17
      合计 | 13 | 5 | 3 | 3 | 24
    `);
    expect(viewOf(cases("某某事务"), { form: "rights_cases" }).totalsAgree).toBe(false);
    expect(viewOf(cases("财产权益"), { form: "rights_cases" }).totalsAgree).toBe(true);
  });

  it("takes columns as settled, and says what that comes to", () => {
    const { columns, totals, totalsAgree } = settled({
      [keys.name]: "session_name",
      [keys.date]: "start_date",
      [keys.trainees]: "trainees",
      [keys.certified]: null,
    });
    expect(columns.filter(({ state }) => state === "certain").map(({ title }) => title)).toContain(
      "培训人数",
    );
    expect(columns.find(({ key }) => key === keys.certified)?.state).toBe("unused");
    expect(totals.rows).toBe(3);
    expect(totals.columns.find(({ column }) => column === "trainees")).toMatchObject({
      total: "146",
      unit: "人",
    });
    expect(totals.columns.some(({ column }) => column === "certified")).toBe(false);
    expect(totalsAgree).toBe(true);
  });

  it.each([
    [165, 520, true, []],
    ["约165", 520, true, []],
    [166, 520, false, ["应查人数"]],
    [166, 521, false, ["应查人数", "实查人数"]],
  ])(
    "holds totals %s and %s against rows with 约 and 余, and says in which columns not",
    (eligible, screened, agree, apart) => {
      const view = viewOf(
        sheetOf(`
        2019年妇女“两癌”筛查统计表 | < | <
        筛查项目 | 应查人数 | 实查人数
        宫颈癌 | 105 | 340
        乳腺癌 | 约60 | 180余
        合计 | ${eligible} | ${screened}
      `),
        { form: "health_screening" },
      );
      expect([view.totalsAgree, view.totalsApart]).toEqual([agree, apart]);
    },
  );

  it("counts the words of a code column: of the list's own, settled, unknown", () => {
    const known = { [keys.name]: "session_name", [keys.category]: "category", [keys.trainees]: "trainees" };
    const before = settled(known).words.find(({ column }) => column === "category");
    expect(before?.words.find(({ text }) => text === "星星班")).toEqual({
      text: "星星班",
      count: 1,
      code: null,
      state: "ask",
      byItself: false,
    });
    const code = before?.codes.at(-1)?.code ?? "";
    const after = settled(known, { words: { category: { 星星班: code } } });
    expect(after.words[0]?.words.find(({ text }) => text === "星星班")).toMatchObject({
      code,
      state: "certain",
    });
    expect(after.asks).toBe(settled(known).asks - 1);
    // Agreeing to all keeps it.
    expect(after.assignment?.words).toMatchObject({ category: { 星星班: code } });
  });

  it("says what a whole sheet may hold that it has no column for, and holds it", () => {
    const { constants } = settled({ [keys.name]: "session_name", [keys.trainees]: "trainees" });
    const target = constants.find(({ column }) => column === "target_group");
    expect(target).toMatchObject({ state: "free", value: null });
    const value = target?.codes[0]?.title ?? "";
    const after = settled({ [keys.trainees]: "trainees" }, { constants: { target_group: value } });
    expect(after.constants.find(({ column }) => column === "target_group")).toMatchObject({
      state: "set",
      value,
    });
    expect(after.assignment?.constants).toEqual({ target_group: value });
  });

  it("converts a column that is kept in another unit, and shows its sum in both", () => {
    const loans = sheetOf(`
      2019年妇女创业小额贷款台账 | < | < | <
      序号 | 贷款类型 | 贷款金额(元) | 借款人数
      1 | 小额贴息贷款 | 80000 | 2
      2 | 小额贴息贷款 | 25000 | 1
    `);
    expect(viewOf(loans).units.find(({ column }) => column === "amount")).toMatchObject({
      header: "贷款金额(元)",
      state: "read",
      from: "元",
      to: "万元",
      sum: { from: "105000", to: "10.5" },
    });
  });

  const loansIn = (unit: string) =>
    sheetOf(`
      2019年妇女创业小额贷款台账 | < | <
      贷款类型 | 贷款金额${unit} | 借款人数
      小额贴息贷款 | 8 | 2
      小额贴息贷款 | 2.5 | 1
    `);
  const amountOf = (view: ReturnType<typeof viewOf>) =>
    view.totals.columns.find(({ column }) => column === "amount")?.total;
  const unitOf = (view: ReturnType<typeof viewOf>) => view.units.find(({ column }) => column === "amount");

  it("takes a column in the unit that a person chose, while the sheet says the same of it", () => {
    const plain = viewOf(loansIn(""));
    expect(unitOf(plain)).toMatchObject({ state: "read", from: "万元", said: "" });
    expect(unitOf(plain)?.choices).toEqual(expect.arrayContaining(["万元", "元", "千元", "亿元"]));
    const { fingerprint } = plain;
    const measures = { amount: { said: "", unit: "亿元" } };
    const confirmed = { [fingerprint]: { form: "women_loans", columns: {}, measures } };
    const chosen = viewOf(loansIn(""), { confirmed });
    expect([amountOf(plain), amountOf(chosen)]).toEqual(["10.5", "105000"]);
    expect(unitOf(chosen)).toMatchObject({ state: "set", from: "亿元" });
    expect(chosen.assignment?.measures).toEqual(measures);
    // The same names with another unit written beside them are another matter.
    const written = viewOf(loansIn("（万元）"), { confirmed });
    expect(written.fingerprint).toBe(fingerprint);
    expect(amountOf(written)).toBe("10.5");
    expect(unitOf(written)).toMatchObject({ state: "read", from: "万元" });
    // A unit of something else is none.
    const people = {
      [fingerprint]: { form: "women_loans", columns: {}, measures: { amount: { said: "", unit: "人" } } },
    };
    expect(amountOf(viewOf(loansIn(""), { confirmed: people }))).toBe("10.5");
  });

  it("asks for a unit that nobody knows, and does not let it pass", () => {
    const asked = viewOf(loansIn("（港元）"));
    expect(unitOf(asked)).toMatchObject({ state: "ask", from: null, said: "港元", sum: null });
    expect(asked.open).toEqual([{ kind: "measure", column: "amount", title: "贷款金额", text: "港元" }]);
    expect(asked.assignment?.measures).toBeUndefined();
    const measures = { amount: { said: "港元", unit: "万元" } };
    const confirmed = { [asked.fingerprint]: { form: "women_loans", columns: {}, measures } };
    expect(viewOf(loansIn("（港元）"), { confirmed }).open).toEqual([]);
    expect(unitOf(viewOf(loansIn("（人民币元）")))).toMatchObject({ state: "read", from: "元" });
  });

  it("asks whether a column is counted as the unit line says of another, and agrees with a press", () => {
    const trainings = sheetOf(`
      2019年妇女教育培训统计表 | < | <
      单位：万户 | |
      培训类别 | 期数 | 培训人数
      家政 | 3 | 1200
    `);
    const first = viewOf(trainings);
    expect(first.units.map(({ column, state, from }) => [column, state, from])).toContainEqual([
      "trainees",
      "ask",
      "人",
    ]);
    const { fingerprint, assignment, totals } = first;
    if (assignment === null) throw new Error("nothing to agree to");
    const again = viewOf(trainings, { confirmed: { [fingerprint]: assignment } });
    expect(again.units.some(({ state }) => state === "ask")).toBe(false);
    expect(again.totals).toEqual(totals);
  });

  it("takes a date or a text for the whole sheet, and says where it cannot be read", () => {
    const of = (dates?: string) => {
      const { fingerprint } = viewOf(awards, { form: "awards_register", tasks: awardsOwed });
      const assignment = {
        form: "awards_register",
        columns: {},
        ...(dates && { constants: { date: dates } }),
      };
      return viewOf(awards, {
        form: "awards_register",
        tasks: awardsOwed,
        ...(dates && { confirmed: { [fingerprint]: assignment } }),
      });
    };
    const date = (view: ReturnType<typeof of>) => view.constants.find(({ column }) => column === "date");
    expect(date(of())).toMatchObject({
      kind: "date",
      state: "ask",
      required: true,
      value: null,
      unread: false,
    });
    expect(of().open).toContainEqual({ kind: "constant", column: "date", title: "授予日期" });
    expect(date(of("2025-03-08"))).toMatchObject({ state: "set", value: "2025-03-08" });
    expect(of("2025-03-08").open).not.toContainEqual(expect.objectContaining({ column: "date" }));
    expect(of("2025-03-08").assignment?.periods).toMatchObject({
      "2025": { constants: { date: "2025-03-08" } },
    });
    expect(date(of("三月"))).toMatchObject({ state: "ask", value: "三月", unread: true });
    expect(of("三月").assignment?.constants?.date).toBeUndefined();
    // A name is one person's, and an event's is one event's.
    expect(of().constants.map(({ column }) => column)).not.toContain("recipient");
  });

  it("takes a year or a month for the whole sheet where that is enough, and shows it as such", () => {
    const teams = sheetOf(`
      测试队伍名册 | <
      队伍名称 | 队员人数
      一队 | 5
      二队 | 6
    `);
    const of = (constants?: Record<string, string>) => {
      const request = {
        grid: teams,
        units: districtUnits,
        reporter: district,
        tasks: [],
        confirmed: {},
        table: 0,
      };
      const { fingerprint } = assignmentView(coarseDatesCatalogue, { ...request, form: "test_teams" });
      const confirmed = {
        [fingerprint]: { form: "test_teams", columns: {}, ...(constants && { constants }) },
      };
      return assignmentView(coarseDatesCatalogue, { ...request, form: "test_teams", confirmed });
    };
    const shown = (written?: string) =>
      of(written === undefined ? undefined : { since: written }).constants.find(
        ({ column }) => column === "since",
      );
    expect(shown()).toMatchObject({ kind: "partialDate", state: "free", value: null });
    expect(shown("2013.5")).toMatchObject({ state: "set", value: "2013年5月", unread: false });
    expect(shown("2013年5月")).toMatchObject({ state: "set", value: "2013年5月" });
    expect(shown("2013-05-12")).toMatchObject({ state: "set", value: "2013-05-12" });
    expect(shown("2013")).toMatchObject({ state: "set", value: "2013年" });
    expect(shown("上半年")).toMatchObject({ state: "free", value: "上半年", unread: true });
    expect(of({ visited: "2013年5月" }).constants.find(({ column }) => column === "visited")).toMatchObject({
      kind: "date",
      unread: true,
    });
  });

  it("shows other rows as the header where a person marked them", () => {
    const { headerRows, columns } = viewOf(odd, { form, headerRows: { first: 3, last: 3 } });
    expect(headerRows).toEqual({ first: 4, last: 4 });
    expect(columns.map(({ header }) => header)).toContain("拿证的");
  });

  it("shows the top of a sheet of 100,000 rows, not all of it", () => {
    const [title, unit, above, below, ...data] = odd.values;
    const values = [title ?? [], unit ?? [], above ?? [], below ?? []];
    for (let row = 0; row < 100_000; row++) values.push(data[row % 3] ?? []);
    const view = viewOf({ ...odd, values }, { form });
    expect(view.rows.length).toBeLessThan(20);
    expect(view.height).toBe(100_004);
    expect(JSON.stringify(view).length).toBeLessThan(100_000);
  });
});
