import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { workbookBytes } from "../../support/workbooks.ts";
import { type Desk, openDesk, openFile, signIn, visit } from "./support/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** A training ledger in which one column is called as no form calls it, and one kind of training as none is called. */
const strange = () =>
  workbookBytes([
    {
      name: "培训",
      rows: [
        ["2019年妇女教育培训台账", null, null, null],
        ["培训名称", "培训类别", "开始日期", "子丑寅"],
        ["刺绣班", "甲乙类", "2019-04-01", 40],
        ["茶艺班", "甲乙类", "2019-08-01", 35],
      ],
    },
  ]);

/** Says by the list beside a chip what a column of the sheet is. */
async function take(page: Page, letters: string, column: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${letters} 列“`) }).click();
  const asked = page.getByRole("dialog");
  await asked.getByRole("radio").first().waitFor();
  await asked.getByRole("radio", { name: "别的栏……" }).check();
  const others = asked.getByRole("combobox", { name: "别的栏" });
  const label = (await others.locator("option").allInnerTexts()).find((text) => text.startsWith(column));
  await others.selectOption({ label: label ?? column });
  await asked.getByRole("button", { name: "就是这一栏" }).click();
  await asked.waitFor({ state: "detached" });
}

async function decide(page: Page, word: string): Promise<void> {
  await page.getByRole("button", { name: `“${word}”的操作` }).click();
  await page.getByRole("menuitem", { name: "决定…" }).click();
  await page.getByRole("button", { name: "定下来" }).click();
  await page.getByRole("status").getByText(`已定下“${word}”`).waitFor();
}

it("what one unit settles and the city decides, no other unit is asked", async () => {
  const one = await visit(desk);
  await signIn(one.page, "yi");
  await openFile(one.page, "培训.xlsx", await strange());
  await take(one.page, "D", "培训人数");
  await one.page.getByLabel("“甲乙类”是哪一种").selectOption({ index: 1 });
  await one.page.getByRole("button", { name: "都对，开始核对" }).click();
  await one.page.getByText("培训人数 75人").first().waitFor();

  const other = await visit(desk);
  await signIn(other.page, "jia");
  await openFile(other.page, "培训.xlsx", await strange());
  await other.page.getByRole("button", { name: "都对，开始核对" }).waitFor();

  const city = await visit(desk);
  await signIn(city.page, "city");
  await city.page.goto(`${desk.server.url}#/words`);
  await city.page
    .getByRole("row", { name: /子丑寅/ })
    .getByText("培训人数（1个单位）")
    .waitFor();
  await decide(city.page, "子丑寅");
  await decide(city.page, "甲乙类");

  await other.page.reload();
  await openFile(other.page, "培训.xlsx", await strange());
  await other.page.getByRole("heading", { name: "妇女教育培训台账 · 2019年" }).waitFor();
  await other.page.getByText("培训人数 75人").first().waitFor();
  expect(await other.page.getByRole("button", { name: "都对，开始核对" }).count()).toBe(0);
  for (const { faults, context } of [one, city, other]) {
    expect(faults).toEqual([]);
    await context.close();
  }
}, 120_000);
