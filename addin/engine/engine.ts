/**
 * Reading and checking, away from the thread that draws the page: ten thousand rows must not freeze a button.
 * The page's side of a Web Worker (engine-worker.ts, serve-engine.ts), which holds what reads workbooks and the catalogue of forms.
 */
import type { SubmissionBody } from "../../shared/api/submissions.ts";
import type { CatalogueContent } from "../../shared/form/catalogue.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import type { PayloadResult } from "../../shared/submission/payload.ts";
import type { MarkCounts, MarkRequest } from "../../shared/workbook/marks/mark-types.ts";
import type { ProblemSheet, ProblemWords } from "../../shared/workbook/marks/problem-rows.ts";
import type { Followed } from "../../shared/workbook/patch/follow-formulas.ts";
import type { Patched, PatchResult, ValueChange } from "../../shared/workbook/patch/patch-result.ts";
import type { ReadResult } from "../../shared/workbook/read/read-result.ts";
import type { OnRead } from "../../shared/workbook/read/read-workbook.ts";
import type { SentWorkbook } from "../../shared/workbook/sent/write-sent-workbook.ts";
import type { Assessment, AssessmentRequest } from "./assessment.ts";
import type { AssignmentRequest, AssignmentView } from "./assignment-types.ts";
import type { IntakeAnswer, IntakeRequest } from "./intake-types.ts";
import { type RecordsPiece, type RecordsTaker, recordsTaker } from "./records-in-pieces.ts";
import type { FollowRequest, follow, ReviewSheet, ReviewSheetRequest } from "./review-sheet.ts";
import { type RowsPiece, type RowsTaker, rowsTaker } from "./rows-in-pieces.ts";
import type { CompareRequest, ShowChangesRequest, ShownChange } from "./shown-changes.ts";

export interface FormEntry {
  readonly id: string;
  readonly title: string;
  /** Whether it may be asked for; what is owed of it can be reported all the same. */
  readonly offered: boolean;
  /** The tables as which it is printed; none where its template has all columns. */
  readonly tables: readonly { readonly id: string; readonly title: string }[];
}

/** What the city has of one version; `names`: as `SentWorkbook` has them. */
export interface SentWorkbookRequest extends Pick<SentWorkbook, "records" | "layout" | "words"> {
  readonly form: string;
  readonly formVersion: number;
  readonly names: readonly (readonly [code: string, name: string])[] | null;
}

/** A body to be sent as a report of the form. */
interface PayloadRequest {
  readonly form: string;
  readonly body: SubmissionBody;
}

/** Cells of the file that hold something else from now on. */
export interface PatchRequest {
  readonly bytes: Uint8Array;
  /** The file is no .xlsx: it becomes one first. `sheetName` is that of a file without names. */
  readonly convert?: { readonly sheetName: string };
  readonly changes: readonly ValueChange[];
  /** Takes marks off that were put in here. */
  readonly unmark?: boolean;
}

export interface MarkFileRequest extends Omit<PatchRequest, "unmark"> {
  readonly marks: MarkRequest;
}

export type MarkedResult =
  | (Patched & { readonly marks: MarkCounts })
  | Exclude<PatchResult, { readonly ok: true }>;

export interface ProblemRowsRequest {
  readonly sheets: readonly ProblemSheet[];
  readonly words: ProblemWords;
}

/** `bytes` null: the file of that key as it was handed over last. `changes`: every cell that differs from the file. */
export interface FollowFormulasRequest {
  readonly file: string;
  readonly bytes: Uint8Array | null;
  readonly changes: readonly ValueChange[];
  /** The file is no .xlsx: its formulas are those that its .xlsx would have. */
  readonly convert?: { readonly sheetName: string };
}

/** `grid` null: the sheet of that name as it was handed over last. A large sheet goes to the worker once. */
export type HeldRequest = Omit<AssignmentRequest, "grid"> & {
  readonly sheet: string;
  readonly grid: AssignmentRequest["grid"] | null;
};

