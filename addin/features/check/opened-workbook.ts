import { chinaTime } from "../../../shared/period/china-time.ts";
import { type Engine, EngineStopped, ReadingTooLong } from "../../engine/engine.ts";
import { createFileHost, createPageSettings, type FileHost, type FileReading } from "../../host/file-host.ts";
import type { LiveFile } from "../../host/live-file.ts";
import { unreadableText } from "../../messages/unreadable-text.ts";
import { sheetNameOf } from "../../ui/table-files.ts";
import type { AssignmentKeeper } from "./assignments.ts";
import type { ConfirmedNames } from "./confirmed-names.ts";
import { followedBy } from "./formulas-followed.ts";
import { createLiveWorkbook, type LiveWorkbook } from "./live/live-workbook.ts";
import { placedAgain, type WorkDone, workDone } from "./work-done.ts";
import { type CheckContext, openWorkbench, type Workbench } from "./workbench.ts";

/** A workbook on the bench, and whose account opened it. */
export interface OpenedWorkbook {
  readonly account: string;
  readonly workbench: Workbench;
  /** The browser's edition draws the sheet; in Excel it stands beside the pane. */
  readonly file?: FileHost;
  /** How it and the file stand to each other; a sample has none. */
  readonly live?: LiveWorkbook;
  /** What was done here and stands in no file; in Excel the workbook keeps it. */
  readonly work?: () => WorkDone;
  /** Its id where it is one of several files: it stays open while she looks at another. */
  readonly among?: string;
}

export type OpenResult =
  | { readonly kind: "opened"; readonly workbook: OpenedWorkbook }
  | { readonly kind: "unreadable"; readonly reason: string; readonly detail: string }
  | { readonly kind: "stopped" }
  | { readonly kind: "too-long" }
  | { readonly kind: "failed" };

interface Opening {
  readonly account: string;
  readonly engine: Engine;
  readonly context: () => CheckContext;
  readonly assignments: AssignmentKeeper;
  readonly confirmedNames: ConfirmedNames;
  readonly now: () => number;
  readonly from: Origin;
  /** What was done another day on the same bytes. */
  readonly resumed?: WorkDone;
  /** Hears how much of the file has been read, 0 … 1. */
  readonly onRead?: (share: number) => void;
}

/**
 * Where the bytes come from: a sample of the demonstration, a file of hers, or one that the browser lets the page see
 * again. `stamp`: of the moment at which it held the bytes.
 */
export type Origin = "sample" | "file" | { readonly live: LiveFile; readonly stamp: string };

/** Opens the bytes of a file that was chosen, dropped or fetched. */
export async function openFile(name: string, bytes: ArrayBuffer, parts: Opening): Promise<OpenResult> {
  const { account, engine, context, assignments, confirmedNames, now, from, resumed, onRead } = parts;
  try {
    const reading = await readFile(name, new Uint8Array(bytes), engine, onRead);
    if ("reason" in reading) return { kind: "unreadable", ...reading };
    const { sheets, source, follow } = reading;
    const settings = createPageSettings(resumed?.settings);
    const file = createFileHost(name, sheets, settings, source, follow);
    const { standing, lost } = placedAgain(sheets, resumed?.corrections ?? []);
    if (standing.length > 0) await file.renew(reading, standing);
    if (resumed?.selection !== undefined) await selectAgain(file, resumed.selection);
    const workbench = await openWorkbench({
      host: file,
      engine,
      context,
      assignments,
      confirmedNames,
      onFault: reportError,
      resumed,
    });
    const live = createLiveWorkbook({
      host: file,
      workbench,
      engine,
      opened: sheets,
      read: (again) => readFile(name, again, engine),
      ...(typeof from === "object" && { file: from }),
      lost,
      now: () => chinaTime(now()),
      onFault: reportError,
    });
    const work = (): WorkDone => workDone(workbench.state.get(), file, settings);
    const workbook = { account, workbench, file, work, ...(from !== "sample" && { live }) };
    return { kind: "opened", workbook };
  } catch (error) {
    if (error instanceof EngineStopped) return { kind: "stopped" };
    if (error instanceof ReadingTooLong) return { kind: "too-long" };
    reportError(error);
    return { kind: "failed" };
  }
}

/** Where she stood; a sheet of that name may not have been read this time. */
async function selectAgain(
  file: FileHost,
  { sheet, cell }: NonNullable<WorkDone["selection"]>,
): Promise<void> {
  const entries = await file.listSheets();
  if (entries.some(({ name }) => name === sheet)) await file.select(sheet, cell);
}

async function readFile(
  name: string,
  bytes: Uint8Array,
  engine: Engine,
  onRead?: Opening["onRead"],
): Promise<FileReading | { readonly reason: string; readonly detail: string }> {
  const result = await engine.openWorkbook(bytes, sheetNameOf(name), onRead);
  if (!result.ok) return { reason: unreadableText(name, result.code), detail: result.detail };
  const { marked } = result;
  const source = { bytes, converted: result.converted === true, ...(marked && { marked }) };
  const followed = { bytes, ...(source.converted && { convert: { sheetName: sheetNameOf(name) } }) };
  return { sheets: result.sheets, source, follow: followedBy(engine, followed, reportError) };
}
