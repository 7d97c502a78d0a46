import { describe, expect, it } from "vitest";
import type { Grid } from "../../../../shared/sheet/grid.ts";
import { userTypes } from "../../../excel-host/user.ts";
import { cellAt, sheetOf, touchCell } from "../../../excel-host/workbook.ts";
import { openExcel } from "../../../support/excel.ts";
import { loanLedger } from "../../../support/pane-sheets.ts";

const LOANS = "贷款台账";

describe("writing to Excel", () => {
  it("puts formulas and number formats back, and makes room for a number in a cell of text", async () => {
    const { host, excel } = await openExcel([loanLedger()]);
    const sheet = sheetOf(excel.workbook, LOANS);
    excel.workbook.results.set("=E3*2", 10);
    Object.assign(touchCell(sheet, 3, 4), { value: 10, formula: "=E3*2", format: "0.00" });
    Object.assign(touchCell(sheet, 4, 4), { value: "10", format: "@" });
    Object.assign(touchCell(sheet, 4, 5), { value: "=甲", format: "@" });
    const before = structuredClone([...sheet.rows.values()]);
    const undo = await host.write([
      { sheet: LOANS, cell: "E4", text: "7" },
      { sheet: LOANS, cell: "E5", text: "8" },
      { sheet: LOANS, cell: "F5", text: "" },
    ]);
    expect(cellAt(sheet, 3, 4)).toEqual({ value: 7, format: "0.00", locked: true });
    expect(cellAt(sheet, 4, 4)).toEqual({ value: 8, format: "General", locked: true });
    await undo();
    expect(cellAt(sheet, 3, 4)).toEqual({ value: 10, formula: "=E3*2", format: "0.00", locked: true });
    expect([...sheet.rows.values()]).toEqual(before);
  });

  it("writes two thousand cells and takes them back", async () => {
    const values = Array.from({ length: 2_000 }, (_, row) => [row + 1]);
    const grid: Grid = { name: "大表", top: 0, left: 0, values, merges: [] };
    const { host, excel } = await openExcel([grid]);
    const changes = grid.values.map((_, row) => ({ sheet: "大表", cell: `A${row + 1}`, text: "0" }));
    const undo = await host.write(changes);
    expect(new Set((await host.readSheet("大表")).values.flat())).toEqual(new Set([0]));
    await undo();
    expect(await host.readSheet("大表")).toEqual(grid);
    expect(Math.max(...excel.requests.map(({ bytes }) => bytes))).toBeLessThan(2_500_000);
  });

  it("changes nothing where a protected cell refuses", async () => {
    const { host, excel } = await openExcel([loanLedger()]);
    const sheet = sheetOf(excel.workbook, LOANS);
    sheet.protected = true;
    touchCell(sheet, 2, 4).locked = false;
    const write = host.write([
      { sheet: LOANS, cell: "E3", text: "6" },
      { sheet: LOANS, cell: "E4", text: "7" },
    ]);
    await expect(write).rejects.toMatchObject({ name: "WorkbookRefusal", reason: "protected" });
    expect(await host.readSheet(LOANS)).toMatchObject({ values: { 2: { 4: 5 }, 3: { 4: 8 } } });
  });

  it("says so when a broken write cannot be taken back", async () => {
    const { host, excel } = await openExcel([loanLedger()]);
    const sheet = sheetOf(excel.workbook, LOANS);
    sheet.protected = true;
    touchCell(sheet, 2, 4).locked = false;
    let gone = true;
    excel.onRequest((count) => {
      if (gone && count >= 3) excel.failNext("Unauthenticated");
    });
    const write = host.write([
      { sheet: LOANS, cell: "E3", text: "6" },
      { sheet: LOANS, cell: "E4", text: "7" },
    ]);
    await expect(write).rejects.toMatchObject({
      name: "HalfWritten",
      cells: [
        { sheet: LOANS, cell: "E3" },
        { sheet: LOANS, cell: "E4" },
      ],
      cause: { code: "AccessDenied" },
    });
    gone = false;
  });

  it("writes and takes back what a protected sheet leaves open, without touching its formats", async () => {
    const { host, excel } = await openExcel([loanLedger()]);
    const sheet = sheetOf(excel.workbook, LOANS);
    for (const column of [4, 5]) touchCell(sheet, 2, column).locked = false;
    Object.assign(touchCell(sheet, 2, 5), { value: "甲", format: "@" });
    sheet.protected = true;
    const undo = await host.write([
      { sheet: LOANS, cell: "E3", text: "6" },
      { sheet: LOANS, cell: "F3", text: "7" },
    ]);
    expect([cellAt(sheet, 2, 4)?.value, cellAt(sheet, 2, 5)?.value]).toEqual([6, "7"]);
    expect(await undo()).toEqual([]);
    expect([cellAt(sheet, 2, 4)?.value, cellAt(sheet, 2, 5)?.value]).toEqual([5, "甲"]);
  });

  it("takes back no cell into which somebody typed since, a formula that comes to the same included", async () => {
    const { host, excel } = await openExcel([loanLedger()]);
    const sheet = sheetOf(excel.workbook, LOANS);
    excel.workbook.results.set("=3+4", 7);
    const undo = await host.write([
      { sheet: LOANS, cell: "E3", text: "6" },
      { sheet: LOANS, cell: "E4", text: "7" },
      { sheet: LOANS, cell: "E5", text: "8" },
    ]);
    userTypes(excel.workbook, sheet, 3, 4, "=3+4");
    userTypes(excel.workbook, sheet, 4, 4, "9");
    expect(await undo()).toEqual([
      { sheet: LOANS, cell: "E4" },
      { sheet: LOANS, cell: "E5" },
    ]);
    expect(cellAt(sheet, 2, 4)).toMatchObject({ value: 5 });
    expect(cellAt(sheet, 3, 4)).toMatchObject({ value: 7, formula: "=3+4" });
    expect(cellAt(sheet, 4, 4)).toMatchObject({ value: 9 });
  });
});
