import { useState } from "react";
import { problems } from "../../../shared/problem.ts";
import type { Patched } from "../../../shared/workbook/patch/patch-result.ts";
import { EngineStopped } from "../../engine/engine.ts";
import type { FileHost, FileSource } from "../../host/file-host.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { saveFile, XLSX } from "../../ui/save-file.ts";
import { sheetNameOf } from "../../ui/table-files.ts";
import { cleanName, correctedName } from "./corrected-name.ts";
import type { Workbench } from "./workbench.ts";

export type CorrectedStep =
  | { readonly kind: "waiting" }
  | { readonly kind: "writing" }
  | { readonly kind: "done"; readonly name: string; readonly patched: Patched }
  | { readonly kind: "failed"; readonly reason: string };

export interface CorrectedFileParts {
  readonly file: FileHost;
  readonly workbench: Pick<Workbench, "state" | "markDownloaded">;
}

/**
 * Writes the corrections into a copy of the file that was opened, away from the page's thread, and downloads it; of a file
 * that was marked here, without the marks where that is wanted.
 */
export function useCorrectedFile({ file, workbench }: CorrectedFileParts): {
  readonly step: CorrectedStep;
  readonly download: (unmark: boolean) => void;
} {
  const { engine } = useServices();
  const [step, setStep] = useState<CorrectedStep>({ kind: "waiting" });
  const write = async ({ bytes, converted }: FileSource, unmark: boolean): Promise<void> => {
    setStep({ kind: "writing" });
    const corrections = file.corrections();
    try {
      const changes = corrections.map(({ sheet, cell, value }) => ({ sheet, cell, value }));
      const convert = { sheetName: sheetNameOf(file.workbookName) };
      const result = await engine.patch({ bytes, changes, unmark, ...(converted ? { convert } : {}) });
      if (!result.ok) {
        setStep({ kind: "failed", reason: text.corrected.failed(problems[result.code].title) });
        return;
      }
      const name = (changes.length === 0 ? cleanName : correctedName)(file.workbookName, converted);
      saveFile(new Blob([result.bytes.slice()], { type: XLSX }), name);
      setStep({ kind: "done", name, patched: result });
      if (result.left.length === 0 && file.corrections() === corrections && changes.length > 0)
        workbench.markDownloaded();
    } catch (error) {
      const isStopped = error instanceof EngineStopped;
      if (!isStopped) reportError(error);
      setStep({ kind: "failed", reason: isStopped ? text.corrected.stopped : text.corrected.broken });
    }
  };
  return { step, download: (unmark) => void write(file.source, unmark) };
}
