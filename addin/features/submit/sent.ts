/** What this page has just sent, so that the button can say that nothing is left to send. */
import { canonicalJson } from "../../../shared/canonical-json.ts";
import { isOpen } from "../owed/owed-reports.ts";
import { submissionBody } from "./submission.ts";
import type { ToConfirm } from "./use-confirmation.ts";

export interface Sent {
  readonly collection: string;
  readonly version: number;
  readonly content: string;
}

/** All that a submission carries, whichever version it follows. */
export function contentOf({ report, sheet, explanations }: ToConfirm): string {
  return canonicalJson({ ...submissionBody(sheet, report, explanations), baseVersion: null });
}

/**
 * The version that holds just what would be sent now; null when there is something to send: the content is
 * another, or the version was returned, withdrawn or followed by another one.
 */
export function sentVersion(now: ToConfirm, sent: readonly Sent[]): number | null {
  const { report } = now;
  const last = sent.findLast(({ collection }) => collection === report.collection.id);
  if (last === undefined) return null;
  const newest = report.newest?.version ?? 0;
  if (newest > last.version || (newest === last.version && isOpen(report))) return null;
  return contentOf(now) === last.content ? last.version : null;
}
