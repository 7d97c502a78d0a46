import type { z } from "zod";

/** One thing wrong with what is sent: where, and a stable word for what. Never what was sent. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/**
 * Says where a body breaks its schema without quoting it: zod's own messages name unknown keys, and a step
 * below `values` or `layout` is a key that the sender chose.
 */
export function issuesOf(error: z.ZodError, knownKeys: ReadonlySet<string>): Issue[] {
  return error.issues.map(({ path, code }) => ({
    path: path
      .map((step, index) => {
        const chosenBySender = path[index - 1] === "values" || path[index - 1] === "layout";
        return chosenBySender && !knownKeys.has(String(step)) ? "*" : String(step);
      })
      .join("."),
    message: code,
  }));
}
