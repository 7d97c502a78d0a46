import { describe, expect, test } from "vitest";
import { householdRating } from "../../../../shared/forms/household-rating/form.ts";
import { rightsCases } from "../../../../shared/forms/rights-cases/form.ts";
import { trainingLedger } from "../../../../shared/forms/training-ledger/form.ts";
import { volunteerTeams } from "../../../../shared/forms/volunteer-teams/form.ts";
import { womenLoans } from "../../../../shared/forms/women-loans/form.ts";
import type { Merge, MergedForm } from "../../../../shared/workbook/merged/merge.ts";
import { writeMergedWorkbook } from "../../../../shared/workbook/merged/write-merged-workbook.ts";
import { hasLibreOffice, recalculatedByLibreOffice } from "../../../support/libreoffice.ts";
import { nodeCompressor } from "../../../support/node-compressor.ts";
import { gather, type ReadBack, readWithSheetJs } from "../../../support/read-back.ts";
import { wrongCaches } from "../../../support/wrong-caches.ts";
import { loans, rating, screening, training } from "./city.ts";
import { mergedForm, mergedRange, mergeOf, type Sent } from "./fixture.ts";
import { figureText, lettersUnder, tableOf } from "./sheet-table.ts";

const write = (merge: Merge) => gather(writeMergedWorkbook(merge, nodeCompressor));
const libreOffice = hasLibreOffice();

async function read(merge: Merge): Promise<ReadBack> {
  const bytes = await write(merge);
  const book = readWithSheetJs(bytes);
  expect(wrongCaches(book).wrong).toEqual([]);
  return book;
}

/** The summary's rows as lines: label, status and the figures of the columns that hold any. */
function lines(book: ReadBack, sheet: string): string[] {
  const { header, rows } = tableOf(book, sheet);
  const figures = header.slice(4);
  const used = figures.filter((path) =>
    [...rows.values()].some((row) => typeof row.get(path)?.value === "number"),
  );
  return [...rows].map(([label, row]) =>
    [label, row.get("填报情况")?.value ?? "", ...used.map((path) => figureText(row.get(path)))].join(" | "),
  );
}

const east = { code: "E", name: "东区妇联" };
const unit = (code: string, name: string, amount: number | undefined, above: Sent["above"] = []): Sent => ({
  code,
  name,
  above,
  rows: amount === undefined ? [] : [{ amount: amount * 10_000_00, persons: amount }],
});

describe("sub-totals", () => {
  const sent = [
    unit("E", "东区妇联", 1),
    unit("W", "西区妇联", 100),
    // In the list behind West, in the tree below East.
    unit("E1", "甲镇妇联", 10, [east]),
    unit("N1", "乙镇妇联", 1000, [{ code: "N", name: "北区妇联" }]),
    unit("E2", "丙镇妇联", undefined, [east]),
    unit("E1a", "一村妇联", 5, [east, { code: "E1", name: "甲镇妇联" }]),
  ];

  test("stand below what they add up, and no level is counted twice", async () => {
    const form = mergedForm(womenLoans, sent, [{ code: "S", name: "南区妇联" }]);
    expect(lines(await read(mergeOf([form])), "汇总-妇女创业小额贷款")).toEqual([
      "东区妇联 | 已报 | 1 | 1",
      "甲镇妇联 | 已报 | 10 | 10",
      "一村妇联 | 已报 | 5 | 5",
      "甲镇妇联小计 | 小计 | 15 | 15",
      "丙镇妇联 | 零报告 |  | ",
      "东区妇联小计 | 小计 | 16 | 16",
      "西区妇联 | 已报 | 100 | 100",
      "乙镇妇联 | 已报 | 1000 | 1000",
      "北区妇联小计 | 小计 | 1000 | 1000",
      "南区妇联 | 未报 |  | ",
      "合计 |  | 1116 | 1116",
      expect.stringMatching(/^说明：/),
      expect.stringMatching(/^单位负责人：.*报出日期：/),
    ]);
  });

  test("take rates afresh", async () => {
    const courtyards = (code: string, base: number, standard: number): Sent => ({
      code,
      name: `${code}镇妇联`,
      above: [east],
      rows: [{ family_type: "beautiful_courtyard", base, standard }],
    });
    const form = mergedForm(householdRating, [courtyards("A", 100, 50), courtyards("B", 300, 250)]);
    const book = await read(mergeOf([form]));
    expect(lines(book, "汇总-家庭创建评定").slice(0, 4)).toEqual([
      "A镇妇联 | 已报 | 50 | 100 | 50",
      "B镇妇联 | 已报 | 250 | 300 | 83.33",
      "东区妇联小计 | 小计 | 300 | 400 | 75",
      "合计 |  | 300 | 400 | 75",
    ]);
  });
});

