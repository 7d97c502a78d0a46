import { quoted } from "../quoted.ts";
import type * as zh from "../zh/excel.ts";

export const excel: typeof zh.excel = {
  connecting: "Connecting to the workbook",
  slow: "This takes longer than usual. You can wait a little, or open the pane again",
  failed: "The workbook cannot be reached. Please try again; if that fails, close the pane and open it again",
  unsupportedHeading: "HalfSky cannot be used here",
  unsupported: {
    "no-office":
      "Microsoft's Office script cannot be reached, so the pane cannot open. Please check the network and open the pane again; if that never helps, ask the administrator to allow this address",
    "office-silent":
      "Microsoft's Office script has not come in 10 seconds; most likely the network does not let it through. When it comes, the pane opens by itself; you can also try again or use the browser edition. If it never comes, ask the administrator to allow this address",
    "not-excel":
      "This page is to be opened inside Excel. Please press 打开 in the group 半边天统计 on Excel's Home tab",
    "too-old":
      "This Excel is older than 2021 and cannot read merged cells. Please update Excel, or use the browser",
  },
  otherCloud: "My Office is operated by 21Vianet (or is not): take the other address",
  browser: "Use HalfSky in the browser",
  browserHint:
    "The browser edition needs no add-in: drop your file there, check it and submit it just the same.",
  refusal: {
    protected:
      "The sheet is protected and nothing was changed. Please remove the protection under “Review” and try again",
    editing:
      "A cell is being edited, so Excel can do nothing else. Please press Enter to finish and try again",
    busy: "Excel is busy and this was not done. Please wait a little and try again",
    disconnected: "The connection to the workbook is lost. Please close the pane and press 打开 again",
    tooLarge:
      "The sheet is too large for Excel to hand over at once. Please delete unused rows and columns and try again",
    moved:
      "The sheet has just changed, so this place was left alone. Please look at the new findings and do it again",
    elsewhere:
      "Excel shows another workbook, or several sheets are selected at once. Come back to this workbook with one sheet selected, and checking goes on by itself",
  },
  mark: "Mark in the sheet",
  unmark: "Clear the marks",
  marked: "Marked in the sheet",
  leftAlone: (cells) => `${cells} changed again after the fix and was left alone`,
  halfWritten: (cells) =>
    `Excel refused halfway: ${cells.join(", ")} stayed changed and could not be put back. Please look at these cells; if need be, press Ctrl+Z in Excel or type the former values`,
  unmarked: "The marks are cleared; the cells look as before",
  receiptSheet: "Receipt",
  putReceipt: "Put into the workbook",
  receiptPut: (sheet) => `Put onto the new sheet ${quoted(sheet)}`,
  insertMerged: "Put into this workbook",
  insertMergedHint: "The merged sheets are added at the end of this workbook; its own sheets do not change.",
  insertMergedNoCharts:
    "The merged sheets are added behind this workbook's own, which stay as they are. Excel on the web takes no charts in; for these download the merged workbook.",
  mergedInsertedNoCharts: (sheets) =>
    `Put into this workbook: ${sheets.join(", ")}. Without charts, which Excel on the web does not take in; for these download the merged workbook`,
  mergedInserted: (sheets) => `Put into this workbook: ${sheets.join(", ")}`,
  notDone: "This was not done. Please try again; if that fails, close the pane and open it again",
  cannotMerge:
    "Merging is for reviewers, and your account may not. If you need it, please ask the federation above you",
};

export const elsewhere: typeof zh.elsewhere = {
  title: { save: "No file can be saved here", print: "Nothing can be printed here" },
  body: "Excel for Mac and iPad lets no pane download or print, so nothing was saved. Please sign in in the browser, open the same page there, and download or print it.",
};
