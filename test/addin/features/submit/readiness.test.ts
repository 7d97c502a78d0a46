import { describe, expect, it } from "vitest";
import type { RecognisedSheet } from "../../../../addin/engine/assessment.ts";
import { explain } from "../../../../addin/features/check/explanations.ts";
import type { SheetState } from "../../../../addin/features/check/workbench.ts";
import { type OwedReport, owedReports } from "../../../../addin/features/owed/owed-reports.ts";
import { collectionToTry, readiness, sheetFor } from "../../../../addin/features/submit/readiness.ts";
import { nilBody, submissionBody } from "../../../../addin/features/submit/submission.ts";
import type { Collection } from "../../../../shared/api/collections.ts";
import { newestVersion } from "../../../support/newest-version.ts";
import {
  collectionOf,
  loanLedger,
  mended,
  receiptOf,
  sheetState,
  withCells,
} from "../../../support/pane-sheets.ts";
import { district } from "../../../support/register.ts";
import { sheetOf } from "../../../support/sheet-text.ts";

function assessmentOf({ assessment }: SheetState): RecognisedSheet {
  if (assessment?.kind !== "recognised") throw new Error("not recognised");
  return assessment;
}

function reportsOf(...collections: Collection[]): OwedReport[] {
  return owedReports(collections, district.code, "2020-01-07");
}

function obstacle(
  sheet: SheetState,
  reports = reportsOf(collectionOf("missing")),
  others: SheetState[] = [],
) {
  const result = readiness(sheet, [sheet, ...others], reports);
  return result.ready ? "ready" : result.obstacle;
}

describe("the button that submits", () => {
  it("can be pressed when nothing is left to settle", () => {
    expect(obstacle(sheetState(mended))).toBe("ready");
  });

  it("says how many places are to be corrected", () => {
    expect(obstacle(sheetState(loanLedger()))).toEqual({ kind: "errors", kinds: 1, places: 1 });
  });

  it("waits for explanations of warnings", () => {
    const sheet = sheetState(withCells(mended, { "2,4": "3.9余" }));
    const found = obstacle(sheet);
    expect(found).toEqual({ kind: "unexplained", kinds: 1, places: 1, names: 0 });
    const warnings = sheet.assessment?.findings.filter(({ severity }) => severity === "warning") ?? [];
    const explanations = warnings.reduce(
      (all, warning) => explain(all, warning, { reason: "real_situation", note: "" }),
      sheet.explanations,
    );
    expect(obstacle({ ...sheet, explanations })).toBe("ready");
  });

  it("asks whether names are meant apart from what is to be explained", () => {
    const ledger = sheetOf(`
      2019年度示例甲区妇女创业小额贷款台账 | < | < | < | <
      姓名 | 支行名称 | 贷款类型 | 贷款金额(万元) | 发放日期
      测试甲 | 王秀英 | 小额担保贷款 | 5 | '2019-03-08
      测试乙 | 测试支行 | 小额担保贷款 | '3.9余 | '2019-05-24
    `);
    const sheet = sheetState(ledger);
    expect(obstacle(sheet)).toEqual({ kind: "unexplained", kinds: 1, places: 1, names: 1 });
    const toExplain = sheet.assessment?.findings.filter(({ code }) => code !== "name_likely") ?? [];
    const explanations = toExplain.reduce(
      (all, warning) => explain(all, warning, { reason: "real_situation", note: "" }),
      sheet.explanations,
    );
    expect(obstacle({ ...sheet, explanations })).toEqual({ kind: "names", places: 1 });
  });

  it("waits for the check, and does not trust one that broke down", () => {
    expect(obstacle(sheetState(mended, { status: "checking" }))).toEqual({ kind: "checking" });
    expect(obstacle(sheetState(mended, { status: "failed" }))).toEqual({ kind: "check-failed" });
    const putOff = sheetState(mended, { status: "failed", refusal: "elsewhere" });
    expect(obstacle(putOff)).toEqual({ kind: "elsewhere" });
  });

  it("knows reports that are not owed, or locked", () => {
    expect(obstacle(sheetState(mended), [])).toEqual({ kind: "no-task" });
    const another = reportsOf(collectionOf("missing", { period: "2018" }));
    expect(obstacle(sheetState(mended), another)).toEqual({ kind: "not-owed" });
    const locked = reportsOf(collectionOf("missing", { state: "locked" }));
    expect(obstacle(sheetState(mended), locked)).toEqual({ kind: "locked" });
  });

  it("waits for the version of the form that the collection names, and lets no server look before", () => {
    const formVersion = newestVersion("women_loans") + 1;
    const later = reportsOf(collectionOf("missing", { formVersion }));
    const sheet = sheetState(mended);
    expect(obstacle(sheet, later)).toEqual({ kind: "other-version" });
    expect(collectionToTry(assessmentOf(sheet), later)).toBeUndefined();
    expect(collectionToTry(assessmentOf(sheet), reportsOf(collectionOf("missing")))).toBe("women_loans-2019");
  });

  it("asks which of two sheets of one form is meant, unless one is set aside", () => {
    const twin = sheetState(withCells({ ...mended, name: "另一张" }, {}), { id: "另一张" });
    const names = ["贷款台账", "另一张"];
    expect(obstacle(sheetState(mended), undefined, [twin])).toEqual({ kind: "same-form", names });
    expect(obstacle(sheetState(mended), undefined, [{ ...twin, ignored: true }])).toBe("ready");
    const hidden = { ...twin, hidden: true };
    expect(obstacle(sheetState(mended), undefined, [hidden])).toBe("ready");
    expect(obstacle(hidden, undefined, [sheetState(mended)])).toEqual({ kind: "aside", why: "hidden" });
  });

  it("sends sheets that were joined as one, once each of them can be sent", () => {
    const sheet = sheetState(mended, { joined: true });
    const twin = sheetState(loanLedger("另一张"), { id: "另一张", joined: true });
    expect(obstacle(sheet, undefined, [twin])).toEqual({ kind: "errors", kinds: 1, places: 1 });
    const good = sheetState({ ...mended, name: "另一张" }, { id: "另一张", joined: true });
    expect(obstacle(sheet, undefined, [{ ...good, status: "checking" }])).toEqual({ kind: "checking" });
    const result = readiness(sheet, [sheet, good], reportsOf(collectionOf("missing")));
    expect(result.ready && result.sheet.records.map(({ row }) => row)).toEqual([3, 4, 5, 1003, 1004, 1005]);
  });

  it("does not start on more rows than one submission carries", () => {
    const sheet = sheetState(mended);
    const [record] = assessmentOf(sheet).records;
    if (record === undefined) throw new Error("no record");
    const of = (rows: number): SheetState => ({
      ...sheet,
      assessment: { ...assessmentOf(sheet), records: Array.from({ length: rows }, () => record) },
    });
    expect(obstacle(of(10_000))).toBe("ready");
    expect(obstacle(of(10_001))).toEqual({ kind: "too-many-rows", rows: 10_001 });
  });

  it("asks whether it is the sheet of another month when all rows are of that one, and points to no nil report", () => {
    const days = { "2,5": "2018-12-03", "3,5": "2018-12-08", "4,5": "2018-12-31" };
    const title = { "0,0": "示例甲区妇女创业小额贷款台账" };
    expect(obstacle(sheetState(withCells(mended, { ...title, ...days })))).toEqual({
      ...{ kind: "other-month", month: "2018-12" },
    });
  });

  it("points to the nil report when the period has no rows", () => {
    const empty = { ...mended, values: mended.values.slice(0, 2) };
    expect(obstacle(sheetState(empty))).toEqual({ kind: "no-rows" });
  });
});

