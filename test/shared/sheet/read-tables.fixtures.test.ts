import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { sheetFixtures, spokenOf, tablesOf } from "../../support/sheet-fixture.ts";

const folder = resolve(import.meta.dirname, "../../fixtures/sheets");
const fixtures = sheetFixtures(folder);

describe("sheets as offices keep them", () => {
  it("are at least sixty", () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(60);
  });

  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))("%s", (_, fixture) => {
    const tables = tablesOf(fixture);
    expect(tables).toHaveLength(fixture.expected.length);
    const spoken = tables.map((table, index) => spokenOf(table, fixture.expected[index] ?? table));
    expect(spoken).toEqual(fixture.expected);
  });
});
