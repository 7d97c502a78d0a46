import { useState } from "react";
import { problems } from "../../../shared/problem.ts";
import type { MarkCounts } from "../../../shared/workbook/marks/mark-types.ts";
import type { Patched } from "../../../shared/workbook/patch/patch-result.ts";
import { EngineStopped } from "../../engine/engine.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { saveFile, XLSX } from "../../ui/save-file.ts";
import { sheetNameOf } from "../../ui/table-files.ts";
import { markedName, problemRowsName } from "./corrected-name.ts";
import { markedFindings, markWords } from "./marked-findings.ts";
import { problemSheets } from "./problem-sheets.ts";
import { reportedSheets } from "./sheets.ts";
import type { CorrectedFileParts } from "./use-corrected-file.ts";

export type CopyStep =
  | { readonly kind: "waiting" }
  | { readonly kind: "writing" }
  | { readonly kind: "marked"; readonly name: string; readonly patched: Patched; readonly marks: MarkCounts }
  | { readonly kind: "rows"; readonly name: string; readonly rows: number }
  | { readonly kind: "failed"; readonly reason: string };

/** Copies of the file that take the findings along, written away from the page's thread. */
export function useFileCopies({ file, workbench }: CorrectedFileParts): {
  readonly step: CopyStep;
  readonly marked: () => void;
  readonly rows: () => void;
} {
  const { engine } = useServices();
  const [step, setStep] = useState<CopyStep>({ kind: "waiting" });

  const begin = (act: () => Promise<CopyStep>): void => {
    setStep({ kind: "writing" });
    act().then(setStep, (error: unknown) => {
      const isStopped = error instanceof EngineStopped;
      if (!isStopped) reportError(error);
      setStep({ kind: "failed", reason: isStopped ? text.corrected.stopped : text.corrected.broken });
    });
  };

  const sheetsNow = async () => {
    const sheets = reportedSheets(workbench.state.get().sheets);
    const names = [...new Set(sheets.map(({ name }) => name))];
    const grids = await Promise.all(names.map(async (name) => [name, await file.readSheet(name)] as const));
    return { sheets, grids: new Map(grids) };
  };

  const mark = async (): Promise<CopyStep> => {
    const { bytes, converted } = file.source;
    const corrections = file.corrections();
    const { sheets, grids } = await sheetsNow();
    const result = await engine.mark({
      bytes,
      changes: corrections.map(({ sheet, cell, value }) => ({ sheet, cell, value })),
      marks: { findings: markedFindings(sheets, grids), words: markWords() },
      ...(converted && { convert: { sheetName: sheetNameOf(file.workbookName) } }),
    });
    if (!result.ok) return { kind: "failed", reason: text.corrected.failed(problems[result.code].title) };
    const name = markedName(file.workbookName, converted);
    saveFile(new Blob([result.bytes.slice()], { type: XLSX }), name);
    if (result.left.length === 0 && corrections.length > 0 && file.corrections() === corrections) {
      workbench.markDownloaded();
    }
    return { kind: "marked", name, patched: result, marks: result.marks };
  };

  const keepRows = async (): Promise<CopyStep> => {
    const { sheets, grids } = await sheetsNow();
    const wanted = problemSheets(sheets, grids);
    const name = problemRowsName(file.workbookName);
    const words = { ...text.marks.rowsSheet, title: text.marks.rows };
    const bytes = await engine.problemRows({ sheets: wanted, words });
    saveFile(new Blob([bytes.slice()], { type: XLSX }), name);
    const rows = wanted.reduce((sum, sheet) => sum + sheet.rows.length - sheet.head, 0);
    return { kind: "rows", name, rows };
  };

  return { step, marked: () => begin(mark), rows: () => begin(keepRows) };
}
