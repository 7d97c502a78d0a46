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
import { type FormEvent, type ReactNode, useState } from "react";
import { personalPattern } from "../../../shared/submission/privacy.ts";
import type { Failure, Outcome } from "../../api/failure.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";

export interface ActDialogProps {
  readonly heading: string;
  /** What will happen. */
  readonly children: ReactNode;
  readonly confirm: string;
  /** Asks for words; `missing` is said when there are none, and absent when they are not needed. */
  readonly words?: { readonly label: string; readonly hint?: string; readonly missing?: string };
  readonly act: (words: string) => Promise<Outcome<unknown>>;
  readonly onDone: () => void;
  /** Closes the question and shows how things stand now, when somebody else was faster. */
  readonly onRefresh: () => void;
  readonly onClose: () => void;
}

/** One act of reviewing: says what will happen, does it, and says why not when it cannot be done. */
export function ActDialog({
  heading,
  children,
  confirm,
  words,
  act,
  onDone,
  onRefresh,
  onClose,
}: ActDialogProps) {
  const shared = useSharedStyles();
  const [written, setWritten] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const run = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const found = wordsFault(written, words?.missing);
    setFault(found);
    if (found !== null) return;
    setBusy(true);
    setFailure(null);
    const outcome = await act(written.trim());
    setBusy(false);
    if (outcome.ok) onDone();
    else setFailure(outcome.failure);
  };

  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && !busy && onClose()}>
      <DialogSurface>
        <form onSubmit={(event) => void run(event)} noValidate>
          <DialogBody>
            <DialogTitle>{heading}</DialogTitle>
            <DialogContent className={shared.stackWide}>
              {children}
              {words !== undefined && (
                <Field
                  label={words.label}
                  {...(words.hint === undefined ? {} : { hint: words.hint })}
                  {...(fault === null ? {} : { validationMessage: fault })}
                >
                  <Textarea maxLength={500} value={written} onChange={(_, { value }) => setWritten(value)} />
                </Field>
              )}
              {busy && <Spinner size="tiny" label={text.review.working} />}
              {failure !== null && (
                <Notice kind="error">
                  <span>{failureText(failure)}</span>
                  {failure.kind === "problem" && failure.problem.status === 409 && (
                    <span>
                      <Button onClick={onRefresh}>{text.review.refresh}</Button>
                    </span>
                  )}
                </Notice>
              )}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                {confirm}
              </Button>
              <Button disabled={busy} onClick={onClose}>
                {text.cancel}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

/** Words that are needed must be there; a personal number must never leave. */
export function wordsFault(words: string, missing: string | undefined): string | null {
  if (personalPattern(words) !== undefined) return text.review.personal;
  return missing !== undefined && words.trim() === "" ? missing : null;
}
