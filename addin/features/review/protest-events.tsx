import type { ReviewEvent } from "../../../shared/api/review.ts";
import { timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";

const ACTS: ReadonlySet<string> = new Set(["protest", "withdraw_protest", "answer_protest"]);

/** Of what was done with a version: the protest of its unit, and what became of that. */
export function ProtestEvents({ events }: { readonly events: readonly ReviewEvent[] }) {
  const shared = useSharedStyles();
  return events
    .filter(({ act }) => ACTS.has(act))
    .map(({ act, at, by, comment }) => (
      <p key={act} className={shared.paragraph}>
        <span className={shared.figures}>{timeText(at)}</span> {text.review.acts[act]} ·{" "}
        {text.review.by(by.unit, by.name)}
        {comment !== "" && `${text.colon}${comment}`}
      </p>
    ));
}
