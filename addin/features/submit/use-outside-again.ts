import { useEffect, useRef } from "react";
import { useServices } from "../../services.ts";
import type { SheetState, Workbench } from "../check/workbench.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import { asksOfOutside, reportBefore, saidBefore } from "./outside-again.ts";

/** Explains rows outside the period as the unit's last report did. Once for a table: whoever takes it back is asked. */
export function useOutsideAgain(
  workbench: Pick<Workbench, "explain"> | undefined,
  sheets: readonly SheetState[],
  reports: readonly OwedReport[],
): void {
  const { api } = useServices();
  const tried = useRef(new WeakMap<object, Set<string>>());
  useEffect(() => {
    if (workbench === undefined) return;
    const done = tried.current.get(workbench) ?? new Set();
    tried.current.set(workbench, done);
    for (const { id, status, assessment, ignored, explanations } of sheets) {
      if (status !== "ready" || ignored || assessment?.kind !== "recognised") continue;
      const asked = asksOfOutside(assessment);
      if (asked === undefined || explanations.some(({ rule }) => rule === asked.rule)) continue;
      const before = reportBefore(assessment, reports);
      const key = JSON.stringify([id, before?.uuid]);
      if (before === undefined || done.has(key)) continue;
      done.add(key);
      api
        .submission(before.uuid)
        .then((found) => {
          const said = found.ok ? saidBefore(assessment, asked, found.value) : undefined;
          if (said !== undefined) workbench.explain(id, asked, { ...said, carried: true });
        })
        .catch(reportError);
    }
  }, [api, workbench, sheets, reports]);
}
