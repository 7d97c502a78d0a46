import { describe, expect, it } from "vitest";
import type { SheetState } from "../../../../addin/features/check/sheet-state.ts";
import { reportedSheets } from "../../../../addin/features/check/sheets.ts";
import { asideOf, twinsOf } from "../../../../addin/features/check/twins.ts";
import { isFigure } from "../../../../shared/value.ts";
import { addressBook, loanLedger, mended, sheetState, withCells } from "../../../support/pane-sheets.ts";

const ledger = sheetState(mended);
const named = (name: string, more: Partial<SheetState> = {}, cells = {}) =>
  sheetState(withCells({ ...loanLedger(name), values: mended.values }, cells), { id: name, ...more });

function told(...sheets: readonly SheetState[]) {
  return {
    aside: sheets.map((sheet) => asideOf(sheet, sheets)),
    reported: reportedSheets(sheets).map(({ name }) => name),
  };
}

describe("a sheet of the same form and period", () => {
  it("sets itself aside when it is hidden, of another year, or without rows of the period", () => {
    const hidden = named("旧表", { hidden: true });
    expect(told(hidden, ledger)).toEqual({ aside: ["hidden", undefined], reported: ["贷款台账"] });
    const lastYear = named("去年", {}, { "0,0": "2018年度示例甲区妇女创业小额贷款台账" });
    expect(told(ledger, lastYear)).toEqual({ aside: [undefined, "otherPeriod"], reported: ["贷款台账"] });
    const empty = sheetState({ ...mended, name: "空表", values: mended.values.slice(0, 2) }, { id: "空表" });
    expect(told(empty, ledger)).toEqual({ aside: ["noRows", undefined], reported: ["贷款台账"] });
  });

  it("sets itself aside when it tells since January what another tells of the period", () => {
    const year = named("累计");
    if (year.assessment?.kind !== "recognised") throw new Error("not recognised");
    const records = year.assessment.records.map((record) => ({
      ...record,
      values: Object.fromEntries(
        Object.entries(record.values).map(([key, value]) => [isFigure(value) ? `${key}@ytd` : key, value]),
      ),
    }));
    const sinceJanuary = { ...year, assessment: { ...year.assessment, records } };
    expect(told(ledger, sinceJanuary)).toEqual({
      aside: [undefined, "sinceJanuary"],
      reported: ["贷款台账"],
    });
    expect(told(sinceJanuary).aside).toEqual([undefined]);
  });

  it("is asked no further than its first figure of the period: the page asks at every drawing", () => {
    if (ledger.assessment?.kind !== "recognised") throw new Error("not recognised");
    let looked = 0;
    const records = ledger.assessment.records.map(({ values, ...record }) => ({
      ...record,
      get values() {
        looked += 1;
        return values;
      },
    }));
    const watched = { ...ledger, assessment: { ...ledger.assessment, records } };
    expect(asideOf(watched, [watched, named("另一张")])).toBeUndefined();
    expect(looked).toBe(1);
  });

  it("stays where nothing speaks for the other, or the other is ignored", () => {
    const other = named("另一张");
    expect(told(ledger, other).aside).toEqual([undefined, undefined]);
    const hidden = named("旧表", { hidden: true });
    expect(told(hidden).aside).toEqual([undefined]);
    expect(told(hidden, { ...ledger, ignored: true })).toEqual({
      aside: [undefined, undefined],
      reported: ["旧表"],
    });
  });

  it("is one of its form only", () => {
    const other = named("另一张");
    const sheets = [
      ledger,
      sheetState(addressBook(), { id: "通讯录" }),
      other,
      named("旧表", { hidden: true }),
    ];
    expect(twinsOf(ledger, sheets).map(({ name }) => name)).toEqual(["贷款台账", "另一张"]);
  });
});
