import { quoted } from "../quoted.ts";
import type * as zh from "../zh/merge.ts";
import { counted, versionOf } from "./words.ts";

export const merge: typeof zh.merge = {
  heading: "Merge",
  period: "Reporting period",
  collected: "Periods with collections",
  combined: "Put together from several periods",
  forms: "Forms",
  units: "Units",
  allUnits: "This unit and all below it",
  ofLevel: {
    province: "Provincial level only",
    city: "Cities only",
    district: "Districts and counties only",
    township: "Townships only",
    village: "Villages only",
  },
  under: (unit) => `${unit} and units below it`,
  state: "Data",
  newest: ({ units, reports }) =>
    `What each unit sent last (${counted(units, "unit")}, ${counted(reports, "report")})`,
  approved: ({ units, reports }) =>
    `Only what was approved (${counted(units, "unit")}, ${counted(reports, "report")})`,
  included: (units) => `${counted(units, "unit")} will be merged`,
  missing: (units) => `${counted(units, "unit")} did not report and will not be counted`,
  unapproved: (units) => `${counted(units, "unit")} not yet approved, will not be counted`,
  returned: (units) => `${counted(units, "unit")} returned or withdrawn, will not be counted`,
  purged: (units) => `${counted(units, "unit")} whose report was purged, will not be counted`,
  exempt: (units) => `${counted(units, "unit")} exempt`,
  complete: "Every unit is counted",
  chooseForm: "Please choose at least one form",
  nothing: "Nothing was submitted for this choice yet",
  noneApproved:
    "Nothing of this choice is approved yet. To see the newest, choose “What each unit sent last”",
  download: "Download the merged workbook",
  more: "Other files",
  summary: (year) => `Summary of ${year}'s work (Word, in Chinese)`,
  summaryHint:
    "Text and tables under twenty-five headings, and one for each form of your own; each figure names its source.",
  facts: "Data (CSV)",
  factsHint: "One figure a line, for Power Query and other software.",
  waiting: (ahead, seconds) =>
    `${ahead} ${ahead === 1 ? "file" : "files"} ahead, about ${seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`}; yours starts by itself`,
  asking: "Seeing whether others are before you",
  preparing: "Preparing the file",
  received: (size) => `${size} received`,
  done: (name, size) => `Downloaded ${name} (${size})`,
  lostForm: (title: string, version: number) => `${quoted(title)}, ${versionOf(version)}`,
  lostForms: (said: string, forms: readonly string[]) =>
    `${said}. It is ${forms.join("; ")}: without its tick the other forms can be downloaded`,
  handedOver: "The browser is downloading it. If nothing starts, please click again",
  stop: "Stop (Esc)",
  stopped: "Stopped. Download again when you need it",
  again: "Download again",
  fileName: (period) => `merged_${period}`,
};
