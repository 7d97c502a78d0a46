import { describe, expect, it } from "vitest";
import type { SheetState } from "../../../../addin/features/check/workbench.ts";
import { owedReports } from "../../../../addin/features/owed/owed-reports.ts";
import { stillStands } from "../../../../addin/features/submit/sent.ts";
import { collectionOf, loanLedger, mended, sheetState, withCells } from "../../../support/pane-sheets.ts";
import { district } from "../../../support/register.ts";

const reports = owedReports([collectionOf("missing")], district.code, "2020-01-07");
const [report] = reports;
const sheet = sheetState(mended);
const { assessment } = sheet;
if (report === undefined || assessment?.kind !== "recognised") throw new Error("nothing to send");
const asked = { report, sheet: assessment, explanations: sheet.explanations };

const stands = (...now: SheetState[]) => stillStands(asked, sheet.id, now, reports);

describe("what was asked about, after the sheet was checked anew", () => {
  it("stands while the sheet says the same", () => {
    expect(stands(sheetState(mended))).toBe(true);
  });

  it("no longer stands when something stands against it, it says something else, or it is gone", () => {
    expect(stands(sheetState(loanLedger()))).toBe(false);
    expect(stands(sheetState(withCells(mended, { "2,4": 6 })))).toBe(false);
    expect(stands()).toBe(false);
  });
});
