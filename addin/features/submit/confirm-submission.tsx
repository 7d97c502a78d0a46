import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Explanation, Me, Receipt } from "../../../shared/api.ts";
import type { Failure } from "../../api/failure.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import { EngineStopped } from "../../engine/engine.ts";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";
import { useServices } from "../../services.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { type Changes, countChanges } from "./changes.ts";
import { ControlTotalsTable } from "./control-totals-table.tsx";
import { submissionBody } from "./submission.ts";
import { SubmitDialog } from "./submit-dialog.tsx";
import type { OwedReport } from "./tasks.ts";
import { useSubmit } from "./use-submit.ts";

export interface ConfirmSubmissionProps {
  readonly me: Me;
  readonly report: OwedReport;
  readonly sheet: RecognisedSheet;
  readonly explanations: readonly Explanation[];
  readonly onReceipt: (receipt: Receipt) => void;
  readonly onRefused: (failure: Failure) => void;
  readonly onClose: () => void;
}

export function ConfirmSubmission(props: ConfirmSubmissionProps) {
  const { me, report, sheet, explanations, onReceipt, onRefused, onClose } = props;
  const shared = useSharedStyles();
  const { step, submit } = useSubmit({ onReceipt, onRefused });
  const staying = sheet.columns.filter(({ leaves }) => !leaves).map(({ title }) => title);
  const send = (baseVersion: number | null): void =>
    void submit({
      account: me.account.login,
      title: sheet.form.title,
      period: report.collection.period,
      body: { ...submissionBody(sheet, report, explanations), baseVersion },
    });
  const title = `${sheet.form.title} · ${periodText(report.collection.period)}`;
  return (
    <SubmitDialog
      title={text.submit.confirmHeading(title)}
      confirm={text.submit.confirm}
      step={step}
      onClose={onClose}
      columns={sheet.columns}
      onConfirm={() => send(report.newest?.version ?? null)}
      onRebase={send}
    >
      <p className={shared.paragraph}>{text.submit.confirmTo(me.recipient)}</p>
      <SinceLastVersion report={report} sheet={sheet} />
      <ControlTotalsTable totals={sheet.totals} />
      {staying.length > 0 && (
        <p className={shared.paragraph}>
          <strong>{text.submit.staying(staying.join("、"))}</strong>
        </p>
      )}
    </SubmitDialog>
  );
}

/** What changed since the newest version the city has. */
function SinceLastVersion({
  report,
  sheet,
}: {
  readonly report: OwedReport;
  readonly sheet: RecognisedSheet;
}) {
  const { api, engine } = useServices();
  const shared = useSharedStyles();
  const [changes, setChanges] = useState<Changes | "unknown" | null>(null);
  const uuid = report.newest?.uuid;
  const { records, form } = sheet;

  useEffect(() => {
    if (uuid === undefined) return;
    let current = true;
    const compare = async (): Promise<Changes | "unknown"> => {
      const before = await api.submission(uuid);
      if (!before.ok || before.value.receipt.purgedAt !== undefined) return "unknown";
      try {
        return countChanges(await engine.compare(form.id, before.value.records, records));
      } catch (error) {
        if (!(error instanceof EngineStopped)) reportError(error);
        return "unknown";
      }
    };
    void compare().then((result) => {
      if (current) setChanges(result);
    });
    return () => {
      current = false;
    };
  }, [api, engine, uuid, form.id, records]);

  if (report.newest === null) return <p className={shared.paragraph}>{text.submit.first}</p>;
  const { version } = report.newest;
  return (
    <div className={shared.paragraph}>
      {text.submit.next(version + 1)}。{text.submit.changesHeading(version)}：
      {changes === null && <Spinner size="extra-tiny" label={text.submit.comparing} />}
      {changes === "unknown" && text.submit.notCompared}
      {changes !== null && changes !== "unknown" && (
        <strong>
          {changes.changed + changes.added + changes.removed === 0
            ? text.submit.unchanged
            : text.submit.changes(changes.changed, changes.added, changes.removed)}
        </strong>
      )}
    </div>
  );
}
