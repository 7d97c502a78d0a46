import { useCallback, useEffect, useMemo, useState } from "react";
import type { Explanation } from "../../../shared/api/submissions.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import type { SheetState } from "../check/workbench.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import { type Readiness, readiness } from "./readiness.ts";

/** What is asked about: it stays as it is while the question stands, whatever happens on the sheet. */
export interface ToConfirm {
  readonly report: OwedReport;
  readonly sheet: RecognisedSheet;
  readonly explanations: readonly Explanation[];
}

interface Confirmation {
  readonly state: Readiness;
  /** Reads the sheet again, then asks; where it cannot be sent any more, `onRefused` is called instead. */
  readonly ask: () => void;
  /** The sheet is being read again. */
  readonly reading: boolean;
  readonly toConfirm: ToConfirm | null;
  readonly close: () => void;
}

/** Excel does not tell of every edit, so what is sent is read once more before anybody is asked. */
export function useConfirmation(parts: {
  readonly sheet: SheetState;
  readonly sheets: readonly SheetState[];
  readonly reports: readonly OwedReport[];
  readonly readAgain: () => Promise<void>;
  readonly onRefused: () => void;
}): Confirmation {
  const { sheet, sheets, reports, readAgain, onRefused } = parts;
  const [step, setStep] = useState<"idle" | "reading" | "read">("idle");
  const [toConfirm, setToConfirm] = useState<ToConfirm | null>(null);
  const state = useMemo(() => readiness(sheet, sheets, reports), [sheet, sheets, reports]);

  const ask = useCallback((): void => {
    setStep("reading");
    readAgain()
      .catch(reportError)
      .finally(() => setStep("read"));
  }, [readAgain]);

  const checking = sheet.status === "checking";
  useEffect(() => {
    if (step !== "read" || checking) return;
    setStep("idle");
    if (state.ready) setToConfirm(state);
    else onRefused();
  }, [step, checking, state, onRefused]);

  const close = useCallback(() => setToConfirm(null), []);
  return { state, ask, reading: step !== "idle", toConfirm, close };
}
