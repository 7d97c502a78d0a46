import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ReviewNote } from "../../../shared/api/review.ts";
import { timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";

const useStyles = makeStyles({
  note: {
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorBrandStroke1,
    paddingInlineStart: "8px",
    overflowWrap: "anywhere",
  },
  reply: { margin: "4px 0 0 16px" },
});

/** What an officer noted and what was answered. */
export function NoteText({
  place,
  note,
  children,
}: {
  /** Words or a button that say where it is. */
  readonly place: ReactNode;
  readonly note: ReviewNote;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div className={styles.note}>
      <div>
        <span aria-hidden>✉</span> {place}
        {text.colon}
        {note.text}
      </div>
      {note.replies.map(({ at, by, text: words }) => (
        <p key={`${at}${words}`} className={styles.reply}>
          {text.review.reply}
          {text.colon}
          {words}{" "}
          <span className={shared.quiet}>
            {text.review.by(by.unit, by.name)} {timeText(at)}
          </span>
        </p>
      ))}
      {children}
    </div>
  );
}
