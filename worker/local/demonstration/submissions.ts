import { dryRunSchema } from "../../../shared/api/dry-run.ts";
import { sessionSchema } from "../../../shared/api/sessions.ts";
import { type Explanation, receiptSchema, type SubmissionBody } from "../../../shared/api/submissions.ts";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { unexplained } from "../../../shared/check/explanations.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import type { Catalogue } from "../../../shared/form/catalogue.ts";
import { columnOf, leavesWorkbook } from "../../../shared/form/form.ts";
import { columnLetters, type Grid } from "../../../shared/sheet/grid.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { formRead } from "../../../shared/sheet/reading.ts";
import { toSubmissionRecords } from "../../../shared/submission/records.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { PASSWORD } from "./accounts.ts";
import { YEAR } from "./district-workbooks.ts";
import { explain } from "./explanations.ts";
import { collectionId, townshipCollection } from "./register.ts";
import type { SampleWorkbook } from "./samples.ts";
import { stableUuid } from "./stable-uuid.ts";
import { type DemonstrationUnit, districtOf, townships } from "./units.ts";

/**
 * The bodies a district would send for a workbook, one for each sheet that is a form: read and checked as its
 * pane does, every warning explained.
 * @throws Error when the workbook cannot be read or holds an error: a published workbook has none.
 */
export function submissionsOf(catalogue: Catalogue, sample: SampleWorkbook): SubmissionBody[] {
  const district = districtOf(sample.login);
  const workbook = readWorkbook(sample.bytes);
  if (!workbook.ok) throw new Error(`${sample.name}: ${workbook.code}`);
  return workbook.sheets.flatMap((grid) => bodyOf(catalogue, grid, district) ?? []);
}

function bodyOf(catalogue: Catalogue, grid: Grid, { unit }: DemonstrationUnit): SubmissionBody | undefined {
  const context = { forms: catalogue.newest, units: [unit], reporter: unit, period: YEAR };
  const reading = readSheet(grid, context);
  const form = formRead(reading, context.forms);
  if (form === undefined) return undefined;
  const findings = checkReading(reading, form, context);
  const error = findings.find(({ severity }) => severity === "error");
  if (error !== undefined) throw new Error(`${unit.name} ${grid.name}: ${error.message}`);
  const warnings = findings.filter(({ severity }) => severity === "warning");
  return {
    collection: collectionId(form.id),
    formVersion: form.version,
    baseVersion: null,
    records: toSubmissionRecords(form, reading.records),
    explanations: warnings.map(explain),
    nil: false,
    layout: Object.fromEntries(
      reading.columns
        .filter(({ column }) => leavesWorkbook(columnOf(form, column)))
        .map(({ column, at }) => [column, columnLetters(at)]),
    ),
  };
}

/** Sends the districts' workbooks through the interface, as their accounts. Sending again changes nothing. */
export async function sendSubmissions(
  url: string,
  catalogue: Catalogue,
  samples: readonly SampleWorkbook[],
): Promise<number> {
  let sent = 0;
  for (const sample of samples) {
    const token = await signIn(url, sample.login);
    for (const body of submissionsOf(catalogue, sample)) {
      const uuid = stableUuid(`${body.collection}/${sample.login}`);
      const explanations = [...body.explanations, ...(await answersTo(url, body, token))];
      receiptSchema.parse(
        await ask(url, "PUT", `/api/submissions/${uuid}`, { ...body, explanations }, token),
      );
      sent++;
    }
    await ask(url, "DELETE", "/api/sessions", undefined, token);
  }
  return sent;
}

/** What the district says to warnings that only the server has: its published figures stand among its peers'. */
async function answersTo(url: string, body: SubmissionBody, token: string): Promise<Explanation[]> {
  const { collection, formVersion, records, layout = {} } = body;
  const rows = { collection, formVersion, records, layout };
  const { findings } = dryRunSchema.parse(await ask(url, "POST", "/api/submissions/check", rows, token));
  return unexplained(findings as Finding[], body.explanations).map(explain);
}

/** A township's report that nothing happened; it comes long after it was due. Sending again changes nothing. */
export async function sendNilReport(url: string, catalogue: Catalogue): Promise<void> {
  const [first] = townships;
  if (first === undefined) throw new Error("the demonstration has no township");
  const token = await signIn(url, first.login);
  const uuid = stableUuid(`${townshipCollection.id}/${first.login}`);
  const body: SubmissionBody = {
    collection: townshipCollection.id,
    formVersion: catalogue.form(townshipCollection.form).version,
    baseVersion: null,
    records: [],
    explanations: [],
    nil: true,
  };
  receiptSchema.parse(await ask(url, "PUT", `/api/submissions/${uuid}`, body, token));
  await ask(url, "DELETE", "/api/sessions", undefined, token);
}

async function signIn(url: string, login: string): Promise<string> {
  const session = await ask(url, "POST", "/api/sessions", { login, password: PASSWORD });
  return sessionSchema.parse(session).token;
}

/** @throws Error with the answer's own words when it is a problem. */
async function ask(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  token?: string,
): Promise<unknown> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer}`);
  return answer === "" ? undefined : JSON.parse(answer);
}
