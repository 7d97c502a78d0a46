import type { Me } from "../../../shared/api/sessions.ts";
import type { Receipt } from "../../../shared/api/submissions.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import { grouped } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { outsideText } from "../../messages/outside-text.ts";
import { periodText } from "../../messages/period-text.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import { replacedByNilText } from "./resubmission.ts";
import { nilBody, outsideOf } from "./submission.ts";
import { SubmitDialog } from "./submit-dialog.tsx";
import { useSubmit } from "./use-submit.ts";

interface NilReportProps {
  readonly me: Me;
  readonly report: OwedReport;
  /** The report as it is open; undefined: no sheet of it is. */
  readonly sheet: RecognisedSheet | undefined;
  readonly onReceipt: (receipt: Receipt) => void;
  readonly onRefused: () => void;
  readonly onClose: () => void;
}

/** 零报告: asks once, and says that it is a statement and not an omission. */
export function NilReport({ me, report, sheet, onReceipt, onRefused, onClose }: NilReportProps) {
  const shared = useSharedStyles();
  const { step, submit } = useSubmit({ onReceipt, onRefused });
  const { title, form, period } = report.collection;
  const replaced = replacedByNilText(report.newest);
  const send = (baseVersion: number | null): void =>
    void submit({
      account: me.account.login,
      title,
      form,
      period,
      body: { ...nilBody(report, sheet), baseVersion },
    });
  return (
    <SubmitDialog
      title={text.submit.nilHeading(title)}
      confirm={text.submit.confirmNil}
      step={step}
      onClose={onClose}
      onConfirm={() => send(report.newest?.version ?? null)}
      onRebase={send}
    >
      <p className={shared.paragraph}>{text.submit.confirmTo(me.recipient)}</p>
      <p className={shared.paragraph}>{text.submit.nilBody(periodText(period))}</p>
      {sheet !== undefined && <OpenSheet sheet={sheet} />}
      {replaced !== null && (
        <Notice kind="warning">
          <strong>{replaced}</strong>
        </Notice>
      )}
    </SubmitDialog>
  );
}

/** What the open sheet has all the same: rows of the period, or rows that none of the period is. */
function OpenSheet({ sheet }: { readonly sheet: RecognisedSheet }) {
  const { outsidePeriod } = outsideOf(sheet);
  const rows = sheet.records.length;
  if (rows === 0 && outsidePeriod === undefined) return null;
  return (
    <Notice kind="warning">
      {rows > 0 || outsidePeriod === undefined
        ? text.submit.nilRows(grouped(rows))
        : outsideText(outsidePeriod, "nil")}
    </Notice>
  );
}
