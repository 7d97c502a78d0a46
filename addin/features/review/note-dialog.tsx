import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { text } from "../../messages/index.ts";
import { wordsFault } from "./act-dialog.tsx";

export interface NoteDialogProps {
  /** "第8行 贷款金额". */
  readonly place: string;
  /** What was noted there before; "" when nothing. */
  readonly written: string;
  /** "" takes the note away. */
  readonly onSave: (words: string) => void;
  readonly onClose: () => void;
}

/** A note on one cell; it is kept with the others until the version is returned. */
export function NoteDialog({ place, written, onSave, onClose }: NoteDialogProps) {
  const [words, setWords] = useState(written);
  const [fault, setFault] = useState<string | null>(null);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const found = wordsFault(words, text.review.noteMissing);
    setFault(found);
    if (found === null) onSave(words);
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form onSubmit={save} noValidate>
          <DialogBody>
            <DialogTitle>{text.review.noteFor(place)}</DialogTitle>
            <DialogContent>
              <Field
                label={text.review.noteFor(place)}
                hint={text.review.noteHint}
                {...(fault === null ? {} : { validationMessage: fault })}
              >
                <Textarea maxLength={500} value={words} onChange={(_, { value }) => setWords(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary">
                {text.review.saveNote}
              </Button>
              {written !== "" && <Button onClick={() => onSave("")}>{text.review.removeNote}</Button>}
              <Button onClick={onClose}>{text.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
