import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStage, type Stage } from "../../../support/components/stage.ts";
import { answered, openAssign, settled } from "./opened.ts";
import { ownWordsFingerprint, ownWordsKeys } from "./sheets.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe("对应, in the narrow pane", () => {
  const narrow = { width: 360, height: 760 };

  it("cuts no column at the row numbers, with some rows", async () => {
    const { page } = await openAssign(stage, { confirmed: { [ownWordsFingerprint]: answered } }, narrow);
    await page.getByRole("heading", { name: "这张是" }).waitFor();
    const table = page.getByRole("table").first();
    const [numbers, ...columns] = await table
      .locator("tr")
      .nth(1)
      .locator("td")
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect()));
    expect(columns.some(({ left }) => Math.abs(left - (numbers?.right ?? 0)) < 1)).toBe(true);
    expect(await table.locator("tbody tr").count()).toBeGreaterThanOrEqual(4);
  });

  it("asks column by column, and says what each comes to", async () => {
    const { page, heard, faults, inaccessible } = await openAssign(stage, {}, narrow);
    await page.getByLabel("改 E 列“星星甲”").selectOption({ label: "培训人数（人）" });
    await page.locator("footer").getByText("146人").waitFor();
    // The list has columns alone; which figure of one it is stands in a small list beside.
    const names = await page.getByLabel("改 E 列“星星甲”").locator("option").allTextContents();
    expect(names).toContain("培训人数（人）");
    expect(names.filter((name) => /累计|同期|（目标/.test(name))).toEqual([]);
    const which = page.getByLabel("E 列“星星甲”，是哪个数");
    expect(await which.locator("option").allTextContents()).toEqual([
      "本期数",
      "本年累计",
      "历年累计",
      "上年同期",
      "目标",
    ]);
    // What is certain lies folded.
    await page.locator("details", { has: which }).locator("summary").click();
    await which.selectOption({ label: "目标" });
    await page.locator("footer").getByText("（目标）").waitFor();
    await which.selectOption({ label: "本期数" });
    await page.locator("footer").getByText("（目标）").waitFor({ state: "detached" });
    expect(await inaccessible()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const done = page.getByRole("button", { name: "都对，开始核对" });
    await done.click();
    const alert = page.getByRole("alert");
    await alert.getByText("还差 1 项").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByLabel("“星星班”是哪一种").selectOption({ label: "电商" });
    await alert.waitFor({ state: "detached" });
    await done.click();
    expect((await settled(heard)).assignment.columns[ownWordsKeys.trainees]).toBe("trainees");
    expect(faults).toEqual([]);
  });
});

describe("the bar with the press", () => {
  /** Pixels of the window that stay covered while the page moves. */
  const covered = (page: Page) =>
    page.locator("footer").evaluate((footer) => {
      const stuck = [footer, ...footer.querySelectorAll("*")].filter(
        (each) => getComputedStyle(each).position === "sticky" && each.getClientRects().length > 0,
      );
      return stuck.reduce((sum, each) => sum + each.getBoundingClientRect().height, 0);
    });

  it.each([
    [320, 568],
    [320, 400],
    [900, 400],
  ])(
    "leaves the sheet to be seen in a window of %i by %i, and keeps the press in sight",
    async (width, height) => {
      const { page, faults } = await openAssign(stage, { begun: answered }, { width, height });
      const press = page.getByRole("button", { name: "都对，开始核对" });
      await press.waitFor();
      expect(await covered(page)).toBeLessThan(height / 5);
      const seen = async () => {
        const { y = -1, height: own = 0 } = (await press.boundingBox()) ?? {};
        return y >= 0 && y + own <= height;
      };
      expect(await seen()).toBe(true);
      await page.locator("footer li").first().scrollIntoViewIfNeeded();
      expect(await seen()).toBe(true);
      // What is kept is said right before the press.
      const said = await page.getByText(/^按下后，/).boundingBox();
      const totals = await page.locator("footer li").first().boundingBox();
      expect(said?.y ?? 0).toBeGreaterThanOrEqual(totals?.y ?? Number.POSITIVE_INFINITY);
      expect(faults).toEqual([]);
    },
  );

  it("has the totals in sight all the time where there is room", async () => {
    const { page } = await openAssign(stage, { begun: answered });
    await page.locator("footer li").first().waitFor();
    expect(await covered(page)).toBeGreaterThan(60);
  });
});
