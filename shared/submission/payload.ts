/**
 * What may leave a workbook, in one place: `toSubmissionRecords` takes the columns that may, and here the whole body is
 * held against the schema of its form. The pane sends nothing else, and the server takes nothing else.
 */
import { sentBodySchema } from "../api/sent-submission.ts";
import type { OutsidePeriod, SubmissionBody } from "../api/submissions.ts";
import { type Form, findColumn } from "../form/form.ts";
import { spanKey } from "../form/spans.ts";
import { daysOfDate } from "../period/partial-date.ts";
import { datesLeave } from "../sheet/record-period.ts";
import { type Issue, issuesOf } from "./issues.ts";
import { personalPattern } from "./personal/personal-pattern.ts";
import { leavingKeys, placeKey } from "./records.ts";
import { valuesSchema } from "./values-schema.ts";

declare const weighed: unique symbol;

/** A body that holds what its form asks for and nothing that must stay; made by `payloadOf` alone. */
export type Payload = SubmissionBody & { readonly [weighed]: true };

export type PayloadResult =
  | { readonly ok: true; readonly payload: Payload }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** The body as it may be sent, or what stands against that. @param form undefined: nobody knows this form */
export function payloadOf(form: Form | undefined, body: SubmissionBody): PayloadResult {
  if (form?.version !== body.formVersion) return refused({ path: "formVersion", message: "unknown" });
  const parsed = sentBodySchema.safeParse(body);
  if (!parsed.success) return { ok: false, issues: issuesOf(parsed.error, columnsOf(form)) };
  const issues = bodyIssues(parsed.data, form);
  if (issues.length > 0) return { ok: false, issues };
  return textsOf(parsed.data).some((text) => personalPattern(text) !== undefined)
    ? refused({ path: "", message: "personal_data" })
    : { ok: true, payload: parsed.data as Payload };
}

function refused(issue: Issue): PayloadResult {
  return { ok: false, issues: [issue] };
}

/** What the form has against a body of the right general shape. */
export function bodyIssues(body: SubmissionBody, form: Form): Issue[] {
  return [...shapeIssues(body, form), ...valueIssues(body, form)];
}

/** What a schema of single values cannot say. */
function shapeIssues(body: SubmissionBody, form: Form): Issue[] {
  const issues: Issue[] = [];
  if (body.nil && body.records.length > 0) issues.push({ path: "records", message: "nil_with_records" });
  if (!body.nil && body.records.length === 0) issues.push({ path: "records", message: "empty_without_nil" });
  const places = new Set<string>();
  body.records.forEach((record, index) => {
    const place = placeKey(record);
    if (places.has(place)) issues.push({ path: `records.${index}.row`, message: "row_repeated" });
    places.add(place);
  });
  const columns = columnsOf(form);
  const named = [...body.explanations, ...(body.localFindings ?? [])];
  if (named.some(({ column }) => column !== undefined && findColumn(form, column) === undefined)) {
    issues.push({ path: "explanations", message: "unknown_column" });
  }
  if (body.explanations.some(({ reason, note }) => reason === "other" && note.trim() === "")) {
    issues.push({ path: "explanations", message: "note_missing" });
  }
  body.corrections?.cells.forEach(({ column, before, after }, index) => {
    const isSaid = before !== undefined || after !== undefined;
    // Nothing is told of a cell but in a column that leaves.
    const isHeld = column === undefined ? !isSaid : leavingKeys(form).has(column);
    if (!isHeld) issues.push({ path: `corrections.cells.${index}`, message: "unknown_column" });
  });
  if (!isSpan(body.outsidePeriod, form)) issues.push({ path: "outsidePeriod", message: "no_span" });
  if (Object.keys(body.layout ?? {}).some((column) => !columns.has(column))) {
    issues.push({ path: "layout", message: "unrecognized_keys" });
  }
  return issues;
}

/** Only of days that may leave; the earliest is not after the latest. */
function isSpan({ first, last }: Partial<OutsidePeriod> = {}, form: Form): boolean {
  if (first === undefined || last === undefined) return first === last;
  return datesLeave(form) && daysOfDate(first).start <= daysOfDate(last).end;
}

/** Unknown columns and columns that stay in the workbook are refused, not dropped. */
function valueIssues(body: SubmissionBody, form: Form): Issue[] {
  const schema = valuesSchema(form);
  const columns = columnsOf(form);
  const leaving = leavingKeys(form);
  return body.records.flatMap(({ values, unread = [], lost = [], derived = [] }, index) => {
    const made = derived.every((id) => values[id] !== undefined && values[spanKey(id, "ytd")] !== undefined);
    if (!made) return [{ path: `records.${index}.derived`, message: "unknown_column" }];
    const named = unread.every((id) => leaving.has(id)) && lost.every((id) => unread.includes(id));
    if (!named) return [{ path: `records.${index}.unread`, message: "unknown_column" }];
    const { error } = schema.safeParse(values);
    if (error === undefined) return [];
    const place = `records.${index}.values`;
    return issuesOf(error, columns).map(({ path, message }) => ({
      path: path === "" ? place : `${place}.${path}`,
      message,
    }));
  });
}

/** Every key that may be named: of columns, those that stay included, and of figures beside them. */
function columnsOf(form: Form): ReadonlySet<string> {
  return new Set([...form.columns.map((column) => column.id), ...leavingKeys(form)]);
}

/** Every text that the sender chose freely and that would be kept. */
export function textsOf(body: SubmissionBody): string[] {
  return [
    ...body.records.flatMap(({ values }) =>
      Object.values(values).filter((value): value is string => typeof value === "string"),
    ),
    ...body.explanations.flatMap(({ rule, column, note }) => [rule, column ?? "", note]),
    ...(body.localFindings ?? []).flatMap(({ rule, column }) => [rule, column ?? ""]),
    ...(body.corrections?.cells ?? []).flatMap(({ before = "", after = "" }) => [before, after]),
  ];
}
