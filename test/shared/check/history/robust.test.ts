import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doubledMedian, isZeroInflated, unusual } from "../../../../shared/check/history/robust.ts";
import { tries } from "../../../support/properties.ts";

const bigints = (values: readonly number[]) => values.map(BigInt);
const series = fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 24 });

describe("the median", () => {
  it.each([
    [[7], 14n],
    [[1, 2], 3n],
    [[5, 1, 3], 6n],
    [[4, 1, 3, 2], 5n],
    [[0, 0, 0, 100], 0n],
    [[-4, 2], -2n],
  ])("of %j, doubled, is %s", (values, doubled) => {
    expect(doubledMedian(bigints(values))).toBe(doubled);
  });

  it("of nothing is none", () => {
    expect(() => doubledMedian([])).toThrow(RangeError);
  });

  it("stays exact where a double would not", () => {
    expect(doubledMedian([9_007_199_254_740_993n, 9_007_199_254_740_995n])).toBe(18_014_398_509_481_988n);
  });
});

describe("an unusual figure", () => {
  const table: readonly [
    series: readonly number[],
    deviations: number,
    inside: readonly number[],
    past: readonly number[],
  ][] = [
    // Median 100, deviation 10.
    [[80, 90, 100, 110, 120], 8, [20, 180], [19, 181]],
    // Median 105, deviation 10.5 (a tenth of the median: the series itself deviates by 5).
    [[100, 100, 110, 110], 8, [21, 189], [20, 190]],
    // One slip among them does not widen what is usual.
    [[80, 90, 100, 110, 10_000], 8, [20, 180], [19, 181]],
    [[1000, 1000, 1000, 1000], 20, [0, 3000], [3001]],
  ];
  it.each(table)("beside %j at %i deviations: edges %j and %j", (values, deviations, inside, past) => {
    for (const value of inside)
      expect(unusual(BigInt(value), bigints(values), deviations, 0n)).toBeUndefined();
    for (const value of past) {
      expect(unusual(BigInt(value), bigints(values), deviations, 0n)).toEqual({
        doubledMedian: doubledMedian(bigints(values)),
        high: value > (values[0] ?? 0),
      });
    }
  });

  it("is not worth a word below the smallest difference", () => {
    expect(unusual(9n, bigints([1, 1, 1, 1]), 8, 9n)).toBeUndefined();
    expect(unusual(10n, bigints([1, 1, 1, 1]), 8, 9n)).toBeDefined();
  });

  it("has no place in a constant series, whatever its value", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.integer({ min: 1, max: 24 }),
        (value, length) => {
          const values = Array.from({ length }, () => value);
          expect(unusual(value, values, 8, 0n)).toBeUndefined();
        },
      ),
      tries(100),
    );
  });

  it("is never raised where a quarter or more are zeros", () => {
    fc.assert(
      fc.property(series, fc.bigInt({ min: 0n, max: 10n ** 16n }), fc.nat(24), (values, value, more) => {
        const zeros = Math.ceil(values.length / 3) + more;
        const inflated = [...values, ...Array.from({ length: zeros }, () => 0n)];
        expect(isZeroInflated(inflated)).toBe(true);
        expect(unusual(value, inflated, 8, 0n)).toBeUndefined();
      }),
      tries(100),
    );
    expect(isZeroInflated(bigints([0, 1, 2, 3, 4]))).toBe(false);
    expect(isZeroInflated(bigints([0, 1, 2, 3]))).toBe(true);
  });

  it("is the same in 分 and in 元, in 人 and in 万人", () => {
    fc.assert(
      fc.property(
        series,
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.bigInt({ min: 0n, max: 10n ** 6n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        (values, value, least, factor) => {
          const plain = unusual(value, values, 8, least);
          const scaled = unusual(
            value * factor,
            values.map((each) => each * factor),
            8,
            least * factor,
          );
          expect(scaled?.high).toBe(plain?.high);
          expect(scaled?.doubledMedian).toBe(plain && plain.doubledMedian * factor);
        },
      ),
      tries(100),
    );
  });

  it("does not depend on the order of the series", () => {
    fc.assert(
      fc.property(series, fc.bigInt({ min: 0n, max: 10n ** 15n }), (values, value) => {
        expect(unusual(value, [...values].reverse(), 8, 0n)).toEqual(unusual(value, values, 8, 0n));
      }),
      tries(100),
    );
  });
});
