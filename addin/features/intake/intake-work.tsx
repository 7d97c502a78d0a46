import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Collection } from "../../../shared/api/collections.ts";
import type { Me } from "../../../shared/api/sessions.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { liesBelow } from "../../../shared/sheet/unit-names.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { type OpenedWorkbook, openFile } from "../check/opened-workbook.ts";
import type { SheetState } from "../check/workbench.ts";
import { WorkbenchView } from "../check/workbench-view.tsx";
import { owedReports } from "../owed/owed-reports.ts";
import { readiness } from "../submit/readiness.ts";
import { keepersOf } from "./intake-keepers.ts";
import type { IntakeRow } from "./intake-model.ts";
import { fileName } from "./outcome-text.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px 12px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  gone: { display: "none" },
});

interface IntakeWorkProps {
  readonly row: IntakeRow;
  /** As whose report it is looked at. */
  readonly unit: OrgUnit;
  readonly me: Me;
  readonly collections: readonly Collection[];
  readonly today: string;
  /** Tables of the sheets of other units in the same file. */
  readonly others: readonly string[];
  /** Whether another row waits for something. */
  readonly hasNext: boolean;
  readonly onOpened: (opened: OpenedWorkbook) => void;
  readonly onDone: (next: boolean) => void;
  /** A sheet is being assigned (对应), which needs the room of the whole page. */
  readonly onWhole: (whole: boolean) => void;
}

const NONE: ReadonlyMap<string, readonly string[]> = new Map();

/** One file of the mailbox, worked at as its unit would: findings, answers, explanations, corrections. */
export function IntakeWork(props: IntakeWorkProps) {
  const { row, unit, me, collections, today, others, hasNext, onOpened, onDone, onWhole } = props;
  const { engine, intake, assignments, confirmedNames, now } = useServices();
  const styles = useStyles();
  const shared = useSharedStyles();
  const [opened, setOpened] = useState<OpenedWorkbook | null>(() => intake.benchOf(row.file) ?? null);
  const [fault, setFault] = useState<string | null>(null);
  const [assigning, setAssigning] = useState(false);
  const assigningNow = useCallback(
    (close: (() => void) | null) => {
      setAssigning(close !== null);
      onWhole(close !== null);
    },
    [onWhole],
  );
  useEffect(() => {
    if (opened !== null) onOpened(opened);
  }, [opened, onOpened]);
  const reports = useMemo(() => owedReports(collections, unit.code, today), [collections, unit.code, today]);
  const tasks = reports.map(({ collection: { form, formVersion, period } }) => ({
    form,
    formVersion,
    period,
  }));
  const units = useMemo(
    () => [unit, ...me.units.filter((other) => liesBelow(me.units, other, unit))],
    [me.units, unit],
  );
  const context = useRef({ units, reporter: unit, tasks });
  context.current = { units, reporter: unit, tasks };

  useEffect(() => {
    if (intake.benchOf(row.file) !== undefined) return undefined;
    let wanted = true;
    const open = async (): Promise<void> => {
      const name = fileName(row);
      const bytes = await intake.bytesOf(row.file).catch(() => null);
      if (bytes === null) {
        setFault(text.intake.openFailed);
        return;
      }
      const result = await openFile(name, bytes, {
        account: me.account.login,
        engine,
        context: () => context.current,
        ...keepersOf({ assignments, confirmedNames }, me.account.unit.code),
        now,
        from: "sample",
      });
      if (result.kind !== "opened") {
        setFault(result.kind === "unreadable" ? result.reason : text.intake.openFailed);
      } else if (wanted) {
        const { workbench } = result.workbook;
        await workbench.setAside(others);
        setOpened(result.workbook);
      } else result.workbook.workbench.close();
    };
    open().catch(reportError);
    return () => {
      wanted = false;
    };
  }, [row, me, engine, intake, assignments, confirmedNames, now, others]);

  const submitBar = (sheet: SheetState, sheets: readonly SheetState[]) => {
    const state = readiness(sheet, sheets, reports);
    return (
      <div className={shared.row}>
        <span>{state.ready ? text.intake.workDone : text.intake.workLeft}</span>
        <Button appearance="primary" onClick={() => onDone(false)}>
          {text.intake.back}
        </Button>
      </div>
    );
  };

  return (
    <>
      <div className={mergeClasses(styles.bar, assigning && styles.gone)}>
        {opened === null && <Button onClick={() => onDone(false)}>{`‹ ${text.intake.back}`}</Button>}
        {hasNext && <Button onClick={() => onDone(true)}>{text.intake.next}</Button>}
        <span className={shared.quiet}>{text.intake.onBehalf(unit.name)}</span>
      </div>
      {fault !== null && <Notice kind="error">{fault}</Notice>}
      {opened === null && fault === null && <Spinner label={text.intake.opening(fileName(row))} />}
      {opened !== null && (
        <WorkbenchView
          opened={opened}
          reports={reports}
          receiptShown={false}
          back={text.intake.back}
          onClose={() => onDone(false)}
          submitBar={submitBar}
          notes={() => null}
          noted={NONE}
          onAssigning={assigningNow}
        />
      )}
    </>
  );
}
