import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../../support/accessibility.ts";
import { type Loan, loanWorkbook } from "../../support/loan-workbook.ts";
import { readWithSheetJs } from "../../support/read-back.ts";
import { workbookBytes } from "../../support/workbooks.ts";
import { type Desk, openDesk, openFile, pageWidth, signIn, visit } from "./support/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const loans = (rows: readonly Loan[]) => loanWorkbook("示例甲区", rows);

const few: readonly Loan[] = [
  ["小额担保贷款", "甲银行", 500, 50],
  ["小额担保贷款", "乙银行", 6850000, 73],
  ["小额贴息贷款", "丙银行", 90, 9],
  ["小额贴息贷款", "丁银行", 60, 6],
];
const many: readonly Loan[] = Array.from({ length: 3000 }, (_, row) => [
  "小额担保贷款",
  `第${row + 1}银行`,
  50,
  10,
]);

/** The same, mended, with a row of totals. */
function withTotal(): Promise<Uint8Array> {
  return workbookBytes([
    {
      name: "贷款",
      rows: [
        ["2019年度示例丁区妇女创业小额贷款情况统计表", null, null, null, null],
        ["序号", "贷款类型", "支行名称", "贷款金额(万元)", "借款人数"],
        [1, "小额担保贷款", "甲银行", 500, 50],
        [2, "小额担保贷款", "乙银行", 685, 73],
        [3, "小额贴息贷款", "丙银行", 90, 9],
        [4, "小额贴息贷款", "丁银行", 60, 6],
        ["合计", null, null, 1335, 138],
      ],
      merges: ["A1:E1"],
    },
  ]);
}

