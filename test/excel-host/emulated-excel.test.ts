/** The emulated Excel refuses as Excel does, so that a mistake in the pane is seen. */
/// <reference types="office-js" />
import { describe, expect, it } from "vitest";
import { addressBook } from "../support/pane-sheets.ts";
import { openInExcel } from "./emulated-excel.ts";
import { cellAt, sheetOf, workbookOf } from "./workbook.ts";

const NAME = "通讯录";

function run<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => batch(context.workbook.worksheets.getItem(NAME), context));
}

describe("the emulated Excel", () => {
  const open = (limits = {}) => openInExcel(workbookOf("台账.xlsx", [addressBook()]), limits);

  it.each<[string, string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>]>([
    [
      "a value that was never loaded",
      "PropertyNotLoaded",
      async (sheet, context) => {
        const range = sheet.getRange("A1");
        await context.sync();
        return range.values;
      },
    ],
    [
      "a value before the round trip",
      "PropertyNotLoaded",
      async (sheet) => {
        const range = sheet.getRange("A1");
        range.load("values");
        return range.values;
      },
    ],
    [
      "values of another shape",
      "InvalidArgument",
      async (sheet, context) => {
        sheet.getRange("A1:B2").values = [[1, 2, 3]];
        await context.sync();
      },
    ],
    [
      "an address that is none",
      "InvalidArgument",
      async (sheet, context) => {
        sheet.getRange("A0").load("values");
        await context.sync();
      },
    ],
    [
      "a sheet that does not exist",
      "ItemNotFound",
      async (_, context) => {
        context.workbook.worksheets.getItem("没有").load("name");
        await context.sync();
      },
    ],
    [
      "a property it does not know",
      "InvalidArgument",
      async (sheet, context) => {
        sheet.getRange("A1").load("colour");
        await context.sync();
      },
    ],
    [
      "a member that is not emulated",
      "ApiNotFound",
      async (sheet, context) => {
        sheet.getRange("A1").clear();
        await context.sync();
      },
    ],
    [
      "a member above the requirement set",
      "ApiNotFound",
      async (sheet) => sheet.getRange("A1").getDependents(),
    ],
    [
      "a handler for selections",
      "ApiNotFound",
      async (sheet, context) => {
        sheet.onSelectionChanged.add(async () => {});
        await context.sync();
      },
    ],
    [
      "all cells of a sheet at once",
      "RangeExceedsLimit",
      async (sheet, context) => {
        sheet.getRange().load("values");
        await context.sync();
      },
    ],
    [
      "a list of areas that is too long",
      "InvalidArgument",
      async (sheet, context) => {
        sheet.getRanges(Array.from({ length: 2_000 }, () => "A1:A2").join()).load("address");
        await context.sync();
      },
    ],
    [
      "a conditional format that is not emulated",
      "ApiNotFound",
      async (sheet, context) => {
        sheet.getRange("A1").conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
        await context.sync();
      },
    ],
    [
      "a second sheet of the same name",
      "ItemAlreadyExists",
      async (_, context) => {
        context.workbook.worksheets.add(NAME);
        await context.sync();
      },
    ],
    [
      "a name that no sheet can have",
      "InvalidArgument",
      async (_, context) => {
        context.workbook.worksheets.add("回执/一");
        await context.sync();
      },
    ],
    [
      "a file that is no workbook",
      "InvalidArgument",
      async (_, context) => {
        context.workbook.insertWorksheetsFromBase64("AAAA", { positionType: "End" });
        await context.sync();
      },
    ],
    [
      "a formula whose result it was not told",
      "GeneralException",
      async (sheet, context) => {
        sheet.getRange("A1").values = [["=1+1"]];
        await context.sync();
      },
    ],
  ])("refuses %s", async (_, code, mistake) => {
    open();
    await expect(run(mistake)).rejects.toMatchObject({ code });
  });

  it("answers for a sheet that may be missing with a null object", async () => {
    open();
    const isNull = await run(async (_, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("没有");
      const used = missing.getUsedRangeOrNullObject();
      await context.sync();
      return missing.isNullObject && used.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it("refuses requests and answers above the limit", async () => {
    open({ bytes: 3_000 });
    const write = run(async (sheet, context) => {
      sheet.getRange("A1").values = [["长".repeat(3_000)]];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    const read = run(async (sheet, context) => {
      sheet.getRange("A1:Z99").load("values");
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  it("fails while somebody types, where the request did not say that it can wait", async () => {
    const excel = open();
    excel.startEditing();
    const read = run(async (sheet, context) => {
      sheet.load("name");
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  });

  it("reads what is typed as Excel does", async () => {
    const { workbook } = open();
    await run(async (sheet, context) => {
      sheet.getRange("A3:F3").values = [["007", "2019-03-08", "12%", "1,234", "'007", "true"]];
      await context.sync();
    });
    const sheet = sheetOf(workbook, NAME);
    expect([0, 1, 2, 3, 4, 5].map((column) => cellAt(sheet, 2, column)?.value)).toEqual([
      7,
      43_532,
      0.12,
      1234,
      "007",
      true,
    ]);
    expect(cellAt(sheet, 2, 1)?.format).toBe("yyyy/m/d");
  });
});
