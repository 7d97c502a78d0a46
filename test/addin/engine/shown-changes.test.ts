import { describe, expect, it } from "vitest";
import type { SubmissionRecord } from "../../../shared/api/records.ts";
import { standardEngine } from "../../support/engine.ts";
import { newestVersion } from "../../support/newest-version.ts";

const engine = standardEngine();
const of = { form: "women_loans", formVersion: newestVersion("women_loans") };
const row = (number: number, bank: string, amount: SubmissionRecord["values"][string]): SubmissionRecord => ({
  row: number,
  subject: "U",
  grain: "sum",
  values: { loan_type: "guaranteed", bank, amount },
});

describe("what differs between two versions", () => {
  it("is shown as the form shows it: both values, and what a row is known by", () => {
    const changes = engine.compare({
      ...of,
      before: [row(4, "乙银行", 685_000_000), row(5, "丙银行", 90_000_000)],
      after: [row(4, "乙银行", { value: 700_000_000, qualifier: "about" }), row(6, "丁银行", 30_000_000)],
    });
    expect(changes).toEqual([
      {
        ...{ row: 4, subject: "U", change: "changed", told: ["创业担保贷款", "乙银行"] },
        cells: [{ column: "amount", title: "贷款金额", unit: "万元", before: "685", after: "近700" }],
      },
      {
        ...{ row: 5, subject: "U", change: "removed", told: ["创业担保贷款", "丙银行"] },
        cells: [
          { column: "loan_type", title: "贷款类型", unit: "", before: "创业担保贷款", after: "" },
          { column: "bank", title: "支行名称", unit: "", before: "丙银行", after: "" },
          { column: "amount", title: "贷款金额", unit: "万元", before: "90", after: "" },
        ],
      },
      expect.objectContaining({ row: 6, change: "added", told: ["创业担保贷款", "丁银行"] }),
    ]);
  });

  it("is the same where the server compared", () => {
    const [told] = engine.showChanges({
      ...of,
      changes: [
        {
          ...{ row: 4, change: "changed", columns: ["amount@ytd"] },
          ...{ before: { "amount@ytd": 1_000_000 }, after: { loan_type: "guaranteed" } },
        },
      ],
    });
    expect(told?.cells).toEqual([
      { column: "amount@ytd", title: "贷款金额（本年累计）", unit: "万元", before: "1", after: "" },
    ]);
  });
});
