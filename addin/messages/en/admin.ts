import type { RegisterConflict, RegisterEffect } from "../../../shared/register/outcome.ts";
import type { SheetFault } from "../../../shared/workbook/register/read-register-sheet.ts";
import { quoted } from "../quoted.ts";
import type * as zh from "../zh/admin.ts";
import { counted } from "./words.ts";

export const table: typeof zh.table = {
  sortBy: (header) => `Sort by ${header}`,
  export: "Export the table",
  showRest: (rest) => `Show ${counted(rest, "more row", "more rows")}`,
  none: "Nothing matches",
};

export const unitLevelWords: typeof zh.unitLevelWords = {
  province: "province",
  city: "city",
  district: "district or county",
  township: "township",
  village: "village",
};

export const unitKindWords: typeof zh.unitKindWords = {
  federation: "women's federation",
  system: "system unit",
  zone: "development zone",
  chamber: "chamber of commerce",
  enterprise: "new organisation",
  member: "group member",
};

const levelCounted: typeof zh.unitLevelWords = {
  province: "provincial",
  city: "city",
  district: "district",
  township: "township",
  village: "village",
};

const effectWords: Record<RegisterEffect["effect"], string> = {
  added: "added",
  renamed: "renamed",
  moved: "moved",
  revised: "changed",
  corrected: "corrected",
  ended: "ended",
  resumed: "resumed",
  merged: "merged",
  split: "split",
};

const conflictWords: Record<RegisterConflict["conflict"], (other: string) => string> = {
  unknown_unit: () => "The register has no such code",
  code_taken: () => "A unit has this code already; please choose another",
  code_personal: () =>
    "This code looks like an ID or telephone number; please use a division code or one of your own",
  unit_ended: () => "This unit has ended and cannot change. Please resume it first if needed",
  not_ended: () => "This unit has not ended; there is nothing to resume",
  not_yet_there: () => "The date lies before the unit began",
  changed_later: () => "There is a change after this date; please choose a later one",
  parent_unknown: (other) => `The parent unit ${quoted(other)} was not found`,
  parent_ended: (other) => `The parent unit ${quoted(other)} has ended`,
  parent_later: (other) => `The parent unit ${quoted(other)} begins later; please choose a later first day`,
  parent_missing: () => "The parent unit is missing. Only the topmost unit has none",
  parent_inside: (other) =>
    `${quoted(other)} is the unit itself or lies below it, so it cannot be its parent`,
  parent_level: (other) => `The parent unit ${quoted(other)} must be of a higher level`,
  name_taken: (other) => `A unit under the same parent has this name (${other})`,
  has_children: (other) => `Units lie below it (such as ${quoted(other)}); please move them first`,
  top_fixed: () => "The topmost unit cannot end, be merged or get a parent",
  out_of_scope: () => "This lies outside the units you manage",
  merged_into_itself: () => "A unit cannot be merged into itself",
  name_ambiguous: (other) => `More than one unit is called ${quoted(other)}; please give the parent's code`,
  repeated: () => "The same code stands in the sheet twice",
};

const faultWords: Record<SheetFault["fault"], string> = {
  code_missing: "the unit code is missing",
  code_shape: "a unit code has 4 to 20 digits or capital letters",
  name_missing: "the name is missing",
  name_long: "a name has at most 60 characters",
  name_characters: "the name holds characters that nobody sees; please type it anew",
  name_personal: "the name seems to hold an ID or telephone number; please give the unit's name alone",
  kind_unknown:
    "the kind is not known. Please write 妇联 (federation), 系统单位 (system unit), 开发区 (zone), 商会 (chamber), 两新组织 (new organisation) or 团体会员 (group member)",
  level_missing: "the level is missing",
  level_unknown:
    "the level is not known. Please write 省级 (province), 市级 (city), 区县级 (district), 镇街级 (township) or 村居级 (village)",
  area_unknown: "please write 是 (yes) or 否 (no) for an administrative area",
  date_unreadable: "the date cannot be read. Please write it like 2026-07-01",
};

