import { readFile } from "node:fs/promises";
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

it("a column that the city adds to a standard form is asked for, recognised, sent and merged last", async () => {
  const city = await visit(desk);
  const { page } = city;
  await signIn(page, "city");
  await page
    .getByRole("navigation", { name: "页面" })
    .getByRole("tab", { name: "报表", exact: true })
    .click();
  await page.getByRole("button", { name: "按本市需要改“妇女教育培训台账”" }).click();
  await addColumn(page);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await pageWidth(page)).toBe(360);
  await page.setViewportSize({ width: 1280, height: 800 });
  // What nobody has published is there when the page is opened anew.
  await page.reload();
  await page.getByRole("button", { name: "发布…" }).click();
  const dialog = page.getByRole("alertdialog", { name: /第2版（补1）/ });
  await dialog.getByText("市级补贴人数", { exact: false }).waitFor();
  await dialog.getByRole("button", { name: "发布", exact: true }).click();
  await page.getByText(/第2版（补1）已发布/).waitFor();
  // What it takes of the room is told at once.
  await page.getByText(/内容[1-9]\d* KB（最多/).waitFor();
  await page.getByRole("cell", { name: "补充1栏", exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "去建任务" }).click();
  await page.getByRole("heading", { name: "建一项任务" }).waitFor();
  await page.getByText("用第2版（补1）", { exact: true }).waitFor();
  await page.getByRole("button", { name: "建立1项任务" }).click();
  await page.getByText("已建立1项任务，单位现在就能看到").waitFor();

  const clerk = await visit(desk, { width: 420 });
  await signIn(clerk.page, "jia");
  await openFile(clerk.page, "台账.xlsx", await ledger());
  await clerk.page.getByText("妇女教育培训台账").first().waitFor();
  await submitSheet(clerk.page);
  await clerk.page.getByRole("heading", { name: "回执" }).waitFor();
  expect(clerk.faults).toEqual([]);
  await clerk.context.close();

  await openPage(page, "汇总");
  await page.getByLabel("报告期").selectOption("2026");
  const arriving = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: "下载汇总工作簿" }).click();
  const book = readWithSheetJs(new Uint8Array(await readFile(await (await arriving).path())));
  const sheet = book.sheets.find(({ name }) => name.startsWith("汇总-"));
  const cells = [...(sheet?.cells ?? [])].map(([address, { value }]) => ({ address, value }));
  const [header] = cells.filter(({ value }) => String(value).startsWith("市级补贴人数"));
  const row = header?.address.replace(/\D/g, "");
  const headers = cells.filter(({ address }) => address.replace(/\D/g, "") === row);
  // The last of its row, and the sum of what was sent below it: of the unit, and of all.
  expect(headers.at(-1)).toEqual(header);
  const column = header?.address.replace(/\d/g, "");
  const below = cells.filter(({ address }) => address.replace(/\d/g, "") === column);
  expect(below.filter(({ value }) => value === 43).length).toBe(2);
  expect(city.faults).toEqual([]);
  await city.context.close();
});

async function addColumn(page: Page): Promise<void> {
  const own = page.getByRole("region", { name: "本市补充", exact: true });
  await own.getByRole("button", { name: "加一栏" }).click();
  await own.getByRole("textbox", { name: "名称", exact: true }).fill("市级补贴人数");
  await own.getByRole("combobox", { name: "单位" }).fill("人");
}

/** As a unit keeps it, with the column that the city asks for. */
function ledger(): Promise<Uint8Array> {
  return workbookBytes([
    {
      name: "台账",
      rows: [
        ["2026年妇女教育培训台账"],
        ["培训名称", "培训类别", "开始日期", "结束日期", "培训人数", "其中:女性", "市级补贴人数"],
        ["示例甲班", "家政服务", "2026-03-02", "2026-03-03", 40, 38, 12],
        ["示例乙班", "家政服务", "2026-03-09", "2026-03-10", 30, 30, 31],
      ],
    },
  ]);
}
