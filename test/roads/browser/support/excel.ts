import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { BrowserContext, FrameLocator, Page, Route } from "playwright-core";
import { officeScripts } from "../../../../shared/excel-edition.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { EXCEL_ONLINE, type ExcelOnline, openExcelOnline } from "../../../excel-host/excel-online.ts";
import { type Workbook, workbookOf } from "../../../excel-host/workbook.ts";
import type { Desk } from "./desk.ts";

/** The deployment as Excel knows it; its requests are answered by the desk's server. */
const DEPLOYMENT = "https://halfsky.example";
const officeFiles = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);
const officeFolder = new URL(".", officeScripts.worldwide).href;

export interface ExcelVisit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly excel: ExcelOnline;
  readonly pane: FrameLocator;
  /** Errors of the pages and their consoles; a journey ends by expecting none. */
  readonly faults: readonly string[];
  /** Addresses that were asked for and that neither the deployment nor Office.js answers. */
  readonly outside: ReadonlySet<string>;
  /** Requests of the pane that have come to the deployment: "PUT /api/submissions/…". */
  readonly asked: readonly string[];
  /** Pulls the cable, or puts it back. */
  readonly setOnline: (online: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ExcelVisitOptions {
  readonly width?: number;
  readonly height?: number;
  readonly sets?: Readonly<Record<string, string>>;
  readonly colorScheme?: "light" | "dark";
  /** The first requests are refused with these error codes of Excel's. */
  readonly failFirst?: readonly string[];
  /** A request has come to Excel: it answers when this resolves. */
  readonly arrival?: (request: string) => Promise<void>;
  /** The browser lets no page in another site's frame keep anything. */
  readonly keepNothing?: boolean;
}

/** Opens a workbook in "Excel on the web" with the pane beside it, in a fresh browser profile. */
export async function visitInExcel(
  desk: Desk,
  workbook: Workbook,
  options: ExcelVisitOptions = {},
): Promise<ExcelVisit> {
  const { width = 350, height = 700, colorScheme = "light" } = options;
  const context = await desk.browser.newContext({ viewport: { width, height }, colorScheme });
  const faults: string[] = [];
  const outside = new Set<string>();
  const asked: string[] = [];
  let online = true;

  const answer = async (route: Route): Promise<void> => {
    const request = route.request();
    const url = new URL(request.url());
    if (request.url() === EXCEL_ONLINE) {
      return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Excel</title>" });
    }
    if (request.url().startsWith(officeFolder)) return serveOffice(route);
    if (url.origin !== DEPLOYMENT) {
      outside.add(url.origin + url.pathname);
      return route.abort();
    }
    if (!online) return route.abort("internetdisconnected");
    asked.push(`${request.method()} ${url.pathname}`);
    const response = await route.fetch({ url: desk.server.url + url.pathname + url.search });
    return route.fulfill({ response });
  };
  await context.route("**/*", answer);
  await context.addInitScript(refuseWhatIsTooNew);
  if (options.keepNothing === true) await context.addInitScript(forbidStorage);

  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      faults.push(message.text());
  });
  const excel = await openExcelOnline(page, {
    workbook,
    paneUrl: `${DEPLOYMENT}/taskpane.html`,
    width,
    height,
    ...(options.sets !== undefined && { sets: options.sets }),
    ...(options.failFirst !== undefined && { failFirst: options.failFirst }),
    ...(options.arrival !== undefined && { arrival: options.arrival }),
  });
  return {
    page,
    context,
    excel,
    pane: excel.pane,
    faults,
    outside,
    asked,
    setOnline: async (wanted) => {
      online = wanted;
      await context.setOffline(!wanted);
    },
    close: async () => {
      await context.unrouteAll({ behavior: "wait" });
      await context.close();
    },
  };
}

/** A sample workbook of the demonstration city, opened in the emulated Excel. */
export function sampleInExcel(desk: Desk, title: string): Workbook {
  const result = readWorkbook(readFileSync(join(desk.server.samplesDirectory, `${title}.xlsx`)));
  if (!result.ok) throw new Error(`${title}: ${result.detail}`);
  return workbookOf(`${title}.xlsx`, result.sheets);
}

export async function signInInPane(pane: FrameLocator, login: string): Promise<void> {
  await pane.getByLabel("登录名").fill(login);
  await pane.getByLabel("密码").fill("halfsky-demo");
  await pane.getByRole("button", { name: "登录", exact: true }).click();
  await pane.getByRole("banner").getByRole("button").waitFor();
}

/** The library as Microsoft's CDN serves it. */
export async function serveOffice(route: Route): Promise<void> {
  const url = new URL(route.request().url());
  const file = join(officeFiles, url.pathname.slice(new URL(officeFolder).pathname.length));
  if (!existsSync(file)) return route.abort();
  return route.fulfill({ contentType: "text/javascript", body: readFileSync(file) });
}

/** Runs in the browser, as one that keeps third parties out does. */
function forbidStorage(): void {
  for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException("The document is sandboxed", "SecurityError");
      },
    });
  }
}

/** Runs in the browser: Office.js then refuses what Excel's requirement sets do not cover, as soon as it is there. */
function refuseWhatIsTooNew(): void {
  let library: { CommonUtility?: { _doApiNotSupportedCheck: boolean } } | undefined;
  Object.defineProperty(window, "OfficeExtension", {
    configurable: true,
    get: () => {
      if (library?.CommonUtility !== undefined) library.CommonUtility._doApiNotSupportedCheck = true;
      return library;
    },
    set: (value) => {
      library = value;
    },
  });
}
