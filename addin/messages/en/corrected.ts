import type { LeftReason } from "../../../shared/workbook/patch/patch-result.ts";
import { quoted } from "../quoted.ts";
import type * as zh from "../zh/corrected.ts";
import { counted } from "./words.ts";

const leftReasons: Readonly<Record<LeftReason, string>> = {
  array: "part of an array formula, which changes as a whole only",
  "data-table": "part of a what-if data table",
  merged: "covered by a merged cell",
  table: "a heading or total of a table (Ctrl+T)",
  pivot: "inside a pivot table",
  "shared-formula": "other cells share its formula",
  "too-long": "the text is too long for a cell",
  nowhere: "the file has no such cell",
};

export const corrected: typeof zh.corrected = {
  count: (cells) => `${counted(cells, "cell", "cells")} corrected, not in your file yet`,
  inFile: (cells) => `${counted(cells, "cell", "cells")} corrected, in the file you downloaded`,
  only: "Your original stays as it is; the download is the same file with only these cells changed.",
  converted:
    "Your original stays as it is. The download is an .xlsx with its figures, formulas, number formats, merged cells and widths; fonts, colours, borders, pictures, charts, conditional formats, drop-downs and print settings do not come along, so it may look different.",
  formulasLost: (count) =>
    `${counted(count, "formula", "formulas")} could not be carried over and became the value they had`,
  what: "See what was corrected",
  lookAt: (place) => `Look at ${place}`,
  change: (before, after) => `${before} → ${after}`,
  becameNumber: (content) => `text “${content}” → number ${content}`,
  blank: "blank",
  files: "Files to download",
  download: "Download the corrected file",
  writing: "Writing the file",
  fileName: (name, ending) => `${name} (corrected)${ending}`,
  done: (file, converted) =>
    converted
      ? `${quoted(file)} was downloaded. Please look at it before you use it instead of the old one`
      : `${quoted(file)} was downloaded. Please use it instead of the old one`,
  uncalculated:
    "Formulas in the file are calculated when Excel or WPS opens it; the figures follow once it has been saved there.",
  unfollowed: (cells, n) =>
    `${n} formulas (${cells}${n > 5 ? " …" : ""}) cannot be calculated here and show what the file had; the downloaded file is calculated when Excel or WPS opens it.`,
  replaced: (cells) => `These cells held formulas and now hold what you entered: ${cells}`,
  left: "These cells were not changed in the file. Please change them in Excel or WPS:",
  leftCell: (place, reason) => `${place}: ${leftReasons[reason]}`,
  protectedSheets: (sheets) =>
    `Protected sheets ${sheets}: these cells were changed in the download too; the protection is still there`,
  signed: "The file bears a digital signature, which no longer fits. It has to be signed again",
  failed: (reason) => `The file could not be written: ${reason}`,
  broken: "The file could not be written. Your corrections are still here, please try again",
  stopped: "Stopped, no file was written",
  sending: (cells) =>
    `${counted(cells, "cell was", "cells were")} corrected here and will be sent as corrected:`,
  sent: (cells) => `${counted(cells, "cell", "cells")} of what was sent were corrected here`,
  sentMore: (cells) => `${cells} more were corrected and are not listed`,
  textStays: "contents stay on the computer, not uploaded",
  sideStays: "(not uploaded)",
  onSheet: (nth, cell) => `sheet ${nth}, ${cell}`,
  ofSender: (cells) =>
    `${counted(cells, "cell was", "cells were")} corrected in the browser before submitting; the unit's own file may still have them as they were`,
  sentHeading: "Corrected before submitting",
  sentList: "Cells corrected here",
  leave: "To keep corrections, stay here and download the corrected file first.",
};
