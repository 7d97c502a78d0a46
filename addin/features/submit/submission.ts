import type { Explanation, SubmissionBody } from "../../../shared/api/submissions.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import { standingExplanations } from "../check/explanations.ts";
import { placesOf } from "../check/findings.ts";
import { asksOfNames } from "../check/names-said.ts";
import type { OwedReport } from "../owed/owed-reports.ts";

/** What is sent: typed values of the columns that leave, explanations, and counts of what only this side saw. */
export function submissionBody(
  sheet: RecognisedSheet,
  report: OwedReport,
  explanations: readonly Explanation[],
): SubmissionBody {
  const localFindings = localCounts(sheet.findings);
  return {
    collection: report.collection.id,
    formVersion: sheet.form.version,
    baseVersion: report.newest?.version ?? null,
    records: [...sheet.records],
    explanations: standingExplanations(explanations, sheet.findings),
    nil: false,
    layout: { ...sheet.layout },
    ...(localFindings.length === 0 ? {} : { localFindings }),
    ...outsideOf(sheet),
    ...(wasAskedOfNames(sheet, explanations) && { namesConfirmed: true as const }),
  };
}

/** Rows of the sheet that lie outside the period; nothing where there are none. */
export function outsideOf({
  outsidePeriod: rows,
  outsideMonths,
}: Pick<RecognisedSheet, "outsidePeriod" | "outsideMonths">): Pick<SubmissionBody, "outsidePeriod"> {
  return rows === 0 ? {} : { outsidePeriod: { rows, ...outsideMonths } };
}

/** Whether names were asked about: in the rows, or in notes, each of which was looked at before it was kept. */
function wasAskedOfNames({ findings }: RecognisedSheet, explanations: readonly Explanation[]): boolean {
  return (
    findings.some(({ code }) => code === "name_confirmed") || explanations.some(({ note }) => note !== "")
  );
}

/**
 * 零报告: nothing happened in the period.
 * @param sheet the report as it is open: how many of its rows lie outside the period goes along
 */
export function nilBody(report: OwedReport, sheet: RecognisedSheet | undefined): SubmissionBody {
  return {
    collection: report.collection.id,
    formVersion: report.collection.formVersion,
    baseVersion: report.newest?.version ?? null,
    records: [],
    explanations: [],
    nil: true,
    ...(sheet !== undefined && outsideOf(sheet)),
  };
}

function localCounts(findings: readonly Finding[]): NonNullable<SubmissionBody["localFindings"]> {
  return findings
    .filter((finding) => finding.local && finding.severity === "warning" && !asksOfNames(finding))
    .map((finding) => ({
      rule: finding.rule,
      ...(finding.column === undefined ? {} : { column: finding.column }),
      count: placesOf(finding),
    }));
}
