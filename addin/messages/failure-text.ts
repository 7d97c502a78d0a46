import type { Failure } from "../api/failure.ts";
import { firstText as text } from "./first.ts";
import { dateText } from "./format.ts";

/** What a person is told about a request that failed: what to do, never what broke inside. */
export function failureText(failure: Failure): string {
  if (failure.kind === "network") return text.failure.network;
  if (failure.kind === "problem") {
    const { code, title, retryAfter, opensAt } = failure.problem;
    if (code === "collection_not_open" && opensAt !== undefined) {
      return text.failure.opens(dateText(opensAt));
    }
    const minutes = Math.ceil((retryAfter ?? 0) / 60);
    if (code === "sign_in_locked" && minutes > 0) return text.signIn.locked(minutes);
    if (code === "second_step_locked" && minutes > 0) return text.signIn.codesLocked(minutes);
    if (code === "place_locked" && minutes > 0) return text.signIn.placeLocked(minutes);
    return text.failure.problem(code, title);
  }
  if (failure.kind === "unread") return text.failure.unread;
  return text.failure.unexpected(failure.status);
}
