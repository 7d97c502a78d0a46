import { describe, expect, it } from "vitest";
import type { RecognisedSheet } from "../../../../addin/engine/assessment.ts";
import { owedReports } from "../../../../addin/features/owed/owed-reports.ts";
import { asksOfOutside, reportBefore, saidBefore } from "../../../../addin/features/submit/outside-again.ts";
import type { Explanation, Receipt } from "../../../../shared/api/submissions.ts";
import { collectionOf, mended, receiptOf, sheetState, withCells } from "../../../support/pane-sheets.ts";
import { district } from "../../../support/register.ts";

/** Two of three loans lie years before 2019. */
const old = withCells(mended, { "2,5": "2011-03-08", "2,6": "2013-03-07", "3,5": "2013-05-24" });
const { assessment } = sheetState(old);
if (assessment?.kind !== "recognised") throw new Error("not recognised");
const sheet: RecognisedSheet = assessment;

const outsidePeriod = { rows: 2, first: "2011-03", last: "2013-05" };
const controlTotals = (rows: number) => ({ rows, columns: [] });

const sentFor = (period: string, more: Partial<Receipt> = {}) =>
  collectionOf("submitted", { id: `loans-${period}`, period }, receiptOf({ period, outsidePeriod, ...more }));

const uuidBefore = (...collections: ReturnType<typeof sentFor>[]) =>
  reportBefore(sheet, owedReports(collections, district.code, "2020-01-07"))?.uuid;

describe("a ledger kept for years", () => {
  it("is asked about, and looks to the unit's last report on the form up to its period", () => {
    expect(asksOfOutside(sheet)?.severity).toBe("warning");
    const missing = collectionOf("missing");
    expect(uuidBefore(missing)).toBeUndefined();
    expect(uuidBefore(sentFor("2017", { uuid: "a" }), sentFor("2018", { uuid: "b" }), missing)).toBe("b");
    expect(uuidBefore(sentFor("2018", { uuid: "b" }), sentFor("2019", { uuid: "c" }))).toBe("c");
    expect(uuidBefore(sentFor("2020", { uuid: "d" }))).toBeUndefined();
  });

  it("has no such report where the last one left nothing out, was given back, or is of another form", () => {
    const { outsidePeriod: _, ...whole } = receiptOf({ period: "2018" });
    const without = collectionOf("submitted", { id: "whole", period: "2018" }, whole);
    expect(uuidBefore(sentFor("2017"), without)).toBeUndefined();
    expect(uuidBefore(sentFor("2018", { state: "returned" }))).toBeUndefined();
    expect(uuidBefore(sentFor("2018", { state: "withdrawn", purgedAt: "2019-01-01" }))).toBeUndefined();
    expect(uuidBefore({ ...sentFor("2018"), form: "household_rating" })).toBeUndefined();
  });

  const asked = asksOfOutside(sheet);
  if (asked === undefined) throw new Error("nothing is asked");
  const explanation: Explanation = { rule: asked.rule, reason: "real_situation", note: "历年台账" };
  const said = (receipt: Partial<Receipt>, explanations = [explanation], now = sheet) =>
    saidBefore(now, asked, { receipt: receiptOf({ outsidePeriod, ...receipt }), explanations });

  it("says again what was said, while it has only gone on", () => {
    const draft = { reason: "real_situation", note: "历年台账" };
    expect(said({ controlTotals: controlTotals(1) })).toEqual(draft);
    expect(said({ controlTotals: controlTotals(2) })).toEqual(draft);
    expect(said({ controlTotals: controlTotals(1) }, [])).toBeUndefined();
    expect(said({ controlTotals: controlTotals(1) }, [{ ...explanation, rule: "C4.1" }])).toBeUndefined();
  });

  it("is asked about anew where suddenly few rows are of the period, or many more lie outside", () => {
    expect(said({ controlTotals: controlTotals(3) })).toBeUndefined();
    const grown = (rows: number) => ({ ...sheet, outsidePeriod: rows });
    expect(said({ controlTotals: controlTotals(1) }, [explanation], grown(6))).toBeDefined();
    expect(said({ controlTotals: controlTotals(1) }, [explanation], grown(7))).toBeUndefined();
  });
});
