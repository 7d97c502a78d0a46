import { describe, expect, it } from "vitest";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import type { Assignment } from "../../../shared/sheet/assignment.ts";
import { channels } from "../../support/designs.ts";
import { firstEdition } from "../../support/edition.ts";
import { form, settled, viewOf } from "../../support/laid-open.ts";
import { sheetOf } from "../../support/sheet-text.ts";
import { ownWordsKeys as keys, ownWords as odd } from "../features/assign/sheets.ts";

describe("a sheet that is agreed to as it is laid open", () => {
  it("reads the same once everything shown was agreed to, and asks nothing more of it", () => {
    const first = settled({
      [keys.name]: "session_name",
      [keys.date]: "start_date",
      [keys.trainees]: "trainees",
    });
    expect(first.asks).toBeGreaterThan(0);
    const { fingerprint, assignment } = first;
    if (assignment === null) throw new Error("nothing to agree to");
    const again = viewOf(odd, { confirmed: { [fingerprint]: assignment } });
    expect(again.form).toMatchObject({ id: form, asked: false });
    expect(again.columns.filter(({ state }) => state === "ask")).toEqual([]);
    expect(again.totals).toEqual(first.totals);
    expect(again.assignment).toEqual(assignment);
  });

  it("reads a crosstab the same once it was agreed to", () => {
    const crosstab = sheetOf(`
      2019年妇女“两癌”筛查情况统计表 | < | < | < | <
      单位 | 宫颈癌 | < | 乳腺癌 | <
      ^ | 应查人数 | 实查人数 | 应查人数 | 实查人数
      示例镇妇联 | 100 | 90 | 100 | 80
    `);
    const first = viewOf(crosstab, { form: "health_screening" });
    expect(first.layout).toBe("crosstab");
    const { assignment, fingerprint, totals } = first;
    if (assignment === null) throw new Error("nothing to agree to");
    expect(first.columns.map(({ under }) => under)).toEqual([
      undefined,
      "宫颈癌",
      "宫颈癌",
      "乳腺癌",
      "乳腺癌",
    ]);
    const again = viewOf(crosstab, { form: "health_screening", confirmed: { [fingerprint]: assignment } });
    expect(again.layout).toBe("crosstab");
    expect(again.totals).toEqual(totals);
  });

  it.each([
    [
      "parts of a year",
      "2019年妇女创业小额贷款统计表",
      "贷款类型 | 一季度借款人数 | 二季度借款人数 | 一季度贷款金额（万元） | 二季度贷款金额（万元）\n小额贴息贷款 | 6 | 3 | 58 | 21.5",
      "women_loans",
    ],
    [
      "names that are only proposed below codes",
      "2019年基层妇女组织情况统计表",
      "单位 | 机关事业 | 非公企业\n^ | 组织数 | 组织数\n示例镇 | 4 | 3\n示例二镇 | 5 | 2",
      "org_building",
    ],
  ])("keeps what was agreed to of %s, and asks no more", (_, title, rows, form) => {
    const grid = sheetOf(`# ${title}\n${rows}`);
    const tasks = [{ form, formVersion: 1, period: "2019" }];
    const before = viewOf(grid, { form, tasks });
    const { fingerprint, assignment } = before;
    expect(before.columns.filter(({ state }) => state === "ask").length).toBeGreaterThan(0);
    const after = viewOf(grid, { form, tasks, confirmed: { [fingerprint]: assignment as Assignment } });
    expect(after.columns.filter(({ state }) => state === "ask")).toEqual([]);
    expect(after.totals).toEqual(before.totals);
  });

  it("keeps no undecided column as none while the form misses a figure: it is asked about again", () => {
    const { form: own, indicators } = formOfDesign(channels, 1);
    const catalogue = createCatalogue({ forms: [own], indicators, vocabularies: [] });
    const sheet = sheetOf(`
      线上平台运营情况表 | < | < | <
      平台名称 | 总阅读量（万次） | 参与人次 | 打榜所耗
      平台甲 | 4.5 | 3 | 12
      平台乙 | 1.5 | 2 | 7
    `);
    const request = { form: own.id, period: "2019" };
    const first = viewOf(sheet, request, catalogue);
    expect(first.columns.at(-1)).toMatchObject({ state: "ask", column: null, figures: true });
    expect(first.open).toEqual([
      expect.objectContaining({ kind: "missed", title: "推广经费", header: "打榜所耗" }),
    ]);
    const { fingerprint, assignment } = first;
    const kept = { [fingerprint]: assignment as Assignment };
    const again = viewOf(sheet, { ...request, confirmed: kept }, catalogue);
    expect(again.columns.at(-1)).toMatchObject({ state: "ask", column: null });
    const none = { ...(assignment as Assignment), columns: { ...assignment?.columns, 打榜所耗: null } };
    const settled = viewOf(sheet, { ...request, confirmed: { [fingerprint]: none } }, catalogue);
    expect(settled.columns.at(-1)).toMatchObject({ state: "unused", column: null });
    expect(settled.open).toEqual([]);
  });

  it("asks what names are that no register has, and counts them for the own unit once that is settled", () => {
    const towns = sheetOf(`
      2019年妇女创业小额贷款情况统计表 | < | < | <
      镇（街道） | 贷款类型 | 贷款金额(万元) | 借款人数
      河东星镇 | 小额贴息贷款 | 80 | 2
      河西星镇 | 小额贴息贷款 | 25 | 1
    `);
    const first = viewOf(towns);
    expect(first.places).toEqual({ names: ["河东星镇", "河西星镇"], cells: 2, state: "ask" });
    expect(first.columns.find(({ header }) => header === "镇（街道）")?.role).toBe("unit");
    const { fingerprint, assignment } = first;
    if (assignment === null) throw new Error("nothing to agree to");
    expect(assignment.places).toBe("own");
    const again = viewOf(towns, { confirmed: { [fingerprint]: assignment } });
    expect(again.places).toMatchObject({ state: "certain" });
    expect(again.asks).toBe(0);
    expect(again.totals.columns.find(({ column }) => column === "persons")?.total).toBe("3");
  });

  it("names a place once that stands in merged cells, and never one without a name", () => {
    const towns = sheetOf(`
      2019年妇女创业小额贷款情况统计表 | < | < | <
      镇（街道） | 贷款类型 | 贷款金额(万元) | 借款人数
      河东星镇 | 小额贴息贷款 | 80 | 2
      ^ | 小额担保贷款 | 10 | 1
      河西星镇 | 小额贴息贷款 | 25 | 1
      ^ | 小额担保贷款 | 5 | 1
    `);
    expect(viewOf(towns).places).toEqual({ names: ["河东星镇", "河西星镇"], cells: 4, state: "ask" });
  });

  it("names what keeps it from being sent, until it is answered, and nothing that can be left open", () => {
    const known = { [keys.name]: "session_name", [keys.category]: "category", [keys.date]: "start_date" };
    // The version that cannot do without 培训人数.
    const read: typeof settled = (columns, more) => settled(columns, more, firstEdition);
    const first = read(known);
    expect(first.open).toEqual([
      { kind: "column", column: "trainees", title: "培训人数", key: keys.trainees, header: keys.trainees },
      { kind: "word", column: "category", title: "培训类别", text: "星星班" },
    ]);
    const trainees = read({ ...known, [keys.trainees]: "trainees" });
    expect(trainees.open.map(({ kind }) => kind)).toEqual(["word"]);
    const code = trainees.words[0]?.codes.at(-1)?.code ?? "";
    const all = read({ ...known, [keys.trainees]: "trainees" }, { words: { category: { 星星班: code } } });
    expect(all.open).toEqual([]);
    // 其中/拿证的 is asked about still; leaving it out loses nothing that the form needs.
    const left = read(
      { ...known, [keys.trainees]: "trainees", [keys.certified]: null },
      { words: { category: { 星星班: code } } },
    );
    expect(left.open).toEqual([]);
  });

  it("shows the totals that a press would give: with what is only proposed, and what it would leave out", () => {
    const towns = sheetOf(`
      2019年妇女创业小额贷款情况统计表 | < | < | <
      镇（街道） | 贷款类型 | 贷款金额(万元) | 借款人数
      河东星镇 | 小额贴息贷款 | 80 | 2
      河西星镇 | 小额贴息贷款 | 25 | 1
    `);
    const first = viewOf(towns);
    const { fingerprint, assignment } = first;
    if (assignment === null) throw new Error("nothing to agree to");
    const agreed = viewOf(towns, { confirmed: { [fingerprint]: assignment } });
    expect({ ...first.totals, aside: first.aside }).toEqual({ ...agreed.totals, aside: agreed.aside });
    const waiting = viewOf(towns, { registerPlaces: true });
    expect(waiting.assignment?.places).toBeUndefined();
    expect(waiting.places?.state).toBe("ask");
  });
});
