import { Button, makeStyles, useRestoreFocusTarget } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { Me, Receipt } from "../../../shared/api.ts";
import { dateText, grouped } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import type { SheetState } from "../check/workbench.ts";
import { ConfirmSubmission } from "./confirm-submission.tsx";
import { MOST_ROWS, type Obstacle, readiness } from "./readiness.ts";
import type { OwedReport } from "./tasks.ts";

const useStyles = makeStyles({
  button: { minWidth: 0, maxWidth: "100%" },
  which: { flexBasis: "100%" },
});

export interface SubmitBarProps {
  readonly me: Me;
  readonly sheet: SheetState;
  readonly sheets: readonly SheetState[];
  readonly reports: readonly OwedReport[];
  /** The ribbon asked to submit: the question is asked as soon as the check has ended. */
  readonly wanted: boolean;
  /** It was asked, or the reason why it cannot be was shown. */
  readonly onAsked: () => void;
  readonly onReceipt: (receipt: Receipt) => void;
  readonly onRefused: () => void;
  readonly onCheckAgain: () => void;
}

/** The button that says to whom; when it cannot be pressed, why. */
export function SubmitBar(props: SubmitBarProps) {
  const { me, sheet, sheets, reports, wanted, onAsked, onReceipt, onRefused, onCheckAgain } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const reasonId = useId();
  const restoreFocus = useRestoreFocusTarget();
  const [asking, setAsking] = useState(false);
  const state = readiness(sheet, sheets, reports);
  const bar = useRef<HTMLDivElement>(null);
  const checking = !state.ready && state.obstacle.kind === "checking";
  useEffect(() => {
    if (!wanted || checking) return;
    onAsked();
    if (state.ready) setAsking(true);
    else bar.current?.querySelector("button")?.focus();
  }, [wanted, checking, state.ready, onAsked]);
  const several = sheets.filter(({ ignored, assessment }) => !ignored && assessment?.kind === "recognised");
  return (
    <div ref={bar} className={shared.row}>
      {several.length > 1 && <span className={styles.which}>{text.check.sheet(sheet.name)}</span>}
      <Button
        appearance="primary"
        size="large"
        className={styles.button}
        disabledFocusable={!state.ready}
        {...restoreFocus}
        aria-describedby={reasonId}
        onClick={() => state.ready && setAsking(true)}
      >
        {text.submit.to(me.recipient)}
      </Button>
      <span id={reasonId} role="status">
        {state.ready ? text.submit.ready : obstacleText(state.obstacle)}
      </span>
      {!state.ready && state.obstacle.kind === "check-failed" && (
        <Button onClick={onCheckAgain}>{text.check.again}</Button>
      )}
      {asking && state.ready && (
        <ConfirmSubmission
          me={me}
          report={state.report}
          sheet={state.sheet}
          explanations={sheet.explanations}
          onReceipt={(receipt) => {
            setAsking(false);
            onReceipt(receipt);
          }}
          onRefused={onRefused}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function obstacleText(obstacle: Obstacle): string {
  const texts = text.submit.obstacle;
  switch (obstacle.kind) {
    case "errors":
    case "unexplained":
      return texts[obstacle.kind](obstacle.places);
    case "too-many-rows":
      return texts["too-many-rows"](grouped(obstacle.rows), grouped(MOST_ROWS));
    case "upcoming":
      return texts.upcoming(dateText(obstacle.opensAt));
    case "same-form":
      return texts["same-form"](obstacle.other);
    default:
      return texts[obstacle.kind];
  }
}
