import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { leavesWorkbook } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { likelyNames } from "../../../shared/submission/names/likely-names.ts";
import { writtenTexts } from "../../../shared/submission/names/unconfirmed.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { inventedReporters } from "../../../worker/local/demonstration/invented/reporters.ts";
import { inventedReports } from "../../../worker/local/demonstration/invented/reports.ts";
import { sampleWorkbooks } from "../../../worker/local/demonstration/samples.ts";
import { submissionsOf } from "../../../worker/local/demonstration/submissions.ts";
import { registerOf } from "../../support/case-register.ts";
import { caseFolders, readCases } from "../../support/cases.ts";

const { newest } = standardCatalogue;

/** Texts of columns that leave, of every sheet that nobody here prepared. */
function textsOfCases(): string[] {
  return caseFolders.flatMap((folder) =>
    readCases(folder).flatMap((one) => {
      const workbook = readWorkbook(new Uint8Array(readFileSync(join(folder, "files", one.file))));
      const units = registerOf(one);
      const context = { forms: newest, units, reporter: units[0] };
      return (workbook.ok ? workbook.sheets : []).flatMap((grid) =>
        readTables(grid, context).flatMap(({ form: id, records }) => {
          const form = newest.find((candidate) => candidate.id === id);
          const columns = form?.columns.filter((column) => column.type === "text" && leavesWorkbook(column));
          return records.flatMap(({ values }) =>
            (columns ?? []).flatMap((column) => {
              const value = values[column.id];
              return typeof value === "string" ? [value] : [];
            }),
          );
        }),
      );
    }),
  );
}

const askedAbout = (texts: readonly string[]) =>
  [...new Set(texts)].filter((text) => likelyNames(text).length > 0);

describe("texts that leave and name nobody", () => {
  it("are not asked about in sheets of offices", () => {
    const texts = textsOfCases();
    expect(texts.length).toBeGreaterThan(200);
    expect(askedAbout(texts)).toEqual([]);
  });

  it("are not asked about in the demonstration city", async () => {
    const samples = (await sampleWorkbooks()).filter(({ hasMistakes }) => !hasMistakes);
    const bodies = [
      ...samples.flatMap((sample) => submissionsOf(standardCatalogue, sample)),
      ...(["2018", "2019"] as const).flatMap((year) =>
        inventedReporters[year].flatMap((login) => inventedReports(standardCatalogue, login, year)),
      ),
    ];
    const texts = bodies.flatMap(writtenTexts).map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(100);
    expect(askedAbout(texts)).toEqual([]);
  });
});
