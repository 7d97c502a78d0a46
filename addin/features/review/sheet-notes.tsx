import { Button, makeStyles } from "@fluentui/react-components";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { NoteText } from "./note-text.tsx";
import { ReplyButton } from "./reply-button.tsx";
import { OfficersWords } from "./returned-work.tsx";
import { placeWords, placingIn } from "./review-model.ts";
import type { SheetNotes as Notes, PlacedNote } from "./use-anchored-notes.ts";

const useStyles = makeStyles({ items: { display: "flex", flexDirection: "column", gap: "12px" } });

interface SheetNotesProps {
  readonly placed: Notes;
  readonly onGoTo: (cell: string) => void;
  readonly onReplied: () => Promise<void>;
}

/** 退回意见 on the sheet that is open: each on the cell where its row stands now. */
export function SheetNotes({ placed, onGoTo, onReplied }: SheetNotesProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { returned, notes } = placed;
  const { columns, receipt } = returned.review;
  const titleOf = (column: string | undefined) =>
    columns.find(({ id }) => id === column)?.title ?? text.review.wholeRow;
  const placeOf = ({ note, now, cell }: PlacedNote): string => {
    if (now === null)
      return `${placeWords(note, placingIn(returned.review, receipt.uuid), text.review)}${text.aside(text.review.gone)}`;
    return cell === null ? text.review.wholeReport : `${cell} ${titleOf(note.column)}`;
  };
  return (
    <section className={shared.stack} aria-label={text.review.sheetNotes}>
      <h3 className={shared.subheading}>
        {text.review.sheetNotes} · {text.review.version(receipt.version)}
      </h3>
      <OfficersWords each={returned} />
      <ul className={`${shared.list} ${styles.items}`}>
        {notes.map((placedNote) => {
          const { note, cell } = placedNote;
          const place = placeOf(placedNote);
          return (
            <li key={note.ordinal}>
              <NoteText
                note={note}
                place={
                  cell === null ? (
                    place
                  ) : (
                    <Button size="small" aria-label={text.check.goTo(place)} onClick={() => onGoTo(cell)}>
                      {place}
                    </Button>
                  )
                }
              >
                <ReplyButton uuid={receipt.uuid} note={note} place={place} onReplied={onReplied} />
              </NoteText>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
