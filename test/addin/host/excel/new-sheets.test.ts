import { describe, expect, it } from "vitest";
import { valueAt } from "../../../../shared/sheet/grid.ts";
import { cellAt, sheetOf } from "../../../excel-host/workbook.ts";
import { openExcel } from "../../../support/excel.ts";
import { addressBook, loanLedger } from "../../../support/pane-sheets.ts";
import { workbookBytes } from "../../../support/workbooks.ts";

describe("a sheet for a receipt", () => {
  const rows = [
    ["回执", ""],
    ["贷款金额", "=1+1"],
    ["校验码", "0012"],
    ["时间", "2019-12-31"],
  ];

  it("holds the texts as they are, in front of the user", async () => {
    const { host, excel } = await openExcel([loanLedger()]);
    expect(await host.putSheet("回执", rows)).toBe("回执");
    expect(excel.workbook.active.name).toBe("回执");
    const grid = await host.readSheet("回执");
    expect([valueAt(grid, 1, 1), valueAt(grid, 2, 1), valueAt(grid, 3, 1)]).toEqual([
      "=1+1",
      "0012",
      "2019-12-31",
    ]);
  });

  it("takes another name where the name is taken, and touches nothing that is there", async () => {
    const { host, excel } = await openExcel([
      { ...addressBook(), name: "回执" },
      { ...addressBook(), name: "回执2" },
    ]);
    expect(await host.putSheet("回执", rows)).toBe("回执3");
    expect(cellAt(sheetOf(excel.workbook, "回执"), 1, 0)?.value).toBe("办公室");
    expect(await host.listSheets()).toHaveLength(3);
  });

  it("may be empty", async () => {
    const { host } = await openExcel([loanLedger()]);
    expect(await host.putSheet("回执", [])).toBe("回执");
  });
});

describe("a workbook's sheets, put into the open one", () => {
  it("stand behind its own, the first in front of the user", async () => {
    const { host, excel } = await openExcel([loanLedger()]);
    const file = await workbookBytes([
      {
        name: "汇总",
        rows: [
          ["单位", "金额"],
          ["示例甲区", 5],
        ],
      },
      { name: "贷款台账", rows: [["单位"]] },
    ]);
    expect(await host.insertSheets?.(file)).toEqual(["汇总", "贷款台账 (2)"]);
    expect(excel.workbook.active.name).toBe("汇总");
    expect((await host.listSheets()).map(({ name }) => name)).toEqual(["贷款台账", "汇总", "贷款台账 (2)"]);
    expect(valueAt(await host.readSheet("汇总"), 1, 1)).toBe(5);
  });

  it("are too much for one request when the file is", async () => {
    const { host } = await openExcel([loanLedger()]);
    await expect(host.insertSheets?.(new Uint8Array(4_000_000))).rejects.toMatchObject({
      reason: "tooLarge",
    });
    await expect(host.insertSheets?.(new Uint8Array(10))).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("are not offered by an Excel that cannot take them", async () => {
    const { host } = await openExcel([loanLedger()], { excelApi: "1.12" });
    expect(host.insertSheets).toBeUndefined();
  });
});
