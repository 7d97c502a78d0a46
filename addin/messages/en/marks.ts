import { quoted } from "../quoted.ts";
import type * as zh from "../zh/marks.ts";
import { counted } from "./words.ts";

export const marks: typeof zh.marks = {
  heading: "What is in these copies",
  copy: "Marked copy",
  copyHint:
    "Your file with colours, notes and a sheet that lists the findings, to be sent to whoever mends them. Opened here, the marks come off again.",
  copyConverted:
    "Saved as .xlsx with colours, notes and a sheet that lists the findings, to be sent to whoever mends them.",
  rows: "Rows with problems only",
  rowsHint:
    "The header and the rows with errors or warnings, with their row numbers before and the problems behind them, to be sent back.",
  writing: "Writing the file",
  copied: (file, cells) => `${quoted(file)} was downloaded, with ${counted(cells, "cell", "cells")} marked`,
  rowsDone: (file, rows) => `${quoted(file)} was downloaded, with ${counted(rows, "row", "rows")}`,
  copyName: (name, ending) => `${name} (marked)${ending}`,
  rowsName: (name) => `${name} (problems).xlsx`,
  cleanName: (name, ending) => `${name} (marks off)${ending}`,
  notesLeft: (cells, most) =>
    `Too many notes would keep the file from opening: the ${most} gravest cells have one; ${counted(cells, "other has", "others have")} the colour alone, and stand in the list of findings.`,
  ownNotes: (cells) =>
    `${counted(cells, "cell has", "cells have")} a note of your own, which stays as it is; the findings stand in the list.`,
  alike: (first, message) =>
    `The same as in ${first}; please look at the figures of this cell. Of ${first} was said: ${message}`,
  listLeft: (places, most) =>
    `The list names the first ${most} places; ${counted(places, "other has", "others have")} the colour alone.`,
  nowhere: (places) =>
    `${counted(places, "place is", "places are")} not in the file and could not be marked.`,
  standing: "This is a copy that was marked here",
  standingHint: (lists) =>
    lists === ""
      ? "Its colours and notes are marks, and are not looked at."
      : `Its colours, its notes and the sheet ${lists} are marks, and are not looked at.`,
  takeOff: "Take the marks off",
  download: "Download without marks",
  cleaned: (file) => `${quoted(file)} was downloaded, without marks`,
  fix: (after) => `Change to: ${after}`,
  advice: {
    error: "Correct it before reporting",
    warning: "Verify it; if it is true, say why when reporting",
    information: "For your information",
  },
  row: (row) => `row ${row}`,
  note: (note) => ` (${note})`,
  said: (severity, message) => `[${severity}] ${message}`,
  sheet: {
    list: "Findings",
    about:
      "What HalfSky found. A press on the cell leads to it; opened in HalfSky, this file can be downloaded without marks and without this sheet.",
    headers: ["No.", "Severity", "Sheet", "Cell", "Column", "Value", "Finding", "What to do"],
    more: "There are more findings in the list",
    notesBounded:
      "There are many findings: the 1,000 gravest cells have a note, others the colour alone. All stand in this list.",
    ownNotes: "Cells with a note of their own got none; their findings stand in this list.",
    listBounded: "There are many findings: the first 20,000 places are listed, others have the colour alone.",
  },
  rowsSheet: { row: "Row", problems: "Problems", wholeSheet: "Whole sheet" },
};
