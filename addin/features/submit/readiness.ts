import type { Explanation } from "../../../shared/api/submissions.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import { openKinds, openPlaces } from "../check/findings.ts";
import { type Aside, asideOf, twinsOf } from "../check/twins.ts";
import type { SheetState } from "../check/workbench.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import { joinSheets, type Member, standingFindings } from "./joined-sheets.ts";

/** Why a sheet cannot be sent now, the first thing to settle first. */
export type Obstacle =
  | { readonly kind: "checking" }
  | { readonly kind: "check-failed" | "elsewhere" }
  /** Nobody asked the unit for this form, in any period. */
  | { readonly kind: "no-task" }
  | { readonly kind: "no-period" }
  | { readonly kind: "not-owed" }
  /** It was read by another version of the form than the collection names: that one is not here yet. */
  | { readonly kind: "other-version" }
  | { readonly kind: "exempt" }
  | { readonly kind: "upcoming"; readonly opensAt: string }
  | { readonly kind: "locked" }
  /** It is no report beside another sheet of its form. */
  | { readonly kind: "aside"; readonly why: Aside }
  /** Others are this form too: which is meant, or shall they be added up? `names` are all, in the workbook's order. */
  | { readonly kind: "same-form"; readonly names: readonly string[] }
  | { readonly kind: "errors"; readonly kinds: number; readonly places: number }
  /** `names`: places that ask whether a name is meant, besides. */
  | { readonly kind: "unexplained"; readonly kinds: number; readonly places: number; readonly names: number }
  | { readonly kind: "names"; readonly places: number }
  | { readonly kind: "too-many-rows"; readonly rows: number }
  /** All rows are of another month: this may be the sheet of that one. */
  | { readonly kind: "other-month"; readonly month: string }
  | { readonly kind: "no-rows" };

/** Records that one submission may carry. */
export const MOST_ROWS = 10_000;

export type Readiness =
  | {
      readonly ready: true;
      readonly report: OwedReport;
      readonly sheet: RecognisedSheet;
      readonly explanations: readonly Explanation[];
    }
  | { readonly ready: false; readonly obstacle: Obstacle };

export function readiness(
  sheet: SheetState,
  sheets: readonly SheetState[],
  reports: readonly OwedReport[],
): Readiness {
  const { assessment } = sheet;
  if (sheet.status === "failed") return not({ kind: whyUnchecked([sheet]) });
  if (sheet.status === "checking" || assessment?.kind !== "recognised") return not({ kind: "checking" });
  const { form, period } = assessment;
  if (!reports.some(({ collection }) => collection.form === form.id)) return not({ kind: "no-task" });
  if (period === null) return not({ kind: "no-period" });
  const report = reportFor(assessment, reports);
  if (report === undefined) return not({ kind: "not-owed" });
  const { opensAt } = report.collection;
  if (report.status === "exempt") return not({ kind: "exempt" });
  if (report.upcoming && opensAt !== null) return not({ kind: "upcoming", opensAt });
  if (report.collection.state === "locked") return not({ kind: "locked" });
  if (report.collection.formVersion !== form.version) return not({ kind: "other-version" });

  const why = asideOf(sheet, sheets);
  if (why !== undefined) return not({ kind: "aside", why });
  const twins = twinsOf(sheet, sheets);
  if (twins.length > 1 && !isJoined(twins)) {
    return not({ kind: "same-form", names: twins.map(({ name }) => name) });
  }
  if (twins.some(({ status }) => status === "failed")) return not({ kind: whyUnchecked(twins) });
  if (twins.some(({ status }) => status === "checking")) return not({ kind: "checking" });

  const members = membersOf(twins);
  const rows = members.reduce((sum, { assessment: { records } }) => sum + records.length, 0);
  if (rows > MOST_ROWS) return not({ kind: "too-many-rows", rows });

  const open = members.map(({ assessment: own, explanations }) => {
    const findings = members.length > 1 ? standingFindings(own) : own.findings;
    return { places: openPlaces(findings, explanations), kinds: openKinds(findings, explanations) };
  });
  const total = (kind: "errors" | "unexplained" | "names") => ({
    places: open.reduce((sum, each) => sum + each.places[kind], 0),
    kinds: open.reduce((sum, each) => sum + each.kinds[kind], 0),
  });
  const [errors, toExplain, names] = [total("errors"), total("unexplained"), total("names").places];
  if (errors.places > 0) return not({ kind: "errors", ...errors });
  const months = members.flatMap(({ assessment: { findings } }) =>
    findings.flatMap(({ code, params }) => (code === "rows_other_month" ? [String(params.month)] : [])),
  );
  const [month] = months;
  if (rows === 0 && month !== undefined) return not({ kind: "other-month", month });
  if (toExplain.places > 0) return not({ kind: "unexplained", ...toExplain, names });
  if (names > 0) return not({ kind: "names", places: names });
  if (rows === 0) return not({ kind: "no-rows" });
  const { explanations } = sheet;
  const one = { sheet: assessment, explanations };
  return { ready: true, report, ...(members.length > 1 ? (joinSheets(members) ?? one) : one) };
}

/** Whether people said that these tables of one form are sent as one. */
export function isJoined(twins: readonly SheetState[]): boolean {
  return twins.length > 1 && twins.every(({ joined }) => joined === true);
}

/** The tables that are sent with this one, itself among them. */
export function together(sheet: SheetState, sheets: readonly SheetState[]): readonly SheetState[] {
  const twins = twinsOf(sheet, sheets);
  return isJoined(twins) ? twins : [sheet];
}

/** Tables as they are joined. */
export function membersOf(twins: readonly SheetState[]): Member[] {
  return twins.flatMap(({ id, assessment, explanations }) =>
    assessment?.kind === "recognised" ? [{ id, assessment, explanations }] : [],
  );
}

/** The open sheet that is this report; of several one with rows of the period. */
export function sheetFor(
  report: OwedReport,
  sheets: readonly SheetState[],
  reports: readonly OwedReport[],
): RecognisedSheet | undefined {
  const own = sheets.flatMap(({ assessment, ignored }) =>
    !ignored &&
    assessment?.kind === "recognised" &&
    reportFor(assessment, reports)?.collection.id === report.collection.id
      ? [assessment]
      : [],
  );
  return own.find(({ records }) => records.length > 0) ?? own[0];
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

/** Broken off, or only put off until the user is back. */
function whyUnchecked(sheets: readonly SheetState[]): "check-failed" | "elsewhere" {
  const failed = sheets.filter(({ status }) => status === "failed");
  return failed.every(({ refusal }) => refusal === "elsewhere") ? "elsewhere" : "check-failed";
}

function not(obstacle: Obstacle): Readiness {
  return { ready: false, obstacle };
}
