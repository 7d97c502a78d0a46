import { describe, expect, test } from "vitest";
import { personalFigure } from "../../../shared/check/personal-figure.ts";
import { columnOf, rangeOf } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { SheetRecord } from "../../../shared/sheet/reading.ts";

const number = 13_800_138_000;

function kindOf(
  form: string,
  column: string,
  amount = number,
  { grain = "detail", values = {} }: Partial<Pick<SheetRecord, "grain" | "values">> = {},
) {
  const found = standardCatalogue.form(form);
  return personalFigure(found, columnOf(found, column), { grain, values }, amount);
}

describe("a mobile number in a column of figures", () => {
  test.each([
    ["the interest paid for one borrower", "women_loans", "subsidy", {}],
    ["her loan", "women_loans", "amount", { values: { persons: 1 } }],
    ["what one person was given", "aid_records", "cash", {}],
    ["hours, with a decimal", "training_ledger", "hours", {}],
    ["hours of all volunteers", "volunteer_teams", "hrs", { grain: "sum" as const }],
  ])("%s", (_, form, column, record) => {
    expect(kindOf(form, column, number, record)).toBe("mobile");
  });

  test("as a count or in 元 it is beyond what the column takes", () => {
    const loans = standardCatalogue.form("women_loans");
    expect(rangeOf(columnOf(loans, "persons")).max).toBeLessThan(number);
    expect(rangeOf(columnOf(loans, "subsidy")).max).toBeLessThan(number * 100);
  });
});

describe("a figure that has as many digits", () => {
  test.each([
    ["the loans of a city", "women_loans", "amount", number, { grain: "sum" as const }],
    ["a batch of a thousand loans", "women_loans", "amount", number, { values: { persons: 1000 } }],
    ["what was lent since January", "women_loans", "amount@ytd", number, {}],
    ["138百万元 for a row of unknown size", "women_loans", "amount", 13_800_000_000, {}],
    ["a project", "funds_projects", "budget", number, {}],
    ["an indicator in a unit of its own", "outline_monitoring", "value", number, { grain: "sum" as const }],
    ["one digit more", "women_loans", "amount", 138_001_380_001, {}],
    ["one digit less", "women_loans", "amount", 1_380_013_801, {}],
  ])("%s", (_, form, column, amount, record) => {
    expect(kindOf(form, column, amount, record)).toBeUndefined();
  });
});
