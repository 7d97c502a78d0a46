import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { reporters } from "../../../../worker/local/demonstration/units.ts";
import { type LocalServer, startLocal } from "../../../../worker/local/server.ts";
import { launchChromium } from "../../../support/chromium.ts";
import { copyDemonstration } from "../../../support/demonstration.ts";
import { freePort } from "../../../support/free-port.ts";

const reporterLogins = reporters.map(({ login }) => login);

/** A demonstration city of its own and a browser in front of it. */
export interface Desk {
  readonly server: LocalServer;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "halfsky-browser-"));
  await copyDemonstration(dataDirectory);
  const server = await startLocal({ port: await freePort(), dataDirectory, seed: true, quiet: true });
  const browser = await launchChromium();
  return {
    server,
    browser,
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the page and its console; a journey ends by expecting none. */
  readonly faults: readonly string[];
}

export interface VisitOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  /** What was chosen on this computer about tables before they are submitted; "unasked": nothing yet. */
  readonly beforeSubmit?: "look" | "unasked";
  /** Done to the profile before its first page. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** Opens the pane in a fresh browser profile. */
export async function visit(desk: Desk, options: VisitOptions = {}): Promise<Visit> {
  const { width = 1280, height = 800, colorScheme = "light", beforeSubmit = "look" } = options;
  const context = await desk.browser.newContext({
    viewport: { width, height },
    colorScheme,
    acceptDownloads: true,
    // Fading dialogs take a third of a journey's time. They do fade in the pane in Excel, and where one component is shown.
    reducedMotion: "reduce",
  });
  if (beforeSubmit === "look") {
    await context.addInitScript((logins) => {
      // A blank page has no storage.
      if (location.protocol === "about:") return;
      for (const login of logins) {
        const key = `halfsky.before-submit.${login}`;
        if (localStorage.getItem(key) === null) localStorage.setItem(key, "look");
      }
    }, reporterLogins);
  }
  await options.prepare?.(context);
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    // The browser itself reports refused requests; journeys that provoke them look at what the page says.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      faults.push(message.text());
  });
  await page.goto(desk.server.url);
  return { page, context, faults };
}

export async function signIn(page: Page, login: string, password = "halfsky-demo"): Promise<void> {
  await page.getByLabel("登录名").fill(login);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await unitMenu(page).waitFor();
}

/** Says that it is the owner who acts, where the pane asks. */
export async function showOwner(page: Page, password = "halfsky-demo"): Promise<void> {
  const dialog = page.getByRole("alertdialog", { name: "请确认是您本人" });
  await dialog.getByLabel("您自己的密码").fill(password);
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
}

/** The button with the unit's name, at the top right of every page behind the sign-in. */
function unitMenu(page: Page) {
  return page.getByRole("banner").getByRole("button");
}

export async function signOut(page: Page): Promise<void> {
  await unitMenu(page).click();
  await page.getByRole("menuitem", { name: "退出登录" }).click();
  await page.getByLabel("登录名").waitFor();
}

/** Opens one of the unit's sample workbooks by a part of its title. */
export async function openSample(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: title }).first().click();
  await page.getByRole("heading", { name: "核对结果" }).first().waitFor();
}

/** Chooses a file as the file dialog would. */
export async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

export async function submitSheet(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^提交到/ }).click();
  await page.getByRole("button", { name: "确认提交" }).click();
}

/** Gives a reason for every warning that still waits for one; a check of the sheet may yet take warnings away. */
export async function explainAll(page: Page | FrameLocator): Promise<void> {
  const open = page.getByRole("button", { name: "说明", exact: true });
  const ready = page.getByText("可以提交");
  const reason = page.getByLabel("原因");
  // What was mended just now fades, and takes its buttons along.
  await page.getByText("✓ 已修正").first().waitFor({ state: "detached" });
  for (;;) {
    const next = open.or(ready).first();
    await next.waitFor();
    const waiting = await open.count();
    await next.click();
    await reason.or(ready).first().waitFor();
    if (await ready.isVisible()) return;
    const save = page.getByRole("button", { name: "保存说明" });
    const saving = reason.selectOption("real_situation").then(() => save.click());
    const closed = reason.waitFor({ state: "detached" });
    // A check may take the finding away meanwhile, and the dialog with it: then nothing is there to be pressed.
    saving.catch(() => undefined);
    await Promise.race([saving, closed]);
    await closed;
    await open.nth(waiting - 1).waitFor({ state: "detached" });
  }
}

/** Width that the page asks for; more than the window means sideways scrolling. */
export function pageWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

/** Opens a page by its tab, or from the menu where the tabs do not fit; the bar may still be taking the width of its window. */
export async function openPage(page: Page, name: string): Promise<void> {
  const pages = page.getByRole("navigation", { name: "页面" });
  const tab = pages.getByRole("tab", { name, exact: true });
  const more = pages.getByRole("button", { name: /^更多/ });
  const item = page.getByRole("menuitem", { name, exact: true });
  await tab.or(more).filter({ visible: true }).first().click();
  const chosen = pages.getByRole("tab", { name, exact: true, selected: true });
  await item.or(chosen).filter({ visible: true }).first().waitFor();
  if (await item.isVisible()) await item.click();
  await page
    .getByRole("heading", { name: new RegExp(`^${name}`) })
    .first()
    .waitFor();
}