/** What the worker can do; the same functions, called directly, serve tests. */
export interface EngineFunctions {
  /** The forms from now on. @throws RangeError when the content is no catalogue */
  readonly takeCatalogue: (content: CatalogueContent) => void;
  /** `sheetName`: of a file without names. `onRead` hears how much of it has been read, 0 … 1. */
  readonly openWorkbook: (
    bytes: Uint8Array,
    sheetName?: string,
    onRead?: OnRead,
  ) => ReadResult | Promise<ReadResult>;
  readonly patch: (request: PatchRequest) => PatchResult | Promise<PatchResult>;
  /** The file with its corrections, and with the findings at their cells. */
  readonly mark: (request: MarkFileRequest) => Promise<MarkedResult>;
  readonly problemRows: (request: ProblemRowsRequest) => Promise<Uint8Array>;
  /** What formulas come to by the changes; null where the file has to be handed over. */
  readonly followFormulas: (request: FollowFormulasRequest) => Promise<Followed | null>;
  readonly assess: (request: AssessmentRequest) => readonly Assessment[];
  /** Reads and checks one file of many; null where the context has to be handed over. */
  readonly intake: (request: IntakeRequest) => Promise<IntakeAnswer | null>;
  /** How a sheet is understood, to be agreed to or changed; null where the sheet has to be handed over. */
  readonly assignment: (request: HeldRequest) => AssignmentView | null;
  /** What may leave of the body, by the form's own schema; nothing is sent that has not come from here. */
  readonly payload: (request: PayloadRequest) => PayloadResult;
  readonly compare: (request: CompareRequest) => readonly ShownChange[];
  readonly showChanges: (request: ShowChangesRequest) => readonly ShownChange[];
  /** A copy of what was sent, as .xlsx. */
  readonly sentWorkbook: (request: SentWorkbookRequest) => Promise<Uint8Array>;
  readonly reviewSheet: (request: ReviewSheetRequest) => ReviewSheet;
  readonly follow: (request: FollowRequest) => ReturnType<typeof follow>;
  readonly listForms: () => readonly FormEntry[];
}

export interface Engine {
  /** Hands the forms over: to the worker that runs, and to each that is started after it. */
  readonly takeCatalogue: (content: CatalogueContent) => void;
  readonly openWorkbook: (bytes: Uint8Array, sheetName?: string, onRead?: OnRead) => Promise<ReadResult>;
  readonly patch: (request: PatchRequest) => Promise<PatchResult>;
  readonly mark: (request: MarkFileRequest) => Promise<MarkedResult>;
  readonly problemRows: (request: ProblemRowsRequest) => Promise<Uint8Array>;
  readonly followFormulas: (request: FollowFormulasRequest) => Promise<Followed | null>;
  readonly assess: (request: AssessmentRequest) => Promise<readonly Assessment[]>;
  readonly intake: (request: IntakeRequest) => Promise<IntakeAnswer | null>;
  readonly assignment: (request: HeldRequest) => Promise<AssignmentView | null>;
  readonly payload: (request: PayloadRequest) => Promise<PayloadResult>;
  readonly compare: (request: CompareRequest) => Promise<readonly ShownChange[]>;
  readonly showChanges: (request: ShowChangesRequest) => Promise<readonly ShownChange[]>;
  readonly sentWorkbook: (request: SentWorkbookRequest) => Promise<Uint8Array>;
  readonly reviewSheet: (request: ReviewSheetRequest) => Promise<ReviewSheet>;
  readonly follow: (request: FollowRequest) => Promise<ReturnType<typeof follow>>;
  readonly listForms: () => Promise<readonly FormEntry[]>;
  /** Stops whatever is under way; its callers get an `EngineStopped`. The next call starts afresh. */
  readonly stop: () => void;
}

export class EngineStopped extends Error {
  override readonly name = "EngineStopped";
}

/** A file was being read for longer than anybody waits. */
export class ReadingTooLong extends Error {
  override readonly name = "ReadingTooLong";
}

/** Milliseconds for one file. What reads .xlsx is bounded by what it may cost; other formats are read by a library. */
const LONGEST_READING = 120_000;

export interface EngineCall {
  readonly id: number;
  readonly name: keyof EngineFunctions;
  readonly parameters: readonly unknown[];
  /** Of a sheet that is to be assessed: it stands in the workbook that this call opened, and its rows were left there. */
  readonly opened?: { readonly call: number; readonly sheet: number };
}

export type EngineAnswer =
  /** `isRest`: of a workbook whose rows came before, or of assessments whose records did. */
  | { readonly id: number; readonly ok: true; readonly value: unknown; readonly isRest?: boolean }
  | { readonly id: number; readonly ok: false; readonly message: string }
  /** Rows of a workbook, before the rest of it. */
  | { readonly id: number; readonly rows: RowsPiece }
  | { readonly id: number; readonly records: RecordsPiece }
  /** How much of it has been read, before its rows. */
  | { readonly id: number; readonly share: number };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  /** What came of the answer so far. */
  readonly rows: RowsTaker;
  readonly records: RecordsTaker;
  /** The answer made whole of what came before and this. */
  readonly whole: (rest: unknown) => unknown;
  onRead?: OnRead | undefined;
}

/** As much of a Worker as the engine needs. */
export interface EngineThread {
  readonly postMessage: (message: EngineCall) => void;
  readonly addEventListener: {
    (type: "message", hear: (event: MessageEvent<EngineAnswer>) => void): void;
    (type: "error", hear: (event: ErrorEvent) => void): void;
  };
  readonly terminate: () => void;
}

