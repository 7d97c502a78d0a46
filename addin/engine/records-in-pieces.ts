/**
 * Assessments on their way from the engine's worker to the page: the records of a long table come some at a time, as rows
 * of a workbook do (rows-in-pieces.ts), and all else after them.
 */
import type { SubmissionRecord } from "../../shared/api/records.ts";
import type { Assessment } from "./assessment.ts";

/** Records that come together: a few milliseconds for the page. */
const RECORDS = 1_000;

/** Records of one table that follow one another, in the order of the tables. */
export interface RecordsPiece {
  /** Index of the table. */
  readonly table: number;
  readonly records: readonly SubmissionRecord[];
}

/** The records of all tables; short ones need none of this, and give none. */
export function* recordsInPieces(assessments: readonly Assessment[]): Generator<RecordsPiece> {
  for (const [table, assessment] of assessments.entries()) {
    if (!isLong(assessment)) continue;
    const { records } = assessment;
    for (let from = 0; from < records.length; from += RECORDS)
      yield { table, records: records.slice(from, from + RECORDS) };
  }
}

/** What comes after the pieces of `recordsInPieces`. */
export function withoutRecords(assessments: readonly Assessment[]): readonly Assessment[] {
  return assessments.map((assessment) => (isLong(assessment) ? { ...assessment, records: [] } : assessment));
}

/** The page's side: takes the pieces in their order, each as it comes, and makes the tables whole at the end. */
export interface RecordsTaker {
  readonly take: (piece: RecordsPiece) => void;
  readonly whole: (rest: readonly Assessment[]) => readonly Assessment[];
}

export function recordsTaker(): RecordsTaker {
  const came = new Map<number, SubmissionRecord[]>();
  return {
    take({ table, records }) {
      const own = came.get(table) ?? [];
      came.set(table, own);
      own.push(...records);
    },
    whole: (rest) =>
      rest.map((assessment, table) => {
        const records = came.get(table);
        return assessment.kind === "recognised" && records !== undefined
          ? { ...assessment, records }
          : assessment;
      }),
  };
}

function isLong(assessment: Assessment): assessment is Extract<Assessment, { kind: "recognised" }> {
  return assessment.kind === "recognised" && assessment.records.length > RECORDS;
}
