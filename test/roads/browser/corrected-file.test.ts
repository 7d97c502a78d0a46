import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { violations } from "../../support/accessibility.ts";
import { differingCells, differingParts, partText } from "../../support/patched.ts";
import { readWithSheetJs } from "../../support/read-back.ts";
import { workbookBytes } from "../../support/workbooks.ts";
import {
  type Desk,
  explainAll,
  openDesk,
  openFile,
  openSample,
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

describe("a clerk who corrects cells on the page", () => {
  it("gets her own file back with these cells changed, and it has no such errors any more", async () => {
    const { page, faults, context } = await visit(desk);
    await signIn(page, "yi");
    const fetched = page.waitForResponse((response) => response.url().includes("/api/samples/"));
    await openSample(page, /万元栏填了元/);
    const original = new Uint8Array(await (await fetched).body());
    await page.getByRole("button", { name: /C5 采用建议/ }).click();
    await page.getByText(/处错误要改/).waitFor({ state: "detached" });
    await page.getByText("改了1格，还没有改到您的文件里").waitFor();

    // Whoever leaves is told that there is a way to keep it.
    await page.getByRole("button", { name: "打开另一个工作簿" }).click();
    await page.getByText("先下载改好的文件").waitFor();
    await page.getByRole("button", { name: "留在这里" }).click();

    await page.getByText("看改了什么").click();
    await page.getByRole("button", { name: "看 C5" }).click();
    await page.getByText("✓ 已修正").first().waitFor({ state: "detached" });
    expect([await violations(page), await pageWidth(page)]).toEqual([[], 1280]);
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载改好的文件" }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/（已更正）\.xlsx$/);
    const corrected = new Uint8Array(readFileSync(await download.path()));
    await page.getByText("改了1格，已在下载的文件里").waitFor();

    const [part = "", ...others] = differingParts(original, corrected);
    expect([others, differingCells(partText(original, part), partText(corrected, part))]).toEqual([
      [],
      ["C5"],
    ]);
    expect(readWorkbook(corrected).ok).toBe(true);

    // Nothing is lost by leaving now, so nobody asks.
    await page.getByRole("button", { name: "打开另一个工作簿" }).click();
    await page.getByText("把工作簿拖到这里").waitFor();
    await openFile(page, download.suggestedFilename(), corrected);
    await page.getByRole("heading", { name: "核对结果" }).first().waitFor();
    await page
      .getByText(/^核对完毕|还有 .*说明|可以提交/)
      .first()
      .waitFor();
    expect(await page.getByText(/处错误要改/).count()).toBe(0);
    expect(await page.getByRole("button", { name: "下载改好的文件" }).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("has numbers made of the text that her formula left out, and keeps the formula", async () => {
    const { page, faults, context } = await visit(desk, { width: 360 });
    await signIn(page, "jia");
    const bytes = await workbookBytes([
      {
        name: "贷款",
        rows: [
          ["2019年度示例甲区妇女创业小额贷款情况统计表", null, null, null, null],
          ["序号", "贷款类型", "支行名称", "贷款金额(万元)", "借款人数"],
          [1, "小额担保贷款", "甲银行", 500, 50],
          [2, "小额担保贷款", "乙银行", "685", 73],
          [3, "小额贴息贷款", "丙银行", "９0 ", 9],
          ["合计", null, null, 500, 132],
        ],
        formulas: { D6: "SUM(D3:D5)", E6: "SUM(E3:E5)" },
        merges: ["A1:E1"],
      },
    ]);
    await openFile(page, "贷款.xlsx", bytes);
    await page
      .getByText(/D4、D5是文本，求和公式不把文本算进去：D6 合计是500万元，各行相加是1,275万元/)
      .waitFor();
    expect(await page.getByRole("button", { name: /采用/ }).count()).toBe(0);
    // The last is what is said of its spelling, as in every sheet.
    expect(await page.locator("del").allInnerTexts()).toEqual(["文本“685”", "９0", "９0"]);
    expect([await violations(page), await pageWidth(page)]).toEqual([[], 360]);
    await page.getByRole("button", { name: /^全部修正/ }).click();
    await page.getByText(/处错误要改/).waitFor({ state: "detached" });
    await page.getByText("改了2格，还没有改到您的文件里").waitFor();
    await page.getByText("看改了什么").click();
    await page.getByText("文本“685” → 数685").waitFor();
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载改好的文件" }).click();
    const [sheet] = readWithSheetJs(new Uint8Array(readFileSync(await (await waiting).path()))).sheets;
    expect(["D4", "D5", "D6"].map((at) => sheet?.cells.get(at))).toMatchObject([
      { value: 685 },
      { value: 90 },
      { value: 1275, formula: "SUM(D3:D5)" },
    ]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is told what she corrected when she submits, and on the receipt", async () => {
    const { page, faults, context } = await visit(desk, { width: 360 });
    await signIn(page, "yi");
    await openSample(page, /万元栏填了元/);
    await page.getByRole("button", { name: /C5 采用建议/ }).click();
    await page.getByText(/处错误要改/).waitFor({ state: "detached" });
    await explainAll(page);
    await page.getByRole("button", { name: /^提交到/ }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("有1格是在这里改过的，按改后的报送：").waitFor();
    expect(await dialog.getByRole("listitem").filter({ hasText: "C5" }).innerText()).toMatch(/→/);
    expect(await pageWidth(page)).toBe(360);
    await dialog.getByRole("button", { name: "取消" }).click();
    await submitSheet(page);
    await page.getByRole("heading", { name: "回执" }).waitFor();
    await page.getByText("报送的内容里有1格是在这里改的").waitFor();
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载改好的文件" }).click();
    await waiting;
    await page.getByText("改了1格，已在下载的文件里").waitFor();
    // What was mended fades away for a while, and is pale by then.
    await page.getByText("✓ 已修正").first().waitFor({ state: "detached" });
    expect([await violations(page), await pageWidth(page), faults]).toEqual([[], 360, []]);
    await context.close();
  });
});
