import type { NoteBody, ReturnBody } from "../../../shared/api/review-bodies.ts";
import type { Outcome } from "../../api/failure.ts";
import { text } from "../../messages/index.ts";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { type Placing, placeWords } from "./review-model.ts";

interface ReturnDialogProps {
  readonly title: string;
  readonly unit: string;
  readonly notes: readonly NoteBody[];
  /** How its cells are named. */
  readonly placing: Placing;
  readonly act: (body: ReturnBody) => Promise<Outcome<unknown>>;
  readonly onDone: () => void;
  readonly onRefresh: () => void;
  readonly onClose: () => void;
}

/** Shows every note once more before they go; at least one word is needed. */
export function ReturnDialog(props: ReturnDialogProps) {
  const { title, unit, notes, placing, act, onDone, onRefresh, onClose } = props;
  const shared = useSharedStyles();
  return (
    <ActDialog
      title={text.review.returnHeading(title)}
      confirm={text.review.confirmReturn}
      words={{
        label: text.review.comment,
        ...(notes.length === 0 ? { missing: text.review.nothingSaid } : { hint: text.review.commentHint }),
      }}
      alsoSaid={notes.map((note) => note.text)}
      act={(comment, names) => act({ comment, notes: [...notes], ...names })}
      onDone={onDone}
      onRefresh={onRefresh}
      onClose={onClose}
    >
      <p className={shared.paragraph}>{text.review.returnBody(unit)}</p>
      {notes.length > 0 && (
        <ul aria-label={text.review.notes}>
          {notes.map((note) => {
            const place = placeWords(note, placing, text.review);
            return (
              <li key={`${place}${note.at ?? ""}`}>
                {place}
                {text.colon}
                {note.text}
              </li>
            );
          })}
        </ul>
      )}
    </ActDialog>
  );
}
