import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReportVersion, ReviewEvent } from "../../../shared/api/review.ts";
import { dateText, grouped, timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { outsideText } from "../../messages/outside-text.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { NoteText } from "./note-text.tsx";
import { placeWords } from "./review-model.ts";

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

interface VersionListProps {
  readonly versions: readonly ReportVersion[];
  readonly columns: readonly { readonly id: string; readonly title: string }[];
}

/** Every version with what was done and said about it, the newest first. */
export function VersionList({ versions, columns }: VersionListProps) {
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
        </li>
      ))}
    </ol>
  );
}

function EventWords({ event }: { readonly event: ReviewEvent }) {
  const shared = useSharedStyles();
  const { at, act, by, comment } = event;
  return (
    <>
      <span className={shared.figures}>{timeText(at)}</span> {text.review.acts[act]} ·{" "}
      {text.review.by(by.unit, by.name)}
      {comment !== "" && `：${comment}`}
    </>
  );
}
