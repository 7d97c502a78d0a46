import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownWorkbook } from "../../support/own-workbooks.ts";
import { type Desk, openDesk, pageWidth, signIn, visit } from "./support/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** What can be pressed or filled in and lies outside the window to the left or the right, by its name. */
function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const controls = [...document.querySelectorAll("button, a[href], input, select, textarea")];
    return controls.flatMap((control) => {
      const { left, right, width: wide } = control.getBoundingClientRect();
      const isShown = wide > 0 && getComputedStyle(control).visibility !== "hidden";
      if (!isShown || (left >= -1 && right <= width + 1)) return [];
      return [control.getAttribute("aria-label") ?? control.textContent ?? control.tagName];
    });
  });
}

const pages = {
  ...{ 审阅: "review", 汇总: "merge", 任务: "collections", 报表: "forms", 单位: "units" },
  ...{ 词语: "words", 账号: "accounts", 设置: "settings", 日志: "log" },
};

describe("the city's pages", () => {
  it("have all that can be pressed within the window, however narrow it is", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "city");
    await page.evaluate(() => location.assign("#/forms"));
    await page
      .getByLabel("放入工作簿")
      .and(page.locator("input"))
      .setInputFiles({
        ...{ name: "grid.xlsx", mimeType: "application/octet-stream" },
        buffer: Buffer.from(await ownWorkbook("grid")),
      });
    await page.getByText(/ 已存$/).waitFor();
    await page.getByRole("button", { name: "返回自制报表" }).click();
    for (const width of [1280, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      for (const [name, address] of Object.entries(pages)) {
        await page.evaluate((at) => location.assign(at), `#/${address}`);
        await page.getByRole("tab", { name, exact: true, selected: true }).waitFor();
        await page.getByRole("main").getByRole("heading").first().waitFor();
        await expect.poll(() => page.getByRole("progressbar").count()).toBe(0);
        expect(await outOfReach(page), `${name} ${width}`).toEqual([]);
        expect(await pageWidth(page), `${name} ${width}`).toBe(width);
      }
    }
    // The name is the way in, by the keyboard too, and what can be done with the form comes next.
    await page.evaluate(() => location.assign("#/forms"));
    const door = page.getByRole("button", { name: "打开“示例社区网格妇女走访台账”" });
    await door.focus();
    await page.keyboard.press("Tab");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
      .toBe("“示例社区网格妇女走访台账”的操作");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "发布…" }).waitFor();
    expect(await outOfReach(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
