import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Me } from "../../../shared/api/sessions.ts";
import type { Receipt } from "../../../shared/api/submissions.ts";
import { dateText, dayText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { reportTitle } from "../../messages/report-title.ts";
import { statusGlyphs } from "../../messages/status.ts";
import { useFocusWhereLost } from "../../ui/focus.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import type { SheetState } from "../check/workbench.ts";
import { groupReports, isOpen, type OwedReport, remindedReports, summarise } from "../owed/owed-reports.ts";
import { type VersionAct, VersionActDialog, VersionButtons } from "../review/version-buttons.tsx";
import { TemplateButton } from "../template/template-button.tsx";
import { NilReport } from "./nil-report.tsx";
import { sheetFor } from "./readiness.ts";

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
  acts: { display: "flex", flexWrap: "wrap", marginInlineStart: "auto" },
  what: { flexGrow: 1, minWidth: "160px" },
  summary: { cursor: "pointer", minHeight: "32px", lineHeight: "32px" },
});

/** Finished reports that are listed without being folded away. */
const MOST_CLOSED = 6;

interface TaskListProps {
  readonly reports: readonly OwedReport[];
  /** Of the workbook that is open. */
  readonly sheets: readonly SheetState[];
  readonly me: Me;
  /** Folded to its summary while a workbook is open. */
  readonly compact: boolean;
  readonly onReceipt: (receipt: Receipt) => void;
  readonly onShowReceipt: (receipt: Receipt) => void;
  readonly onRefused: () => void;
}

/** What the unit owes: a line that sums it up, then every report with its state. */
export function TaskList({
  reports,
  sheets,
  me,
  compact,
  onReceipt,
  onShowReceipt,
  onRefused,
}: TaskListProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const [nil, setNil] = useState<OwedReport | null>(null);
  const [act, setAct] = useState<VersionAct | null>(null);
  if (reports.length === 0) return <p className={shared.paragraph}>{text.tasks.none}</p>;
  const { open, closed, upcoming } = groupReports(reports);
  const line = (report: OwedReport) => (
    <TaskLine
      key={report.collection.id}
      report={report}
      onNil={setNil}
      onShowReceipt={onShowReceipt}
      onAct={setAct}
    />
  );
  const folded = closed.length > MOST_CLOSED;
  const list = (
    <>
      <Reminders reports={reports} recipient={me.recipient} />
      <ul className={shared.list}>
        {open.map(line)}
        {!folded && closed.map(line)}
      </ul>
      {folded && <Fold summary={text.tasks.closed(closed.length)}>{closed.map(line)}</Fold>}
      {upcoming.length > 0 && (
        <Fold summary={text.tasks.upcoming(upcoming.length)}>{upcoming.map(line)}</Fold>
      )}
    </>
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
          <ListHeading reports={reports} />
          {list}
        </div>
      )}
      {nil !== null && (
        <NilReport
          me={me}
          report={nil}
          sheet={sheetFor(nil, sheets, reports)}
          onReceipt={(receipt) => {
            setNil(null);
            onReceipt(receipt);
          }}
          onRefused={onRefused}
          onClose={() => setNil(null)}
        />
      )}
      {act !== null && (
        <VersionActDialog act={act} units={me.units} onChanged={onRefused} onClose={() => setAct(null)} />
      )}
    </section>
  );
}

/** Where whoever signed in, or closed her workbook, goes on by keys. */
function ListHeading({ reports }: { readonly reports: readonly OwedReport[] }) {
  const shared = useSharedStyles();
  const heading = useFocusWhereLost<HTMLHeadingElement>();
  return (
    <h2 ref={heading} tabIndex={-1} className={shared.heading}>
      <Summary reports={reports} />
    </h2>
  );
}

interface TaskLineProps {
  readonly report: OwedReport;
  readonly onNil: (report: OwedReport) => void;
  readonly onShowReceipt: (receipt: Receipt) => void;
  readonly onAct: (act: VersionAct) => void;
}

