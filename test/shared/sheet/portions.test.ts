import { describe, expect, it } from "vitest";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import type { DesignAggregation } from "../../../shared/form/design/design.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import type { Form } from "../../../shared/form/form.ts";
import { addedOf, portionValues } from "../../../shared/sheet/portions.ts";
import { testTeams } from "../../support/coarse-dates.ts";
import { designColumn, workshops } from "../../support/designs.ts";

/** The day that a row of a portion has, where the sheet gives none. */
function dated(period: string, precision?: "month" | "year") {
  const columns = testTeams.columns.map(({ precision: _, ...column }) => ({
    ...column,
    ...(precision && { precision }),
  }));
  const form: Form = { ...testTeams, columns };
  return portionValues({ form, matched: [] }, { period, last: true, first: true }, { name: "一队" }).awarded;
}

describe("a figure as of a time", () => {
  const count = (id: string, name: string, aggregation: DesignAggregation) =>
    designColumn(id, name, { kind: "count", unit: "人", aggregation });
  const columns = [
    count("c1", "期初人数", "first"),
    count("c2", "增加", "sum"),
    count("c3", "期末人数", "latest"),
  ];
  const { form, indicators } = formOfDesign({ ...workshops, columns, rules: [], rows: "sums" }, 1);
  const register = createCatalogue({ forms: [form], indicators, vocabularies: [] }).form(form.id);

  it.each([
    ["the first of several", { last: false, first: true }, ["c1", "c2"]],
    ["one between", { last: false, first: false }, ["c2"]],
    ["the last", { last: true, first: false }, ["c2", "c3"]],
    ["the only one", { last: true, first: true }, ["c1", "c2", "c3"]],
  ])("counts, in %s of the portions, where it says how things began or ended", (_, ends, kept) => {
    const values = { c1: 1, c2: 2, c3: 3 };
    const portion = { period: "2026-01", ...ends };
    expect(Object.keys(portionValues({ form: register, matched: [] }, portion, values))).toEqual(kept);
    // Sums of a total row are held against the rows of the portion: no 期初 where the rows have none.
    expect("c1" in addedOf({ form: register }, portion, values)).toBe(ends.first);
  });
});

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
