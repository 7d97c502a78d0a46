import type { SubmissionBody } from "../../shared/api/submissions.ts";
import { checkRecords, sentContext } from "../../shared/check/check-records.ts";
import { unexplained } from "../../shared/check/explanations.ts";
import { checkHistory } from "../../shared/check/history/check-history.ts";
import type { Known } from "../../shared/check/history/known.ts";
import {
  sinceJanuary,
  toldSinceJanuaryAlone,
  withDifferences,
} from "../../shared/check/history/since-january.ts";
import { checkMirrors } from "../../shared/check/mirror.ts";
import type { Finding } from "../../shared/finding/finding.ts";
import { orderFindings } from "../../shared/finding/notice.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Form } from "../../shared/form/form.ts";
import type { SheetRecord } from "../../shared/sheet/reading.ts";
import type { Issue } from "../../shared/submission/issues.ts";
import { unconfirmedNames } from "../../shared/submission/names/unconfirmed.ts";
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
  /** The records that count and those that do not, in the order of the body, with what could be made of 本年累计. */
  readonly completed: readonly SheetRecord[];
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
  /** Of the units below the sender: no names of people, whatever they look like. */
  readonly unitNames: () => Promise<readonly string[]>;
}

/**
 * The server's own look at a submission: its shape by the form, no personal data in any text, then the same
 * check that the pane ran, and what only the server can compare.
 * @throws Refusal validation_failed · personal_data · names_unconfirmed · submission_has_errors · explanation_missing
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
 * @param completing what is told since January alone is taken as the difference to the report before
 * @throws Refusal validation_failed · personal_data · names_unconfirmed
 */
export async function findInSubmission(
  body: SubmissionBody,
  { catalogue, form, period, asOf, units }: Expectation,
  beside: Beside,
  completing = false,
): Promise<Examined> {
  refuseIf([...bodyIssues(body, form), ...subjectIssues(body, units)]);
  refusePersonalData(textsOf(body));
  const named = await unconfirmedNames(form, body, beside.unitNames);
  if (named.length > 0) throw new Refusal("names_unconfirmed", { issues: named });

  const read = fromSubmissionRecords(form, body.records);
  const { mirrored, mirrors } = await beside.mirrors(read);
  const counts = ({ subject }: SheetRecord) => !mirrored.has(subject);
  const known = await beside.known(read.filter(counts));
  const sent = completing ? completed(form, period, read, known) : read;
  const records = sent.filter(counts);
  const context = sentContext(form, period, body.layout);
  const sheet = form.title.zh;
  const findings = [
    ...checkRecords(context, sent, sheet),
    ...checkMirrors(mirrors, { ...context, sheet }),
    ...checkHistory(records, known, {
      catalogue,
      ...context,
      period,
      asOf: asOf ?? undefined,
      sheet,
    }),
  ];
  return { records, completed: sent, mirrored: [...mirrored], findings: orderFindings(findings, form) };
}

/** The records with the period's figures where 本年累计 and the report before say them. */
function completed(
  form: Form,
  period: string,
  records: readonly SheetRecord[],
  { reports = [] }: Known,
): readonly SheetRecord[] {
  if (records.every((record) => toldSinceJanuaryAlone(form, record).length === 0)) return records;
  const since = sinceJanuary(form, period, records, reports);
  return records.map((record) => withDifferences(form, record, since));
}

function refuseIf(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new Refusal("validation_failed", { issues: [...issues] });
}

function subjectIssues(body: SubmissionBody, units: ReadonlySet<string>): Issue[] {
  return body.records.flatMap(({ subject }, index) =>
    units.has(subject) ? [] : [{ path: `records.${index}.subject`, message: "not_in_scope" }],
  );
}
