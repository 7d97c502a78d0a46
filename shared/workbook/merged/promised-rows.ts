import { withDefaults } from "../../form/condition.ts";
import { versionsOf } from "./form-versions.ts";
import type { FormLayout } from "./layout.ts";
import type { MergedRecord, MergedSubmission } from "./merge.ts";

export interface PromisedRow {
  readonly submission: MergedSubmission;
  readonly record: MergedRecord;
}

/**
 * The records of a form, a page at a time, in the order of its layout, with the defaults of their version (one loan is one borrower), each
 * beside its submission, held to what was promised: formulas address every submission's rows, so a row too many, too few or out
 * of turn would make all totals wrong.
 * @throws Error that names the submission whose rows do not come as promised.
 */
export async function* promisedRows({
  merged,
  submissions,
}: FormLayout): AsyncGenerator<readonly PromisedRow[]> {
  const columns = new Map(versionsOf(merged).map(({ form }) => [form.version, form.columns]));
  const expected = submissions.filter(({ rows }) => rows > 0);
  let at = 0;
  let seen = 0;
  for await (const records of merged.records(expected.map(({ uuid }) => uuid))) {
    const page: PromisedRow[] = [];
    for (const record of records) {
      if (seen === expected[at]?.rows) {
        at += 1;
        seen = 0;
      }
      const submission = expected[at];
      if (submission === undefined) throw new Error(`record of submission ${record.uuid} after the last one`);
      if (record.uuid !== submission.uuid) throw mismatch(submission, seen, `then came ${record.uuid}`);
      seen += 1;
      const own = columns.get(submission.formVersion) ?? merged.form.columns;
      const values = withDefaults(own, record.grain, record.values, record.unread);
      page.push({ submission, record: values === record.values ? record : { ...record, values } });
    }
    yield page;
  }
  const last = expected[at];
  if (last !== undefined && seen !== last.rows) throw mismatch(last, seen, "then the records ended");
  const skipped = expected[at + 1];
  if (skipped !== undefined) throw mismatch(skipped, 0, "the records ended before it");
}

function mismatch(submission: MergedSubmission, seen: number, what: string): Error {
  return new Error(
    `submission ${submission.uuid} (unit ${submission.unit.code}, version ${submission.version}) ` +
      `has ${submission.rows} rows, ${seen} came: ${what}`,
  );
}
