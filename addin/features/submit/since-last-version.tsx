import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Explanation, Receipt } from "../../../shared/api/submissions.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import { EngineStopped } from "../../engine/engine.ts";
import type { ShownChange } from "../../engine/shown-changes.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { standingExplanations } from "../check/explanations.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import { countChanges } from "../review/change-lines.ts";
import { ChangeList } from "../review/change-list.tsx";
import { missingRowsText, reviewAgainText, sameExplanations, unchangedText } from "./resubmission.ts";

interface Compared {
  readonly changes: readonly ShownChange[];
  /** Rows of the version before. */
  readonly before: number;
  /** What was said beside the rows: explanations, and how many rows lie outside the period. */
  readonly sameBeside: boolean;
}

interface SinceLastVersionProps {
  readonly report: OwedReport;
  readonly sheet: RecognisedSheet;
  readonly explanations: readonly Explanation[];
  readonly recipient: string;
  /** Code → name of the units that rows can be about. */
  readonly names: ReadonlyMap<string, string>;
}

/** What changed since the newest version the city has, with what it was. */
export function SinceLastVersion(props: SinceLastVersionProps) {
  const { report, sheet, explanations, recipient, names } = props;
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
          changes: await engine.compare({ form, formVersion, before: before.value.records, after: records }),
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
  const missing = known === null ? null : missingRowsText(countChanges(known.changes), known.before);
  return (
    <>
      <div className={shared.paragraph}>
        {text.submit.next(version + 1)}
        {text.stop}
        {text.submit.changesHeading(version)}
        {text.colon}
        {compared === null && <Spinner size="extra-tiny" label={text.submit.comparing} />}
        {compared === "unknown" && text.submit.notCompared}
        {known !== null && <strong>{differenceText(known, report.newest)}</strong>}
      </div>
      {known !== null && (
        <ChangeList
          changes={known.changes}
          layout={sheet.layout}
          layoutBefore={sheet.layout}
          names={names}
          own={report.newest.unit.code}
        />
      )}
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
  const { changed, added, removed } = countChanges(changes);
  if (changed + added + removed > 0) return text.submit.changes(changed, added, removed);
  return unchangedText(newest, sameBeside);
}
