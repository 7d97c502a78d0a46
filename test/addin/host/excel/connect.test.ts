import { describe, expect, it } from "vitest";
import { userInsertsRow } from "../../../excel-host/user.ts";
import { sheetOf, type Workbook } from "../../../excel-host/workbook.ts";
import { openExcel } from "../../../support/excel.ts";
import { addressBook, loanLedger } from "../../../support/pane-sheets.ts";

const LOANS = "贷款台账";

const refusing =
  (...members: string[]) =>
  (workbook: Workbook): void => {
    for (const member of members) workbook.refuses.add(member);
  };

describe("connecting", () => {
  it("works with a chart sheet in front: no sheet is in front then, and the others are there", async () => {
    const { host } = await openExcel([loanLedger(), addressBook()], {
      prepare: (workbook) => {
        workbook.chartInFront = true;
        workbook.settings.set("form:贷款台账", "women_loans");
      },
    });
    expect(host.currentSheet()).toBeUndefined();
    expect((await host.listSheets()).map(({ name }) => name)).toEqual([LOANS, "通讯录"]);
    expect(host.settings.get("form:贷款台账")).toBe("women_loans");
    expect((await host.readSheet(LOANS)).values).toHaveLength(5);
  });

  it("works while another workbook is in front", async () => {
    const { host } = await openExcel([loanLedger()], {
      prepare: (workbook) => {
        workbook.elsewhere = "anotherWorkbook";
      },
    });
    expect(await host.listSheets()).toHaveLength(1);
    expect(host.currentSheet()).toBeUndefined();
  });

  it("works without settings", async () => {
    const { host } = await openExcel([loanLedger()], { prepare: refusing("Settings") });
    expect(host.settings.get("form:贷款台账")).toBeUndefined();
    expect(host.currentSheet()).toBe(LOANS);
  });

  it("hears what Excel tells where it refuses an event, each change once", async () => {
    const prepare = refusing("_RegisterCalculatedEvent", "_RegisterRowHiddenChangedEvent");
    const { host, excel } = await openExcel([loanLedger()], { prepare });
    const heard: unknown[] = [];
    host.onChange((change) => heard.push(change));
    userInsertsRow(excel.workbook, sheetOf(excel.workbook, LOANS), 2);
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toEqual([{ sheet: LOANS, cells: [], shifts: [{ axis: "row", at: 2, count: 1 }] }]);
  });
});

describe("days counted from 1904", () => {
  it("are asked for once, and not before there is a figure", async () => {
    const { host, excel, syncsOf } = await openExcel([addressBook(), { ...loanLedger(), date1904: true }], {
      prepare: refusing("Date"),
    });
    expect(await syncsOf(() => host.readSheet("通讯录"))).toBe(1);
    excel.workbook.refuses.delete("Date");
    expect((await host.readSheet(LOANS)).date1904).toBe(true);
    expect((await host.readSheet("通讯录")).date1904).toBe(true);
  });

  it("are days from 1900 in a workbook that refuses the question", async () => {
    const { host } = await openExcel([loanLedger()], { prepare: refusing("Date") });
    expect((await host.readSheet(LOANS)).date1904).toBeUndefined();
  });

  it("are asked for again where Excel was only busy", async () => {
    const { host, excel } = await openExcel([{ ...loanLedger(), date1904: true }]);
    excel.workbook.refuses.add("Date");
    excel.onRequest((count) => {
      if (count === 1) excel.failNext("RequestAborted");
    });
    await expect(host.readSheet(LOANS)).rejects.toMatchObject({ reason: "disconnected" });
    excel.workbook.refuses.delete("Date");
    expect((await host.readSheet(LOANS)).date1904).toBe(true);
  });
});
