import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Select,
  Textarea,
} from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { type Explanation, explanationReasons } from "../../../shared/api.ts";
import type { Finding } from "../../../shared/check/finding.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { type ExplanationDraft, noteFault, type Reason } from "./explanations.ts";

export interface ExplainDialogProps {
  readonly finding: Finding;
  readonly existing: Explanation | undefined;
  readonly onSave: (draft: ExplanationDraft) => void;
  readonly onClose: () => void;
}

/** Why a figure that looks wrong is right: a reason, a note, for every place or for one. */
export function ExplainDialog({ finding, existing, onSave, onClose }: ExplainDialogProps) {
  const shared = useSharedStyles();
  const [reason, setReason] = useState<Reason>(existing?.reason ?? "real_situation");
  const [note, setNote] = useState(existing?.note ?? "");
  const [everywhere, setEverywhere] = useState(true);
  const [cell, setCell] = useState(0);
  const [fault, setFault] = useState<ReturnType<typeof noteFault>>();
  const several = finding.cells.length > 1;

  const save = (event: FormEvent): void => {
    event.preventDefault();
    const found = noteFault(reason, note);
    setFault(found);
    if (found !== undefined) return;
    const row = finding.rows[cell];
    onSave({ reason, note, ...(several && !everywhere && row !== undefined ? { rows: [row] } : {}) });
  };

  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form onSubmit={save} noValidate>
          <DialogBody>
            <DialogTitle>{text.explain.heading}</DialogTitle>
            <DialogContent className={shared.stackWide}>
              <p className={shared.paragraph}>{finding.message}</p>
              <Field label={text.explain.reason}>
                <Select
                  value={reason}
                  onChange={(_, { value }) =>
                    setReason(explanationReasons.find((candidate) => candidate === value) ?? reason)
                  }
                >
                  {explanationReasons.map((candidate) => (
                    <option key={candidate} value={candidate}>
                      {text.explain.reasons[candidate]}
                    </option>
                  ))}
                </Select>
              </Field>
              <Field
                label={text.explain.note}
                hint={text.explain.noteHint}
                {...(fault === undefined ? {} : { validationMessage: text.explain.noteFault[fault] })}
              >
                <Textarea maxLength={500} value={note} onChange={(_, { value }) => setNote(value)} />
              </Field>
              {several && (
                <Checkbox
                  label={text.explain.all(finding.cells.length)}
                  checked={everywhere}
                  onChange={(_, { checked }) => setEverywhere(checked === true)}
                />
              )}
              {several && !everywhere && (
                <Field label={text.explain.which}>
                  <Select value={String(cell)} onChange={(_, { value }) => setCell(Number(value))}>
                    {finding.cells.map((address, index) => (
                      <option key={address} value={index}>
                        {address}
                      </option>
                    ))}
                  </Select>
                </Field>
              )}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary">
                {text.explain.save}
              </Button>
              <Button onClick={onClose}>{text.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
