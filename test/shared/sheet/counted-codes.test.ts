import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const form = standardCatalogue.form("rights_cases");

function read(header: string, rows: string) {
  const grid = sheetOf(`2024年维权信访情况统计表 | < | <\n诉求类别 | 件数 | ${header}\n${rows}`);
  const context = { forms: [form], units: districtUnits, reporter: district, period: "2024" };
  return readSheet(grid, context);
}

describe("a column of yes and no by its name", () => {
  it("that holds counts is the count of that name, or asked about, and no cell of it is refused", () => {
    const { records, findings } = read("其中：涉家暴", "婚姻家庭 | 20 | 7\n财产权益 | 9 | 2");
    expect(records.map(({ values }) => values.dv)).toEqual([undefined, undefined]);
    expect(findings.filter(({ rule }) => rule?.startsWith("CODE_LIST"))).toEqual([]);
  });

  it("that says yes and no is what it was", () => {
    const { records } = read("涉家暴", "婚姻家庭 | 20 | 是\n财产权益 | 9 | 否");
    expect(records.map(({ values }) => values.dv)).toEqual(["yes", "no"]);
  });

  it("that says 1 and 0 is not taken for a count", () => {
    const { findings } = read("涉家暴", "婚姻家庭 | 20 | 1\n财产权益 | 9 | 0");
    expect(findings.some(({ column, severity }) => column === "dv" && severity === "error")).toBe(true);
  });
});
