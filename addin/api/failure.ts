import type { Problem } from "../../shared/api/problem.ts";

/**
 * Why a request brought no answer.
 * `problem`: the server answered, and says why not. `network`: nobody knows whether the server heard it.
 * `unexpected`: an answer that is not one of ours (a proxy's page). `unread`: it was done, and the answer says something
 * that this page does not know: most likely the server was updated after the page was opened.
 */
export type Failure =
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "network" }
  | { readonly kind: "unexpected" | "unread"; readonly status: number };

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** Whether the same request may yet succeed without the user changing anything. */
export function mayRetry(failure: Failure): boolean {
  if (failure.kind === "network") return true;
  const status = failure.kind === "problem" ? failure.problem.status : failure.status;
  return status === 401 || status === 408 || status === 429 || status >= 500;
}

/** The server works by another catalogue than the request named. */
export function isOutdated(failure: Failure): boolean {
  return failure.kind === "problem" && failure.problem.code === "catalogue_outdated";
}

export function isSignedOut(failure: Failure): boolean {
  return failure.kind === "problem" && failure.problem.code === "not_signed_in";
}

/** An open session alone is not enough: its owner has to type her password first. */
export function asksForOwner(failure: Failure): boolean {
  return failure.kind === "problem" && failure.problem.code === "proof_needed";
}
