import {
  Button,
  Input,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Select,
  ToggleButton,
} from "@fluentui/react-components";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { chinaTime } from "../../../shared/period/china-time.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { alsoCalled } from "../../engine/intake-types.ts";
import { grouped } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import type { CityPageProps } from "../../ui/city-page.ts";
import { useFocusWhereLost } from "../../ui/focus.ts";
import { Notice } from "../../ui/notice.tsx";
import { PaneDialog } from "../../ui/pane-dialog.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLeaving } from "../../ui/use-leaving.ts";
import { useStore } from "../../ui/use-store.ts";
import { usePageAddress } from "../../use-address.ts";
import { alikeFiles, arranged, countStages, type SortBy } from "./arrange-rows.ts";
import { DropZone } from "./drop-zone.tsx";
import { MOST_FILES } from "./intake.ts";
import { hasWork, type IntakeRow, type Stage, stages, survey } from "./intake-model.ts";
import { IntakeTable } from "./intake-table.tsx";
import { IntakeWork } from "./intake-work.tsx";
import { outcomeText } from "./outcome-text.ts";
import { ResumeNotice } from "./resume-notice.tsx";
import { type RowActs, RowButtons } from "./row-acts.tsx";
import { rowDecisions } from "./row-decisions.ts";
import { SendBack } from "./send-back.tsx";
import { SendDialog } from "./send-dialog.tsx";
import { UnitDialog } from "./unit-dialog.tsx";
import { useSameAsReported } from "./use-same-as-reported.ts";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    gap: "12px",
    padding: "16px",
    boxSizing: "border-box",
    width: "100%",
  },
  search: { flexGrow: 1, maxWidth: "320px" },
});

const sorts = ["stage", "path", "unit", "form"] as const satisfies readonly SortBy[];
/** What the address says while a file is open: Back closes it. */
const OPEN = { file: "open" } as const;

