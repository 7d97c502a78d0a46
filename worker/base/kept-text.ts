import type { SentText } from "../../shared/api/kept-text.ts";
import { issuesOf } from "../../shared/submission/issues.ts";
import { refuseIssues } from "./refusal.ts";

/**
 * The text of a record as it is to be stored: what is stored stays, whatever the rules of today say of it.
 * @param stored null: nothing is
 * @param path of the text in the request
 * @throws Refusal validation_failed · personal_data: another text, which may not enter
 */
export function settledText({ sent, checked }: SentText, stored: string | null, path: string): string {
  if (sent === stored) return stored;
  if (checked.success) return checked.data;
  return refuseIssues(issuesOf(checked.error, new Set()).map((issue) => ({ ...issue, path })));
}
