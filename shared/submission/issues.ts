import type { z } from "zod";
import { type TextFault, textFaultOf } from "../api/bounded-text.ts";

/** One thing wrong with what is sent: where, and a stable word for what. Never what was sent. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** Below these, keys are the sender's own: column ids at best, else headers and words. */
const chosenBelow: ReadonlySet<PropertyKey> = new Set(["columns", "constants", "measures", "words"]);

/**
 * Says where a body breaks its schema without quoting it: zod's own messages name unknown keys, and a step
 * below `values` or `layout`, or anywhere below the parts of an assignment, is a key that the sender chose.
 */
export function issuesOf(error: z.ZodError, knownKeys: ReadonlySet<string>): Issue[] {
  return error.issues.map((issue) => ({
    path: issue.path
      .map((step, index, path) => {
        const chosenBySender =
          path[index - 1] === "values" ||
          path[index - 1] === "layout" ||
          (typeof step === "string" && path.slice(0, index).some((above) => chosenBelow.has(above)));
        return chosenBySender && !knownKeys.has(String(step)) ? "*" : String(step);
      })
      .join("."),
    message: faultOf(issue) ?? issue.code,
  }));
}

/** What a text was refused for; of a key, and below a choice of kinds (text or figure), zod says so within. */
function faultOf(issue: z.core.$ZodIssue): TextFault | undefined {
  if (issue.code === "invalid_union") return firstFault(issue.errors.flat());
  return issue.code === "invalid_key" ? firstFault(issue.issues) : textFaultOf(issue);
}

function firstFault(issues: readonly z.core.$ZodIssue[]): TextFault | undefined {
  return issues.map(faultOf).find((fault) => fault !== undefined);
}