export const units: typeof zh.units = {
  heading: "Units",
  counts: (areas, others) => {
    const parts = (Object.keys(levelCounted) as (keyof typeof levelCounted)[])
      .filter((level) => areas[level] > 0)
      .map((level) => counted(areas[level], `${levelCounted[level]} unit`));
    const rest = others.map(([kind, count]) => `${count} × ${unitKindWords[kind]}`).join(", ");
    if (parts.length === 0) return rest === "" ? "There are no units below yet" : `Below: ${rest}`;
    return `Below: ${parts.join(", ")}${rest === "" ? "" : `; besides ${rest} (no administrative area)`}`;
  },
  search: "Search by name, former name or code",
  level: "Level",
  kind: "Kind",
  all: "All",
  showEnded: "Show ended units too",
  add: "Add a unit",
  import: "Import",
  export: "Export",
  exporting: "Exporting",
  exported: (name) => `Exported ${name}`,
  name: "Name",
  code: "Code",
  aliases: "Other and former names",
  until: (name, date) => `${name} (until ${date})`,
  dates: "From and until",
  since: (date) => `since ${date}`,
  endedOn: (date) => `ended ${date}`,
  accounts: "Accounts",
  actions: "Actions",
  actionsFor: (name) => `Actions for ${name}`,
  expand: (name) => `Expand ${name}`,
  collapse: (name) => `Collapse ${name}`,
  expandAll: "Expand all",
  collapseAll: "Collapse all",
  empty:
    "Only your unit is in the register. You can add units one by one, or export the empty table, fill it in and import it.",
  acts: {
    add: "Add a unit below",
    change: "Rename, move or correct",
    merge: "Merge into another unit",
    split: "Split",
    end: "End",
    resume: "Resume (ended by mistake)",
  },
  parent: "Parent unit",
  area: "Is an administrative area (counts among townships, villages and so on)",
  aliasHint: "Separate several names by “、”. Former names are always kept",
  how: "This change is",
  since_: "a change from a certain day; the old name and place stay as history",
  correct: "a correction of a mistake (without history)",
  from: "From which day",
  fromAlways: "First day",
  fromAlwaysHint: "Empty means always",
  lastDay: "Last day",
  dateMissing: "Please choose a date",
  mergeInto: "Merge into",
  mergeWhat: (name) =>
    `${name} ends the day before; the units below it move to the other unit, and its name stays as a former name. Data it sent stays under ${name}.`,
  splitInto: "Split into (please add these units first)",
  splitKeeps: "Keep the unit itself",
  splitWhat: (name) =>
    `Data sent so far stays under ${name}. If the unit is not kept, please move the units below it first.`,
  endWhat: (name) =>
    `From the next day on, ${name} is no longer expected to report or merged. Data it sent does not change.`,
  resumeWhat: (name) => `${name} is resumed as if it had never ended.`,
  preview: "See what will change",
  previewing: "Checking",
  apply: "Confirm the changes",
  applying: "Saving",
  back: "Back to change it",
  done: (count) => `${counted(count, "change")} saved`,
  nothing: "It is as in the register; there is nothing to change",
  effectsHeading: "What will change",
  conflictsHeading: (count) => `${counted(count, "place")} to correct before this can be saved`,
  effectWords,
  summary: (counts) => counts.map(([effect, count]) => `${effectWords[effect]} ${count}`).join(" · "),
  effect: (line) => `${line.words}: ${line.name}${line.detail}${line.when}`,
  fromTo: (before, after) => `, ${before === "" ? "(none)" : before} → ${after === "" ? "(none)" : after}`,
  into: (after) => ` → ${after}`,
  beginning: (date) => ` (from ${date})`,
  last: (date) => ` (until ${date})`,
  isArea: "administrative area",
  isBeside: "no administrative area",
  conflict: conflictWords,
  atRow: (row) => `Row ${row}`,
  heldAccounts: (count) =>
    `Units that end or merge have ${counted(count, "account")}; please move or disable them on “Accounts” afterwards`,
  heldReports: (count) => `Units that end or merge still owe ${counted(count, "report")} in open collections`,
  unchanged: (count) => `${counted(count, "unit")} as in the register`,
  unnamed: (count) => `${counted(count, "more unit")} in the register, not in the sheet and not changed`,
  ignored: (headers) => `Columns not used: ${headers.join(", ")}`,
  importHeading: "Import units",
  importHow:
    "Choose a sheet with the columns 单位编码 (code), 单位名称 (name), 级别 (level), 上级编码 (parent's code) and so on. It is easiest to export and to change that. Units that are not in the sheet do not change; to end a unit, fill in 撤销日期 (end date).",
  importFrom: "Renamed and moved from which day",
  chooseFile: "Choose a file",
  reading: (name) => `Reading ${name}`,
  noTable:
    "No table of units was found in this file. Its first row should have 单位编码 (code), 单位名称 (name) and 级别 (level)",
  faultsHeading: (count) => `${counted(count, "cell")} to correct first`,
  fault: (cell, fault) => `${cell}: ${faultWords[fault]}`,
  rowsRead: (rows, sheet) => `Sheet ${quoted(sheet)}, ${counted(rows, "unit")}`,
  tooMany: (most) => `At most ${most} units can be imported at once; please import in several steps`,
};

