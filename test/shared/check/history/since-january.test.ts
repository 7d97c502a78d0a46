import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentContext } from "../../../../shared/check/check-records.ts";
import { checkHistory } from "../../../../shared/check/history/check-history.ts";
import { type EarlierRows, reportsBeside } from "../../../../shared/check/history/known.ts";
import { sinceJanuary, withDifferences } from "../../../../shared/check/history/since-january.ts";
import type { SheetRecord } from "../../../../shared/sheet/reading.ts";
import { type SentLayout, sentCell } from "../../../../shared/sheet/sent-layout.ts";
import { type CellValue, isFigure } from "../../../../shared/value.ts";
import { firstEdition } from "../../../support/edition.ts";
import { tries } from "../../../support/properties.ts";

const form = firstEdition.form("women_loans", 1);
type Row = Readonly<Record<string, CellValue>>;
const wan = (amount: number) => Math.round(amount * 1_000_000);
const rows = (...all: Row[]): SheetRecord[] =>
  all.map((values, index) => ({
    row: index + 5,
    subject: "U",
    grain: "sum",
    values: { loan_type: "micro", ...values },
  }));
const report = (period: string, ...all: Row[]): EarlierRows => ({ period, records: rows(...all) });

/** The records as they would be sent after the look before. */
function completed(period: string, records: readonly SheetRecord[], reports: readonly EarlierRows[]) {
  const since = sinceJanuary(form, period, records, reports);
  return records.map((record) => withDifferences(form, record, since));
}

/** What the server asks and tells of figures beside the period's own. */
function said(
  period: string,
  records: readonly SheetRecord[],
  reports: readonly EarlierRows[],
  layout: SentLayout = {},
) {
  const known = { own: [], peers: [], before: [], elsewhere: {}, units: [], reports };
  const cellOf = ({ row }: { readonly row: number }, column: string) => sentCell(layout, row, column);
  const context = { ...sentContext(form, period), cellOf, catalogue: firstEdition, period, sheet: "表" };
  return checkHistory(records, known, context);
}

const august = report("2026-08", { amount: wan(50), "amount@ytd": wan(380) });

