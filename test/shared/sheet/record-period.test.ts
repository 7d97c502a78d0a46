import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import {
  belongsTo,
  isFarFrom,
  joinedMonths,
  mayBelongTo,
  monthsOf,
} from "../../../shared/sheet/record-period.ts";

const form = { eventDate: "event", endDate: "end" };

describe("the period of a row", () => {
  it.each([
    ["2024-02-10", undefined, "inside"],
    ["2024-04-10", undefined, "outside"],
    ["2024-02", undefined, "inside"],
    ["2024-04", undefined, "outside"],
    ["2024", undefined, "unsaid"],
    ["2023", undefined, "outside"],
    ["2023", "2024-03", "inside"],
    ["2023", "2024", "unsaid"],
    ["2024", "2024-03-31", "inside"],
    [undefined, "2023", "inside"],
  ])("%s to %s: %s the first quarter of 2024", (event, end, expected) => {
    const values = { ...(event && { event }), ...(end && { end }) };
    expect(belongsTo("2024Q1", form, values)).toBe(expected !== "outside");
    expect(mayBelongTo("2024Q1", form, values)).toBe(expected === "unsaid");
  });

  it("is certain of a year that the period holds", () => {
    expect(mayBelongTo("2024", form, { event: "2024" })).toBe(false);
    expect(mayBelongTo("2024April", form, { event: "2024" })).toBe(true);
  });

  it.each([
    ["2022-12-31", undefined, true],
    ["2023-01-01", undefined, false],
    ["2022", undefined, true],
    ["2023", undefined, false],
    ["2025-03-31", undefined, false],
    ["2025-04-01", undefined, true],
    ["2019", "2023-05", false],
    ["2019", "2020", true],
    [undefined, undefined, false],
  ])("%s to %s: more than a year from the first quarter of 2024 %s", (event, end, expected) => {
    expect(isFarFrom("2024Q1", form, { ...(event && { event }), ...(end && { end }) })).toBe(expected);
  });
});

describe("the months of rows", () => {
  const loans = standardCatalogue.form("women_loans");
  const { eventDate = "" } = loans;
  const of = (...dates: (string | undefined)[]) =>
    monthsOf(
      loans,
      dates.map((date) => ({ values: date === undefined ? {} : { [eventDate]: date } })),
    );

  it("reach from the earliest to the latest, as far as dates are known, and no day is told", () => {
    expect(of("2018-12-31", undefined, "2011-03-08", "2015-01-02")).toEqual({
      first: "2011-03",
      last: "2018-12",
    });
    expect(of("2013", "2013-05-12")).toEqual({ first: "2013", last: "2013" });
    expect(of("2013-05", "2012", "2014-01")).toEqual({ first: "2012", last: "2014-01" });
    expect(of(undefined)).toBeUndefined();
  });

  it("are not said of a form without a day, or whose day stays in the workbook", () => {
    const { eventDate: _, ...undated } = loans;
    const columns = loans.columns.map((column) =>
      column.id === eventDate ? { ...column, stays: true } : column,
    );
    for (const form of [undated, { ...loans, columns }])
      expect(monthsOf(form, [{ values: { [eventDate]: "2013-05-12" } }])).toBeUndefined();
  });

  it("of several sheets are those of all", () => {
    const [one, other] = [of("2018-12-31", "2019-02-01"), of("2011-03-08")];
    expect(joinedMonths([one, undefined, other])).toEqual({ first: "2011-03", last: "2019-02" });
    expect(joinedMonths([undefined])).toBeUndefined();
  });
});
