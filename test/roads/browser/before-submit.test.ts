import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk, openPage, openSample, pageWidth, signIn, visit } from "./support/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** Requests that carry rows of a table. */
function sending(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    const path = new URL(request.url()).pathname;
    if (path.startsWith("/api/submissions/") && request.method() !== "GET") {
      sent.push(String((request.postDataJSON() as { occasion?: string }).occasion));
    }
  });
  return sent;
}

const question = (page: Page) => page.getByText(/要不要先与示例市妇联收到的往期数据比对/);

describe("what leaves before a table is submitted", () => {
  it("is nothing until she is asked, and then what she agreed to", async () => {
    const { page, faults, context } = await visit(desk, { width: 360, beforeSubmit: "unasked" });
    const sent = sending(page);
    await signIn(page, "guangfeng");
    // By keys she goes on from what she owes, and after the answer from her workbook.
    const owed = page.getByRole("heading", { name: /^本期待报/ });
    await expect.poll(() => owed.evaluate((heading) => heading === document.activeElement)).toBe(true);
    await openSample(page, "广丰区妇联2019年统计表");
    await question(page).waitFor();
    expect(await pageWidth(page)).toBeLessThanOrEqual(360);
    await page.getByRole("button", { name: "提交时再比对" }).click();
    await question(page).waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
    await page.getByText("提交前不发送数据。按“提交”时").waitFor();
    expect(sent).toEqual([]);

    // Pressing the button is the agreement; what was found is shown, and the question whether to submit is asked.
    await page.getByRole("button", { name: /^提交到/ }).click();
    await page.getByRole("button", { name: "确认提交" }).waitFor();
    expect(sent).toEqual(["submitting"]);
    await page.getByRole("button", { name: "确认提交" }).click();
    await page.getByRole("heading", { name: "回执" }).waitFor();
    const place = /\d+\/\d+\/[0-9a-f]{64}/;
    const told = await page.getByText(place).innerText();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "存成文件" }).click();
    expect(await readFile(await (await download).path(), "utf8")).toContain(told);

    // The choice is kept, and can be changed.
    await page.reload();
    await page.getByText(/^已报和不用报的/).click();
    await page
      .getByRole("button", { name: /妇女创业小额贷款台账.*查看回执/ })
      .first()
      .click();
    // The receipt of a list says nothing of the log; the version's own does.
    await page.getByText(place).waitFor();
    await page.getByRole("button", { name: "收起回执" }).click();
    await openSample(page, "广丰区妇联2019年统计表");
    await page.getByText("提交前不发送数据。按“提交”时").waitFor();
    expect(await question(page).count()).toBe(0);
    await page.getByRole("banner").getByRole("button").click();
    await page.getByRole("menuitem", { name: "密码和登录" }).click();
    const asked = page.waitForRequest("**/api/submissions/check");
    await page.getByRole("checkbox", { name: /打开表后先与往期比对/ }).check();
    expect((await asked).postDataJSON()).toMatchObject({ occasion: "opened" });
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is nothing where the city wants it so, and nobody is asked", async () => {
    const city = await visit(desk);
    await signIn(city.page, "city");
    await openPage(city.page, "设置");
    await city.page.getByRole("checkbox", { name: "允许在提交前与往期比对" }).uncheck();
    await city.page.getByText("已保存").waitFor();
    expect(city.faults).toEqual([]);

    const { page, faults, context } = await visit(desk);
    const sent = sending(page);
    await signIn(page, "guangfeng");
    await openSample(page, "广丰区妇联2019年统计表");
    await page.getByRole("banner").getByRole("button").click();
    await page.getByRole("menuitem", { name: "密码和登录" }).click();
    await page.getByText("市里规定提交前不发送数据，不能打开。").waitFor();
    expect(await page.getByRole("checkbox", { name: /打开表后先与往期比对/ }).isDisabled()).toBe(true);
    expect(sent).toEqual([]);
    expect(faults).toEqual([]);

    await city.page.getByRole("checkbox", { name: "允许在提交前与往期比对" }).check();
    await city.page.getByText("已保存").waitFor();
    await city.context.close();
    await context.close();
  });
});