describe("a figure told since January alone", () => {
  it("is what the year has more than in the report before, and it is said of what that is made", () => {
    const made = completed("2026-09", rows({ "amount@ytd": wan(500) }), [august]);
    expect(made[0]).toMatchObject({
      values: { amount: wan(120), "amount@ytd": wan(500) },
      derived: ["amount"],
    });
    const [finding, ...more] = said("2026-09", made, [august]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: "INTER_PERIOD.difference",
      severity: "information",
      column: "amount",
    });
    expect(finding?.message).toContain(
      "“贷款金额”本期120万元，由本年累计500万元减去2026年8月的本年累计380万元得出",
    );
  });

  it("is never the cumulative figure, nor 0, where the report before is missing", () => {
    for (const reports of [
      [],
      [report("2026-07", { amount: 1, "amount@ytd": 2 })],
      [report("2025-12", { "amount@ytd": 1 })],
    ]) {
      const alone = rows({ "amount@ytd": wan(500) });
      const made = completed("2026-09", alone, reports);
      expect(made).toEqual(alone);
      const [finding] = said("2026-09", made, reports);
      expect(finding).toMatchObject({
        rule: "INTER_PERIOD.sinceJanuary",
        severity: "warning",
        column: "amount",
      });
      expect(finding?.message).toMatch(/补报上一期.*填本期数/);
    }
  });

  it("is itself in January, and on from the months before where they tell no cumulative figure", () => {
    expect(completed("2026-01", rows({ "amount@ytd": wan(30) }), [])[0]?.values.amount).toBe(wan(30));
    const months = [report("2026-01", { amount: wan(30) }), report("2026-02", { amount: wan(20) })];
    expect(completed("2026-03", rows({ "amount@ytd": wan(60) }), months)[0]?.values.amount).toBe(wan(10));
    // Without February nobody knows.
    expect(
      completed("2026-03", rows({ "amount@ytd": wan(60) }), months.slice(0, 1))[0]?.values.amount,
    ).toBeUndefined();
    expect(
      completed("2026Q2", rows({ "amount@ytd": wan(60) }), [report("2026Q1", { amount: wan(50) })])[0]?.values
        .amount,
    ).toBe(wan(10));
  });

  it("counts a month without anything (零报告) as one", () => {
    const reports = [report("2026-01", { amount: wan(30) }), report("2026-02")];
    expect(completed("2026-03", rows({ "amount@ytd": wan(60) }), reports)[0]?.values.amount).toBe(wan(30));
    expect(completed("2026-02", rows({ "amount@ytd": wan(60) }), [report("2026-01")])[0]?.values.amount).toBe(
      wan(60),
    );
  });

  it("is asked about where the year has less than before", () => {
    const less = rows({ "amount@ytd": wan(370) });
    expect(completed("2026-09", less, [august])).toEqual(less);
    expect(said("2026-09", less, [august])[0]?.message).toContain("还少，算不出本期数");
  });

  it("is taken from rows of the same codes, in their order where nothing that leaves tells them apart", () => {
    const before = report(
      "2026-08",
      { "amount@ytd": wan(10) },
      { "amount@ytd": wan(20) },
      { loan_type: "other", "amount@ytd": wan(5) },
    );
    const now = rows(
      { loan_type: "other", "amount@ytd": wan(6) },
      { "amount@ytd": wan(11) },
      { "amount@ytd": wan(22) },
    );
    expect(completed("2026-09", now, [before]).map(({ values }) => values.amount)).toEqual([
      wan(1),
      wan(1),
      wan(2),
    ]);
    // One place more than before: whose it is nobody knows.
    const more = rows({ "amount@ytd": wan(11) }, { "amount@ytd": wan(22) }, { "amount@ytd": wan(3) });
    expect(completed("2026-09", more, [before])).toEqual(more);
  });

  it("of a row that is one more than before counts from nothing, and that is asked", () => {
    const before = report("2026-08", { "amount@ytd": wan(30) });
    const now = rows({ "amount@ytd": wan(50) }, { loan_type: "other", "amount@ytd": wan(20) });
    const made = completed("2026-09", now, [before]);
    expect(made.map(({ values }) => values.amount)).toEqual([wan(20), wan(20)]);
    const asked = said("2026-09", made, [before]).filter(({ severity }) => severity === "warning");
    expect(asked.map(({ rule, rows: at }) => [rule, at])).toEqual([["INTER_PERIOD.sinceJanuary", [6]]]);
    expect(asked[0]?.message).toContain("2026年8月没有这一行，按本期新有计");
    // The same figures under another name: one of the rows before is gone.
    const renamed = rows({ loan_type: "other", "amount@ytd": wan(50) });
    expect(completed("2026-09", renamed, [before])).toEqual(renamed);
    // Of another unit nothing is known.
    const elsewhere = renamed.map((record) => ({ ...record, subject: "V" }));
    expect(
      completed("2026-09", [...rows({ "amount@ytd": wan(50) }), ...elsewhere], [before])[1]?.values.amount,
    ).toBe(wan(50));
  });

  it("that was made of a report that has changed, or of none, is refused", () => {
    const [made] = rows({ amount: wan(777), "amount@ytd": wan(500) });
    const claimed = [{ ...made, derived: ["amount"] } as SheetRecord];
    for (const reports of [[], [august]]) {
      const [finding] = said("2026-09", claimed, reports);
      expect(finding).toMatchObject({ rule: "INTER_PERIOD.basis", severity: "error", column: "amount" });
      expect(finding?.message).toContain("请重新校验后报送");
    }
  });

  it("is none of a state: a balance grows by nothing", () => {
    const state = rows({ amount: wan(1), "balance@ytd": wan(600) });
    const before = report("2026-08", { amount: wan(1), balance: wan(500) });
    expect(completed("2026-09", state, [before])).toEqual(state);
  });

  it("that is filled, or could not be read, is left as it is", () => {
    const filled = rows({ amount: wan(1), "amount@ytd": wan(500) });
    expect(completed("2026-09", filled, [august])).toEqual(filled);
    const [unread] = rows({ "amount@ytd": wan(500) });
    const lost = [{ ...unread, unread: ["amount"] } as SheetRecord];
    expect(completed("2026-09", lost, [august])).toEqual(lost);
  });

  it("is about so much where one of the two is", () => {
    const over = { value: wan(500), qualifier: "over" } as const;
    expect(completed("2026-09", rows({ "amount@ytd": over }), [august])[0]?.values.amount).toEqual({
      value: wan(120),
      qualifier: "approx",
    });
  });

  it("that a program sends unmade is asked about, the difference at hand", () => {
    const [finding] = said("2026-09", rows({ "amount@ytd": wan(500) }), [august]);
    expect(finding).toMatchObject({ rule: "INTER_PERIOD.sinceJanuary", severity: "warning" });
    expect(finding?.message).toContain("本期120万元");
  });
});

