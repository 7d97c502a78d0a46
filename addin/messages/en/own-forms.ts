/** The page of forms that the city or the district makes itself. */
import { quoted } from "../quoted.ts";

export const ownForms = {
  heading: "Forms of your own",
  what: "Put in the workbook you would send out, and it becomes a form: units fill it in, it is checked and merged. What stands in its cells stays on this computer; only columns and lists are kept.",
  empty: "No forms of your own yet. Put in a blank or a filled sheet to try.",
  drop: "Put in a workbook",
  dropHint:
    "Or drop the file on this page: .xlsx, .xls, .et, .csv; formulas and drop-downs are known of an .xlsx",
  reading: (name: string) => `Reading ${quoted(name)}`,
  unreadable: "This file cannot be opened. Save it as .xlsx in Excel or WPS and try again",
  noTable: "No header was found. Give the sheet two or more column names and put it in again",
  whichSheet: "Which sheet",
  room: {
    own: (forms: number, most: number, size: string, largest: string) =>
      `${forms} forms of your own in use (at most ${most}); with what is changed in standard forms ${size} (at most ${largest})`,
    branch: (forms: number, most: number, size: string, largest: string) =>
      `${forms} forms of the district and the units below it in use (at most ${most}), ${size} (at most ${largest})`,
    below: (forms: number, most: number, size: string, largest: string) =>
      `${forms} forms of all districts in use (at most ${most}), ${size} (at most ${largest})`,
  },
  roomNear:
    "There is little room left; once it is full nothing can be made or published. Please retire what is no longer used, or have fewer words and other names",
  title: "Form",
  number: "Number",
  unit: "Whose",
  version: "Version",
  versionOf: (version: number) => `Version ${version}`,
  state: "State",
  states: {
    draft: "Draft",
    published: "Published",
    changing: "Published, changes not yet",
    retired: "Retired",
  },
  tasks: "Tasks",
  changed: "Last change",
  actions: "Actions",
  actionsFor: (title: string) => `Actions for ${quoted(title)}`,
  edit: "Design",
  openOf: (title: string) => `Open ${quoted(title)}`,
  change: "Change to a new version",
  discard: "Delete the draft",
  discardTitle: (title: string) => `Delete the draft of ${quoted(title)}`,
  discardWhat: "Changes that are not published are lost. Published versions stay.",
  discarded: (title: string) => `The draft of ${quoted(title)} is deleted`,
  keptHere: (title: string, time: string) =>
    `Changes of ${quoted(title)} at ${time} did not reach the server; they are still on this computer`,
  keptOpen: "Go on",
  keptOpenOf: (title: string) => `Go on with ${quoted(title)}`,
  keptDrop: "Discard",
  keptDropOf: (title: string) => `Discard the changes of ${quoted(title)}`,
  keptDropTitle: (title: string) => `Discard the changes of ${quoted(title)}`,
  keptDropWhat:
    "Changes on this computer that did not reach the server are lost. The draft on the server and published versions stay.",
  untitled: "A form without a name",
  retire: "Retire",
  retireTitle: (title: string) => `Retire ${quoted(title)}`,
  retireWhat:
    "No new tasks can ask for it. Tasks and reports that are there stay, merges too. It can be taken back.",
  retired: (title: string) => `${quoted(title)} is retired`,
  restore: "Use again",
  restored: (title: string) => `${quoted(title)} is in use again`,
  exportFile: "Export as a file",
  exported: (name: string) => `Saved ${quoted(name)}`,
  importFile: "Import a form",
  importTitle: "Import a form",
  importNew: (title: string, columns: number, rules: number) =>
    `It becomes the draft of a form: ${quoted(title)}, ${columns} columns, ${rules} checks. Look at it, then publish.`,
  importRun: "Import",
  imported: (title: string) => `${quoted(title)} is imported, as a draft`,
  notAFile: "This is no file of a form. Take the .json of “Export as a file”",
};
