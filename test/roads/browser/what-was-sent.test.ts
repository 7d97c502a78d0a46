import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "../../support/accessibility.ts";
import { type ReadBack, readWithSheetJs } from "../../support/read-back.ts";
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
import { openReview } from "./support/review.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** A district's ledger with names, as it is kept: title, header in row 2, rows from 3 on. */
function ledger(): Promise<Uint8Array> {
  return workbookBytes([
    {
      name: "台账",
      rows: [
        ["2019年度示例甲区妇女创业小额贷款台账", ...Array<null>(6).fill(null)],
        ["序号", "姓名", "贷款类型", "贷款金额(万元)", "发放日期", "到期日期", "备注"],
        [1, "测试甲", "小额担保贷款", 5, "2019-03-08", "2021-03-07", null],
        [2, "测试乙", "小额担保贷款", 8, "2019-05-24", "2021-05-23", null],
        [3, "测试丙", "小额贴息贷款", 10, "2019-06-01", "2021-05-31", null],
      ],
      merges: ["A1:G1"],
    },
  ]);
}

async function type(page: Page, address: string, content: string): Promise<void> {
  const cell = page.locator(`[role=grid] [data-cell=${address}]`).last();
  await cell.dblclick();
  await page.getByLabel(`单元格 ${address} 内容`).fill(content);
  await page.keyboard.press("Enter");
  await cell.filter({ hasText: content }).waitFor();
}

/** What 下载所报内容 hands over, read by a program that is none of ours. */
async function downloaded(page: Page, within: Locator): Promise<ReadBack> {
  const waiting = page.waitForEvent("download");
  await within.getByRole("button", { name: "下载所报内容" }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^报送内容_.*妇女创业小额贷款台账_第[12]次\.xlsx$/);
  return readWithSheetJs(new Uint8Array(await readFile(await download.path())));
}

it("what was sent is seen by its sender and the officer: every version, both values, what was corrected", async () => {
  const { page, context, faults } = await visit(desk);
  const said: string[] = [];
  page.on("request", (request) => said.push(request.url(), request.postData() ?? ""));
  await signIn(page, "jia");
  await openFile(page, "台账.xlsx", await ledger());
  await page.getByRole("heading", { name: "核对结果" }).waitFor();
  await type(page, "B3", "测试丁");
  await type(page, "D3", "6");
  await explainAll(page);
  await page.getByRole("button", { name: /^提交到/ }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByText("有2格是在这里改过的，按改后的报送：").waitFor();
  expect(await dialog.innerText()).toMatch(/B3\s*内容留在本机，没有上传\s*D3\s*5 → 6/);
  await dialog.getByRole("button", { name: "确认提交" }).click();
  await page.getByText("第1次报送").first().waitFor();

  await type(page, "D3", "7");
  await explainAll(page);
  await page.getByRole("button", { name: /^提交到/ }).click();
  await dialog.getByText("1行修改").waitFor();
  expect(await dialog.innerText()).toMatch(/D3 贷款金额（万元）\s*6 → 7/);
  expect(await dialog.getByRole("row", { name: /^贷款金额/ }).innerText()).toMatch(/第1次 24/);
  await dialog.getByRole("button", { name: "取消" }).click();
  await submitSheet(page);
  await page.getByText("第2次报送").first().waitFor();

  // The receipt as it is kept, on another day.
  await page.reload();
  await page.getByText(/^已报和不用报的/).click();
  await page.getByRole("button", { name: /妇女创业小额贷款台账.*：查看回执/ }).click();
  await page.getByText("报送的内容里有2格是在这里改的").click();
  const receipt = page.getByRole("region", { name: "回执" });
  expect(await receipt.innerText()).toMatch(/B3\s*内容留在本机，没有上传\s*D3\s*5 → 7/);
  expect(await violations(page)).toEqual([]);
  const saved = await downloaded(page, receipt);
  expect(saved.sheets.map(({ name }) => name)).toEqual(["报送内容", "回执和说明"]);
  const [rows, kept] = saved.sheets.map(({ cells }) => [...cells.values()].map(({ value }) => value));
  expect(rows).toEqual(expect.arrayContaining(["贷款金额（万元）", 7, 8, 10, "2019-03-08"]));
  expect(kept).toEqual(expect.arrayContaining(["D3", "5 → 7", "B3", "内容留在本机，没有上传"]));
  expect(JSON.stringify([rows, kept])).not.toContain("测试");

  await page.getByRole("button", { name: /妇女创业小额贷款台账.*：报送经过/ }).click();
  const history = page.getByRole("dialog");
  await history.getByText("与第1次报送相比：1行修改").waitFor();
  expect(await history.innerText()).toMatch(/D3 贷款金额（万元）\s*6 → 7/);
  expect(await history.getByRole("grid").innerText()).toMatch(/7\s*原来是 6/);
  await history.getByRole("button", { name: "第1次报送：看所报内容" }).click();
  await history.getByText("这是第一次报送，没有可比的").waitFor();
  expect(await history.innerText()).toMatch(/D3\s*5 → 6/);
  const first = await downloaded(page, history.getByRole("listitem").filter({ hasText: "这是第一次报送" }));
  expect([...first.sheet("报送内容").cells.values()].map(({ value }) => value)).toContain(6);
  await page.setViewportSize({ width: 360, height: 760 });
  expect([await violations(page), await pageWidth(page)]).toEqual([[], 360]);

  // Names, before and after: on no request.
  expect(said.filter((text) => text.includes("corrections")).length).toBeGreaterThan(1);
  for (const name of ["测试甲", "测试乙", "测试丙", "测试丁"]) {
    const written = [name, encodeURIComponent(name), JSON.stringify(name).slice(1, -1)];
    expect(said.filter((text) => written.some((form) => text.includes(form)))).toEqual([]);
  }

  const officer = await visit(desk);
  await signIn(officer.page, "city");
  await openReview(officer.page);
  await officer.page.getByRole("button", { name: /示例甲区妇联.*妇女创业小额贷款台账/s }).click();
  const corrected = officer.page.getByRole("region", { name: "报送前的修改" });
  await corrected.getByText("有2格是报送前在网页里改的").waitFor();
  expect(await corrected.innerText()).toMatch(/B3\s*内容留在本机，没有上传\s*D3\s*5 → 7/);
  expect([faults, officer.faults]).toEqual([[], []]);
  await officer.context.close();
  await context.close();
});
