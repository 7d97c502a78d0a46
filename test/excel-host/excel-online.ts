/**
 * "Excel on the web" around the pane, in Chromium: the page that holds the pane's frame speaks Office's own
 * cross-frame protocol with an unmodified Office.js; the workbook is the emulated one, here in Node.
 */
import type { FrameLocator, Page } from "playwright-core";
import { eventEntry } from "./event-messages.ts";
import { HostError } from "./host-error.ts";
import { type Limits, type Session, workbookObject } from "./objects.ts";
import type { ShownPane } from "./online-page.ts";
import { playExcelOnline } from "./online-page.ts";
import type { RemoteObject } from "./remote-object.ts";
import { createRichApi, errorOf, type RichResponse } from "./rich-api.ts";
import type { Workbook } from "./workbook.ts";

/** Where Excel on the web shows workbooks; nothing is fetched from there. */
export const EXCEL_ONLINE = "https://excel.officeapps.live.com/x/";

export interface ExcelOnline {
  readonly workbook: Workbook;
  readonly pane: FrameLocator;
  /** A button of the ribbon is pressed that names a function. */
  readonly pressRibbon: (functionName: string) => Promise<void>;
  /** How often the pane asked to be shown. */
  readonly timesShown: () => number;
}

export interface OnlineOptions {
  readonly workbook: Workbook;
  /** Address of the pane's page. */
  readonly paneUrl: string;
  readonly width?: number;
  readonly height?: number;
  readonly sets?: Readonly<Record<string, string>>;
  readonly limits?: Limits;
  /** The first requests are refused with these error codes of Excel's. */
  readonly failFirst?: readonly string[];
  /** A request has come to Excel: it answers when this resolves. */
  readonly arrival?: (request: string) => Promise<void>;
}

const usual: Limits = { bytes: 5_000_000, mergedAreas: 512 };
const usualSets = {
  ExcelApi: "1.13",
  DelayForCellEdit: "1.1",
  SharedRuntime: "1.1",
  SharedRuntimeInternal: "1.2",
};

/** Category and type of the message that a button of the ribbon was pressed. */
const ACTION = { category: 2, dispatch: 1000 };

/** Opens the workbook in Excel and the pane beside it. */
export async function openExcelOnline(page: Page, options: OnlineOptions): Promise<ExcelOnline> {
  const { workbook, paneUrl, width = 350, height = 640, sets = usualSets } = options;
  const session: Session = { workbook, limits: options.limits ?? usual, listening: new Set() };
  const failures = [...(options.failFirst ?? [])];
  let shown = 0;
  let messages = 0;

  const runtime: RemoteObject = {
    type: "AppRuntimeService",
    call: {
      SetAppRuntimeState: () => {
        shown++;
        return undefined;
      },
    },
  };
  const api = createRichApi(workbookObject(session), { "Microsoft.AppRuntime.AppRuntimeService": runtime });
  const answer = (json: string): RichResponse => {
    if (json.length > session.limits.bytes) return refusal("RequestPayloadSizeLimitExceeded");
    const body: unknown = JSON.parse(json);
    const housekeeping = /"(_RemoveReference|NotifyActionHandlerReady)"/.test(json);
    const failure = housekeeping ? undefined : failures.shift();
    return failure === undefined ? api.process(body) : refusal(failure);
  };
  const push = (entry: (number: number) => readonly unknown[]): Promise<void> => {
    messages++;
    return page.evaluate((sent) => window.halfskyPane?.push(sent), entry(messages));
  };
  workbook.onEvent = (event) => {
    if (session.listening.has(event.kind)) void push((number) => eventEntry(event, number));
  };

  await page.exposeFunction("halfskyAnswer", async (json: string) => {
    await options.arrival?.(json);
    return JSON.stringify(answer(json));
  });
  await page.goto(EXCEL_ONLINE);
  await page.evaluate(playExcelOnline, {
    paneUrl,
    width,
    height,
    sets: { ...sets },
    documentUrl: workbook.name,
  });
  return {
    workbook,
    pane: page.frameLocator("#pane"),
    pressRibbon: (name) =>
      push((number) => [ACTION.category, ACTION.dispatch, "", JSON.stringify([name, "{}"]), number]),
    timesShown: () => shown,
  };
}

function refusal(code: string): RichResponse {
  return { Results: [], TraceIds: [], Error: errorOf(new HostError(code, `emulated: ${code}`)) };
}

declare global {
  interface Window {
    halfskyPane?: ShownPane;
    halfskyAnswer?: (json: string) => Promise<string>;
  }
}
