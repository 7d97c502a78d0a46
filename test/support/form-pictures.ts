/** Pictures of docs/forms-of-your-own.zh-CN.md: one workbook from the desktop to a task. */
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { type Desk, signIn, visit } from "../roads/browser/support/desk.ts";
import { ownWorkbook } from "./own-workbooks.ts";

const images = join(import.meta.dirname, "../../docs/images");

/** As the guide shows them: a window of an office computer. */
const SIZE = { width: 1280, height: 820 };

export async function takeForms(desk: Desk): Promise<void> {
  const { page, context } = await visit(desk, SIZE);
  await signIn(page, "city");
  await page.getByRole("tab", { name: "报表", exact: true }).click();
  await page.getByRole("heading", { name: "自制报表" }).waitFor();
  await dropWorkbook(page);
  await page.getByRole("button", { name: "发布…" }).waitFor();
  await take(page, "forms-designer");

  await page
    .getByRole("button", { name: /期末人数/ })
    .last()
    .click();
  await takePart(page.getByRole("region", { name: "栏目" }), "forms-column");

  const rules = page.getByRole("region", { name: "核对" });
  await rules.getByRole("button", { name: "加一条" }).click();
  const rule = rules.locator("input").last();
  await rule.fill("迁出人数 ≤ 本期减少");
  await rule.press("Escape");
  await takePart(rules, "forms-rules");
  await rules.getByRole("button", { name: "删除" }).last().click();

  await page.getByRole("button", { name: "发布…" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.waitFor();
  await dialog.getByRole("button", { name: "发布", exact: true }).click();
  await page.getByRole("button", { name: "去建任务" }).click();
  await page.getByRole("heading", { name: "建一项任务" }).waitFor();
  await page
    .getByLabel("报表", { exact: true })
    .getByText("困境儿童动态管理表")
    .waitFor({ state: "attached" });
  await take(page, "forms-task");
  await context.close();
}

/** A standard form with a column of the city's own, and one that it does without. */
export async function takeFit(desk: Desk): Promise<void> {
  const { page, context } = await visit(desk, SIZE);
  await signIn(page, "city");
  await page.getByRole("tab", { name: "报表", exact: true }).click();
  await page.getByRole("heading", { name: "标准报表" }).waitFor();
  await page.getByRole("button", { name: "按本市需要改“妇女教育培训台账”" }).click();
  const own = page.getByRole("region", { name: "本市补充" });
  await own.getByRole("button", { name: "加一栏" }).click();
  await own.getByLabel("名称", { exact: true }).fill("市级补贴人数");
  await own.getByLabel("单位", { exact: true }).fill("人");
  await page.getByRole("switch", { name: "要填“授课课时”" }).click();
  await page.getByRole("alertdialog").waitFor();
  await page.getByRole("alertdialog").getByRole("button", { name: "停用" }).click();
  await page.getByText("停用1栏").waitFor();
  await take(page, "forms-fit");
  await context.close();
}

async function dropWorkbook(page: Page): Promise<void> {
  const bytes = await ownWorkbook("children");
  const buffer = Buffer.from(bytes);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "困境儿童动态管理表.xlsx", mimeType: "application/octet-stream", buffer });
}

function take(page: Page, name: string): Promise<Buffer> {
  return page.screenshot({ path: join(images, `${name}.png`), animations: "disabled" });
}

function takePart(part: Locator, name: string): Promise<Buffer> {
  return part.screenshot({ path: join(images, `${name}.png`), animations: "disabled" });
}
