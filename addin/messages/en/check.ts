import { quoted } from "../quoted.ts";
import type * as zh from "../zh/check.ts";
import { linesText } from "./line-words.ts";
import { counted, reasonWords, severityHints, severityWords } from "./words.ts";

export const open: typeof zh.open = {
  drop: "Drop a workbook here",
  or: "or",
  choose: "Choose a file",
  skipLink: "Skip to “Choose a file”",
  dropNow: "Let go to open it",
  hint: "Use the ledger you keep anyway: workbooks of Excel and WPS (.xlsx, .xls, .et), or a .csv",
  samples: "Open a sample",
  samplesHint: "Have a look without a file of your own",
  sampleOwn: "your unit",
  reading: (name) => `Reading ${quoted(name)}`,
  checking: "Checking",
  readSoFar: (percent) => `${percent}% read`,
  readWhole: "All read, being shown",
  stop: "Stop reading",
  stopped: "Reading was stopped",
  tooLong:
    "The file was not read within two minutes. Please delete sheets that are not needed in Excel or WPS, save it as .xlsx, and try that",
  another: "Open another workbook",
  failed: "The file could not be read. Please open it in Excel, save a copy, and try that",
};

export const unreadable: typeof zh.unreadable = {
  file: (name, why) => `${quoted(name)}: ${why}`,
  picture: (name) =>
    `${quoted(name)} is a picture, not a table. Please choose the workbook that you report with (.xlsx, .xls, .et or .csv); if there is only a picture, type its figures into a table first`,
  pdf: (name) =>
    `${quoted(name)} is a printed page (PDF), not a table. Please choose the workbook that you report with (.xlsx, .xls, .et or .csv), or ask whoever sent the page for it`,
  document: (name) =>
    `${quoted(name)} is a document, not a table. If the table is in it, copy it into Excel or WPS, save that as .xlsx and choose it`,
  slides: (name) =>
    `${quoted(name)} is a presentation, not a table. If the table is in it, copy it into Excel or WPS, save that as .xlsx and choose it`,
  archive: (name) => `${quoted(name)} is an archive. Please unpack it and choose the workbook in it`,
};

