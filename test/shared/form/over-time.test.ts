import { describe, expect, it } from "vitest";
import { columnOf, overTimeOf } from "../../../shared/form/form.ts";
import { isOfOne } from "../../../shared/form/over-time.ts";
import { householdRating } from "../../../shared/forms/household-rating/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";

const formOf = (id: string) => standardCatalogue.form(id);

describe("what figures of several periods make together", () => {
  it.each([
    ["training_ledger", "trainees", "sum"],
    ["training_ledger", "women", "sum"],
    ["rights_cases", "closure_rate", "sum"],
    ["employment_services", "agents", "latest"],
    ["employment_services", "agents_new", "sum"],
    ["org_building", "exec", "latest"],
    ["volunteer_teams", "women", "latest"],
    ["employment_services", "driven", "row"],
    ["household_rating", "households", "row"],
    ["publicity_events", "media", "unknown"],
  ])("%s, %s: %s", (form, column, way) => {
    expect(overTimeOf(formOf(form), columnOf(formOf(form), column))).toBe(way);
  });

  it("a row's codes say which of its figures are as of a time", () => {
    const form = formOf("household_rating");
    const households = columnOf(form, "households");
    expect(isOfOne(form, households, { households: 3, family_type: "finest", level: "city" }, "latest")).toBe(
      false,
    );
    expect(isOfOne(form, households, { households: 3, family_type: "clean", grade: "clean" }, "latest")).toBe(
      true,
    );
  });

  it("without the indicators what the form says of its figures counts", () => {
    const column = columnOf(householdRating, "base");
    expect(overTimeOf(householdRating, column)).toBe("sum");
    expect(overTimeOf({ ...householdRating, accumulation: "stock" }, column)).toBe("latest");
    expect(
      overTimeOf(
        { ...formOf("women_loans"), accumulation: "yearToDate" },
        columnOf(formOf("women_loans"), "amount"),
      ),
    ).toBe("latest");
  });
});
