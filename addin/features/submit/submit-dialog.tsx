import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isSignedOut } from "../../api/failure.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import type { SubmitStep } from "./use-submit.ts";

export interface SubmitDialogProps {
  readonly title: string;
  /** What will happen, before it happens. */
  readonly children: ReactNode;
  readonly confirm: string;
  readonly step: SubmitStep;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks, sends, and says what became of it. While sending it stays open: the answer is seconds away. */
export function SubmitDialog({ title, children, confirm, step, onConfirm, onClose }: SubmitDialogProps) {
  const shared = useSharedStyles();
  const sending = step.kind === "sending";
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && !sending && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={shared.stackWide}>
            {step.kind === "asking" || sending ? children : <Unsent step={step} />}
            {sending && <Spinner size="tiny" label={text.submit.sending} />}
          </DialogContent>
          <DialogActions>
            {step.kind !== "refused" && (
              <Button appearance="primary" disabledFocusable={sending} onClick={onConfirm}>
                {step.kind === "kept" ? text.submit.resend : confirm}
              </Button>
            )}
            <Button disabled={sending} onClick={onClose}>
              {step.kind === "asking" || sending ? text.cancel : text.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Unsent({ step }: { readonly step: Extract<SubmitStep, { kind: "kept" | "refused" }> }) {
  const { result } = step;
  if (result.kind === "received") return null;
  const { failure } = result;
  if (step.kind === "kept") {
    return (
      <Notice kind="warning">
        <strong>{text.submit.keptHeading}</strong>
        <span>{isSignedOut(failure) ? text.submit.signInFirst : failureText(failure)}</span>
        <span>{step.onThisMachine ? text.submit.kept : text.submit.keptOnPage}</span>
      </Notice>
    );
  }
  const findings = failure.kind === "problem" ? (failure.problem.findings ?? []) : [];
  const changes = failure.kind === "problem" ? (failure.problem.changes ?? []) : [];
  const count = (kind: string) => changes.filter(({ change }) => change === kind).length;
  return (
    <Notice kind="error">
      <strong>{text.submit.refused}</strong>
      <span>{failureText(failure)}</span>
      {changes.length > 0 && (
        <span>{text.submit.changes(count("changed"), count("added"), count("removed"))}</span>
      )}
      {findings.length > 0 && (
        <ul>
          {findings.map(({ id, message }) => (
            <li key={id}>{message}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
