import { Button, makeStyles, mergeClasses, Spinner } from "@fluentui/react-components";
import type { MarkCounts } from "../../../shared/workbook/marks/mark-types.ts";
import type { Correction } from "../../host/correction.ts";
import { text } from "../../messages/index.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useStore } from "../../ui/use-store.ts";
import { CorrectedFile, PatchOutcome } from "./corrected-file.tsx";
import { reportedSheets } from "./sheets.ts";
import type { CorrectedFileParts } from "./use-corrected-file.ts";
import { type CopyStep, useFileCopies } from "./use-file-copies.ts";

const useStyles = makeStyles({
  onScreen: { "@media print": { display: "none !important" as "none" } },
  about: { margin: 0 },
});

interface FileCopiesProps extends CorrectedFileParts {
  /** Shows a cell that was corrected. */
  readonly onGoTo: (correction: Correction) => void;
  /** The corrected file is offered elsewhere: on a receipt. */
  readonly copiesOnly: boolean;
}

/**
 * Every file that can be had, in one place: her own with what was corrected, and copies that take the findings along;
 * nothing while there is nothing to take.
 */
export function FileCopies({ file, workbench, onGoTo, copiesOnly }: FileCopiesProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const sheets = reportedSheets(useStore(workbench.state).sheets);
  const { step, marked, rows } = useFileCopies({ file, workbench });
  const findings = sheets.flatMap(({ assessment }) => assessment?.findings ?? []);
  if (findings.length === 0)
    return copiesOnly ? null : <CorrectedFile file={file} workbench={workbench} onGoTo={onGoTo} />;
  const isBusy = step.kind === "writing" || sheets.some(({ status }) => status === "checking");
  const hasProblems = findings.some(({ severity }) => severity !== "information");
  const words = text.marks;
  const buttons = (
    <>
      <Button disabledFocusable={isBusy} onClick={marked}>
        {words.copy}
      </Button>
      {hasProblems && (
        <Button disabledFocusable={isBusy} onClick={rows}>
          {words.rows}
        </Button>
      )}
    </>
  );
  const outcome = (
    <>
      <span role="status">
        {step.kind === "writing" && <Spinner size="tiny" label={words.writing} />}
        {doneText(step)}
      </span>
      {step.kind === "failed" && <Notice kind="error">{step.reason}</Notice>}
      {step.kind === "marked" && (
        <>
          <Bounds marks={step.marks} />
          <PatchOutcome patched={step.patched} />
        </>
      )}
      <details className={shared.quiet}>
        <summary>{words.heading}</summary>
        <p className={styles.about}>
          <b>{words.copy}</b> {file.source.converted ? words.copyConverted : words.copyHint}
        </p>
        {hasProblems && (
          <p className={styles.about}>
            <b>{words.rows}</b> {words.rowsHint}
          </p>
        )}
      </details>
    </>
  );
  if (!copiesOnly)
    return <CorrectedFile file={file} workbench={workbench} onGoTo={onGoTo} copies={{ buttons, outcome }} />;
  return (
    <section className={mergeClasses(shared.stack, styles.onScreen)} aria-label={text.corrected.files}>
      <div className={shared.row}>{buttons}</div>
      {outcome}
    </section>
  );
}

function doneText(step: CopyStep): string | null {
  if (step.kind === "marked") return text.marks.copied(step.name, step.marks.cells);
  return step.kind === "rows" ? text.marks.rowsDone(step.name, step.rows) : null;
}

/** What the copy does not say, or not at the cell. */
function Bounds({ marks }: { readonly marks: MarkCounts }) {
  const shared = useSharedStyles();
  const { notes, notesLeft, ownNotes, listed, listLeft, nowhere } = marks;
  return (
    <>
      {notesLeft > 0 && <Notice kind="warning">{text.marks.notesLeft(notesLeft, notes)}</Notice>}
      {listLeft > 0 && <Notice kind="warning">{text.marks.listLeft(listLeft, listed)}</Notice>}
      {nowhere > 0 && <Notice kind="warning">{text.marks.nowhere(nowhere)}</Notice>}
      {ownNotes > 0 && <p className={shared.quiet}>{text.marks.ownNotes(ownNotes)}</p>}
    </>
  );
}
