import { describe, expect, it } from "vitest";
import type { Form } from "../../../shared/form/form.ts";
import { portionValues } from "../../../shared/sheet/portions.ts";
import { testTeams } from "../../support/coarse-dates.ts";

/** The day that a row of a portion has, where the sheet gives none. */
function dated(period: string, precision?: "month" | "year") {
  const columns = testTeams.columns.map(({ precision: _, ...column }) => ({
    ...column,
    ...(precision && { precision }),
  }));
  const form: Form = { ...testTeams, columns };
  return portionValues({ form, matched: [] }, { period, last: true }, { name: "一队" }).awarded;
}

describe("the date of a row for a part of the period", () => {
  it("is the part itself where the form needs no more, else its first day", () => {
    expect(dated("2019-03", "month")).toBe("2019-03");
    expect(dated("2019-03", "year")).toBe("2019-03");
    expect(dated("2019", "year")).toBe("2019");
    expect(dated("2019", "month")).toBe("2019-01-01");
    expect(dated("2019Q2", "year")).toBe("2019-04-01");
    expect(dated("2019-03")).toBe("2019-03-01");
  });
});
