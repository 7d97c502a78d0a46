import { describe, expect, it } from "vitest";
import { referencesOf, shifted } from "../../../../shared/workbook/patch/formula-text.ts";

const named = (formula: string) => {
  const { references, open } = referencesOf(formula);
  const cells = references.map(
    ({ sheet, top, left, bottom, right }) => `${sheet ?? ""}!${top},${left}:${bottom},${right}`,
  );
  return open ? [...cells, "open"] : cells;
};

describe("what a formula reads", () => {
  it("is cells, ranges, whole rows and columns, on its own or other sheets", () => {
    expect(named("SUM(A1:$B$3,c4)+1.5E3")).toEqual(["!0,0:2,1", "!3,2:3,2"]);
    expect(named("SUM(A:A,$2:3)")).toEqual(["!0,0:1048575,0", "!1,0:2,16383"]);
    expect(named("汇总!B2&'甲 ''乙'''!A1")).toEqual(["汇总!1,1:1,1", "甲 '乙'!0,0:0,0"]);
    expect(named('IF(A1="B2","C3",TRUE)+LOG10(2)+#REF!')).toEqual(["!0,0:0,0"]);
    expect(named("[1]表!A1+'[2]乙'!B2")).toEqual([]);
  });

  it("is anything where it names a table, a name, several sheets, or makes addresses", () => {
    for (const formula of ["人数*2", "表1[人数]", "INDIRECT(A1)", "A1:INDEX(B:B,2)", "一月:三月!A1", "A1#"]) {
      expect(named(formula)).toContain("open");
    }
  });
});

describe("a formula further on", () => {
  it("moves what is not fixed", () => {
    expect(shifted('A1+$A1+A$1+$A$1+汇总!B2&"A1"', 2, 1)).toBe('B3+$A3+B$1+$A$1+汇总!C4&"A1"');
    expect(shifted("SUM(A:A,$2:3,B2:B$9)*LOG10(A1)", 1, 1)).toBe("SUM(B:B,$2:4,C3:C$9)*LOG10(B2)");
  });

  it("is none where that leaves the sheet", () => {
    expect([shifted("A1", -1, 0), shifted("XFD1", 0, 1), shifted("$A$1", -9, -9)]).toEqual([
      undefined,
      undefined,
      "$A$1",
    ]);
  });
});
