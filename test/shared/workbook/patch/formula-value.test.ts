import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../../../shared/sheet/grid.ts";
import { type CellsOf, formulaValue } from "../../../../shared/workbook/patch/formula-value.ts";
import { tries } from "../../../support/properties.ts";

const sheet: readonly (readonly RawValue[])[] = [
  [1, "字", null, true],
  [2, 20, 0.1, 0.2],
  [3, 30, -0.3, 4],
];
const cellsOf: CellsOf = ({ top, left, bottom, right }, name) => {
  if (name === "没有") return undefined;
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => sheet[top + row]?.[left + column] ?? null),
  ).flat();
};
const value = (formula: string) => formulaValue(formula, cellsOf);

describe("the value of a formula", () => {
  it("is what Excel computes of sums, the four operations and rounding", () => {
    expect(
      ["SUM(A1:B3,10,A2)", "A1+A2*A3", "(A1+A2)*A3%", "-A1-2", "C1+1", "$A$1+汇总!A2", "C2+D2+C3"].map(value),
    ).toEqual([68, 7, 0.09, -3, 1, 3, 0]);
    expect(["ROUND(1.005,2)", "ROUND(-2.5,0)", "ROUND(A3/A2,0)", "SUM(A1+A2,B1)"].map(value)).toEqual([
      1.01, -3, 2, 3,
    ]);
  });

  it("is not told where anything else stands in it, or its cells do not say", () => {
    for (const formula of [
      "B1+1",
      "D1",
      "没有!A1",
      "[1]表!A1",
      "A1&A2",
      "IF(A1,1,2)",
      "SUM(A1:A3",
      "A1:A2",
      "A:A",
      "2^2",
      "1/0",
      "",
      "A1 A2",
      "人数",
      "SUM(A1:INDEX(A:A,2))",
    ]) {
      expect([formula, value(formula)]).toEqual([formula, undefined]);
    }
  });

  it("follows the order of operations", () => {
    const number = fc.integer({ min: 1, max: 99 });
    const { formula } = fc.letrec<{ formula: string; factor: string }>((tie) => ({
      formula: fc.oneof(
        { maxDepth: 4 },
        tie("factor"),
        fc
          .tuple(tie("formula"), fc.constantFrom("+", "-", "*"), tie("factor"))
          .map((parts) => parts.join("")),
      ),
      factor: fc.oneof(
        { maxDepth: 4 },
        number.map(String),
        tie("formula").map((inner) => `(${inner})`),
      ),
    }));
    fc.assert(
      fc.property(formula, (text) => {
        // Numbers, brackets and three operators: the same language.
        expect(value(text)).toBe(Number(Number(new Function(`return ${text}`)()).toPrecision(15)));
      }),
      tries(300),
    );
  });
});
