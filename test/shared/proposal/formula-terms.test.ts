import { describe, expect, it } from "vitest";
import { quotientOf, termsOf } from "../../../shared/proposal/formula-terms.ts";

const told = (text: string, down = false): string =>
  termsOf({ text, line: down ? 2 : 4 }, down)
    .map(({ sign, at }) => `${sign}${at}`)
    .join(" ");

describe("what a formula adds", () => {
  it.each([
    ["SUM(C5:E5)", "+2 +3 +4"],
    ["(SUM(C5:E5))", "+2 +3 +4"],
    ["SUM(C5,E5)", "+2 +4"],
    ["C5+D5-E5", "+2 +3 -4"],
    ["SUM(B5:D5)-F5", "+1 +2 +3 -5"],
    ["-F5+SUM(B5:C5)", "-5 +1 +2"],
  ])("%s", (formula, terms) => {
    expect(told(formula)).toBe(terms);
  });

  it.each(["C5*2", "C5/D5", "SUM(C4:E4)", "SUM(C5:C9)", "C5+1", "IF(C5>0,C5,D5)", "C5D5", "SUM(C5:E5)甲"])(
    "nothing in %s, which does something else",
    (formula) => {
      expect(told(formula)).toBe("");
    },
  );

  it("down a column where names run down", () => {
    expect(told("C6+C7", true)).toBe("+5 +6");
    expect(told("C6+D6", true)).toBe("");
  });
});

it("a quotient is of two places on its own line", () => {
  expect(quotientOf({ text: 'IF(D5=0,"",C5/D5)', line: 4 }, false)).toEqual([2, 3]);
  expect(quotientOf({ text: "C5/D9", line: 4 }, false)).toBeUndefined();
});
