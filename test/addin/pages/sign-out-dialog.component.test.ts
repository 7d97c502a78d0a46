import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Me } from "../../../shared/api/sessions.ts";
import { breaks, openStage, type Stage } from "../../support/components/stage.ts";
import { city } from "../../support/register.ts";
import type { SignOutDialogStory } from "./sign-out-dialog.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const me: Me = {
  account: { login: "shi", name: "市妇联", role: "administrator", unit: city },
  units: [city],
  demonstration: false,
  checkBeforeSubmit: true,
  secondFactor: {},
  recipient: city.name,
};

const open = (draft: string | null) =>
  stage.open<SignOutDialogStory>("pages/sign-out-dialog", { me, draft }, [breaks("DELETE /api/sessions/")]);

async function signOut(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "in", exact: true }).waitFor();
  await page.getByRole("button", { name: city.name }).click();
  await page.getByRole("menuitem", { name: "退出登录" }).click();
}

it("asks before changes that nobody has published go with her", async () => {
  const { page, inaccessible } = await open("training_ledger");
  await signOut(page);
  const dialog = page.getByRole("alertdialog", { name: "标准报表的改动还没有发布" });
  await dialog.getByText("“妇女教育培训台账”没发布的改动就没有了", { exact: false }).waitFor();
  expect(await inaccessible()).toEqual([]);
  await dialog.getByRole("button", { name: "留在这里" }).click();
  await signOut(page);
  await dialog.getByRole("button", { name: "不要了，退出" }).click();
  await page.getByRole("heading", { name: "out" }).waitFor();
  expect(await page.getByText("training_ledger").count()).toBe(0);
});

it("lets her go at once where there are none", async () => {
  const { page } = await open(null);
  await signOut(page);
  await page.getByRole("heading", { name: "out" }).waitFor();
});
