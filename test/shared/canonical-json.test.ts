import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../../shared/canonical-json.ts";
import { tries } from "../support/properties.ts";

test.each([
  [{ b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}'],
  [{ 甲: { z: 1, y: 2 }, a: '引"号' }, '{"a":"引\\"号","甲":{"y":2,"z":1}}'],
  [{ 10: 1, 9: 2, "\u{1f600}": 3, "\ufb33": 4 }, '{"10":1,"9":2,"\u{1f600}":3,"\ufb33":4}'],
  [{ a: undefined, b: 0 }, '{"b":0}'],
  [-0, "0"],
  [[], "[]"],
  [1e21, "1e+21"],
])("%o", (value, expected) => {
  expect(canonicalJson(value)).toBe(expected);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, undefined, () => 1, Symbol("x")])(
  "refuses %s",
  (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson({ a: [value] })).toThrow(TypeError);
  },
);

test("says the same whatever the order of keys, and says everything", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const reversed = Object.fromEntries(Object.entries(object).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(object));
      const wire = JSON.parse(JSON.stringify(object));
      expect(JSON.parse(canonicalJson(object))).toEqual(wire);
    }),
    tries(100),
  );
});
