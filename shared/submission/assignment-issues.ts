import { type Form, findColumn, leavesWorkbook } from "../form/form.ts";
import type { Assignment } from "../sheet/assignment.ts";
import { headerOfKey } from "../sheet/kept-answers.ts";
import { fittingMeasures } from "../sheet/measure.ts";
import type { Issue } from "./issues.ts";
import { wordsOfForm } from "./names/known-words.ts";
import { likelyNames } from "./names/likely-names.ts";
import { personalPattern } from "./personal/personal-pattern.ts";

/**
 * What stands against keeping an assignment outside of the computer where it was made: columns and codes that no version
 * of the form has, a value or a word of a column that stays in the workbook, anything that looks like a personal number,
 * what looks like a person's name. A header that names a person keeps the whole of it here: the header is its key.
 */
export function assignmentIssues(
  versions: readonly Form[],
  fingerprint: string,
  assignment: Assignment,
): Issue[] {
  const { measures = {}, words = {} } = assignment;
  const answers = [assignment, ...Object.values(assignment.periods ?? {})];
  const columns = answers.flatMap((each) => Object.entries(each.columns ?? {}));
  const constants = answers.flatMap((each) => Object.entries(each.constants ?? {}));
  if (versions.length === 0) return [{ path: "assignment.form", message: "unknown" }];
  const all = versions.flatMap((form) => form.columns);
  const issues: Issue[] = [];
  for (const [, column] of columns) {
    if (column !== null && versions.every((form) => findColumn(form, column) === undefined)) {
      issues.push({ path: "assignment.columns", message: "unknown_column" });
    }
  }
  const leaving = all.filter(leavesWorkbook);
  if (constants.some(([column]) => !leaving.some(({ id }) => id === column))) {
    issues.push({ path: "assignment.constants", message: "unknown_column" });
  }
  for (const [column, meanings] of Object.entries(words)) {
    const codes = leaving.filter(({ id }) => id === column).flatMap((each) => each.codes ?? []);
    const known = Object.values(meanings).every((code) => codes.some((each) => each.code === code));
    if (codes.length === 0 || !known) issues.push({ path: "assignment.words", message: "unknown_code" });
  }
  for (const [column, { unit }] of Object.entries(measures)) {
    const fits = versions.some((form) => {
      const known = findColumn(form, column);
      return known !== undefined && fittingMeasures(known).includes(unit);
    });
    if (!fits) issues.push({ path: "assignment.measures", message: "unknown_unit" });
  }
  const headers = [...columns.map(([header]) => header), assignment.unitColumn ?? ""];
  const spoken = [
    ...constants.map(([, value]) => value),
    ...Object.values(words).flatMap((meanings) => Object.keys(meanings)),
  ];
  const said = Object.values(measures).map((measure) => measure.said);
  const texts = [fingerprint, ...Object.keys(assignment.periods ?? {}), ...headers, ...said, ...spoken];
  if (texts.some((text) => personalPattern(text) !== undefined)) {
    issues.push({ path: "", message: "personal_data" });
  }
  if (spoken.some((text) => likelyNames(text).length > 0)) {
    issues.push({ path: "assignment", message: "likely_name" });
  }
  if (namedHeader(versions, [headerOfKey(fingerprint), ...headers, ...said])) {
    issues.push({ path: "fingerprint", message: "likely_name" });
  }
  return issues;
}

/** Whether a column is headed by what looks like a person's name: one column each for those who are counted. */
function namedHeader(versions: readonly Form[], headers: readonly string[]): boolean {
  const cells = new Set(headers.flatMap((header) => header.split(/[|/]/)).filter((cell) => cell !== ""));
  const known = new Set(versions.flatMap(wordsOfForm));
  return [...cells].some((cell) => !known.has(cell) && likelyNames(cell, known).length > 0);
}