describe("a range of periods", () => {
  const sessions = (code: string, trainees: number, late = false): Sent => ({
    code,
    name: `${code}县妇联`,
    late,
    rows: [{ sessions: 1, trainees }],
  });
  const months = [
    { period: "2019-01", sent: [sessions("甲", 30), sessions("乙", 20)] },
    { period: "2019-02", sent: [sessions("乙", 5, true)] },
    { period: "2019-03", sent: [sessions("甲", 7), { ...sessions("乙", 0), rows: [] }] },
  ];
  const quarter = { periods: ["2019-01", "2019-02", "2019-03"] };

  test("adds what happened, and counts reports", async () => {
    const book = await read(mergeOf([mergedRange(trainingLedger, months)], quarter));
    expect(lines(book, "汇总-妇女教育培训").slice(0, 3)).toEqual([
      "甲县妇联 | 2/3期 | 2 | 37",
      "乙县妇联 | 3/3期 | 2 | 25",
      "合计 |  | 4 | 62",
    ]);
    const head = [...book.sheet("汇总-妇女教育培训").cells.values()].map(({ value }) => value);
    expect(head).toContain("所属期：2019年第一季度");
    expect(head).toContain("口径：各单位最新版本　应报6份，已报5份（其中零报告1份），未报1份");
    const periods = [...book.sheet("明细-妇女教育培训").cells]
      .filter(([address]) => /^F\d+$/.test(address))
      .map(([, { value }]) => value);
    expect(periods).toEqual(["报告期", "", "2019年1月", "2019年3月", "2019年1月", "2019年2月"]);
  });

  test("shows who reported month by month", async () => {
    const book = await read(mergeOf([mergedRange(trainingLedger, months)], quarter));
    const cells = book.sheet("填报情况").cells;
    const row = (number: number) =>
      [..."ABCDEFGHIJKLM"].map((letter) => cells.get(`${letter}${number}`)?.value ?? "");
    expect([5, 6, 7, 8].map(row)).toEqual([
      ["", "", "2019年1月", "2019年2月", "2019年3月", "", "", "", "", "", "", "", ""],
      [1, "甲县妇联", "已报", "未报", "已报", 3, 2, 0, 0, 1, 0, 66.67, 66.67],
      [2, "乙县妇联", "已报", "迟报", "零报告", 3, 3, 1, 1, 0, 0, 100, 66.67],
      ["合计", "", "", "", "", 6, 5, 1, 1, 1, 0, 83.33, 66.67],
    ]);
    expect(
      [9, 10, 11, 12, 13, 14, 15, 16].map((number) => [
        cells.get(`A${number}`)?.value,
        ...row(number).slice(2, 5),
      ]),
    ).toEqual([
      ["应报", 2, 2, 2],
      ["已报", 2, 1, 2],
      ["其中：迟报", 0, 1, 0],
      ["其中：零报告", 0, 0, 1],
      ["未报", 0, 1, 0],
      ["免报", 0, 0, 0],
      ["填报率（%）", 100, 50, 100],
      ["按时率（%）", 100, 0, 100],
    ]);
  });

  test("counts a case in the month of each of its dates, once", async () => {
    const row = { channel: "visit", category: "marriage", status: "closed", cnt: 1 };
    const closedLater = { ...row, recv_date: "2019-01-20", close_date: "2019-02-03" };
    const cases = (rows: Sent["rows"]): Sent[] => [{ code: "甲", name: "甲县妇联", grain: "detail", rows }];
    const form = mergedRange(rightsCases, [
      {
        period: "2019-01",
        sent: cases([closedLater, { ...row, recv_date: "2019-01-02", close_date: "2019-01-05" }]),
      },
      { period: "2019-02", sent: cases([closedLater]) },
    ]);
    const book = await read(mergeOf([form], { periods: ["2019-01", "2019-02"] }));
    const { rows } = tableOf(book, "汇总-维权信访案件");
    expect(rows.get("合计")?.get("受理信访件数\n（件）")?.value).toBe(2);
    expect(rows.get("合计")?.get("办结件数\n（件）")?.value).toBe(2);
  });

  test("takes the last of what is a state, with the report it comes from", async () => {
    const teams = (code: string, count: number): Sent => ({
      code,
      name: `${code}县妇联`,
      rows: [{ team_type: "volunteer", teams: count, members: count * 10 }],
    });
    const form = mergedRange(volunteerTeams, [
      { period: "2019-01", sent: [teams("甲", 3), teams("乙", 8)] },
      { period: "2019-02", sent: [teams("甲", 4)] },
    ]);
    const book = await read(mergeOf([form], { periods: ["2019-01", "2019-02"] }));
    const found = lines(book, "汇总-巾帼志愿与专业服务队伍").slice(0, 3);
    expect(found.map((line) => line.split(" | ").slice(0, 3).join(" "))).toEqual([
      "甲县妇联 2/2期 4",
      "乙县妇联 1/2期 8",
      "合计  12",
    ]);
  });
});