export const roleWords: typeof zh.roleWords = {
  reporter: "reporter",
  reviewer: "reviewer",
  administrator: "administrator",
};

export const accounts: typeof zh.accounts = {
  heading: "Accounts",
  add: "Add an account",
  search: "Search by user name, name or unit",
  role: "Role",
  state: "State",
  login: "User name",
  loginHint: "Letters, digits or Chinese characters; no telephone or ID numbers",
  name: "Name",
  unit: "Unit",
  unitMissing: "Please choose a unit",
  unitMore: "There are many units; please type a little more",
  lastSignIn: "Last sign-in",
  never: "never signed in",
  sessions: "Signed in",
  sessionCount: (count) => (count === 0 ? "—" : counted(count, "place")),
  actions: "Actions",
  actionsFor: (name) => `Actions for ${name}`,
  edit: "Change",
  reset: "Reset the password",
  resend: "Send a new link",
  disable: "Disable",
  enable: "Enable",
  seeSessions: "See sign-ins",
  own: " (yourself)",
  roleHints: {
    reporter: "reports for the unit and those below it",
    reviewer: "reviews what units below submit",
    administrator: "manages units, accounts and collections below the unit",
  },
  by: "How the person signs in",
  byInvitation: "By an invitation link, setting a password themselves (recommended)",
  byPassword: "By an initial password, to be changed on the first sign-in",
  create: "Create the account",
  creating: "Creating",
  save: "Save",
  saving: "Saving",
  created: (name) => `The account of ${name} is created`,
  changed: (name) => `The account of ${name} is changed`,
  linkHeading: (name) => `Please send the link to ${name}`,
  linkHow: (until) =>
    `The link works once, until ${until}. It is not shown again after you close this; if lost, send a new one.`,
  passwordHeading: (name) => `Please tell ${name} the initial password`,
  passwordHow: (until) =>
    `It works until ${until} and must be changed on the first sign-in. It is not shown again after you close this.`,
  loginIs: (login) => `User name: ${login}`,
  link: "Invitation link",
  initial: "Initial password",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Copying failed; please select it and copy it yourself",
  resetHeading: (name) => `Reset the password of ${name}`,
  resetWhat: "The old password and links stop working at once, and the person is signed out everywhere.",
  resetAct: "Reset",
  resendHeading: (name) => `A new link for ${name}`,
  resendWhat:
    "For a link that did not arrive, was lost or has expired. The old link or initial password stops working at once; only the new one counts.",
  resendAct: "Make a new one",
  disableHeading: (name) => `Disable the account of ${name}`,
  disableWhat:
    "The person is signed out at once and cannot sign in again. Data sent does not change, and the account can be enabled later.",
  enableHeading: (name) => `Enable the account of ${name}`,
  enableWhat: "The person can then sign in with the password they had.",
  sessionsHeading: (name) => `Where ${name} is signed in`,
  noSessions: "Not signed in at present",
  stateWords: {
    active: "active",
    initial: "initial password to change",
    invited: "invited, no password yet",
    expired: "invitation expired",
    disabled: "disabled",
  },
};
