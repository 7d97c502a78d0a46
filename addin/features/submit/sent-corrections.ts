import { parseAddress } from "../../../shared/sheet/grid.ts";
import type { Assessment } from "../../engine/assessment.ts";
import type { Correction } from "../../host/correction.ts";

/** A table as far as it says what of its sheet is sent. */
interface SentTable {
  readonly name: string;
  readonly assessment?: Assessment;
}

/** Corrections on the sheets of these tables, without those in columns that stay: they are neither sent nor told. */
export function sentCorrections(
  tables: readonly SentTable[],
  corrections: readonly Correction[],
): readonly Correction[] {
  return corrections.filter(({ sheet, cell }) =>
    tables.some(({ name, assessment }) => name === sheet && !stays(assessment, cell)),
  );
}

function stays(assessment: Assessment | undefined, cell: string): boolean {
  const at = parseAddress(cell);
  if (assessment?.kind !== "recognised" || at === undefined) return false;
  const { places, columns } = assessment;
  // On an indicator sheet columns lie across.
  const line = places.layout === "indicator" ? at.row : at.column;
  const column = places.columns.find((place) => place.at === line)?.column;
  return columns.some(({ id, leaves }) => id === column && !leaves);
}
