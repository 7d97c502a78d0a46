import { describe, expect, it } from "vitest";
import {
  userComesBack,
  userLooksAtAnotherWorkbook,
  userSelectsSheets,
  userTypes,
} from "../../../excel-host/user.ts";
import { sheetFrom, sheetOf } from "../../../excel-host/workbook.ts";
import { openExcel } from "../../../support/excel.ts";
import { loanLedger } from "../../../support/pane-sheets.ts";

const LOANS = "贷款台账";

/** Excel with a page, and waits that pass when the test says so: those of a second and more. */
async function opened() {
  const page = new EventTarget();
  const waits: { readonly milliseconds: number; readonly pass: () => void }[] = [];
  const schedule = (task: () => void, milliseconds: number): void => {
    if (milliseconds < 1_000) setImmediate(task);
    else waits.push({ milliseconds, pass: task });
  };
  const { host, excel } = await openExcel([loanLedger()], { page, schedule });
  let returns = 0;
  host.onReturn?.(() => returns++);
  return { host, excel, page, waits, returns: () => returns };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
const elsewhere = { name: "WorkbookRefusal", reason: "elsewhere" };

describe("a workbook that is not in front", () => {
  it("says when it can be read again: Excel tells that it is in front", async () => {
    const { host, excel, returns } = await opened();
    userLooksAtAnotherWorkbook(excel.workbook);
    await expect(host.readSheet(LOANS)).rejects.toMatchObject(elsewhere);
    await turn();
    expect(returns()).toBe(0);
    userComesBack(excel.workbook);
    await turn();
    expect(returns()).toBe(1);
    expect((await host.readSheet(LOANS)).values).toHaveLength(5);
    userComesBack(excel.workbook);
    await turn();
    expect(returns()).toBe(1);
  });

  it("says so as well when the pane's window comes to the front, in an Excel that does not tell", async () => {
    const { host, excel, page, returns } = await opened();
    userLooksAtAnotherWorkbook(excel.workbook);
    excel.failNext("InvalidSelection");
    excel.failNext("ApiNotAvailable");
    await expect(host.readSheet(LOANS)).rejects.toMatchObject(elsewhere);
    page.dispatchEvent(new Event("focus"));
    expect(returns()).toBe(1);
    await host.close();
    page.dispatchEvent(new Event("focus"));
    expect(returns()).toBe(1);
  });

  it("is tried now and then, ever more seldom, while several sheets are selected", async () => {
    const { host, excel, waits, returns } = await opened();
    userSelectsSheets(excel.workbook, 2);
    for (const _ of [1, 2, 3, 4, 5, 6, 7]) {
      await expect(host.readSheet(LOANS)).rejects.toMatchObject(elsewhere);
      waits.at(-1)?.pass();
    }
    expect(waits.map(({ milliseconds }) => milliseconds / 1_000)).toEqual([2, 4, 8, 16, 32, 60, 60]);
    expect(returns()).toBe(7);
    userSelectsSheets(excel.workbook, 1);
    await host.readSheet(LOANS);
    userSelectsSheets(excel.workbook, 2);
    await expect(host.readSheet(LOANS, { afresh: true })).rejects.toMatchObject(elsewhere);
    expect(waits.at(-1)?.milliseconds).toBe(2_000);
    userSelectsSheets(excel.workbook, 1);
  });

  it("is read on where it was read before: an edit is seen although names of sheets are not told", async () => {
    const { host, excel } = await opened();
    await host.readSheet(LOANS);
    userLooksAtAnotherWorkbook(excel.workbook);
    expect((await host.readSheet(LOANS)).values).toHaveLength(5);
  });

  it("forgets nothing that was heard meanwhile, and tells it in its order afterwards", async () => {
    const { host, excel, waits } = await opened();
    const heard: unknown[] = [];
    host.onChange((change) => heard.push(change));
    userSelectsSheets(excel.workbook, 2);
    const added = sheetFrom({ ...loanLedger(), name: "新表" });
    excel.workbook.sheets.push(added);
    userTypes(excel.workbook, added, 2, 4, "1");
    for (let round = 0; round < 4; round++) await turn();
    userTypes(excel.workbook, sheetOf(excel.workbook, LOANS), 2, 4, "2");
    for (let round = 0; round < 4; round++) await turn();
    expect(heard).toEqual([]);
    userSelectsSheets(excel.workbook, 1);
    waits.at(-1)?.pass();
    for (let round = 0; round < 4; round++) await turn();
    expect(heard).toEqual([
      { sheet: "新表", cells: ["E3"] },
      { sheet: LOANS, cells: ["E3"] },
    ]);
  });

  it("takes a general failure for what it is while this workbook is in front", async () => {
    const { host, excel } = await opened();
    excel.failNext("GeneralException");
    await expect(host.select(LOANS, "B2")).rejects.toMatchObject({ code: "GeneralException" });
  });
});
