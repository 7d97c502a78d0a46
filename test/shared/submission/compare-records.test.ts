import { describe, expect, test } from "vitest";
import type { SubmissionRecord } from "../../../shared/api/records.ts";
import type { Form } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { compareRecords, followRecords } from "../../../shared/submission/compare-records.ts";

function form(id: string): Form {
  const found = standardCatalogue.findForm(id);
  if (found === undefined) throw new Error(`no form ${id}`);
  return found;
}
const loans = form("women_loans");

describe("what changed between two versions", () => {
  const row = (number: number, amount: number, subject = "u"): SubmissionRecord => ({
    row: number,
    subject,
    grain: "sum",
    values: { loan_type: "micro", amount },
  });
  const changes = (before: SubmissionRecord[], after: SubmissionRecord[]) =>
    compareRecords(loans, before, after).map(({ row, change, columns }) => `${row} ${change} ${columns}`);

  test("nothing, when the same rows come in another order or with their default written out", () => {
    expect(changes([row(5, 1), row(6, 2)], [row(6, 2), row(5, 1)])).toEqual([]);
    const { persons, ...values } = { ...row(5, 1).values, issue_date: "2019-03-08", persons: 1 };
    const bare: SubmissionRecord = { row: 5, subject: "u", values };
    expect(changes([bare], [{ ...bare, grain: "detail", values: { ...values, persons } }])).toEqual([]);
  });

  test("a changed figure", () => {
    expect(changes([row(5, 1), row(6, 2)], [row(5, 1), row(6, 3)])).toEqual(["6 changed amount"]);
  });

  test("with both values, and with what a row that came or went said", () => {
    const compared = compareRecords(loans, [row(5, 1), row(6, 2)], [row(5, 7), row(8, 2), row(9, 4)]);
    expect(compared.map(({ row: number, before, after }) => [number, before, after])).toEqual([
      [5, { amount: 1 }, { loan_type: "micro", amount: 7 }],
      [9, undefined, { loan_type: "micro", amount: 4 }],
    ]);
    expect(compareRecords(loans, [row(5, 1), row(6, 2)], [row(5, 1)])).toMatchObject([
      { row: 6, change: "removed", before: { loan_type: "micro", amount: 2 } },
    ]);
  });

  test("a figure that came or went is blank on the other side", () => {
    const { amount: _, ...values } = row(5, 1).values;
    const blank = { ...row(5, 1), values };
    expect(compareRecords(loans, [blank], [row(5, 1)])).toMatchObject([
      { columns: ["amount"], before: {}, after: { amount: 1 } },
    ]);
  });

  test("a qualifier put on", () => {
    const qualified = {
      ...row(5, 1),
      values: { loan_type: "micro", amount: { value: 1, qualifier: "over" } },
    };
    expect(changes([row(5, 1)], [qualified as SubmissionRecord])).toEqual(["5 changed amount"]);
  });

  test("an inserted row alone, though all rows below it moved", () => {
    const before = [row(5, 1), row(6, 2), row(7, 3)];
    expect(changes(before, [row(5, 1), row(6, 9), row(7, 2), row(8, 3)])).toEqual([
      "6 added loan_type,amount",
    ]);
    expect(changes([row(5, 1), row(6, 9), row(7, 2)], [row(5, 1), row(6, 2)])).toEqual([
      "6 removed loan_type,amount",
    ]);
  });

  test("a changed row below an inserted one", () => {
    const before = [row(5, 1), row(6, 2), row(7, 3)];
    const after = [row(5, 9), row(6, 1), row(7, 2), row(8, 4)];
    expect(changes(before, after)).toEqual(["5 added loan_type,amount", "8 changed amount"]);
  });

  test("a changed row below two inserted ones, each row moved as its nearest neighbour above", () => {
    const before = [row(5, 1), row(6, 2), row(7, 3), row(8, 4)];
    const after = [row(5, 1), row(6, 91), row(7, 2), row(8, 92), row(9, 3), row(10, 5)];
    expect(changes(before, after)).toEqual([
      "6 added loan_type,amount",
      "8 added loan_type,amount",
      "10 changed amount",
    ]);
  });

  test("a row about another unit is another row", () => {
    expect(changes([row(5, 1, "a")], [row(5, 1, "b")])).toEqual([
      "5 removed loan_type,amount",
      "5 added loan_type,amount",
    ]);
  });

  test("identical rows are counted, not merged", () => {
    expect(changes([row(5, 1)], [row(5, 1), row(6, 1)])).toEqual(["6 added loan_type,amount"]);
  });
});

