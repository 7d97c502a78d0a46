import { Button, makeStyles } from "@fluentui/react-components";
import { foundAside } from "../../../shared/check/explanations.ts";
import { sentPlace } from "../../../shared/sheet/sent-layout.ts";
import { cellsText } from "../../messages/correction-text.ts";
import { text } from "../../messages/index.ts";
import { SeverityWord } from "../../ui/severity.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { explanationWords } from "./explanation-words.ts";
import type { LoadedVersion } from "./load-version.ts";
import { followedFindings, layoutOf, type Place } from "./review-model.ts";

/** Cells shown of one finding before the rest is asked for. */
const SHOWN = 6;

const useStyles = makeStyles({
  items: { display: "flex", flexDirection: "column", gap: "12px" },
  item: { display: "flex", flexDirection: "column", gap: "4px", overflowWrap: "anywhere" },
  chip: { minWidth: 0, padding: "0 8px" },
});

/** Warnings with what was said to them first, each to where it has come; then what is only worth knowing. */
export function ReviewFindings({
  loaded,
  onGoTo,
}: {
  readonly loaded: LoadedVersion;
  readonly onGoTo: (place: Place) => void;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { submission, review } = loaded;
  const layout = layoutOf(review.versions, review.receipt.uuid);
  const followed = followedFindings(submission, review.findings);
  const title = (column: string | undefined) =>
    review.columns.find(({ id }) => id === column)?.title ?? text.check.wholeSheet;
  const aside = foundAside({ ...submission, localFindings: review.localFindings });
  if (followed.length + aside.length === 0) {
    return <p className={shared.quiet}>{text.review.noFindings}</p>;
  }
  return (
    <ul className={`${shared.list} ${styles.items}`}>
      {followed.map(({ finding, state, explanations }) => (
        <li key={finding.id} className={styles.item}>
          <div>
            <SeverityWord severity={finding.severity} /> {finding.message}
            {state !== undefined && ` · ${text.review.findingStates[state]}`}
          </div>
          {explanations.map((explanation) => (
            <div key={explanation.rows?.join() ?? ""}>{explanationWords(explanation, layout)}</div>
          ))}
          {finding.severity === "warning" && explanations.length === 0 && (
            <div>{text.review.noExplanation}</div>
          )}
          {finding.rows.length > 0 && (
            <div className={shared.row}>
              {finding.rows.slice(0, SHOWN).map((row, index) => (
                <Button
                  key={row}
                  size="small"
                  className={styles.chip}
                  onClick={() =>
                    onGoTo({ row, ...(finding.column === undefined ? {} : { column: finding.column }) })
                  }
                >
                  {cellsText(finding.cells[index] ?? text.review.line(sentPlace(layout, row)))}
                </Button>
              ))}
              {finding.rows.length > SHOWN && text.check.places(finding.rows.length)}
            </div>
          )}
        </li>
      ))}
      {aside.map(({ rule, column, count, explanations }) => (
        <li key={`${rule} ${column ?? ""}`} className={styles.item}>
          <div>
            {count === 0
              ? text.review.explainedAside(title(column), rule)
              : text.review.localFinding(title(column), count)}
          </div>
          {explanations.map((explanation) => (
            <div key={explanation.rows?.join() ?? ""}>{explanationWords(explanation, layout)}</div>
          ))}
          {explanations.length === 0 && <div>{text.review.noExplanation}</div>}
        </li>
      ))}
    </ul>
  );
}
