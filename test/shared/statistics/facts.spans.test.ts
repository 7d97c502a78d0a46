/** What figures beside a column's own become: facts of kinds of their own, never added to the period's. */
import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { SheetRecord } from "../../../shared/sheet/reading.ts";
import { controlTotals } from "../../../shared/statistics/control-totals.ts";
import { factsOf } from "../../../shared/statistics/facts.ts";
import { overTime } from "../../../shared/statistics/over-time.ts";
import { indicatorValues, rollUp, unitTotals } from "../../../shared/statistics/roll-up.ts";
import type { CellValue } from "../../../shared/value.ts";

const form = standardCatalogue.form("women_loans", 1);
const rows = (...all: Record<string, CellValue>[]): SheetRecord[] =>
  all.map((values, index) => ({
    row: index + 5,
    subject: "unit",
    grain: "sum",
    values: { loan_type: "micro", ...values },
  }));
const told = {
  amount: 100,
  "amount@ytd": 500,
  "amount@all_time": 900,
  "amount@prior": 400,
  "amount@target": 800,
};

describe("facts of figures beside the period's own", () => {
  it("say the same indicator, broken down alike, under a kind of their own", () => {
    const facts = factsOf(standardCatalogue, form, rows(told), "2026-09");
    const [own] = facts;
    expect(facts.map(({ kind, value }) => [kind, value])).toEqual([
      ["actual", 100],
      ["ytd", 500],
      ["all_time", 900],
      ["prior", 400],
      ["target", 800],
    ]);
    for (const fact of facts) expect({ ...fact, kind: "actual", value: 100 }).toEqual(own);
  });

  it("are added over units each by itself", () => {
    const owned = ["a", "b"].flatMap((unit) =>
      factsOf(standardCatalogue, form, rows(told, told), "2026-09").map((fact) => ({ ...fact, unit })),
    );
    const totals = unitTotals(standardCatalogue, form, owned);
    expect(totals.filter(({ unit }) => unit === "a").map(({ kind, value }) => [kind, value])).toEqual([
      ["actual", 200n],
      ["ytd", 1000n],
      ["all_time", 1800n],
      ["prior", 800n],
      ["target", 1600n],
    ]);
    expect(rollUp(standardCatalogue, totals).map(({ kind, value }) => [kind, value])).toEqual([
      ["actual", 400n],
      ["ytd", 2000n],
      ["all_time", 3600n],
      ["prior", 1600n],
      ["target", 3200n],
    ]);
  });

  it("never join the period's over time, nor the values of an indicator", () => {
    const facts = factsOf(standardCatalogue, form, rows(told), "2026-09");
    expect(indicatorValues(standardCatalogue, form, facts)).toEqual({ loan_amount_yuan: 1 });
    const periods = ["2026-08", "2026-09"].map((period) => ({
      period,
      totals: unitTotals(
        standardCatalogue,
        form,
        facts.map((fact) => ({ ...fact, unit: "a" })),
      ),
    }));
    const range = overTime(standardCatalogue, () => "period", periods);
    expect(range.filter(({ kind }) => kind === "actual").map(({ value }) => value)).toEqual([200n]);
  });
});

it("the receipt tells each beside its column", () => {
  const { columns } = controlTotals(
    standardCatalogue,
    form,
    rows(told, { ...told, "amount@done_rate": 6250 }),
  );
  expect(columns.map(({ header, total }) => [header, total])).toEqual([
    ["贷款金额", "0.0002"],
    ["贷款金额（本年累计）", "0.001"],
    ["贷款金额（历年累计）", "0.0018"],
    ["贷款金额（上年同期）", "0.0008"],
    ["贷款金额（目标）", "0.0016"],
  ]);
});
