/**
 * An emulated Excel behind the real, unmodified Office.js, in Node: Office.js speaks to it over the bridge that
 * native hosts offer. One workbook is open at a time; a second `openInExcel` takes its place.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInThisContext } from "node:vm";
import { z } from "zod";
import { eventEntry } from "./event-messages.ts";
import { HostError } from "./host-error.ts";
import { type Limits, type Session, workbookObject } from "./objects.ts";
import { createRichApi, errorOf, type RichResponse, requestSchema } from "./rich-api.ts";
import type { Workbook } from "./workbook.ts";

export interface EmulatedExcel {
  readonly workbook: Workbook;
  /** The requests so far, each a round trip. */
  readonly requests: readonly LoggedRequest[];
  /** Hears of each request but housekeeping as it arrives, before it is answered: how many there were since it began to listen. */
  readonly onRequest: (listener: (count: number) => void) => void;
  /** The next request is refused with one of Excel's error codes. */
  readonly failNext: (code: string) => void;
  /** The user begins to type in a cell: requests wait, or fail where they do not say that they can wait. */
  readonly startEditing: () => void;
  readonly stopEditing: () => void;
}

export interface LoggedRequest {
  readonly bytes: number;
  /** Of the answer; 0 until it is given. */
  answerBytes: number;
  /** Office.js calls it a change: older Excels forget what the user can undo. */
  readonly forgetsUndo: boolean;
  /** Office.js speaks for itself: lets go of a batch's ranges, says that it hears events. Nobody waits for that. */
  readonly housekeeping: boolean;
}

const ownCalls: ReadonlySet<string> = new Set(["_RemoveReference", "NotifyActionHandlerReady"]);
const WRITES = 1;
const DELAY_FOR_CELL_EDIT = 64;
const EXCEL_SENDS = { response: 2, event: 3 };
const usual: Limits = { bytes: 5_000_000, mergedAreas: 512 };

const messageSchema = z.object({
  id: z.number(),
  flags: z.number(),
  message: z.object({ body: z.unknown() }),
});

interface Bridge {
  onMessageFromHost: ((message: string) => void) | null;
  readonly sendMessageToHost: (message: string) => void;
}

let receive: (json: string) => void = () => {};
const bridge: Bridge = { onMessageFromHost: null, sendMessageToHost: (json) => receive(json) };

/** Opens a workbook in the emulated Excel; `Excel` and `OfficeExtension` are globals from then on. */
export function openInExcel(
  workbook: Workbook,
  limits: Partial<Limits> = {},
  excelApi = "1.13",
): EmulatedExcel {
  loadOffice();
  supportSets({ ExcelApi: excelApi, DelayForCellEdit: "1.1" });
  const session: Session = { workbook, limits: { ...usual, ...limits }, listening: new Set() };
  const api = createRichApi(workbookObject(session));
  const requests: LoggedRequest[] = [];
  const failures: string[] = [];
  const waiting: (() => void)[] = [];
  const listeners: (() => void)[] = [];
  let editing = false;
  let events = 0;

  const answer = (body: unknown, request: LoggedRequest): RichResponse => {
    const failure = request.housekeeping ? undefined : failures.shift();
    if (failure !== undefined) return refusal(failure);
    if (request.bytes > session.limits.bytes) return refusal("RequestPayloadSizeLimitExceeded");
    const response = api.process(body);
    request.answerBytes = Buffer.byteLength(JSON.stringify(response));
    return request.answerBytes > session.limits.bytes
      ? refusal("ResponsePayloadSizeLimitExceeded")
      : response;
  };
  const send = (message: object): void => bridge.onMessageFromHost?.(JSON.stringify(message));

  receive = (json) => {
    const { id, flags, message } = messageSchema.parse(JSON.parse(json));
    const request = {
      bytes: Buffer.byteLength(json),
      answerBytes: 0,
      forgetsUndo: (flags & WRITES) !== 0,
      housekeeping: isHousekeeping(message.body),
    };
    requests.push(request);
    if (!request.housekeeping) for (const listener of listeners) listener();
    const respond = (body: RichResponse): void =>
      send({ id, type: EXCEL_SENDS.response, message: { statusCode: 200, headers: {}, body } });
    const work = (): void => queueMicrotask(() => respond(answer(message.body, request)));
    if (!editing) work();
    else if ((flags & DELAY_FOR_CELL_EDIT) !== 0) waiting.push(work);
    else respond(refusal("InvalidOperationInCellEditMode"));
  };
  workbook.onEvent = (event) => {
    if (!session.listening.has(event.kind)) return;
    events++;
    const entry = eventEntry(event, events);
    queueMicrotask(() => send({ type: EXCEL_SENDS.event, controlId: "", message: { entries: [entry] } }));
  };

  return {
    workbook,
    requests,
    onRequest: (listener) => {
      let count = 0;
      listeners.push(() => {
        count++;
        listener(count);
      });
    },
    failNext: (code) => failures.push(code),
    startEditing: () => {
      editing = true;
    },
    stopEditing: () => {
      editing = false;
      for (const work of waiting.splice(0)) work();
    },
  };
}

function isHousekeeping(body: unknown): boolean {
  const names = requestSchema.parse(body).Actions.flatMap(({ Name }) => Name || []);
  return names.length > 0 && names.every((name) => ownCalls.has(name));
}

function refusal(code: string): RichResponse {
  return { Results: [], TraceIds: [], Error: errorOf(new HostError(code, `emulated: ${code}`)) };
}

function loadOffice(): void {
  if ("OfficeExtension" in globalThis) return;
  const file = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
  Object.assign(globalThis, browserStub(), { _richApiNativeBridge: bridge });
  runInThisContext(readFileSync(file, "utf8"), { filename: file });
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
}

/** The little of a browser that Office.js touches while it loads. */
function browserStub(): object {
  const nothing = (): undefined => undefined;
  const element = { style: {}, setAttribute: nothing, appendChild: nothing };
  return {
    window: globalThis,
    addEventListener: nothing,
    removeEventListener: nothing,
    location: {
      href: "https://pane.test/",
      hash: "",
      search: "",
      origin: "https://pane.test",
      protocol: "https:",
    },
    document: {
      cookie: "",
      documentElement: element,
      head: element,
      createElement: () => element,
      getElementsByTagName: () => [],
      getElementById: () => null,
      querySelectorAll: () => [],
      addEventListener: nothing,
    },
  };
}

/** Office.js learns which requirement sets there are from the library's own matrix. */
function supportSets(sets: Readonly<Record<string, string>>): void {
  const requirements = OfficeExt.Requirement.RequirementsMatrixFactory.getDefaultRequirementMatrix({
    get_requirementMatrix: () => JSON.stringify(sets),
  });
  Object.assign(globalThis, { Office: { context: { requirements } } });
  OSF._OfficeAppFactory = {
    getContext: () => ({ requirements }),
    getHostInfo: () => ({ hostPlatform: "web" }),
  };
}
