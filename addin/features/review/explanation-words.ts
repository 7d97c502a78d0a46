import type { Explanation } from "../../../shared/api/submissions.ts";
import { type SentLayout, sentPlace } from "../../../shared/sheet/sent-layout.ts";
import { text } from "../../messages/index.ts";

/** What was said to a warning, and to which of its rows. */
export function explanationWords({ reason, note, rows, carried }: Explanation, layout: SentLayout): string {
  const which =
    rows === undefined ? "" : text.review.explanationRows(rows.map((row) => sentPlace(layout, row)));
  const since = carried === true ? text.review.explanationCarried : "";
  return `${text.review.explanation(text.explain.reasons[reason], note)}${which}${since}`;
}
