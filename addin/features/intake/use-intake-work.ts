import { useEffect, useRef, useState } from "react";
import type { Me } from "../../../shared/api/sessions.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { alsoCalled } from "../../engine/intake-types.ts";
import { useServices } from "../../services.ts";
import { usePageAddress } from "../../use-address.ts";
import type { OpenedWorkbook } from "../check/opened-workbook.ts";
import type { IntakeRow } from "./intake-model.ts";

/** A file that is open: what it is looked at as stays while other files are read. */
export interface Working {
  readonly row: IntakeRow;
  readonly unit: OrgUnit;
  /** Sheets of other units in the same file. */
  readonly others: readonly string[];
}

interface IntakeWorking {
  readonly working: Working | null;
  /** The row that was open last. */
  readonly last: string | null;
  readonly open: (row: IntakeRow) => void;
  readonly close: () => void;
  /** Its workbook is there. */
  readonly onOpened: (opened: OpenedWorkbook) => void;
}

/** What the address says while a file is open: Back closes it. */
const OPEN = { file: "open" } as const;

/** The one file of the mailbox that is worked at; its rows follow what is done on it. */
export function useIntakeWork(me: Me, rows: readonly IntakeRow[]): IntakeWorking {
  const { intake } = useServices();
  const address = usePageAddress("intake");
  const [working, setWorking] = useState<Working | null>(null);
  const [opened, onOpened] = useState<OpenedWorkbook | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const file = working?.row.file;

  useEffect(() => {
    if (opened === null || file === undefined) return undefined;
    const { state } = opened.workbench;
    let noted = state.get().sheets;
    return state.subscribe(() => {
      const { sheets } = state.get();
      if (sheets === noted || sheets.some(({ status }) => status === "checking")) return;
      noted = sheets;
      intake.worked(file, opened, true);
    });
  }, [intake, opened, file]);

  const leave = (): void => {
    onOpened(null);
    setWorking(null);
    if (file === undefined || opened === null) return;
    intake.worked(file, opened, true);
    const unitOf = () => intake.state.get().decisions.units[file];
    const unit = unitOf();
    opened.workbench
      .settled()
      // Read anew for another unit meanwhile, it says nothing any more of what was looked at here.
      .then(() => (unitOf() === unit ? intake.worked(file, opened) : opened.workbench.close()))
      .catch(reportError);
  };
  // Back was pressed, or the page was loaded anew with a file open.
  const isOpen = address.parts.file === OPEN.file;
  const wasOpen = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the address changes.
  useEffect(() => {
    if (isOpen && working === null) address.correct({});
    if (!isOpen && wasOpen.current) leave();
    wasOpen.current = isOpen;
  }, [isOpen]);

  return {
    working,
    last,
    onOpened,
    open: (row) => {
      const unit = unitToWorkAs(row, me.units, me.account.unit.code);
      if (unit === undefined || row.id === working?.row.id) return;
      leave();
      const others = rows.flatMap(({ file: of, sheet, unit: whose }) =>
        of === row.file && sheet !== null && whose?.code !== row.unit?.code ? [sheet] : [],
      );
      setWorking({ row, unit, others });
      setLast(row.id);
      if (isOpen) return;
      wasOpen.current = true;
      address.go(OPEN);
    },
    close: () => {
      leave();
      if (isOpen) address.correct({});
    },
  };
}

/** Whose the row is, or most likely; the receiver's own where nobody can tell. */
function unitToWorkAs(row: IntakeRow, units: readonly OrgUnit[], own: string): OrgUnit | undefined {
  const likely = row.outcome.kind === "unit" ? row.outcome.likely : null;
  const code = row.unit?.code ?? likely ?? own;
  const unit = units.find((candidate) => candidate.code === code);
  return unit && alsoCalled(unit, row.unit?.called ?? null);
}
