import { describe, expect, it } from "vitest";
import { belongsTo, isFarFrom, mayBelongTo } from "../../../shared/sheet/record-period.ts";

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
