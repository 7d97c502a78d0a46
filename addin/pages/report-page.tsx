import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Collection } from "../../shared/api/collections.ts";
import type { Corrections } from "../../shared/api/corrections.ts";
import type { Me } from "../../shared/api/sessions.ts";
import type { Receipt } from "../../shared/api/submissions.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { RecognisedSheet } from "../engine/assessment.ts";
import { BeforeSubmitQuestion } from "../features/check/before-submit-question.tsx";
import { CorrectedFile } from "../features/check/corrected-file.tsx";
import { OpenExcel } from "../features/check/open-excel.tsx";
import { CHOOSE_FILE, OpenWorkbook } from "../features/check/open-workbook.tsx";
import type { OpenedWorkbook } from "../features/check/opened-workbook.ts";
import { asideOf, twinsOf } from "../features/check/twins.ts";
import { useBeforeSubmit } from "../features/check/use-before-submit.ts";
import { useServerCheck } from "../features/check/use-server-check.ts";
import type { CheckContext, WorkbenchState } from "../features/check/workbench.ts";
import { WorkbenchView } from "../features/check/workbench-view.tsx";
import { OwnFilesTable } from "../features/intake/own/own-files-table.tsx";
import { useOwnFiles } from "../features/intake/own/use-own-files.ts";
import { KeptWorkList } from "../features/kept-work/kept-work-list.tsx";
import { KeptWorkNotices, KeptWorkWord } from "../features/kept-work/kept-work-words.tsx";
import { useKeptWork } from "../features/kept-work/use-kept-work.ts";
import { isAskedFor, owedReports } from "../features/owed/owed-reports.ts";
import { ReturnedWork } from "../features/review/returned-work.tsx";
import { SheetNotes } from "../features/review/sheet-notes.tsx";
import { notedCells, useAnchoredNotes } from "../features/review/use-anchored-notes.ts";
import { useReturned } from "../features/review/use-returned.ts";
import { findingsByMember } from "../features/submit/joined-sheets.ts";
import { PendingList } from "../features/submit/pending-list.tsx";
import { collectionToTry, isJoined, membersOf, together } from "../features/submit/readiness.ts";
import { LastReceipt, ReceiptView } from "../features/submit/receipt-view.tsx";
import type { Sent } from "../features/submit/sent.ts";
import { sentCorrections } from "../features/submit/sent-corrections.ts";
import { soleSubject } from "../features/submit/sole-subject.ts";
import { SubmitBar } from "../features/submit/submit-bar.tsx";
import { TaskList } from "../features/submit/task-list.tsx";
import { useExplainedBefore } from "../features/submit/use-explained-before.ts";
import { useOutsideAgain } from "../features/submit/use-outside-again.ts";
import { ToldWords } from "../features/told/told-words.tsx";
import { text } from "../messages/index.ts";
import { useServices } from "../services.ts";
import { SkipLink } from "../ui/skip-link.tsx";
import { createStore, type Store } from "../ui/store.ts";
import { useSideBySide } from "../ui/theme.ts";
import type { Leaving } from "../ui/use-leaving.ts";
import { useStore } from "../ui/use-store.ts";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    gap: "16px",
    padding: "12px 16px 0",
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "1440px",
    margin: "0 auto",
  },
  /** The page behind the cards, as wide as the window whatever the width of what is on it. */
  narrow: {
    maxWidth: "1056px",
    paddingBottom: "16px",
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `0 0 0 100vmax ${tokens.colorNeutralBackground3}`,
    clipPath: "inset(0 -100vmax)",
  },
  whole: { maxWidth: "none" },
  /** Findings and sheet scroll by themselves; only what is above them may push the page over its height. */
  sideBySide: { minHeight: "480px", height: 0 },
});

const NO_WORKBENCH: Store<Pick<WorkbenchState, "sheets">> = createStore({ sheets: [] });

interface ShownReceipt {
  readonly receipt: Receipt;
  readonly sender: string | null;
  /** A line once something else is looked at. */
  readonly whole: boolean;
  /** As `ReceiptParties` has it. */
  readonly about: string | null;
  /** What was corrected before it was sent, in the browser's edition. */
  readonly corrections: Corrections | undefined;
  /** It was sent from the sheet that is open: the corrections can still be had in its file. */
  readonly sentHere: boolean;
}

interface ReportPageProps {
  readonly me: Me;
  readonly collections: readonly Collection[];
  readonly reload: () => Promise<void>;
  /** What holds for the account and its city may have changed. */
  readonly reloadMe: () => Promise<void>;
  readonly opened: OpenedWorkbook | null;
  readonly onOpened: (opened: OpenedWorkbook | null) => void;
  readonly leave: Leaving["leave"];
  /** Something lies over the sheet that Back closes first; null: no longer. */
  readonly onOver: (close: (() => void) | null) => void;
}

