/** What Excel refuses for now is not given up. */
import { describe, expect, it } from "vitest";
import {
  userComesBack,
  userLooksAtAnotherWorkbook,
  userSelectsSheets,
  userTypes,
} from "../../excel-host/user.ts";
import { loanLedger } from "../../support/pane-sheets.ts";
import { benchInExcel, cellsOf, LOANS, loansIn } from "./support.ts";

describe("a sheet that Excel does not hand over", () => {
  it("is put off while another workbook is in front, and goes on by itself", async () => {
    const bench = await benchInExcel([loanLedger()], {
      // Only Excel tells here: what would be tried now and then never is.
      schedule: (task, milliseconds) => void (milliseconds < 1_000 && setImmediate(task)),
    });
    const { excel, quiet } = bench;
    const before = cellsOf(bench.sheet(LOANS));
    userLooksAtAnotherWorkbook(excel.workbook);
    excel.failNext("InvalidSelection");
    userTypes(excel.workbook, loansIn(bench), 3, 6, "2021-05-23");
    await quiet();
    expect(bench.sheet(LOANS)).toMatchObject({ status: "failed", refusal: "elsewhere" });
    expect(cellsOf(bench.sheet(LOANS))).toEqual(before);
    userComesBack(excel.workbook);
    await quiet();
    expect(bench.sheet(LOANS)).toMatchObject({ status: "ready" });
    expect(bench.sheet(LOANS).refusal).toBeUndefined();
    expect(cellsOf(bench.sheet(LOANS))).not.toContain("F4");
  });

  it("goes on by itself as well once one sheet is selected again, of which Excel tells nobody", async () => {
    const waits: (() => void)[] = [];
    const bench = await benchInExcel([loanLedger()], {
      schedule: (task, milliseconds) => {
        if (milliseconds < 1_000) setImmediate(task);
        else waits.push(task);
      },
    });
    const { excel, quiet } = bench;
    userSelectsSheets(excel.workbook, 2);
    userTypes(excel.workbook, loansIn(bench), 3, 6, "2021-05-23");
    await quiet();
    expect(bench.sheet(LOANS)).toMatchObject({ status: "failed", refusal: "elsewhere" });
    waits.at(-1)?.();
    await quiet();
    expect(bench.sheet(LOANS)).toMatchObject({ status: "failed", refusal: "elsewhere" });
    userSelectsSheets(excel.workbook, 1);
    waits.at(-1)?.();
    await quiet();
    expect(bench.sheet(LOANS).status).toBe("ready");
    expect(cellsOf(bench.sheet(LOANS))).not.toContain("F4");
  });

  it("says why, and is checked again when asked", async () => {
    const bench = await benchInExcel([loanLedger()]);
    const { workbench, excel, quiet } = bench;
    for (let attempt = 0; attempt < 4; attempt++) excel.failNext("ActivityLimitReached");
    workbench.checkAgain();
    await quiet();
    expect(bench.sheet(LOANS)).toMatchObject({ status: "failed", refusal: "busy" });
    workbench.checkAgain();
    await quiet();
    expect(bench.sheet(LOANS)).toMatchObject({ status: "ready" });
    expect(bench.sheet(LOANS).refusal).toBeUndefined();
  });

  it("is tried again for a while when Excel is busy", async () => {
    const bench = await benchInExcel([loanLedger()]);
    for (let attempt = 0; attempt < 3; attempt++) bench.excel.failNext("ServiceNotAvailable");
    await bench.workbench.readAgain(LOANS);
    expect(bench.sheet(LOANS).status).toBe("ready");
  });
});
