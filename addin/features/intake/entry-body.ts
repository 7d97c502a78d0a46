/** What an entry is as one report, and the digest by which the server knows what it has. */
import type { Explanation } from "../../../shared/api/submissions.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import { joinSheets } from "../submit/joined-sheets.ts";
import type { IntakeEntry } from "./intake-model.ts";
import type { IntakeTable } from "./intake-types.ts";
import { unpacked } from "./read-tables.ts";

export interface WholeEntry {
  readonly sheet: RecognisedSheet;
  readonly explanations: readonly Explanation[];
  readonly members: readonly { readonly table: IntakeTable; readonly assessment: RecognisedSheet }[];
}

/** Several tables as one; undefined where what was read of them is gone. */
export async function wholeEntry(entry: IntakeEntry): Promise<WholeEntry | undefined> {
  const read = await Promise.all(
    entry.tables.map(async (table) => ({ table, assessment: await unpacked(table) })),
  );
  const members = read.flatMap(({ table, assessment }) =>
    assessment === null ? [] : [{ table, assessment }],
  );
  const [first] = members;
  if (first === undefined || members.length < read.length) return undefined;
  const joined =
    members.length > 1
      ? joinSheets(
          members.map(({ table: { id, explanations }, assessment }) => ({ id, explanations, assessment })),
        )
      : undefined;
  const { sheet, explanations } = joined ?? {
    sheet: first.assessment,
    explanations: first.table.explanations,
  };
  return { sheet, explanations, members };
}

export async function digestOf(content: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(content));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