/** The page of someone who reports: what is owed, the workbook, its findings, the receipt. */
export function ReportPage({
  me,
  collections,
  reload,
  reloadMe,
  opened,
  onOpened,
  leave,
  onOver,
}: ReportPageProps) {
  const { api, now, excel, catalogue } = useServices();
  const styles = useStyles();
  const sideBySide = useSideBySide();
  const { login, unit } = me.account;
  const [assigning, setAssigning] = useState(false);
  const [shown, setShown] = useState<ShownReceipt | null>(null);
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const today = chinaTime(now()).slice(0, 10);
  const reports = useMemo(() => owedReports(collections, unit.code, today), [collections, unit.code, today]);

  const context: CheckContext = {
    units: me.units,
    reporter: unit,
    tasks: reports.map(({ collection: { form, formVersion, period } }) => ({ form, formVersion, period })),
  };
  // A workbook that is open is checked against what is owed now, not what was owed when it was opened.
  const current = useRef(context);
  current.current = context;

  const owed = JSON.stringify(context.tasks);
  const owedBefore = useRef(owed);
  useEffect(() => {
    if (owedBefore.current !== owed) opened?.workbench.recheck();
    owedBefore.current = owed;
  }, [owed, opened]);

  const isOwed = (form: string, period: string): boolean => isAskedFor(reports, form, period);
  useKeptWork(opened, isOwed);
  const files = useOwnFiles(me, collections, context.tasks, isOwed);

  const returned = useReturned(reports);
  const { sheets } = useStore(opened?.workbench.state ?? NO_WORKBENCH);
  const placed = useAnchoredNotes(sheets, returned.reports);
  const noted = useMemo(() => notedCells(sheets, placed), [sheets, placed]);
  // Sheets that are sent as one are looked at as one, when they are sent; those set aside not at all.
  const triedFor = (sheet: RecognisedSheet): string | undefined => {
    const table = sheets.find(({ own }) => own === sheet);
    const apart = table === undefined || !(isJoined(twinsOf(table, sheets)) || asideOf(table, sheets));
    return apart ? collectionToTry(sheet, reports) : undefined;
  };
  useOutsideAgain(opened?.workbench, sheets, reports);
  useExplainedBefore(opened?.workbench, sheets, reports);
  const beforeSubmit = useBeforeSubmit(me);
  const tryOnServer = useServerCheck(opened?.workbench, triedFor, {
    atRest: beforeSubmit.state === "look",
    onForbidden: reloadMe,
  });
  const askBefore =
    beforeSubmit.state === "unasked" &&
    sheets.some(({ own }) => own?.kind === "recognised" && triedFor(own) !== undefined);

  /** @param about what the figures are about; not known of what was kept on this machine and sent later */
  const show = async (
    receipt: Receipt,
    sender: string | null,
    about?: string | null,
    corrections?: Corrections,
  ): Promise<void> => {
    const sentHere = about !== undefined;
    setShown({ receipt, sender, about: about ?? null, corrections, sentHere, whole: true });
    if (about !== undefined || receipt.purgedAt !== undefined) return;
    // Where it stands in the log is told of one version, never of a list.
    const found = await api.submission(receipt.uuid);
    if (!found.ok) return;
    const sole = receipt.nil ? null : soleSubject(found.value.records, unit, me.units);
    const { proof } = found.value.receipt;
    const kept = found.value.corrections;
    setShown((now) =>
      now?.receipt.uuid === receipt.uuid
        ? {
            ...now,
            receipt: { ...now.receipt, ...(proof !== undefined && { proof }) },
            about: sole,
            corrections: kept,
          }
        : now,
    );
  };

  const received = (accepted: Receipt, about?: string | null, corrections?: Corrections): void => {
    show(accepted, me.account.name, about, corrections).catch(reportError);
    reload().catch(reportError);
  };
  // Whatever she turns to next stands at the top.
  const stepBack = (): void => setShown((before) => before && { ...before, whole: false });
  const openedNow = (workbook: OpenedWorkbook): void => {
    stepBack();
    onOpened(workbook);
    // The city may have forbidden meanwhile that anything is sent before it is submitted.
    reloadMe().catch(reportError);
  };
  const assigningNow = useCallback(
    (close: (() => void) | null): void => {
      if (close !== null) setShown((before) => before && { ...before, whole: false });
      setAssigning(close !== null);
      onOver(close);
    },
    [onOver],
  );
  const titleOf = ({ collection, form }: Receipt): string =>
    collections.find(({ id }) => id === collection)?.title ?? form;

  const close = (): void => {
    if (opened?.among !== undefined) onOpened(null);
    else
      leave(() => {
        opened?.workbench.close();
        onOpened(null);
      });
  };
  const opening = opened === null && excel === null;
  const tasks = (
    <>
      <ToldWords collections={collections} />
      <TaskList
        reports={reports}
        sheets={sheets}
        me={me}
        compact={opened !== null}
        onReceipt={(receipt) => received(receipt)}
        onShowReceipt={(receipt) => void show(receipt, null).catch(reportError)}
        onRefused={reload}
      />
    </>
  );

  return (
    <main
      id="main"
      className={mergeClasses(
        styles.page,
        opened === null && files.count === 0 && styles.narrow,
        opened !== null && sideBySide && shown?.whole !== true && styles.sideBySide,
        assigning && styles.whole,
      )}
    >
      {/* Reports that came back stand between, with every note on them. */}
      {opening && files.count === 0 && <SkipLink to={CHOOSE_FILE}>{text.open.skipLink}</SkipLink>}
      {shown?.whole === false && (
        <LastReceipt
          receipt={shown.receipt}
          title={titleOf(shown.receipt)}
          onShow={() => setShown({ ...shown, whole: true })}
        />
      )}
      {shown?.whole === true && (
        <ReceiptView
          key={shown.receipt.uuid}
          receipt={shown.receipt}
          parties={{
            title: titleOf(shown.receipt),
            recipient: me.recipient,
            sender: shown.sender,
            about: shown.about,
          }}
          corrections={shown.corrections}
          units={me.units}
          correctedFile={
            shown.sentHere &&
            shown.corrections !== undefined &&
            opened?.file !== undefined && <CorrectedFile file={opened.file} workbench={opened.workbench} />
          }
          onClose={() => setShown(null)}
        />
      )}
      <KeptWorkNotices />
      {!assigning && (
        <>
          <ReturnedWork
            returned={returned}
            onSheets={new Set([...placed.values()].map((notes) => notes.returned.report.collection.id))}
            workbookOpen={opened !== null}
          />
          <PendingList
            account={login}
            collections={collections}
            onReceipt={(receipt) => received(receipt)}
            onRefused={reload}
          />
          {!opening && tasks}
        </>
      )}
      {opening && files.count > 0 && (
        <>
          <OwnFilesTable
            me={me}
            collections={collections}
            today={today}
            context={() => current.current}
            last={files.last}
            onOpened={(workbook, row) => {
              files.openedFrom(row);
              openedNow(workbook);
            }}
            onSent={() => {
              files.sent();
              reload().catch(reportError);
            }}
          />
          {tasks}
        </>
      )}
      {opening && files.count === 0 && (
        <>
          <KeptWorkList account={login} context={() => current.current} onOpened={openedNow} />
          <OpenWorkbook me={me} context={() => current.current} onOpened={openedNow} several={files.several}>
            <KeptWorkWord />
            {tasks}
          </OpenWorkbook>
        </>
      )}
      {opened === null && excel !== null && (
        <OpenExcel excel={excel} account={login} context={() => current.current} onOpened={openedNow} />
      )}
      {askBefore && !assigning && (
        <BeforeSubmitQuestion recipient={me.recipient} onChoose={beforeSubmit.choose} />
      )}
      {opened !== null && (
        <WorkbenchView
          opened={opened}
          reports={reports}
          receiptShown={shown?.whole === true && shown.sentHere && shown.corrections !== undefined}
          {...(opened.among !== undefined && { back: text.ownFiles.back(files.count) })}
          onClose={close}
          noted={noted}
          onAssigning={assigningNow}
          notes={(sheet, goTo) => {
            const notes = placed.get(sheet.id);
            return notes === undefined ? null : (
              <SheetNotes placed={notes} onGoTo={goTo} onReplied={returned.reload} />
            );
          }}
          submitBar={(sheet, sheets, ribbon) => (
            <SubmitBar
              me={me}
              sheet={sheet}
              {...ribbon}
              sheets={sheets}
              reports={reports}
              corrections={opened.file?.corrections() ?? []}
              sent={sent}
              beforeSubmit={beforeSubmit.state}
              onReceipt={(accepted, content) => {
                const { collection, version } = accepted;
                setSent((before) => [...before, { collection, version, content }]);
                for (const { id } of together(sheet, sheets)) opened.workbench.markSent(id);
                const tables = together(sheet, sheets);
                const records = membersOf(tables).flatMap(({ assessment }) => assessment.records);
                const corrections = sentCorrections(tables, opened.file?.corrections() ?? []);
                files.received(opened, tables[0], accepted);
                received(accepted, soleSubject(records, unit, me.units), corrections);
              }}
              onRefused={reload}
              onFindings={(findings) => {
                const members = membersOf(together(sheet, sheets));
                if (members.length < 2) opened.workbench.refused(sheet.id, findings);
                else
                  for (const [id, own] of findingsByMember(members, findings))
                    opened.workbench.refused(id, own);
              }}
              onJoin={opened.workbench.setJoined}
              onIgnore={(ids) => {
                for (const id of ids) opened.workbench.setIgnored(id, true);
              }}
              onCheckAgain={() => {
                // A version that could not be had is asked for again first.
                catalogue.ensure(collections).finally(opened.workbench.checkAgain).catch(reportError);
              }}
              onSettled={async () => {
                await opened.workbench.settled();
                return opened.workbench.state.get().sheets;
              }}
              onReadAgain={async () => {
                await opened.live?.look(true);
                for (const { name } of together(sheet, sheets)) await opened.workbench.readAgain(name);
                await tryOnServer(sheet.id);
              }}
            />
          )}
        />
      )}
    </main>
  );
}
