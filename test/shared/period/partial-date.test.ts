import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  coarsened,
  dateName,
  dateOfDays,
  daysOfDate,
  isFineEnough,
  precisionOf,
  shownDate,
} from "../../../shared/period/partial-date.ts";
import { dateOfDay, dayNumber, periodContains } from "../../../shared/period/period.ts";
import { tries } from "../../support/properties.ts";

describe("a date as far as it is known", () => {
  it.each([
    ["2013", "year", "2013-01-01", "2013-12-31", "2013年"],
    ["2016-02", "month", "2016-02-01", "2016-02-29", "2016年2月"],
    ["2013-05-12", "day", "2013-05-12", "2013-05-12", "2013年5月12日"],
  ])("%s is a %s", (date, precision, start, end, name) => {
    expect(precisionOf(date)).toBe(precision);
    expect(daysOfDate(date)).toEqual({ start, end });
    expect(dateName(date)).toBe(name);
  });

  it.each([
    "2013-13",
    "2013-00",
    "2013-5",
    "2013-02-29",
    "1899",
    "2200-01",
    "2013Q1",
    "2013H1",
    "2013April",
    "",
    "2013-",
  ])("%s is none", (text) => expect(precisionOf(text)).toBeUndefined());

  it("is told by its name, but for days, which line up in a table", () => {
    expect(["2013", "2013-05", "2013-05-12"].map(shownDate)).toEqual(["2013年", "2013年5月", "2013-05-12"]);
  });

  it("is enough where no more is needed", () => {
    expect((["day", "month", "year"] as const).map((written) => isFineEnough(written, "month"))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("is the days that it may be, and comes back from them", () => {
    const day = fc.integer({ min: dayNumber("1900-01-01"), max: dayNumber("2199-12-31") }).map(dateOfDay);
    const date = fc.tuple(day, fc.constantFrom("day", "month", "year")).map(([of, as]) => coarsened(of, as));
    fc.assert(
      fc.property(date, day, (written, other) => {
        const { start, end } = daysOfDate(written);
        expect(dateOfDays({ start, end })).toBe(written);
        expect(other >= start && other <= end).toBe(
          coarsened(other, precisionOf(written) ?? "day") === written,
        );
      }),
      tries(100),
    );
  });

  it("lies in a period when all of it does", () => {
    expect(
      ["2024", "2024-03", "2024-04", "2024-03-31"].map((date) => periodContains("2024Q1", date)),
    ).toEqual([false, true, false, true]);
    expect(periodContains("2024April", "2025-03")).toBe(true);
  });
});
