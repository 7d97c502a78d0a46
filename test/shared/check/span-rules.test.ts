import { describe, expect, it } from "vitest";
import { checkRecords, recordNotices, sentContext } from "../../../shared/check/check-records.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { SheetRecord } from "../../../shared/sheet/reading.ts";
import type { CellValue } from "../../../shared/value.ts";

const form = standardCatalogue.form("women_loans", 1);
const record = (values: Record<string, CellValue>, more: Partial<SheetRecord> = {}): SheetRecord => ({
  row: 5,
  subject: "unit",
  grain: "sum",
  values: { loan_type: "micro", ...values },
  ...more,
});

/** What is asked about a record: rule, column, and how grave; on either side. */
function asked(one: SheetRecord, period = "2026-09", side: "workbook" | "server" = "workbook") {
  const context = { ...sentContext(form, period), side };
  return recordNotices([one], context).map(({ rule, column, severity }) => `${severity} ${rule} ${column}`);
}

const wan = (amount: number) => Math.round(amount * 1_000_000);

describe("本年累计 and 历年累计", () => {
  it("hold what is part of them", () => {
    const held = { amount: wan(120), "amount@ytd": wan(120), "amount@all_time": wan(120) };
    expect(asked(record(held))).toEqual([]);
    expect(asked(record({ ...held, "amount@ytd": wan(119), "amount@all_time": wan(200) }))).toEqual([
      "warning INTRA_RECORD.year amount@ytd",
    ]);
    expect(asked(record({ ...held, "amount@ytd": wan(300) }))).toEqual([
      "warning INTRA_RECORD.ever amount@all_time",
    ]);
    expect(asked(record({ amount: wan(120), "amount@all_time": wan(100) }), "2026-09", "server")).toEqual([
      "warning INTRA_RECORD.ever amount@all_time",
    ]);
  });

  it("are the period's own figure where the year begins with it", () => {
    const more = record({ amount: wan(120), "amount@ytd": wan(121) });
    expect(asked(more, "2026-01")).toEqual(["warning INTRA_RECORD.year amount@ytd"]);
    expect(asked(more, "2026")).toEqual(["warning INTRA_RECORD.year amount@ytd"]);
    expect(asked(more, "2026-02")).toEqual([]);
  });

  it("may be told in fewer digits than their part, and only so far", () => {
    expect(asked(record({ amount: wan(120.4), "amount@ytd": wan(120) }))).toEqual([]);
    expect(asked(record({ amount: wan(120.6), "amount@ytd": wan(120) }))).toEqual([
      "warning INTRA_RECORD.year amount@ytd",
    ]);
    expect(asked(record({ persons: 12, amount: wan(12), "persons@ytd": 11 }))).toEqual([
      "warning INTRA_RECORD.year persons@ytd",
    ]);
  });

  it("are compared with nothing where they are only about so much", () => {
    const about = { value: wan(100), qualifier: "over" } as const;
    expect(asked(record({ amount: wan(120), "amount@ytd": about }))).toEqual([]);
  });

  it("alone stand for a figure that is not missing, and it is said where they come from", () => {
    const alone = record({ "amount@ytd": wan(500) });
    expect(asked(alone)).toEqual(["information INTER_PERIOD.sinceJanuary amount@ytd"]);
    expect(asked(alone, "2026-09", "server")).toEqual([]);
    expect(asked(record({ "amount@prior": wan(500) }))).toEqual(["warning MANDATORY amount"]);
    expect(asked(record({ "amount@ytd": wan(500) }, { unread: ["amount"] }))).toEqual([]);
  });
});

describe("rates and differences beside their parts", () => {
  const parts = {
    amount: wan(120),
    "amount@ytd": wan(500),
    "amount@target": wan(800),
    "amount@prior": wan(400),
  };

  it("agree with what the period or the year has, as far as they are written", () => {
    for (const [key, value] of [
      ["amount@done_rate", 6250],
      ["amount@done_rate", 6300],
      ["amount@done_rate", 1500],
      ["amount@growth", 2500],
      ["amount@growth", -7000],
      ["amount@change", wan(100)],
      ["amount@change", wan(-280)],
    ] as const)
      expect([key, asked(record({ ...parts, [key]: value }))]).toEqual([key, []]);
    for (const [key, value] of [
      ["amount@done_rate", 6240],
      ["amount@growth", 2600],
      ["amount@change", wan(101)],
    ] as const)
      expect(asked(record({ ...parts, [key]: value }))).toEqual([
        `warning INTRA_RECORD.${key.split("@")[1]} ${key}`,
      ]);
  });

  it("are compared in the workbook, where they stay", () => {
    const [finding] = checkRecords(
      { ...sentContext(form, "2026-09"), side: "workbook" },
      [record({ ...parts, "amount@done_rate": 7000 })],
      "表",
    );
    expect(finding).toMatchObject({ local: true, severity: "warning" });
    expect(finding?.message).toContain("贷款金额（完成率，只作核对）");
    expect(asked(record({ ...parts, "amount@done_rate": 7000 }), "2026-09", "server")).toEqual([]);
  });
});

it("a figure that is none by its size is refused as the column's own would be", () => {
  expect(asked(record({ amount: wan(1), "amount@ytd": -1 }))).toContain("error RANGE amount@ytd");
});

it("no loan this month beside some since January is none that lacks its amount", () => {
  expect(asked(record({ persons: 0, amount: 0, "persons@ytd": 9, "amount@ytd": wan(77) }))).toEqual([]);
});
