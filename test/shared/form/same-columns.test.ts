import { expect, it } from "vitest";
import type { Column, Form } from "../../../shared/form/form.ts";
import { sameColumns } from "../../../shared/form/same-columns.ts";
import { testEvents1, testEvents2 } from "../../support/two-versions.ts";

it("are those of both versions, whatever they are called and whichever codes they know", () => {
  expect([...sameColumns(testEvents2, testEvents1)]).toEqual([
    "event_date",
    "name",
    "kind",
    "persons",
    "remark",
  ]);
});

it("are not those that are filled otherwise: another kind of value, another unit, another number of decimals", () => {
  const changed = (change: Partial<Column>): Form => ({
    ...testEvents1,
    columns: testEvents1.columns.map((column) =>
      column.id === "persons" ? { ...column, ...change } : column,
    ),
  });
  for (const change of [{ unit: "人次" }, { scale: 1 }, { type: "money" as const }]) {
    expect(sameColumns(testEvents2, changed(change)).has("persons"), JSON.stringify(change)).toBe(false);
  }
  expect(sameColumns(testEvents2, changed({ displayUnit: "万人" })).has("persons")).toBe(true);
});
