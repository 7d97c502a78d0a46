import { describe, expect, test } from "vitest";
import { trainingLedger } from "../../../../shared/forms/training-ledger/form.ts";
import { womenLoans } from "../../../../shared/forms/women-loans/form.ts";
import type { Merge, UncountedReport } from "../../../../shared/workbook/merged/merge.ts";
import { writeMergedWorkbook } from "../../../../shared/workbook/merged/write-merged-workbook.ts";
import { nodeCompressor } from "../../../support/node-compressor.ts";
import { gather, type ReadBack, readWithSheetJs } from "../../../support/read-back.ts";
import { wrongCaches } from "../../../support/wrong-caches.ts";
import { type Absent, mergedForm, mergedRange, mergeOf, owedReports, type Sent } from "./fixture.ts";
import { findCell, rowUnder } from "./sheet-table.ts";

const LOANS = "汇总-妇女创业小额贷款";

async function read(merge: Merge): Promise<ReadBack> {
  const book = readWithSheetJs(await gather(writeMergedWorkbook(merge, nodeCompressor)));
  expect(wrongCaches(book).wrong).toEqual([]);
  return book;
}

function uncounted(
  standing: UncountedReport["standing"],
  { period = "2019", late = false, nil = false }: { period?: string; late?: boolean; nil?: boolean } = {},
): Record<string, UncountedReport> {
  return { [period]: { standing, late, nil } };
}

/** Unit, its report, what 汇总 and 填报情况 say of it. */
const cases: readonly (readonly [string, Partial<Absent>, string, string])[] = [
  ["甲县妇联", { uncounted: uncounted("pending") }, "已报未审核", "已报未审核"],
  ["乙县妇联", { uncounted: uncounted("pending", { late: true }) }, "已报未审核", "迟报未审核"],
  ["丙县妇联", { uncounted: uncounted("pending", { nil: true }) }, "零报告未审核", "零报告未审核"],
  [
    "丁县妇联",
    { uncounted: uncounted("pending", { nil: true, late: true }) },
    "零报告未审核",
    "迟报零报告未审核",
  ],
  ["戊县妇联", { uncounted: uncounted("returned") }, "已退回", "已退回"],
  ["己县妇联", { uncounted: uncounted("returned", { late: true }) }, "已退回", "迟报已退回"],
  ["庚县妇联", { uncounted: uncounted("withdrawn", { late: true, nil: true }) }, "已撤回", "已撤回"],
  ["子县妇联", { uncounted: uncounted("purged") }, "已清除", "已清除"],
  ["辛县妇联", {}, "未报", "未报"],
  ["壬县妇联", { exempt: ["2019"], uncounted: uncounted("pending") }, "免报", "免报"],
];
const absent = cases.map(([name, more]): Absent => ({ code: name, name, ...more }));
const counted: Sent = { code: "1", name: "癸县妇联", rows: [{ amount: 10_000_00, persons: 1 }] };
const approved = mergeOf([mergedForm(womenLoans, [counted], absent)], { state: "approved" });

describe("reports that came but do not count", () => {
  test("are told from those that did not come, on 汇总 and on 填报情况", async () => {
    const book = await read(approved);
    const reporting = [...book.sheet("填报情况").cells];
    const said = cases.map(([name]) => {
      const row = reporting.find(([, { value }]) => value === name)?.[0].replace("B", "C") ?? "";
      return [
        name,
        rowUnder(book, LOANS, name).get("填报情况")?.value,
        book.sheet("填报情况").cells.get(row)?.value,
      ];
    });
    expect(said).toEqual(cases.map(([name, , onSummary, onReporting]) => [name, onSummary, onReporting]));
    expect(rowUnder(book, LOANS, "甲县妇联").get("发放贷款金额\n（万元）")?.value).toBeUndefined();
    expect(rowUnder(book, LOANS, "合计").get("发放贷款金额\n（万元）")?.value).toBe(1);
  });

  test("are counted apart in the head", async () => {
    expect(findCell(await read(approved), LOANS, /^口径/)?.value).toBe(
      "口径：已审核通过的版本　应报10个单位，已报7个（其中零报告2个），计入1个，已报未审核4个，已退回2个，已撤回1个，已清除1个，未报1个，免报1个",
    );
  });

  test("are part of the rates: 7 of 10 came, 4 of 10 in time", async () => {
    const cells = (await read(approved)).sheet("填报情况").cells;
    const at = (column: string) => [...cells].find(([, { value }]) => value === column)?.[0] ?? "";
    const total = [...cells].find(([, { value }]) => value === "合计")?.[0].slice(1) ?? "";
    const titles = ["应报", "已报", "其中：迟报", "其中：零报告", "其中：未审核", "其中：已退回"];
    const more = ["已撤回", "已清除", "未报", "免报", "填报率（%）", "按时率（%）"];
    const of = (title: string) => cells.get(at(title).replace(/\d+$/, total))?.value;
    expect([...titles, ...more].map(of)).toEqual([10, 7, 3, 2, 4, 2, 1, 1, 1, 1, 70, 40]);
  });

  test("of a range say how many came and how many count", async () => {
    const sent = (name: string): Sent => ({ code: name, name, rows: [{ sessions: 1, trainees: 3 }] });
    const form = mergedRange(trainingLedger, [
      { period: "2019-01", sent: [sent("甲县妇联"), sent("乙县妇联")] },
      { period: "2019-02", sent: [sent("乙县妇联")] },
    ]);
    const owedLate = (standing: UncountedReport["standing"]) =>
      owedReports(form.periods, { uncounted: uncounted(standing, { period: "2019-02" }) });
    const units = form.units.map((unit) =>
      unit.code === "甲县妇联" ? { ...unit, owed: owedLate("pending") } : unit,
    );
    const silent = { code: "丙县妇联", name: "丙县妇联", above: [], owed: owedLate("returned") };
    const range = mergeOf([{ ...form, units: [...units, silent] }], {
      periods: form.periods,
      state: "approved",
    });
    const book = await read(range);
    const said = ["甲县妇联", "乙县妇联", "丙县妇联"].map(
      (name) => rowUnder(book, "汇总-妇女教育培训", name).get("填报情况")?.value,
    );
    expect(said).toEqual(["2/2期，计1期", "2/2期", "1/2期，计0期"]);
    expect(findCell(book, "汇总-妇女教育培训", /^口径/)?.value).toContain(
      "应报6份，已报5份（其中零报告0份），计入3份，已报未审核1份，已退回1份，未报1份",
    );
  });

  test("have no columns where everything counts", async () => {
    const book = await read(mergeOf([mergedForm(womenLoans, [counted])], { state: "approved" }));
    const values = [...book.sheet("填报情况").cells.values()].map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(["已报", "未报"]));
    expect(values.join()).not.toMatch(/未审核|退回|撤回|清除/);
    expect(findCell(book, LOANS, /^口径/)?.value).toContain("已报1个（其中零报告0个），未报0个");
  });
});
