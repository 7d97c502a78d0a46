import { describe, expect, it } from "vitest";
import type { EarlierRows } from "../../../../shared/check/history/known.ts";
import { laterReports } from "../../../../shared/check/history/known.ts";
import { checkLater } from "../../../../shared/check/history/later-reports.ts";
import type { SheetRecord } from "../../../../shared/sheet/reading.ts";
import type { CellValue } from "../../../../shared/value.ts";
import { firstEdition } from "../../../support/edition.ts";

const form = firstEdition.form("women_loans", 1);
const wan = (amount: number) => Math.round(amount * 1_000_000);
const report = (period: string, ...rows: Readonly<Record<string, CellValue>>[]): EarlierRows => ({
  period,
  records: rows.map(
    (values, index): SheetRecord => ({
      row: index + 5,
      subject: "U",
      grain: "sum",
      values: { loan_type: "micro", ...values },
    }),
  ),
});

/** What is asked of whoever sends the report now, those of the year being there. */
function asked(now: EarlierRows, later: readonly EarlierRows[], earlier: readonly EarlierRows[] = []) {
  return checkLater(form, now.period, now.records, earlier, later).map(({ column, text }) => [
    column,
    text.zh,
  ]);
}

const february = report("2026-02", { amount: wan(60), "amount@ytd": wan(90) });

describe("a report that is corrected after the next was made of it", () => {
  it("is asked to see to the next, with what it should be", () => {
    expect(asked(report("2026-01", { amount: wan(40) }), [february])).toEqual([
      [
        "amount",
        "2026年2月已报“贷款金额”本年累计90万元，本期60万元；减去到本期的40万元，应是50万元。请随后更正2026年2月",
      ],
    ]);
    expect(asked(report("2026-01", { amount: wan(95) }), [february])[0]?.[1]).toContain("只有90万元");
  });

  it("is asked nothing while the next holds, as far as it is written", () => {
    expect(asked(report("2026-01", { amount: wan(30) }), [february])).toEqual([]);
    expect(asked(report("2026-01", { amount: wan(30.4) }), [february])).toEqual([]);
  });

  it("names the first that does not hold, and no month after that stands on its own", () => {
    const march = report("2026-03", { amount: wan(60), "amount@ytd": wan(150) });
    expect(asked(report("2026-01", { amount: wan(40) }), [february, march])).toHaveLength(1);
    const told = asked(report("2026-01", { amount: wan(30) }), [
      report("2026-02", { amount: wan(50) }),
      report("2026-03", { amount: wan(60), "amount@ytd": wan(150) }),
    ]);
    expect(told).toEqual([["amount", expect.stringContaining("2026年3月已报")]]);
  });
});

describe("a report that comes after the next", () => {
  const alone = report("2026-02", { "amount@ytd": wan(90) });

  it("says what the next can be made of now", () => {
    const [, text] = asked(report("2026-01", { amount: wan(30) }), [alone])[0] ?? [];
    expect(text).toContain("没有本期数；减去到本期的30万元，应是60万元");
  });

  it("says nothing where it does not reach up to the next", () => {
    expect(
      asked(report("2026-01", { amount: wan(30) }), [report("2026-03", { "amount@ytd": wan(90) })]),
    ).toEqual([]);
    expect(asked(report("2026-01", { persons: 3 }), [alone])).toEqual([]);
  });
});

it("later reports are those of the year, in order of time", () => {
  const all = ["2026-05", "2026-03", "2026Q1", "2026", "2027-01", "2026-01"].map((period) => ({
    uuid: period,
    form: form.id,
    formVersion: 1,
    period,
  }));
  expect(laterReports(form.id, "2026-02", all).map(({ period }) => period)).toEqual(["2026-03", "2026-05"]);
});