export const check: typeof zh.check = {
  noCatalogue: "The catalogue of forms could not be had: nothing can be checked or submitted for now",
  workbook: "Workbook",
  heading: "Findings",
  rows: (count) => counted(count, "row"),
  outside: (count) => `outside this period: ${counted(count, "row")}`,
  outsideHint: (rows, outside) =>
    `${counted(rows, "row")} of this period; the other ${outside} are not of this period and are not sent`,
  sheet: (name) => `Sheet ${quoted(name)}`,
  table: (number) => `Table ${number}`,
  hidden: "hidden",
  view: "View",
  viewing: "Viewing",
  viewingSheet: (name) => `Viewing the sheet ${quoted(name)}`,
  viewSheet: (name) => `View the sheet ${quoted(name)}`,
  severity: severityWords,
  severityHint: severityHints,
  kinds: (kinds, places) => `${kinds} (${counted(places, "cell")})`,
  severityCount: (severity, kinds, places) =>
    kinds === places
      ? counted(places, severityWords[severity])
      : `${counted(kinds, `kind of ${severityWords[severity]}`, `kinds of ${severityWords[severity]}`)}, ${counted(places, "cell")}`,
  allGood: "Nothing to correct",
  announce: (errors, warnings, names) =>
    errors + warnings + names === 0
      ? "Checked; there is nothing to deal with"
      : `Checked: ${counted(errors, "error")}, ${counted(warnings, "warning")}${names === 0 ? "" : `, ${counted(names, "likely name")}`}`,
  announceUnread: (sheets) =>
    `Checked; ${counted(sheets, "sheet")} not recognised: please say which form, or ignore`,
  checking: "Checking…",
  readingFront: (sheet) => `Reading the sheet ${quoted(sheet)}… its findings follow at once`,
  failed: "The check failed and has no results",
  again: "Check again",
  unrecognised: (name) => `Not recognised: sheet ${quoted(name)}`,
  emptySheet: (name) => `Empty: sheet ${quoted(name)}`,
  unrecognisedHint:
    "This sheet was not recognised. You can say which form it is, or download a template and fill that in; ignore it if it is no report.",
  ignoredCount: (count) => `${counted(count, "sheet")} ignored`,
  aside: {
    hidden: (name) => `The sheet ${quoted(name)} is hidden and is not reported`,
    sinceJanuary: (name) =>
      `The sheet ${quoted(name)} only tells figures beside those of the period, which another one has, and is not reported`,
    otherPeriod: (name) => `The sheet ${quoted(name)} is for another period and is not reported`,
    noRows: (name) => `The sheet ${quoted(name)} has no rows in this period and is not reported`,
  },
  useThis: "Use this one",
  ignored: (name) => `Ignored: sheet ${quoted(name)}`,
  unignore: "Stop ignoring it",
  ignore: "Ignore",
  chooseForm: "Choose the form",
  chooseFormLabel: (name) => `Which form is the sheet ${quoted(name)}`,
  chooseFormPrompt: "Please choose a form",
  likely: "Most alike",
  others: "Other forms",
  period: "Reporting period",
  periodUnknown: "The reporting period was not found; please choose it",
  periodDiffers: (stated, period) => `The sheet says ${stated}; it is checked for ${period}`,
  wholeSheet: "Whole sheet",
  places: (count) => counted(count, "place"),
  search: "Search",
  searchHint: "A cell or words, such as J5",
  onlyErrors: "Only errors",
  noneFound: "No findings match",
  goTo: (cell) => `Go to cell ${cell}`,
  cells: "Cells",
  fix: "Fix",
  fixAll: (places) => `Fix all (${counted(places, "place")})`,
  fixThese: (places) => `Fix these ${counted(places, "place")}`,
  fixOne: (cell) => `Fix ${cell}`,
  proposal: "Perhaps this is meant; please decide:",
  adopt: "Accept",
  adoptOne: (cell) => `Accept for ${cell}`,
  adoptThese: (places) => `Accept for these ${counted(places, "place")}`,
  fixed: "Fixed",
  before: "Now",
  after: "Change to",
  blank: "blank",
  asText: (content) => `text “${content}”`,
  undo: "Undo the last change",
  undone: "Undone",
  ownHeader: (title, header) => `${title} (on the sheet: ${header})`,

  explain: "Explain",
  changeExplanation: "Change the explanation",
  withdrawExplanation: "Take the explanation back",
  explained: (reason) => `Explained: ${reasonWords[reason]}`,
  explainedPart: (reason, lines) => `Explained for ${linesText(lines)}: ${reasonWords[reason]}`,
  carried: " (as said with the last report; please see whether it still holds)",
  rule: (rule) => `Check rule ${rule}`,
  local: "Checked only on this computer; never uploaded",
  totals: "Totals",
};

export const recognition: typeof zh.recognition = {
  read: (columns, unused) =>
    unused === 0
      ? `${counted(columns, "column")} read`
      : `${counted(columns, "column")} read, ${unused} not used`,
  asks: (count) => `${count} to confirm`,
  assign: "Assign columns",
  toAssign: "Go to columns",
  assignSheet: (name) => `Assign columns of sheet ${quoted(name)}`,
  notKept: "Done, but this computer could not keep it: you will be asked again about the same header",
};

export const explain: typeof zh.explain = {
  heading: "Explanation",
  reason: "Reason",
  reasons: reasonWords,
  note: "Further words",
  noteHint: "Please write no names, ID numbers or telephone numbers",
  noteFault: {
    personal:
      "This looks like a personal number (ID, telephone, bank card) or an address. Please remove it, then save",
    missing: "Please say what happened when you choose another reason",
  },
  all: (places) => `For all ${counted(places, "place")}`,
  choose: "Please choose",
  unreasoned: "Please choose a reason",
  which: "Only for the places selected",
  nowhere: "Please select the cells to explain",
  save: "Save the explanation",
  gone: "Nothing is wrong there any more: there is nothing to explain",
};

export const preview: typeof zh.preview = {
  heading: "Sheet",
  result: "Findings",
  back: "Back to the findings",
  grid: (name) => `Contents of the sheet ${quoted(name)}. Move with the arrow keys`,
  value: "Contents",
  applyAll: (places, content) => `Change all ${places} cells that say ${quoted(content)}`,
  apply: "Change",
  cell: (address) => `Cell ${address}`,
  sheets: "Choose a sheet",
  find: "Find in the sheet",
  findNext: "Next",
  findBefore: "Previous",
  notFound: "Not found",
  open: "Find",
  tooMany: (most) => `At most ${most} cells can be pasted at once; nothing was pasted. Please paste in parts`,
  earlier: (figures) => `Your unit reported before, in total: ${figures}`,
  toFinding: "Back to this finding",
  finding: (words) => `has ${words}`,
};
