import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { columnLetters } from "../../../shared/sheet/grid.ts";
import type { AssignmentView, OpenPoint } from "../../engine/assignment-types.ts";
import { assignText } from "../../messages/assign-text.ts";
import { firstText } from "../../messages/first.ts";
import { amount, grouped } from "../../messages/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useStateStyles } from "./state-mark.tsx";

/** Where a bar of totals would leave little of the sheet to be seen, only the press stays in sight; the rest stands at the end. */
const SMALL = "@media (max-width: 600px), (max-height: 480px)";

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
    [SMALL]: { display: "contents" },
  },
  press: {
    display: "contents",
    [SMALL]: {
      display: "flex",
      flexDirection: "column",
      gap: "8px",
      position: "sticky",
      bottom: 0,
      zIndex: 4,
      padding: "8px 0",
      backgroundColor: tokens.colorNeutralBackground1,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: "0 16px",
    margin: 0,
    padding: 0,
  },
  open: { flexBasis: "100%", [SMALL]: { flexBasis: "auto" } },
  // Beside the totals what is open stands before them.
  first: { order: -1, [SMALL]: { order: 0 } },
  kept: { order: 1, [SMALL]: { order: 0 } },
  item: { listStyleType: "none" },
  figure: { fontSize: "16px", fontWeight: 600 },
  asked: { color: tokens.colorBrandForeground2 },
  done: { marginInlineStart: "auto", minHeight: "40px", [SMALL]: { width: "100%" } },
});

/** Totals that stand in the footer; the receipt shows all of them. */
const SHOWN = 6;

interface AssignFooterProps {
  readonly view: AssignmentView;
  readonly busy: boolean;
  /** 都对 was pressed: what is open is said until nothing is. */
  readonly insisted: boolean;
  readonly onDone: () => void;
  /** To the first of what is open. */
  readonly onOpen: () => void;
  /** Keeps what was answered so far, and goes back. */
  readonly onLater: () => void;
}

/** The totals that pressing would give, what is left out of them, and the one press. */
export function AssignFooter({ view, busy, insisted, onDone, onOpen, onLater }: AssignFooterProps) {
  const styles = useStyles();
  const states = useStateStyles();
  const shared = useSharedStyles();
  const text = assignText();
  const { totals, columns, totalsAgree, totalsApart, totalsOutside, open } = view;
  const asked = new Set(columns.flatMap(({ state, column }) => (state === "ask" ? [column] : [])));
  // In a unit that nobody knows a sum is none.
  const unknown = new Set(view.units.flatMap(({ column, from }) => (from === null ? [column] : [])));
  const left = columns.filter(({ state, column, figures }) => state === "ask" && column === null && figures);
  return (
    <footer className={styles.footer}>
      <span className={shared.quiet}>{text.readSoFar}</span>
      <ul className={mergeClasses(styles.figures, shared.figures)}>
        {totals.rows === 0 ? (
          <li className={styles.item}>{view.form === null ? text.chooseFirst : text.nothingRead}</li>
        ) : (
          <li className={styles.item}>
            <b className={styles.figure}>{text.rowCount(grouped(totals.rows))}</b>
          </li>
        )}
        {totals.columns.slice(0, SHOWN).map(({ column, header, total, unit, qualifier }) => (
          <li key={header} className={mergeClasses(styles.item, asked.has(column) && styles.asked)}>
            {header}{" "}
            <b className={styles.figure}>
              {unknown.has(column) ? text.unitOpen : amount(total, unit, qualifier)}
            </b>
          </li>
        ))}
      </ul>
      {totalsAgree === true && totalsOutside !== null && (
        <span className={states.mark}>
          {text.agreesOutside(
            grouped(totalsOutside.rows),
            totalsOutside.columns.map(({ header, printed, outside, unit }) =>
              text.partOutside(header, amount(printed, unit), amount(outside, unit)),
            ),
          )}
        </span>
      )}
      {totalsAgree !== null && !(totalsAgree && totalsOutside !== null) && (
        <span className={mergeClasses(states.mark, totalsAgree ? states.certain : states.ask)}>
          <span aria-hidden>{totalsAgree ? "✓" : "▲"}</span>{" "}
          {totalsAgree ? text.agrees : text.disagrees(totalsApart.join(firstText.listing))}
        </span>
      )}
      {left.length > 0 && (
        <span className={mergeClasses(states.mark, states.ask)}>
          <span aria-hidden>▲</span>{" "}
          {view.layout === "indicator"
            ? text.leftOutRows(left.map(({ at }) => at + 1).join(firstText.listing))
            : text.leftOut(left.map(({ at }) => columnLetters(at)).join(firstText.listing))}
        </span>
      )}
      {busy && <Spinner size="extra-tiny" label={text.again} />}
      <span className={mergeClasses(shared.quiet, styles.open, styles.kept)}>{text.kept}</span>
      <div className={styles.press}>
        {insisted && open.length > 0 && (
          <div className={mergeClasses(styles.open, styles.first)}>
            <Notice kind="error">
              <span>{text.stillOpen(open.length, openWords(open))}</span>
              <span className={shared.row}>
                <Button size="small" onClick={onOpen}>
                  {text.toOpen}
                </Button>
                <Button size="small" appearance="subtle" onClick={onLater}>
                  {text.later}
                </Button>
              </span>
            </Notice>
          </div>
        )}
        <Button
          className={styles.done}
          appearance="primary"
          disabledFocusable={view.assignment === null}
          onClick={() => view.assignment !== null && onDone()}
        >
          {text.done}
        </Button>
      </div>
    </footer>
  );
}

/** Points that are told; the others are counted with them. */
const TOLD = 3;

function openWords(open: readonly OpenPoint[]): string {
  const text = assignText();
  const told = open.slice(0, TOLD).map((point) => {
    if (point.kind === "word") return text.openWord(point.text, point.title);
    if (point.kind === "measure") return text.openMeasure(point.text, point.title);
    if (point.kind === "missed") return text.openMissed(point.title, point.header);
    return point.kind === "constant" ? text.openConstant(point.title) : text.openColumn(point.title);
  });
  return `${told.join(firstText.semicolon)}${open.length > TOLD ? "……" : ""}`;
}
