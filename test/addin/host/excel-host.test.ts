import { describe, expect, it, onTestFinished } from "vitest";
import { connectExcel } from "../../../addin/host/excel-host.ts";
import type { RefusalReason } from "../../../addin/host/workbook-refusal.ts";
import { type Area, type Grid, valueAt } from "../../../shared/sheet/grid.ts";
import { MARKS_NAME } from "../../../shared/workbook/read/marks-name.ts";
import { userFilters, userInsertsRow, userTypes } from "../../excel-host/user.ts";
import { sheetOf, touchCell } from "../../excel-host/workbook.ts";
import { openExcel } from "../../support/excel.ts";
import { addressBook, loanLedger } from "../../support/pane-sheets.ts";

const LOANS = "贷款台账";

/** Rows of figures that differ in every cell; `merged` pairs of rows in column A. */
function figures(rows: number, columns: number, merged = 0): Grid {
  const merges: Area[] = Array.from({ length: merged }, (_, index) => ({
    top: index * 2,
    left: 0,
    bottom: index * 2 + 1,
    right: 0,
  }));
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      column === 0 && row % 2 === 1 && row < merged * 2 ? null : row * columns + column + 1,
    ),
  );
  return { name: "大表", top: 0, left: 0, values, merges };
}

/** Large sheets take their time on a machine with other work. */
const LONG = { timeout: 60_000 };

describe("reading from Excel", LONG, () => {
  it("opens a sheet of 5,000 rows in three round trips beside the connection's, one of them for dates, and follows an edit in one", async () => {
    const grid = figures(5_000, 12);
    const { host, excel, syncsOf } = await openExcel([grid]);
    const opened = await syncsOf(async () => {
      await host.listSheets();
      expect(await host.readSheet("大表")).toEqual(grid);
    });
    expect(opened).toBe(3);
    const followed = await syncsOf(async () => {
      const changed = new Promise((resolve) => host.onChange(resolve));
      userTypes(excel.workbook, sheetOf(excel.workbook, "大表"), 4_999, 11, "-1");
      await changed;
      expect(valueAt(await host.readSheet("大表"), 4_999, 11)).toBe(-1);
    });
    expect(followed).toBe(1);
  });

  it("opens a sheet of usual size in one round trip, once it is known how days count", async () => {
    const { host, syncsOf } = await openExcel([
      loanLedger(),
      addressBook(),
      { ...loanLedger(), name: "另一张" },
    ]);
    await host.readSheet("另一张");
    const syncs = await syncsOf(async () => expect((await host.readSheet(LOANS)).values).toHaveLength(5));
    expect(syncs).toBe(1);
  });

  it("takes the list of findings of a marked copy for no sheet of hers: there is nothing to be read on it", async () => {
    const { host, excel } = await openExcel([loanLedger(), { ...loanLedger(), name: "问题清单" }]);
    sheetOf(excel.workbook, "问题清单").names.set(MARKS_NAME, "='问题清单'!$A$1");
    // A program that moves sheets and forgets their names leaves it on one of hers.
    sheetOf(excel.workbook, LOANS).names.set(MARKS_NAME, "='问题清单'!$A$1");
    expect(await host.readSheet("问题清单")).toMatchObject({ name: "问题清单", values: [] });
    expect((await host.readSheet(LOANS)).values).toHaveLength(5);
  });

  it.each([
    ["to the right of it", 3, 40, 0, 0],
    ["across its edge below", 2_310, 3, 0, 0],
    ["below it", 5, 3, 2_400, 2],
    ["far to the right", 5, 3, 0, 60],
  ])("reads what lies %s as well", async (_, rows, columns, top, left) => {
    const merges = [{ top: top + rows - 2, left, bottom: top + rows - 1, right: left }];
    const grid = { ...figures(rows, columns), top, left, merges };
    const { host } = await openExcel([grid]);
    const read = await host.readSheet("大表");
    expect(read).toEqual(grid);
    expect(await host.readSheet("大表")).toEqual(grid);
  });

  it("asks for at most 60,000 cells at a time", async () => {
    const grid = figures(100_000, 3);
    const { host, excel, syncsOf } = await openExcel([grid], { limits: { bytes: 2_500_000 } });
    const syncs = await syncsOf(async () => {
      const { values } = await host.readSheet("大表");
      expect(values).toHaveLength(100_000);
      expect(values.at(-1)).toEqual([299_998, 299_999, 300_000]);
    });
    expect(syncs).toBe(1 + 5 + 1);
    expect(excel.requests.every(({ bytes }) => bytes < 5_000)).toBe(true);
  });

  it("halves what Excel says is too much, down to parts of a row", async () => {
    const grid = figures(9, 150, 3);
    const { host } = await openExcel([grid], { limits: { bytes: 4_000 } });
    expect(await host.readSheet("大表")).toEqual(grid);
  });

  it("reads more merged areas than Excel names at once, from the corner of the sheet on", async () => {
    const grid = figures(1_400, 2, 700);
    const { host } = await openExcel([grid]);
    const read = await host.readSheet("大表");
    expect(read.merges).toHaveLength(700);
    expect(read).toEqual(grid);
  });

  it("cuts merged areas at the edge of what holds values, also where they begin outside", async () => {
    const grid = figures(3, 3);
    const { host, excel } = await openExcel([{ ...grid, top: 2, left: 1 }]);
    sheetOf(excel.workbook, "大表").merges.push(
      { top: 1, left: 0, bottom: 2, right: 1 },
      { top: 4, left: 2, bottom: 9, right: 9 },
      { top: 20, left: 1, bottom: 20, right: 2 },
    );
    expect((await host.readSheet("大表")).merges).toEqual([
      { top: 2, left: 1, bottom: 2, right: 1 },
      { top: 4, left: 2, bottom: 4, right: 3 },
    ]);
  });

  it("does not read on where only formats reach", async () => {
    const { host, excel } = await openExcel([addressBook()]);
    touchCell(sheetOf(excel.workbook, "通讯录"), 1_048_575, 0).fill = "#FFFFFF";
    expect((await host.readSheet("通讯录")).values).toHaveLength(2);
  });
});