describe("comparison with earlier periods", () => {
  const before = (rows: Sent["rows"]) =>
    mergedForm(householdRating, [{ code: "A", name: "甲", rows }]).totals[0]?.totals ?? [];
  const rows = (base: number, standard: number): Sent["rows"] => [
    { family_type: "beautiful_courtyard", base, standard: { value: standard, qualifier: "over" } },
  ];
  const now = mergedForm(householdRating, [{ code: "A", name: "甲", rows: rows(400, 300) }]);
  const compared: MergedForm = {
    ...now,
    earlier: [
      { comparison: "samePeriodLastYear", periods: ["2018"], reported: 1, totals: before(rows(500, 250)) },
    ],
  };

  test("stands below the totals, in points where it is a rate", async () => {
    const book = await read(mergeOf([compared]));
    expect(lines(book, "汇总-家庭创建评定").slice(1, 5)).toEqual([
      "合计 |  | 300余 | 400 | 75余",
      "上年同期（2018年，1个单位报送） |  | 250余 | 500 | 50余",
      "比上年同期增减（数值，比率为百分点） |  | 约50 | -100 | 约25",
      "比上年同期增减（%） |  | 约20 | -20 | —",
    ]);
  });

  test("stands unit by unit on a sheet of its own", async () => {
    const sent = (code: string, base: number, standard: number, above: Sent["above"] = []): Sent => ({
      code,
      name: `${code}妇联`,
      above,
      rows: [{ family_type: "beautiful_courtyard", base, standard }],
    });
    const then = mergedForm(householdRating, [sent("A", 500, 250), sent("B", 0, 0), sent("C", 100, 100)]);
    const form: MergedForm = {
      ...mergedForm(
        householdRating,
        [sent("A", 400, 300), sent("B", 50, 10, [{ code: "A", name: "A妇联" }])],
        [{ code: "D", name: "D妇联" }],
      ),
      earlier: [
        {
          comparison: "previousPeriod",
          periods: ["2018"],
          reported: 3,
          totals: then.totals[0]?.totals ?? [],
        },
      ],
    };
    const cells = (await read(mergeOf([form]))).sheet("对比-家庭创建评定").cells;
    const row = (number: number) =>
      [..."ABCDEFGHIJKLM"].map((letter) => cells.get(`${letter}${number}`)?.value ?? "");
    expect([3, 4].map((number) => row(number).filter((label) => label !== ""))).toEqual([
      ["填报单位", "达标户数（户）·美丽庭院", "参评户数（户）·美丽庭院", "家庭达标率（%）·美丽庭院"],
      [
        ...["本期", "上期", "比上期增减", "比上期增减\n（%）"],
        ...["本期", "上期", "比上期增减", "比上期增减\n（%）"],
        ...["本期", "上期", "比上期增减\n（百分点）", "比上期增减\n（%）"],
      ],
    ]);
    expect([5, 6, 7, 8, 9].map(row)).toEqual([
      ["A妇联", 300, 250, 50, 20, 400, 500, -100, -20, 75, 50, 25, "—"],
      ["B妇联", 10, 0, 10, "", 50, 0, 50, "", 20, "", "", "—"],
      ["A妇联小计", 310, 250, 60, 24, 450, 500, -50, -10, 68.89, 50, 18.89, "—"],
      ["D妇联", "", "", "", "", "", "", "", "", "", "", "", "—"],
      ["合计", 310, 350, -40, -11.4, 450, 600, -150, -25, 68.89, 58.33, 10.56, "—"],
    ]);
  });

  test("says nothing where there was nothing", async () => {
    const empty = { ...compared, earlier: [{ ...compared.earlier?.[0], totals: [] }] } as MergedForm;
    const found = lines(await read(mergeOf([empty])), "汇总-家庭创建评定").slice(2, 5);
    expect(found.map((line) => line.split(" | ").slice(2).join("|"))).toEqual(["||", "||", "||—"]);
  });
});

