import { Button, makeStyles, mergeClasses, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Finding } from "../../../shared/finding/finding.ts";
import { text } from "../../messages/index.ts";
import { takeFocus, useFocusOnMount } from "../../ui/focus.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useSideBySide } from "../../ui/theme.ts";
import { useFileDrop } from "../../ui/use-file-drop.ts";
import { useStore } from "../../ui/use-store.ts";
import { useRibbon } from "../../use-ribbon.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import { AssignLine } from "./assign-line.tsx";
import { FileCopies } from "./file-copies.tsx";
import { findingAnchor } from "./finding-item.tsx";
import { FindingsList } from "./findings-list.tsx";
import { LiveLine } from "./live/live-line.tsx";
import { MarkButtons } from "./mark-buttons.tsx";
import type { OpenedWorkbook } from "./opened-workbook.ts";
import { PreviewPane } from "./preview-pane.tsx";
import { SheetCard } from "./sheet-card.tsx";
import { awaitedSheet, mainSheet, reportedSheets } from "./sheets.ts";
import { UnusedSheets } from "./unused-sheets.tsx";
import { useAssigning } from "./use-assigning.ts";
import { useAttempt } from "./use-attempt.ts";
import { useCheckAnnouncements } from "./use-check-announcements.ts";
import { useUndoKeys } from "./use-undo-keys.ts";
import type { SheetState } from "./workbench.ts";

/** Loaded when a sheet is assigned first. */
const AssignPage = lazy(async () => ({ default: (await import("../assign/assign-page.tsx")).AssignPage }));

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "16px",
    flexGrow: 1,
    minHeight: 0,
  },
  wide: { gridTemplateColumns: "minmax(320px, 440px) minmax(0, 1fr)" },
  pane: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
  scrolling: { overflowY: "auto", minHeight: 0, paddingInline: "3px" },
  preview: { display: "flex", minWidth: 0, minHeight: 0, paddingBottom: "16px" },
  narrowPreview: { height: "calc(100vh - 120px)", minWidth: 0, display: "flex" },
  name: { overflowWrap: "anywhere" },
  bar: {
    position: "sticky",
    bottom: 0,
    marginTop: "auto",
    padding: "12px 0",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 4,
  },
});

/** The ribbon asked to submit. */
interface SubmitWish {
  readonly wanted: boolean;
  readonly onAsked: () => void;
}

interface WorkbenchViewProps {
  readonly opened: OpenedWorkbook;
  readonly reports: readonly OwedReport[];
  /** A receipt stands above, and on it the way to the corrected file. */
  readonly receiptShown: boolean;
  readonly onClose: () => void;
  /** Where closing leads back to, where that is no empty page. */
  readonly back?: string;
  readonly submitBar: (sheet: SheetState, sheets: readonly SheetState[], ribbon: SubmitWish) => ReactNode;
  /** What an officer said about the sheet, above its findings. */
  readonly notes: (sheet: SheetState, goTo: (cell: string) => void) => ReactNode;
  /** Cells of such notes, by the name of the sheet. */
  readonly noted: ReadonlyMap<string, readonly string[]>;
  /** A sheet is being assigned (对应), which needs the room of the whole page: how it is left; null: no longer. */
  readonly onAssigning: (close: (() => void) | null) => void;
}

