import fc from "fast-check";
import { expect, it } from "vitest";
import { chinaTime } from "../../../shared/period/china-time.ts";
import { tries } from "../../support/properties.ts";

it("has China's clock: the day turns eight hours before UTC's", () => {
  expect(chinaTime(Date.UTC(2019, 11, 31, 16, 0))).toBe("2020-01-01T00:00:00+08:00");
  expect(chinaTime(Date.UTC(2019, 11, 31, 15, 59, 59, 999))).toBe("2019-12-31T23:59:59+08:00");
});

it("is the platform's own for every instant, fractions of a second left out", () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1900), max: Date.UTC(2199, 11, 31) }), (instant) => {
      const own = new Date(instant + 8 * 3_600_000).toISOString().slice(0, 19);
      expect(chinaTime(instant)).toBe(`${own}+08:00`);
    }),
    tries(100),
  );
});
