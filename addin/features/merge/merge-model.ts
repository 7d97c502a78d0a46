import type { Collection } from "../../../shared/api.ts";
import type { ReportStatus } from "../../messages/status.ts";
import { isReported } from "../board/board-model.ts";

export type MergeState = "newest" | "approved";

export interface FormPreview {
  readonly form: string;
  readonly title: string;
  readonly included: readonly string[];
  /** Names of units that have sent nothing. */
  readonly missing: readonly string[];
  /** Names of units whose newest version is not approved; always empty for "newest". */
  readonly notApproved: readonly string[];
}

/** Who will be in the merge and who will not: said before the download. */
export function previewMerge(
  collections: readonly Collection[],
  period: string,
  forms: readonly string[],
  state: MergeState,
): FormPreview[] {
  return collections
    .filter((collection) => collection.period === period && forms.includes(collection.form))
    .map(({ form, title, units }) => {
      const names = (matches: (status: ReportStatus) => boolean): string[] =>
        units.filter(({ status }) => matches(status)).map(({ name }) => name);
      const counts = (status: ReportStatus): boolean =>
        state === "newest" ? isReported(status) : status === "approved";
      return {
        form,
        title,
        included: names(counts),
        missing: names((status) => !isReported(status)),
        notApproved: names((status) => isReported(status) && !counts(status)),
      };
    });
}
