import type { Review } from "../../../shared/api/review.ts";
import type { Submission } from "../../../shared/api/submissions.ts";
import type { Outcome } from "../../api/failure.ts";
import type { ReviewSheet } from "../../engine/review-sheet.ts";
import type { Services } from "../../services.ts";
import { type AnchoredNote, anchored, layoutOf, placesOfNotes } from "./review-model.ts";

/** A version with all that is shown beside it. */
export interface LoadedVersion {
  readonly review: Review;
  readonly submission: Submission;
  readonly sheet: ReviewSheet;
  /** Notes of the version it is compared with, where their rows stand now. */
  readonly notes: readonly AnchoredNote[];
  /** Version it is compared with; null: nothing to compare. */
  readonly before: Submission | null;
}

export async function loadVersion(
  { api, engine, catalogue }: Pick<Services, "api" | "engine" | "catalogue">,
  uuid: string,
): Promise<Outcome<LoadedVersion>> {
  const [review, submission] = await Promise.all([api.review.review(uuid), api.submission(uuid)]);
  if (!review.ok) return review;
  if (!submission.ok) return submission;
  const { comparedWith, versions, receipt } = review.value;
  const before = comparedWith === null ? null : await api.submission(comparedWith.uuid);
  if (before !== null && !before.ok) return before;
  const of = { form: receipt.form, formVersion: receipt.formVersion };
  const { records } = submission.value;
  const earlier = versions.find((version) => version.uuid === comparedWith?.uuid);
  const asked = placesOfNotes(earlier?.notes ?? []);
  await catalogue.ensure([of]);
  const [sheet, places] = await Promise.all([
    engine.reviewSheet({
      ...of,
      records,
      before: before?.value.records ?? null,
      layout: layoutOf(versions, uuid),
      layoutBefore: layoutOf(versions, comparedWith?.uuid),
    }),
    before === null || asked.length === 0
      ? []
      : engine.follow({ ...of, before: before.value.records, after: records, places: asked }),
  ]);
  return {
    ok: true,
    value: {
      review: review.value,
      submission: submission.value,
      sheet,
      notes: earlier === undefined ? [] : anchored(earlier, places),
      before: before?.value ?? null,
    },
  };
}
