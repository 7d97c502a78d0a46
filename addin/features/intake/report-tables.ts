/** What is sent back to the units: what was received, and what is wrong in which cells. */
import type { ReportTable } from "../../../shared/workbook/mailbox/write-mailbox-report.ts";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";
import type { IntakeRow } from "./intake-model.ts";
import type { IntakeFile } from "./intake-types.ts";

/** Findings are told as they are in the pane: information is no problem. */
export function reportTables(
  rows: readonly IntakeRow[],
  files: readonly IntakeFile[],
  outcomeOf: (row: IntakeRow) => string,
): ReportTable[] {
  const { columns, problemColumns } = text.intake;
  const tables = new Map(files.flatMap((file) => file.tables.map((table) => [table.id, table] as const)));
  const received = rows.map((row) => [
    row.unit?.name ?? "",
    ...[row.path, row.sheet ?? "", row.form?.title ?? ""],
    row.period === null ? "" : periodText(row.period),
    ...[row.rows, row.errors, row.warnings, row.asks],
    outcomeOf(row),
  ]);
  const problems = rows.flatMap((row) => {
    const seen = tables.get(row.id)?.seen;
    if (seen?.kind !== "recognised" || row.stage === "none") return [];
    const titles = new Map(seen.columns.map(({ id, title }) => [id, title]));
    return seen.findings
      .filter(({ severity }) => severity !== "information")
      .map(({ column, cells, severity, message }) => [
        ...[row.unit?.name ?? "", row.path, row.sheet ?? ""],
        column === undefined ? "" : (titles.get(column) ?? ""),
        cells.join(" "),
        text.check.severity[severity],
        message,
      ]);
  });
  return [
    {
      name: text.intake.reportReceived,
      columns: [
        { header: columns.unit, width: 24 },
        { header: columns.file, width: 36 },
        { header: columns.sheet, width: 16 },
        { header: columns.form, width: 28 },
        { header: columns.period, width: 12 },
        ...[columns.rows, columns.errors, columns.warnings, columns.asks].map((header) => ({
          header,
          width: 8,
        })),
        { header: columns.outcome, width: 48 },
      ],
      rows: received,
    },
    {
      name: text.intake.reportProblems,
      columns: [
        { header: columns.unit, width: 24 },
        { header: columns.file, width: 36 },
        { header: columns.sheet, width: 16 },
        { header: problemColumns.column, width: 20 },
        { header: problemColumns.cells, width: 20 },
        { header: problemColumns.severity, width: 8 },
        { header: problemColumns.problem, width: 72 },
      ],
      rows: problems,
    },
  ];
}
