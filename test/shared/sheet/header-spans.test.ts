/** 目标, 完成率, 上年同期 under nothing that names a figure: of the one beside them. */
import { describe, expect, it } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const form = standardCatalogue.form("women_loans");
const context = { forms: [form], units: districtUnits, reporter: district, period: "2026-09" };

function read(head: string, row: string) {
  const reading = readSheet(sheetOf(`2026年9月妇女创业小额贷款统计表\n${head}\n${row}`), context);
  return {
    columns: reading.columns.map(({ column, how }) => (how === "proposed" ? `${column}?` : column)),
    values: reading.records[0]?.values,
    left: reading.unmatched.map(({ text, why }) => `${text} ${why}`),
    warned: checkReading(reading, form, context).flatMap(({ severity, code }) =>
      severity === "warning" ? [code] : [],
    ),
  };
}

describe("words for a span alone", () => {
  it("are of the one figure there is, in its unit", () => {
    const { columns, values, warned } = read(
      "贷款类型 | 贷款金额（元） | 目标 | 完成率 | 上年同期",
      "小额贴息贷款 | 120000 | 240000 | 50 | 100000",
    );
    expect(columns).toEqual(["loan_type", "amount", "amount@target", "amount@done_rate", "amount@prior"]);
    expect(values).toMatchObject({
      amount: 12_000_000,
      "amount@target": 24_000_000,
      "amount@done_rate": 5_000,
      "amount@prior": 10_000_000,
    });
    expect(warned).toEqual([]);
  });

  it("are asked about behind one of several figures", () => {
    const { columns } = read(
      "贷款类型 | 贷款金额（万元） | 目标 | 完成率 | 借款人数 | 任务数 | 完成率",
      "小额贴息贷款 | 12 | 24 | 50 | 3 | 6 | 50",
    );
    expect(columns).toEqual([
      "loan_type",
      ...["amount", "amount@target?", "amount@done_rate?"],
      ...["persons", "persons@target?", "persons@done_rate?"],
    ]);
  });

  it("of the year before behind several figures are nobody's", () => {
    const { columns, left } = read(
      "贷款类型 | 贷款金额（万元） | 借款人数 | 上年同期",
      "小额贴息贷款 | 12 | 3 | 9",
    );
    expect(columns).toEqual(["loan_type", "amount", "persons"]);
    expect(left).toEqual(["上年同期 earlier"]);
  });
});

describe("a rate that does not fit its parts is asked about", () => {
  it.each([
    ["behind them", "贷款类型 | 贷款金额（万元） | 目标 | 完成率", "小额贴息贷款 | 12 | 24 | 60"],
    ["before them", "贷款类型 | 完成率 | 目标 | 贷款金额（万元）", "小额贴息贷款 | 60 | 24 | 12"],
    [
      "in groups of spans",
      "贷款类型 | 目标 | < | 完成 | < | 完成率 | <\n^ | 贷款金额（万元） | 借款人数 | 贷款金额（万元） | 借款人数 | 贷款金额 | 借款人数",
      "小额贴息贷款 | 24 | 6 | 12 | 3 | 60 | 50",
    ],
    [
      "in groups of figures, the plan last",
      "贷款类型 | 贷款金额（万元） | < | <\n^ | 完成率 | 完成数 | 目标",
      "小额贴息贷款 | 60 | 12 | 24",
    ],
  ])("%s", (_, head, row) => {
    const { columns, warned } = read(head, row);
    expect(columns.join()).toContain("amount@done_rate");
    expect(warned).toEqual(["span_rate"]);
  });
});