test("units of several forms stand in one order, and what is not owed stays blank", async () => {
  const first = mergedForm(womenLoans, [unit("1", "甲", 1), unit("3", "丙", 3)]);
  const second = mergedForm(
    trainingLedger,
    [{ code: "2", name: "乙", rows: [{ sessions: 1, trainees: 2 }] }],
    [{ code: "3", name: "丙" }],
  );
  const exempt = {
    ...second,
    units: second.units.map((each) =>
      each.code === "3" ? { ...each, owed: [{ period: "2019", exempt: true }] } : each,
    ),
  };
  const cells = (await read(mergeOf([first, exempt]))).sheet("填报情况").cells;
  const row = (number: number) =>
    [..."BCDEFGHIJ"].map((letter) => cells.get(`${letter}${number}`)?.value ?? "");
  expect([5, 6, 7].map(row)).toEqual([
    ["乙", "", "已报", 1, 1, 0, 0, 0, 0],
    ["甲", "已报", "", 1, 1, 0, 0, 0, 0],
    ["丙", "已报", "免报", 1, 1, 0, 0, 0, 1],
  ]);
});

describe("charts", () => {
  test("are drawn from cells that are formulas over the summaries", async () => {
    const book = await read(mergeOf([loans, rating]));
    const sheet = book.sheet("图表");
    expect(
      [2, 3, 4].map((row) => [sheet.cells.get(`A${row}`)?.value, sheet.cells.get(`B${row}`)?.value]),
    ).toEqual([
      ["发放贷款金额（万元）", undefined],
      ["天津市北辰区", 255],
      ["福州市", 8888],
    ]);
    expect(sheet.cells.get("B4")?.formula).toBe("'汇总-妇女创业小额贷款'!E8");
    const chart = book.parts.get("xl/charts/chart1.xml") ?? "";
    expect(chart).toContain("<c:f>'图表'!$B$3:$B$7</c:f>");
    expect(chart).toContain("<c:f>'图表'!$A$3:$A$7</c:f>");
  });

  test("compare by the indicators that were chosen, show shares of grades, and follow periods", async () => {
    const graded = mergedForm(householdRating, [
      {
        code: "A",
        name: "甲",
        rows: [
          { family_type: "clean", grade: "clean", households: 60 },
          { family_type: "clean", grade: "fairly_clean", households: 30 },
        ],
      },
    ]);
    const months = mergedRange(womenLoans, [
      { period: "2019-01", sent: [unit("1", "甲", 1), unit("2", "乙", 2)] },
      { period: "2019-02", sent: [unit("1", "甲", 4)] },
    ]);
    const book = await read(
      mergeOf([graded, months], { periods: ["2019-01", "2019-02"], chartIndicators: ["loan_persons"] }),
    );
    const cells = book.sheet("图表").cells;
    const pairs = [...cells]
      .filter(([address]) => /^A\d+$/.test(address))
      .map(([address, { value }]) => [value, cells.get(address.replace("A", "B"))?.value ?? ""]);
    expect(pairs).toEqual([
      ["图表", ""],
      ["清洁家庭评定户数（户）构成", ""],
      ["清洁户", 60],
      ["较清洁户", 30],
      ["获贷款妇女人数（人）", ""],
      ["甲", 5],
      ["乙", 2],
      ["获贷款妇女人数（人）变化", ""],
      ["2019年1月", 3],
      ["2019年2月", 4],
    ]);
    const kinds = [1, 2, 3].map(
      (n) => /<c:(\w+)Chart>/.exec(book.parts.get(`xl/charts/chart${n}.xml`) ?? "")?.[1],
    );
    expect(kinds).toEqual(["doughnut", "bar", "line"]);
  });
});

