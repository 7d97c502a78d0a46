/** Sheets as they are sent once their reporter agreed to everything that 对应 proposes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assignmentView } from "../../addin/engine/assignment-view.ts";
import { checkReading } from "../../shared/check/check-reading.ts";
import type { Finding } from "../../shared/finding/finding.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import type { OrgUnit } from "../../shared/register/org-unit.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import { readTables } from "../../shared/sheet/read-tables.ts";
import { factsOf } from "../../shared/statistics/facts.ts";
import { fromSubmissionRecords, toSubmissionRecords } from "../../shared/submission/records.ts";
import { readWorkbook } from "../../shared/workbook/read/read-workbook.ts";
import { casesFolder, readCases, registerOf } from "./cases.ts";

/** What a person chose beside what was proposed. */
export interface Answers {
  readonly form?: string;
  /** Column id → word that holds for the whole sheet. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Column id → word of the sheet → code. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Agreed {
  readonly form: string | null;
  /** Answers chosen, and 都对. */
  readonly presses: number;
  /** Whether 都对 had to be pressed at all. */
  readonly asked: boolean;
  /** What keeps it from being sent after that press: to be mended or explained. */
  readonly left: readonly Finding[];
  /** "chairs/township" → sum of its facts in stored integers. */
  readonly facts: Readonly<Record<string, number>>;
  /** All that leaves the workbook, as it is sent. */
  readonly sent: string;
}

/** A handed case, first sheet. @throws Error when there is none, or it cannot be read */
export function agreedCase(file: string, period: string, answers: Answers = {}): Agreed {
  const one = readCases().find((each) => each.file === file);
  const workbook = readWorkbook(new Uint8Array(readFileSync(join(casesFolder, "files", file))));
  const [grid] = workbook.ok ? workbook.sheets : [];
  if (one === undefined || grid === undefined) throw new Error(`no case ${file}`);
  return agreedSheet(grid, registerOf(one), period, answers);
}

/** @param units the reporter, then those below */
export function agreedSheet(
  grid: Grid,
  units: readonly [OrgUnit, ...OrgUnit[]],
  period: string,
  { form: chosen, constants = {}, words = {} }: Answers = {},
): Agreed {
  const [reporter] = units;
  const own = { units, reporter, period, ...(chosen !== undefined && { form: chosen }) };
  const view = assignmentView(standardCatalogue, { grid, ...own, tasks: [], confirmed: {}, table: 0 });
  const { fingerprint, assignment } = view;
  const answered = assignment && {
    ...assignment,
    constants: { ...assignment.constants, ...constants },
    words: { ...assignment.words, ...words },
  };
  const confirmed = answered === null ? {} : { [fingerprint]: answered };
  const context = { forms: standardCatalogue.newest, ...own, confirmed };
  const [reading] = readTables(grid, context);
  const answers = [constants, ...Object.values(words)].flatMap((each) => Object.keys(each)).length;
  const agreeing = view.asks > 0 || view.form?.asked === true;
  const presses = answers + (chosen === undefined ? 0 : 1) + (agreeing ? 1 : 0);
  if (reading === undefined || reading.form === null)
    return { form: null, presses, asked: false, left: reading?.findings ?? [], facts: {}, sent: "" };
  const form = standardCatalogue.form(reading.form);
  const sent = toSubmissionRecords(form, reading.records);
  const facts: Record<string, number> = {};
  for (const fact of factsOf(standardCatalogue, form, fromSubmissionRecords(form, sent), period)) {
    const name = [
      fact.indicator,
      ...Object.values(fact.breakdown),
      ...(fact.kind === "actual" ? [] : [fact.kind]),
    ];
    const key = name.join("/");
    facts[key] = (facts[key] ?? 0) + fact.value;
  }
  const left = checkReading(reading, form, context).filter(({ severity }) => severity !== "information");
  return { form: form.id, presses, asked: view.asks > 0, left, facts, sent: JSON.stringify(sent) };
}

/** Form, presses and rules left, with the facts in order as "positions 3 mother_room". */
export function toldOf({ form, presses, left, facts }: Agreed) {
  return {
    form,
    presses,
    findings: left.map(({ severity, rule }) => `${severity} ${rule}`),
    facts: Object.entries(facts)
      .map(([key, value]) => key.replace(/^\w+/, `$& ${value}`).replaceAll("/", " "))
      .sort(),
  };
}
