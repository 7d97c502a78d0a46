import type { z } from "zod";
import type { Problem } from "../shared/api.ts";
import type { ProblemCode } from "../shared/problem.ts";

/** Members of a problem beside its code; none may quote what was sent. */
export type RefusalDetails = Partial<Pick<Problem, "findings" | "issues" | "newestVersion" | "changes">> & {
  /** Seconds after which the same request may succeed. */
  readonly retryAfter?: number;
};

/** A request that cannot be served, for a reason that has a code in shared/problem.ts. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly details: RefusalDetails;

  constructor(code: ProblemCode, details: RefusalDetails = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.details = details;
  }
}

/** One thing wrong with a request body: where, and a stable word for what. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/**
 * Says where a body breaks its schema without quoting it: zod's own messages name unknown keys, and a path
 * below `values` or `layout` holds a key that the sender chose.
 */
export function issuesOf(error: z.ZodError, knownKeys: ReadonlySet<string>): Issue[] {
  return error.issues.map((issue) => ({
    path: issue.path
      .map((step, index) => {
        const parent = issue.path[index - 1];
        const chosenBySender = parent === "values" || parent === "layout";
        return chosenBySender && !knownKeys.has(String(step)) ? "*" : String(step);
      })
      .join("."),
    message: issue.code,
  }));
}
