import { useMemo } from "react";
import type { Corrections } from "../../../shared/api/corrections.ts";
import type { Me } from "../../../shared/api/sessions.ts";
import type { Explanation } from "../../../shared/api/submissions.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import { countCorrections } from "../../messages/correction-text.ts";
import { text } from "../../messages/index.ts";
import { outsideText } from "../../messages/outside-text.ts";
import { Notice } from "../../ui/notice.tsx";
import { SentCorrectionList } from "../../ui/sent-correction-list.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import { ControlTotalsTable } from "./control-totals-table.tsx";
import { SinceLastVersion } from "./since-last-version.tsx";
import { soleSubject } from "./sole-subject.ts";
import { outsideOf } from "./submission.ts";
import { useTotalsBeside } from "./use-totals-beside.ts";

interface SubmissionSummaryProps {
  readonly me: Me;
  readonly report: OwedReport;
  readonly sheet: RecognisedSheet;
  readonly explanations: readonly Explanation[];
  /** Cells of what is sent that were corrected here and not in the file. */
  readonly corrections: Corrections | undefined;
}

/** What will be sent: whom it is about, what changed, the totals, what was corrected, what stays. */
export function SubmissionSummary({ me, report, sheet, explanations, corrections }: SubmissionSummaryProps) {
  const shared = useSharedStyles();
  const staying = sheet.columns.filter(({ leaves }) => !leaves).map(({ title }) => title);
  const { beside, failed } = useTotalsBeside(report);
  const derived = new Set(sheet.records.flatMap((record) => record.derived ?? []));
  const { outsidePeriod } = outsideOf(sheet);
  const about = soleSubject(sheet.records, me.account.unit, me.units);
  const names = useMemo(() => new Map(me.units.map(({ code, name }) => [code, name])), [me.units]);
  return (
    <>
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
    </>
  );
}
