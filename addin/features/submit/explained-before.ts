/**
 * What was explained with the version sent before, when the same is found of the same values again: nobody writes it twice.
 * What was said then was looked through for names and numbers before it left.
 */
import type { SubmissionRecord } from "../../../shared/api/records.ts";
import type { Explanation, Receipt, Submission } from "../../../shared/api/submissions.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import type { Engine } from "../../engine/engine.ts";
import type { ExplanationDraft } from "../check/explanations.ts";
import { isAboutNames } from "../check/names-said.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import { asksOfOutside } from "./outside-again.ts";

/** The version that this one would follow, whatever was decided about it; undefined where its content is gone. */
export function versionBefore(
  { form, period }: RecognisedSheet,
  reports: readonly OwedReport[],
): Receipt | undefined {
  const newest = reports.find(
    ({ collection }) => collection.form === form.id && collection.period === period,
  )?.newest;
  if (newest === undefined || newest === null || newest.purgedAt !== undefined) return undefined;
  return newest.formVersion === form.version ? newest : undefined;
}

/** Warnings of the sheet that wait for an explanation. Names are answered otherwise, and rows outside the period. */
export function unexplained(
  sheet: RecognisedSheet,
  explanations: readonly Explanation[],
): readonly Finding[] {
  const outside = asksOfOutside(sheet);
  return sheet.findings.filter(
    (finding) =>
      finding.severity === "warning" &&
      finding.id !== outside?.id &&
      !isAboutNames(finding) &&
      !explanations.some((said) => isAbout(said, finding)),
  );
}

interface SaidBefore {
  readonly finding: Finding;
  readonly draft: ExplanationDraft;
}

/**
 * What was said then to what is asked now. Of a row only where it holds the very values that it held, and was found so then;
 * of a whole sheet where the finding says the same. What only this computer can see is asked again.
 */
export async function explainedBefore(
  engine: Pick<Engine, "follow">,
  { form, records }: Pick<RecognisedSheet, "form" | "records">,
  asked: readonly Finding[],
  before: Pick<Submission, "records" | "findings" | "explanations">,
): Promise<readonly SaidBefore[]> {
  const matches = asked.flatMap((finding) =>
    before.explanations.filter((said) => isAbout(said, finding)).map((said) => ({ finding, said })),
  );
  if (matches.length === 0) return [];
  const rows = await sameRows(engine, { form, records }, before.records);
  return matches.flatMap(({ finding, said }): SaidBefore[] => {
    const { reason, note } = said;
    const found = before.findings.filter((then) => then.code === finding.code && isAbout(said, then));
    if (finding.rows.length === 0) {
      const same = found.some((then) => canonicalJson(then.params) === canonicalJson(finding.params));
      return same ? [{ finding, draft: { reason, note, carried: true } }] : [];
    }
    const then = found.flatMap((each) => each.rows);
    const now = then
      .filter((row) => said.rows?.includes(row) !== false)
      .flatMap((row) => rows.get(row) ?? [])
      .filter((row) => finding.rows.includes(row));
    return now.length === 0 ? [] : [{ finding, draft: { reason, note, rows: now, carried: true } }];
  });
}

/** Rows of then whose records all have the values that they had → the row now. */
async function sameRows(
  engine: Pick<Engine, "follow">,
  { form, records }: Pick<RecognisedSheet, "form" | "records">,
  before: readonly SubmissionRecord[],
): Promise<ReadonlyMap<number, number>> {
  const places = before.map(({ row, at }) => ({ row, ...(at === undefined ? {} : { at }) }));
  const followed = await engine.follow({
    ...{ form: form.id, formVersion: form.version, before, after: records, places },
  });
  const valuesAt = new Map(records.map((record) => [`${record.row} ${record.at ?? ""}`, valuesOf(record)]));
  const rows = new Map<number, number>();
  const changed = new Set<number>();
  before.forEach((record, index) => {
    const now = followed[index] ?? null;
    const same = now !== null && valuesAt.get(`${now.row} ${now.at ?? ""}`) === valuesOf(record);
    if (same) rows.set(record.row, now.row);
    else changed.add(record.row);
  });
  for (const row of changed) rows.delete(row);
  return rows;
}

function valuesOf({ subject, values }: SubmissionRecord): string {
  return canonicalJson({ subject, values });
}

function isAbout(
  { rule, column }: Explanation,
  finding: { readonly rule: string; readonly column?: string | undefined },
): boolean {
  return rule === finding.rule && column === finding.column;
}
