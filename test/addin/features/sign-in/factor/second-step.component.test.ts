import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStage, refuses, type Stage } from "../../../../support/components/stage.ts";
import type { SecondStepStory } from "./second-step.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const STEP = "POST /api/sessions/second";
const open = (ways: SecondStepStory["ways"], answer = refuses(STEP, "second_step_failed")) =>
  stage.open<SecondStepStory>("features/sign-in/factor/second-step", { ways }, [answer]);

describe("the second step of the sign-in", () => {
  it("asks for the telephone's code at once, by keys alone, and says what to do when it is wrong", async () => {
    const { page, asked, heard, faults, inaccessible } = await open({
      totp: true,
      passkey: false,
      recovery: true,
    });
    const code = page.getByRole("textbox", { name: "手机验证码" });
    await expect.poll(() => code.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await code.getAttribute("inputmode")).toBe("numeric");
    await page.keyboard.press("Enter");
    await page.getByText("请填写").waitFor();
    await page.keyboard.type("12345");
    await page.keyboard.press("Enter");
    await page.getByText("要填6位数字").waitFor();
    expect(asked).toEqual([]);
    await code.fill("");
    await page.keyboard.type("123456");
    await page.keyboard.press("Enter");
    const said = page.getByRole("alert").filter({ hasText: "请等手机上出现新的码再试" });
    await said.filter({ hasText: "手机时间要设成自动" }).waitFor();
    expect(asked).toEqual([
      { request: STEP, body: { pending: "p".repeat(43), kind: "totp", code: "123456" } },
    ]);
    expect(await inaccessible()).toEqual([]);
    expect(await heard()).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("takes a recovery code instead", async () => {
    const { page, asked } = await open({ totp: true, passkey: false, recovery: true });
    await page.getByRole("button", { name: /用恢复码$/ }).press("Enter");
    await page.getByRole("textbox", { name: "恢复码" }).fill("k7mf-3qxp-9dwt-hn4a");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => asked)
      .toEqual([
        {
          request: STEP,
          body: { pending: "p".repeat(43), kind: "recovery", code: "k7mf-3qxp-9dwt-hn4a" },
        },
      ]);
    const said = page.getByRole("alert").filter({ hasText: "恢复码不对，或者已经用过。请换一个" });
    await said.waitFor();
    expect(await said.textContent()).not.toContain("手机上");
  });

  it("leads back to the password when it is over, and says why", async () => {
    const { page, heard } = await open(
      { totp: true, passkey: false, recovery: true },
      refuses(STEP, "second_step_over"),
    );
    await page.getByRole("textbox", { name: "手机验证码" }).fill("123456");
    await page.keyboard.press("Enter");
    await expect.poll(heard).toEqual([["onBack", expect.stringContaining("请重新输入登录名和密码")]]);
  });

  it("says whom to ask where nothing of the account works at this address", async () => {
    const { page } = await open({ totp: false, passkey: false, recovery: false });
    await page.getByText("请管理员重置您的两步验证").waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
  });
});
