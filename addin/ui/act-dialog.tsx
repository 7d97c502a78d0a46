import { Button, Field, Spinner, Textarea } from "@fluentui/react-components";
import { type FormEvent, type ReactNode, useState } from "react";
import { personalPattern } from "../../shared/submission/personal/personal-pattern.ts";
import { withoutUnshown } from "../../shared/unshown.ts";
import type { Failure, Outcome } from "../api/failure.ts";
import { failureText } from "../messages/failure-text.ts";
import { text } from "../messages/index.ts";
import { type NamesAsked, NamesNotice, useNamesQuestion } from "./names-question.tsx";
import { Notice } from "./notice.tsx";
import { PaneDialog } from "./pane-dialog.tsx";

interface ActDialogProps<T> {
  readonly title: string;
  /** What will happen, and fields for what it needs. */
  readonly children: ReactNode;
  readonly confirm: string;
  /** On the button while it is being done. */
  readonly confirming?: string;
  readonly words?: AskedWords;
  /** What goes along with her words and was written before: looked through for names with them. */
  readonly alsoSaid?: readonly string[];
  /** Does it; null while something is missing, which the fields then say. */
  readonly act: (words: string, names: NamesAsked) => Promise<Outcome<T>> | null;
  readonly onDone: (value: T) => void;
  /** Why not is said by the dialog itself. */
  readonly onFailed?: () => void;
  /** Shows how things stand now, when somebody else was faster. */
  readonly onRefresh?: () => void;
  readonly onClose: () => void;
}

/** Words that go with an act; `missing` is said when there are none, and absent when they are not needed. */
export interface AskedWords {
  readonly label: string;
  readonly hint?: string;
  readonly missing?: string;
  /** Characters; 500 unless said otherwise. */
  readonly most?: number;
}

/** One act: says what will happen, does it, and says why not when it cannot be done. */
export function ActDialog<T>(props: ActDialogProps<T>) {
  const { title, children, confirm, confirming = confirm, words, alsoSaid = [], act } = props;
  const { onDone, onFailed, onRefresh, onClose } = props;
  const [written, setWritten] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const names = useNamesQuestion();

  const write = (words: string): void => {
    setWritten(words);
    names.forget();
  };

  const run = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const found = words === undefined ? null : wordsFault(written, words.missing);
    setFault(found);
    setFailure(null);
    if (found !== null) return;
    const said = [written.trim(), ...alsoSaid];
    const settled = await names.settle(said);
    const doing = settled === null ? null : act(written.trim(), settled);
    if (doing === null) return;
    setBusy(true);
    const outcome = await doing;
    setBusy(false);
    if (outcome.ok) onDone(outcome.value);
    else if (asksOfNames(outcome.failure)) names.refused(said);
    else {
      setFailure(outcome.failure);
      onFailed?.();
    }
  };

  return (
    <PaneDialog
      title={title}
      busy={busy}
      onSubmit={(event) => void run(event).catch(reportError)}
      onClose={onClose}
      actions={
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? confirming : names.asked === null ? confirm : text.names.anyway(confirm)}
        </Button>
      }
    >
      {children}
      {words !== undefined && <WordsField asked={words} value={written} fault={fault} onChange={write} />}
      {names.asked !== null && (
        <div ref={bringIntoSight}>
          <NamesNotice names={names.asked} />
        </div>
      )}
      {busy && <Spinner size="tiny" label={text.act.working} />}
      {failure !== null && (
        <div ref={bringIntoSight}>
          <Notice kind="error">
            <span>{failureText(failure)}</span>
            {onRefresh !== undefined && failure.kind === "problem" && failure.problem.status === 409 && (
              <span>
                <Button onClick={onRefresh}>{text.act.refresh}</Button>
              </span>
            )}
          </Notice>
        </div>
      )}
    </PaneDialog>
  );
}

interface WordsFieldProps {
  readonly asked: AskedWords;
  readonly value: string;
  readonly fault: string | null;
  readonly onChange: (words: string) => void;
}

export function WordsField({ asked, value, fault, onChange }: WordsFieldProps) {
  const { label, hint, missing, most = 500 } = asked;
  return (
    <Field
      label={label}
      required={missing !== undefined}
      {...(hint === undefined ? {} : { hint })}
      {...(fault === null ? {} : { validationMessage: fault })}
    >
      <Textarea
        maxLength={most}
        value={value}
        onChange={(_, change) => onChange(withoutUnshown(change.value))}
      />
    </Field>
  );
}

/** Words that are needed must be there; a personal number must never leave. */
export function wordsFault(words: string, missing: string | undefined): string | null {
  if (personalPattern(words) !== undefined) return text.act.personal;
  return missing !== undefined && words.trim() === "" ? missing : null;
}

function asksOfNames(failure: Failure): boolean {
  return failure.kind === "problem" && failure.problem.code === "names_unconfirmed";
}

/** Where a dialog's fields need more than the window, its end may be out of sight. */
function bringIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}
