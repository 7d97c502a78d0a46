import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Correction } from "../../host/correction.ts";
import { correctionText } from "../../messages/correction-text.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { MoreButton, SHOWN } from "./more-button.tsx";

const useStyles = makeStyles({
  change: { overflowWrap: "anywhere", minWidth: 0 },
});

interface CorrectionListProps {
  readonly corrections: readonly Correction[];
  /** Shows the cell; without it the list merely tells. */
  readonly onGoTo?: (correction: Correction) => void;
}

/** Which cell said what, and what it says now. */
export function CorrectionList({ corrections, onGoTo }: CorrectionListProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const [all, setAll] = useState(false);
  const severalSheets = new Set(corrections.map(({ sheet }) => sheet)).size > 1;
  return (
    <>
      <ul className={`${shared.list} ${shared.stack}`}>
        {(all ? corrections : corrections.slice(0, SHOWN)).map((correction) => {
          const place = placeName(correction, severalSheets);
          return (
            <li key={JSON.stringify([correction.sheet, correction.cell])} className={shared.row}>
              {onGoTo === undefined ? (
                <strong>{place}</strong>
              ) : (
                <Button
                  size="small"
                  aria-label={text.corrected.lookAt(place)}
                  onClick={() => onGoTo(correction)}
                >
                  {place}
                </Button>
              )}
              <span className={styles.change}>
                {correctionText({ cell: place, before: correction.before, after: correction.after })}
              </span>
            </li>
          );
        })}
      </ul>
      <MoreButton total={corrections.length} all={all} onToggle={() => setAll(!all)} />
    </>
  );
}

/** "B7", or with its sheet where there are several. */
export function placeName(
  { sheet, cell }: { readonly sheet: string; readonly cell: string },
  withSheet: boolean,
): string {
  return withSheet ? `${sheet}!${cell}` : cell;
}
