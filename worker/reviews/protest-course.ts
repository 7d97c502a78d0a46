import { type ProtestAct, protestActs, type ReviewAct } from "../../shared/api/review.ts";
import type { Course } from "../store/reviews/courses.ts";
import { type Asking, type Decision, levelOf } from "./level.ts";

export function isProtestAct(act: ReviewAct): act is ProtestAct {
  return (protestActs as readonly string[]).includes(act);
}

/**
 * A unit protests against the newest version that was sent in its name, once; it takes that back, or an officer above
 * answers. A version that was returned is hers to send anew, and needs none.
 */
export function decideProtest(act: ProtestAct, { account }: Asking, course: Course): Decision {
  const isUnits = account.path === course.path;
  const isOfficers = account.role !== "reporter" && levelOf(account, course) !== undefined;
  if (act === "answer_protest" ? !isOfficers : !isUnits || !course.onBehalf) return { refused: "forbidden" };
  if (course.locked) return { refused: "collection_locked" };
  const stands =
    course.newest && !course.purged && ["submitted", "passed", "approved"].includes(course.state);
  const holds = act === "protest" ? stands && !course.beyondProtest : course.protested;
  return holds ? { to: course.state } : { refused: "review_state" };
}