test("every figure of a summary leads to its detail cells", async () => {
  const book = await read(mergeOf([loans, rating]));
  const xml = book.parts.get("xl/worksheets/sheet1.xml") ?? "";
  const links = [...xml.matchAll(/<hyperlink ref="([A-Z]+\d+)" location="([^"]+)"/g)].map(([, from, to]) => [
    from,
    to,
  ]);
  const details = "明细-妇女创业小额贷款";
  const [amount, persons, driven] = ["贷款金额（万元）", "贷款人数（人）", "带动就业创业（人）"].map(
    (header) => lettersUnder(book, details, header),
  );
  expect(links.slice(0, 3)).toEqual([
    ["E7", `'${details}'!${amount}4:${amount}4`],
    ["F7", `'${details}'!${persons}4:${persons}4`],
    ["G7", `'${details}'!${driven}4:${driven}4`],
  ]);
  expect(links).toContainEqual(["E14", `'${details}'!${amount}4:${amount}80`]);
});

describe.skipIf(!libreOffice)("LibreOffice computes what stands cached, cell by cell", () => {
  const tree = mergedForm(womenLoans, [unit("E", "东区妇联", 1), unit("E1", "甲镇妇联", 10, [east])]);
  const months = mergedRange(trainingLedger, [
    { period: "2019-01", sent: [{ code: "甲", name: "甲", rows: [{ sessions: 2, trainees: 30 }] }] },
    {
      period: "2019-02",
      sent: [{ code: "甲", name: "甲", late: true, rows: [{ sessions: 1, trainees: 7 }] }],
    },
  ]);

  test.each([
    ["the city's forms", mergeOf([training, loans, screening, rating]), 200],
    ["sub-totals and a range", mergeOf([tree, months], { periods: ["2019-01", "2019-02"] }), 50],
  ])("%s", async (_, merge, least) => {
    const bytes = await write(merge);
    const { wrong, formulas } = wrongCaches(readWithSheetJs(bytes), await recalculatedByLibreOffice(bytes));
    expect(wrong).toEqual([]);
    expect(formulas).toBeGreaterThan(least);
  });
});
