import { Button, ProgressBar, Spinner } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Collection } from "../../../../shared/api/collections.ts";
import type { Me } from "../../../../shared/api/sessions.ts";
import { text } from "../../../messages/index.ts";
import { useServices } from "../../../services.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { useFocusWhereLost } from "../../../ui/focus.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PaneDialog } from "../../../ui/pane-dialog.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";
import { useStore } from "../../../ui/use-store.ts";
import { AgainQuestion } from "../../check/again-question.tsx";
import type { OpenedWorkbook } from "../../check/opened-workbook.ts";
import type { WorkDone } from "../../check/work-done.ts";
import type { CheckContext } from "../../check/workbench.ts";
import { arranged, countStages } from "../arrange-rows.ts";
import { DropZone } from "../drop-zone.tsx";
import { MOST_FILES } from "../intake.ts";
import { hasWork, type IntakeEntry, type IntakeRow, survey } from "../intake-model.ts";
import { IntakeTable } from "../intake-table.tsx";
import { fileName, outcomeText } from "../outcome-text.ts";
import { type RowActs, RowButtons } from "../row-acts.tsx";
import { rowDecisions } from "../row-decisions.ts";
import { freshen, noteWorked, openOwn, readAnew } from "./open-own.ts";
import { noteSame } from "./own-reports.ts";
import { OwnSendDialog } from "./own-send-dialog.tsx";
import { type LeftHalfDone, useLeftHalfDone } from "./use-left-half-done.ts";

interface OwnFilesTableProps {
  readonly me: Me;
  readonly collections: readonly Collection[];
  readonly today: string;
  readonly context: () => CheckContext;
  /** The row that was open last. */
  readonly last: string | null;
  readonly onOpened: (opened: OpenedWorkbook, row: string) => void;
  /** Something was sent. */
  readonly onSent: () => void;
}

