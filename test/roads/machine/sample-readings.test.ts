import { beforeAll, describe, expect, it } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import type { Reading } from "../../../shared/sheet/reading.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { YEAR } from "../../../worker/local/demonstration/district-workbooks.ts";
import { published } from "../../../worker/local/demonstration/published/index.ts";
import { type SampleWorkbook, sampleWorkbooks } from "../../../worker/local/demonstration/samples.ts";
import { reporterOf } from "../../../worker/local/demonstration/units.ts";

const { newest: forms } = standardCatalogue;

interface CheckedSheet {
  readonly sample: SampleWorkbook;
  readonly reading: Reading;
  readonly findings: readonly Finding[];
}

let sheets: CheckedSheet[];

beforeAll(async () => {
  sheets = (await sampleWorkbooks()).flatMap((sample) => {
    const { unit } = reporterOf(sample.login);
    const workbook = readWorkbook(sample.bytes);
    if (!workbook.ok) throw new Error(`${sample.name}: ${workbook.code}`);
    return workbook.sheets.map((grid) => {
      const context = { forms, units: [unit], reporter: unit, period: YEAR };
      const reading = readSheet(grid, context);
      const form = reading.form === null ? undefined : standardCatalogue.findForm(reading.form);
      const findings = form === undefined ? reading.findings : checkReading(reading, form, context);
      return { sample, reading, findings };
    });
  });
});

function of(name: string): CheckedSheet[] {
  return sheets.filter(({ sample }) => sample.name === name);
}

/** `error E4.4 F21` for every cell. */
function said(findings: readonly Finding[], severity: Finding["severity"]): string[] {
  return findings
    .filter((finding) => finding.severity === severity)
    .flatMap(({ rule, cells }) => cells.map((cell) => `${rule} ${cell}`));
}

describe("the districts' workbooks, as a pane reads them", () => {
  it("are recognised as exactly the forms they have figures in, with every row", () => {
    const read = sheets
      .filter(({ sample, reading }) => !sample.hasMistakes && reading.form !== null)
      .map(({ sample, reading }) => `${sample.login} ${reading.form} ${reading.records.length}`);
    const meant = Object.entries(published).flatMap(([form, all]) => {
      const rows = all.filter(({ unsent }) => unsent === undefined);
      return [...new Set(rows.map(({ unit }) => unit))].map(
        (unit) => `${unit} ${form} ${rows.filter((row) => row.unit === unit).length}`,
      );
    });
    expect(read.sort()).toEqual(meant.sort());
  });

  it("name their unit and the year", () => {
    for (const { sample, reading } of sheets.filter((sheet) => sheet.reading.form !== null)) {
      expect(reading.unit?.code).toBe(reporterOf(sample.login).unit.code);
      // A tab may name a half of it.
      expect(reading.period?.period.slice(0, 4)).toBe(YEAR);
    }
  });

  it("hold no error", () => {
    const errors = sheets
      .filter(({ sample }) => !sample.hasMistakes)
      .flatMap(({ findings }) => said(findings, "error"));
    expect(errors).toEqual([]);
  });

  it("are asked about the loan amount that the source lost", () => {
    const loans = of("tonglu-2019.xlsx").find(({ reading }) => reading.form === "women_loans");
    expect(said(loans?.findings ?? [], "warning")).toEqual(["MANDATORY D4"]);
    expect(loans?.reading.records[0]?.values).not.toHaveProperty("amount");
  });
});

describe("workbooks with honest mistakes", () => {
  it.each([
    ["jia-loans.xlsx", ["E4.4 F21", "E4.5 J34"]],
    ["jia-unbalanced.xlsx", ["BALANCE C7"]],
    ["yi-yuan.xlsx", ["E4.2d C5"]],
    ["yi-training.xlsx", ["E1.1 H12"]],
    ["bing-confirmed.xlsx", ["E5.16c F5"]],
    ["bing-two-sheets.xlsx", []],
  ])("%s is found out", (name, errors) => {
    expect(of(name).flatMap(({ findings }) => said(findings, "error"))).toEqual(errors);
  });

  it("offer what could be right for 元 in a 万元 column and for 28300余, and leave the choice", () => {
    const fixes = [...of("yi-yuan.xlsx"), ...of("yi-training.xlsx")].flatMap(({ findings }) =>
      findings.flatMap(({ fix }) => (fix?.certain === false ? fix.changes : [])),
    );
    expect(fixes).toEqual([
      { cell: "C5", before: "960000", after: "96" },
      { cell: "G9", before: "28300余", after: "28300" },
    ]);
  });

  it("have two sheets of one form", () => {
    expect(of("bing-two-sheets.xlsx").map(({ reading }) => reading.form)).toEqual([
      "household_rating",
      "household_rating",
    ]);
  });

  it("lose nothing of a hurried ledger: full-width digits, spaces, five spellings of a date", () => {
    const records = of("yi-training.xlsx")[0]?.reading.records ?? [];
    expect(records.map(({ values }) => values.trainees)).toEqual([
      45,
      56,
      38,
      120,
      { value: 28_300, qualifier: "over" },
      1234,
      160,
      78,
    ]);
    expect(records.map(({ values }) => values.start_date)).toEqual([
      "2019-03-04",
      "2019-04-08",
      "2019-05-06",
      "2019-06-03",
      "2019-07-01",
      "2019-09-16",
      "2019-09-20",
      "2019-10-21",
    ]);
  });
});
