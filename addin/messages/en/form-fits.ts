/** 报表 → 标准报表: what the city changes in a standard form. */
import { counted, versionOf } from "./words.ts";

export const formFits = {
  heading: "Standard forms",
  what: "The city can add columns, words of lists and checks to a standard form, and do without what it does not need. The indicators stay, so figures can still be compared. Press the name of a form to begin.",
  title: "Form",
  number: "Number",
  version: "Version",
  versionOf,
  changed: "Changed by the city",
  asStandard: "As the standard",
  standardAgain: "Back to the standard",
  standardAgainWhat: (version: number) =>
    `This form is back to the standard: later tasks take the standard’s ${versionOf(version)}, and go along with its next ones. Tasks that were out before take the version they began with.`,
  counts: (columns: number, rules: number, words: number, off: number) =>
    [
      ...(columns === 0 ? [] : [`${counted(columns, "column")} added`]),
      ...(rules === 0 ? [] : [`${counted(rules, "check")} added`]),
      ...(words === 0 ? [] : [`${counted(words, "name or word", "names and words")} added`]),
      ...(off === 0 ? [] : [`${off} switched off`]),
    ].join(", "),
  by: "By",
  state: "Note",
  newer: "New standard version",
  unpublished: "Changes not published",
  fitFor: (title: string) => `Fit “${title}”`,

  back: "Back to the forms",
  madeOf: (base: number) => `Made of the standard’s ${versionOf(base)}`,
  kept: "Changes are kept on this computer until you sign out",
  notKept: "This browser keeps nothing. Please leave this page open and publish when you are done",
  undo: "Undo",
  redo: "Redo",
  blank: "Blank sheet",
  restore: "Back to the standard",
  publish: "Publish…",
  notHeld: "The standard version of this form is not on this computer yet. Please refresh and try again",
  faultsFirst: (count: number) => `${counted(count, "fault")} to mend before it can be published`,
  drop: "Take away",
  dropOf: (what: string) => `Take “${what}” away`,

  columns: "Columns of the standard",
  columnsOf: (all: number, off: number) =>
    off === 0 ? counted(all, "column") : `${counted(all, "column")}, ${off} switched off`,
  columnsWhat: "What is switched off nobody is asked for. Press a name to add other names and words",
  find: "Find a column",
  onlyChanged: "Changed ones only",
  noneFound: "No such column",
  asked: (name: string) => `Ask for “${name}”`,
  off: "Off",
  offStays: "Off: no longer printed on the blank sheet; where a sheet has it, it still stays",
  cannotOff: (why: string) => `Cannot be switched off: ${why}`,
  headersMark: (count: number) => counted(count, "other name"),
  codesMark: (count: number) => `${counted(count, "word")} added to the list`,
  wordsMark: (count: number) => `${counted(count, "other word")} in the list`,
  offTitle: (name: string) => `Switch “${name}” off`,
  offWhat:
    "Units are no longer asked for it, and merges no longer have it. What was sent stays. Checks that go with it:",
  offRun: "Switch off",
  headers: "Other names",
  headersHint: (known: string) =>
    known === "" ? "With 、 between them" : `With 、 between them. Known already: ${known}`,
  words: "Other words of the list",
  wordsOf: (code: string) => `Other words for “${code}”`,
  wordsKnown: (known: string) => `Known: ${known}`,
  codes: "Added by the city",
  codesHint: "One a line, behind those of the standard",
  titles: "Other titles of the sheet",
  titlesHint: "With 、 between them. A sheet that bears one is known as this form",
  code: "Word",
  listOf: (count: number) => `${counted(count, "word")} of the standard, to which other words can be added`,

  own: "Added by the city",
  ownEmpty: "Nothing added yet. Such columns come last, below a heading that says whose they are",
  ownRules: "Checks of the city",
  rules: "Checks of the standard",
  rulesOf: (all: number, off: number) =>
    off === 0 ? counted(all, "check") : `${counted(all, "check")}, ${off} switched off`,
  checked: (words: string) => `Check: ${words}`,
  gone: (name: string) => `“${name}” is switched off, and this with it`,
  when: (condition: string) => `Where “${condition}”`,
  severities: { error: "Error", warning: "To confirm", information: "Note" },
  keys: "Rows that stand twice",
  history: "Against earlier periods and peers",
  privacy: "Checks for personal data",
  privacyWhy:
    "Checks for ID numbers, telephones, bank cards and names are always on: what says who somebody is may not leave the unit.",
  ruleKept: "It guards personal data and cannot be switched off",

  sample: "Try it on a sheet",
  sampleWhat:
    "Put in a filled sheet to see what units will see. It is looked at on this computer alone and not stored",
  sampleAdd: "Put in a sheet",
  sampleOther: "Another sheet",
  sampleOwn: (count: number, names: string) => `${counted(count, "added column")} found: ${names}`,
  sampleUnknown:
    "The form has no column of these names. Choose the column that it is, and sheets of units are known by the name from then on; or add one of the city:",
  sampleNamed: (named: readonly (readonly [header: string, column: string])[]) =>
    `Known by the names you added: ${named.map(([header, column]) => `“${header}” is “${column}”`).join(", ")}`,
  sampleTwice: (count: number) =>
    `${count} columns of the sheet are called this, and only one can be known. To keep them apart, please give them different names on the sheet first`,
  meansThis: (column: string) => `It is “${column}”`,
  meansThisOf: (name: string, column: string) => `It is “${column}”: “${name}”`,
  meansOf: (name: string) => `Which column is “${name}”?`,
  meansOther: "A column that is there…",
  meansLike: "With a name like it",
  meansRest: "Others that the sheet has not yet",
  addOwn: "Add as a column of the city",
  clerkAsked:
    "A clerk who hands in this sheet would be asked about the above. Say above, under the sheet to try, which column it is, or add names to columns and words under the standard’s columns, and nobody has to answer",
  addThis: (name: string) => `Add as a column of the city: “${name}”`,
  tryLater: "Mend what is marked red, then try it",
  preview: "What a merge will show",

  newStandard: (version: number) => `The standard has a new version: ${versionOf(version)}`,
  newStandardWhat: (base: number) =>
    `The city uses what it made of ${versionOf(base)}; nothing changes by itself. The new version has changed:`,
  noDifference: "No column and no check differs",
  carry: "Take it over",
  later: "Not now",
  lookAgain: "See what the new version changed",
  carried: (version: number) =>
    `The city’s changes now stand on the standard’s ${versionOf(version)}, not yet published. What no longer fits is marked red; please mend it, then publish`,

  publishTitle: (title: string, version: number) => `Publish “${title}”, ${versionOf(version)}`,
  publishWait: "Looking at what it changes",
  publishChanges: "It differs from what is in use in:",
  publishUnderWay:
    "Tasks that are out take the version they began with, and sheets that are being filled stay as they are; later tasks take this one. What is published cannot be changed: a change makes another version.",
  publishRun: "Publish",
  published: (title: string, version: number) =>
    `“${title}”, ${versionOf(version)}, is published; later tasks take it`,
  restoreTitle: (title: string) => `“${title}” back to the standard`,
  restoreWhat: (version: number) =>
    `Later tasks take the standard’s ${versionOf(version)}, and go along with its next ones. Added columns are no longer asked for, and what was switched off is.`,
  restoreKept: "Tasks that are out take the version they began with, and nothing that was sent is lost.",
  restoreDraft: "Your changes that are not published go too.",
  restored: (title: string, version: number) =>
    `“${title}” is back to the standard: later tasks take the standard’s ${versionOf(version)}`,

  conflict: (name: string, time: string, version: number) =>
    `${name} published ${versionOf(version)} at ${time}. All your changes are here, not published`,
  conflictRestored: (name: string, time: string) =>
    `${name} went back to the standard at ${time}. All your changes are here, not published`,
  conflictChanges: "They changed:",
  conflictMine: "Yours differs from theirs in:",
  conflictJoin: "Put both together",
  conflictJoinHint: "Changes of both stay; where both changed the same, yours counts",
  conflictTheirs: "Take theirs",
  conflictKeep: "Take mine",
  conflictDone: "Changed, not yet published. Undo leads back",

  leaveTitle: "Changes are not published",
  leaveWhat: "They stay on this computer, to go on with later; units do not see them.",
  leaveLost: "This browser keeps nothing: they are lost when you leave.",
  leaveKeep: "Leave, keep the draft",
  leaveRun: "Discard and leave",
  leaveDrop: "Discard the changes",
  stay: "Go on",
  signOutTitle: "Changes of standard forms are not published",
  signOutWhat: (titles: string) => `Unpublished changes of ${titles} are lost when you sign out.`,
  signOutRun: "Discard and sign out",

  wordTaken: (word: string, of: string) =>
    `“${of}” is known as “${word}” already: there is no need to add it`,
  faults: {
    base_other: "These changes were made of another version of the standard",
    column_unknown: "This version of the standard has no such column",
    code_unknown: "This version of the standard has no such word",
    word_taken: "Another option is known by this word already",
    rule_unknown: "This version of the standard has no such check",
    rule_id: "The id of this check cannot be used; please remove it and add it again",
    code_id: "The id of this word cannot be used; please remove it and add it again",
    codes_closed: "Each word of this list is an indicator of its own; none can be added",
    rule_kept: "Checks that guard personal data cannot be switched off",
    off_event_date: "its date says to which period a row belongs",
    off_last_identity: "it says what a row is",
    off_dates: "it dates the figures of",
    off_units: "it says the unit of",
    off_table_rows: "the rows of the sheet are its words",
    off_decides: "it says whether, and as what, figures count of",
    off_apart: "it keeps apart what must not be added of",
    off_only_feed: "without it nothing is merged of",
  },
};