describe("what is sent", () => {
  const [report] = reportsOf(collectionOf("returned", {}, receiptOf({ version: 3 })));
  const assessment = assessmentOf(sheetState(mended));
  if (report === undefined) throw new Error("not owed");

  it("names the version it follows and where its columns stood", () => {
    const body = submissionBody(assessment, report, []);
    expect(body).toMatchObject({ collection: "women_loans-2019", baseVersion: 3, nil: false });
    expect(body.records).toHaveLength(3);
    expect(body.layout?.amount).toBe("E");
  });

  it("carries no name, no ID number and no remark", () => {
    const wire = JSON.stringify(submissionBody(assessment, report, []));
    for (const secret of ["测试甲", "测试乙", "测试丙", "00000019001300000", "测试备注"]) {
      expect(wire).not.toContain(secret);
    }
    expect(assessment.columns.filter(({ leaves }) => !leaves).map(({ title }) => title)).toEqual([
      "借款人",
      "身份证号",
      "备注",
    ]);
  });

  it("for a nil report is nothing but the statement", () => {
    expect(nilBody(report, undefined)).toEqual({
      collection: "women_loans-2019",
      formVersion: newestVersion("women_loans"),
      baseVersion: 3,
      records: [],
      explanations: [],
      nil: true,
    });
  });

  it("for a nil report says how many rows of the open sheet lie outside the period", () => {
    const old = withCells(mended, { "2,5": "2011-03-08", "2,6": "2013-03-07", "3,5": "2013-05-24" });
    const [open] = reportsOf(collectionOf("missing"));
    if (open === undefined) throw new Error("no report");
    const sheet = sheetFor(open, [sheetState(old)], [open]);
    expect(nilBody(open, sheet)).toMatchObject({
      ...{ nil: true, records: [], outsidePeriod: { rows: 2, first: "2011-03", last: "2013-05" } },
    });
    expect(sheetFor(open, [sheetState(old, { ignored: true })], [open])).toBeUndefined();
    const [other] = reportsOf(collectionOf("missing", { id: "other", period: "2018" }));
    expect(other && sheetFor(other, [sheetState(old)], [open, other])).toBeUndefined();
  });
});