describe("records of one row", () => {
  const at = (place: string, screened: number, item: string) => ({
    row: 4,
    at: place,
    subject: "U",
    grain: "sum" as const,
    values: { item, screened },
  });

  test("in a crosstab are compared group by group", () => {
    const before = [at("B", 90, "cervical"), at("D", 80, "breast")];
    const after = [at("B", 90, "cervical"), at("D", 81, "breast")];
    expect(compareRecords(form("health_screening"), before, after)).toEqual([
      {
        ...{ row: 4, at: "D", subject: "U", change: "changed", columns: ["screened"] },
        ...{ before: { screened: 80 }, after: { item: "breast", screened: 81 } },
      },
    ]);
  });

  test("that were equal: the edited one is the one that changed", () => {
    const row = (number: number, persons: number) => ({
      row: number,
      subject: "U",
      grain: "sum" as const,
      values: { loan_type: "other", persons },
    });
    expect(compareRecords(form("women_loans"), [row(8, 1), row(9, 1)], [row(8, 2), row(9, 1)])).toEqual([
      {
        ...{ row: 8, subject: "U", change: "changed", columns: ["persons"] },
        ...{ before: { persons: 1 }, after: { loan_type: "other", persons: 2 } },
      },
    ]);
  });
});

describe("a row is known again", () => {
  const row = (number: number, bank: string, amount: number): SubmissionRecord => ({
    row: number,
    subject: "u",
    grain: "sum",
    values: { loan_type: "micro", bank, amount },
  });
  const before = [row(5, "甲行", 1), row(6, "乙行", 2), row(7, "丙行", 3), row(8, "丙行", 4)];
  const where = (after: readonly SubmissionRecord[], asked: number) =>
    followRecords(loans, before, after, [{ row: asked }])[0]?.row;

  test.each<[string, readonly SubmissionRecord[], number, number | undefined]>([
    ["where it was", before, 6, 6],
    ["below an inserted row", [row(5, "新行", 9), ...before.map((r) => ({ ...r, row: r.row + 1 }))], 6, 7],
    ["after sorting", [row(5, "丙行", 4), row(6, "丙行", 3), row(7, "乙行", 2), row(8, "甲行", 1)], 6, 7],
    [
      "sorted and corrected, by its bank",
      [row(5, "丙行", 4), row(6, "丙行", 3), row(7, "乙行", 20), row(8, "甲行", 1)],
      6,
      7,
    ],
    [
      "sorted, and two of a bank corrected: not guessed",
      [row(5, "丙行", 40), row(6, "丙行", 30), row(9, "乙行", 2), row(10, "甲行", 1)],
      8,
      undefined,
    ],
    [
      "corrected below an inserted row, though its bank stands twice",
      [row(5, "新行", 9), row(6, "甲行", 1), row(7, "乙行", 2), row(8, "丙行", 30), row(9, "丙行", 40)],
      8,
      9,
    ],
    ["not when it is gone", before.filter((r) => r.row !== 6), 6, undefined],
    [
      "not as a row of another unit",
      before.map((r) => (r.row === 6 ? { ...r, subject: "v", values: { ...r.values, amount: 9 } } : r)),
      6,
      undefined,
    ],
  ])("%s", (_, after, asked, expected) => {
    expect(where(after, asked)).toBe(expected);
  });

  test("of equal rows, by where it stood, before and after the other was corrected", () => {
    const twins = [row(5, "甲行", 1), row(6, "甲行", 1)];
    const follow = (after: readonly SubmissionRecord[]) =>
      followRecords(loans, twins, after, [{ row: 5 }, { row: 6 }]).map((found) => found?.row);
    expect(follow(twins)).toEqual([5, 6]);
    expect(follow([row(5, "甲行", 2), row(6, "甲行", 1)])).toEqual([5, 6]);
    expect(follow([row(5, "甲行", 1), row(6, "甲行", 2)])).toEqual([5, 6]);
  });

  test("also in a crosstab, where several records share a row", () => {
    const at = (row: number, place: string, item: string, screened: number): SubmissionRecord => ({
      row,
      at: place,
      subject: "U",
      grain: "sum",
      values: { item, screened },
    });
    const sent = [at(4, "B", "cervical", 90), at(4, "D", "breast", 80)];
    const now = [at(5, "B", "cervical", 91), at(5, "D", "breast", 81)];
    expect(followRecords(form("health_screening"), sent, now, [{ row: 4, at: "D" }])).toEqual([now[1]]);
  });
});
