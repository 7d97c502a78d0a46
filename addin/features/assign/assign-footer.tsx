import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { columnLetters } from "../../../shared/sheet/grid.ts";
import type { AssignmentView } from "../../engine/assignment-types.ts";
import { assignText } from "../../messages/assign-text.ts";
import { amount, grouped } from "../../messages/format.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { useStateStyles } from "./state-mark.tsx";

const useStyles = makeStyles({
  footer: {
    position: "sticky",
    bottom: 0,
    zIndex: 4,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 16px",
    padding: "8px 0 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: "0 16px",
    margin: 0,
    padding: 0,
  },
  item: { listStyleType: "none" },
  figure: { fontSize: "16px", fontWeight: 600 },
  asked: { color: tokens.colorBrandForeground2 },
  done: { marginInlineStart: "auto", minHeight: "40px" },
  narrow: { "@media (max-width: 600px)": { width: "100%" } },
});

/** Totals that stand in the footer; the receipt shows all of them. */
const SHOWN = 6;

interface AssignFooterProps {
  readonly view: AssignmentView;
  readonly busy: boolean;
  readonly onDone: () => void;
}

/** The totals that pressing would give, what is left out of them, and the one press. */
export function AssignFooter({ view, busy, onDone }: AssignFooterProps) {
  const styles = useStyles();
  const states = useStateStyles();
  const shared = useSharedStyles();
  const text = assignText();
  const { totals, columns, totalsAgree } = view;
  const asked = new Set(columns.flatMap(({ state, column }) => (state === "ask" ? [column] : [])));
  const left = columns.filter(({ state, column, figures }) => state === "ask" && column === null && figures);
  return (
    <footer className={styles.footer}>
      <span className={shared.quiet}>{text.readSoFar}</span>
      <ul className={mergeClasses(styles.figures, shared.figures)}>
        {totals.rows === 0 ? (
          <li className={styles.item}>{text.nothingRead}</li>
        ) : (
          <li className={styles.item}>
            <b className={styles.figure}>{text.rowCount(grouped(totals.rows))}</b>
          </li>
        )}
        {totals.columns.slice(0, SHOWN).map(({ column, header, total, unit, qualifier }) => (
          <li key={header} className={mergeClasses(styles.item, asked.has(column) && styles.asked)}>
            {header} <b className={styles.figure}>{amount(total, unit, qualifier)}</b>
          </li>
        ))}
      </ul>
      {totalsAgree !== null && (
        <span className={mergeClasses(states.mark, totalsAgree ? states.certain : states.ask)}>
          <span aria-hidden>{totalsAgree ? "✓" : "▲"}</span> {totalsAgree ? text.agrees : text.disagrees}
        </span>
      )}
      {left.length > 0 && (
        <span className={mergeClasses(states.mark, states.ask)}>
          <span aria-hidden>▲</span> {text.leftOut(left.map(({ at }) => columnLetters(at)).join("、"))}
        </span>
      )}
      {busy && <Spinner size="extra-tiny" label={text.again} />}
      <Button
        className={mergeClasses(styles.done, styles.narrow)}
        appearance="primary"
        disabledFocusable={busy || view.assignment === null}
        onClick={() => !busy && view.assignment !== null && onDone()}
      >
        {text.done}
      </Button>
    </footer>
  );
}
