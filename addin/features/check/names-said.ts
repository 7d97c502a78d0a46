import type { SubmissionRecord } from "../../../shared/api/records.ts";
import type { Finding } from "../../../shared/finding/finding.ts";

/** A text that looks like a name, and the cells that hold it. */
export interface NameSaid {
  readonly text: string;
  readonly cells: readonly string[];
}

/** Whether the finding asks about names, or says that they were asked about. */
export function isAboutNames({ code }: Finding): boolean {
  return code === "name_likely" || code === "name_confirmed";
}

/** Whether the finding waits for an answer about names. */
export function asksOfNames({ code }: Pick<Finding, "code">): boolean {
  return code === "name_likely";
}

/** What a finding about names speaks of: each text once, in sheet order. */
export function namesSaid(
  { rows, cells, column = "" }: Finding,
  records: readonly Pick<SubmissionRecord, "row" | "values">[],
): NameSaid[] {
  const values = new Map<number, readonly string[]>();
  for (const { row, values: held } of records) {
    const value = held[column];
    if (typeof value === "string") values.set(row, [...(values.get(row) ?? []), value]);
  }
  const said = new Map<string, string[]>();
  rows.forEach((row, index) => {
    // Only in a list does a row have one cell.
    const cell = rows.length === cells.length ? cells[index] : undefined;
    for (const text of values.get(row) ?? []) {
      said.set(text, [...(said.get(text) ?? []), ...(cell === undefined ? [] : [cell])]);
    }
  });
  return [...said].map(([text, where]) => ({ text, cells: where }));
}
