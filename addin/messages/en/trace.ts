import { quoted } from "../quoted.ts";
import type * as zh from "../zh/trace.ts";
import { counted } from "./words.ts";

export const trace: typeof zh.trace = {
  heading: "Where a figure comes from",
  hintBrowser:
    "Open a merged workbook and click any figure on its sheet “汇总” to see which units, submissions and cells it was added up from.",
  hintExcel: "Select a figure on the sheet “汇总” of a merged workbook, then press the button below.",
  open: "Open a merged workbook",
  another: "Open another merged workbook",
  reading: (name) => `Reading ${quoted(name)}`,
  ask: "Trace the selected cell",
  asking: "Tracing the figure",
  notMerged:
    "This is not a merged workbook from HalfSky, so its figures cannot be traced. Please open one downloaded from the page “Merge”",
  noFigure: (cell) =>
    `${cell} is not a figure of the sheet “汇总”. Please select a figure in a unit's row or in a total row`,
  sheet: "Merged sheet",
  of: (title, cell) => `${cell}: ${title}`,
  rows: (count) => `Made of ${counted(count, "figure")}`,
  sum: (value) => `They add up to ${value}`,
  none: "No data was reported",
  rateOf: (parts) => `Computed from ${parts}; please trace those two figures`,
  changed:
    "These are the submissions as they are now. If a newer version came after the workbook was downloaded, figures may differ from it.",
  unit: "Sent by",
  subject: "Unit",
  version: "Version",
  time: "Time sent",
  cell: "Original cell",
  go: "See this cell as it was sent",
  value: "Value",
  more: "Show more",
};
