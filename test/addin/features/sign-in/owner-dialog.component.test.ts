import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { firstText } from "../../../../addin/messages/first.ts";
import { type GrantedEntry, grantedEntrySchema } from "../../../../shared/api/accounts.ts";
import { problems } from "../../../../shared/problem.ts";
import { type Answer, answers, openStage, refuses, type Stage } from "../../../support/components/stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const RESET = "POST /api/accounts/5/reset";
const PROOF = "POST /api/sessions/proof";
const granted: GrantedEntry = {
  account: {
    id: 5,
    login: "jia",
    name: "测试甲",
    role: "reporter",
    unit: { code: "E", name: "测试东区妇联" },
    state: "invited",
    createdAt: null,
    lastSignInAt: null,
    sessions: 0,
    secondFactor: false,
    own: false,
  },
  invitation: "i".repeat(43),
  password: null,
  expiresAt: "2999-01-01T00:00:00+08:00",
};
const right = [answers(PROOF, z.null(), null, 204), answers(RESET, grantedEntrySchema, granted)];

/** @param given read at every request: a test changes it */
async function open(given: Answer[]) {
  const shown = await stage.open("features/sign-in/owner-dialog", {}, given);
  const { page } = shown;
  await page
    .getByRole("alertdialog", { name: "重置测试甲的密码" })
    .getByRole("button", { name: "重置" })
    .click();
  const dialog = page.getByRole("alertdialog", { name: "请确认是您本人" });
  await dialog.waitFor();
  return { ...shown, dialog, password: dialog.getByLabel("您自己的密码") };
}

describe("the question whether it is the owner who acts", () => {
  it("says why, takes the password by keys alone, says when it is wrong, and then the act goes on by itself", async () => {
    const given = [refuses(PROOF, "password_wrong"), refuses(RESET, "proof_needed")];
    const { page, dialog, password, asked, heard, faults, inaccessible } = await open(given);
    await dialog.getByText(/为防别人用您没有退出的页面来办/).waitFor();
    await expect.poll(() => password.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await inaccessible()).toEqual([]);
    await page.keyboard.press("Enter");
    await dialog.getByText("请填写密码").waitFor();
    await page.keyboard.type("不是这个密码");
    await page.keyboard.press("Enter");
    await dialog.getByText(problems.password_wrong.title).waitFor();
    await expect.poll(() => password.evaluate((input) => input === document.activeElement)).toBe(true);
    given.splice(0, 2, ...right);
    await page.keyboard.type("石榴树下的第七把椅子");
    await page.keyboard.press("Enter");
    await expect.poll(heard).toEqual([["onDone", granted]]);
    expect(await dialog.count()).toBe(0);
    expect(asked).toEqual([
      { request: RESET, body: { by: "invitation" } },
      { request: PROOF, body: { password: "不是这个密码" } },
      { request: PROOF, body: { password: "石榴树下的第七把椅子" } },
      { request: RESET, body: { by: "invitation" } },
    ]);
    expect(faults).toEqual([]);
  });

  it("says how long to wait after too many wrong ones", async () => {
    const given = [refuses(PROOF, "sign_in_locked", { retryAfter: 90 }), refuses(RESET, "proof_needed")];
    const { dialog, password } = await open(given);
    await password.fill("不是这个密码");
    await dialog.getByRole("button", { name: "确认，继续办" }).click();
    await dialog.getByText(firstText.signIn.locked(2)).waitFor();
  });

  it("is left by Escape: nothing was done, and the dialog below says so", async () => {
    const { page, dialog, asked, heard, faults } = await open([refuses(RESET, "proof_needed")]);
    await page.keyboard.press("Escape");
    await page.getByText(problems.proof_needed.title).waitFor();
    expect(await dialog.count()).toBe(0);
    expect([asked.length, await heard()]).toEqual([1, []]);
    expect(faults).toEqual([]);
  });
});
