import { afterAll, beforeAll, expect, it } from "vitest";
import { openStage, type Stage } from "../../support/components/stage.ts";
import type { PaneDialogStory } from "./pane-dialog.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

it.each([
  ["its button", "to the button that opened it", false, "新增账号"],
  ["Escape", "to the button that opened it", false, "新增账号"],
  ["its button", "to the heading where that button is gone", true, "账号"],
])("gives the focus back when %s closes it, %s", async (by, _where, gone, focused) => {
  const { page, faults } = await stage.open<PaneDialogStory>("ui/pane-dialog", { gone });
  await page.getByRole("button", { name: "新增账号" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("alertdialog");
  await dialog.waitFor();
  if (by === "Escape") await page.keyboard.press("Escape");
  else await dialog.getByRole("button", { name: "取消" }).press("Enter");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => page.locator(":focus").allInnerTexts()).toEqual([focused]);
  expect(faults).toEqual([]);
});
