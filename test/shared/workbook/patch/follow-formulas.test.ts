import { describe, expect, it } from "vitest";
import type { RawValue } from "../../../../shared/sheet/grid.ts";
import { followFormulas, formulaBook } from "../../../../shared/workbook/patch/follow-formulas.ts";
import { otherFormat, rawWorkbook } from "../../../support/workbooks.ts";

/** A1:A2 with their sum below, a rate of that sum on C1, and what only Excel can calculate on D1. */
const book = formulaBook(
  rawWorkbook({
    sheets: [
      `<sheetData>
        <row r="1"><c r="A1"><v>2</v></c><c r="C1"><f>ROUND(A3/2,1)</f><v>2.5</v></c><c r="D1"><f>INDIRECT("A"&amp;1)</f><v>2</v></c></row>
        <row r="2"><c r="A2"><v>3</v></c><c r="C2"><f>1+1</f><v>2</v></c></row>
        <row r="3"><c r="A3"><f>SUM(A1:A2)</f><v>5</v></c></row>
      </sheetData>`,
    ],
  }),
);

function resultsOf(changes: Readonly<Record<string, RawValue>>) {
  const { results, unknown } = followFormulas(
    book,
    Object.entries(changes).map(([cell, value]) => ({ sheet: "表1", cell, value })),
  );
  return {
    results: Object.fromEntries(results.map(({ cell, value }) => [cell, value])),
    unknown: unknown.map(({ cell }) => cell),
  };
}

describe("formulas while cells change", () => {
  it("come to what they would in the file, also one that builds on another", () => {
    expect(resultsOf({ A1: 7 })).toEqual({ results: { A3: 10, C1: 5 }, unknown: ["D1"] });
  });

  it("come to what they were where nothing is left of the changes", () => {
    expect(resultsOf({})).toEqual({ results: {}, unknown: [] });
  });

  it("give way where somebody typed over them, and what builds on them takes that", () => {
    expect(resultsOf({ A1: 7, A3: 20 })).toEqual({ results: { C1: 10 }, unknown: ["D1"] });
  });

  it("pass over a text among what they add, as Excel does", () => {
    expect(resultsOf({ A1: "七" }).results).toEqual({ A3: 3, C1: 1.5 });
  });

  it("are none in a file that is no .xlsx, or is damaged", () => {
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array([0x50, 0x4b, 3, 4]),
      otherFormat("csv"),
      otherFormat("biff8"),
    ]) {
      expect(formulaBook(bytes).sheets).toEqual([]);
    }
  });
});
