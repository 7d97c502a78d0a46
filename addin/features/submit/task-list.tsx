import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState } from "react";
import type { Me, Receipt } from "../../../shared/api.ts";
import { dateText, dayText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { reportTitle } from "../../messages/report-title.ts";
import { statusGlyphs } from "../../messages/status.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { TemplateButton } from "../template/template-button.tsx";
import { NilReport } from "./nil-report.tsx";
import { isOpen, type OwedReport, summarise } from "./tasks.ts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "0 8px",
    minHeight: "40px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  what: { flexGrow: 1, minWidth: "160px" },
  summary: { cursor: "pointer", minHeight: "32px", lineHeight: "32px" },
});

export interface TaskListProps {
  readonly reports: readonly OwedReport[];
  readonly me: Me;
  /** Folded to its summary while a workbook is open. */
  readonly compact: boolean;
  readonly onReceipt: (receipt: Receipt) => void;
  readonly onShowReceipt: (receipt: Receipt) => void;
  readonly onRefused: () => void;
}

/** What the unit owes: a line that sums it up, then every report with its state. */
export function TaskList({ reports, me, compact, onReceipt, onShowReceipt, onRefused }: TaskListProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const restoreFocus = useRestoreFocusTarget();
  const [nil, setNil] = useState<OwedReport | null>(null);
  if (reports.length === 0) return <p className={shared.paragraph}>{text.tasks.none}</p>;
  const list = (
    <ul className={shared.list}>
      {reports.map((report) => (
        <li key={report.collection.id} className={styles.item}>
          <span className={styles.what}>
            {reportTitle(report.collection.title, report.collection.period)}
          </span>
          <span className={shared.quiet}>
            <span aria-hidden>{statusGlyphs[report.status]}</span> {text.tasks.status[report.status]}
            {report.newest !== null && `，${text.tasks.version(report.newest.version)}`}
            {report.collection.state === "locked" && `，${text.tasks.locked}`}
          </span>
          {isOpen(report) && (
            <TemplateButton
              form={report.collection.form}
              period={report.collection.period}
              label={text.template.downloadFor(report.collection.title)}
              appearance="subtle"
            />
          )}
          {isOpen(report) && report.newest === null && (
            <Button
              appearance="subtle"
              aria-label={text.tasks.nilFor(report.collection.title)}
              {...restoreFocus}
              onClick={() => setNil(report)}
            >
              {text.tasks.nil}
            </Button>
          )}
          {report.newest !== null && (
            <Button
              appearance="subtle"
              aria-label={text.tasks.receiptFor(report.collection.title)}
              onClick={() => report.newest !== null && onShowReceipt(report.newest)}
            >
              {text.tasks.receipt}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-label={text.tasks.heading}>
      {compact ? (
        <details>
          <summary className={styles.summary}>
            <Summary reports={reports} />
          </summary>
          {list}
        </details>
      ) : (
        <div className={shared.stack}>
          <h2 className={shared.heading}>
            <Summary reports={reports} />
          </h2>
          {list}
        </div>
      )}
      {nil !== null && (
        <NilReport
          me={me}
          report={nil}
          onReceipt={(receipt) => {
            setNil(null);
            onReceipt(receipt);
          }}
          onRefused={onRefused}
          onClose={() => setNil(null)}
        />
      )}
    </section>
  );
}

function Summary({ reports }: { readonly reports: readonly OwedReport[] }) {
  const { returned, missing, next } = summarise(reports);
  if (returned + missing === 0) return text.tasks.allDone;
  const parts = [
    ...(returned > 0 ? [text.tasks.returned(returned)] : []),
    ...(missing > 0 ? [text.tasks.missing(missing)] : []),
    ...(next === null ? [] : [dueText(next)]),
  ];
  return parts.join(" · ");
}

/** Far from today the number of days says nothing, the year does. */
function dueText({ dueAt, daysLeft }: { readonly dueAt: string; readonly daysLeft: number }): string {
  return Math.abs(daysLeft) <= 60
    ? text.tasks.due(dayText(dueAt), daysLeft)
    : text.tasks.dueAt(dateText(dueAt));
}
