import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { mayBeLabelled, rowLabel } from "../../../shared/sheet/row-label.ts";
import { scoreRows } from "../../bench/recognition/rows.ts";
import { readRows } from "../../bench/recognition/tables.ts";

const tables = resolve(import.meta.dirname, "../../fixtures/headers");

/** How many labelled rows are known for what they are; what teaches the reader more labels raises these. */
it.each([
  ["rows.tsv", 203],
  ["rows-2.tsv", 138],
  ["rows-3.tsv", 147],
  ["second/rows.tsv", 234],
])("the rows of %s are known no worse than they were", (file, right) => {
  expect(scoreRows(join(tables, file)).right).toBeGreaterThanOrEqual(right);
});

it("no row of records is set aside for its name", () => {
  for (const file of ["rows.tsv", "rows-2.tsv", "rows-3.tsv", "second/rows.tsv"]) {
    const { record, ...aside } = scoreRows(join(tables, file)).confusion.record ?? {};
    expect(record).toBeGreaterThan(30);
    // 两癌合计 is a code of its form, which the reader knows and the label alone does not say.
    expect(Object.values(aside).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(1);
  }
});

it("the cheap look at a row with a figure passes over none that its label makes anything but a record", () => {
  const rows = ["rows.tsv", "rows-2.tsv", "rows-3.tsv", "second/rows.tsv"].flatMap((file) =>
    readRows(join(tables, file)),
  );
  const withFigure = rows.filter(({ cells }) => cells.some((cell) => /^\d[\d,.]*$/.test(cell)));
  const labelled = withFigure.filter(({ cells }) => !["record", "ditto"].includes(labelBeside(cells)));
  expect(labelled.length).toBeGreaterThan(100);
  expect(labelled.filter(({ cells }) => !mayBeLabelled(cells))).toEqual([]);
});

/** What a row is where one of its numbers stands in a column of figures: it counts no columns. */
function labelBeside(cells: readonly string[]): string {
  return rowLabel([...cells, "0.0"]).label;
}
