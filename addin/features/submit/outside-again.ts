/**
 * Ledgers that are kept for years have most of their rows outside any period, each time. What was said to that once goes
 * along with the next report of the form, unless it is another matter now.
 */
import type { Receipt, Submission } from "../../../shared/api/submissions.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import { comparePeriods } from "../../../shared/period/period-range.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import type { ExplanationDraft } from "../check/explanations.ts";
import type { OwedReport } from "../owed/owed-reports.ts";

/** Versions that somebody gave back or took away were not right as they were. */
const standing: readonly Receipt["state"][] = ["submitted", "passed", "approved"];

/** The question why most rows lie outside the period. */
export function asksOfOutside({ findings }: RecognisedSheet): Finding | undefined {
  return findings.find(({ code }) => code === "rows_far_outside");
}

/** The unit's last report on the form up to this period, where rows were left out of that too. */
export function reportBefore(
  { form, period }: RecognisedSheet,
  reports: readonly OwedReport[],
): Receipt | undefined {
  if (period === null) return undefined;
  const [last] = reports
    .flatMap(({ collection, newest }) => (collection.form === form.id && newest !== null ? [newest] : []))
    .filter((receipt) => standing.includes(receipt.state) && receipt.purgedAt === undefined)
    .filter((receipt) => comparePeriods(receipt.period, period) <= 0)
    .sort((a, b) => comparePeriods(b.period, a.period));
  return last?.outsidePeriod === undefined ? undefined : last;
}

/** What was said then; undefined where nothing was, or where this is another matter. */
export function saidBefore(
  sheet: RecognisedSheet,
  asked: Finding,
  { receipt, explanations }: Pick<Submission, "receipt" | "explanations">,
): ExplanationDraft | undefined {
  const said = explanations.find(({ rule }) => rule === asked.rule);
  if (said === undefined || !isSameLedger(sheet, receipt)) return undefined;
  return { reason: said.reason, note: said.note };
}

/**
 * Whether the ledger has only gone on: as many rows of the period, or half of that; and outside it no more than twice what
 * lay there and was of the period then.
 */
function isSameLedger({ rows, outsidePeriod }: RecognisedSheet, receipt: Receipt): boolean {
  const inside = receipt.controlTotals.rows;
  const outside = receipt.outsidePeriod?.rows ?? 0;
  return rows * 2 >= inside && outsidePeriod <= 2 * (outside + inside);
}
