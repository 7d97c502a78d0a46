import { describe, expect, test } from "vitest";
import { recordSchema, type SubmissionRecord } from "../../../shared/api/records.ts";
import type { Form } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { fromSubmissionRecords, placeKey, toSubmissionRecords } from "../../../shared/submission/records.ts";
import { valuesSchema } from "../../../shared/submission/values-schema.ts";

function form(id: string): Form {
  const found = standardCatalogue.findForm(id);
  if (found === undefined) throw new Error(`no form ${id}`);
  return found;
}
const loans = form("women_loans");

const loan = {
  row: 5,
  subject: "999901000000",
  grain: "detail",
  values: {
    borrower: "测试甲",
    id_no: "990000199003070000",
    village: "示例村",
    age: 33,
    remark: "经办人测试乙",
    bank: "示例银行",
    loan_type: "women_startup",
    amount: 10_000_000,
    issue_date: "2019-03-08",
  },
} as const;

describe("what travels", () => {
  test("tells rows about several places of one unit apart, and not what the places are called", () => {
    const rows = [
      { ...loan, ownPlace: 5 },
      { ...loan, row: 6, ownPlace: 6 },
    ];
    const sent = toSubmissionRecords(loans, rows).map((record) => recordSchema.parse(record));
    expect(sent.map(({ ownPlace }) => ownPlace)).toEqual([5, 6]);
    expect(fromSubmissionRecords(loans, sent).map(({ ownPlace }) => ownPlace)).toEqual([5, 6]);
  });

  test("is what may leave, with what blank cells stand for", () => {
    const sent = toSubmissionRecords(loans, [loan]);
    expect(sent).toEqual([
      {
        row: 5,
        subject: "999901000000",
        grain: "detail",
        values: {
          bank: "示例银行",
          loan_type: "women_startup",
          amount: 10_000_000,
          issue_date: "2019-03-08",
          loans: 1,
          persons: 1,
        },
      },
    ]);
    expect(recordSchema.parse(sent[0])).toEqual(sent[0]);
    expect(valuesSchema(loans).parse(sent[0]?.values)).toEqual(sent[0]?.values);
    expect(fromSubmissionRecords(loans, sent)).toEqual(sent);
  });

  test("says which cells were filled but not read, and lets no default stand for them", () => {
    const { amount: _, ...values } = loan.values;
    const read = { ...loan, values, unread: ["amount", "persons", "age"], lost: ["persons", "age"] };
    const [sent] = toSubmissionRecords(loans, [read]);
    expect(sent).toMatchObject({ unread: ["amount", "persons"], lost: ["persons"] });
    expect(sent?.values).not.toHaveProperty("persons");
    expect(fromSubmissionRecords(loans, [recordSchema.parse(sent)])).toEqual([sent]);
  });

  test("is a detail row when it is dated and the form has such rows", () => {
    const grainOf = (id: string, values: SubmissionRecord["values"]) =>
      fromSubmissionRecords(form(id), [{ row: 1, subject: "u", values }])[0]?.grain;
    expect(grainOf("women_loans", { issue_date: "2019-03-08" })).toBe("detail");
    expect(grainOf("women_loans", { amount: 1 })).toBe("sum");
    expect(grainOf("health_screening", { item: "both" })).toBe("sum");
    const sumsOnly: Form = { ...loans, grains: ["sum"] };
    const [dated] = fromSubmissionRecords(sumsOnly, [
      { row: 1, subject: "u", values: { issue_date: "2019-03-08" } },
    ]);
    expect(dated?.grain).toBe("sum");
  });

  test("arrives with what blank cells of a detail row stand for", () => {
    const values = { loan_type: "micro", issue_date: "2019-03-08" };
    const persons = (grain: "detail" | "sum") =>
      fromSubmissionRecords(loans, [{ row: 1, subject: "u", grain, values }])[0]?.values.persons;
    expect([persons("detail"), persons("sum")]).toEqual([1, undefined]);
  });

  test("stands in a place of its own, also where several records share a row", () => {
    const places = [{ row: 4 }, { row: 4, at: "B" }, { row: 4, at: "D" }, { row: 5, at: "B" }];
    expect(new Set(places.map(placeKey)).size).toBe(places.length);
  });

  test("keeps the grain the sender gave", () => {
    const values = { issue_date: "2019-03-08" };
    const [record] = fromSubmissionRecords(loans, [{ row: 1, subject: "u", grain: "sum", values }]);
    expect(record).toEqual({ row: 1, subject: "u", grain: "sum", values });
  });
});

describe("values of a sent record", () => {
  const accepts = (values: unknown, id = "women_loans") => valuesSchema(form(id)).safeParse(values).success;

  test.each([
    { amount: 1 },
    { amount: { value: 1, qualifier: "over" } },
    { amount: 1_000_000_000_000 },
    { persons: 2_000_000_000 },
    { loan_type: "micro" },
    { issue_date: "2020-02-29" },
    { bank: "银".repeat(200) },
    {},
  ])("%o is accepted", (values) => {
    expect(accepts(values)).toBe(true);
  });

  test.each([
    { amount: 1_000_000_000_001 },
    { persons: 13_800_000_000 },
    { borrower: "测试甲" },
    { id_no: "990000199003070000" },
    { village: "示例村" },
    { age: 33 },
    { remark: "x" },
    { unknown: 1 },
    { amount: -1 },
    { amount: 1.5 },
    { amount: "1" },
    { amount: 10_000_000_000_001 },
    { amount: { value: 1, qualifier: "exact" } },
    { amount: { value: 1 } },
    { amount: { value: 1, qualifier: "over", note: "x" } },
    { loan_type: "小额贷款" },
    { loan_type: 1 },
    { issue_date: "2019-02-29" },
    { issue_date: "2019-2-28" },
    { issue_date: 43524 },
    { bank: "银".repeat(201) },
    { bank: " " },
    { bank: null },
  ])("%o is refused", (values) => {
    expect(accepts(values)).toBe(false);
  });
});
