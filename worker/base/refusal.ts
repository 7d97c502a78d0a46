import type { z } from "zod";
import type { changedRowSchema } from "../../shared/api/submissions.ts";
import type { Finding } from "../../shared/finding/finding.ts";
import type { ProblemCode } from "../../shared/problem.ts";
import { personalPattern } from "../../shared/submission/privacy.ts";
import type { SignedInAccount } from "./act.ts";

/** One thing wrong with a request: where, and a stable word for what. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** Members of a problem beside its code; none may quote what was sent. */
export interface RefusalDetails {
  readonly findings?: readonly Finding[];
  readonly issues?: readonly Issue[];
  readonly newestVersion?: number;
  /** Of the form, as the collection pins it. */
  readonly formVersion?: number;
  readonly changes?: readonly z.infer<typeof changedRowSchema>[];
  /** When the collection opens, China time. */
  readonly opensAt?: string;
  /** Seconds after which the same request may succeed. */
  readonly retryAfter?: number;
}

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

/** @throws Refusal personal_data when an ID number, a telephone number or a bank card stands in one of the texts */
export function refusePersonalData(texts: readonly string[]): void {
  if (texts.some((text) => personalPattern(text) !== undefined)) throw new Refusal("personal_data");
}

/** @throws Refusal forbidden */
export function refuseReporters({ role }: Pick<SignedInAccount, "role">): void {
  if (role === "reporter") throw new Refusal("forbidden");
}

/** @throws Refusal forbidden */
export function refuseAllButAdministrators({ role }: Pick<SignedInAccount, "role">): void {
  if (role !== "administrator") throw new Refusal("forbidden");
}
