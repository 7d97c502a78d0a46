import { Button, ProgressBar, Spinner } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Me } from "../../../../shared/api/sessions.ts";
import { grouped } from "../../../messages/format.ts";
import { text } from "../../../messages/index.ts";
import { periodText } from "../../../messages/period-text.ts";
import { useServices } from "../../../services.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PaneDialog } from "../../../ui/pane-dialog.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";
import { SubmissionSummary } from "../../submit/submission-summary.tsx";
import type { IntakeEntry } from "../intake-model.ts";
import { fileName } from "../outcome-text.ts";
import { type OwnReport, type OwnSendingEnd, ownReports, sendOwn } from "./own-reports.ts";

type Step =
  | { readonly kind: "reading" }
  | { readonly kind: "asking" }
  | { readonly kind: "sending"; readonly done: number }
  | { readonly kind: "ended"; readonly end: OwnSendingEnd };

interface OwnSendDialogProps {
  readonly me: Me;
  /** As they were when she pressed the button: what is asked about stays as it is. */
  readonly entries: readonly IntakeEntry[];
  /** Rows with errors or questions. */
  readonly skipped: number;
  readonly onEnded: (end: OwnSendingEnd) => void;
  readonly onClose: () => void;
}

/** What a single report says before it is sent, of each; one answer for all, then one after the other. */
export function OwnSendDialog({ me, entries, skipped, onEnded, onClose }: OwnSendDialogProps) {
  const { ownFiles, sender, catalogue } = useServices();
  const shared = useSharedStyles();
  const [digest] = useState(catalogue.digest);
  const [asked] = useState(entries);
  const [reports, setReports] = useState<readonly OwnReport[]>([]);
  const [step, setStep] = useState<Step>({ kind: "reading" });
  const stopped = useRef(false);
  useEffect(() => {
    let heard = true;
    ownReports(asked, ownFiles)
      .then((whole) => {
        if (!heard) return;
        setReports(whole);
        setStep({ kind: "asking" });
      })
      .catch(reportError);
    return () => {
      heard = false;
    };
  }, [asked, ownFiles]);

  const send = async (): Promise<void> => {
    setStep({ kind: "sending", done: 0 });
    const end = await sendOwn(reports, {
      account: me.account.login,
      files: ownFiles,
      sender,
      digest,
      onDone: (done) => setStep({ kind: "sending", done }),
      stopped: () => stopped.current,
    });
    setStep({ kind: "ended", end });
    onEnded(end);
  };

  const words = text.ownFiles;
  const total = reports.length;
  if (step.kind === "ended") {
    const { sent } = ownFiles.state.get();
    const done = reports.filter(({ entry }) => sent[entry.id]?.kind === "received").length;
    const whole = step.end === "all" && done === total;
    return (
      <PaneDialog title={words.confirmTitle(total)} close={text.close} onClose={onClose}>
        <Notice kind={whole ? "success" : "warning"}>
          {whole ? words.sent(done) : (step.end === "stopped" ? words.stopped : words.some)(done, total)}
        </Notice>
        {step.end === "waits" && <p className={shared.paragraph}>{words.waits}</p>}
        {step.end === "outdated" && <p className={shared.paragraph}>{words.outdated}</p>}
      </PaneDialog>
    );
  }
  const sending = step.kind === "sending";
  return (
    <PaneDialog
      title={words.confirmTitle(asked.length)}
      wide
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
            disabledFocusable={step.kind === "reading" || total === 0}
            onClick={() => step.kind === "asking" && total > 0 && void send().catch(reportError)}
          >
            {words.confirm(asked.length)}
          </Button>
        )
      }
    >
      {step.kind === "reading" && <Spinner size="tiny" label={words.reading} />}
      {sending && (
        <>
          <p role="status" className={shared.paragraph}>
            {words.sending(step.done, total)}
          </p>
          <ProgressBar value={step.done} max={Math.max(1, total)} />
        </>
      )}
      {!sending && <p className={shared.paragraph}>{words.confirmTo(me.recipient)}</p>}
      {!sending && skipped > 0 && <p className={shared.quiet}>{text.intake.sendSkipped(skipped)}</p>}
      {reports.map(({ entry, twice, ...own }) => (
        <section key={entry.id} className={shared.stackWide} hidden={sending}>
          <h3 className={shared.heading}>
            {`${own.sheet.form.title} · ${periodText(own.report.collection.period)}`}
          </h3>
          <p className={shared.quiet}>
            {words.from(
              entry.tables
                .map(({ file, sheet }) => words.place(fileName({ path: pathOf(file) }), sheet))
                .join(text.listing),
            )}
          </p>
          {twice > 0 && <Notice kind="warning">{text.intake.saidTwice(grouped(twice))}</Notice>}
          <SubmissionSummary me={me} {...own} />
        </section>
      ))}
    </PaneDialog>
  );

  function pathOf(file: string): string {
    return ownFiles.state.get().files.find(({ id }) => id === file)?.path ?? "";
  }
}
