import { Button, Spinner } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { SentLayout } from "../../../shared/sheet/sent-layout.ts";
import type { ChangedRow } from "../../../shared/submission/compare-records.ts";
import { isSignedOut } from "../../api/failure.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { Notice } from "../../ui/notice.tsx";
import { PaneDialog } from "../../ui/pane-dialog.tsx";
import { changedRowText, countChanges } from "./changes.ts";
import type { SubmitStep } from "./use-submit.ts";

/** Rows that differ, shown before the rest is asked for. */
const SHOWN = 8;

interface SubmitDialogProps {
  readonly title: string;
  /** What will happen, before it happens. */
  readonly children: ReactNode;
  readonly confirm: string;
  readonly step: SubmitStep;
  /** Columns of the form, to say which cells of another version differ. */
  readonly columns?: readonly { readonly id: string; readonly title: string }[];
  /** Where they stand on the sheet. */
  readonly layout?: SentLayout;
  readonly onConfirm: () => void;
  /** Sends once more, knowing this version: somebody of the unit sent it meanwhile. */
  readonly onRebase: (newest: number) => void;
  /** Sends once more what looks like names to the server; without it nothing is sent in which there could be any. */
  readonly onNames?: () => void;
  readonly onClose: () => void;
}

/** Asks, sends, and says what became of it. While sending it stays open: the answer is seconds away. */
export function SubmitDialog(props: SubmitDialogProps) {
  const {
    title,
    children,
    confirm,
    step,
    columns = [],
    layout = {},
    onConfirm,
    onRebase,
    onNames,
    onClose,
  } = props;
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
      {step.kind === "asking" || sending ? (
        children
      ) : (
        <Unsent step={step} columns={columns} layout={layout} />
      )}
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
  columns,
  layout,
}: {
  readonly step: Exclude<SubmitStep, { kind: "asking" | "sending" }>;
  readonly columns: NonNullable<SubmitDialogProps["columns"]>;
  readonly layout: SentLayout;
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
        <Difference
          newest={newest}
          changes={failure.problem.changes ?? []}
          columns={columns}
          layout={layout}
        />
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

/** What this sheet has otherwise than the version that came first: rows, and which of their cells. */
function Difference({
  newest,
  changes,
  columns,
  layout,
}: {
  readonly newest: number;
  readonly changes: readonly ChangedRow[];
  readonly columns: NonNullable<SubmitDialogProps["columns"]>;
  readonly layout: SentLayout;
}) {
  const [all, setAll] = useState(false);
  const counts = countChanges(changes);
  const shown = all ? changes : changes.slice(0, SHOWN);
  return (
    <>
      <span>
        {text.submit.changesHeading(newest)}：
        {changes.length === 0
          ? text.submit.unchanged
          : text.submit.changes(counts.changed, counts.added, counts.removed)}
      </span>
      <ul>
        {shown.map((row) => (
          <li key={`${row.change}${row.row}${row.at ?? ""}`}>{changedRowText(row, columns, layout)}</li>
        ))}
      </ul>
      {changes.length > SHOWN && (
        <span>
          <Button appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? text.showFewer : text.showAll(changes.length - SHOWN)}
          </Button>
        </span>
      )}
    </>
  );
}
