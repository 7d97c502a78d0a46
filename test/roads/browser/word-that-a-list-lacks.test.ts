/** A unit meets a word that the list lacks, tells the city, which adds it and lets the task take it up; then the same file is sent. */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "../../support/accessibility.ts";
import { readWithSheetJs } from "../../support/read-back.ts";
import { workbookBytes } from "../../support/workbooks.ts";
import {
  type Desk,
  openDesk,
  openFile,
  openPage,
  pageWidth,
  signIn,
  submitSheet,
  visit,
} from "./support/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const ledger = (category: string, persons: number) =>
  workbookBytes([
    {
      name: "台账",
      rows: [
        ["2026年妇女教育培训台账"],
        ["培训名称", "培训类别", "开始日期", "结束日期", "培训人数", "其中:女性"],
        ["示例甲班", category, "2026-03-02", "2026-03-03", persons, persons],
      ],
    },
  ]);

it("a word that a list lacks reaches the city, and the same file is sent once the task has it", async () => {
  const city = await visit(desk);
  const { page } = city;
  await signIn(page, "city");
  await page.goto(`${desk.server.url}#/collections?once=training_ledger`);
  await page.getByRole("button", { name: "建立1项任务" }).click();
  await page.getByText("已建立1项任务，单位现在就能看到").waitFor();

  const early = await visit(desk);
  await signIn(early.page, "jia");
  await openFile(early.page, "台账.xlsx", await ledger("家政服务", 40));
  await submitSheet(early.page);
  await early.page.getByRole("heading", { name: "回执" }).waitFor();
  expect(early.faults).toEqual([]);
  await early.context.close();

  const unit = await visit(desk);
  await signIn(unit.page, "yi");
  const strange = await ledger("甲乙类", 33);
  await openFile(unit.page, "台账.xlsx", strange);
  await unit.page.getByRole("button", { name: "把“甲乙类”告诉市妇联" }).click();
  const dialog = unit.page.getByRole("alertdialog", { name: "把“甲乙类”告诉市妇联" });
  await dialog.getByText(/只发“甲乙类”这个词/).waitFor();
  expect(await violations(unit.page)).toEqual([]);
  await dialog.getByRole("button", { name: "告诉市妇联" }).click();
  await unit.page.getByText(/已告诉市妇联，等答复/).waitFor();

  await page.reload();
  await page
    .getByRole("navigation", { name: "页面" })
    .getByRole("tab", { name: "词语（1个等答复）" })
    .click();
  await page
    .getByRole("row", { name: /甲乙类/ })
    .getByText(/示例乙区妇联（.*起）/)
    .waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "“甲乙类”的操作" }).click();
  await page.getByRole("menuitem", { name: "加进选项…" }).click();
  await page.getByRole("button", { name: /^培训类别/ }).click();
  await page.getByRole("textbox", { name: "本市加的选项" }).fill("甲乙类");
  await page.getByRole("button", { name: "发布…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "发布", exact: true }).click();
  await page.getByText(/第2版（补1）已发布/).waitFor();

  // Offered at once, and on the page of the tasks for whoever did not publish it.
  await page.getByRole("button", { name: "换用第2版（补1）" }).first().waitFor();
  await openPage(page, "任务");
  await page.getByLabel("年度").selectOption("2026");
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await pageWidth(page)).toBe(360);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByText(/“妇女教育培训台账”有了第2版（补1）.*1项进行中的任务可以换用/).waitFor();
  await page.getByRole("button", { name: "换用第2版（补1）" }).click();
  const moving = page.getByRole("alertdialog", { name: /换用第2版（补1）/ });
  await moving.getByText(/甲乙类/).waitFor();
  expect(await violations(page)).toEqual([]);
  await moving.getByRole("button", { name: "换用第2版（补1）" }).click();
  await page.getByText(/1项任务已换用第2版（补1）/).waitFor();
  await page.getByRole("button", { name: "换用第2版（补1）" }).waitFor({ state: "detached" });
  await page
    .getByRole("navigation", { name: "页面" })
    .getByRole("tab", { name: "词语", exact: true })
    .waitFor();

  await unit.page.reload();
  await unit.page.getByText(/换用了新版的任务现在认得了，请重新打开这张表/).waitFor();
  await openFile(unit.page, "台账.xlsx", strange);
  await submitSheet(unit.page);
  await unit.page.getByRole("heading", { name: "回执" }).waitFor();
  await unit.page.getByRole("button", { name: "知道了：“甲乙类”" }).click();
  await unit.page.getByRole("region", { name: "告诉市妇联的词" }).waitFor({ state: "detached" });

  await openPage(page, "汇总");
  await page.getByLabel("报告期").selectOption("2026");
  const arriving = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: "下载汇总工作簿" }).click();
  const book = readWithSheetJs(new Uint8Array(await readFile(await (await arriving).path())));
  expect(book.sheet("填报情况").cells.get("B3")?.value).toBe("全部一致");
  const sheets = book.sheets.filter(({ name }) => name.startsWith("汇总-"));
  expect(sheets).toHaveLength(1);
  const values = [...(sheets[0]?.cells.values() ?? [])].map(({ value }) => value);
  expect(values).toEqual(expect.arrayContaining(["第2版", "第2版（补1）", 40, 33, 73]));
  const details = book.sheets.find(({ name }) => name.startsWith("明细-"));
  const rows = [...(details?.cells.values() ?? [])].map(({ value }) => value);
  expect(rows).toEqual(expect.arrayContaining(["家政服务", "甲乙类"]));
  for (const { faults, context } of [unit, city]) {
    expect(faults).toEqual([]);
    await context.close();
  }
}, 180_000);
