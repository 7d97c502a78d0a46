import type { Explanation } from "../api/submissions.ts";
import type { Finding } from "../finding/finding.ts";

/** Whether one explanation speaks of all places of a finding. */
export function explains(explanation: Explanation, finding: Finding): boolean {
  if (explanation.rule !== finding.rule) return false;
  if (explanation.column !== undefined && explanation.column !== finding.column) return false;
  const { rows } = explanation;
  return rows === undefined || finding.rows.every((row) => rows.includes(row));
}

/** Warnings for which nobody gave a reason yet. Several explanations may share the rows of one finding. */
export function unexplained(findings: readonly Finding[], explanations: readonly Explanation[]): Finding[] {
  return findings.filter((finding) => {
    if (finding.severity !== "warning") return false;
    const about = explanations.filter(
      ({ rule, column }) => rule === finding.rule && (column === undefined || column === finding.column),
    );
    if (about.some((explanation) => explains(explanation, finding))) return false;
    const rows = new Set(about.flatMap((explanation) => explanation.rows ?? []));
    return finding.rows.length === 0 || !finding.rows.every((row) => rows.has(row));
  });
}
