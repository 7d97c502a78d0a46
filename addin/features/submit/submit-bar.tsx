import { Button, makeStyles, mergeClasses, useRestoreFocusTarget } from "@fluentui/react-components";
import { useCallback, useEffect, useId, useMemo, useRef } from "react";
import type { Problem } from "../../../shared/api/problem.ts";
import type { Me } from "../../../shared/api/sessions.ts";
import type { Receipt } from "../../../shared/api/submissions.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import type { Correction } from "../../host/correction.ts";
import { dateText, grouped } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";

import { useServices } from "../../services.ts";

import { useSharedStyles } from "../../ui/styles.ts";
import { reportedSheets } from "../check/sheets.ts";
import { twinsOf } from "../check/twins.ts";
import type { BeforeSubmitState } from "../check/use-before-submit.ts";
import type { SheetState } from "../check/workbench.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import { ConfirmSubmission } from "./confirm-submission.tsx";
import { isJoined, MOST_ROWS, type Obstacle, type Readiness } from "./readiness.ts";
import { contentOf, type Sent, sentVersion, stillStands } from "./sent.ts";
import { sentCorrections } from "./sent-corrections.ts";
import { useConfirmation } from "./use-confirmation.ts";
import { DoubledSheets, idsOf, quoted, WhichOfThem } from "./which-of-them.tsx";

const useStyles = makeStyles({
  button: { minWidth: 0, maxWidth: "100%" },
  which: { flexBasis: "100%" },
});

export interface SubmitBarProps {
  readonly me: Me;
  readonly sheet: SheetState;
  readonly sheets: readonly SheetState[];
  readonly reports: readonly OwedReport[];
  /** Cells that were corrected here and not in the file; none in Excel. */
  readonly corrections: readonly Correction[];
  /** The ribbon asked to submit: the question is asked as soon as the check has ended. */
  readonly wanted: boolean;
  /** It was asked, or the reason why it cannot be was shown. */
  readonly onAsked: () => void;
  /** Whether tables are compared before they are submitted. */
  readonly beforeSubmit: BeforeSubmitState;
  /** What this page has sent already. */
  readonly sent: readonly Sent[];
  readonly onReceipt: (receipt: Receipt, content: string) => void;
  readonly onRefused: () => void;
  /** What the server said against it, once the question has been closed: the list must not change behind it. */
  readonly onFindings: (findings: readonly Finding[]) => void;
  /** These tables are one report from now on, or no longer. */
  readonly onJoin: (ids: readonly string[], joined: boolean) => void;
  /** These tables are no reports. */
  readonly onIgnore: (ids: readonly string[]) => void;
  readonly onCheckAgain: () => void;
  /** Reads the sheet as it is now, and checks it. */
  readonly onReadAgain: () => Promise<void>;
  /** The sheets, once every check that is under way has ended. */
  readonly onSettled: () => Promise<readonly SheetState[]>;
}

