import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const form = standardCatalogue.form("health_screening");
const context = { forms: [form], units: districtUnits, reporter: district, period: "2026" };
const table = "单位 | 应查人数 | 实查人数 | 检出异常 | 确诊人数\n示例镇 | 1000 | 900 | 30 | 2";

/** What was screened for by the rows of a sheet, with what is asked to say so. */
function item(title: string, options: { table?: string; lines?: string } = {}) {
  const text = [title, options.lines ?? [], table].flat().join("\n");
  const stamp = { form: form.id, version: form.version, ...(options.table && { table: options.table }) };
  const grid = { ...sheetOf(text), ...(options.table === undefined ? {} : { stamp }) };
  const { records, findings } = readSheet(grid, context);
  const asked = findings.filter(({ severity, column }) => severity !== "information" && column === "item");
  return { item: records[0]?.values.item, asked: asked.length > 0 };
}

describe("the stamp of a template", () => {
  it("says what all rows are, where the title says the same or nothing of it", () => {
    expect(item("2026年乳腺癌检查情况统计表", { table: "breast" })).toEqual({ item: "breast", asked: false });
    expect(item("2026年检查情况统计表", { table: "breast" })).toEqual({ item: "breast", asked: false });
  });

  it("says nothing any more where the title names another: that is asked, as of any sheet", () => {
    const retitled = item("2026年宫颈癌检查情况统计表", { table: "breast" });
    expect(retitled).toEqual(item("2026年宫颈癌检查情况统计表"));
    expect(retitled.asked).toBe(true);
  });
});

describe("a line above the table", () => {
  it("that names a column of codes and one of them holds for all rows", () => {
    for (const lines of [
      "筛查项目：宫颈癌",
      "检查项目:宫颈癌检查　　填报单位：示例区妇联",
      "筛查项目： | 宫颈癌",
    ]) {
      expect(item("2026年检查情况统计表", { lines }), lines).toEqual({ item: "cervical", asked: false });
    }
  });

  it("goes before the stamp, which nobody sees", () => {
    expect(item("2026年检查情况统计表", { table: "breast", lines: "筛查项目：宫颈癌" })).toEqual({
      item: "cervical",
      asked: false,
    });
  });

  it("of another label, or with a word that is no code, says nothing", () => {
    for (const lines of ["检查机构：宫颈癌", "筛查项目：某某病", "筛查项目："]) {
      expect(item("2026年检查情况统计表", { lines }).item, lines).toBeUndefined();
    }
  });
});
