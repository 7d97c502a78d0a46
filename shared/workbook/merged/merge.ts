import type { ControlTotals } from "../../api.ts";
import type { Form, Grain } from "../../form/form.ts";
import type { UnitTotal } from "../../statistics/fact.ts";
import type { CellValue } from "../../value.ts";

/** What goes into one merged workbook: a fixed list of versions and the way to their records. */
export interface Merge {
  /** Unit that merges: 示例市妇联. */
  readonly recipient: string;
  readonly period: string;
  readonly state: "newest" | "approved";
  readonly forms: readonly MergedForm[];
  /** China time, ISO 8601. */
  readonly madeAt: string;
  readonly madeBy: string;
  readonly software: string;
}

export interface MergedForm {
  readonly form: Form;
  readonly collection: string;
  /** In the register's order. */
  readonly submissions: readonly MergedSubmission[];
  /** Units that owe the form and are not in the merge. */
  readonly missing: readonly { readonly code: string; readonly name: string }[];
  /** Cached values of the summary, from the stored facts; the formulas beside them read the details. */
  readonly totals: readonly UnitTotal[];
  /** Pages of records, sorted as `submissions` are and by row within each; exactly `rows` of each submission. */
  readonly records: () => AsyncIterable<readonly MergedRecord[]>;
}

export interface MergedSubmission {
  readonly uuid: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly version: number;
  readonly submittedAt: string;
  readonly sha256: string;
  readonly nil: boolean;
  readonly rows: number;
  readonly controlTotals: ControlTotals;
}

export interface MergedRecord {
  readonly uuid: string;
  readonly row: number;
  /** Name of the unit the row is about. */
  readonly subject: string;
  readonly grain: Grain;
  readonly values: Readonly<Record<string, CellValue>>;
  /** Original cells, e.g. "B8:M8"; the row alone ("8") when the sender gave no layout. */
  readonly source: string;
}

/** The platform's compressor (node:zlib in the Worker): `shared` does not know the platform. */
export interface Compressor {
  /** Raw DEFLATE of a stream of chunks. */
  readonly deflateRaw: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
  readonly crc32: (chunk: Uint8Array, previous: number) => number;
}
