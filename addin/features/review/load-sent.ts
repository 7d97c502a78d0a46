import type { ReportVersion } from "../../../shared/api/review.ts";
import type { Submission } from "../../../shared/api/submissions.ts";
import type { Outcome } from "../../api/failure.ts";
import type { ReviewSheet } from "../../engine/review-sheet.ts";
import type { ShownChange } from "../../engine/shown-changes.ts";
import type { Services } from "../../services.ts";

/** A version as the city has it, and what it has otherwise than the one before. */
export interface LoadedSent {
  readonly submission: Submission;
  readonly sheet: ReviewSheet;
  /** Null: there is no version before, or its content was purged. */
  readonly changes: readonly ShownChange[] | null;
}

export async function loadSent(
  { api, engine, catalogue }: Pick<Services, "api" | "engine" | "catalogue">,
  version: ReportVersion,
  before: ReportVersion | undefined,
): Promise<Outcome<LoadedSent>> {
  const comparable = before?.purgedAt === undefined ? before : undefined;
  const [submission, earlier] = await Promise.all([
    api.submission(version.uuid),
    comparable === undefined ? undefined : api.submission(comparable.uuid),
  ]);
  if (!submission.ok) return submission;
  if (earlier?.ok === false) return earlier;
  const { records, receipt } = submission.value;
  const of = { form: receipt.form, formVersion: receipt.formVersion };
  await catalogue.ensure([of]);
  const [sheet, changes] = await Promise.all([
    engine.reviewSheet({
      ...of,
      records,
      before: earlier?.value.records ?? null,
      layout: version.layout,
      layoutBefore: comparable?.layout ?? {},
    }),
    earlier === undefined ? null : engine.compare({ ...of, before: earlier.value.records, after: records }),
  ]);
  return { ok: true, value: { submission: submission.value, sheet, changes } };
}

/** The version that came right before. @param versions the newest first */
export function versionBefore(
  versions: readonly ReportVersion[],
  { version }: Pick<ReportVersion, "version">,
): ReportVersion | undefined {
  return versions.find((other) => other.version < version);
}
