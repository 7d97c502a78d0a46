/// <reference types="office-js" />
import { type RefusalReason, WorkbookRefusal } from "../workbook-refusal.ts";

const reasons: ReadonlyMap<string, RefusalReason> = new Map([
  ["AccessDenied", "protected"],
  ["InvalidOperationInCellEditMode", "editing"],
  ["ActivityLimitReached", "busy"],
  ["ServiceNotAvailable", "busy"],
  ["RequestAborted", "disconnected"],
  ["Unauthenticated", "disconnected"],
  ["RequestPayloadSizeLimitExceeded", "tooLarge"],
  ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
]);

/** What Excel answers when a smaller request may succeed; for merged areas it only speaks of a general failure. */
const tooMuch: ReadonlySet<string> = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "OperationCellsExceedLimit",
  "GeneralException",
]);

/**
 * Runs a batch; while somebody types in a cell, Excel keeps it waiting where it can.
 * @throws RangeError for a sheet that does not exist, `WorkbookRefusal` for refusals a page can explain.
 */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw translated(error);
  }
}

export function isTooMuch(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && tooMuch.has(error.code);
}

function translated(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  if (error.code === "ItemNotFound") return new RangeError("no such sheet", { cause: error });
  const reason = reasons.get(error.code);
  return reason === undefined ? error : new WorkbookRefusal(reason, error);
}