describe("what the user can undo", () => {
  it("stays after an edit was read, with the merged areas as they were; a new reading asks for them again", async () => {
    const { host, excel } = await openExcel([loanLedger()]);
    const sheet = sheetOf(excel.workbook, LOANS);
    const { merges } = await host.readSheet(LOANS);
    sheet.merges.push({ top: 3, left: 0, bottom: 4, right: 0 });
    const changed = new Promise((resolve) => host.onChange(resolve));
    const before = excel.requests.length;
    userTypes(excel.workbook, sheet, 2, 4, "6");
    await changed;
    const edited = await host.readSheet(LOANS);
    expect(valueAt(edited, 2, 4)).toBe(6);
    expect(edited.merges).toEqual(merges);
    expect(excel.requests.slice(before).filter(({ forgetsUndo }) => forgetsUndo)).toEqual([]);
    expect((await host.readSheet(LOANS)).merges).toHaveLength(merges.length + 1);
    expect(excel.requests.some(({ forgetsUndo }) => forgetsUndo)).toBe(true);
  });

  it("is asked about merged areas again once rows have moved", async () => {
    const { host, excel } = await openExcel([loanLedger()]);
    const sheet = sheetOf(excel.workbook, LOANS);
    await host.readSheet(LOANS);
    sheet.merges.push({ top: 3, left: 0, bottom: 4, right: 0 });
    const moved = new Promise((resolve) => host.onChange(resolve));
    userInsertsRow(excel.workbook, sheet, 2);
    await moved;
    const edited = new Promise((resolve) => host.onChange(resolve));
    userTypes(excel.workbook, sheet, 3, 4, "6");
    await edited;
    expect((await host.readSheet(LOANS)).merges).toHaveLength(2);
  });
});

describe("hidden rows and columns", LONG, () => {
  it("finds single ones among many, and all of them where all are hidden", async () => {
    const hiddenRows = [0, 1, 777, 2_499, 4_999];
    const some = { ...figures(5_000, 3), hiddenRows, hiddenColumns: [1] };
    const all = { ...figures(2, 3), name: "全隐", hiddenColumns: [0, 1, 2] };
    const { host, syncsOf } = await openExcel([some, all]);
    const syncs = await syncsOf(async () => {
      expect(await host.readSheet("大表")).toEqual(some);
    });
    expect(syncs).toBe(2 + 1 + 1 + 1);
    expect(await host.readSheet("全隐")).toEqual(all);
  });

  it("takes one round trip where every other row of thousands is left out by a filter, and no undo", async () => {
    const hiddenRows = Array.from({ length: 1_500 }, (_, index) => index * 2 + 1);
    const filtered = { ...figures(3_000, 12), hiddenRows };
    const { host, excel, syncsOf } = await openExcel([figures(3_000, 12)]);
    await host.readSheet("大表");
    userFilters(excel.workbook, sheetOf(excel.workbook, "大表"), hiddenRows);
    await new Promise((resolve) => host.onChange(resolve));
    const before = excel.requests.length;
    expect(await syncsOf(async () => expect(await host.readSheet("大表")).toEqual(filtered))).toBe(2);
    expect(excel.requests.slice(before).filter(({ forgetsUndo }) => forgetsUndo)).toEqual([]);
  });

  it("asks part by part on a protected sheet, whose cells Excel does not name", async () => {
    const grid = { ...figures(200, 3), hiddenRows: [0, 77, 199], hiddenColumns: [1] };
    const { host, excel } = await openExcel([grid]);
    sheetOf(excel.workbook, "大表").protected = true;
    expect(await host.readSheet("大表")).toEqual(grid);
  });

  it("finds rows that an advanced filter hides when it reads again: Excel tells of none", async () => {
    const { host, excel } = await openExcel([figures(20, 3)]);
    await host.readSheet("大表");
    sheetOf(excel.workbook, "大表").hiddenRows = new Set([3, 4, 9]);
    expect((await host.readSheet("大表")).hiddenRows).toEqual([3, 4, 9]);
  });

  it("tells rows and columns where all of one are hidden beside some of the other", async () => {
    const grid = { ...figures(4, 3), hiddenRows: [1], hiddenColumns: [0, 1, 2] };
    const { host } = await openExcel([grid]);
    expect(await host.readSheet("大表")).toEqual(grid);
  });
});

