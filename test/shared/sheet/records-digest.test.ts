import { expect, it } from "vitest";
import type { SheetRecord } from "../../../shared/sheet/reading.ts";
import { recordsDigest, saidBefore } from "../../../shared/sheet/records-digest.ts";

const record = (row: number, values: SheetRecord["values"]): SheetRecord => ({
  row,
  subject: "330000",
  grain: "detail",
  values,
});

it("is the same wherever records stand, and another for any other value, name or order", () => {
  const one = [record(3, { borrower: "测试甲", amount: 5 }), record(4, { borrower: "测试乙", amount: 6 })];
  const moved = one.map((entry) => ({ ...entry, row: entry.row + 7 }));
  expect(recordsDigest(moved)).toBe(recordsDigest(one));
  for (const other of [
    one.slice(1),
    one.toReversed(),
    [record(3, { borrower: "测试甲", amount: 5 }), record(4, { borrower: "测试乙", amount: 7 })],
    [record(3, { borrower: "测试丙", amount: 5 }), record(4, { borrower: "测试乙", amount: 6 })],
  ])
    expect(recordsDigest(other)).not.toBe(recordsDigest(one));
});

it("is not made of more records than a page waits for", () => {
  expect(recordsDigest(Array.from({ length: 20_001 }, (_, row) => record(row, {})))).toBeNull();
});

it("records that another table says as well are counted, those of one table among themselves are not", () => {
  const [one, two, three] = [{ amount: 5 }, { amount: 6 }, { amount: 7 }].map((values) => record(1, values));
  if (one === undefined || two === undefined || three === undefined) throw new Error("three records");
  expect(saidBefore([[one, two], [{ ...two, row: 9 }, three], [one]])).toBe(2);
  expect(saidBefore([[one, one], [two]])).toBe(0);
  expect(saidBefore([])).toBe(0);
});
