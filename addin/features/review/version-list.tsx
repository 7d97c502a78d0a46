import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ReviewEvent } from "../../../shared/api/review.ts";
import { dateText, grouped, timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { outsideText } from "../../messages/outside-text.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { NoteText } from "./note-text.tsx";
import { placeWords } from "./review-model.ts";
import { SentVersion, type SentVersionProps } from "./sent-version.tsx";

const useStyles = makeStyles({
  version: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { margin: 0, overflowWrap: "anywhere" },
});

interface VersionListProps extends Pick<SentVersionProps, "review" | "units"> {
  /** UUID of the version whose content is open from the start. */
  readonly open?: string | undefined;
}

/** Every version with what was sent, done and said, the newest first. */
export function VersionList({ review, units, open }: VersionListProps) {
  const { versions, columns } = review;
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <ol className={shared.list}>
      {versions.map((version) => (
        <li key={version.uuid} className={styles.version}>
          <strong>{text.review.version(version.version)}</strong>
          <p className={styles.line}>
            <span className={shared.figures}>{timeText(version.submittedAt)}</span> {text.review.sent}
            {" · "}
            {text.review.by(version.by.unit, version.by.name)}
            {version.onBehalf !== undefined && ` · ${text.protest.short}`}
            {" · "}
            {version.nil ? text.tasks.nil : text.review.rows(grouped(version.rows))}
            {version.outsidePeriod !== undefined && ` · ${outsideText(version.outsidePeriod, "sent")}`}
            {version.late && ` · ${text.review.late}`}
          </p>
          {version.events.map((event) => (
            <p key={`${event.at}${event.act}`} className={styles.line}>
              <EventWords event={event} />
            </p>
          ))}
          {version.purgedAt !== undefined ? (
            <p className={shared.quiet}>{text.review.tombstone(dateText(version.purgedAt))}</p>
          ) : (
            version.notes.map((note) => (
              <NoteText
                key={note.ordinal}
                place={placeWords(note, { columns, layout: version.layout }, text.review)}
                note={note}
              />
            ))
          )}
          {version.purgedAt === undefined && (
            <SentContent review={review} version={version} units={units} open={version.uuid === open} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** What was sent is fetched when somebody looks at it. */
function SentContent({ open: first, ...of }: SentVersionProps & { readonly open: boolean }) {
  const id = useId();
  const [open, setOpen] = useState(first);
  const words = open ? text.review.hideSent : text.review.showSent;
  return (
    <>
      <span>
        <Button
          size="small"
          aria-expanded={open}
          aria-controls={id}
          aria-label={text.review.ofVersion(of.version.version, words)}
          onClick={() => setOpen(!open)}
        >
          {words}
        </Button>
      </span>
      <div id={id}>{open && <SentVersion {...of} />}</div>
    </>
  );
}

function EventWords({ event }: { readonly event: ReviewEvent }) {
  const shared = useSharedStyles();
  const { at, act, by, comment, ownIntake } = event;
  return (
    <>
      <span className={shared.figures}>{timeText(at)}</span> {text.review.acts[act]} ·{" "}
      {text.review.by(by.unit, by.name)}
      {ownIntake === true && text.protest.ownIntake}
      {comment !== "" && `${text.colon}${comment}`}
    </>
  );
}