/** What another program put on the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole("grid").evaluate((grid, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", content);
    grid.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

async function copied(page: Page): Promise<string> {
  return page.getByRole("grid").evaluate((grid) => {
    const clipboardData = new DataTransfer();
    grid.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData("text/plain");
  });
}

const cell = (page: Page, address: string) => page.locator(`[role=grid] [data-cell=${address}]`).last();

describe("the sheet on the page", () => {
  it("takes what is typed after a press on the name of a cell, by mouse as by keys", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "jia");
    await openFile(page, "贷款.xlsx", await loans(few));
    const name = page.getByRole("button", { name: "转到单元格 D4" }).first();
    await name.click();
    await page.keyboard.type("685");
    await page.keyboard.press("Enter");
    await expect.poll(() => cell(page, "D4").innerText()).toBe("685");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("says at a total what the unit reported of it before, and asks for that alone", async () => {
    const { page, faults } = await visit(desk);
    await signIn(page, "ding");
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/api/"))
        asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
    });
    await openFile(page, "贷款.xlsx", await withTotal());
    await page.getByText("没有要改的", { exact: true }).waitFor();
    await cell(page, "D3").click();
    await page.getByRole("textbox", { name: "单元格 D3 内容" }).waitFor();
    expect(asked.filter((request) => request.endsWith("/earlier-totals"))).toEqual([]);
    await cell(page, "D7").click();
    await page.getByText(/本单位以前报的合计：2018年 [\d,.]+万元/).waitFor();
    expect(asked.filter((request) => request.endsWith("/earlier-totals"))).toHaveLength(1);
    await cell(page, "E7").click();
    await page.getByText(/本单位以前报的合计：2018年 [\d,.]+人/).waitFor();
    expect(asked.filter((request) => request.endsWith("/earlier-totals"))).toHaveLength(1);
    expect([await violations(page), faults]).toEqual([[], []]);
  });

  it("takes a block from another program, is copied, emptied, taken back and made again by keys", async () => {
    const { page, faults, context } = await visit(desk);
    await signIn(page, "jia");
    await openFile(page, "贷款.xlsx", await loans(few));
    await page.getByText(/处错误要改/).waitFor();
    await cell(page, "D3").click();
    await paste(page, "400\t40\r\n685\t73\r\n");
    await page.getByText(/处错误要改/).waitFor({ state: "detached" });
    await page.getByText("改了3格，还没有改到您的文件里").waitFor();
    expect(await cell(page, "E3").innerText()).toBe("40");

    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowDown");
    expect(await copied(page)).toBe("400\t40\r\n685\t73");
    expect(await page.locator("[role=gridcell][aria-selected=true]").count()).toBe(4);
    await page.getByText("✓ 已修正").first().waitFor({ state: "detached" });
    expect([await violations(page), await pageWidth(page)]).toEqual([[], 1280]);
    await page.keyboard.press("Delete");
    await page.getByText("改了4格，还没有改到您的文件里").waitFor();
    expect(await cell(page, "D4").innerText()).toBe("");
    await page.keyboard.press("Control+z");
    await page.getByText("改了3格，还没有改到您的文件里").waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText(/还没有改到您的文件里/).waitFor({ state: "detached" });
    await page.keyboard.press("Control+y");
    await page.getByText("改了3格，还没有改到您的文件里").waitFor();
    expect(await cell(page, "D4").innerText()).toBe("685");

    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载改好的文件" }).click();
    const bytes = new Uint8Array(readFileSync(await (await waiting).path()));
    const [sheet] = readWithSheetJs(bytes).sheets;
    expect(["D3", "E3", "D4", "E4"].map((address) => sheet?.cells.get(address)?.value)).toEqual([
      400, 40, 685, 73,
    ]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("keeps what was typed when she goes on to another cell, by mouse or by keys; Escape takes it back", async () => {
    const { page, faults, context } = await visit(desk);
    await signIn(page, "jia");
    await openFile(page, "贷款.xlsx", await loans(few));
    const at = (address: string) => page.getByRole("textbox", { name: `单元格 ${address} 内容` });
    await cell(page, "D3").click();
    await page.keyboard.type("510");
    await cell(page, "D5").click();
    await expect.poll(() => cell(page, "D3").innerText()).toBe("510");
    await page.keyboard.type("91");
    await page.keyboard.press("ArrowDown");
    await at("D6").waitFor();
    await page.keyboard.type("61");
    await page.keyboard.press("Tab");
    await at("E6").waitFor();
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    await at("E7").waitFor();
    await cell(page, "E5").click();
    await page.keyboard.type("999");
    await page.keyboard.press("Escape");
    await cell(page, "E4").click();
    await page.keyboard.press("F2");
    await page.keyboard.type("0");
    await page.getByRole("button", { name: "查找" }).click();
    await page.getByText("改了5格，还没有改到您的文件里").waitFor();
    expect(
      await Promise.all(["D5", "D6", "E6", "E5", "E4"].map((address) => cell(page, address).innerText())),
    ).toEqual(["91", "61", "7", "9", "730"]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("makes a number of what stood there as text when it is typed again", async () => {
    const { page, faults, context } = await visit(desk);
    await signIn(page, "jia");
    const bytes = await workbookBytes([
      {
        name: "贷款",
        rows: [
          ["2019年度示例甲区妇女创业小额贷款情况统计表", null, null, null, null],
          ["序号", "贷款类型", "支行名称", "贷款金额(万元)", "借款人数"],
          [1, "小额担保贷款", "甲银行", 500, 50],
          [2, "小额担保贷款", "乙银行", "685", 73],
          ["合计", null, null, 500, 123],
        ],
        merges: ["A1:E1"],
      },
    ]);
    await openFile(page, "贷款.xlsx", bytes);
    await page.getByText(/处错误要改/).waitFor();
    await cell(page, "D4").click();
    await page.keyboard.type("685");
    await page.keyboard.press("Enter");
    await page.getByText("改了1格，还没有改到您的文件里").waitFor();
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载改好的文件" }).click();
    const [sheet] = readWithSheetJs(new Uint8Array(readFileSync(await (await waiting).path()))).sheets;
    expect(sheet?.cells.get("D4")?.value).toBe(685);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is dragged over with the mouse, and takes no more at once than can be listed", async () => {
    const { page, faults, context } = await visit(desk);
    await signIn(page, "jia");
    await openFile(page, "贷款.xlsx", await loans(few));
    await cell(page, "D3").hover();
    await page.mouse.down();
    await cell(page, "E5").hover();
    await page.mouse.up();
    expect(await copied(page)).toBe("500\t50\r\n6850000\t73\r\n90\t9");
    await paste(page, Array.from({ length: 20_001 }, () => "1").join("\n"));
    await page.getByText(/一次最多粘贴20,000格，这次没有粘贴/).waitFor();
    expect(await page.getByText(/还没有改到您的文件里/).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is searched, and its header stays in sight on the way down", async () => {
    const { page, faults, context } = await visit(desk);
    await signIn(page, "jia");
    await openFile(page, "贷款.xlsx", await loans(many));
    await page.getByRole("heading", { name: "核对结果" }).first().waitFor();
    await page.getByText("工作表“贷款” · 3,000行").waitFor();
    await page.getByRole("grid").focus();
    await page.keyboard.press("Control+f");
    const words = page.getByRole("searchbox", { name: "在工作表里查找" });
    await words.pressSequentially("第2999银行");
    await words.press("Enter");
    await cell(page, "C3001").waitFor();
    expect(await page.getByRole("textbox", { name: "单元格 C3001 内容" }).inputValue()).toBe("第2999银行");
    // Frozen above the rows, and of the same columns.
    const header = page.locator("[aria-hidden] [data-cell=C2]");
    expect(await header.isVisible()).toBe(true);
    expect((await header.boundingBox())?.x).toBe((await cell(page, "C3001").boundingBox())?.x);
    expect(await violations(page)).toEqual([]);
    await words.fill("没有的");
    await words.press("Enter");
    await page.getByText("没有找到").waitFor();
    await words.press("Escape");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("grid");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("leads from a finding to its cell and back, also where only one of them has room", async () => {
    const { page, faults, context } = await visit(desk, { width: 360 });
    await signIn(page, "jia");
    await openFile(page, "贷款.xlsx", await loans(few));
    await page.getByRole("button", { name: "转到单元格 D4" }).first().click();
    await page.getByRole("grid").waitFor();
    await page
      .getByRole("button", { name: /^回到这一条/ })
      .first()
      .click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain("D4 “贷款金额”不能大于");
    expect(await pageWidth(page)).toBe(360);
    expect(faults).toEqual([]);
    await context.close();
  });
});
