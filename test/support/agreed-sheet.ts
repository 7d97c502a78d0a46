/** Sheets as they are sent once their reporter agreed to everything that 对应 proposes. Pure: also for workerd. */
import { assess } from "../../addin/engine/assess.ts";
import type { RecognisedSheet } from "../../addin/engine/assessment.ts";
import { assignmentView } from "../../addin/engine/assignment-view.ts";
import type { Finding } from "../../shared/finding/finding.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import type { OrgUnit } from "../../shared/register/org-unit.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import { factsOf } from "../../shared/statistics/facts.ts";
import { fromSubmissionRecords } from "../../shared/submission/records.ts";

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
  /** As the pane has it then; null when it is no form. */
  readonly sheet: RecognisedSheet | null;
}

/** @param units the reporter, then those below */
export function agreedSheet(
  grid: Grid,
  units: readonly [OrgUnit, ...OrgUnit[]],
  period: string,
  { form: chosen, constants = {}, words = {} }: Answers = {},
): Agreed {
  const [reporter] = units;
  const own = { grid, units, reporter, period, tasks: [], ...(chosen !== undefined && { form: chosen }) };
  const view = assignmentView(standardCatalogue, { ...own, confirmed: {}, table: 0 });
  const { fingerprint, assignment } = view;
  const answered = assignment && {
    ...assignment,
    constants: { ...assignment.constants, ...constants },
    words: { ...assignment.words, ...words },
  };
  const confirmed = answered === null ? {} : { [fingerprint]: answered };
  const answers = [constants, ...Object.values(words)].flatMap((each) => Object.keys(each)).length;
  const agreeing = view.asks > 0 || view.form?.asked === true;
  const presses = answers + (chosen === undefined ? 0 : 1) + (agreeing ? 1 : 0);
  const [sheet] = assess(standardCatalogue, { ...own, confirmed });
  if (sheet?.kind !== "recognised")
    return {
      form: null,
      presses,
      asked: false,
      left: sheet?.findings ?? [],
      facts: {},
      sent: "",
      sheet: null,
    };
  const { records } = sheet;
  const form = standardCatalogue.form(sheet.form.id);
  const facts: Record<string, number> = {};
  for (const fact of factsOf(standardCatalogue, form, fromSubmissionRecords(form, records), period)) {
    const key = factKey(fact);
    facts[key] = (facts[key] ?? 0) + fact.value;
  }
  const left = sheet.findings.filter(({ severity }) => severity !== "information");
  return { form: form.id, presses, asked: view.asks > 0, left, facts, sent: JSON.stringify(records), sheet };
}

/** "loan_amount_yuan/guaranteed/ytd": indicator, codes, and the kind where it is another than `actual`. */
export function factKey({
  indicator,
  breakdown,
  kind,
}: {
  readonly indicator: string;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly kind: string;
}): string {
  return [indicator, ...Object.values(breakdown), ...(kind === "actual" ? [] : [kind])].join("/");
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
