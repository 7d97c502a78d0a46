import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";

const useStyles = makeStyles({ asks: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: 600 } });

/** How much of the sheet was understood, and the way to the screen where that can be changed. */
export function AssignLine({
  assessment,
  onAssign,
}: {
  readonly assessment: RecognisedSheet;
  readonly onAssign: () => void;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { headers, unmatched, asks } = assessment.recognition;
  return (
    <div className={shared.row}>
      <span className={shared.quiet}>{text.recognition.read(headers.length, unmatched.length)}</span>
      {asks > 0 && (
        <span className={styles.asks}>
          <span aria-hidden>▲</span> {text.recognition.asks(asks)}
        </span>
      )}
      <Button
        size="small"
        appearance={asks > 0 ? "primary" : "outline"}
        aria-label={text.recognition.assignSheet(assessment.sheet)}
        onClick={onAssign}
      >
        {text.recognition.assign}
      </Button>
    </div>
  );
}
