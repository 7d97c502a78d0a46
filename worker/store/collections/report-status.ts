import type { Collection } from "../../../shared/api/collections.ts";
import type { Receipt } from "../../../shared/api/submissions.ts";

/** A slot with its newest version, or with nulls where nothing was sent. */
export interface StandingRow {
  readonly exemption: string | null;
  readonly state: Receipt["state"] | null;
  readonly nil: number | null;
  /** Sealed or gone: 0, 1; null without a version. */
  readonly purged: number | null;
}

/** Of a `submission`. */
export const purgedColumn = "coalesce(submission.sealed_at, submission.purged_at) IS NOT NULL";

/** How far a unit's report is. */
export function reportStatus({
  exemption,
  state,
  nil,
  purged,
}: StandingRow): Collection["units"][number]["status"] {
  if (exemption !== null) return "exempt";
  if (state === null) return "missing";
  if (purged === 1) return "purged";
  return nil === 1 && state === "submitted" ? "nil" : state;
}