export function createEngine(startWorker: () => EngineThread): Engine {
  let worker: EngineThread | undefined;
  let content: CatalogueContent | undefined;
  let calls = 0;
  const waiting = new Map<number, Waiting>();
  /** The sheets of the workbook that the worker opened last, which it holds itself: they need not go there again. */
  let held: { readonly call: number; readonly grids: readonly Grid[] } | undefined;
  /** The call that asked last for a workbook. */
  let latest = 0;

  const end = (error: Error): void => {
    worker?.terminate();
    worker = undefined;
    held = undefined;
    latest = 0;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const start = (): EngineThread => {
    const started = startWorker();
    started.addEventListener("message", ({ data }: MessageEvent<EngineAnswer>) => {
      const caller = waiting.get(data.id);
      if ("share" in data) {
        caller?.onRead?.(data.share);
        return;
      }
      if ("rows" in data) {
        caller?.rows.take(data.rows);
        return;
      }
      if ("records" in data) {
        caller?.records.take(data.records);
        return;
      }
      waiting.delete(data.id);
      if (data.ok) caller?.resolve(data.isRest === true ? caller.whole(data.value) : data.value);
      else caller?.reject(new Error(data.message));
    });
    // Out of memory, or the script could not be loaded: no call of this worker will ever be answered.
    started.addEventListener("error", (event) => end(new Error(event.message)));
    if (content !== undefined) post(started, "takeCatalogue", [content]);
    return started;
  };

  const post = (
    to: EngineThread,
    name: EngineCall["name"],
    parameters: EngineCall["parameters"],
    opened?: EngineCall["opened"],
  ): number => {
    calls += 1;
    const message: EngineCall = { id: calls, name, parameters, ...(opened && { opened }) };
    to.postMessage(message);
    return message.id;
  };

  const call = <Name extends keyof EngineFunctions>(
    name: Name,
    ...parameters: Parameters<EngineFunctions[Name]>
  ): Promise<Awaited<ReturnType<EngineFunctions[Name]>>> => asked(name, parameters);

  const asked = <Value>(
    name: EngineCall["name"],
    parameters: EngineCall["parameters"],
    opened?: EngineCall["opened"],
  ): Promise<Value> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      const [rows, records] = [rowsTaker(), recordsTaker()];
      waiting.set(post(worker, name, parameters, opened), {
        resolve: resolve as Waiting["resolve"],
        reject,
        rows,
        records,
        whole: (rest) =>
          name === "assess" ? records.whole(rest as readonly Assessment[]) : rows.whole(rest as ReadResult),
      });
    });

  const open = async (bytes: Uint8Array, sheetName?: string, onRead?: OnRead): Promise<ReadResult> => {
    held = undefined;
    const reading = asked<ReadResult>("openWorkbook", [bytes, sheetName]);
    const id = calls;
    const own = waiting.get(id);
    if (own !== undefined) own.onRead = onRead;
    latest = id;
    const result = await reading;
    if (result.ok && latest === id) held = { call: id, grids: result.sheets };
    return result;
  };

  const assess = (request: AssessmentRequest): Promise<readonly Assessment[]> => {
    const sheet = held?.grids.indexOf(request.grid) ?? -1;
    if (held === undefined || sheet < 0) return call("assess", request);
    const { formats: _, ...grid } = request.grid;
    return asked("assess", [{ ...request, grid: { ...grid, values: [] } }], { call: held.call, sheet });
  };

  const inTime = <Value>(reading: Promise<Value>): Promise<Value> => {
    const limit = setTimeout(() => end(new ReadingTooLong()), LONGEST_READING);
    return reading.finally(() => clearTimeout(limit));
  };

  return {
    // Messages are heard in their order: whoever asks after this is answered by these forms.
    takeCatalogue: (given) => {
      content = given;
      if (worker !== undefined) post(worker, "takeCatalogue", [given]);
    },
    openWorkbook: (bytes, sheetName, onRead) => inTime(open(bytes, sheetName, onRead)),
    intake: (request) => inTime(call("intake", request)),
    patch: (request) => call("patch", request),
    mark: (request) => call("mark", request),
    problemRows: (request) => call("problemRows", request),
    followFormulas: (request) => call("followFormulas", request),
    assess,
    assignment: (request) => call("assignment", request),
    payload: (request) => call("payload", request),
    compare: (request) => call("compare", request),
    showChanges: (request) => call("showChanges", request),
    sentWorkbook: (request) => call("sentWorkbook", request),
    reviewSheet: (request) => call("reviewSheet", request),
    follow: (request) => call("follow", request),
    listForms: () => call("listForms"),
    stop: () => end(new EngineStopped("stopped by the user")),
  };
}
