import { describe, expect, it } from "vitest";
import { tryDesign } from "../../../shared/proposal/try-design.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { designColumn, workshops } from "../../support/designs.ts";
import { workbookBytes } from "../../support/workbooks.ts";
import { reporter } from "../workbook/template/fill.ts";

async function tried(rows: readonly (readonly (string | number | null)[])[], design = workshops) {
  const read = readWorkbook(await workbookBytes([{ name: "样表", rows: [["来料加工点情况表"], ...rows] }]));
  const [grid] = read.ok ? read.sheets : [];
  if (grid === undefined) throw new Error("no sheet");
  return tryDesign(design, grid, reporter, [reporter], "2026");
}

const header = ["加工点名称", "经营类别", "从业人数", "其中妇女", "年加工费（万元）", "联系人及电话"];

describe("a design tried on its sample", () => {
  it("says on which rows a check does not hold", async () => {
    const { failing, reading } = await tried([
      header,
      ["示例手工坊", "手工编织", 42, 40, 36.5, "示例"],
      ["示例绣品社", "刺绣", 28, 71, 21, "示例"],
    ]);
    expect(reading?.records).toHaveLength(2);
    expect([...failing]).toEqual([["R1", ["D4"]]]);
  });

  it("finds what a clerk would be told of", async () => {
    const { findings } = await tried([
      header,
      ["示例手工坊", "做饭", 42, 40, 36.5, null],
      [null, "刺绣", 3, 1, 2, null],
    ]);
    const told = findings.map(({ cells }) => cells.join());
    expect(told).toContain("B3");
    expect(told).toContain("A4");
  });

  it("takes a sample of last year for what it is", async () => {
    const { findings, reading } = await tried([
      ["填报单位：", null, "所属期：2025年"],
      header,
      ["示例手工坊", "手工编织", 42, 40, 36.5, null],
    ]);
    expect(reading?.period?.period).toBe("2025");
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("holds a rate, written as people do, against the quotient of its columns", async () => {
    const withRate = {
      ...workshops,
      columns: [...workshops.columns, designColumn("rate", "妇女比例", { kind: "percent", scale: 2 })],
      rules: [{ id: "R9", expression: "妇女比例 ≈ 其中妇女 / 从业人数", severity: "warning" as const }],
    };
    const { failing } = await tried(
      [
        [...header, "妇女比例（%）"],
        ["示例手工坊", "手工编织", 40, 30, 36.5, null, 75],
        ["示例绣品社", "刺绣", 20, 10, 21, null, 80],
      ],
      withRate,
    );
    expect([...failing]).toEqual([["R9", ["G4"]]]);
  });

  it("takes units that the register does not know for units below, and says so once", async () => {
    const rows = [
      ["填报单位：示例县妇联"],
      ["乡镇", ...header],
      ["A镇", "示例手工坊", "手工编织", 42, 40, 36.5, null],
      ["B镇", "示例绣品社", "刺绣", 28, 20, 21, null],
      ["A镇", "示例布艺社", "刺绣", 8, 2, 1, null],
    ];
    const { strangers, reading, findings } = await tried(rows);
    expect(strangers).toEqual(["A镇", "B镇"]);
    expect(reading?.questions).toEqual([]);
    expect(reading?.records).toHaveLength(3);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("knows no strangers where the sample names none", async () => {
    const { strangers } = await tried([header, ["示例手工坊", "手工编织", 42, 40, 36.5, null]]);
    expect(strangers).toEqual([]);
  });

  it("knows its columns although their heads are two rows", async () => {
    const { reading } = await tried([
      ["加工点名称", "经营类别", "从业人员", null, "年加工费（万元）"],
      [null, null, "合计", "妇女", null],
      ["示例手工坊", "刺绣", 42, 40, 36.5],
    ]);
    expect(reading?.records[0]?.values).toMatchObject({ workers: 42, women: 40, trade: "k2" });
  });
});
