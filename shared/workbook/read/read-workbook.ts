import type { InflateStream, InflateWhole } from "./inflate.ts";
import { paneReadLimits, type ReadLimits } from "./limits.ts";
import type { ReadResult } from "./read-result.ts";
import { readingSheets } from "./reading-sheets.ts";
import { unfolder } from "./unfold.ts";
import { Unreadable } from "./unreadable.ts";

/** Hears how much of a file has been read, 0 … 1. */
export type OnRead = (share: number) => void;

/**
 * Reads the worksheets of an .xlsx or .xlsm file as values, in the order of their tabs; hidden ones are marked.
 * Never throws for what the bytes hold: the result names why a file cannot be read, `detail` in Chinese.
 *
 * Nothing is unfolded before its declared size was accepted, nothing beyond a limit while it unfolds, and what
 * is not read (pictures, charts, macros) is not unfolded at all.
 */
export function readWorkbook(
  bytes: Uint8Array,
  options: Partial<ReadLimits> = {},
  inflate?: InflateWhole,
): ReadResult {
  const limits = { ...paneReadLimits, ...options };
  const guard = unfolder(limits, inflate);
  try {
    const reading = readingSheets(bytes, limits, guard);
    let step = reading.next();
    for (; step.done !== true; step = reading.next()) {
      guard.unfold(step.value.entry, step.value.take);
      step.value.end();
    }
    return { ok: true, ...step.value };
  } catch (error) {
    return refusal(error);
  }
}

/**
 * The same, by the platform's decompressor as its pieces come; what that refuses is read as above, which says why.
 * @param onRead hears how much has been read, 0 … 1
 */
export async function readWorkbookBy(
  inflate: InflateStream,
  bytes: Uint8Array,
  options: Partial<ReadLimits> = {},
  onRead?: OnRead,
): Promise<ReadResult> {
  const limits = { ...paneReadLimits, ...options };
  const guard = unfolder(limits);
  try {
    const reading = readingSheets(bytes, limits, guard);
    let read = 0;
    let step = reading.next();
    for (; step.done !== true; step = reading.next()) {
      const { entry, of, take } = step.value;
      const isAsDeclared = await guard.unfoldBy(inflate, entry, (chunk) => {
        take(chunk);
        read += chunk.length;
        onRead?.(read / of);
      });
      if (!isAsDeclared) return readWorkbook(bytes, options);
      step.value.end();
    }
    return { ok: true, ...step.value };
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): ReadResult {
  if (error instanceof Unreadable) return { ok: false, code: error.code, detail: error.message };
  throw error;
}