/** The opened workbook: its sheets, the findings of the one looked at, the sheet beside it. */
export function WorkbenchView(props: WorkbenchViewProps) {
  const { opened, reports, receiptShown, onClose, back, submitBar, notes, noted, onAssigning } = props;
  const { workbench, file, live } = opened;
  const { mark, clearMarks } = workbench;
  const styles = useStyles();
  const shared = useSharedStyles();
  const wide = useSideBySide();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const { workbookName, sheets, undoable, leftAlone, current, marked } = useStore(workbench.state);
  // In Excel, whoever goes to another sheet wants to see that one.
  const front = file === undefined ? current : undefined;
  const [chosen, setChosen] = useState<{ readonly id: string; readonly front: string | undefined } | null>(
    null,
  );
  const [tab, setTab] = useState<"result" | "sheet">("result");
  const { refusal, attempt } = useAttempt();
  useUndoKeys(workbench, attempt, file !== undefined);
  const [notKept, setNotKept] = useState(false);
  const assign = useAssigning(sheets, front);
  const assigned = sheets.find(({ id: table }) => table === assign.assigning?.id);
  const isAssigning = assigned !== undefined;
  const { close: closeAssigning } = assign;
  const wasAssigning = useRef(false);
  useEffect(() => {
    onAssigning(isAssigning ? closeAssigning : null);
    if (wasAssigning.current && !isAssigning) takeFocus(heading.current);
    wasAssigning.current = isAssigning;
  }, [isAssigning, closeAssigning, onAssigning, heading]);
  const [submitWanted, setSubmitWanted] = useState(false);
  const submitAsked = useCallback(() => setSubmitWanted(false), []);
  useCheckAnnouncements(sheets);
  useFileDrop(undefined);

  const recognised = reportedSheets(sheets);
  const id = chosen !== null && chosen.front === front ? chosen.id : null;
  const awaited = id === null ? awaitedSheet(sheets, front) : undefined;
  const sheet = awaited === undefined ? mainSheet(sheets, id ?? firstOn(front, recognised)) : undefined;
  const frontUnused = sheets.some(
    ({ name, assessment, ignored }) => name === front && !ignored && assessment?.kind === "unrecognised",
  );
  const nothingToSubmit = sheet === undefined && sheets.every(({ status }) => status !== "checking");
  useEffect(() => {
    if (submitWanted && nothingToSubmit) submitAsked();
  }, [submitWanted, nothingToSubmit, submitAsked]);

  const [gone, setGone] = useState<{ readonly cell: string } | null>(null);
  const goTo = (name: string, cell: string): void => {
    void attempt(() => workbench.goTo(name, cell));
    if (!wide) setTab("sheet");
    else setGone({ cell });
  };

  /** Back from a cell to what is said of it. */
  const toFinding = (finding: Finding): void => {
    if (!wide) flushSync(() => setTab("result"));
    const item = document.getElementById(findingAnchor(finding));
    item?.scrollIntoView({ block: "nearest" });
    takeFocus(item ?? heading.current);
  };

  useRibbon((place) => {
    if (place === "merge") return false;
    if (place === "submit") setSubmitWanted(true);
    else workbench.checkAgain();
    heading.current?.focus();
    return true;
  });

  const unused = (
    <UnusedSheets
      sheets={inOrder(sheets, front)}
      reports={reports}
      workbench={workbench}
      onAssign={assign.open}
    />
  );
  const result = (
    <div className={mergeClasses(styles.pane, wide && styles.scrolling)}>
      {refusal !== null && <Notice kind="error">{refusal}</Notice>}
      {leftAlone.length > 0 && (
        <Notice kind="warning">
          {text.excel.leftAlone(leftAlone.map(({ cell }) => cell).join(text.listing))}
        </Notice>
      )}
      {notKept && <Notice kind="warning">{text.recognition.notKept}</Notice>}
      {frontUnused && unused}
      {awaited !== undefined && <Spinner size="small" label={text.check.readingFront(awaited.name)} />}
      <ul className={`${shared.list} ${shared.stack}`}>
        {recognised.map((candidate) => (
          <li key={candidate.id} className={shared.stack}>
            <SheetCard
              sheet={candidate}
              reports={reports}
              current={
                recognised.length > 1 || awaited !== undefined ? candidate.id === sheet?.id : undefined
              }
              onView={() => setChosen({ id: candidate.id, front })}
              onPeriod={(period) => workbench.choosePeriod(candidate.name, period)}
              onIgnore={() => workbench.setIgnored(candidate.id, true)}
            />
            {candidate.id === sheet?.id && candidate.assessment?.kind === "recognised" && (
              <AssignLine
                assessment={candidate.assessment}
                onAssign={() => assign.open({ id: candidate.id })}
              />
            )}
            {candidate.id === sheet?.id && mark !== undefined && clearMarks !== undefined && (
              <MarkButtons
                onMark={() => mark(candidate.id)}
                onClear={clearMarks}
                marked={marked}
                findings={(candidate.assessment?.findings.length ?? 0) > 0}
                attempt={attempt}
              />
            )}
            {candidate.id === sheet?.id && notes(candidate, (cell) => goTo(candidate.name, cell))}
            {candidate.id === sheet?.id && candidate.assessment?.kind === "recognised" && (
              <FindingsList
                key={candidate.id}
                sheet={candidate}
                assessment={candidate.assessment}
                workbench={workbench}
                onGoTo={(cell) => goTo(candidate.name, cell)}
                onAssign={(target) => assign.open({ id: candidate.id, target })}
                onWrite={(changes) => attempt(() => workbench.write(changes))}
              />
            )}
          </li>
        ))}
      </ul>
      {!frontUnused && unused}
      {sheet !== undefined && (
        <div className={styles.bar}>
          {submitBar(sheet, sheets, { wanted: submitWanted, onAsked: submitAsked })}
        </div>
      )}
    </div>
  );

  if (assigned !== undefined) {
    const { form = assigned.form, id: table, target } = assign.assigning ?? { id: assigned.id };
    const { period, headerRows } = assigned;
    return (
      <Suspense fallback={<Spinner label={text.check.checking} />}>
        <AssignPage
          key={table}
          sheet={workbench.toAssign(assigned)}
          begun={{
            ...(form !== undefined && { form }),
            ...(period !== undefined && { period }),
            ...(headerRows !== undefined && { headerRows }),
          }}
          workbookName={workbookName}
          sheetName={assigned.name}
          {...(target !== undefined && { target })}
          onForget={(fingerprint) => workbench.forget(table, fingerprint)}
          onBack={assign.close}
          onSettled={(settled) => {
            setNotKept(!workbench.assign(table, settled));
            setChosen({ id: table, front });
            assign.close();
          }}
        />
      </Suspense>
    );
  }
  return (
    <>
      <div className={shared.spread}>
        <div className={shared.row}>
          {back !== undefined && <Button onClick={onClose}>{`‹ ${back}`}</Button>}
          <h2 ref={heading} tabIndex={-1} className={`${shared.heading} ${styles.name}`}>
            {workbookName}
          </h2>
        </div>
        <div className={shared.row}>
          {undoable.length > 0 && (
            <Button onClick={() => void attempt(workbench.undo)}>{text.check.undo}</Button>
          )}
          {file !== undefined && back === undefined && <Button onClick={onClose}>{text.open.another}</Button>}
        </div>
      </div>
      {file !== undefined && live !== undefined && (
        <LiveLine
          file={file}
          live={live}
          hidden={receiptShown}
          onGoTo={({ sheet: name, cell }) => goTo(name, cell)}
        />
      )}
      {file !== undefined && (
        <FileCopies
          file={file}
          workbench={workbench}
          copiesOnly={receiptShown}
          onGoTo={({ sheet: name, cell }) => goTo(name, cell)}
        />
      )}
      {wide ? (
        <div className={`${styles.columns} ${file === undefined ? "" : styles.wide}`}>
          {result}
          {file !== undefined && (
            <div className={styles.preview}>
              <PreviewPane
                workbench={workbench}
                file={file}
                reports={reports}
                sheet={sheet?.name ?? sheets[0]?.name}
                noted={noted}
                focusOn={gone}
                onFinding={toFinding}
              />
            </div>
          )}
        </div>
      ) : (
        <>
          {file !== undefined && (
            <TabList
              selectedValue={tab}
              onTabSelect={(_, { value }) => setTab(value === "sheet" ? "sheet" : "result")}
            >
              <Tab value="result">{text.preview.result}</Tab>
              <Tab value="sheet">{text.preview.heading}</Tab>
            </TabList>
          )}
          {tab === "sheet" && file !== undefined ? (
            <div className={styles.narrowPreview}>
              <PreviewPane
                workbench={workbench}
                file={file}
                reports={reports}
                sheet={sheet?.name ?? sheets[0]?.name}
                noted={noted}
                takeFocus
                onBack={() => setTab("result")}
                onFinding={toFinding}
              />
            </div>
          ) : (
            result
          )}
        </>
      )}
    </>
  );
}

/** The first table of a sheet, or the first that has an error. */
function firstOn(name: string | undefined, tables: readonly SheetState[]): string | null {
  const own = tables.filter((table) => table.name === name);
  return mainSheet(own, null)?.id ?? null;
}

/** The sheet in front of the user before the others. */
function inOrder(sheets: readonly SheetState[], front: string | undefined): readonly SheetState[] {
  return [...sheets].sort((a, b) => Number(b.name === front) - Number(a.name === front));
}