/** The button that says to whom; when it cannot be pressed, why. */
export function SubmitBar(props: SubmitBarProps) {
  const { me, sheet, sheets, reports, wanted, onAsked, sent } = props;
  const { onReceipt, onRefused, onFindings, onJoin, onIgnore, onCheckAgain, onReadAgain, onSettled } = props;
  const { assignments } = useServices();
  const styles = useStyles();
  const shared = useSharedStyles();
  const reasonId = useId();
  const restoreFocus = useRestoreFocusTarget();
  const bar = useRef<HTMLDivElement>(null);
  const refusal = useRef<NonNullable<Problem["findings"]>>([]);
  const focusButton = useCallback(() => bar.current?.querySelector("button")?.focus(), []);
  const { state, ask, reading, toConfirm, close } = useConfirmation({
    sheet,
    sheets,
    reports,
    readAgain: onReadAgain,
    onRefused: focusButton,
  });
  useEffect(() => {
    if (!wanted) return;
    onAsked();
    ask();
  }, [wanted, onAsked, ask]);
  const already = useMemo(() => (state.ready ? sentVersion(state, sent) : null), [state, sent]);
  const several = reportedSheets(sheets);
  const twins = useMemo(() => twinsOf(sheet, sheets), [sheet, sheets]);
  const joined = isJoined(twins);
  const notCompared = comparedLater(sheet, props.beforeSubmit);
  return (
    <div ref={bar} className={shared.row}>
      {several.length > 1 && !joined && <span className={styles.which}>{text.check.sheet(sheet.name)}</span>}
      {joined && <DoubledSheets me={me} sheet={sheet} twins={twins} />}
      {joined && (
        <span className={mergeClasses(shared.row, styles.which)}>
          {text.submit.joined(quoted(twins))}
          <Button appearance="subtle" onClick={() => onJoin(idsOf(twins), false)}>
            {text.submit.part}
          </Button>
        </span>
      )}
      <Button
        appearance={already === null ? "primary" : "secondary"}
        size="large"
        className={styles.button}
        disabledFocusable={!state.ready || reading}
        {...restoreFocus}
        aria-describedby={reasonId}
        onClick={() => state.ready && !reading && ask()}
      >
        {text.submit.to(me.recipient)}
      </Button>
      <span id={reasonId} role="status">
        {statusText(state, reading, already)}
      </span>
      {!state.ready && state.obstacle.kind === "same-form" && (
        <WhichOfThem me={me} sheet={sheet} twins={twins} onJoin={onJoin} onIgnore={onIgnore} />
      )}
      {state.ready && !reading && notCompared !== null && (
        <span className={mergeClasses(shared.quiet, styles.which)}>{notCompared}</span>
      )}
      {!state.ready && isUnchecked(state.obstacle) && (
        <Button onClick={onCheckAgain}>{text.check.again}</Button>
      )}
      {toConfirm !== null && (
        <ConfirmSubmission
          me={me}
          {...toConfirm}
          corrections={sentCorrections(joined ? twins : [sheet], props.corrections)}
          stands={async () => stillStands(toConfirm, sheet.id, await onSettled(), reports)}
          onReceipt={(receipt) => {
            close();
            assignments.used(me.account.unit.code, toConfirm.sheet.recognition.fingerprint);
            onReceipt(receipt, contentOf(toConfirm));
          }}
          onRefused={(failure) => {
            refusal.current = failure.kind === "problem" ? (failure.problem.findings ?? []) : [];
            onRefused();
          }}
          onClose={() => {
            close();
            if (refusal.current.length > 0) onFindings(refusal.current as Finding[]);
            refusal.current = [];
          }}
        />
      )}
    </div>
  );
}

/** Why the table has not been compared with earlier reports yet; null when it has been, or is being. */
function comparedLater({ server }: SheetState, beforeSubmit: BeforeSubmitState): string | null {
  if (server?.status === "done" || server?.status === "asking") return null;
  if (beforeSubmit === "forbidden") return text.serverCheck.forbidden;
  if (server !== undefined) return text.serverCheck.unavailable;
  return beforeSubmit === "look" ? null : text.serverCheck.waiting;
}

/** Whether checking again may take it away. */
function isUnchecked({ kind }: Obstacle): boolean {
  return kind === "check-failed" || kind === "other-version";
}

function statusText(state: Readiness, reading: boolean, already: number | null): string {
  if (reading) return text.submit.obstacle.checking;
  if (already !== null) return text.submit.sent(already);
  return state.ready ? text.submit.ready : obstacleText(state.obstacle);
}

function obstacleText(obstacle: Obstacle): string {
  const texts = text.submit.obstacle;
  switch (obstacle.kind) {
    case "errors":
      return texts.errors(obstacle.kinds, obstacle.places);
    case "unexplained":
      return texts.unexplained(obstacle.kinds, obstacle.places, obstacle.names);
    case "names":
      return texts.names(obstacle.places);
    case "too-many-rows":
      return texts["too-many-rows"](grouped(obstacle.rows), grouped(MOST_ROWS));
    case "upcoming":
      return texts.upcoming(dateText(obstacle.opensAt));
    case "other-month":
      return texts["other-month"](periodText(obstacle.month));
    case "same-form":
      return texts["same-form"](quoted(obstacle.names.map((name) => ({ name }))));
    default:
      return texts[obstacle.kind];
  }
}
