/** Sheets that were opened in the pane and agreed to: what they come to, and how many presses that took. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../addin/engine/assess.ts";
import type { RecognisedSheet } from "../../addin/engine/assessment.ts";
import { assignmentView } from "../../addin/engine/assignment-view.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import type { OrgUnit } from "../../shared/register/org-unit.ts";
import type { Assignments } from "../../shared/sheet/assignment.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import { factsOf } from "../../shared/statistics/facts.ts";
import { fromSubmissionRecords } from "../../shared/submission/records.ts";
import { readWorkbook } from "../../shared/workbook/read/read-workbook.ts";
import { casesFolder } from "./cases.ts";

export interface Agreed {
  /** Answers chosen, and 都对. */
  readonly presses: number;
  readonly form: string;
  /** "error C4.6" of what is left once everything was agreed to. */
  readonly findings: readonly string[];
  /** "aid_persons 3 hardship women": the facts of what is sent, rows with the same words added, in order. */
  readonly facts: readonly string[];
}

export interface Answers {
  readonly form?: string;
  /** Column id → word that holds for the whole sheet. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Column id → word of the sheet → code. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** @throws Error where the sheet is no form's, or nothing could be sent of it */
export function agreed(
  grid: Grid,
  units: readonly [OrgUnit, ...OrgUnit[]],
  { form, constants = {}, words = {} }: Answers = {},
): Agreed {
  const [reporter] = units;
  const request = { grid, units, reporter, tasks: [], table: 0, ...(form !== undefined && { form }) };
  const view = assignmentView(standardCatalogue, { ...request, confirmed: {} });
  const kept = view.assignment;
  if (kept === null) throw new Error(`${grid.name} is no form's`);
  const confirmed: Assignments = {
    [view.fingerprint]: {
      ...kept,
      constants: { ...kept.constants, ...constants },
      words: { ...kept.words, ...words },
    },
  };
  const [sheet] = assess(standardCatalogue, { ...request, confirmed });
  if (sheet?.kind !== "recognised") throw new Error(`${grid.name} was not read`);
  const chosen = [constants, ...Object.values(words)].flatMap((answers) => Object.keys(answers)).length;
  return {
    presses: chosen + (form === undefined ? 0 : 1) + (view.asks > 0 ? 1 : 0),
    form: sheet.form.id,
    findings: sheet.findings
      .filter(({ severity }) => severity !== "information")
      .map(({ severity, rule }) => `${severity} ${rule}`),
    facts: factsSent(sheet),
  };
}

function factsSent({ form: { id, version }, records, period }: RecognisedSheet): string[] {
  const form = standardCatalogue.form(id, version);
  const sums = new Map<string, number>();
  for (const { indicator, value, breakdown } of factsOf(
    standardCatalogue,
    form,
    fromSubmissionRecords(form, records),
    period ?? "2024",
  )) {
    const key = [indicator, "", ...Object.values(breakdown).sort()].join(" ");
    sums.set(key, (sums.get(key) ?? 0) + Number(value));
  }
  return [...sums].map(([key, sum]) => key.replace("  ", ` ${sum} `).trimEnd()).sort();
}

/** The first sheet of a handed case. */
export function gridOfCase(file: string, folder = casesFolder): Grid {
  const workbook = readWorkbook(new Uint8Array(readFileSync(join(folder, "files", file))));
  const sheet = workbook.ok ? workbook.sheets[0] : undefined;
  if (sheet === undefined) throw new Error(`${file} cannot be read`);
  return sheet;
}
