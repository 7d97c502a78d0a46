/**
 * What a person settled about a sheet (对应): kept by the header's fingerprint (`Reading.fingerprint`), so that the same
 * header is not asked about again.
 */
export interface Assignment {
  /** Id of the form that the sheet is; every column below is that form's. */
  readonly form: string;
  /** Header key (`ColumnMatch.key`) → column id; null: the column of the sheet is not used. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** Column id → what the whole sheet holds where it has no such column, written as a cell would be. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Header key of the column that names units; null: none does. Without it the reader finds it by its cells. */
  readonly unitColumn?: string | null;
  /** Names in the column of units that the register does not know: places within her own unit, counted for it. */
  readonly places?: "own";
  /**
   * Column id → unit in which the sheet keeps its figures. It holds while the sheet says the same of the column's unit as
   * when that was settled: fingerprints do not tell 金额（元） from 金额（万元）.
   */
  readonly measures?: Readonly<Record<string, SettledMeasure>>;
  /** Column id → word in cells → code. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface SettledMeasure {
  /** What the header, the row of units or the unit line say of it; "" where they say nothing. */
  readonly said: string;
  readonly unit: string;
}

/** Assignments by the header's fingerprint. */
export type Assignments = Readonly<Record<string, Assignment>>;
