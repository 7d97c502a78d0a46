import { describe, expect, it } from "vitest";
import { connectExcel } from "../../../../addin/host/excel-host.ts";
import type { CellMark } from "../../../../addin/host/workbook-host.ts";
import { userDeletesColumn, userInsertsRow } from "../../../excel-host/user.ts";
import { type ConditionalFormat, sheetOf, touchCell } from "../../../excel-host/workbook.ts";
import { openExcel } from "../../../support/excel.ts";
import { addressBook, loanLedger } from "../../../support/pane-sheets.ts";

const LOANS = "贷款台账";

const marks: readonly CellMark[] = [
  { cell: "E3", severity: "error" },
  { cell: "E4", severity: "error" },
  { cell: "G4", severity: "warning" },
  { cell: "H3", severity: "information" },
];

/** Rows and columns that a colour lies over, from 0. */
function placesOf(formats: readonly ConditionalFormat[]) {
  return formats.map(({ areas, fill, bold }) => [fill, bold, areas]);
}

describe("marks in Excel", () => {
  it("lie over the cells and leave what is there as it is", async () => {
    const { host, excel } = await openExcel([loanLedger(), addressBook()]);
    const sheet = sheetOf(excel.workbook, LOANS);
    touchCell(sheet, 2, 4).fill = "#00FF00";
    const own: ConditionalFormat = {
      type: "CellValue",
      areas: [{ top: 2, left: 4, bottom: 9, right: 4 }],
      formula: "=9",
      fill: "#0000FF",
      bold: false,
      underline: false,
    };
    sheet.conditionalFormats.push(own, { ...own, type: "Custom", formula: "=E3>9" });
    const before = structuredClone([sheet.rows, sheet.conditionalFormats]);

    await host.marks.mark(LOANS, marks);
    expect(placesOf(sheet.conditionalFormats)).toEqual([
      ["#FFC7CE", true, [{ top: 2, left: 4, bottom: 3, right: 4 }]],
      ["#FFEB9C", false, [{ top: 3, left: 6, bottom: 3, right: 6 }]],
      ["#DDEBF7", false, [{ top: 2, left: 7, bottom: 2, right: 7 }]],
      ["#0000FF", false, own.areas],
      ["#0000FF", false, own.areas],
    ]);
    expect(sheet.rows).toEqual(before[0]);
    expect(host.marks.standing()).toBe(true);

    await host.marks.clear();
    expect([sheet.rows, sheet.conditionalFormats]).toEqual(before);
    expect(host.marks.standing()).toBe(false);
  });

  it("take the place of those before", async () => {
    const { host, excel } = await openExcel([loanLedger()]);
    await host.marks.mark(LOANS, marks);
    await host.marks.mark(LOANS, [{ cell: "B3", severity: "error" }]);
    expect(placesOf(sheetOf(excel.workbook, LOANS).conditionalFormats)).toEqual([
      ["#FFC7CE", true, [{ top: 2, left: 1, bottom: 2, right: 1 }]],
    ]);
    await host.marks.mark(LOANS, []);
    expect(sheetOf(excel.workbook, LOANS).conditionalFormats).toEqual([]);
  });

  it("are gone with their column, and no other mark with them", async () => {
    const { host, excel } = await openExcel([loanLedger()]);
    const sheet = sheetOf(excel.workbook, LOANS);
    await host.marks.mark(LOANS, marks);
    userDeletesColumn(excel.workbook, sheet, 4);
    expect(placesOf(sheet.conditionalFormats)).toEqual([
      ["#FFEB9C", false, [{ top: 3, left: 5, bottom: 3, right: 5 }]],
      ["#DDEBF7", false, [{ top: 2, left: 6, bottom: 2, right: 6 }]],
    ]);
  });

  it("follow their cells, and are found and taken away by a pane that was opened anew", async () => {
    const { host, excel } = await openExcel([loanLedger()]);
    const sheet = sheetOf(excel.workbook, LOANS);
    await host.marks.mark(LOANS, [{ cell: "E4", severity: "error" }]);
    userInsertsRow(excel.workbook, sheet, 2, 3);
    expect(sheet.conditionalFormats[0]?.areas).toEqual([{ top: 6, left: 4, bottom: 6, right: 4 }]);
    await host.close();
    const again = await connectExcel({ onFault: () => {} });
    expect(again.marks.standing()).toBe(true);
    await again.marks.clear();
    await again.close();
    expect(sheet.conditionalFormats).toEqual([]);
  });

  it("go over thousands of cells in a few round trips", async () => {
    const { host, excel, syncsOf } = await openExcel([loanLedger()]);
    const scattered = Array.from({ length: 4_000 }, (_, index) => ({
      cell: `E${index * 2 + 3}`,
      severity: "warning" as const,
    }));
    const syncs = await syncsOf(() => host.marks.mark(LOANS, scattered));
    expect(syncs).toBe(2);
    const { conditionalFormats } = sheetOf(excel.workbook, LOANS);
    expect(conditionalFormats.flatMap(({ areas }) => areas)).toHaveLength(4_000);
    await host.marks.clear();
    expect(host.marks.standing()).toBe(false);
  });

  it("are refused by a protected sheet", async () => {
    const { host, excel } = await openExcel([loanLedger()]);
    sheetOf(excel.workbook, LOANS).protected = true;
    await expect(host.marks.mark(LOANS, marks)).rejects.toMatchObject({ reason: "protected" });
    await expect(host.marks.mark("没有", marks)).rejects.toThrow(RangeError);
  });
});
