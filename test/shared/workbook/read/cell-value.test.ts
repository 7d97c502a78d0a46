import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UNCALCULATED } from "../../../../shared/sheet/grid.ts";
import { cellKind, cellValues, numberAt } from "../../../../shared/workbook/read/cell-value.ts";
import { tries } from "../../../support/properties.ts";

function written(text: string, type?: string) {
  const bytes = new TextEncoder().encode(`<v>${text}</v>`);
  const values = cellValues(["甲", ""], false);
  return values.value(cellKind(type), bytes, 3, bytes.length - 4);
}

describe("numbers", () => {
  const digits = fc.tuple(fc.constantFrom("", "-"), fc.nat(), fc.stringMatching(/^\d{0,14}$/));

  test("are what JavaScript reads there", () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.integer().map(String),
      digits.map(([sign, whole, places]) => `${sign}${whole}.${places}`),
      digits.map(([sign, whole, places]) => `${sign}${places}${whole}`),
      fc.constantFrom("0", "-0", "0.1", "1.", ".5", "1E5", "+7", "123456789012345678", "0.30000000000000004"),
    );
    fc.assert(
      fc.property(number, (text) => {
        const bytes = new TextEncoder().encode(text);
        expect(numberAt(bytes, 0, bytes.length)).toBe(Number(text));
      }),
      tries(3_000),
    );
  });

  test("what only begins as a number is none", () => {
    for (const text of [
      "12abc",
      "0x10",
      "1,000",
      "1 2",
      "１２",
      "--1",
      "1.2.3",
      "-",
      ".",
      "Infinity",
      "1e999",
    ]) {
      expect(written(text), text).toBe("#NUM!");
    }
  });

  test("blanks around a number are none of it, and blanks alone are no number", () => {
    expect(written(" 12.5\n")).toBe(12.5);
    expect(written(" \n")).toBeNull();
  });
});

test("of each type", () => {
  expect(written("1", "n")).toBe(1);
  expect(written("0", "s")).toBe("甲");
  expect(written("1", "s"), "an empty text is a blank").toBeNull();
  expect(() => written("2", "s")).toThrow("文字表");
  expect(() => written("0.5", "s")).toThrow("文字表");
  expect(written("&lt;甲&gt;", "str")).toBe("<甲>");
  expect(written("#N/A", "e")).toBe("#N/A");
  expect([written("1", "b"), written("false", "b")]).toEqual([true, false]);
  expect(written("2019-03-08", "d")).toBe(43_532);
});

test("what is not as its type says is kept as it stands there", () => {
  expect(written("甲", "b")).toBe("甲");
  expect(written("2019-13-45", "d")).toBe("2019-13-45");
  expect(written("甲", "z")).toBe("甲");
});

test("nothing where a formula stands is no blank, unless it is a text", () => {
  const values = cellValues([], false);
  expect(values.without("number", true)).toBe(UNCALCULATED);
  expect(values.without("formulaText", true)).toBeNull();
  expect(values.without("number", false)).toBeNull();
});
