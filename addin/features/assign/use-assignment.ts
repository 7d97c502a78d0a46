import { useCallback, useEffect, useRef, useState } from "react";
import type { AssignmentView } from "../../engine/assignment-types.ts";
import { EngineStopped } from "../../engine/engine.ts";
import { useServices } from "../../services.ts";
import type { AssignedSheet } from "./assigned-sheet.ts";
import { confirmedWith, type Draft } from "./draft.ts";

export interface AssignmentState {
  /** The sheet as the draft makes it; null until it was read first. */
  readonly view: AssignmentView | null;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  /** What another draft would make of it, without changing anything. */
  readonly tentative: (draft: Draft) => Promise<AssignmentView>;
  readonly busy: boolean;
  readonly failed: boolean;
}

/** Has the engine read the sheet anew with every change; the last one counts. */
export function useAssignment(sheet: AssignedSheet, begun: Draft): AssignmentState {
  const { engine } = useServices();
  const [draft, setDraft] = useState(begun);
  const [view, setView] = useState<AssignmentView | null>(null);
  /** The draft that was read last, or could not be. */
  const [read, setRead] = useState<{ readonly draft: Draft; readonly failed: boolean } | null>(null);
  const latest = useRef(sheet);
  latest.current = sheet;

  const tentative = useCallback(
    async (wanted: Draft): Promise<AssignmentView> => {
      const { table, name: sheet, units, reporter, tasks, confirmed, readGrid } = latest.current;
      const { form, period, headerRows, registerPlaces } = wanted;
      const request = {
        table,
        sheet,
        units,
        reporter,
        tasks,
        confirmed: confirmedWith(confirmed, wanted),
        ...(form !== undefined && { form }),
        ...(period !== undefined && { period }),
        ...(headerRows !== undefined && { headerRows }),
        ...(registerPlaces !== undefined && { registerPlaces }),
      };
      const answer =
        (await engine.assignment({ ...request, grid: null })) ??
        (await engine.assignment({ ...request, grid: await readGrid() }));
      if (answer === null) throw new Error("the engine did not take the sheet");
      return answer;
    },
    [engine],
  );

  useEffect(() => {
    let current = true;
    tentative(draft).then(
      (latestView) => {
        if (!current) return;
        setView(latestView);
        setRead({ draft, failed: false });
      },
      (error: unknown) => {
        if (!current) return;
        setRead({ draft, failed: true });
        if (!(error instanceof EngineStopped)) reportError(error);
      },
    );
    return () => {
      current = false;
    };
  }, [draft, tentative]);

  const busy = read?.draft !== draft;
  return { view, draft, change: setDraft, tentative, busy, failed: !busy && read?.failed === true };
}
