import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Spinner,
  Textarea,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Failure, Outcome } from "../../api/failure.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";

export interface ConfirmDialogProps<T> {
  readonly title: string;
  readonly body: string;
  readonly confirm: string;
  /** Asks for a reason, which must not be blank. */
  readonly asksReason?: boolean;
  readonly act: (reason: string) => Promise<Outcome<T>>;
  readonly onDone: (value: T) => void;
  readonly onClose: () => void;
}

/** Says what an act will do, asks for its reason where one is kept, and does it. */
export function ConfirmDialog<T>({
  title,
  body,
  confirm,
  asksReason = false,
  act,
  onDone,
  onClose,
}: ConfirmDialogProps<T>) {
  const shared = useSharedStyles();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const run = async (): Promise<void> => {
    if (asksReason && reason.trim() === "") {
      setMissing(true);
      return;
    }
    setBusy(true);
    setFailure(null);
    const outcome = await act(reason.trim());
    setBusy(false);
    if (outcome.ok) onDone(outcome.value);
    else setFailure(outcome.failure);
  };

  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && !busy && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={shared.stack}>
            <p className={shared.paragraph}>{body}</p>
            {asksReason && (
              <Field
                label={text.collections.reason}
                required
                validationState={missing ? "error" : "none"}
                validationMessage={missing ? text.collections.reasonMissing : null}
              >
                <Textarea
                  value={reason}
                  maxLength={200}
                  onChange={(_, { value }) => {
                    setReason(value);
                    setMissing(false);
                  }}
                />
              </Field>
            )}
            {failure !== null && <Notice kind="error">{failureText(failure)}</Notice>}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void run()}>
              {confirm}
            </Button>
            <Button disabled={busy} onClick={onClose}>
              {text.cancel}
            </Button>
            {busy && <Spinner size="tiny" />}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