/** Several files of the unit: one line a table, each opened on the page's workbench, all that are clean sent at once. */
export function OwnFilesTable(props: OwnFilesTableProps) {
  const { me, collections, today, context, last, onOpened, onSent } = props;
  const { ownFiles, engine, assignments, confirmedNames, keptWork, now } = useServices();
  const shared = useSharedStyles();
  const heading = useFocusWhereLost<HTMLHeadingElement>();
  const announce = useAnnounce();
  const box = useStore(ownFiles.state);
  const [opening, setOpening] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [sending, setSending] = useState<"looking" | readonly IntakeEntry[] | null>(null);
  const [closing, setClosing] = useState(false);

  const known = useMemo(() => ({ units: me.units, collections, today }), [me.units, collections, today]);
  const { rows, folded, entries } = useMemo(() => survey(box, known), [box, known]);
  const counts = useMemo(() => countStages(rows), [rows]);
  const listed = useMemo(() => arranged(rows, { stage: null, by: "stage", search: "" }), [rows]);
  const foldedNames = useMemo(() => new Map(folded.map((of) => [of.file, of.names])), [folded]);
  const joined = useMemo(
    () => new Map(entries.flatMap(({ tables }) => tables.map(({ id }) => [id, tables.length] as const))),
    [entries],
  );
  const read = box.files.filter(
    ({ status }) => status.kind !== "waiting" && status.kind !== "reading",
  ).length;
  const atRest = read === box.files.length;
  const wasReading = useRef(false);
  useEffect(() => {
    if (wasReading.current && atRest) announce(text.ownFiles.announceRead(box.files.length, counts.ready));
    wasReading.current = !atRest;
  }, [atRest, announce, box.files.length, counts.ready]);

  const looked = useRef(new Map<Blob | null, unknown>());
  useEffect(() => {
    if (!atRest || sending !== null) return;
    // Once for what is read and the version that stands beside it.
    const fresh = entries.filter(({ replaces, report, tables }) =>
      tables.some(({ content }) => replaces && looked.current.get(content) !== report.newest?.uuid),
    );
    if (fresh.length === 0) return;
    for (const { report, tables } of fresh)
      for (const { content } of tables) looked.current.set(content, report.newest?.uuid);
    noteSame(fresh, ownFiles, engine).catch(reportError);
  }, [atRest, sending, entries, ownFiles, engine]);

  // What was written since is read first; then she is asked about what stands there.
  const [fresh, setFresh] = useState(false);
  useEffect(() => {
    if (sending !== "looking" || !fresh || !atRest) return;
    setFresh(false);
    setSending(entries.length === 0 ? null : entries);
  }, [sending, fresh, atRest, entries]);
  const ask = (): void => {
    setSending("looking");
    freshen(ownFiles)
      .catch(reportError)
      .finally(() => setFresh(true));
  };

  const halfDone = useLeftHalfDone(ownFiles, box.files, keptWork, atRest);
  const openFile = async (file: string, name: string, resumed?: WorkDone): Promise<OpenedWorkbook | null> => {
    setFault(null);
    setOpening(name);
    const parts = { account: me.account.login, engine, assignments, confirmedNames, now, context };
    const result = await openOwn(ownFiles, file, name, {
      ...parts,
      ...(resumed !== undefined && { resumed }),
    });
    setOpening(null);
    if (result.kind === "opened") return result.workbook;
    setFault(result.kind === "unreadable" ? result.reason : text.intake.openFailed);
    return null;
  };
  const open = async (row: IntakeRow): Promise<void> => {
    const opened = await openFile(row.file, fileName(row));
    if (opened !== null) onOpened(opened, row.id);
  };
  const goOn = async ({ file, path, kept }: LeftHalfDone, resumed: boolean): Promise<void> => {
    if (!resumed) keptWork?.forget(kept.record.id);
    else {
      const opened = await openFile(file, fileName({ path }), kept.record.work);
      if (opened === null) return;
      keptWork?.adopt(opened, kept);
      await noteWorked(ownFiles, opened);
    }
    halfDone.answered(file);
  };
  const [asked] = halfDone.open;
  const acts: RowActs = {
    open: (row) => void open(row).catch(reportError),
    askUnit: null,
    sayUnit: () => undefined,
    remove: ({ file }) => ownFiles.remove(file),
    ...rowDecisions(ownFiles, rows),
  };
  const kept = keptWork?.state.get().on === true && keptWork.state.get().lasting;
  const settled = atRest && !halfDone.looking && asked === undefined;
  const ready = entries.length > 0 && settled && sending === null;

  return (
    <>
      <div className={shared.spread}>
        <h2 ref={heading} tabIndex={-1} className={shared.heading}>
          {text.ownFiles.heading(box.files.length)}
        </h2>
        <div className={shared.row}>
          <Button appearance="primary" disabledFocusable={!ready} onClick={() => ready && ask()}>
            {entries.length === 0 ? text.ownFiles.nothing : text.ownFiles.send(entries.length)}
          </Button>
          <Button appearance="subtle" onClick={() => setClosing(true)}>
            {text.ownFiles.close}
          </Button>
        </div>
      </div>
      <p className={shared.paragraph}>{text.ownFiles.lead}</p>
      {box.tooMany !== null && <Notice kind="error">{text.intake.tooMany(box.tooMany, MOST_FILES)}</Notice>}
      {fault !== null && <Notice kind="error">{fault}</Notice>}
      {asked !== undefined && (
        <AgainQuestion
          key={asked.file}
          name={fileName(asked)}
          work={asked.kept.record}
          onAnswer={(resumed) => void goOn(asked, resumed).catch(reportError)}
          onClose={() => ownFiles.remove(asked.file)}
        />
      )}
      {opening !== null && <Spinner size="tiny" label={text.ownFiles.opening(opening)} />}
      {sending === "looking" && <Spinner size="tiny" label={text.ownFiles.reading} />}
      {!atRest && (
        <>
          <span role="status">{text.intake.progress(read, box.files.length)}</span>
          <ProgressBar value={read} max={box.files.length} aria-label={text.ownFiles.table} />
        </>
      )}
      <IntakeTable
        label={text.ownFiles.table}
        ownAlone
        focusOn={last}
        rows={listed}
        outcomeOf={({ id, outcome }) => outcomeText(outcome, () => "", joined.get(id))}
        foldedOf={({ file }) => foldedNames.get(file) ?? null}
        acts={(row) => (
          <RowButtons row={row} acts={acts} nameOf={() => ""} joined={joined.get(row.id) ?? 1} />
        )}
      />
      {box.leftovers > 0 && <p className={shared.quiet}>{text.intake.leftovers(box.leftovers)}</p>}
      <DropZone compact onSources={ownFiles.add} />
      {sending !== null && sending !== "looking" && (
        <OwnSendDialog
          me={me}
          entries={sending}
          skipped={counts.fix + counts.decide}
          onEnded={(end) => {
            if (end === "outdated") readAnew(ownFiles).catch(reportError);
            onSent();
          }}
          onClose={() => setSending(null)}
        />
      )}
      {closing && (
        <PaneDialog
          title={text.ownFiles.closeTitle}
          onClose={() => setClosing(false)}
          actions={
            <Button appearance="primary" onClick={() => ownFiles.clear()}>
              {text.ownFiles.close}
            </Button>
          }
        >
          <p className={shared.paragraph}>
            {text.ownFiles.closeBody}
            {hasWork(box) && (kept ? text.ownFiles.closeKept : text.ownFiles.closeLost)}
          </p>
        </PaneDialog>
      )}
    </>
  );
}