describe("the port to Excel", () => {
  it("shows a cell, on its sheet", async () => {
    const { host, excel } = await openExcel([loanLedger(), addressBook()]);
    await host.select("通讯录", "B2");
    expect(excel.workbook.active.name).toBe("通讯录");
    expect(excel.workbook.selection?.area).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
  });

  it("finds the settings again when the workbook is opened again", async () => {
    const { host } = await openExcel([loanLedger()]);
    await host.settings.set("form:贷款台账", "women_loans");
    const again = await connectExcel({ onFault: () => {} });
    onTestFinished(again.close);
    expect(again.settings.get("form:贷款台账")).toBe("women_loans");
  });
});

describe("refusals of Excel", () => {
  it.each<[string, RefusalReason]>([
    ["AccessDenied", "protected"],
    ["InvalidSelection", "elsewhere"],
    ["ActivityLimitReached", "busy"],
    ["ServiceNotAvailable", "busy"],
    ["RequestAborted", "disconnected"],
    ["Unauthenticated", "disconnected"],
    ["RequestPayloadSizeLimitExceeded", "tooLarge"],
  ])("tells %s as %s", async (code, reason) => {
    const { host, excel } = await openExcel([loanLedger()]);
    excel.failNext(code);
    await expect(host.select(LOANS, "B2")).rejects.toMatchObject({ name: "WorkbookRefusal", reason });
    await host.select(LOANS, "B2");
    expect(excel.workbook.selection?.area).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
  });

  it("leaves an error it does not know as it is", async () => {
    const { host, excel } = await openExcel([loanLedger()]);
    excel.failNext("NotImplemented");
    await expect(host.select(LOANS, "B2")).rejects.toMatchObject({ code: "NotImplemented" });
  });

  it("waits while somebody types in a cell", async () => {
    const { host, excel } = await openExcel([loanLedger()]);
    excel.startEditing();
    const shown = host.select(LOANS, "B2");
    await new Promise((resolve) => excel.onRequest(resolve));
    excel.stopEditing();
    await shown;
    expect(excel.workbook.selection?.area).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
  });
});

describe("changes in Excel", () => {
  it("gathers a burst into one change a sheet, without asking Excel anything", async () => {
    const tasks: (() => void)[] = [];
    const { host, excel, syncsOf } = await openExcel([loanLedger(), addressBook()], {
      schedule: (task) => tasks.push(task),
    });
    const heard: unknown[] = [];
    host.onChange((change) => heard.push(change));
    const syncs = await syncsOf(async () => {
      for (const row of [2, 3, 2]) userTypes(excel.workbook, sheetOf(excel.workbook, LOANS), row, 4, "1");
      userInsertsRow(excel.workbook, sheetOf(excel.workbook, "通讯录"), 1);
      userTypes(excel.workbook, sheetOf(excel.workbook, "通讯录"), 2, 1, "二楼");
      await new Promise(setImmediate);
      expect(heard).toEqual([]);
      expect(tasks).toHaveLength(1);
      for (const task of tasks) task();
      await new Promise(setImmediate);
    });
    expect(heard).toEqual([
      { sheet: LOANS, cells: ["E3", "E4"] },
      { sheet: "通讯录", cells: ["B3"], shifts: [{ axis: "row", at: 1, count: 1 }] },
    ]);
    expect(syncs).toBe(0);
  });

  it("learns the name of a new sheet, and says when Excel does not tell it", async () => {
    let onFault: (fault: unknown) => void = () => {};
    const fault = new Promise((resolve) => {
      onFault = resolve;
    });
    const { host, excel } = await openExcel([loanLedger()], { onFault });
    const { workbook } = excel;
    const added = { ...sheetOf(workbook, LOANS), id: "{new}", name: "新表" };
    workbook.sheets.push(added);
    excel.failNext("ServiceNotAvailable");
    const changed = new Promise((resolve) => host.onChange(resolve));
    userTypes(workbook, added, 2, 4, "1");
    expect(await fault).toMatchObject({ reason: "busy" });
    userTypes(workbook, added, 2, 4, "2");
    expect(await changed).toEqual({ sheet: "新表", cells: ["E3"] });
  });

  it("hears nothing once it is closed", async () => {
    const tasks: unknown[] = [];
    const { host, excel } = await openExcel([loanLedger()], { schedule: (task) => tasks.push(task) });
    userTypes(excel.workbook, sheetOf(excel.workbook, LOANS), 2, 4, "1");
    await new Promise(setImmediate);
    expect(tasks).toHaveLength(1);
    await host.close();
    userTypes(excel.workbook, sheetOf(excel.workbook, LOANS), 2, 5, "1");
    await new Promise(setImmediate);
    expect(tasks).toHaveLength(1);
  });
});
