import { afterAll, beforeAll, expect, it } from "vitest";
import { openStage, type Stage } from "../../support/components/stage.ts";
import type { NewsStory } from "./news.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The page opens with a clock that only the test moves. */
async function open(...reports: number[]) {
  const shown = await stage.open<NewsStory>("ui/news", { reports });
  await shown.page.clock.install();
  await shown.page.getByRole("button", { name: "tab" }).click();
  return shown;
}

it("looks once a minute, says what came, and shows it when it is asked for", async () => {
  const { page, faults, inaccessible } = await open(1, 1, 3, 4);
  await page.getByText("reports 1").waitFor();
  await page.clock.runFor(60_000);
  expect(await page.getByText(/新报来的/).count()).toBe(0);
  await page.clock.runFor(60_000);
  await page.getByText("有2份新报来的").waitFor();
  // Nothing moved.
  expect(await page.getByText("reports 1").count()).toBe(1);
  expect(await inaccessible()).toEqual([]);
  await page.getByRole("button", { name: "刷新" }).click();
  await page.getByText("reports 4").waitFor();
  expect(await page.getByText(/新报来的/).count()).toBe(0);
  expect(faults).toEqual([]);
});

it("looks when somebody comes back to the window, not each time within the half of a minute", async () => {
  const { page } = await open(1, 2, 5);
  await page.getByText("reports 1").waitFor();
  const back = () => page.evaluate(() => dispatchEvent(new Event("focus")));
  await back();
  expect(await page.getByText(/新报来的/).count()).toBe(0);
  await page.clock.fastForward(31_000);
  await back();
  await page.getByText("有1份新报来的").waitFor();
  await back();
  expect(await page.getByText("有1份新报来的").count()).toBe(1);
});

it("says nothing while the server does not answer, and looks again", async () => {
  const { page, faults } = await open(1, -1, 2);
  await page.getByText("reports 1").waitFor();
  await page.clock.runFor(60_000);
  expect(await page.getByText(/新报来的/).count()).toBe(0);
  await page.clock.runFor(60_000);
  await page.getByText("有1份新报来的").waitFor();
  expect(faults).toEqual([]);
});

it("is loaded anew when its tab is pressed again", async () => {
  const { page } = await open(1, 2);
  await page.getByText("reports 1").waitFor();
  await page.getByRole("button", { name: "tab" }).click();
  await page.getByText("reports 2").waitFor();
});
