/** What one workbook may cost. Every limit is told to the user when it is passed; none cuts anything off. */
export interface ReadLimits {
  /** Entries the ZIP directory may list. */
  readonly entries: number;
  readonly sheets: number;
  /** Bytes one part that is read may unfold to. */
  readonly partBytes: number;
  /** Bytes all parts that are read may unfold to, together. Pictures and charts are not read and not counted. */
  readonly unfoldedBytes: number;
  /** Unfolded bytes for each packed byte; looked at in parts above `RATIO_FREE_BYTES`. */
  readonly ratio: number;
  /** Bytes that remain once empty cells, formats and formulas are left out. */
  readonly keptBytes: number;
  /** Cells in the used areas of all sheets, blanks between them included. */
  readonly cells: number;
}

/** Below this size a part may be packed as tightly as it likes. */
export const RATIO_FREE_BYTES = 8 * 2 ** 20;

/** For the pane: 100,000 rows of 15 columns pass with room to spare. */
export const paneReadLimits: ReadLimits = {
  entries: 20_000,
  sheets: 500,
  partBytes: 192 * 2 ** 20,
  unfoldedBytes: 256 * 2 ** 20,
  ratio: 250,
  keptBytes: 128 * 2 ** 20,
  cells: 3_000_000,
};

/** For the Worker (128 MB of memory in all): 10,000 rows of 15 columns pass. */
export const serverReadLimits: ReadLimits = {
  entries: 5_000,
  sheets: 200,
  partBytes: 48 * 2 ** 20,
  unfoldedBytes: 64 * 2 ** 20,
  ratio: 250,
  keptBytes: 12 * 2 ** 20,
  cells: 200_000,
};
