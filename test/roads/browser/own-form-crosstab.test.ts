import { readFile } from "node:fs/promises";
import { read, utils, write } from "@e965/xlsx";
import type { Page } from "playwright-core";
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

/** 指标 down the side, month and year over men and women across, as an office would mail it out. All figures are invented. */
const mailed = {
  name: "月报",
  rows: [
    ["2026年3月就业创业服务月报表"],
    ["指标名称", "计量单位", "本月", null, null, "本年累计", null, null, "备注"],
    [null, null, "合计", "男", "女", "合计", "男", "女", null],
    ["新增就业", "人", 12, 3, 9, 25, 7, 18, null],
    ["失业登记", "人", 52, 12, 40, 80, 20, 60, null],
    ["职业培训", "人次", 29, 8, 21, 40, 10, 30, null],
    ["　其中：家政培训", "人次", 9, 2, 7, 11, 3, 8, null],
    ["满意率", "%", 90, 91, 92, null, null, null, null],
  ],
  merges: ["A1:I1", "A2:A3", "B2:B3", "C2:E2", "F2:H2", "I2:I3"],
};

/** What a clerk types on the blank sheet, by address. */
const typed = { D5: 4, E5: 6, G5: 14, H5: 26, D6: 1, E6: 2, D7: 5, E7: 7, D8: 2, E8: 3 };

async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], file));
      return data;
    },
    [name, [...bytes]] as const,
  );
  await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
}

async function downloaded(page: Page, button: ReturnType<Page["getByRole"]>): Promise<Uint8Array> {
  const arriving = page.waitForEvent("download", { timeout: 60_000 });
  await button.click();
  return new Uint8Array(await readFile(await (await arriving).path()));
}

it("keeps the shape of a crosstab from the sheet that was mailed out to the cells that the merged workbook names", async () => {
  const city = await visit(desk);
  const { page } = city;
  await signIn(page, "city");
  await page
    .getByRole("navigation", { name: "页面" })
    .getByRole("tab", { name: "报表", exact: true })
    .click();
  await page.getByRole("heading", { name: "自制报表" }).waitFor();
  await drop(page, "月报.xlsx", await workbookBytes([mailed]));
  const blank = page.getByRole("region", { name: "空白表的样子", exact: true });
  await blank.getByText(/和样表一样：指标竖排/).waitFor();
  await blank.getByText(/“备注”不收/).waitFor();
  await blank.getByText(/本年累计：随表报上来，不加进本期数/).waitFor();
  await blank.getByText(/男、女：各填各的/).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await pageWidth(page)).toBe(360);
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole("button", { name: "发布…" }).click();
  const question = page.getByRole("alertdialog");
  await question.getByText(/“备注”不收/).waitFor();
  await question.getByRole("button", { name: "发布", exact: true }).click();
  await page.getByRole("button", { name: "去建任务" }).click();
  await page.getByLabel("报告期").selectOption("2026-11");
  await page.getByRole("button", { name: "建立1项任务" }).click();
  await page.getByText("已建立1项任务，单位现在就能看到").waitFor();

  const clerk = await visit(desk, { width: 420 });
  await signIn(clerk.page, "jia");
  await clerk.page.getByText("2026年11月就业创业服务月报表").waitFor();
  const template = read(
    await downloaded(
      clerk.page,
      clerk.page.getByRole("button", { name: /下载模板|模板.*就业创业服务月报表/ }).first(),
    ),
  );
  const sheet = template.Sheets[template.SheetNames[0] ?? ""] ?? {};
  const lines = utils.sheet_to_json<(string | null)[]>(sheet, { header: 1, defval: null });
  expect(lines.slice(2, 4)).toEqual([
    ["指标名称", "计量单位", "本月", null, null, "本年累计", null, null],
    [null, null, "合计", "男", "女", "合计", "男", "女"],
  ]);
  expect(lines.slice(4, 9).map(([name]) => name)).toEqual([
    "新增就业",
    "失业登记",
    "职业培训",
    "　其中：家政培训",
    "满意率",
  ]);
  for (const [cell, value] of Object.entries(typed)) sheet[cell] = { t: "n", v: value };
  await openFile(
    clerk.page,
    "月报.xlsx",
    new Uint8Array(write(template, { type: "array", bookType: "xlsx" })),
  );
  await clerk.page.getByRole("heading", { name: "核对结果" }).first().waitFor();
  await submitSheet(clerk.page);
  await clerk.page.getByRole("heading", { name: "回执" }).waitFor();

  await openPage(page, "汇总");
  await page.getByLabel("报告期").selectOption("2026-11");
  const book = readWithSheetJs(await downloaded(page, page.getByRole("button", { name: "下载汇总工作簿" })));
  const details = book.sheets.find(({ name }) => name.startsWith("明细-") && name.includes("就业创业"));
  const values = [...(details?.cells.values() ?? [])].map(({ value }) => value);
  // Men and women each in their own column, what is since January beside them.
  expect(values).toEqual(expect.arrayContaining(["D4:D9、G5", "E4:E9、H5"]));
  expect([...city.faults, ...clerk.faults]).toEqual([]);
  await clerk.context.close();
  await city.context.close();
});
