/** What this page has just sent, so that the button can say that nothing is left to send. */
import { canonicalJson } from "../../../shared/canonical-json.ts";
import type { SheetState } from "../check/workbench.ts";
import { isOpen, type OwedReport } from "../owed/owed-reports.ts";
import { readiness } from "./readiness.ts";
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

/** Whether the sheet, checked anew, still can be sent and says what was asked about. */
export function stillStands(
  asked: ToConfirm,
  id: string,
  sheets: readonly SheetState[],
  reports: readonly OwedReport[],
): boolean {
  const sheet = sheets.find((candidate) => candidate.id === id);
  const state = sheet && readiness(sheet, sheets, reports);
  if (sheet === undefined || state?.ready !== true) return false;
  return contentOf(state) === contentOf(asked);
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
