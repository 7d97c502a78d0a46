import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "./support/desk.ts";
import { sampleInExcel, serveOffice, signInInPane, visitInExcel } from "./support/excel.ts";

const LEDGER = "示例甲区妇联贷款台账（40笔，两处要改）";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe("where the pane cannot work", () => {
  it("an older Excel is told so and shown the way to the browser's edition", async () => {
    const sets = { ExcelApi: "1.12", SharedRuntime: "1.1" };
    const { pane, faults, close } = await visitInExcel(desk, sampleInExcel(desk, LEDGER), { sets });
    await pane.getByText("这个 Excel 的版本低于 2021").waitFor();
    const link = pane.getByRole("link", { name: "在浏览器里使用半边天统计" });
    expect(await link.getAttribute("href")).toBe("/web.html");
    expect(faults).toEqual([]);
    await close();
  });

  it("a page without Office.js says what to ask the administrator for", async () => {
    const context = await desk.browser.newContext();
    await context.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${desk.server.url}/taskpane.html`);
    await page.getByText("没有连上微软的 Office 脚本").waitFor();
    await page.getByText("https://appsforoffice.microsoft.com/lib/1/hosted/office.js").waitFor();
    await page.getByRole("link", { name: "在浏览器里使用半边天统计" }).click();
    await context.waitForEvent("page").then((opened) => opened.getByLabel("登录名").waitFor());
    await context.close();
  });

  it("a network that never answers for Office.js holds nothing up: the page says so, and goes on when it comes", async () => {
    const context = await desk.browser.newContext({ viewport: { width: 320, height: 640 } });
    const waiting: (() => Promise<void>)[] = [];
    let answers = false;
    await context.route("https://appsforoffice.microsoft.com/**", (route) => {
      if (answers) return serveOffice(route);
      waiting.push(() => serveOffice(route));
      return undefined;
    });
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(`${desk.server.url}/taskpane.html`, { waitUntil: "domcontentloaded" });
    await page.getByText("正在连接工作簿").waitFor();
    await page.clock.runFor(9_000);
    expect(await page.getByText("正在连接工作簿").isVisible()).toBe(true);
    await page.clock.runFor(2_000);
    await page.getByText("微软的 Office 脚本等了10秒还没有来").waitFor();
    await page.getByText("https://appsforoffice.microsoft.com/lib/1/hosted/office.js").waitFor();
    const other = page.getByRole("link", { name: /由世纪互联运营/ });
    expect(await other.getAttribute("href")).toBe("/taskpane-21vianet.html");
    await page.getByRole("button", { name: "再试一次" }).waitFor();
    await page.getByRole("link", { name: "在浏览器里使用半边天统计" }).waitFor();

    expect(waiting).toHaveLength(1);
    answers = true;
    await waiting[0]?.();
    await page.getByText("这个页面要在 Excel 里打开").waitFor();
    await context.close();
  });

  it("a page that is opened outside Excel says where it belongs", async () => {
    const context = await desk.browser.newContext();
    await context.route("https://appsforoffice.microsoft.com/**", serveOffice);
    const page = await context.newPage();
    await page.goto(`${desk.server.url}/taskpane.html`);
    await page.getByText("这个页面要在 Excel 里打开").waitFor();
    await context.close();
  });

  it("Excel that does not answer yet is asked once more in parts, and then can be tried again", async () => {
    const patient = await visitInExcel(desk, sampleInExcel(desk, LEDGER), {
      failFirst: ["ActivityLimitReached"],
    });
    await patient.pane.getByLabel("登录名").waitFor();
    expect(patient.faults).toEqual([]);
    await patient.close();
    const { pane, close } = await visitInExcel(desk, sampleInExcel(desk, LEDGER), {
      failFirst: ["ActivityLimitReached", "ActivityLimitReached"],
    });
    await pane.getByText("Excel 正忙，没有办成").waitFor();
    await pane.getByRole("button", { name: "再试一次" }).click();
    await pane.getByLabel("登录名").waitFor();
    await close();
  });
});

describe("Excel for Mac, whose web view has neither downloads nor a printer", () => {
  it("says that nothing was saved, and opens the browser instead", async () => {
    const city = await visitInExcel(desk, sampleInExcel(desk, LEDGER));
    await signInInPane(city.pane, "city");
    await city.pane.locator("body").evaluate(() => {
      const context = Object.create(Office.context, { platform: { value: "Mac" } });
      Object.assign(window, { Office: Object.create(Office, { context: { value: context } }) });
    });
    let downloads = 0;
    city.page.on("download", () => {
      downloads += 1;
    });
    for (const [button, title] of [
      ["下载表格", "这里存不了文件"],
      ["打印", "这里打印不了"],
    ] as const) {
      await city.pane.getByRole("button", { name: button, exact: true }).click();
      const dialog = city.pane.getByRole("dialog", { name: title });
      await dialog.getByText("什么也没有存下").waitFor();
      const opened = city.context.waitForEvent("page");
      await dialog.getByRole("button", { name: "在浏览器里使用半边天统计" }).click();
      expect(new URL((await opened).url()).pathname).toBe("/web.html");
      await dialog.waitFor({ state: "detached" });
    }
    expect(downloads).toBe(0);
    expect(city.faults).toEqual([]);
    await city.close();
  });
});
