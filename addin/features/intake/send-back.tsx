import { Button, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { saveFile, XLSX } from "../../ui/save-file.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import type { IntakeRow } from "./intake-model.ts";
import type { IntakeFile } from "./intake-types.ts";
import { markedCopy } from "./marked-copies.ts";
import { fileName } from "./outcome-text.ts";
import { reportTables } from "./report-tables.ts";

type Step =
  | { readonly kind: "idle" }
  | { readonly kind: "marking"; readonly done: number; readonly total: number }
  | {
      readonly kind: "marked";
      readonly name: string;
      readonly count: number;
      readonly left: readonly string[];
    };

/** What goes back to the units: the list of problems, and copies with marks at the cells. */
export function SendBack({
  rows,
  files,
  outcomeOf,
}: {
  readonly rows: readonly IntakeRow[];
  readonly files: readonly IntakeFile[];
  readonly outcomeOf: (row: IntakeRow) => string;
}) {
  const { engine, intake } = useServices();
  const shared = useSharedStyles();
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const wrong = new Set(
    rows.flatMap(({ file, sheet, errors, warnings, stage }) =>
      sheet !== null && errors + warnings > 0 && stage !== "none" && stage !== "sent" ? [file] : [],
    ),
  );
  const toMark = files.filter(({ id }) => wrong.has(id));

  const report = async (): Promise<void> => {
    // Loaded with the first list.
    const { writeMailboxReport } = await import("../../../shared/workbook/mailbox/write-mailbox-report.ts");
    const title = text.intake.reportName;
    const bytes = await writeMailboxReport(title, reportTables(rows, files, outcomeOf));
    saveFile(new Blob([bytes.slice()], { type: XLSX }), `${title}.xlsx`);
  };
  const copies = async (): Promise<void> => {
    const { zipFiles } = await import("../../../shared/workbook/mailbox/zip-files.ts");
    const total = toMark.length;
    const made = [];
    const left: string[] = [];
    setStep({ kind: "marking", done: 0, total });
    for (const [at, file] of toMark.entries()) {
      const copy = await markedCopy(file, { engine, intake });
      if (copy === null) left.push(fileName(file));
      else made.push(copy);
      setStep({ kind: "marking", done: at + 1, total });
    }
    const name = `${text.intake.copiesName}.zip`;
    if (made.length > 0) saveFile(new Blob([zipFiles(made).slice()], { type: "application/zip" }), name);
    setStep({ kind: "marked", name, count: made.length, left });
  };

  return (
    <>
      <div className={shared.row}>
        <Button title={text.intake.reportHint} onClick={() => void report().catch(reportError)}>
          {text.intake.report}
        </Button>
        {toMark.length > 0 && step.kind !== "marking" && (
          <Button title={text.intake.copiesHint} onClick={() => void copies().catch(reportError)}>
            {text.intake.copies(toMark.length)}
          </Button>
        )}
        {step.kind === "marking" && (
          <Spinner size="tiny" label={text.intake.copying(step.done, step.total)} />
        )}
      </div>
      {step.kind === "marked" && (
        <Notice kind={step.left.length === 0 ? "success" : "warning"}>
          {step.count > 0 && <span>{text.intake.copiesDone(step.name, step.count)}</span>}
          {step.left.length > 0 && <span>{text.intake.copiesLeft(step.left)}</span>}
        </Notice>
      )}
    </>
  );
}
