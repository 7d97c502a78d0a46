import { Button, makeStyles, ProgressBar, Spinner } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { saidBefore } from "../../../shared/sheet/records-digest.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import { failureText } from "../../messages/failure-text.ts";
import { amount, grouped } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";
import { Notice } from "../../ui/notice.tsx";
import { PaneDialog } from "../../ui/pane-dialog.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { wholeEntry } from "./entry-body.ts";
import type { IntakeEntry } from "./intake-model.ts";
import type { IntakeSender, SendingEnd } from "./intake-sender.ts";

const useStyles = makeStyles({
  list: { maxHeight: "40vh", overflowY: "auto", margin: 0, paddingInlineStart: "20px" },
  item: { contentVisibility: "auto", containIntrinsicSize: "auto 40px", paddingBottom: "4px" },
});

/** Totals that people know by heart, the first few. */
const TOTALS = 3;

type Step =
  | { readonly kind: "looking" }
  | { readonly kind: "asking" }
  | { readonly kind: "sending"; readonly done: number; readonly total: number }
  | {
      readonly kind: "ended";
      readonly done: number;
      readonly total: number;
      readonly end: SendingEnd | null;
    };

interface SendDialogProps {
  readonly sender: IntakeSender;
  /** What can be sent now; looked at again when the server has said what stands there. */
  readonly entries: readonly IntakeEntry[];
  /** Rows with errors or decisions, and such as say what was reported already. */
  readonly skipped: number;
  readonly same: number;
  readonly onEnded: (end: SendingEnd | null) => void;
  readonly onClose: () => void;
}

/** One question for all: what will happen for each unit and form; then one after the other, and how far it is. */
export function SendDialog({ sender, entries, skipped, same, onEnded, onClose }: SendDialogProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const [step, setStep] = useState<Step>({ kind: "looking" });
  const [fault, setFault] = useState<string | null>(null);
  const stopped = useRef(false);
  const asked = useRef(entries);
  useEffect(() => {
    let heard = true;
    sender
      .look(asked.current)
      .then((failure) => {
        if (!heard) return;
        setFault(failure === null ? null : failureText(failure));
        setStep({ kind: "asking" });
      })
      .catch(reportError);
    return () => {
      heard = false;
    };
  }, [sender]);

  const send = async (): Promise<void> => {
    const total = entries.length;
    let done = 0;
    stopped.current = false;
    setStep({ kind: "sending", done, total });
    const end = await sender.send(
      entries,
      (now) => {
        done = now;
        setStep({ kind: "sending", done, total });
      },
      () => stopped.current,
    );
    setStep({ kind: "ended", done, total, end });
    onEnded(end);
  };

  if (step.kind === "ended") {
    const { done, total, end } = step;
    return (
      <PaneDialog title={text.intake.heading} close={text.close} onClose={onClose}>
        <Notice kind={end === null ? "success" : "warning"}>
          {end === null ? text.intake.sentAll(done) : text.intake.sentSome(done, total)}
        </Notice>
        {end?.kind === "failed" && <p className={shared.paragraph}>{failureText(end.failure)}</p>}
        {end?.kind === "outdated" && <p className={shared.paragraph}>{text.intake.sentOutdated}</p>}
      </PaneDialog>
    );
  }
  const sending = step.kind === "sending";
  return (
    <PaneDialog
      title={text.intake.sendTitle(entries.length)}
      busy={sending}
      close={sending ? null : text.cancel}
      onClose={onClose}
      actions={
        sending ? (
          <Button
            onClick={() => {
              stopped.current = true;
            }}
          >
            {text.intake.sendStop}
          </Button>
        ) : (
          <Button
            appearance="primary"
            disabledFocusable={step.kind === "looking" || entries.length === 0 || fault !== null}
            onClick={() => void send().catch(reportError)}
          >
            {text.intake.sendConfirm(entries.length)}
          </Button>
        )
      }
    >
      {step.kind === "looking" && <Spinner size="tiny" label={text.intake.looking} />}
      {fault !== null && <Notice kind="error">{fault}</Notice>}
      {step.kind === "sending" && (
        <>
          <p role="status" className={shared.paragraph}>
            {text.intake.sending(step.done, step.total)}
          </p>
          <ProgressBar value={step.done} max={Math.max(1, step.total)} />
        </>
      )}
      {!sending && <p className={shared.paragraph}>{text.intake.sendHint}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls by keys. */}
      <ul className={styles.list} tabIndex={0} aria-label={text.intake.table}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.item}>
            <EntryLine entry={entry} />
          </li>
        ))}
      </ul>
      {same > 0 && <p className={shared.quiet}>{text.intake.sendSame(same)}</p>}
      {skipped > 0 && <p className={shared.quiet}>{text.intake.sendSkipped(skipped)}</p>}
    </PaneDialog>
  );
}

function EntryLine({ entry }: { readonly entry: IntakeEntry }) {
  const shared = useSharedStyles();
  const joined = useJoined(entry);
  const { unit, report, tables, newest, replaces } = entry;
  const { period } = report.collection;
  const rows = tables.reduce((sum, { seen }) => sum + seen.rows, 0);
  const [only] = tables;
  const columns = (tables.length > 1 ? joined?.sheet : only?.seen)?.totals.columns ?? [];
  const totals = columns
    .slice(0, TOTALS)
    .map(({ header, total, unit: of, qualifier }) => `${header} ${amount(total, of, qualifier)}`);
  const { outcome } = text.intake;
  const what = replaces ? outcome.replaces(newest?.version ?? null) : outcome.new;
  return (
    <>
      {text.intake.sendOne(unit.name, only?.seen.form.title ?? "", periodText(period))}
      <br />
      <span className={shared.quiet}>
        {[
          what,
          text.intake.sendRows(grouped(rows)),
          ...(tables.length > 1 ? [outcome.joined(tables.length)] : []),
          ...totals,
        ].join(" · ")}
      </span>
      {joined !== undefined && joined.twice > 0 && (
        <Notice kind="warning">{text.intake.saidTwice(grouped(joined.twice))}</Notice>
      )}
    </>
  );
}

/** Of several tables that are sent as one: what they come to together, and rows that more than one of them has. */
function useJoined(
  entry: IntakeEntry,
): { readonly sheet: RecognisedSheet; readonly twice: number } | undefined {
  const [joined, setJoined] = useState<{ readonly sheet: RecognisedSheet; readonly twice: number }>();
  useEffect(() => {
    let heard = true;
    if (entry.tables.length < 2) return;
    wholeEntry(entry).then((whole) => {
      if (!heard || whole === undefined) return;
      const twice = saidBefore(whole.members.map(({ assessment }) => assessment.records));
      setJoined({ sheet: whole.sheet, twice });
    }, reportError);
    return () => {
      heard = false;
    };
  }, [entry]);
  return joined;
}
