import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { text } from "../../messages/index.ts";
import { WordsField, wordsFault } from "../../ui/act-dialog.tsx";
import { PaneDialog } from "../../ui/pane-dialog.tsx";

interface NoteDialogProps {
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
  const asked = {
    label: text.review.noteFor(place),
    hint: text.review.noteHint,
    missing: text.review.noteMissing,
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const found = wordsFault(words, asked.missing);
    setFault(found);
    if (found === null) onSave(words);
  };
  return (
    <PaneDialog
      title={asked.label}
      onSubmit={save}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" appearance="primary">
            {text.review.saveNote}
          </Button>
          {written !== "" && <Button onClick={() => onSave("")}>{text.review.removeNote}</Button>}
        </>
      }
    >
      <WordsField asked={asked} value={words} fault={fault} onChange={setWords} />
    </PaneDialog>
  );
}
