import { Button, makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Me } from "../../../shared/api/sessions.ts";
import type { Receipt } from "../../../shared/api/submissions.ts";
import { dateText, dayText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { reportTitle } from "../../messages/report-title.ts";
import { statusGlyphs } from "../../messages/status.ts";
import { Chip, type ChipTone } from "../../ui/chip.tsx";
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
  cards: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 296px), 1fr))",
    gap: "12px",
    paddingBlock: "4px 12px",
  },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px 16px 8px",
    borderRadius: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    "@media (forced-colors: active)": {
      borderTop: "1px solid CanvasText",
      borderBottom: "1px solid CanvasText",
    },
  },
  returned: { boxShadow: `${tokens.shadow4}, inset 4px 0 0 ${tokens.colorPaletteRedBorderActive}` },
  what: { fontWeight: 600, overflowWrap: "anywhere" },
  due: { color: tokens.colorNeutralForeground1 },
  acts: { display: "flex", flexWrap: "wrap", marginTop: "auto", marginInlineStart: "-12px" },
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
  // What others sent in the unit's name is not folded away: it may want to protest.
  const folded =
    closed.length > MOST_CLOSED ? closed.filter(({ newest }) => newest?.onBehalf === undefined) : [];
  const list = (
    <>
      <Reminders reports={reports} recipient={me.recipient} />
      <ul className={mergeClasses(shared.list, styles.cards)}>
        {open.map(line)}
        {closed.filter((report) => !folded.includes(report)).map(line)}
      </ul>
      {folded.length > 0 && <Fold summary={text.tasks.closed(folded.length)}>{folded.map(line)}</Fold>}
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
    <li className={mergeClasses(styles.card, report.status === "returned" && styles.returned)}>
      <span className={shared.row}>
        <State report={report} />
      </span>
      <span className={styles.what}>{reportTitle(collection.title, collection.period)}</span>
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

const tones: Partial<Record<OwedReport["status"], ChipTone>> = {
  returned: "bad",
  submitted: "waiting",
  passed: "waiting",
  nil: "waiting",
  approved: "good",
};

/** The state as a chip, then what matters about it: version, due date, days late, when it opens, why not. */
function State({ report }: { readonly report: OwedReport }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { collection, status, newest, daysLeft, exemption, upcoming, purgeReason } = report;
  const { dueAt, opensAt } = collection;
  if (exemption !== null) {
    return (
      <Chip tone="quiet" glyph={statusGlyphs.exempt}>
        {text.tasks.exempt(exemption)}
      </Chip>
    );
  }
  if (upcoming && opensAt !== null) {
    return <span className={shared.quiet}>{text.tasks.opens(dateText(opensAt))}</span>;
  }
  const open = isOpen(report);
  const late = open && daysLeft !== null && daysLeft < 0;
  const more = [
    ...(newest === null ? [] : [text.tasks.version(newest.version)]),
    ...(newest?.onBehalf === undefined
      ? []
      : [text.protest.onBehalf(text.review.by(newest.onBehalf.unit, newest.onBehalf.name))]),
    ...(newest?.protested === true ? [text.protest.waits] : []),
    ...(collection.asOf === null || !open ? [] : [text.tasks.asOf(dateText(collection.asOf))]),
    ...(status === "purged" ? [text.tasks.purged(purgeReason, open)] : []),
    ...(collection.state === "locked" ? [text.tasks.locked] : []),
    ...(dueAt === null ? [text.tasks.asItHappens] : []),
  ];
  return (
    <>
      <Chip tone={tones[status] ?? "quiet"} glyph={statusGlyphs[status]}>
        {text.tasks.status[status]}
      </Chip>
      {late && (
        <Chip tone="doubtful" glyph="▲">
          {text.tasks.late(-daysLeft)}
        </Chip>
      )}
      {open && !late && dueAt !== null && daysLeft !== null && (
        <span className={styles.due}>{dueText({ dueAt, daysLeft })}</span>
      )}
      {more.length > 0 && <span className={shared.quiet}>{more.join(text.clause)}</span>}
    </>
  );
}

function Fold({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <details>
      <summary className={styles.summary}>{summary}</summary>
      <ul className={mergeClasses(shared.list, styles.cards)}>{children}</ul>
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
