import { Button, Checkbox, makeStyles, mergeClasses, Spinner } from "@fluentui/react-components";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import type { Patched } from "../../../shared/workbook/patch/patch-result.ts";
import type { Correction } from "../../host/correction.ts";
import type { CellPlace } from "../../host/workbook-host.ts";
import { text } from "../../messages/index.ts";
import { quoted } from "../../messages/quoted.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useStore } from "../../ui/use-store.ts";
import { CorrectionList, placeName } from "./correction-list.tsx";
import { type CorrectedFileParts, useCorrectedFile } from "./use-corrected-file.ts";

const useStyles = makeStyles({
  /** On paper there is nothing to download. */
  onScreen: { "@media print": { display: "none !important" as "none" } },
  list: { maxHeight: "30vh", overflowY: "auto" },
});

interface CorrectedFileProps extends CorrectedFileParts {
  /** Shows a cell; without it there is no list of them. */
  readonly onGoTo?: (correction: Correction) => void;
  /** Other files to be had, offered beside this one: there is something to show without corrections, too. */
  readonly copies?: FileOffers;
}

export interface FileOffers {
  readonly buttons: ReactNode;
  /** What they give, and what became of it. */
  readonly outcome: ReactNode;
}

/** Formulas that are named; of the others their number is told. */
const TOLD = 5;

/**
 * How many cells were corrected here, which, and the way to have them in one's own file; nothing while there are none. Of a
 * file that was marked here, the way to have it without marks.
 */
export function CorrectedFile({ file, workbench, onGoTo, copies }: CorrectedFileProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const corrections = useSyncExternalStore(file.onChange, file.corrections);
  const unfollowed = useSyncExternalStore(file.onChange, file.unfollowed);
  const { downloaded } = useStore(workbench.state);
  const { step, download } = useCorrectedFile({ file, workbench });
  const [unmark, setUnmark] = useState(true);
  const { marked, converted } = file.source;
  const { length } = corrections;
  const hasOwn = length > 0 || marked !== undefined;
  if (!hasOwn && copies === undefined) return null;
  // Nothing but the marks could change.
  const cleans = length === 0;
  const several = new Set(unfollowed.map(({ sheet }) => sheet)).size > 1;
  const placeIn = (place: CellPlace) => placeName(place, several);
  return (
    <section className={mergeClasses(shared.stack, styles.onScreen)} aria-label={text.corrected.files}>
      {marked !== undefined && (
        <div>
          <strong>{text.marks.standing}</strong>{" "}
          <span className={shared.quiet}>
            {text.marks.standingHint(marked.lists.map(quoted).join(text.listing))}
          </span>
        </div>
      )}
      <div className={shared.row}>
        {!cleans && (
          <strong>{downloaded ? text.corrected.inFile(length) : text.corrected.count(length)}</strong>
        )}
        {marked !== undefined && !cleans && (
          <Checkbox
            label={text.marks.takeOff}
            checked={unmark}
            onChange={(_, { checked }) => setUnmark(checked === true)}
          />
        )}
        {hasOwn && (
          <Button
            disabledFocusable={step.kind === "writing"}
            onClick={() => download(marked !== undefined && (cleans || unmark))}
          >
            {cleans ? text.marks.download : text.corrected.download}
          </Button>
        )}
        {copies?.buttons}
        <span role="status">
          {step.kind === "writing" && <Spinner size="tiny" label={text.corrected.writing} />}
          {step.kind === "done" && cleans && text.marks.cleaned(step.name)}
          {step.kind === "done" &&
            downloaded &&
            !cleans &&
            text.corrected.done(step.name, file.source.converted)}
        </span>
      </div>
      {step.kind === "failed" && <Notice kind="error">{step.reason}</Notice>}
      {step.kind === "done" && <PatchOutcome patched={step.patched} />}
      {unfollowed.length > 0 && (
        <p className={shared.quiet}>
          {text.corrected.unfollowed(
            unfollowed.slice(0, TOLD).map(placeIn).join(text.listing),
            unfollowed.length,
          )}
        </p>
      )}
      {!downloaded && !cleans && (
        <p className={shared.quiet}>{converted ? text.corrected.converted : text.corrected.only}</p>
      )}
      {onGoTo !== undefined && !cleans && (
        <details>
          <summary>{text.corrected.what}</summary>
          <div className={styles.list}>
            <CorrectionList corrections={corrections} onGoTo={onGoTo} />
          </div>
        </details>
      )}
      {copies?.outcome}
    </section>
  );
}

/** What she has to know of the file that was written. */
export function PatchOutcome({ patched }: { readonly patched: Patched }) {
  const shared = useSharedStyles();
  const { left, replaced, uncalculated, formulasLost = 0, protectedSheets, signed } = patched;
  const place = placesOf(patched);
  return (
    <>
      {left.length > 0 && (
        <Notice kind="warning">
          <strong>{text.corrected.left}</strong>
          <ul>
            {left.map((cell) => (
              <li key={place(cell)}>{text.corrected.leftCell(place(cell), cell.reason)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {replaced.length > 0 && (
        <Notice kind="warning">{text.corrected.replaced(replaced.map(place).join(text.listing))}</Notice>
      )}
      {formulasLost > 0 && <Notice kind="warning">{text.corrected.formulasLost(formulasLost)}</Notice>}
      {uncalculated > 0 && <p className={shared.quiet}>{text.corrected.uncalculated}</p>}
      {protectedSheets.length > 0 && (
        <p className={shared.quiet}>
          {text.corrected.protectedSheets(protectedSheets.map((name) => `“${name}”`).join(text.listing))}
        </p>
      )}
      {signed && <Notice kind="warning">{text.corrected.signed}</Notice>}
    </>
  );
}

function placesOf({ left, replaced }: Patched): (place: { sheet: string; cell: string }) => string {
  const several = new Set([...left, ...replaced].map(({ sheet }) => sheet)).size > 1;
  return (place) => placeName(place, several);
}
