import type { z } from "zod";

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
  return error.issues.map(({ path, code }) => ({
    path: path
      .map((step, index) => {
        const chosenBySender =
          path[index - 1] === "values" ||
          path[index - 1] === "layout" ||
          (typeof step === "string" && path.slice(0, index).some((above) => chosenBelow.has(above)));
        return chosenBySender && !knownKeys.has(String(step)) ? "*" : String(step);
      })
      .join("."),
    message: code,
  }));
}
