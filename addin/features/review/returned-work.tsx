import { text } from "../../messages/index.ts";
import { reportTitle } from "../../messages/report-title.ts";
import { Failed } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { NoteText } from "./note-text.tsx";
import { ReplyButton } from "./reply-button.tsx";
import { placeWords, placingIn } from "./review-model.ts";
import type { Returned, ReturnedReport } from "./use-returned.ts";

interface ReturnedWorkProps {
  readonly returned: Returned;
  /** Collections whose sheet is open: their notes stand beside its findings. */
  readonly onSheets: ReadonlySet<string>;
  readonly workbookOpen: boolean;
}

/** Returned work, with the officer's words; before everything else on the page. */
export function ReturnedWork({ returned, onSheets, workbookOpen }: ReturnedWorkProps) {
  return (
    <>
      {returned.failure !== null && <Failed reason={returned.failure} onRetry={returned.reload} />}
      {returned.reports
        .filter(({ report }) => !onSheets.has(report.collection.id))
        .map((each) => (
          <ReturnedCard
            key={each.review.receipt.uuid}
            each={each}
            workbookOpen={workbookOpen}
            onReplied={returned.reload}
          />
        ))}
    </>
  );
}

function ReturnedCard({
  each,
  workbookOpen,
  onReplied,
}: {
  readonly each: ReturnedReport;
  readonly workbookOpen: boolean;
  readonly onReplied: () => Promise<void>;
}) {
  const shared = useSharedStyles();
  const { review } = each;
  const { receipt } = review;
  const notes = review.versions.find(({ uuid }) => uuid === receipt.uuid)?.notes ?? [];
  return (
    <Notice kind="warning">
      <strong>
        {text.review.returnedHeading(reportTitle(review.title, receipt.period))} ·{" "}
        {text.review.version(receipt.version)}
      </strong>
      <OfficersWords each={each} />
      {notes.map((note) => {
        const place = placeWords(note, placingIn(review, receipt.uuid), text.review);
        return (
          <NoteText key={note.ordinal} note={note} place={place}>
            <ReplyButton uuid={receipt.uuid} note={note} place={place} onReplied={onReplied} />
          </NoteText>
        );
      })}
      {!workbookOpen && notes.length > 0 && <span className={shared.quiet}>{text.review.openToSee}</span>}
    </Notice>
  );
}

/** Who returned it, and what was said of the whole. */
export function OfficersWords({ each }: { readonly each: ReturnedReport }) {
  const { versions, receipt } = each.review;
  const event = versions
    .find(({ uuid }) => uuid === receipt.uuid)
    ?.events.findLast(({ act }) => act === "return");
  if (event === undefined) return null;
  return (
    <span>
      {text.review.officerSays(event.by.unit)}
      {event.comment !== "" && `${text.colon}${event.comment}`}
    </span>
  );
}