/** 收件: what units sent by mail, looked through in one table and sent in their names. */
export function IntakePage({ me, collections, reload }: CityPageProps) {
  const { intake, intakeSender, now, keptWork } = useServices();
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useFocusWhereLost<HTMLHeadingElement>();
  const announce = useAnnounce();
  const address = usePageAddress("intake");
  const box = useStore(intake.state);
  const shown = useDeferredValue(box);
  const today = chinaTime(now()).slice(0, 10);
  const [stage, setStage] = useState<Stage | null>(null);
  const [by, setBy] = useState<SortBy>("stage");
  const [search, setSearch] = useState("");
  const [asking, setAsking] = useState<IntakeRow | null>(null);
  const [working, setWorking] = useState<Working | null>(null);
  const [sending, setSending] = useState(false);
  const [clearing, setClearing] = useState(false);

  useEffect(() => intake.know({ me, collections }), [intake, me, collections]);
  // Corrections and explanations are with the page alone until they are sent: the browser asks before it goes.
  useLeaving(useCallback(() => hasWork(intake.state.get()), [intake]));

  const known = useMemo(() => ({ units: me.units, collections, today }), [me.units, collections, today]);
  const { rows, folded, entries } = useMemo(() => survey(shown, known), [shown, known]);
  const counts = useMemo(() => countStages(rows), [rows]);
  const listed = useMemo(() => arranged(rows, { stage, by, search }), [rows, stage, by, search]);
  const names = useMemo(() => new Map(me.units.map(({ code, name }) => [code, name])), [me.units]);
  const nameOf = (code: string): string => names.get(code) ?? code;
  const foldedNames = useMemo(() => new Map(folded.map((of) => [of.file, of.names])), [folded]);
  const joined = useMemo(
    () => new Map(entries.flatMap(({ tables }) => tables.map(({ id }) => [id, tables.length] as const))),
    [entries],
  );

  const waiting = box.files.filter(({ status }) => status.kind === "waiting").length;
  const reading = box.files.filter(({ status }) => status.kind === "reading").length;
  const missing = box.files.filter(({ status }) => status.kind === "missing").length;
  const atRest = waiting + reading === 0;
  useSameAsReported(intakeSender, entries, atRest && !sending);
  const wasReading = useRef(false);
  useEffect(() => {
    if (wasReading.current && atRest) announce(text.intake.announceRead(box.files.length, counts.ready));
    wasReading.current = !atRest;
  }, [atRest, announce, box.files.length, counts.ready]);

  const closeWork = (): void => {
    setWorking(null);
    if (address.parts.file === OPEN.file) address.correct({});
  };
  // Back was pressed, or the page was loaded anew with a file open.
  const isOpen = address.parts.file === OPEN.file;
  const wasOpen = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the address changes.
  useEffect(() => {
    if (isOpen && working === null) address.correct({});
    if (!isOpen && wasOpen.current) setWorking(null);
    wasOpen.current = isOpen;
  }, [isOpen]);

  const workOn = (row: IntakeRow): void => {
    const unit = unitToWorkAs(row, me.units, me.account.unit.code);
    const others = rows.flatMap(({ file, sheet, unit: of }) =>
      file === row.file && sheet !== null && of?.code !== row.unit?.code ? [sheet] : [],
    );
    if (unit !== undefined) setWorking({ row, unit, others });
  };
  const acts: RowActs = {
    open: (row) => {
      workOn(row);
      wasOpen.current = true;
      address.go(OPEN);
    },
    askUnit: setAsking,
    sayUnit: (row, unit) => intake.sayUnit([row.file], unit),
    ...rowDecisions(intake, rows),
  };

  const likely = rows.flatMap((row) =>
    row.outcome.kind === "unit" && row.outcome.likely !== null
      ? [{ file: row.file, unit: row.outcome.likely }]
      : [],
  );
  const todo = rows.filter(
    ({ id, stage: of, sheet }) =>
      (of === "fix" || of === "decide") && sheet !== null && id !== working?.row.id,
  );
  if (working !== null) {
    return (
      <main id="main" className={styles.page}>
        <IntakeWork
          key={working.row.id}
          row={working.row}
          unit={working.unit}
          me={me}
          collections={collections}
          today={today}
          others={working.others}
          hasNext={todo.length > 0}
          onDone={(opened, next) => {
            if (opened !== null) intake.worked(working.row.file, opened);
            const [following] = todo;
            if (next && following !== undefined) workOn(following);
            else closeWork();
          }}
        />
      </main>
    );
  }

  const empty = box.files.length === 0;
  const same = rows.filter(({ outcome }) => outcome.kind === "same").length;
  return (
    <main id="main" className={styles.page}>
      <div className={shared.spread}>
        <h2 ref={heading} tabIndex={-1} className={shared.heading}>
          {text.intake.heading}
        </h2>
        {!empty && (
          <div className={shared.row}>
            <Button
              appearance="primary"
              disabledFocusable={entries.length === 0 || !atRest}
              onClick={() => entries.length > 0 && atRest && setSending(true)}
            >
              {entries.length === 0 ? text.intake.nothingToSend : text.intake.send(entries.length)}
            </Button>
            <Button appearance="subtle" onClick={() => setClearing(true)}>
              {text.intake.clear}
            </Button>
          </div>
        )}
      </div>
      {empty && <p className={shared.paragraph}>{text.intake.lead}</p>}
      {empty && <ResumeNotice intake={intake} />}
      <DropZone compact={!empty} onSources={intake.add} />
      {box.tooMany !== null && <Notice kind="error">{text.intake.tooMany(box.tooMany, MOST_FILES)}</Notice>}
      {!box.lasting && (
        <Notice kind="warning">
          {keptWork?.isOn() === false ? text.intake.notKept : text.intake.notLasting}
        </Notice>
      )}
      {missing > 0 && <Notice kind="warning">{text.intake.missing(missing)}</Notice>}
      {box.workedAt.length > 0 && <Notice kind="warning">{text.intake.workedAt(box.workedAt)}</Notice>}
      {!atRest && (
        <div className={shared.stack}>
          <div className={shared.row}>
            <span role="status">
              {reading === 0
                ? text.intake.stopped(waiting)
                : text.intake.progress(box.files.length - waiting - reading, box.files.length)}
            </span>
            {reading === 0 ? (
              <Button onClick={intake.goOn}>{text.intake.goOn}</Button>
            ) : (
              <Button onClick={intake.stop}>{text.intake.stop}</Button>
            )}
          </div>
          <ProgressBar
            value={box.files.length - waiting - reading}
            max={box.files.length}
            aria-label={text.intake.heading}
          />
        </div>
      )}
      {!empty && (
        <>
          <fieldset className={mergeClasses(shared.fields, shared.row)} aria-label={text.intake.filter}>
            <StageButton
              words={text.intake.stageCount(text.intake.all, grouped(rows.length))}
              pressed={stage === null}
              onPress={() => setStage(null)}
            />
            {stages
              .filter((of) => counts[of] > 0 || of === stage)
              .map((of) => (
                <StageButton
                  key={of}
                  words={text.intake.stageCount(text.intake.stages[of], grouped(counts[of]))}
                  pressed={stage === of}
                  onPress={() => setStage(stage === of ? null : of)}
                />
              ))}
          </fieldset>
          <div className={shared.row}>
            <Input
              type="search"
              className={styles.search}
              aria-label={text.intake.search}
              placeholder={text.intake.search}
              value={search}
              onChange={(_, { value }) => setSearch(value)}
            />
            <Select
              aria-label={text.intake.sort}
              value={by}
              onChange={(_, { value }) => setBy(sorts.find((sort) => sort === value) ?? "stage")}
            >
              {sorts.map((sort) => (
                <option key={sort} value={sort}>
                  {text.intake.sorts[sort]}
                </option>
              ))}
            </Select>
            {likely.length > 0 && (
              <Button
                onClick={() => {
                  for (const { file, unit } of likely) intake.sayUnit([file], unit);
                }}
              >
                {text.intake.agreeLikely(likely.length)}
              </Button>
            )}
          </div>
          {listed.length === 0 ? (
            <p className={shared.quiet}>{text.intake.nothingShown}</p>
          ) : (
            <IntakeTable
              label={text.intake.table}
              rows={listed}
              outcomeOf={({ id, outcome }) => outcomeText(outcome, nameOf, joined.get(id))}
              foldedOf={({ file }) => foldedNames.get(file) ?? null}
              acts={(row) => (
                <RowButtons row={row} acts={acts} nameOf={nameOf} joined={joined.get(row.id) ?? 1} />
              )}
            />
          )}
          <SendBack
            rows={rows}
            files={shown.files}
            outcomeOf={({ id, outcome }) => outcomeText(outcome, nameOf, joined.get(id))}
          />
          {box.leftovers > 0 && <p className={shared.quiet}>{text.intake.leftovers(box.leftovers)}</p>}
        </>
      )}
      {asking !== null && (
        <UnitDialog
          row={asking}
          units={me.units}
          alike={alikeFiles(rows, asking)}
          onSay={(files, unit) => {
            intake.sayUnit(files, unit);
            setAsking(null);
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {sending && (
        <SendDialog
          sender={intakeSender}
          entries={entries}
          skipped={counts.fix + counts.decide}
          same={same}
          onEnded={(end) => {
            reload().catch(reportError);
            if (end?.kind === "outdated") intake.readAll();
          }}
          onClose={() => setSending(false)}
        />
      )}
      {clearing && (
        <PaneDialog
          title={text.intake.clearTitle}
          onClose={() => setClearing(false)}
          actions={
            <Button
              appearance="primary"
              onClick={() => {
                intake.clear();
                setClearing(false);
              }}
            >
              {text.intake.clear}
            </Button>
          }
        >
          <p className={shared.paragraph}>{text.intake.clearBody}</p>
        </PaneDialog>
      )}
    </main>
  );
}

/** A file that is open: what it is looked at as stays while other files are read. */
interface Working {
  readonly row: IntakeRow;
  readonly unit: OrgUnit;
  readonly others: readonly string[];
}

/** Whose the row is, or most likely; the receiver's own where nobody can tell. */
function unitToWorkAs(row: IntakeRow, units: readonly OrgUnit[], own: string): OrgUnit | undefined {
  const likely = row.outcome.kind === "unit" ? row.outcome.likely : null;
  const code = row.unit?.code ?? likely ?? own;
  const unit = units.find((candidate) => candidate.code === code);
  return unit && alsoCalled(unit, row.unit?.called ?? null);
}

function StageButton({
  words,
  pressed,
  onPress,
}: {
  readonly words: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
}) {
  return (
    <ToggleButton size="small" shape="circular" checked={pressed} onClick={onPress}>
      {words}
    </ToggleButton>
  );
}
