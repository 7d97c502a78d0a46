/**
 * A published figure: the words under which the source prints it (column `figure_text` of the published
 * figures), and how an office types it into its sheet, in the unit the form shows (万元 for money): `8508余`.
 */
export type PublishedFigure = readonly [text: string, typed: string];

/** One sum row of one district's sheet. */
export interface PublishedRow {
  /** Login of the district. */
  readonly unit: string;
  /** Code columns as the sheet says them: column id → label. */
  readonly codes: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, PublishedFigure>>;
  /** 备注: the source's own period, and what its words were where a label narrows them. */
  readonly remark: string;
  /** Columns whose figure the source lost: left blank, and explained when the sheet is sent. */
  readonly lost?: readonly string[];
}
