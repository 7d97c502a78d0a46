import type { Explanation, SubmissionBody } from "../api/submissions.ts";
import type { Finding } from "../finding/finding.ts";

/** Whether one explanation speaks of all places of a finding. */
export function explains(explanation: Explanation, finding: Finding): boolean {
  if (!isAbout(explanation, finding)) return false;
  const { rows } = explanation;
  return rows === undefined || finding.rows.every((row) => rows.includes(row));
}

interface Place {
  readonly rule: string;
  readonly column?: string | undefined;
}

/** Whether an explanation speaks of a rule in a column: of all its places or some. */
function isAbout(explanation: Explanation, { rule, column }: Place): boolean {
  return explanation.rule === rule && (explanation.column === undefined || explanation.column === column);
}

/** What was said to a finding: what covers all its places alone, else each that covers some, in their order. */
export function saidTo(finding: Finding, explanations: readonly Explanation[]): readonly Explanation[] {
  const whole = explanations.find((explanation) => explains(explanation, finding));
  if (whole !== undefined) return [whole];
  return explanations.filter(
    (explanation) =>
      isAbout(explanation, finding) && explanation.rows?.some((row) => finding.rows.includes(row)),
  );
}

/** What only the sender's side found, by rule and column, and what was said to it. */
export interface FoundAside extends Place {
  /** Places; 0: neither side counts one, and yet something was said. */
  readonly count: number;
  readonly explanations: readonly Explanation[];
}

/**
 * What a version says beside the findings that the server has: nothing that somebody explained stays unread.
 * @param findings those of the server that are listed by themselves
 */
export function foundAside({
  findings,
  localFindings,
  explanations,
}: {
  readonly findings: readonly Place[];
  readonly localFindings: NonNullable<SubmissionBody["localFindings"]>;
  readonly explanations: readonly Explanation[];
}): FoundAside[] {
  const places = new Map<string, FoundAside>();
  const add = (rule: string, column: string | undefined, count: number): void => {
    const key = JSON.stringify([rule, column]);
    const before = places.get(key)?.count ?? 0;
    places.set(key, {
      ...{ rule, column, count: before + count },
      explanations: explanations.filter((explanation) => isAbout(explanation, { rule, column })),
    });
  };
  for (const { rule, column, count } of localFindings) add(rule, column, count);
  const known = [...findings, ...localFindings];
  for (const explanation of explanations) {
    const { rule, column } = explanation;
    if (!known.some((finding) => isAbout(explanation, finding))) add(rule, column, 0);
  }
  return [...places.values()];
}

/** Warnings for which nobody gave a reason yet. Several explanations may share the rows of one finding. */
export function unexplained(findings: readonly Finding[], explanations: readonly Explanation[]): Finding[] {
  return findings.filter((finding) => {
    if (finding.severity !== "warning") return false;
    const about = explanations.filter((explanation) => isAbout(explanation, finding));
    if (about.some((explanation) => explains(explanation, finding))) return false;
    const rows = new Set(about.flatMap((explanation) => explanation.rows ?? []));
    return finding.rows.length === 0 || !finding.rows.every((row) => rows.has(row));
  });
}
