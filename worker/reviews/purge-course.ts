import { type PurgeAct, purgeActs, type ReviewAct, SEALED_DAYS } from "../../shared/api/review.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import { DAY } from "../base/clock.ts";
import type { Course } from "../store/reviews/courses.ts";
import { type Asking, type Decision, levelOf } from "./level.ts";

/** What was sealed then or before cannot be restored any more; China time. */
export function sealedSince(now: number): string {
  return chinaTime(now - SEALED_DAYS * DAY);
}

export function isPurgeAct(act: ReviewAct): act is PurgeAct {
  return (purgeActs as readonly string[]).includes(act);
}

/**
 * Administrators purge, in every state, also when the collection is locked. What was ever passed, approved or returned, or
 * lies in a locked collection, stands in figures that others answer for, or holds their words: of that an administrator below the receiving unit can
 * only ask. A seal is the receiver's to open; erasing before its time takes two, the second of whom `purge.ts` looks at.
 */
export function decidePurge(act: PurgeAct, { account, clock }: Asking, course: Course): Decision {
  if (account.role !== "administrator") return { refused: "forbidden" };
  const receives = levelOf(account, course) === "city";
  const answered = course.reviewed || course.locked;
  switch (act) {
    case "purge":
      if (answered && !receives) return { refused: "forbidden" };
      return course.purged ? { refused: "review_state" } : { to: "withdrawn" };
    case "ask_purge":
      if (receives || !answered) return { refused: "forbidden" };
      return course.purged || course.purgeStep === "ask_purge"
        ? { refused: "review_state" }
        : { to: course.state };
    case "decline_purge":
      if (!receives) return { refused: "forbidden" };
      return course.purged || course.purgeStep !== "ask_purge"
        ? { refused: "review_state" }
        : { to: course.state };
    case "restore":
      if (!receives) return { refused: "forbidden" };
      // Nothing comes back after the last day that was told, whether or not the job has run.
      return course.sealed && course.sealedAt !== null && course.sealedAt > sealedSince(clock())
        ? { to: course.state }
        : { refused: "review_state" };
    case "ask_erase":
      return course.sealed && course.purgeStep !== "ask_erase"
        ? { to: course.state }
        : { refused: "review_state" };
    case "erase":
      return course.sealed && course.purgeStep === "ask_erase"
        ? { to: course.state }
        : { refused: "review_state" };
  }
}
