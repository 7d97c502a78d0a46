import { Button, makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState } from "react";
import type { Explanation } from "../../../shared/api/submissions.ts";
import type { Finding, Fix } from "../../../shared/finding/finding.ts";
import { type SentLayout, sentPlace } from "../../../shared/sheet/sent-layout.ts";
import { text } from "../../messages/index.ts";
import { SeverityWord } from "../../ui/severity.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { MoreButton, SHOWN } from "./more-button.tsx";
import { NamesAnswer, type NamesAnswered } from "./names-answer.tsx";
import { asksOfNames } from "./names-said.ts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    paddingBlock: "4px",
    transitionProperty: "opacity",
    transitionDuration: "150ms",
  },
  fixed: { opacity: 0.5 },
  chip: {
    minWidth: "40px",
    minHeight: "32px",
    padding: "0 8px",
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chips: { display: "flex", flexWrap: "wrap", gap: "4px" },
  change: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  apply: { minWidth: "64px" },
  before: { textDecorationLine: "line-through", overflowWrap: "anywhere" },
  after: { fontWeight: 600, overflowWrap: "anywhere" },
  details: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

export interface FindingItemProps {
  readonly finding: Finding;
  /** It has just gone, and is shown for a moment longer. */
  readonly fixed: boolean;
  readonly explanations: readonly Explanation[];
  /** Where the sheet's columns stand, to name the rows that an explanation is about. */
  readonly layout: SentLayout;
  readonly onGoTo: (cell: string) => void;
  readonly onFix: (part: Fix) => void;
  readonly onExplain: () => void;
  readonly onWithdraw: () => void;
  /** Of a finding about names: what it speaks of, and what is answered. */
  readonly names?: NamesAnswered | undefined;
  /** To the screen 对应, at what the finding is about; undefined where that does not resolve it. */
  readonly onAssign: (() => void) | undefined;
}

export function FindingItem(props: FindingItemProps) {
  const { finding, fixed, explanations, layout, onGoTo, onFix, onExplain, onWithdraw, onAssign, names } =
    props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const restoreFocus = useRestoreFocusTarget();
  const [all, setAll] = useState(false);
  const cells = all ? finding.cells : finding.cells.slice(0, SHOWN);
  // Beside each name stand its own cells.
  const placed = names?.said.every((each) => each.cells.length > 0) === true;

  if (fixed) {
    return (
      <li className={mergeClasses(styles.item, styles.fixed)}>
        <span>✓ {text.check.fixed}</span>
        <span>{finding.message}</span>
      </li>
    );
  }
  return (
    <li className={styles.item} id={findingAnchor(finding)} tabIndex={-1}>
      <div>
        <SeverityWord severity={finding.severity} names={asksOfNames(finding)} /> {finding.message}
      </div>
      {cells.length > 0 && !placed && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs.
        <div className={styles.chips} role="group" aria-label={text.check.cells}>
          {cells.map((cell) => (
            <button
              key={cell}
              type="button"
              className={styles.chip}
              aria-label={text.check.goTo(cell)}
              onClick={() => onGoTo(cell)}
              onKeyDown={(event) => {
                if (event.key !== "F2") return;
                event.preventDefault();
                onGoTo(cell);
              }}
            >
              {cell}
            </button>
          ))}
          <MoreButton total={finding.cells.length} all={all} onToggle={() => setAll(!all)} />
        </div>
      )}
      {names !== undefined && (
        <NamesAnswer asks={asksOfNames(finding)} names={names} onGoTo={onGoTo} chip={styles.chip} />
      )}
      {finding.fix !== undefined && <FixList fix={finding.fix} onFix={onFix} />}
      {explanations.map((explanation) => (
        <div key={explanation.rows?.join() ?? ""}>
          ✓{" "}
          {explanation.rows === undefined
            ? text.check.explained(explanation.reason)
            : text.check.explainedPart(
                explanation.reason,
                explanation.rows.map((row) => sentPlace(layout, row)),
              )}
          {explanation.note !== "" && `${text.aside(explanation.note)}`}
          {explanation.carried === true && text.check.carried}
        </div>
      ))}
      {onAssign !== undefined && (
        <span>
          <Button size="small" onClick={onAssign}>
            {text.recognition.toAssign}
          </Button>
        </span>
      )}
      {finding.severity === "warning" && names === undefined && (
        <div className={shared.row}>
          <Button {...restoreFocus} onClick={onExplain}>
            {explanations.length === 0 ? text.check.explain : text.check.changeExplanation}
          </Button>
          {explanations.length > 0 && (
            <Button appearance="subtle" onClick={onWithdraw}>
              {text.check.withdrawExplanation}
            </Button>
          )}
        </div>
      )}
      <details className={styles.details}>
        <summary>{text.details}</summary>
        {text.check.rule(finding.rule)}
        {finding.local && ` · ${text.check.local}`}
      </details>
    </li>
  );
}

/** `id` of a finding in the list, for ways to it. */
export function findingAnchor({ id }: Finding): string {
  return `finding-${id}`;
}

function beforeText({ before, after }: Fix["changes"][number]): string {
  if (before === "") return text.check.blank;
  return before === after ? text.check.asText(before) : before;
}

/** What stands there and what it becomes; the first press of a button is enough. */
function FixList({ fix, onFix }: { readonly fix: Fix; readonly onFix: FindingItemProps["onFix"] }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { changes, certain } = fix;
  const shown = all ? changes : changes.slice(0, 3);
  return (
    <>
      {!certain && <div>{text.check.proposal}</div>}
      {shown.map((change) => (
        <div key={change.cell} className={styles.change}>
          <span>{change.cell}</span>
          <del className={styles.before} title={text.check.before}>
            {beforeText(change)}
          </del>
          <span aria-hidden>→</span>
          <ins className={styles.after} style={{ textDecoration: "none" }} title={text.check.after}>
            {change.after === "" ? text.check.blank : change.after}
          </ins>
          <Button
            className={styles.apply}
            aria-label={certain ? text.check.fixOne(change.cell) : text.check.adoptOne(change.cell)}
            onClick={() => onFix({ certain, changes: [change] })}
          >
            {certain ? text.check.fix : text.check.adopt}
          </Button>
        </div>
      ))}
      {changes.length > 1 && (
        <div className={styles.change}>
          <Button onClick={() => onFix(fix)}>
            {certain ? text.check.fixThese(changes.length) : text.check.adoptThese(changes.length)}
          </Button>
          <MoreButton total={changes.length} shown={3} all={all} onToggle={() => setAll(!all)} />
        </div>
      )}
    </>
  );
}
