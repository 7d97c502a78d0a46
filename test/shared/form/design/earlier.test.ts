import { expect, it } from "vitest";
import { earlierSchema } from "../../../../shared/api/own-forms.ts";
import { codesOf, earlierIds, earlierOf } from "../../../../shared/form/design/earlier.ts";
import { formOfDesign } from "../../../../shared/form/design/form-of-design.ts";
import { workshops } from "../../../support/designs.ts";

const version = (number: number, design = workshops) => formOfDesign(design, number);
const renamed = {
  ...workshops,
  columns: workshops.columns.map((column) => (column.id === "trade" ? { ...column, name: "行业" } : column)),
};

it("says once what several versions say alike, and last what was said last", () => {
  const once = earlierOf([version(1)]);
  expect(earlierOf([version(1), version(2)])).toEqual(once);
  const both = earlierOf([version(1), version(2, renamed)]);
  expect(both.columns).toHaveLength(once.columns.length + 1);
  const names = ({ columns }: typeof both) =>
    columns.filter(({ id }) => id === "trade").map(({ name }) => name);
  expect(names(both)).toEqual(["经营类别", "行业"]);
  expect(names(earlierOf([version(1), version(2, renamed), version(3)]))).toEqual(["行业", "经营类别"]);
});

it("holds what figures are put together by, and travels as JSON", () => {
  const earlier = earlierOf([version(1)]);
  expect(earlier.columns.find(({ id }) => id === "workers")).toMatchObject({
    ...{ type: "figure", told: ["trade"] },
    figures: { overUnits: "sum", overTime: "latest" },
  });
  expect(earlierSchema.parse(JSON.parse(JSON.stringify(earlier)))).toEqual(earlier);
});

it("knows all ids, and the codes of a list", () => {
  const earlier = earlierOf([version(1)]);
  const codes = codesOf(earlier, "trade");
  expect(codes.map(({ code }) => code)).toContain("other");
  for (const id of ["workers", "trade", ...codes.map(({ code }) => code)]) {
    expect(earlierIds(earlier).has(id)).toBe(true);
  }
});
