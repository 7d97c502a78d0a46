/// <reference types="office-js" />
import { type RefusalReason, WorkbookRefusal } from "../workbook-refusal.ts";

const reasons: ReadonlyMap<string, RefusalReason> = new Map([
  ["AccessDenied", "protected"],
  ["InvalidOperationInCellEditMode", "editing"],
  ["InvalidSelection", "elsewhere"],
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
  return await runWith({ delayForCellEdit: true }, batch);
}

/** The same for a write. Where Excel can undo an add-in's writes, all its requests are one step of Undo. */
export async function runWrite<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const whole = Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  return await runWith({ delayForCellEdit: true, ...(whole && { mergeUndoGroup: true }) }, batch);
}

async function runWith<T>(
  options: Excel.RunOptions,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    if (isGeneral(error) && (await isOutOfSight())) throw new WorkbookRefusal("elsewhere", error);
    throw translated(error);
  }
}

/** Where the user looks at another workbook, or has several sheets selected, Excel speaks of a general failure as well. */
function isGeneral(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === "GeneralException";
}

/** Whether Excel cannot even say which sheet is in front. */
async function isOutOfSight(): Promise<boolean> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load({ id: true });
      await context.sync();
    });
    return false;
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return isGeneral(error) || error.code === "InvalidSelection";
  }
}

/** Waits before a reading is tried again, in milliseconds. */
const PAUSES = [200, 800, 2_000];

/** Tries a reading again for a while when Excel is too busy to answer. */
export async function patiently<T>(
  read: () => Promise<T>,
  pause: (milliseconds: number) => Promise<void>,
): Promise<T> {
  for (const milliseconds of PAUSES) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof WorkbookRefusal && error.reason === "busy")) throw error;
      await pause(milliseconds);
    }
  }
  return await read();
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
