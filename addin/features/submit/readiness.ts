import type { RecognisedSheet } from "../../engine/assessment.ts";
import { openPlaces } from "../check/findings.ts";
import type { SheetState } from "../check/workbench.ts";
import type { OwedReport } from "../owed/owed-reports.ts";

/** Why a sheet cannot be sent now, the first thing to settle first. */
export type Obstacle =
  | { readonly kind: "checking" }
  | { readonly kind: "check-failed" }
  | { readonly kind: "no-period" }
  | { readonly kind: "not-owed" }
  /** It was read by another version of the form than the collection names: that one is not here yet. */
  | { readonly kind: "other-version" }
  | { readonly kind: "exempt" }
  | { readonly kind: "upcoming"; readonly opensAt: string }
  | { readonly kind: "locked" }
  | { readonly kind: "same-form"; readonly other: string }
  | { readonly kind: "errors"; readonly places: number }
  | { readonly kind: "unexplained"; readonly places: number }
  | { readonly kind: "too-many-rows"; readonly rows: number }
  | { readonly kind: "no-rows" };

/** Records that one submission may carry. */
export const MOST_ROWS = 10_000;

export type Readiness =
  | { readonly ready: true; readonly report: OwedReport; readonly sheet: RecognisedSheet }
  | { readonly ready: false; readonly obstacle: Obstacle };

export function readiness(
  sheet: SheetState,
  sheets: readonly SheetState[],
  reports: readonly OwedReport[],
): Readiness {
  const { assessment } = sheet;
  if (sheet.status === "failed") return not({ kind: "check-failed" });
  if (sheet.status === "checking" || assessment?.kind !== "recognised") return not({ kind: "checking" });
  const { form, period, findings, records } = assessment;
  if (period === null) return not({ kind: "no-period" });
  const report = reportFor(assessment, reports);
  if (report === undefined) return not({ kind: "not-owed" });
  const { opensAt } = report.collection;
  if (report.status === "exempt") return not({ kind: "exempt" });
  if (report.upcoming && opensAt !== null) return not({ kind: "upcoming", opensAt });
  if (report.collection.state === "locked") return not({ kind: "locked" });
  if (report.collection.formVersion !== form.version) return not({ kind: "other-version" });

  const twin = sheets.find(
    (other) =>
      other.id !== sheet.id &&
      !other.ignored &&
      other.assessment?.kind === "recognised" &&
      other.assessment.form.id === form.id &&
      other.assessment.period === period,
  );
  if (twin !== undefined) return not({ kind: "same-form", other: twin.name });

  if (records.length > MOST_ROWS) return not({ kind: "too-many-rows", rows: records.length });

  const open = openPlaces(findings, sheet.explanations);
  if (open.errors > 0) return not({ kind: "errors", places: open.errors });
  if (open.unexplained > 0) return not({ kind: "unexplained", places: open.unexplained });
  if (records.length === 0) return not({ kind: "no-rows" });
  return { ready: true, report, sheet: assessment };
}

function reportFor(
  { form, period }: RecognisedSheet,
  reports: readonly OwedReport[],
): OwedReport | undefined {
  return reports.find(({ collection }) => collection.form === form.id && collection.period === period);
}

/** The collection for which the server can look at a table before it is sent; undefined when none takes it now. */
export function collectionToTry(sheet: RecognisedSheet, reports: readonly OwedReport[]): string | undefined {
  const report = reportFor(sheet, reports);
  if (report === undefined || sheet.records.length > MOST_ROWS) return undefined;
  if (report.collection.formVersion !== sheet.form.version) return undefined;
  const open = report.status !== "exempt" && !report.upcoming && report.collection.state === "open";
  return open ? report.collection.id : undefined;
}

function not(obstacle: Obstacle): Readiness {
  return { ready: false, obstacle };
}
