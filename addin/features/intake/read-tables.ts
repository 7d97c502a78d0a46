/** What is kept of a file that was read: what the table shows, and packed away what would be sent. */
import { recordsDigest } from "../../../shared/sheet/records-digest.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import type { IntakeSheet, UnitFound } from "../../engine/intake-types.ts";
import type { SheetState } from "../check/sheet-state.ts";
import { asideOf } from "../check/twins.ts";
import type { IntakeTable, SeenSheet } from "./intake-types.ts";

/** The tables of a file as the engine read them. */
export function tablesOf(file: string, sheets: readonly IntakeSheet[]): IntakeTable[] {
  const states = sheets.flatMap(({ name, hidden, tables }) =>
    tables.map(
      (assessment, table): SheetState => ({
        id: tableId(file, name, table),
        sheetId: name,
        name,
        table,
        hidden,
        status: "ready",
        ignored: false,
        unsaved: false,
        explanations: [],
        assessment,
      }),
    ),
  );
  const units = new Map(sheets.map(({ name, unit }) => [name, unit]));
  return tablesOfStates(file, states, (name) => units.get(name) ?? NOBODY);
}

const NOBODY: UnitFound = { kind: "asked", said: null, likely: null };

/** The same of a workbook that was worked at. */
export function tablesOfStates(
  file: string,
  states: readonly SheetState[],
  unitOf: (sheet: string) => UnitFound,
): IntakeTable[] {
  const reporter = ({ name }: SheetState): string => JSON.stringify(unitOf(name));
  return states.flatMap((state): IntakeTable[] => {
    const { name, table, hidden, assessment, explanations } = state;
    if (assessment === undefined) return [];
    const beside = states.filter((other) => reporter(other) === reporter(state));
    return [
      {
        id: tableId(file, name, table),
        file,
        sheet: name,
        table,
        hidden,
        unit: unitOf(name),
        seen: seenOf(assessment),
        aside: asideOf(state, beside) ?? null,
        explanations,
        content: assessment.kind === "recognised" ? packed(assessment) : null,
        digest: assessment.kind === "recognised" ? recordsDigest(assessment.records) : null,
      },
    ];
  });
}

export function tableId(file: string, sheet: string, table: number): string {
  return JSON.stringify([file, sheet, table]);
}

function seenOf(assessment: NonNullable<SheetState["assessment"]>): SeenSheet {
  if (assessment.kind === "unrecognised") {
    const { kind, empty, asks, candidates } = assessment;
    return { kind, empty, asks, candidates: candidates.slice(0, 1) };
  }
  const { kind, form, period, statedPeriod, rows, outsidePeriod, findings, totals, columns, recognition } =
    assessment;
  return {
    ...{ kind, form, period, statedPeriod, rows, outsidePeriod, findings, totals, columns },
    asks: recognition.asks,
  };
}

function packed({ findings: _, ...rest }: RecognisedSheet): Blob {
  return new Blob([JSON.stringify(rest)]);
}

/** The table as it was read; null where there is nothing to send. */
export async function unpacked({ content, seen }: IntakeTable): Promise<RecognisedSheet | null> {
  if (content === null || seen.kind !== "recognised") return null;
  const rest: Omit<RecognisedSheet, "findings"> = JSON.parse(await content.text());
  return { ...rest, findings: seen.findings };
}
