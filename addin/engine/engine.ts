/**
 * Reading and checking, away from the thread that draws the page: ten thousand rows must not freeze a button.
 * The page's side of a Web Worker (engine-worker.ts), which holds the spreadsheet library and all forms.
 */
import type { SubmissionRecord } from "../../shared/api/records.ts";
import type { ChangedRow } from "../../shared/submission/compare-records.ts";
import type { ReadResult } from "../../shared/workbook/read/read-result.ts";
import type { Assessment, AssessmentRequest } from "./assessment.ts";
import type { FollowRequest, follow, ReviewSheet, ReviewSheetRequest } from "./review-sheet.ts";

export interface FormEntry {
  readonly id: string;
  readonly title: string;
}

/** What the worker can do; the same functions, called directly, serve tests. */
export interface EngineFunctions {
  readonly openWorkbook: (bytes: Uint8Array) => ReadResult | Promise<ReadResult>;
  readonly assess: (request: AssessmentRequest) => readonly Assessment[];
  readonly compare: (
    form: string,
    before: readonly SubmissionRecord[],
    after: readonly SubmissionRecord[],
  ) => readonly ChangedRow[];
  readonly reviewSheet: (request: ReviewSheetRequest) => ReviewSheet;
  readonly follow: (request: FollowRequest) => ReturnType<typeof follow>;
  readonly listForms: () => readonly FormEntry[];
}

export interface Engine {
  readonly openWorkbook: (bytes: Uint8Array) => Promise<ReadResult>;
  readonly assess: (request: AssessmentRequest) => Promise<readonly Assessment[]>;
  readonly compare: (
    form: string,
    before: readonly SubmissionRecord[],
    after: readonly SubmissionRecord[],
  ) => Promise<readonly ChangedRow[]>;
  readonly reviewSheet: (request: ReviewSheetRequest) => Promise<ReviewSheet>;
  readonly follow: (request: FollowRequest) => Promise<ReturnType<typeof follow>>;
  readonly listForms: () => Promise<readonly FormEntry[]>;
  /** Stops whatever is under way; its callers get an `EngineStopped`. The next call starts afresh. */
  readonly stop: () => void;
}

export class EngineStopped extends Error {
  override readonly name = "EngineStopped";
}

export interface EngineCall {
  readonly id: number;
  readonly name: keyof EngineFunctions;
  readonly parameters: readonly unknown[];
}

export type EngineAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

export function createEngine(startWorker: () => Worker): Engine {
  let worker: Worker | undefined;
  let calls = 0;
  const waiting = new Map<number, Waiting>();

  const end = (error: Error): void => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const start = (): Worker => {
    const started = startWorker();
    started.addEventListener("message", ({ data }: MessageEvent<EngineAnswer>) => {
      const caller = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.ok) caller?.resolve(data.value);
      else caller?.reject(new Error(data.message));
    });
    // Out of memory, or the script could not be loaded: no call of this worker will ever be answered.
    started.addEventListener("error", (event) => end(new Error(event.message)));
    return started;
  };

  const call = <Name extends keyof EngineFunctions>(
    name: Name,
    ...parameters: Parameters<EngineFunctions[Name]>
  ): Promise<Awaited<ReturnType<EngineFunctions[Name]>>> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      calls += 1;
      waiting.set(calls, { resolve: resolve as Waiting["resolve"], reject });
      const message: EngineCall = { id: calls, name, parameters };
      worker.postMessage(message);
    });

  return {
    openWorkbook: (bytes) => call("openWorkbook", bytes),
    assess: (request) => call("assess", request),
    compare: (form, before, after) => call("compare", form, before, after),
    reviewSheet: (request) => call("reviewSheet", request),
    follow: (request) => call("follow", request),
    listForms: () => call("listForms"),
    stop: () => end(new EngineStopped("stopped by the user")),
  };
}
