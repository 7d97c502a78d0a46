import { useMemo, useState } from "react";
import type { Corrections } from "../../../shared/api/corrections.ts";
import type { Me } from "../../../shared/api/sessions.ts";
import type { Explanation, Receipt } from "../../../shared/api/submissions.ts";
import type { Failure } from "../../api/failure.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";
import { useServices } from "../../services.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import { submissionBody } from "./submission.ts";
import { SubmissionSummary } from "./submission-summary.tsx";
import { SubmitDialog } from "./submit-dialog.tsx";
import { useSubmit } from "./use-submit.ts";

interface ConfirmSubmissionProps {
  readonly me: Me;
  readonly report: OwedReport;
  readonly sheet: RecognisedSheet;
  readonly explanations: readonly Explanation[];
  /** Cells of what is sent that were corrected here and not in the file. */
  readonly corrections: Corrections | undefined;
  readonly onReceipt: (receipt: Receipt) => void;
  readonly onRefused: (failure: Failure) => void;
  readonly onClose: () => void;
  /** Whether the sheet still says what is asked about. */
  readonly stands: () => Promise<boolean>;
}

export function ConfirmSubmission(props: ConfirmSubmissionProps) {
  const { me, report, sheet, explanations, corrections, onReceipt, onRefused, onClose, stands } = props;
  const shared = useSharedStyles();
  const { catalogue } = useServices();
  const [digest] = useState(catalogue.digest);
  const { step, submit } = useSubmit({ onReceipt, onRefused, asked: { digest, stands } });
  const send = (baseVersion: number | null, names?: { readonly namesConfirmed: true }): void =>
    void submit({
      account: me.account.login,
      title: sheet.form.title,
      form: sheet.form.id,
      period: report.collection.period,
      body: {
        ...submissionBody(sheet, report, explanations),
        baseVersion,
        ...names,
        ...(corrections !== undefined && { corrections }),
      },
    });
  const names = useMemo(() => new Map(me.units.map(({ code, name }) => [code, name])), [me.units]);
  const title = `${sheet.form.title} · ${periodText(report.collection.period)}`;
  return (
    <SubmitDialog
      title={text.submit.confirmHeading(title)}
      confirm={text.submit.confirm}
      step={step}
      onClose={onClose}
      comparing={{
        form: { form: sheet.form.id, formVersion: sheet.form.version },
        places: { layout: sheet.layout, layoutBefore: sheet.layout, names, own: me.account.unit.code },
      }}
      onConfirm={() => send(report.newest?.version ?? null)}
      onRebase={(newest) => send(newest)}
      onNames={() => send(report.newest?.version ?? null, { namesConfirmed: true })}
    >
      <p className={shared.paragraph}>{text.submit.confirmTo(me.recipient)}</p>
      <SubmissionSummary
        me={me}
        report={report}
        sheet={sheet}
        explanations={explanations}
        corrections={corrections}
      />
    </SubmitDialog>
  );
}
