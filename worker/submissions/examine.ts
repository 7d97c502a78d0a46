import type { SubmissionBody } from "../../shared/api/submissions.ts";
import { checkRecords, sentContext } from "../../shared/check/check-records.ts";
import { unexplained } from "../../shared/check/explanations.ts";
import { checkHistory } from "../../shared/check/history/check-history.ts";
import type { Known } from "../../shared/check/history/known.ts";
import { checkMirrors } from "../../shared/check/mirror.ts";
import type { Finding } from "../../shared/finding/finding.ts";
import { orderFindings } from "../../shared/finding/notice.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Form } from "../../shared/form/form.ts";
import type { SheetRecord } from "../../shared/sheet/reading.ts";
import type { Issue } from "../../shared/submission/issues.ts";
import { bodyIssues, textsOf } from "../../shared/submission/payload.ts";
import { fromSubmissionRecords } from "../../shared/submission/records.ts";
import { Refusal, refusePersonalData } from "../base/refusal.ts";
import type { Mirrors } from "./mirrors.ts";

/** What a submission is measured against. */
export interface Expectation {
  readonly catalogue: Catalogue;
  readonly form: Form;
  readonly period: string;
  /** Stock forms: the day whose state is told. */
  readonly asOf: string | null;
  /** Codes of the sender and of every unit below it. */
  readonly units: ReadonlySet<string>;
}

interface Examined {
  /** The records that count: those about units that report for themselves are left out. */
  readonly records: readonly SheetRecord[];
  /** Subjects whose records were left out. */
  readonly mirrored: readonly string[];
  /** Warnings, all explained, and information. */
  readonly findings: readonly Finding[];
}

/** What the server knows beside the rows, asked for once they are read. */
export interface Beside {
  readonly mirrors: (records: readonly SheetRecord[]) => Promise<Mirrors>;
  /** For rules over several reports; of records that count. */
  readonly known: (records: readonly SheetRecord[]) => Promise<Known>;
}

/**
 * The server's own look at a submission: its shape by the form, no personal data in any text, then the same
 * check that the pane ran, and what only the server can compare.
 * @throws Refusal validation_failed · personal_data · submission_has_errors · explanation_missing
 */
export async function examineSubmission(
  body: SubmissionBody,
  expectation: Expectation,
  beside: Beside,
): Promise<Examined> {
  const examined = await findInSubmission(body, expectation, beside);
  const { findings } = examined;
  const errors = findings.filter((finding) => finding.severity === "error");
  if (errors.length > 0) throw new Refusal("submission_has_errors", { findings: errors });
  const open = unexplained(findings, body.explanations);
  if (open.length > 0) throw new Refusal("explanation_missing", { findings: open });
  return examined;
}

/**
 * Everything the server finds in a submission, errors and unexplained warnings included.
 * @throws Refusal validation_failed · personal_data
 */
export async function findInSubmission(
  body: SubmissionBody,
  { catalogue, form, period, asOf, units }: Expectation,
  beside: Beside,
): Promise<Examined> {
  refuseIf([...bodyIssues(body, form), ...subjectIssues(body, units)]);
  refusePersonalData(textsOf(body));

  const sent = fromSubmissionRecords(form, body.records);
  const { mirrored, mirrors } = await beside.mirrors(sent);
  const records = sent.filter(({ subject }) => !mirrored.has(subject));
  const context = sentContext(form, period, body.layout);
  const sheet = form.title.zh;
  const findings = [
    ...checkRecords(context, sent, sheet),
    ...checkMirrors(mirrors, { ...context, sheet }),
    ...checkHistory(records, await beside.known(records), {
      catalogue,
      ...context,
      period,
      asOf: asOf ?? undefined,
      sheet,
    }),
  ];
  return { records, mirrored: [...mirrored], findings: orderFindings(findings, form) };
}

function refuseIf(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new Refusal("validation_failed", { issues: [...issues] });
}

function subjectIssues(body: SubmissionBody, units: ReadonlySet<string>): Issue[] {
  return body.records.flatMap(({ subject }, index) =>
    units.has(subject) ? [] : [{ path: `records.${index}.subject`, message: "not_in_scope" }],
  );
}
