import { Secret, TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chinaTime } from "../../../shared/period/china-time.ts";
import {
  type Desk,
  openDesk,
  openPage,
  pageWidth,
  showOwner,
  signIn,
  signOut,
  visit,
} from "./support/desk.ts";

const PASSWORD = "halfsky-demo";
const STEP = 30_000;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

async function openFactors(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("button").click();
  await page.getByRole("menuitem", { name: "两步验证" }).click();
  await page.getByRole("button", { name: "设置手机验证码" }).waitFor();
}

async function enterPassword(page: Page, login: string): Promise<void> {
  await page.getByLabel("登录名").fill(login);
  await page.getByLabel("密码").fill(PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("heading", { name: "两步验证" }).waitFor();
}

/** The code of a later step than was used: a step counts once. */
function codeOf(secret: string, steps: number): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) });
  return totp.generate({ timestamp: Date.now() + steps * STEP });
}

const banner = (page: Page) => page.getByRole("banner").getByRole("button");

describe("two-step verification", () => {
  it("is set up with a telephone, asked for at the sign-in, and reset by an administrator", async () => {
    const { page, faults } = await visit(desk, { width: 360, height: 740 });
    await signIn(page, "guangfeng");
    await openFactors(page);
    expect(await page.getByText("这个网址不能用通行密钥").count()).toBe(1);
    await page.getByRole("button", { name: "设置手机验证码" }).press("Enter");
    await page.getByLabel("先输入您的密码").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByRole("img", { name: "手机验证码的二维码" }).waitFor();
    const secret = await page.getByRole("code").innerText();
    const confirm = page.getByRole("textbox", { name: "2. 填手机上显示的6位数字" });
    await confirm.fill("000000");
    await confirm.press("Enter");
    await page.getByText("码不对").waitFor();
    await confirm.fill(codeOf(secret, -1));
    await confirm.press("Enter");
    await page.getByRole("heading", { name: "请保存恢复码" }).waitFor();
    const codes = await page
      .getByRole("listitem")
      .filter({ hasText: /^\w{4}-/ })
      .allInnerTexts();
    expect(codes).toHaveLength(10);

    expect(await pageWidth(page)).toBeLessThanOrEqual(360);
    await page.getByRole("button", { name: "我已保存好" }).click();
    await page.getByText("还有10个没有用过").waitFor();
    const inDialog = () => page.evaluate(() => document.activeElement?.closest("[role$=dialog]") !== null);
    await expect.poll(inDialog).toBe(true);
    await page.getByRole("button", { name: "关闭" }).click();
    await signOut(page);

    await enterPassword(page, "guangfeng");
    const asked = page.getByRole("textbox", { name: "手机验证码" });
    await asked.fill(codeOf(secret, -1));
    await asked.press("Enter");
    await page.getByText("码不对").waitFor();
    await asked.fill(codeOf(secret, 0));
    await asked.press("Enter");
    await banner(page).waitFor();
    await signOut(page);

    await enterPassword(page, "guangfeng");
    await page.getByRole("button", { name: /用恢复码$/ }).click();
    await page.getByRole("textbox", { name: "恢复码" }).fill(codes[0] ?? "");
    await page.keyboard.press("Enter");
    await banner(page).waitFor();
    await signOut(page);

    await page.setViewportSize({ width: 1280, height: 800 });
    await signIn(page, "city");
    await openPage(page, "账号");
    const row = page.getByRole("row").filter({ hasText: "guangfeng" });
    expect(await row.getByRole("cell", { name: "有", exact: true }).count()).toBe(1);
    await row.getByRole("button").click();
    await page.getByRole("menuitem", { name: "重置两步验证" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "重置两步验证" }).click();
    await showOwner(page, PASSWORD);
    await row.getByRole("cell", { name: "没有", exact: true }).waitFor();
    await signOut(page);

    await signIn(page, "guangfeng");
    await page.getByText("管理员去掉了您的两步验证").waitFor();

    expect(faults).toEqual([]);
  });

  it("takes a passkey, at an address with a name, and in a window for a pane that cannot", async () => {
    const { page, context, faults } = await visit(desk);
    const address = desk.server.url.replace("127.0.0.1", "localhost");
    const devtools = await context.newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(address);
    await signIn(page, "jia");
    await openFactors(page);
    await page.getByRole("button", { name: "添加通行密钥" }).click();
    await page.getByLabel("给它起个名字").fill("办公室电脑");
    await page.getByLabel("先输入您的密码").fill(PASSWORD);
    await page.getByRole("button", { name: "下一步" }).click();
    await page.getByRole("button", { name: "我已保存好" }).click();
    await page.getByText("用于 localhost").waitFor();

    await page.getByRole("button", { name: "关闭" }).click();
    await signOut(page);

    await enterPassword(page, "jia");
    await page.getByRole("button", { name: "用通行密钥登录" }).click();
    await banner(page).waitFor();
    await signOut(page);

    // What a pane in Excel does: it has the password, opens a window, and waits for the code.
    const post = (path: string, body: unknown) =>
      fetch(`${address}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    const entered = await post("/api/sessions", { login: "jia", password: PASSWORD });
    const { pending } = (await entered.json()) as { pending: string };
    const paired = await post("/api/sessions/second/pairing", { pending });
    const { pairing, number } = (await paired.json()) as { pairing: string; number: string };
    await page.goto(`${address}/#pairing=${pairing}`);
    await page.reload();
    await page.getByText(number, { exact: true }).waitFor();

    await page.getByRole("button", { name: "数一样，用通行密钥验证" }).click();
    const code = page.getByText(/^\w{4}-\w{4}$/);
    await code.waitFor();
    const handed = { pending, kind: "handed", code: await code.innerText() };
    expect((await post("/api/sessions/second", handed)).status).toBe(201);
    expect((await post("/api/sessions/second", handed)).status).toBe(410);
    expect(faults).toEqual([]);
  });

  it("has to be set up before anything else where the city says so", async () => {
    const { page, faults } = await visit(desk, { width: 1280, height: 800 });
    await signIn(page, "city");
    await openPage(page, "设置");
    await page.getByLabel("谁必须有").selectOption("everybody");
    await page.getByLabel("从哪一天起").fill(chinaTime(Date.now()).slice(0, 10));
    await page.getByRole("button", { name: "保存两步验证要求" }).click();
    await showOwner(page, PASSWORD);
    await page.getByText("已保存").waitFor();

    await signOut(page);
    await page.setViewportSize({ width: 360, height: 740 });

    await page.getByLabel("登录名").fill("yi");
    await page.getByLabel("密码").fill(PASSWORD);
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await page.getByRole("heading", { name: "请设置两步验证" }).waitFor();

    await page.getByRole("button", { name: "设置手机验证码" }).click();
    await page.getByLabel("先输入您的密码").fill(PASSWORD);
    await page.keyboard.press("Enter");
    const secret = await page.getByRole("code").innerText();
    await page.getByRole("textbox", { name: "2. 填手机上显示的6位数字" }).fill(codeOf(secret, 0));
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "我已保存好" }).click();
    await banner(page).waitFor();
    expect(faults).toEqual([]);
  });
});
