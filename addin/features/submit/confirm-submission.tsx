import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Me } from "../../../shared/api/sessions.ts";
import type { Explanation, Receipt } from "../../../shared/api/submissions.ts";
import type { Failure } from "../../api/failure.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import { EngineStopped } from "../../engine/engine.ts";
import type { Correction } from "../../host/correction.ts";
import { text } from "../../messages/index.ts";
import { outsideText } from "../../messages/outside-text.ts";
import { periodText } from "../../messages/period-text.ts";
import { useServices } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { CorrectionList } from "../check/correction-list.tsx";
import { standingExplanations } from "../check/explanations.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import { type Changes, countChanges } from "./changes.ts";
import { ControlTotalsTable } from "./control-totals-table.tsx";
import { missingRowsText, reviewAgainText, sameExplanations, unchangedText } from "./resubmission.ts";
import { soleSubject } from "./sole-subject.ts";
import { outsideOf, submissionBody } from "./submission.ts";
import { SubmitDialog } from "./submit-dialog.tsx";
import { useSubmit } from "./use-submit.ts";

interface ConfirmSubmissionProps {
  readonly me: Me;
  readonly report: OwedReport;
  readonly sheet: RecognisedSheet;
  readonly explanations: readonly Explanation[];
  /** Cells of what is sent that were corrected here and not in the file. */
  readonly corrections: readonly Correction[];
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
      body: { ...submissionBody(sheet, report, explanations), baseVersion, ...names },
    });
  const derived = new Set(sheet.records.flatMap((record) => record.derived ?? []));
  const { outsidePeriod } = outsideOf(sheet);
  const about = soleSubject(sheet.records, me.account.unit, me.units);
  const title = `${sheet.form.title} · ${periodText(report.collection.period)}`;
  return (
    <SubmitDialog
      title={text.submit.confirmHeading(title)}
      confirm={text.submit.confirm}
      step={step}
      onClose={onClose}
      columns={sheet.columns}
      layout={sheet.layout}
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
      <SinceLastVersion report={report} sheet={sheet} explanations={explanations} recipient={me.recipient} />
      <ControlTotalsTable totals={sheet.totals} derived={derived} />
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
      {corrections.length > 0 && (
        <div className={shared.stack}>
          <strong>{text.corrected.sending(corrections.length)}</strong>
          <CorrectionList corrections={corrections} />
        </div>
      )}
      {staying.length > 0 && (
        <p className={shared.paragraph}>
          <strong>{text.submit.staying(staying.join("、"))}</strong>
        </p>
      )}
    </SubmitDialog>
  );
}

interface Compared {
  readonly changes: Changes;
  /** Rows of the version before. */
  readonly before: number;
  /** What was said beside the rows: explanations, and how many rows lie outside the period. */
  readonly sameBeside: boolean;
}

/** What changed since the newest version the city has. */
function SinceLastVersion({
  report,
  sheet,
  explanations,
  recipient,
}: {
  readonly report: OwedReport;
  readonly sheet: RecognisedSheet;
  readonly explanations: readonly Explanation[];
  readonly recipient: string;
}) {
  const { api, engine } = useServices();
  const shared = useSharedStyles();
  const [compared, setCompared] = useState<Compared | "unknown" | null>(null);
  const uuid = report.newest?.uuid;
  const { records, findings, outsidePeriod } = sheet;
  const { id: form, version: formVersion } = sheet.form;

  useEffect(() => {
    if (uuid === undefined) return;
    let current = true;
    const compare = async (): Promise<Compared | "unknown"> => {
      const before = await api.submission(uuid);
      if (!before.ok || before.value.receipt.purgedAt !== undefined) return "unknown";
      try {
        return {
          changes: countChanges(
            await engine.compare({ form, formVersion, before: before.value.records, after: records }),
          ),
          before: before.value.records.length,
          sameBeside:
            before.value.receipt.outsidePeriod?.rows === (outsidePeriod === 0 ? undefined : outsidePeriod) &&
            sameExplanations(before.value.explanations, standingExplanations(explanations, findings)),
        };
      } catch (error) {
        if (!(error instanceof EngineStopped)) reportError(error);
        return "unknown";
      }
    };
    void compare().then((result) => {
      if (current) setCompared(result);
    });
    return () => {
      current = false;
    };
  }, [api, engine, uuid, form, formVersion, records, outsidePeriod, explanations, findings]);

  if (report.newest === null) return <p className={shared.paragraph}>{text.submit.first}</p>;
  const { version } = report.newest;
  const again = reviewAgainText(report.newest, recipient);
  const known = compared === "unknown" ? null : compared;
  const missing = known === null ? null : missingRowsText(known.changes, known.before);
  return (
    <>
      <div className={shared.paragraph}>
        {text.submit.next(version + 1)}。{text.submit.changesHeading(version)}：
        {compared === null && <Spinner size="extra-tiny" label={text.submit.comparing} />}
        {compared === "unknown" && text.submit.notCompared}
        {known !== null && <strong>{differenceText(known, report.newest)}</strong>}
      </div>
      {missing !== null && (
        <Notice kind="warning">
          <strong>{missing}</strong>
        </Notice>
      )}
      {again !== null && <Notice kind="warning">{again}</Notice>}
    </>
  );
}

function differenceText({ changes, sameBeside }: Compared, newest: Receipt): string {
  const { changed, added, removed } = changes;
  if (changed + added + removed > 0) return text.submit.changes(changed, added, removed);
  return unchangedText(newest, sameBeside);
}
