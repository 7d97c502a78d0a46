import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BookType, read, utils, write } from "@e965/xlsx";
import * as cpexcel from "@e965/xlsx/dist/cpexcel.full.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../../support/accessibility.ts";
import { type Desk, openDesk, openFile, openSample, pageWidth, signIn, visit } from "./support/desk.ts";

const LEDGER = "示例甲区妇联贷款台账（40笔，两处要改）";
const IN_YUAN = "示例乙区妇联贷款统计表（万元栏填了元）";
const GBK = 936;
/** Its types name no more than a default, which the file has not. */
const { utils: codepages } = cpexcel as unknown as cpexcel.CP$Module;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** The ledger as another program would have saved it. */
const ledger = (name = LEDGER) =>
  read(readFileSync(join(desk.server.samplesDirectory, `${name}.xlsx`)), { cellNF: true });
const savedAs = (bookType: BookType, name?: string) =>
  new Uint8Array(write(ledger(name), { type: "array", bookType }));

function commaSeparated(): string {
  const { SheetNames, Sheets } = ledger();
  const sheet = Sheets[SheetNames[0] ?? ""];
  if (sheet === undefined) throw new Error("the ledger has no sheet");
  return utils.sheet_to_csv(sheet, { dateNF: "yyyy-mm-dd" });
}

describe("a ledger that is no .xlsx", () => {
  it.each<[string, () => Uint8Array]>([
    ["金山表格.et", () => savedAs("biff8")],
    ["导出的网页.xls", () => savedAs("html")],
    ["导出.csv", () => Uint8Array.from(codepages.encode(GBK, commaSeparated()) as number[])],
  ])("is read as the .xlsx is: %s", async (name, make) => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "jia");
    await openFile(page, name, make());
    await page.getByRole("heading", { name }).waitFor();
    await page.getByText("还有 2 处错误要改").waitFor();
    await page.getByRole("button", { name: "转到单元格 F21" }).click();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("cells that were corrected in a file that is no .xlsx", () => {
  it("come back in an .xlsx, which says what may look different and is read as the file was", async () => {
    const { page, context, faults } = await visit(desk, { width: 360 });
    await signIn(page, "yi");
    await openFile(page, "旧台账.xls", savedAs("biff8", IN_YUAN));
    await page.getByRole("button", { name: /C5 采用建议/ }).click();
    await page.getByText(/处错误要改/).waitFor({ state: "detached" });
    await page.getByText("改了1格，还没有改到您的文件里").waitFor();
    await page.getByText("字体、颜色、边框、图片、图表、条件格式、下拉和打印设置带不过来").waitFor();
    await page.getByText("✓ 已修正").first().waitFor({ state: "detached" });
    expect([await violations(page), await pageWidth(page)]).toEqual([[], 360]);
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载改好的文件" }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe("旧台账（已更正）.xlsx");
    const corrected = new Uint8Array(readFileSync(await download.path()));
    await page.getByText("改了1格，已在下载的文件里").waitFor();
    await page.getByRole("button", { name: "打开另一个工作簿" }).click();
    await openFile(page, download.suggestedFilename(), corrected);
    await page.getByRole("heading", { name: "核对结果" }).first().waitFor();
    await page
      .getByText(/^核对完毕|还有 .*说明|可以提交/)
      .first()
      .waitFor();
    expect(await page.getByText(/处错误要改/).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("what other formats are read with", () => {
  it("is not fetched for an .xlsx, and is for others", async () => {
    const { page, context } = await visit(desk);
    const fetched: string[] = [];
    context.on("request", (request) => void fetched.push(request.url()));
    const codepagesFetched = () => fetched.filter((url) => url.includes("cpexcel")).length;
    await signIn(page, "jia");
    await openSample(page, /两处要改/);
    await page.getByText("还有 2 处错误要改").waitFor();
    expect(codepagesFetched()).toBe(0);
    await page.getByRole("button", { name: "打开另一个工作簿" }).click();
    await openFile(page, "旧格式.xls", savedAs("biff8"));
    await page.getByRole("heading", { name: "旧格式.xls" }).waitFor();
    expect(codepagesFetched()).toBe(1);
    await context.close();
  });
});
