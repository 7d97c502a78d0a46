/**
 * What a person settled about a sheet (对应): kept under the key of its table (`Reading.fingerprint`), so that the same
 * header below the same title is not asked about again.
 */
export interface Assignment {
  /** Id of the form that the sheet is; every column below is that form's. */
  readonly form: string;
  /** Header key (`ColumnMatch.key`) → column id; null: the column of the sheet is not used. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** Column id → what the whole sheet holds where it has no such column, written as a cell would be. */
  readonly constants?: Readonly<Record<string, string>>;
  /** What was said for one period alone, by period ("" where none was known): headers and values that name a time. */
  readonly periods?: Readonly<Record<string, PeriodAnswers>>;
  /** Header key of the column that names units; null: none does. Without it the reader finds it by its cells. */
  readonly unitColumn?: string | null;
  /** Names in the column of units that the register does not know: places within her own unit, counted for it. */
  readonly places?: "own";
  /** Rows below a further header in the list are records of it all the same. */
  readonly below?: "counted";
  /**
   * Column id → unit in which the sheet keeps its figures. It holds while the sheet says the same of the column's unit as
   * when that was settled: fingerprints do not tell 金额（元） from 金额（万元）.
   */
  readonly measures?: Readonly<Record<string, SettledMeasure>>;
  /** Column id → word in cells → code. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * Never kept: a person is at it, and what she has not answered yet is still asked. A constant "" is one that she took
   * away.
   */
  readonly unfinished?: true;
}

export interface SettledMeasure {
  /** What the header, the row of units or the unit line say of it; "" where they say nothing. */
  readonly said: string;
  readonly unit: string;
}

/** Periods for which answers are kept apart. */
export const MOST_PERIODS = 24;

/** As `columns` and `constants` of an assignment. */
export interface PeriodAnswers {
  readonly columns?: Readonly<Record<string, string | null>>;
  readonly constants?: Readonly<Record<string, string>>;
}

/** Assignments by `Reading.fingerprint`, the newest last. */
export type Assignments = Readonly<Record<string, Assignment>>;