function TaskLine({ report, onNil, onShowReceipt, onAct }: TaskLineProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const restoreFocus = useRestoreFocusTarget();
  const { collection, newest } = report;
  return (
    <li className={styles.item}>
      <span className={styles.what}>{reportTitle(collection.title, collection.period)}</span>
      <span className={shared.quiet}>{stateText(report)}</span>
      <span className={styles.acts}>
        {isOpen(report) && (
          <TemplateButton
            form={collection.form}
            period={collection.period}
            label={text.template.downloadFor(collection.title)}
            appearance="subtle"
          />
        )}
        {isOpen(report) && (
          <Button
            appearance="subtle"
            aria-label={text.tasks.nilFor(collection.title)}
            {...restoreFocus}
            onClick={() => onNil(report)}
          >
            {text.tasks.nil}
          </Button>
        )}
        {newest !== null && (
          <Button
            appearance="subtle"
            aria-label={text.tasks.receiptFor(collection.title)}
            onClick={() => onShowReceipt(newest)}
          >
            {text.tasks.receipt}
          </Button>
        )}
        {newest !== null && (
          <VersionButtons
            title={collection.title}
            newest={newest}
            locked={collection.state === "locked"}
            onAct={onAct}
          />
        )}
      </span>
    </li>
  );
}

/** Glyph and word of the state, then what matters about it: version, days late, when it opens, why not. */
function stateText(report: OwedReport): ReactNode {
  const { collection, status, newest, daysLeft, exemption, upcoming, purgeReason } = report;
  if (exemption !== null) return text.tasks.exempt(exemption);
  if (upcoming && collection.opensAt !== null) return text.tasks.opens(dateText(collection.opensAt));
  const more = [
    ...(collection.asOf === null || !isOpen(report) ? [] : [text.tasks.asOf(dateText(collection.asOf))]),
    ...(newest === null ? [] : [text.tasks.version(newest.version)]),
    ...(status === "purged" ? [text.tasks.purged(purgeReason, isOpen(report))] : []),
    ...(collection.state === "locked" ? [text.tasks.locked] : []),
    ...(collection.dueAt === null ? [text.tasks.asItHappens] : []),
    ...(isOpen(report) && daysLeft !== null && daysLeft < 0 ? [text.tasks.late(-daysLeft)] : []),
  ];
  return (
    <>
      <span aria-hidden>{statusGlyphs[status]}</span> {[text.tasks.status[status], ...more].join("，")}
    </>
  );
}

function Fold({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <details>
      <summary className={styles.summary}>{summary}</summary>
      <ul className={shared.list}>{children}</ul>
    </details>
  );
}

/** What the superiors asked for, and what is due soon. */
function Reminders({
  reports,
  recipient,
}: {
  readonly reports: readonly OwedReport[];
  readonly recipient: string;
}) {
  const reminded = remindedReports(reports);
  if (reminded.length === 0) return null;
  return (
    <Notice kind="warning">
      <strong>{text.tasks.remindHeading}</strong>
      {reminded.map(({ collection, remindedAt, daysLeft }) => {
        const title = reportTitle(collection.title, collection.period);
        const due =
          collection.dueAt === null || daysLeft === null
            ? text.tasks.asItHappens
            : dueText({ dueAt: collection.dueAt, daysLeft });
        return (
          <span key={collection.id}>
            {remindedAt === null
              ? text.tasks.near(title, due)
              : text.tasks.reminded(recipient, dayText(remindedAt), title)}
          </span>
        );
      })}
    </Notice>
  );
}

function Summary({ reports }: { readonly reports: readonly OwedReport[] }) {
  const { returned, missing, next } = summarise(reports);
  if (returned + missing === 0) {
    return reports.some(({ newest }) => newest !== null) ? text.tasks.allDone : text.tasks.none;
  }
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
