import type { ReviewAct, ReviewLevel } from "../../shared/api/review.ts";
import type { Receipt } from "../../shared/api/submissions.ts";
import type { SignedInAccount } from "../base/act.ts";
import type { Course } from "../store/reviews/courses.ts";
import { type Asking, type Decision, levelOf } from "./level.ts";
import { decideProtest, isProtestAct } from "./protest-course.ts";
import { decidePurge, isPurgeAct } from "./purge-course.ts";

/** Whose turn it is; null when nobody's. */
export function waitsFor(course: Course): ReviewLevel | null {
  if (!course.newest || course.locked || course.purged) return null;
  if (course.state === "passed" || (course.state === "approved" && course.protested)) return "city";
  if (course.state !== "submitted" && !(course.state === "returned" && course.replied)) return null;
  return lacksDistrict(course) ? "district" : "city";
}

function lacksDistrict({ needsDistrict, state, beforeApproval }: Course): boolean {
  return needsDistrict && state !== "passed" && beforeApproval !== "passed";
}

type Move = readonly [from: Receipt["state"], to: Receipt["state"]];

/** What each act may do at each level. From `returned` only once the sender has answered. */
const moves: Readonly<Record<ReviewLevel, Partial<Record<ReviewAct, readonly Move[]>>>> = {
  district: {
    pass: [
      ["submitted", "passed"],
      ["returned", "passed"],
    ],
    return: [["submitted", "returned"]],
    revert: [["passed", "submitted"]],
  },
  city: {
    approve: [
      ["submitted", "approved"],
      ["passed", "approved"],
      ["returned", "approved"],
    ],
    return: [
      ["submitted", "returned"],
      ["passed", "returned"],
    ],
    revert: [["approved", "submitted"]],
  },
};

/**
 * Whether the account may do this with the version now, and what state follows. Nobody reviews what they sent
 * themselves; what an officer sent in the name of a unit below is that unit's, and she may review it or take it back.
 */
export function decide(act: ReviewAct, asking: Asking, course: Course): Decision {
  if (isPurgeAct(act)) return decidePurge(act, asking, course);
  if (isProtestAct(act)) return decideProtest(act, asking, course);
  const { account } = asking;
  const found = movesOf(act, account, course);
  if (found === undefined) return { refused: "forbidden" };
  if (course.locked) return { refused: "collection_locked" };
  const move = course.newest && !course.purged ? found.find(([from]) => from === course.state) : undefined;
  // Without an answer a return stands: whoever approves has not seen it.
  if (course.state === "returned" && !course.replied) return { refused: "review_state" };
  if (move === undefined) return { refused: "review_state" };
  if (act === "approve" && lacksDistrict(course)) return { refused: "district_review_missing" };
  return { to: act === "revert" && course.state === "approved" ? course.beforeApproval : move[1] };
}

function movesOf(act: ReviewAct, account: SignedInAccount, course: Course): readonly Move[] | undefined {
  const sent = account.id === course.sender;
  if (act === "withdraw") {
    const isTheirs = account.path === course.path || (sent && course.onBehalf);
    return isTheirs ? [["submitted", "withdrawn"]] : undefined;
  }
  if (account.role === "reporter" || (sent && !course.onBehalf)) return undefined;
  const level = levelOf(account, course);
  return level === undefined ? undefined : moves[level][act];
}

/** The officer's [通过]: a pass at the district, an approval at the city. */
export function approvalAct(account: { readonly path: string }, course: Course): "pass" | "approve" {
  return levelOf(account, course) === "district" ? "pass" : "approve";
}
