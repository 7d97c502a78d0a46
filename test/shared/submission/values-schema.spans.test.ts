/** Which figures beside a column's own may be sent. */
import { expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { toSubmissionRecords } from "../../../shared/submission/records.ts";
import { valuesSchema } from "../../../shared/submission/values-schema.ts";

const loans = standardCatalogue.form("women_loans", 1);
const taken = (values: Record<string, unknown>, form = loans) => valuesSchema(form).safeParse(values).success;

it("those of counts and money, under a span that is known", () => {
  for (const span of ["ytd", "all_time", "prior", "target"])
    expect(taken({ [`amount@${span}`]: 5 })).toBe(true);
  expect(taken({ "amount@ytd": { value: 5, qualifier: "over" } })).toBe(true);
  for (const values of [
    { "amount@stock": 5 },
    { "amount@done_rate": 5 },
    { "amount@": 5 },
    { "nothing@ytd": 5 },
    { "bank@ytd": "示例银行" },
    { "loan_type@target": "micro" },
    { "age@ytd": 5 },
    { "amount@ytd": "13800000000" },
    { "amount@ytd": -5 },
  ])
    expect([values, taken(values)]).toEqual([values, false]);
});

it("no plan where the form has a column for it, and no sum of rates", () => {
  const outline = standardCatalogue.form("outline_monitoring", 1);
  expect(taken({ "value@all_time": 5, "value@prior": 4 }, outline)).toBe(true);
  expect(taken({ "value@target": 5 }, outline)).toBe(false);
  const screening = standardCatalogue.form("health_screening", 1);
  expect(taken({ "rate@ytd": 5 }, screening)).toBe(false);
});

it("what is only compared stays in the workbook", () => {
  const values = { loan_type: "micro", amount: 1, "amount@ytd": 5, "amount@done_rate": 6250, "age@ytd": 1 };
  const [sent] = toSubmissionRecords(loans, [
    { row: 5, subject: "unit", grain: "sum", values, unread: ["amount@target", "amount@growth"] },
  ]);
  expect(sent?.values).toEqual({ loan_type: "micro", amount: 1, "amount@ytd": 5 });
  expect(sent?.unread).toEqual(["amount@target"]);
});
