import { useMemo, useState } from "react";
import type { Corrections } from "../../../shared/api/corrections.ts";
import type { Me } from "../../../shared/api/sessions.ts";
import type { Explanation, Receipt } from "../../../shared/api/submissions.ts";
import type { Failure } from "../../api/failure.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import { countCorrections } from "../../messages/correction-text.ts";
import { text } from "../../messages/index.ts";
import { outsideText } from "../../messages/outside-text.ts";
import { periodText } from "../../messages/period-text.ts";
import { useServices } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { SentCorrectionList } from "../../ui/sent-correction-list.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import { ControlTotalsTable } from "./control-totals-table.tsx";
import { SinceLastVersion } from "./since-last-version.tsx";
import { soleSubject } from "./sole-subject.ts";
import { outsideOf, submissionBody } from "./submission.ts";
import { SubmitDialog } from "./submit-dialog.tsx";
import { useSubmit } from "./use-submit.ts";
import { useTotalsBeside } from "./use-totals-beside.ts";

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
  const staying = sheet.columns.filter(({ leaves }) => !leaves).map(({ title }) => title);
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
  const { beside, failed } = useTotalsBeside(report);
  const derived = new Set(sheet.records.flatMap((record) => record.derived ?? []));
  const { outsidePeriod } = outsideOf(sheet);
  const about = soleSubject(sheet.records, me.account.unit, me.units);
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
      {about !== null && (
        <Notice kind="warning">
          <strong>{text.submit.about(about)}</strong>
        </Notice>
      )}
      <SinceLastVersion
        report={report}
        sheet={sheet}
        explanations={explanations}
        recipient={me.recipient}
        names={names}
      />
      <ControlTotalsTable totals={sheet.totals} derived={derived} beside={beside} />
      {failed && <p className={shared.quiet}>{text.submit.notBeside}</p>}
      {derived.size > 0 && (
        // Heard already with the column itself.
        <p className={shared.quiet} aria-hidden>
          {text.review.derivedKey}
        </p>
      )}
      {outsidePeriod !== undefined && (
        <p className={shared.paragraph}>
          <strong>{outsideText(outsidePeriod, "sending")}</strong>
        </p>
      )}
      {corrections !== undefined && (
        <div className={shared.stack}>
          <strong>{text.corrected.sending(countCorrections(corrections))}</strong>
          <SentCorrectionList corrections={corrections} />
        </div>
      )}
      {staying.length > 0 && (
        <p className={shared.paragraph}>
          <strong>{text.submit.staying(staying.join(text.listing))}</strong>
        </p>
      )}
    </SubmitDialog>
  );
}
