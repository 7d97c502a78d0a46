import { describe, expect, test } from "vitest";
import { type CellValue, FIGURE_LIMIT } from "../../../../shared/value.ts";
import { newTally } from "../../../../shared/workbook/merged/tally.ts";

describe("sums of what was written", () => {
  const record = (column: string, value: CellValue) => ({
    uuid: "a",
    row: 1,
    subject: "甲",
    grain: "sum" as const,
    values: { [column]: value },
    source: "A1",
  });

  test("are exact beyond what a number holds, and keep qualifiers", () => {
    const tally = newTally();
    for (let turn = 0; turn < 2_000; turn++) tally.add(record("amount", FIGURE_LIMIT - 1));
    tally.add(record("persons", { value: 7, qualifier: "over" }));
    tally.add(record("persons", 1));
    expect(tally.sum("a", "amount")).toEqual({ value: 2_000n * BigInt(FIGURE_LIMIT - 1) });
    expect(tally.sum("a", "persons")).toEqual({ value: 8n, qualifier: "over" });
    expect([tally.rows("a"), tally.rows("b"), tally.sum("b", "amount")]).toEqual([2_002, 0, undefined]);
  });
});