describe("本年累计 beside 本期", () => {
  const asked = (own: number, year: number) =>
    said("2026-09", rows({ amount: wan(own), "amount@ytd": wan(year) }), [august]).map(({ rule }) => rule);

  it("is that of the report before and the period's", () => {
    expect(asked(120, 500)).toEqual([]);
    expect(asked(119, 500)).toEqual(["INTER_PERIOD.year"]);
    expect(asked(121, 500)).toEqual(["INTER_PERIOD.year"]);
  });

  it("may be told in fewer digits, and only so far", () => {
    expect(asked(120.4, 500)).toEqual([]);
    expect(asked(120.6, 500)).toEqual(["INTER_PERIOD.year"]);
  });

  it("of rows that nothing tells apart is compared as their sum", () => {
    const before = report("2026-08", { "amount@ytd": wan(10) }, { "amount@ytd": wan(20) });
    const now = (amount: number) =>
      rows({ amount: wan(2), "amount@ytd": wan(22) }, { amount: wan(amount), "amount@ytd": wan(11) });
    expect(said("2026-09", now(1), [before])).toEqual([]);
    expect(said("2026-09", now(2), [before]).map(({ message }) => message)).toEqual([
      expect.stringContaining("33万元，2026年8月的本年累计30万元加本期4万元是34万元"),
    ]);
  });

  it("is compared with nothing where no report before is known", () => {
    expect(said("2026-09", rows({ amount: wan(1), "amount@ytd": wan(500) }), [])).toEqual([]);
  });
});

describe("the cell of such a question", () => {
  const layout = { amount: "D", "amount@ytd": "E", "amount@prior": "F" };
  const cells = (row: Row, places: SentLayout = layout) =>
    said("2026-09", rows(row), [august, report("2025-09", { amount: wan(9) })], places).map((finding) => [
      finding.cells,
      finding.message.split(" ")[0],
    ]);

  it("is that of the figure since January, or of the year before", () => {
    expect(cells({ amount: wan(119), "amount@ytd": wan(500) })).toEqual([[["E5"], "E5"]]);
    expect(cells({ "amount@ytd": wan(300) })).toEqual([[["E5"], "E5"]]);
    expect(cells({ amount: wan(9), "amount@prior": wan(8) })).toEqual([[["F5"], "F5"]]);
  });

  it("is the column's own where nobody said where the other stands", () => {
    expect(cells({ amount: wan(119), "amount@ytd": wan(500) }, { amount: "D" })).toEqual([[["D5"], "D5"]]);
  });
});

describe("上年同期", () => {
  const then = report("2025-09", { amount: wan(400), "amount@ytd": wan(3000) });
  it("is what was reported then, of the period or since January", () => {
    expect(said("2026-09", rows({ amount: wan(1), "amount@prior": wan(400) }), [then])).toEqual([]);
    expect(said("2026-09", rows({ amount: wan(1), "amount@prior": wan(3000) }), [then])).toEqual([]);
    const [finding] = said("2026-09", rows({ amount: wan(1), "amount@prior": wan(410) }), [then]);
    expect(finding).toMatchObject({ rule: "INTER_PERIOD.prior", severity: "warning" });
    expect(finding?.message).toContain("上年同期写的是410万元，2025年9月报的是400万元");
    expect(said("2026-10", rows({ amount: wan(1), "amount@prior": wan(410) }), [then])).toEqual([]);
  });
});

it("reports of the year and of the same period a year before are looked at, and no others", () => {
  const version = (period: string) => ({ uuid: period, form: form.id, formVersion: 1, period });
  const all = ["2024-09", "2025-08", "2025-09", "2025-12", "2026-01", "2026Q2", "2026-08", "2026-10"].map(
    version,
  );
  expect(reportsBeside(form.id, "2026-09", all).map(({ period }) => period)).toEqual([
    "2025-09",
    "2026-01",
    "2026Q2",
    "2026-08",
  ]);
});

describe("over a year", () => {
  it("the months that are made of cumulative figures add up to the last of them", () => {
    const month = fc.record({
      micro: fc.nat(9_000),
      other: fc.nat(9_000),
      way: fc.constantFrom("year", "own", "both"),
    });
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 12 }), (months) => {
        const sent: EarlierRows[] = [];
        const year = { micro: 0, other: 0 };
        const kept = { micro: 0, other: 0 };
        months.forEach(({ way, ...figures }, index) => {
          const period = `2026-${String(index + 1).padStart(2, "0")}`;
          const records = (["micro", "other"] as const).map((loan_type, at): SheetRecord => {
            year[loan_type] += figures[loan_type];
            const own = way === "year" ? {} : { amount: figures[loan_type] };
            const cumulated = way === "own" ? {} : { "amount@ytd": year[loan_type] };
            return { row: at + 5, subject: "U", grain: "sum", values: { loan_type, ...own, ...cumulated } };
          });
          const made = completed(period, records, sent);
          for (const { values } of made) {
            const type = values.loan_type === "micro" ? "micro" : "other";
            if (isFigure(values.amount)) kept[type] += Number(values.amount);
          }
          expect(said(period, made, sent).filter(({ severity }) => severity === "warning")).toEqual([]);
          sent.push({ period, records: made });
        });
        expect(kept).toEqual(year);
      }),
      tries(60),
    );
  });
});
