import {
  Button,
  Input,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Select,
  ToggleButton,
} from "@fluentui/react-components";
import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { chinaTime } from "../../../shared/period/china-time.ts";
import { grouped } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import type { CityPageProps } from "../../ui/city-page.ts";
import { useFocusWhereLost } from "../../ui/focus.ts";
import { Notice } from "../../ui/notice.tsx";
import { PaneDialog } from "../../ui/pane-dialog.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useMediaQuery } from "../../ui/theme.ts";
import { useLeaving } from "../../ui/use-leaving.ts";
import { useStore } from "../../ui/use-store.ts";
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
import { useIntakeWork } from "./use-intake-work.ts";
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
  /** Table and sheet scroll each by itself. */
  filled: { minHeight: "480px", height: 0, padding: "8px 16px" },
  columns: { display: "grid", gridTemplateColumns: "272px minmax(0, 1fr)" },
  work: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
  },
  list: { display: "flex", flexDirection: "column", minHeight: 0, minWidth: 0 },
});

const sorts = ["stage", "path", "unit", "form"] as const satisfies readonly SortBy[];
/** The file that is open has room beside the table. */
const WIDE = "(min-width: 1100px) and (min-height: 480px)";

/** 收件: what units sent by mail, looked through in one table and sent in their names. */
export function IntakePage({ me, collections, reload }: CityPageProps) {
  const { intake, intakeSender, now, keptWork } = useServices();
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useFocusWhereLost<HTMLHeadingElement>();
  const announce = useAnnounce();
  const box = useStore(intake.state);
  const shown = useDeferredValue(box);
  const today = chinaTime(now()).slice(0, 10);
  const [stage, setStage] = useState<Stage | null>(null);
  const [by, setBy] = useState<SortBy>("stage");
  const [search, setSearch] = useState("");
  const [asking, setAsking] = useState<IntakeRow | null>(null);
  const [whole, setWhole] = useState(false);
  const wide = useMediaQuery(WIDE);
  const [sending, setSending] = useState(false);
  const [clearing, setClearing] = useState(false);

  useEffect(() => intake.know({ me, collections }), [intake, me, collections]);
  // Corrections and explanations are with the page alone until they are sent: the browser asks before it goes.
  useLeaving(useCallback(() => hasWork(intake.state.get()), [intake]));

  const known = useMemo(() => ({ units: me.units, collections, today }), [me.units, collections, today]);
  const { rows, folded, entries } = useMemo(() => survey(shown, known), [shown, known]);
  const work = useIntakeWork(me, rows);
  const { working } = work;
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

  const sayUnit = (files: readonly string[], unit: string): void => {
    // For another unit it is read anew.
    if (working !== null && files.includes(working.row.file)) work.close();
    intake.sayUnit(files, unit);
  };
  const acts: RowActs = {
    open: work.open,
    askUnit: setAsking,
    sayUnit: (row, unit) => sayUnit([row.file], unit),
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
  const unitDialog = (row: IntakeRow) => (
    <UnitDialog
      row={row}
      units={me.units}
      alike={alikeFiles(rows, row)}
      onSay={(files, unit) => {
        sayUnit(files, unit);
        setAsking(null);
      }}
      onClose={() => setAsking(null)}
    />
  );
  const table = (
    <IntakeTable
      label={text.intake.table}
      rows={listed}
      beside={working !== null}
      {...(working !== null && { current: working.row.id })}
      focusOn={working === null ? work.last : null}
      outcomeOf={({ id, outcome }) => outcomeText(outcome, nameOf, joined.get(id))}
      foldedOf={({ file }) => foldedNames.get(file) ?? null}
      acts={(row) =>
        // What can be done with the file that is open stands beside.
        row.file !== working?.row.file && (
          <RowButtons row={row} acts={acts} nameOf={nameOf} joined={joined.get(row.id) ?? 1} />
        )
      }
    />
  );
  if (working !== null) {
    return (
      <main
        id="main"
        className={mergeClasses(styles.page, wide && styles.filled)}
        onKeyDown={(event) => {
          if (isForPage(event) && !whole) work.close();
        }}
      >
        <div className={mergeClasses(styles.work, wide && !whole && styles.columns)}>
          {wide && !whole && <div className={styles.list}>{table}</div>}
          <div key={working.row.id} className={styles.work}>
            <IntakeWork
              row={working.row}
              unit={working.unit}
              me={me}
              collections={collections}
              today={today}
              others={working.others}
              hasNext={todo.length > 0}
              onOpened={work.onOpened}
              onWhole={setWhole}
              onDone={(next) => {
                const [following] = todo;
                if (next && following !== undefined) work.open(following);
                else work.close();
              }}
            />
          </div>
        </div>
        {asking !== null && unitDialog(asking)}
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
          {listed.length === 0 ? <p className={shared.quiet}>{text.intake.nothingShown}</p> : table}
          <SendBack
            rows={rows}
            files={shown.files}
            outcomeOf={({ id, outcome }) => outcomeText(outcome, nameOf, joined.get(id))}
          />
          {box.leftovers > 0 && <p className={shared.quiet}>{text.intake.leftovers(box.leftovers)}</p>}
        </>
      )}
      {asking !== null && unitDialog(asking)}
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

/** Escape, where nothing else hears it: no field, and nothing that lies over the page. */
function isForPage({ key, target, currentTarget, defaultPrevented }: KeyboardEvent<HTMLElement>): boolean {
  if (key !== "Escape" || defaultPrevented || !(target instanceof HTMLElement)) return false;
  return currentTarget.contains(target) && !target.matches("input, textarea, select, [contenteditable]");
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
