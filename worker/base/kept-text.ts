import type { SentText } from "../../shared/api/kept-text.ts";
import { type Issue, issuesOf } from "../../shared/submission/issues.ts";
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

/** Texts of many records at once: what is refused of them is said together. */
export interface Settling {
  /** As `settledText`, of several texts that are stored. What is returned of a text that is refused is of no use. */
  readonly settle: (text: SentText, stored: ReadonlySet<string>, path: string) => string;
  /** @throws Refusal validation_failed · personal_data: some of them may not enter */
  readonly done: () => void;
}

export function settling(): Settling {
  const issues: Issue[] = [];
  return {
    settle: ({ sent, checked }, stored, path) => {
      if (stored.has(sent)) return sent;
      if (checked.success) return checked.data;
      issues.push(...issuesOf(checked.error, new Set()).map((issue) => ({ ...issue, path })));
      return sent;
    },
    done: () => {
      if (issues.length > 0) refuseIssues(issues);
    },
  };
}
