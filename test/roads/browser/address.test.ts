import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reviewQueueSchema } from "../../../shared/api/review.ts";
import { type Desk, openDesk, openPage, openSample, signIn, signOut, visit } from "./support/desk.ts";
import { asked, openReview } from "./support/review.ts";

let desk: Desk;
/** A version that waits for the city, and the heading of its page. */
let waiting: { readonly uuid: string; readonly heading: string };
beforeAll(async () => {
  desk = await openDesk();
  const queue = reviewQueueSchema.parse(await (await asked(desk, "city", "GET", "/api/reviews")).json());
  const [first] = queue.versions;
  if (first === undefined) throw new Error("nothing waits in the demonstration");
  waiting = { uuid: first.receipt.uuid, heading: `${first.receipt.unit.name} · ${first.title}` };
});
afterAll(() => desk.close());

/** Opens a link as from a letter: in a page that shows something else. */
async function follow(page: Page, address: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`${desk.server.url}/${address}`);
}

const hashOf = (page: Page) => new URL(page.url()).hash;
const reviewed = (page: Page) => page.getByRole("heading", { level: 3, name: waiting.heading });

describe("a link", () => {
  it("leads to the version under review after the sign-in, stays on reload, and Back leads on from it", async () => {
    const { page, context, faults } = await visit(desk);
    await follow(page, `#/review?version=${waiting.uuid}`);
    await signIn(page, "city");
    await reviewed(page).waitFor();
    await page.reload();
    await reviewed(page).waitFor();
    await openPage(page, "汇总");
    await page.goBack();
    await reviewed(page).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("to a page or a version that is not hers says so, and leads on", async () => {
    const { page, context, faults } = await visit(desk, { width: 360 });
    await follow(page, `#/review?version=${waiting.uuid}`);
    await signIn(page, "jia");
    await page.getByText("您的账号看不到这个页面，或者没有这个页面").waitFor();
    await page.getByRole("button", { name: "去“报送”" }).click();
    await page.getByText("妇女创业小额贷款台账").first().waitFor();
    expect(hashOf(page)).toBe("");
    await signOut(page);

    await signIn(page, "city");
    await follow(page, `#/review?version=${crypto.randomUUID()}`);
    await page.getByText("没有找到，或者不在您的单位范围内").waitFor();
    await page.getByRole("button", { name: "回到清单" }).click();
    await page.getByRole("tab", { name: /^待审/ }).waitFor();
    await follow(page, "#/review?version=nonsense");
    await page.getByRole("tab", { name: /^待审/ }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("Back", () => {
  it("leads from a version to the list, however many were looked at, and from the list to the page before", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "city");
    const board = page.getByRole("rowheader", { name: "桐庐县妇联" });
    await board.waitFor();
    await openReview(page);
    await page
      .getByRole("button", { name: /第1次报送/ })
      .first()
      .click();
    await page.getByRole("grid").waitFor();
    const first = hashOf(page);
    await page.keyboard.press("j");
    await page.waitForURL((url) => url.hash !== first);
    await page.getByRole("button", { name: "通过", exact: true }).click();
    await page.getByRole("alertdialog").waitFor();
    await page.goBack();
    await page.getByText("从左边选一份报送开始审阅").waitFor();
    expect(hashOf(page)).toBe("#/review");
    expect(await page.getByRole("alertdialog").count()).toBe(0);
    await page.goBack();
    await board.waitFor();
    await page.goForward();
    await page.getByRole("tab", { name: /^待审/ }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("leads from a report on the board to the board of the same period, which a reload keeps too", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "city");
    const period = page.getByLabel("报告期", { exact: true });
    await period.selectOption("2018Q4");
    const board = page.getByRole("heading", { name: "看板 · 2018年第四季度" });
    await board.waitFor();
    await page.reload();
    await board.waitFor();
    const report = page.getByRole("heading", { level: 3, name: / · / });
    await page.getByRole("rowheader").first().click();
    await page.getByRole("heading", { name: /历次报送/ }).waitFor();
    await page
      .getByRole("button", { name: /^打开“/ })
      .first()
      .click();
    await report.waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: /历次报送/ }).waitFor();
    await page.goBack();
    await board.waitFor();

    await page.getByRole("rowheader").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await report.waitFor();
    await page.goBack();
    await board.waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("who signs out", () => {
  it("leaves no place behind", async () => {
    const { page, context, faults } = await visit(desk);
    await follow(page, `#/review?version=${waiting.uuid}`);
    await signIn(page, "city");
    await reviewed(page).waitFor();
    await signOut(page);
    expect(hashOf(page)).toBe("");
    await signIn(page, "jia");
    await page.getByText("妇女创业小额贷款台账").first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("a workbook that is open", () => {
  it("is closed by Back, after the usual question where work would be lost", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "jia");
    const start = page.getByText("把工作簿拖到这里");
    const open = () => openSample(page, /贷款台账（40笔/);
    await open();
    expect(hashOf(page)).toBe("#/report?sheet=open");
    await page.goBack();
    await start.waitFor();
    expect(hashOf(page)).toBe("");

    await open();
    await page.getByRole("button", { name: "转到单元格 F21" }).first().press("Enter");
    await page.keyboard.type("2019-01-02");
    await page.keyboard.press("Enter");
    await page.getByText("还有 1 处错误要改").waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "留在这里" }).click();
    await page.getByText("还有 1 处错误要改").waitFor();
    expect(hashOf(page)).toBe("#/report?sheet=open");
    await page.goBack();
    await page.getByRole("button", { name: "不要了，离开" }).click();
    await start.waitFor();
    await expect.poll(() => hashOf(page)).not.toContain("sheet");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is gone back to from 对应 by Back, and closed by the next", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "jia");
    await openSample(page, /贷款台账（40笔/);
    await page.getByRole("button", { name: /^对应/ }).click();
    await page.getByRole("button", { name: /返回/ }).waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "转到单元格 F21" }).first().waitFor();
    expect(hashOf(page)).toBe("#/report?sheet=open");
    await page.goBack();
    await page.getByText("把工作簿拖到这里").waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
