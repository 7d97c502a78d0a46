import { describe, expect, it } from "vitest";
import type { Column } from "../../../shared/form/form.ts";
import { areUnlike } from "../../../shared/sheet/amounts-unlike.ts";
import type { RawValue } from "../../../shared/sheet/grid.ts";
import { gridFrom } from "../../support/sheet-text.ts";

const money = (unit: string): Column => ({
  ...{ id: "paid", header: { zh: "投入", en: "Paid" }, aliases: [], type: "money", unit },
  ...{ scale: 2, requirement: "optional" },
});

function unlike(unit: string, amounts: readonly RawValue[]): boolean {
  const table = {
    grid: gridFrom([["投入"], ...amounts.map((one) => [one])]),
    firstRow: 1,
    skipped: new Set([9]),
  };
  return areUnlike(money(unit), table, 0);
}

describe("amounts of which nothing says the unit", () => {
  it.each<[unit: string, amounts: readonly RawValue[]]>([
    ["万元", [17_500, 20_000, 0, 8_000]],
    ["万元", [35_000]],
    ["万元", ["17,500", "800"]],
    ["元", [0.35, 1.2, 0]],
    ["元", [2, 3.5]],
  ])("are not in %s by the look of %j", (unit, amounts) => {
    expect(unlike(unit, amounts)).toBe(true);
  });

  it.each<[unit: string, amounts: readonly RawValue[]]>([
    ["万元", [1.75, 2_000, 0.8]],
    ["万元", [320, 210.5]],
    ["万元", []],
    ["万元", [0, 0]],
    ["元", [17_500, 800.5]],
    ["元", [20, 30]],
  ])("may be in %s: %j", (unit, amounts) => {
    expect(unlike(unit, amounts)).toBe(false);
  });

  it("are looked at for money alone", () => {
    const table = { grid: gridFrom([["人数"], [17_500]]), firstRow: 1, skipped: new Set<number>() };
    expect(areUnlike({ ...money("万人"), type: "figure" }, table, 0)).toBe(false);
  });
});
