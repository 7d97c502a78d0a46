import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type ExpectedTable, sheetFixtures, tablesOf } from "../../support/sheet-fixture.ts";

const folder = resolve(import.meta.dirname, "../../fixtures/sheets");
const fixtures = sheetFixtures(folder);

/** The facts, records and words of messages that the fixture speaks of; everything else of the reading is left out. */
function spokenOf(actual: ExpectedTable, expected: ExpectedTable): ExpectedTable {
  return {
    facts: Object.fromEntries(
      Object.keys(expected.facts).map((name) => [name, actual.facts[name] ?? "none"]),
    ),
    records: actual.records,
    findings: actual.findings.map((line, index) => {
      const wanted = expected.findings[index] ?? "";
      const [place = line] = line.split(": ", 1);
      const words = wanted.slice(place.length).replace(/^: /, "");
      return wanted.startsWith(place) && line.includes(words) ? wanted : words === "" ? place : line;
    }),
  };
}

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
