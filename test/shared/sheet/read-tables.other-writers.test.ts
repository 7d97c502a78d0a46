import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { describeReading, parseExpectation, spokenOf } from "../../support/sheet-fixture.ts";

const folder = resolve(import.meta.dirname, "../../fixtures/workbooks");
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => name.replace(/\.xlsx$/, ""));

describe("workbooks of other writers", () => {
  it("are at least twenty, by five writers", () => {
    expect(names.length).toBeGreaterThanOrEqual(20);
    expect(new Set(names.map((name) => name.split("-")[0])).size).toBe(5);
  });

  it.each(names)("%s", (name) => {
    const text = readFileSync(resolve(folder, `${name}.txt`), "utf8");
    const { context, settings, expected } = parseExpectation(name, text);
    const result = readWorkbook(readFileSync(resolve(folder, `${name}.xlsx`)));
    if (!result.ok) throw new Error(`${name}: ${result.code}`);
    expect(result.sheets).toHaveLength(Number(settings.sheets));
    const readings = result.sheets.flatMap((sheet) => readTables(sheet, context));
    const known = readings.filter(({ form }) => form !== null);
    const tables = known.map((reading) => describeReading(reading, context));
    expect(tables).toHaveLength(expected.length);
    expect(tables.map((table, index) => spokenOf(table, expected[index] ?? table))).toEqual(expected);
  });
});
