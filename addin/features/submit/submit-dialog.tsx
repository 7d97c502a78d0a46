import { Button, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isSignedOut } from "../../api/failure.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { Notice } from "../../ui/notice.tsx";
import { PaneDialog } from "../../ui/pane-dialog.tsx";
import { type Comparing, StaleDifference } from "./stale-difference.tsx";
import type { SubmitStep } from "./use-submit.ts";

interface SubmitDialogProps {
  readonly title: string;
  /** What will happen, before it happens. */
  readonly children: ReactNode;
  readonly confirm: string;
  readonly step: SubmitStep;
  /** To say what another version has otherwise, where rows are sent. */
  readonly comparing?: Comparing;
  readonly onConfirm: () => void;
  /** Sends once more, knowing this version: somebody of the unit sent it meanwhile. */
  readonly onRebase: (newest: number) => void;
  /** Sends once more what looks like names to the server; without it nothing is sent in which there could be any. */
  readonly onNames?: () => void;
  readonly onClose: () => void;
}

/** Asks, sends, and says what became of it. While sending it stays open: the answer is seconds away. */
export function SubmitDialog(props: SubmitDialogProps) {
  const { title, children, confirm, step, comparing, onConfirm, onRebase, onNames, onClose } = props;
  const sending = step.kind === "sending";
  const newest = newestOf(step);
  return (
    <PaneDialog
      title={title}
      busy={sending}
      close={step.kind === "asking" || sending ? text.cancel : text.close}
      onClose={onClose}
      actions={
        <>
          {(step.kind === "asking" || step.kind === "kept" || sending) && (
            <Button appearance="primary" disabledFocusable={sending} onClick={onConfirm}>
              {step.kind === "kept" ? text.submit.resend : confirm}
            </Button>
          )}
          {newest !== undefined && (
            <Button appearance="primary" onClick={() => onRebase(newest)}>
              {text.submit.rebase(newest)}
            </Button>
          )}
          {onNames !== undefined && asksOfNames(step) && (
            <Button appearance="primary" onClick={onNames}>
              {text.names.send}
            </Button>
          )}
        </>
      }
    >
      {step.kind === "asking" || sending ? children : <Unsent step={step} comparing={comparing} />}
      {sending && <Spinner size="tiny" label={text.submit.sending} />}
    </PaneDialog>
  );
}

/** The server sees what looks like a name where this page saw none. */
function asksOfNames(step: SubmitStep): boolean {
  const failure = step.kind === "refused" ? step.failure : undefined;
  return failure?.kind === "problem" && failure.problem.code === "names_unconfirmed";
}

/** The version that somebody else sent meanwhile, when that is why this one was refused. */
function newestOf(step: SubmitStep): number | undefined {
  if (step.kind !== "refused") return undefined;
  const { failure } = step;
  if (failure.kind !== "problem" || failure.problem.code !== "base_version_stale") return undefined;
  return failure.problem.newestVersion;
}

function Unsent({
  step,
  comparing,
}: {
  readonly step: Exclude<SubmitStep, { kind: "asking" | "sending" }>;
  readonly comparing: Comparing | undefined;
}) {
  if (step.kind === "withheld" || step.kind === "changed") {
    return (
      <Notice kind={step.kind === "withheld" ? "error" : "warning"}>
        <strong>{text.submit.unsent}</strong>
        <span>{text.submit[step.kind]}</span>
      </Notice>
    );
  }
  const { failure } = step;
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
  const newest = newestOf(step);
  return (
    <Notice kind="error">
      <strong>{text.submit.refused}</strong>
      <span>{newest === undefined ? failureText(failure) : text.submit.stale(newest)}</span>
      {newest !== undefined && failure.kind === "problem" && (
        <StaleDifference newest={newest} changes={failure.problem.changes ?? []} comparing={comparing} />
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
