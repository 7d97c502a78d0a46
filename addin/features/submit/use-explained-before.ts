import { useEffect, useRef } from "react";
import type { Submission } from "../../../shared/api/submissions.ts";
import type { Outcome } from "../../api/failure.ts";
import { EngineStopped } from "../../engine/engine.ts";
import { useServices } from "../../services.ts";
import type { SheetState, Workbench } from "../check/workbench.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import { explainedBefore, unexplained, versionBefore } from "./explained-before.ts";

/** Explains as the version before did, each finding once: whoever takes it back is asked. */
export function useExplainedBefore(
  workbench: Pick<Workbench, "explain"> | undefined,
  sheets: readonly SheetState[],
  reports: readonly OwedReport[],
): void {
  const { api, engine } = useServices();
  const tried = useRef(new WeakMap<object, Set<string>>());
  const sent = useRef(new Map<string, Promise<Outcome<Submission>>>());
  useEffect(() => {
    if (workbench === undefined) return;
    const done = tried.current.get(workbench) ?? new Set();
    tried.current.set(workbench, done);
    for (const { id, status, assessment, ignored, explanations } of sheets) {
      if (status !== "ready" || ignored || assessment?.kind !== "recognised") continue;
      const before = versionBefore(assessment, reports);
      if (before === undefined) continue;
      const keyOf = (finding: { readonly id: string }) => JSON.stringify([id, before.uuid, finding.id]);
      const asked = unexplained(assessment, explanations).filter((finding) => !done.has(keyOf(finding)));
      if (asked.length === 0) continue;
      for (const finding of asked) done.add(keyOf(finding));
      const fetched = sent.current.get(before.uuid) ?? api.submission(before.uuid);
      sent.current.set(before.uuid, fetched);
      fetched
        .then(async (found) => {
          if (!found.ok) {
            // Asked for again with the next finding.
            sent.current.delete(before.uuid);
            return;
          }
          for (const { finding, draft } of await explainedBefore(engine, assessment, asked, found.value)) {
            workbench.explain(id, finding, draft);
          }
        })
        .catch((error: unknown) => {
          if (!(error instanceof EngineStopped)) reportError(error);
        });
    }
  }, [api, engine, workbench, sheets, reports]);
}
