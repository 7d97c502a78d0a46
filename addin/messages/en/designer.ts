/** The designer: a form while it is made. */
import { quoted } from "../quoted.ts";
import { counted } from "./words.ts";

export const designer = {
  back: "Back to the forms",
  from: (name: string) => `Made of ${quoted(name)}`,
  saving: "Saving",
  saved: (time: string) => `Saved at ${time}`,
  unsaved: "Not saved yet",
  notSaved: (why: string) => `Not saved (${why}), it will be tried again. Please keep this page open`,
  notSavedKept: (why: string) =>
    `Not on the server yet (${why}), it will be tried again. The changes stay on this computer, also when the page is closed`,
  leftHere: (time: string) => `You go on from changes of ${time} that were left on this computer`,
  gone: "Somebody else deleted this draft. What you have here is still there",
  goneKeep: "Save it anew",
  namesWait:
    "It is not on the server yet, only on this computer. Please change what is a name, or make its column a text that is not sent; where it is none, or is meant, store it",
  namesKeep: "Store it all the same",
  conflict: (name: string, time: string) =>
    `${name} changed this draft at ${time}; your changes here are not saved`,
  conflictChanges: "Where theirs differs from yours:",
  conflictTake: "Take theirs",
  conflictKeep: "Put mine over it",
  undo: "Undo",
  redo: "Redo",
  template: "Blank sheet",
  publish: "Publish…",
  name: "Name of the form",
  details: "The sheet as a whole",
  printed: "Number, issued by, approval, validity",
  numberOf: "Number",
  authority: "Issued by",
  approval: "Approval",
  validUntil: "Valid until",
  sample: "Sample",
  sampleRows: (rows: number, header: number) => `${rows} rows of data, ${header} of header`,
  sampleBlank: "Blank sheet, no rows of data",
  sampleGone: "No sample on this computer. Put one in to try checks on it",
  sampleOther: "Another sample",
  sampleAdd: "Put in a sample",
  sampleKept: "The sample is only looked at on this computer and never stored on the server",
  understood: (count: number) => `${count} columns understood`,
  toConfirm: (count: number) => `${count} to confirm`,
  asides: {
    serial: "Number, not used",
    unit: "Units",
    rank: "Rank, not used",
    period: "Period",
    signature: "Signature, not used",
  },
  takeAside: "Make a column",
  notRow: "No data",
  kinds: { text: "Text", code: "List", count: "Count", money: "Money", percent: "Per cent", date: "Date" },
  choices: (count: number) => `List of ${count}`,
  moreRows: (count: number) => `${count} more rows are not shown; checks try them all`,
  kept: "stays here",
  columns: "Columns",
  columnsOf: (all: number, sent: number) => `${all}, ${sent} are sent`,
  addColumn: "Add a column",
  newColumn: "New column",
  column: (name: string) => `Column ${quoted(name)}`,
  fieldName: "Name",
  fieldAliases: "Also called",
  aliasesHint: "Other names on sheets, with commas between them",
  fieldKind: "Kind",
  fieldUnit: "Unit",
  fieldScale: "Decimals",
  fieldCodes: "Words",
  codesHint:
    "One a line; a column can be pasted from a sheet. Add a word such as “other” for what is not listed",
  fieldRequired: "Required",
  fieldGrouping: "Add up by it",
  crossed: (columns: number, groups: string) =>
    `${columns} columns are crossed: each figure may fill ${groups} columns of the summary. Clear “Add up by it” where that is not needed`,
  fieldSigned: "May be below nought",
  fieldApart: "Its words overlap (provincial ones are municipal too): never add across them",
  fieldLeaving: "Sent?",
  leaving: { sent: "Is sent", stays: "Stays on the computer", personal: "Personal, is never sent" },
  fieldReason: "Why it is sent",
  reasonHint: "A text needs a reason to be sent; reporters see it",
  fieldAggregation: "Put together",
  aggregations: {
    sum: "Units are added, periods are added",
    latest: "Units are added, of periods the last counts",
    first: "Units added, of periods the first (what it began with)",
    recompute: "Computed anew from two columns",
    none: "Shown, not added",
  },
  numerator: "Numerator",
  denominator: "Denominator",
  choose: "Choose",
  moveUp: "Up",
  moveDown: "Down",
  remove: "Delete this column",
  removed: (name: string) => `${quoted(name)} is deleted; it can be undone`,
  rows: "A row is",
  rowKinds: { events: "One event, person or thing", sums: "The sums of a unit" },
  eventDate: "Date that says the period",
  noDate: "No date",
  counted: "A row counts as one",
  countedOverTime: "Rows of several periods",
  countedOverTimes: {
    sum: "are added (each is sent once)",
    latest: "the last counts (all are listed each time)",
  },
  countedUnit: "Unit",
  accumulation: "The figures are",
  accumulations: { period: "Of the period", yearToDate: "Since January", stock: "As of its end" },
  rules: "Checks",
  rulesWhat: "Written as on paper, tried on the sample at once",
  addRule: "Add one",
  rule: (index: number) => `Check ${index}`,
  rulePlaceholder: "e.g. women ≤ workers, by the names of columns",
  severityOf: (index: number) => `Weight of check ${index}`,
  severities: { error: "Must be mended", warning: "To be explained", information: "Told" },
  ruleMessage: "What is said",
  removeRule: "Delete",
  removeRuleOf: (index: number) => `Delete check ${index}`,
  ruleHolds: "Holds on the sample",
  ruleFails: (count: number, cells: string) => `Fails at ${count}: ${cells}`,
  ruleWithoutRows: "The sample has no figures: tried when it is filled in",
  ruleUntried: "No sample; tried when people report",
  ruleWaits: "Tried once the columns are in order",
  insert: "Insert a column",
  clerk: "What reporters see",
  clerkAsked:
    "A clerk would be asked about this sheet, unless its names are added to “also called” and its words to the lists",
  clerkRead: (rows: number) => `${rows} rows read`,
  clerkNothing: "No rows to be read on the sample",
  moreFindings: (count: number) => `${count} more`,
  clerkFine: "Nothing to mend",
  clerkStrangers: (names: string, count: number) =>
    `Units on the sample (${names}${count > 3 ? ` and others, ${count} in all` : ""}) are not in the register; tried as units below`,
  clerkUnread: "The sample is not known by this design. Are the columns called as on the sheet?",
  privacyKept: (names: string) => `${names} stay on the computer`,
  blank: "The blank sheet",
  blankDown: "As the sample: indicators down the side, one a row",
  blankHint:
    "“This period” is written as month, quarter or year, as the task asks. “Blank sheet” above saves one to look at",
  blankWide: (why: string) =>
    `The blank sheet will have one column for each indicator, unlike the sample: ${why}`,
  blankWideWhy: {
    no_figure: (name: string) => `${quoted(name)} is no figure and has no room down the side`,
    events: () => "a row was chosen to be one event, and each is filled in on a row of its own",
    levels: (name: string) => `${quoted(name)} stands below more than two headings`,
    rows: () => "units or several periods stand across the sample, and each column is read as a row",
  },
  blankMore: (count: number) => `${count} more rows are not drawn`,
  blankName: "Indicator",
  blankMeasure: "Unit",
  acrossWith: "Columns across the blank sheet",
  acrossTimes: { own: "this period", ytd: "since January", prior: "the year before", target: "target" },
  acrossWhole: { before: "total in front", behind: "total behind" },
  acrossSaid: {
    ytd: "Since January: sent along, never added to the period’s figures; checked to be what was sent last time plus this period",
    prior:
      "The year before: sent along, never added to the period’s figures; checked against what was sent a year ago",
    target: "Target: sent along, never added to the period’s figures",
  },
  acrossYear:
    "Figures on the sheet are since January: each report sends them, periods are not added, and the latest counts",
  acrossBy: (name: string, words: string) =>
    `${words}: each is filled in by itself; the merged workbook shows them by ${quoted(name)} and added up`,
  acrossParts: (name: string, words: string) =>
    `${words}: a part of the total, filled in by itself; the merged workbook shows the total and each part by ${quoted(name)}, never added to each other, and no part may be more than the total`,
  acrossSum:
    "Total: added up by itself, not filled in; a total on a unit’s own sheet is checked all the same",
  acrossOff: (names: string) =>
    `The blank sheet comes without ${names}; where a unit’s own sheet has it, it is read and checked all the same`,
  acrossLeft: {
    rate: (names: string) => `Not collected: ${names}, which follows from other figures`,
    part: (names: string) =>
      `Not collected: ${names}, only a part of the total. To collect it, add a column for each indicator concerned; the blank sheet then has a row more`,
    other: (names: string) =>
      `Not collected: ${names}, no figure of the period, since January, of the year before, or aimed at`,
  },
  merged: "What the merge gives",
  mergedInvented: "Figures of three invented units",
  mergedSome: (count: number) => `Only the first ${count} groups are drawn`,
  mergedListed:
    "Figures that are not added: of a unit that sends one row it stands here; of one that sends several (a row for each unit below it) it is blank here, and every row stands on the sheet of details",
  mergedInDetail: "in the details",
  mergedUnit: "Unit",
  mergedUnits: ["Unit 1", "Unit 2", "Unit 3"],
  mergedTotal: "Total",
  mergedNone: "not added",
  publishTitle: (title: string, version: number) => `Publish version ${version} of ${quoted(title)}`,
  publishBlank: "The blank sheet that units get:",
  publishFirst:
    "Once published, tasks can ask for it. A published version never changes; a change makes another.",
  publishAsked: (count: number) =>
    `Nobody has confirmed ${counted(count, "point", "points")}. As it stands, figures may not be those you want:`,
  publishAsk: (column: string, question: string) => `${quoted(column)}: ${question}`,
  publishNext:
    "Tasks that are there keep their version; those of the next period take the new one. Where it only adds options and names, tasks under way can take it up once it is published.",
  publishChanges: "What this version changes:",
  publishSame: "The same as the published version: nothing to publish",
  publishRun: "Publish",
  published: (title: string, version: number) =>
    `Version ${version} of ${quoted(title)} is published; tasks can ask for it`,
  toTasks: "To the tasks",
  taken: {
    title: (title: string) =>
      `Another form is called ${quoted(title)}; please choose another name, or retire the old form first`,
    number: (title: string) =>
      `The number is that of ${quoted(title)}; please change it, or retire the old form first`,
    alias: (title: string) => `${quoted(title)} is also called this; sheets may have to be asked about`,
  },
  takenBelow: (title: string) =>
    `A unit below has ${quoted(title)} with this name or number; reporters may mix them up`,
  takenDraft: (title: string) =>
    `There is a draft ${quoted(title)} with this name or number. Delete what is not needed`,
  faultsFirst: (count: number) => `${count} to mend before it can be published`,
  asks: {
    unit: "What is counted? Please give the unit",
    unit_of_money: "Yuan, or ten thousand yuan?",
    list: "Looks like a list; are these the words?",
    names: "Names of people may stand here; look before you let it be sent",
    over_time: "Of the period, of the year, or since January? See “put together”",
    several_units:
      "Several units of measure stand beside these figures: no sum means anything, so they are only listed. See “put together”",
    event_date:
      "Rows dated outside the period are not sent: does this date say the period? See “Date that says the period”",
  },
  confirmAsk: "That is right",
  faults: {
    title_blank: "The form needs a name",
    no_columns: "At least one column",
    nothing_sent: "No figure is sent: there is nothing to merge",
    too_many_columns: "At most 200 columns",
    too_many_codes: "At most 2,000 words in all lists",
    too_many_rules: "At most 200 checks",
    too_large: "Too large, at most 1 MB",
    column_id: "This column's number cannot be used; delete it and add it again",
    name_blank: "The column needs a name",
    name_twice: "Two columns are called this",
    name_personal: "By its name it is personal and cannot be sent",
    reason_blank: "Why is it sent?",
    unit_blank: "Which unit: persons, sessions?",
    unit_of_money: "Money is in yuan, ten thousand or a hundred million yuan",
    codes_blank: "The list needs words",
    code_blank: "One of the words is empty",
    code_twice: "Two words are the same (whatever their case, and 1 is 01)",
    codes_personal:
      "The words look like names of people; make it a text that is not sent, or write groups, not persons",
    ratio_open: "Choose the two columns",
    ratio_operand: "Needs figures that are sent and added",
    event_date: "Choose a column of dates",
    rule_blank: "Write the check, or delete it",
    rule_word: "This word is not known",
    rule_unreadable: "The check is not complete, or compares nothing",
    contradiction: "The design contradicts itself",
  },
  faultWith: (fault: string, word: string) => `${fault}: ${word}`,
  incomparable: {
    column:
      "What is published keeps its kind, unit, decimal places and way of adding up, and options exchange no names: figures could not be compared. Please change it back, and add a column for what shall differ",
    counted: "How rows are counted is published: figures could not be compared. Please change it back",
    gone: (name: string) =>
      `${quoted(name)} is published with options that overlap and has to stay: without it their figures would be added. Please undo`,
    accumulation: "How the form adds up over time is published: please change it back, or make another form",
  },
  changes: {
    column_added: (name: string) => `Column ${quoted(name)} added`,
    column_removed: (name: string) => `Column ${quoted(name)} deleted`,
    rule_added: (rule: string) => `Check ${quoted(rule)} added`,
    rule_removed: (rule: string) => `Check ${quoted(rule)} deleted`,
  },
  /** Of a standard form: nothing is deleted, and what comes was there before. */
  switches: {
    column_added: (name: string) => `Column ${quoted(name)} is on again`,
    column_removed: (name: string) => `Column ${quoted(name)} switched off`,
    rule_added: (rule: string) => `Check ${quoted(rule)} is on again`,
    rule_removed: (rule: string) => `Check ${quoted(rule)} switched off`,
  },
  columnRenamed: (before: string, after: string) => `Column ${quoted(before)} is now called ${quoted(after)}`,
  codesAdded: (column: string, names: readonly string[]) =>
    `Column ${quoted(column)}, words added: ${listed(names)}`,
  codesRemoved: (column: string, names: readonly string[]) =>
    `Column ${quoted(column)}, words deleted: ${listed(names)}`,
  codeChanged: (column: string, word: string, before: string | undefined, names: string) =>
    before === undefined
      ? `Column ${quoted(column)}, other names of the word ${quoted(word)}${names}`
      : `Column ${quoted(column)}, the word ${quoted(before)} is now called ${quoted(word)}`,
  columnSaid: (column: string, said: string) => `Column ${quoted(column)}, ${said}`,
  ruleSaid: (rule: string, said: string) => `Check ${quoted(rule)}, ${said}`,
  ruleRewritten: (before: string, after: string) => `Check ${quoted(before)} is now ${quoted(after)}`,
  orderChanged: (moved: readonly string[]) =>
    moved.length === 0
      ? "The order of the columns changed"
      : `The order of the columns changed; moved: ${listed(moved)}`,
  turned: (part: string, before: string | undefined, after: string | undefined) => {
    if (before === undefined)
      return after === undefined ? `${part} changed` : `${part}: now ${quoted(after)}`;
    return after === undefined
      ? `${part}: no longer ${quoted(before)}`
      : `${part}: ${quoted(before)} → ${quoted(after)}`;
  },
  namesChanged: (added: readonly string[], removed: readonly string[]) =>
    [
      ...(added.length === 0 ? [] : [`, added: ${listed(added)}`]),
      ...(removed.length === 0 ? [] : [`, deleted: ${listed(removed)}`]),
    ].join(""),
  yesOrNo: { true: "yes", false: "no" },
  changedParts: {
    column: {
      english: "English name",
      aliases: "“also called”",
      groups: "headings above",
      heading: "name on paper",
      kind: "kind",
      unit: "unit",
      scale: "decimals",
      codes: "words",
      codesOrder: "the order of its words changed",
      required: "“required”",
      leaving: "“sent?”",
      reason: "reason to be sent",
      aggregation: "“put together”",
      ratio: "numerator and denominator",
      grouping: "“add up by it”",
      apart: "“its words overlap”",
      signed: "“may be below nought”",
    },
    rule: { expression: "notation", when: "condition", severity: "severity", message: "words" },
    form: {
      title: "name of the form",
      english: "English name",
      titleAliases: "other names of the form",
      number: "number",
      authority: "issued by",
      approval: "approval",
      validUntil: "valid until",
      rows: "what a row is",
      eventDate: "day of the period",
      countedOverTime: "“rows of several periods”",
      across: "“columns across the blank sheet”",
      counted: "what a row counts as",
      accumulation: "what the figures are",
      leftOut: "columns not used",
    },
  },
};

/** What a line names of many. */
const NAMED = 6;

/** “one”, “two”; of many the first, and how many there are. */
function listed(names: readonly string[]): string {
  const named = names.slice(0, NAMED).map(quoted).join(", ");
  return names.length > NAMED ? `${named} and others, ${names.length} in all` : named;
}
