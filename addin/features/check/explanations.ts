import type { Explanation, explanationReasons } from "../../../shared/api.ts";
import type { Finding } from "../../../shared/check/finding.ts";
import { personalPattern } from "../../../shared/privacy.ts";

export type Reason = (typeof explanationReasons)[number];

export interface ExplanationDraft {
  readonly reason: Reason;
  readonly note: string;
  /** Rows it is for; without it, every row that the finding names now. */
  readonly rows?: readonly number[];
}

/** What is wrong with a note: "other" says nothing without one, and a personal number must never leave. */
export function noteFault(reason: Reason, note: string): "missing" | "personal" | undefined {
  if (personalPattern(note) !== undefined) return "personal";
  return reason === "other" && note.trim() === "" ? "missing" : undefined;
}

function isAbout(explanation: Explanation, finding: Finding): boolean {
  return explanation.rule === finding.rule && explanation.column === finding.column;
}

/** Adds an explanation. One for all places replaces what was said before; one for some rows replaces theirs. */
export function explain(
  explanations: readonly Explanation[],
  finding: Finding,
  draft: ExplanationDraft,
): Explanation[] {
  const { reason, note } = draft;
  // Bound to the rows of today: a row that breaks the rule tomorrow was not looked at.
  const rows = draft.rows ?? (finding.rows.length === 0 ? undefined : finding.rows);
  const kept = explanations.flatMap((explanation) =>
    isAbout(explanation, finding) ? withoutRows(explanation, rows) : [explanation],
  );
  return [
    ...kept,
    {
      rule: finding.rule,
      ...(finding.column === undefined ? {} : { column: finding.column }),
      ...(rows === undefined ? {} : { rows: [...rows] }),
      reason,
      note: note.trim(),
    },
  ];
}

/** What is left of an explanation when these rows are taken out; all of it goes without rows on either side. */
function withoutRows(explanation: Explanation, rows: readonly number[] | undefined): Explanation[] {
  if (rows === undefined || explanation.rows === undefined) return [];
  const rest = explanation.rows.filter((row) => !rows.includes(row));
  return rest.length === 0 ? [] : [{ ...explanation, rows: rest }];
}

/** A changed cell is another figure: what was said about its row is asked again. */
export function withoutChangedRows(
  explanations: readonly Explanation[],
  rows: readonly number[],
): Explanation[] {
  return explanations.flatMap((explanation) =>
    explanation.rows === undefined ? [explanation] : withoutRows(explanation, rows),
  );
}

export function withoutExplanation(explanations: readonly Explanation[], finding: Finding): Explanation[] {
  return explanations.filter((explanation) => !isAbout(explanation, finding));
}

export function explanationsOf(explanations: readonly Explanation[], finding: Finding): Explanation[] {
  return explanations.filter((explanation) => isAbout(explanation, finding));
}

/** Only explanations of findings that still stand are sent. */
export function standingExplanations(
  explanations: readonly Explanation[],
  findings: readonly Finding[],
): Explanation[] {
  return explanations.filter((explanation) => findings.some((finding) => isAbout(explanation, finding)));
}
