import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { arithmeticBonus, type FiguresBelow } from "../../../../shared/sheet/understand/arithmetic.ts";

const cases = standardCatalogue.form("rights_cases");
const record = "";

function column(likely: Readonly<Record<string, number>>, figures: readonly number[]): FiguresBelow {
  return { columns: new Map(Object.entries(likely)), record, figures: () => figures };
}

const either = { received: 0.5, closed: 0.3 };

describe("a relation that orders", () => {
  const [more, less] = [
    [50, 31, 12, 22],
    [42, 30, 8, 19],
  ];

  it("speaks for two headers one way round and against them the other", () => {
    const bonus = arithmeticBonus(cases, 2, [column(either, less), column(either, more)]);
    expect(bonus(0, "closed")).toBeGreaterThan(0);
    expect(bonus(1, "received")).toBeGreaterThan(0);
    expect(bonus(0, "received")).toBeLessThan(-1);
    expect(bonus(1, "closed")).toBeLessThan(-1);
  });

  it("says nothing of a column that keeps it or breaks it beside a known one: that may be a mistake", () => {
    for (const figures of [less, more]) {
      const bonus = arithmeticBonus(cases, 1, [
        column(either, figures),
        column({ received: 1 }, figures === less ? more : less),
      ]);
      expect(bonus(0, "closed")).toBe(0);
    }
  });

  it("compares only columns of one record", () => {
    const other = { ...column(either, more), record: "2" };
    expect(arithmeticBonus(cases, 2, [column(either, less), other])(0, "closed")).toBe(0);
  });
});

describe("a relation that equals", () => {
  const rates = column({ closure_rate: 1 }, [8000, 7500, 7500, 5000]);

  it("speaks for the columns between which it holds, and against those between which it does not", () => {
    const [received, closed] = [
      [50, 20, 12, 22],
      [40, 15, 9, 11],
    ];
    const right = arithmeticBonus(cases, 1, [
      column(either, closed),
      rates,
      column({ received: 1 }, received),
    ]);
    expect(right(0, "closed")).toBeGreaterThan(2);
    const wrong = arithmeticBonus(cases, 1, [
      column(either, [41, 19, 3, 20]),
      rates,
      column({ received: 1 }, received),
    ]);
    expect(wrong(0, "closed")).toBeLessThan(0);
  });
});

it("fewer than three rows that differ say nothing", () => {
  for (const rows of [
    [42, 30],
    [42, 42, 42, 42],
    [42, 30, 0, 0],
  ]) {
    const more = rows.map((row) => row * 2);
    const bonus = arithmeticBonus(cases, 2, [column(either, more), column(either, rows)]);
    expect(bonus(0, "closed")).toBe(0);
  }
});

it("no form asks for more than its figures", () => {
  for (const form of standardCatalogue.newest) {
    expect(arithmeticBonus(form, 1, [column({}, [1, 2, 3])])(0, "closed")).toBe(0);
  }
});
