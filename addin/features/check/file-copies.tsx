import { Button, makeStyles, mergeClasses, Spinner } from "@fluentui/react-components";
import type { MarkCounts } from "../../../shared/workbook/marks/mark-types.ts";
import { text } from "../../messages/index.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useStore } from "../../ui/use-store.ts";
import { PatchOutcome } from "./corrected-file.tsx";
import { reportedSheets } from "./sheets.ts";
import type { CorrectedFileParts } from "./use-corrected-file.ts";
import { type CopyStep, useFileCopies } from "./use-file-copies.ts";

const useStyles = makeStyles({
  onScreen: { "@media print": { display: "none !important" as "none" } },
  /** A button, and beside it what it gives; below it where there is no room. */
  copy: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  hint: { flex: "1 1 180px" },
});

/** Ways to take the findings along in a file; nothing while there are none. */
export function FileCopies({ file, workbench }: CorrectedFileParts) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const sheets = reportedSheets(useStore(workbench.state).sheets);
  const { step, marked, rows } = useFileCopies({ file, workbench });
  const findings = sheets.flatMap(({ assessment }) => assessment?.findings ?? []);
  if (findings.length === 0) return null;
  const isBusy = step.kind === "writing" || sheets.some(({ status }) => status === "checking");
  const hasProblems = findings.some(({ severity }) => severity !== "information");
  return (
    <section className={mergeClasses(shared.stack, styles.onScreen)} aria-label={text.marks.heading}>
      <h3 className={shared.subheading}>{text.marks.heading}</h3>
      <span role="status">
        {step.kind === "writing" && <Spinner size="tiny" label={text.marks.writing} />}
        {doneText(step)}
      </span>
      <div className={styles.copy}>
        <Button disabledFocusable={isBusy} onClick={marked}>
          {text.marks.copy}
        </Button>
        <span className={mergeClasses(shared.quiet, styles.hint)}>
          {file.source.converted ? text.marks.copyConverted : text.marks.copyHint}
        </span>
      </div>
      {hasProblems && (
        <div className={styles.copy}>
          <Button disabledFocusable={isBusy} onClick={rows}>
            {text.marks.rows}
          </Button>
          <span className={mergeClasses(shared.quiet, styles.hint)}>{text.marks.rowsHint}</span>
        </div>
      )}
      {step.kind === "failed" && <Notice kind="error">{step.reason}</Notice>}
      {step.kind === "marked" && (
        <>
          <Bounds marks={step.marks} />
          <PatchOutcome patched={step.patched} />
        </>
      )}
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
