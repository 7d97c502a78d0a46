/** A monthly report that is only told since January: the month is the difference to the report before. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createdCollectionsSchema } from "../../../shared/api/collections.ts";
import { meSchema } from "../../../shared/api/sessions.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { workbookBytes } from "../../support/workbooks.ts";
import {
  type Desk,
  explainAll,
  openDesk,
  openFile,
  pageWidth,
  signIn,
  submitSheet,
  visit,
} from "./support/desk.ts";
import { asked } from "./support/review.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  const { account } = meSchema.parse(await (await asked(desk, "jia", "GET", "/api/me")).json());
  const collections = ["2026-08", "2026-09"].map((period) => ({
    ...{ form: "women_loans", formVersion: newestVersion("women_loans"), title: "小额贷款月报", period },
    ...{ asOf: null, opensOn: null, dueOn: null, graceDays: 0, reminderDays: null, exemptions: [] },
    owing: { units: [account.unit.code] },
  }));
  const made = await asked(desk, "city", "POST", "/api/collections", { collections });
  createdCollectionsSchema.parse(await made.json());
});
afterAll(() => desk.close());

/** The sheet of a month, as an office keeps it: nothing but what there is since January. */
async function open(page: Page, month: number, amount: number, persons: number): Promise<void> {
  const rows = [
    [`2026年${month}月妇女创业小额贷款月报表`],
    ["贷款类型", "本年累计贷款金额（万元）", "本年累计借款人数"],
    ["创业担保贷款", amount, persons],
  ];
  await openFile(page, `${month}月.xlsx`, await workbookBytes([{ name: `${month}月`, rows }]));
}

it("is asked about in the first month, and explained, marked and sent in the second", async () => {
  const { page, faults, context } = await visit(desk, { width: 360, height: 780 });
  const main = page.locator("main");
  await signIn(page, "jia");
  await open(page, 8, 300, 60);
  await page.getByRole("button", { name: "都对，开始核对" }).click();
  await main.getByText(/“贷款金额”只有本年累计300万元，没有上一期的本年累计可减/).waitFor();
  await page.getByText("还有 2 处待核实要说明").waitFor();
  await explainAll(page);
  await page.getByText("可以提交").waitFor();
  await submitSheet(page);
  await page.getByRole("heading", { name: "回执" }).waitFor();
  await page.getByRole("button", { name: "打开另一个工作簿" }).click();

  // The title of another month: what was settled of the one before holds without a question.
  await open(page, 9, 365.5, 72);
  await main
    .getByText("“贷款金额”本期65.5万元，由本年累计365.5万元减去2026年8月的本年累计300万元得出")
    .waitFor();
  await main.getByText("贷款金额 65.5万元").waitFor();
  // Said once: what the pane announced is done.
  await expect.poll(() => main.getByText(/报送前会列出/).count()).toBe(0);
  await page.getByRole("button", { name: /^提交到/ }).click();
  const dialog = page.getByRole("alertdialog");
  const how = "表上没有这个数：由本年累计减去前期报送的累计得出";
  await dialog.getByRole("row", { name: `${how} 贷款金额 65.5 万元` }).waitFor();
  await dialog.getByRole("row", { name: "贷款金额（本年累计） 365.5 万元", exact: true }).waitFor();
  await dialog.getByRole("button", { name: "确认提交" }).click();
  await page.getByRole("heading", { name: "回执" }).waitFor();
  expect(await main.innerText()).toMatch(/第1次报送.*65\.5万元/);
  expect(await pageWidth(page)).toBe(360);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(faults).toEqual([]);
  await context.close();
});
