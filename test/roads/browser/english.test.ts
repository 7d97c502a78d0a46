import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk, pageWidth, visit } from "./support/desk.ts";
import { sampleInExcel, signInInPane, visitInExcel } from "./support/excel.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const LEDGER = "示例甲区妇联贷款台账（40笔，两处要改）";

describe("the pane in English", () => {
  it("is chosen before signing in, stays chosen, asks before work is lost, and goes back to Chinese", async () => {
    const { page, faults, context } = await visit(desk, { width: 320 });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.type());
      dialog.accept().catch(() => undefined);
    });
    const english = () => asked.filter((path) => /\/en-[^/]*\.js$/.test(path));
    const language = () => page.evaluate(() => document.documentElement.lang);

    await page.reload();
    await page.getByRole("button", { name: "登录", exact: true }).waitFor();
    expect([await language(), await page.title(), english()]).toEqual(["zh-CN", "半边天统计", []]);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "HalfSky" }).waitFor();
    expect([await language(), await page.title()]).toEqual(["en", "HalfSky"]);
    expect(english()).not.toEqual([]);
    // A keyboard goes on where it was.
    await page
      .locator(":focus")
      .and(page.getByRole("button", { name: "中文" }))
      .waitFor();

    await page.getByLabel("User name").fill("yi");
    await page.getByLabel("Password").fill("not-the-password");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByText("The user name or the password is wrong").waitFor();
    await page.getByLabel("Password").fill("halfsky-demo");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("heading", { name: "Open a sample" }).waitFor();
    await page
      .getByRole("button", { name: /万元栏填了元/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Findings" }).first().waitFor();
    await page.getByText(/^\d+ errors? still to correct$/).waitFor();
    const findings = await page.locator("main").innerText();
    expect(findings).toMatch(/error C5: /);
    expect(findings).not.toContain("像是按元填的");
    expect(await pageWidth(page)).toBe(320);

    const menu = page.getByRole("banner").getByRole("button");
    await page.getByRole("button", { name: "Accept for C5" }).click();
    await page.getByRole("button", { name: "Undo the last change" }).waitFor();
    await menu.click();
    await page.getByRole("menuitem", { name: "中文" }).click();
    await page.getByText("Changes or explanations have not been submitted").waitFor();
    await page.getByRole("button", { name: "Stay here" }).click();
    await page.getByRole("button", { name: "Undo the last change" }).waitFor();
    expect(await language()).toBe("en");

    await menu.click();
    await page.getByRole("menuitem", { name: "中文" }).click();
    await page.getByRole("button", { name: "Leave without them" }).click();
    await page.getByRole("heading", { name: "打开示例" }).waitFor();
    await page.locator(":focus").and(menu).waitFor();
    expect([await language(), await page.title(), dialogs, faults]).toEqual(["zh-CN", "半边天统计", [], []]);
    await context.close();
  });

  it("is remembered in Excel, for the part of the storage that Office gives the pane", async () => {
    const { pane, faults, close } = await visitInExcel(desk, sampleInExcel(desk, LEDGER));
    await signInInPane(pane, "jia");
    await pane.getByText("还有 2 处错误要改").waitFor();
    await pane.getByRole("banner").getByRole("button").click();
    await pane.getByRole("menuitem", { name: "English" }).click();
    await pane.getByText("2 errors still to correct").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("is not offered where the browser keeps nothing for the pane", async () => {
    const { pane, faults, close } = await visitInExcel(desk, sampleInExcel(desk, LEDGER), {
      keepNothing: true,
    });
    await pane.getByLabel("登录名").waitFor();
    expect(await pane.getByRole("button", { name: "English" }).count()).toBe(0);
    await signInInPane(pane, "jia");
    await pane.getByText("还有 2 处错误要改").waitFor();
    await pane.getByRole("banner").getByRole("button").click();
    await pane.getByRole("menuitem", { name: "退出登录" }).waitFor();
    expect(await pane.getByRole("menuitem", { name: "English" }).count()).toBe(0);
    // Office.js says it, not the pane.
    expect(faults).toEqual(["SecurityError: The document is sandboxed"]);
    await close();
  });
});
