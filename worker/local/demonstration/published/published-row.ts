/**
 * A published figure: the words under which the source prints it (column `figure_text` of the published
 * figures), and how an office types it into its sheet, in the unit the form shows and money in 万元: `8508余`.
 * Further words are those under which the source prints the same figure again: a sheet holds it once.
 */
export type PublishedFigure = readonly [text: string, typed: string, ...again: string[]];

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
  /** Why the row stands in no sheet: the source contradicts itself, and what it says here could not be sent. */
  readonly unsent?: string;
}

type Said = readonly [
  codes: PublishedRow["codes"],
  figures: PublishedRow["figures"],
  remark: string,
  more?: Pick<PublishedRow, "lost" | "unsent">,
];

/** Rows of one district. */
export function rowsOf(unit: string, ...rows: readonly Said[]): PublishedRow[] {
  return rows.map(([codes, figures, remark, more]) => ({ unit, codes, figures, remark, ...more }));
}
