/** Pictures of docs/screens, in both languages and at two widths: a clerk's road from the sign-in to what she sent. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { en } from "../../addin/messages/en.ts";
import { zh } from "../../addin/messages/zh.ts";
import { type Desk, visit } from "../roads/browser/support/desk.ts";
import { workbookBytes } from "./workbooks.ts";

const screens = join(import.meta.dirname, "../../docs/screens");

const languages = { zh, en } as const;
/** Logins, one a road: a report is sent once. */
const roads = [
  { language: "zh", width: 1280, login: "yi" },
  { language: "zh", width: 360, login: "bing" },
  { language: "en", width: 1280, login: "jia" },
  { language: "en", width: 360, login: "guangfeng" },
] as const;

export async function takeClerk(desk: Desk): Promise<void> {
  mkdirSync(screens, { recursive: true });
  for (const road of roads) await takeRoad(desk, road);
}

async function takeRoad(desk: Desk, { language, width, login }: (typeof roads)[number]): Promise<void> {
  const text = languages[language];
  const { page, context } = await visit(desk, { width, height: width === 360 ? 760 : 800 });
  const take = (name: string) =>
    page.screenshot({ path: join(screens, `${name}-${width}-${language}.png`), animations: "disabled" });
  if (language === "en") await page.getByRole("button", { name: "English" }).click();
  await page.getByLabel(text.signIn.login).waitFor();
  await take("sign-in");
  await page.getByLabel(text.signIn.login).fill(login);
  await page.getByLabel(text.signIn.password).fill("halfsky-demo");
  await page.getByRole("button", { name: text.signIn.submit, exact: true }).click();
  await page.getByText(text.open.drop).waitFor();
  await take("start");

  await open(page, await loans());
  await page.getByText(text.submit.obstacle.errors(1, 1)).or(page.getByText("▲")).first().waitFor();
  await take("findings");
  await page
    .getByRole("button", { name: text.check.goTo("D4") })
    .first()
    .click();
  await page.getByRole("grid").waitFor();
  await take("sheet");
  await page.getByRole("button", { name: text.preview.toFinding }).first().click();
  await page.getByRole("button", { name: text.check.adoptOne("D4") }).click();
  await page.getByText(text.check.fixed).first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: text.check.explain, exact: true }).first().click();
  await page.getByLabel(text.explain.reason).selectOption("real_situation");
  await page
    .getByLabel(text.explain.note)
    .fill(language === "zh" ? "大户贷款，合同已核对" : "One large loan, contract checked");
  await take("explain");
  await page.getByRole("button", { name: text.explain.save }).click();
  await page.getByText(text.submit.ready).waitFor();
  await page.getByRole("button", { name: text.submit.to("示例市妇联") }).click();
  await page.getByRole("alertdialog").waitFor();
  await take("confirm");
  await page.getByRole("button", { name: text.submit.confirm, exact: true }).click();
  await page.getByRole("heading", { name: text.receipt.heading }).waitFor();
  await take("receipt");
  await context.close();
}

function loans(): Promise<Uint8Array> {
  const rows = [
    ["2019年度妇女创业小额贷款情况统计表", null, null, null, null],
    ["序号", "贷款类型", "支行名称", "贷款金额(万元)", "借款人数"],
    [1, "小额担保贷款", "甲银行", 500, 50],
    [2, "小额担保贷款", "乙银行", 6850000, 73],
    [3, "小额贴息贷款", "丙银行", 90, 9],
    [4, "小额贴息贷款", "丁银行", 600, 1],
  ];
  return workbookBytes([{ name: "贷款", rows, merges: ["A1:E1"] }]);
}

async function open(page: Page, bytes: Uint8Array): Promise<void> {
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "贷款.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}
