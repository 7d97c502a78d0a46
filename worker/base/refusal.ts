import type { z } from "zod";
import type { changedRowSchema } from "../../shared/api/changed-row.ts";
import type { Finding } from "../../shared/finding/finding.ts";
import type { ProblemCode } from "../../shared/problem.ts";
import type { Issue } from "../../shared/submission/issues.ts";
import { namedTexts, type WrittenText } from "../../shared/submission/names/unconfirmed.ts";
import { personalPattern } from "../../shared/submission/personal/personal-pattern.ts";
import type { SignedInAccount } from "./act.ts";

/** Members of a problem beside its code; none may quote what was sent but `changes`, whose reader may read both. */
export interface RefusalDetails {
  readonly findings?: readonly Finding[];
  readonly issues?: readonly Issue[];
  readonly newestVersion?: number;
  /** Of the form, as the collection pins it. */
  readonly formVersion?: number;
  readonly changes?: readonly z.infer<typeof changedRowSchema>[];
  /** Who changed what was seen, and when, China time. */
  readonly changedBy?: string;
  readonly changedAt?: string;
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

/** @throws Refusal personal_data where one of the texts is that, else validation_failed */
export function refuseIssues(issues: readonly Issue[]): never {
  const personal = issues.some(({ message }) => message === "personal_data");
  throw new Refusal(personal ? "personal_data" : "validation_failed", { issues });
}

/** @throws Refusal personal_data when an ID number, a telephone number or a bank card stands in one of the texts */
export function refusePersonalData(texts: readonly string[]): void {
  if (texts.some((text) => personalPattern(text) !== undefined)) throw new Refusal("personal_data");
}

/**
 * @param confirmed whether the sender was asked about names in these texts
 * @throws Refusal names_unconfirmed when she was not, and one of them holds what looks like a person's name
 */
export function refuseUnconfirmedNames(texts: readonly WrittenText[], confirmed: true | undefined): void {
  if (confirmed === true) return;
  const issues = namedTexts(texts);
  if (issues.length > 0) throw new Refusal("names_unconfirmed", { issues });
}

/** @throws Refusal forbidden */
export function refuseReporters({ role }: Pick<SignedInAccount, "role">): void {
  if (role === "reporter") throw new Refusal("forbidden");
}

/** @throws Refusal forbidden */
export function refuseAllButAdministrators({ role }: Pick<SignedInAccount, "role">): void {
  if (role !== "administrator") throw new Refusal("forbidden");
}
