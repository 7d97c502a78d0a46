import { describe, expect, it } from "vitest";
import { isColumnNumbers } from "../../../shared/sheet/column-numbers.ts";

describe("a row that numbers the columns of a table", () => {
  it.each([
    ["甲 乙 1 2"],
    ["甲 乙 丙 1 2 3 丁"],
    ["甲 乙 1 丙"],
    ["甲 乙 1 2=3+4 3 4 丙"],
    ["甲 乙 1 2 3=2/1*100%"],
    ["(1) (2) (3) (4)"],
  ])("%s", (row) => {
    expect(isColumnNumbers(row.split(" "))).toBe(true);
  });

  it.each([["甲 人 1 2"], ["甲 丙 1 2"], ["甲 1 2"], ["甲 乙 2 3"], ["1 2 4 5"], ["A 12 30 42=12+30"]])(
    "%s is none",
    (row) => {
      expect(isColumnNumbers(row.split(" "))).toBe(false);
    },
  );
});
