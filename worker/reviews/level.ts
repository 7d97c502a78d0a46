import type { ReviewLevel } from "../../shared/api/review.ts";
import type { Receipt } from "../../shared/api/submissions.ts";
import type { ProblemCode } from "../../shared/problem.ts";
import type { Act } from "../base/act.ts";
import type { Course } from "../store/reviews/courses.ts";

/** Who asks what may be done, and when. */
export type Asking = Pick<Act, "account" | "clock">;

/** What becomes of a version by an act, or why not. */
export type Decision = { readonly to: Receipt["state"] } | { readonly refused: ProblemCode };

/**
 * At which level an account stands towards a version: `city` at or above the recipient, `district` strictly
 * between recipient and sender, undefined at the sender itself or beside it.
 */
export function levelOf(account: { readonly path: string }, course: Course): ReviewLevel | undefined {
  const { path } = account;
  if (course.recipient.startsWith(path)) return "city";
  return path !== course.path && course.path.startsWith(path) ? "district" : undefined;
}
