import { describe, expect, it } from "vitest";
import type { RecognisedSheet } from "../../../../addin/engine/assessment.ts";
import { owedReports } from "../../../../addin/features/owed/owed-reports.ts";
import {
  missingRowsText,
  replacedByNilText,
  reviewAgainText,
  sameExplanations,
  unchangedText,
} from "../../../../addin/features/submit/resubmission.ts";
import { contentOf, sentVersion } from "../../../../addin/features/submit/sent.ts";
import type { ToConfirm } from "../../../../addin/features/submit/use-confirmation.ts";
import type { Explanation, Receipt } from "../../../../shared/api/submissions.ts";
import { assess } from "../../../support/engine.ts";
import { collectionOf, loanLedger, loanTask, receiptOf } from "../../../support/pane-sheets.ts";
import { district, districtUnits } from "../../../support/register.ts";

describe("before a version takes the place of another", () => {
  it("says that an approved one has to be reviewed again, and what counts until then", () => {
    const approved = receiptOf({ version: 2, state: "approved" });
    expect(reviewAgainText(approved, "示例市妇联")).toBe(
      "第2次报送已审核通过。再报一次要重新审核；新的一次审核通过前，按已审核数据汇总时仍用第2次",
    );
    expect(reviewAgainText(receiptOf({ state: "passed" }), "示例甲区妇联")).toBe(
      "示例甲区妇联已审核通过第2次报送，正等市级审核。再报一次要重新审核",
    );
    for (const state of ["submitted", "returned", "withdrawn"] as const) {
      expect(reviewAgainText(receiptOf({ state }), "示例市妇联")).toBeNull();
    }
  });

  it.each([
    [37, 40, "上一次报送的40行中，有37行这次没有了，请确认不是漏报"],
    [21, 40, "上一次报送的40行中，有21行这次没有了，请确认不是漏报"],
    [20, 40, null],
    [0, 0, null],
    [1, 1, "上一次报送的1行中，有1行这次没有了，请确认不是漏报"],
  ])("asks about %i removed rows of %i", (removed, before, said) => {
    expect(missingRowsText({ removed }, before)).toBe(said);
  });

  it("says that the same need not be sent again, unless somebody asked for it or something else is new", () => {
    expect(unchangedText(receiptOf(), true)).toBe("内容没有变化，通常不用再报");
    expect(unchangedText(receiptOf(), false)).toBe("内容没有变化");
    expect(unchangedText(receiptOf({ state: "returned" }), true)).toBe("内容没有变化");
  });

  it("knows explanations again in another order", () => {
    const one: Explanation = { rule: "C4.1b", rows: [3], reason: "real_situation", note: "" };
    const other: Explanation = { rule: "C2.2", reason: "real_situation", note: "已核实" };
    expect(sameExplanations([one, other], [{ ...other }, one])).toBe(true);
    expect(sameExplanations([one], [{ ...one, note: "已核实" }])).toBe(false);
    expect(sameExplanations([{ ...one, carried: true }], [one])).toBe(true);
    expect(sameExplanations([one], [one, one])).toBe(false);
  });

  it("names the figures that a nil report takes the place of", () => {
    expect(replacedByNilText(null)).toBeNull();
    expect(replacedByNilText(receiptOf({ state: "returned" }))).toBe(
      "上一次（第2次）报送了37行，贷款金额 16,356余万元；零报告会代替它",
    );
    expect(replacedByNilText(receiptOf({ state: "withdrawn" }))).toMatch(/，已撤回；零报告会代替它$/);
    const purged = receiptOf({ state: "withdrawn", purgedAt: "2020-01-02T10:00:00+08:00" });
    expect(replacedByNilText(purged)).toMatch(/，已清除；零报告会代替它$/);
    const columns = receiptOf().controlTotals.columns.filter(({ unit }) => unit === "人");
    expect(replacedByNilText(receiptOf({ controlTotals: { rows: 1, columns } }))).toContain(
      "1行，借款人数 73人",
    );
    expect(replacedByNilText(receiptOf({ controlTotals: { rows: 1, columns: [] } }))).toContain("了1行；");
    expect(replacedByNilText(receiptOf({ nil: true }))).toBe("上一次（第2次）报送的也是零报告");
  });
});

describe("what has just been sent", () => {
  function sheetOf(): RecognisedSheet {
    const [sheet] = assess({
      grid: loanLedger(),
      units: districtUnits,
      reporter: district,
      tasks: [loanTask],
      confirmed: {},
    });
    if (sheet?.kind !== "recognised") throw new Error("not recognised");
    return sheet;
  }
  function toSend(status: "missing" | "submitted" | "returned", newest: Receipt | null): ToConfirm {
    const collections = [collectionOf(status, {}, newest)];
    const [report] = owedReports(collections, district.code, "2020-01-07");
    if (report === undefined) throw new Error("not owed");
    return { report, sheet: sheetOf(), explanations: [] };
  }
  const first = toSend("missing", null);
  const sent = [{ collection: "women_loans-2019", version: 1, content: contentOf(first) }];

  it("is known again, before and after the server's list has it", () => {
    expect(sentVersion(first, sent)).toBe(1);
    expect(sentVersion(toSend("submitted", receiptOf({ version: 1 })), sent)).toBe(1);
    expect(sentVersion(first, [])).toBeNull();
    expect(
      sentVersion(first, [{ collection: "education-2019", version: 1, content: contentOf(first) }]),
    ).toBeNull();
  });

  it("is to be sent again once it is another, was returned, or another version followed", () => {
    const [record, ...rest] = first.sheet.records;
    if (record === undefined) throw new Error("no record");
    expect(sentVersion({ ...first, sheet: { ...first.sheet, records: rest } }, sent)).toBeNull();
    expect(sentVersion(toSend("returned", receiptOf({ version: 1, state: "returned" })), sent)).toBeNull();
    expect(sentVersion(toSend("submitted", receiptOf({ version: 2 })), sent)).toBeNull();
  });
});
