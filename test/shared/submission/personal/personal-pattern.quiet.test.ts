import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { standardCatalogue, standardContent } from "../../../../shared/forms/index.ts";
import { personalPattern } from "../../../../shared/submission/personal/personal-pattern.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { inventedReports } from "../../../../worker/local/demonstration/invented/reports.ts";
import { published } from "../../../../worker/local/demonstration/published/index.ts";
import * as units from "../../../../worker/local/demonstration/units.ts";
import { caseFolders } from "../../../support/cases.ts";

const fixtures = resolve(import.meta.dirname, "../../../fixtures");

/** Every text and figure anywhere within a value. */
function leavesOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(leavesOf);
}

function cellsOf(file: string): string[] {
  return readFileSync(join(fixtures, file), "utf8").split(/[\t\n]/);
}

function alarmsIn(texts: readonly string[]): string[] {
  expect(texts.length).toBeGreaterThan(10);
  return [...new Set(texts)].filter((text) => personalPattern(text) !== undefined);
}

/** Every reporter of the demonstration city and every year. */
function invented(): unknown[] {
  const years = ["2018", "2019"] as const;
  return units.reporters.flatMap(({ login }) =>
    years.map((year) => inventedReports(standardCatalogue, login, year)),
  );
}

test.each([
  ["texts of all forms, their codes and names", () => leavesOf(standardContent)],
  ["figures that federations published", () => [...cellsOf("domain/figures.tsv"), ...leavesOf(published)]],
  [
    "indicators and forms as they were collected",
    () => ["indicators.tsv", "forms.tsv", "missing.tsv"].map((file) => `domain/${file}`).flatMap(cellsOf),
  ],
  ["reports of the demonstration", () => leavesOf(invented())],
  ["its units", () => leavesOf(units)],
  ["its merged workbook", () => cellsOf("merged/demonstration.txt")],
] as const)("%s hold no number of a person", (_, texts) => {
  expect(alarmsIn(texts())).toEqual([]);
});

/** Columns of ID numbers and telephones in the cases hold these: a region or a number that does not exist. */
const invalid = /^(?:0{6}\d{12}|110101\d{11}[\dX]|130{8}\d)$/;

test.each(caseFolders)("sheets that nobody here prepared hold none but invented ones: %s", (folder) => {
  const files = readdirSync(join(folder, "files"));
  const texts = files.flatMap((file) => {
    const read = readWorkbook(new Uint8Array(readFileSync(join(folder, "files", file))));
    return read.ok ? leavesOf(read.sheets) : [];
  });
  expect(alarmsIn(texts).filter((text) => !invalid.test(text))).toEqual([]);
});
