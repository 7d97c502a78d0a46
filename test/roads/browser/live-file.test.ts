import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../../support/accessibility.ts";
import { type Loan, loanWorkbook } from "../../support/loan-workbook.ts";
import { readWithSheetJs } from "../../support/read-back.ts";
import { type Desk, explainAll, openDesk, pageWidth, signIn, submitSheet, visit } from "./support/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const first: readonly Loan[] = [
  ["小额担保贷款", "甲银行", 500, 50],
  ["小额担保贷款", "乙银行", 6850000, 73],
  ["小额贴息贷款", "丙银行", 90, 9],
  ["小额贴息贷款", "丁银行", 60, 6],
];

const loans = (rows: readonly Loan[], sheet?: string) => loanWorkbook("示例乙区", rows, sheet);

const FILE = "贷款.xlsx";

/** Real handles: of the browser's own file system, which stands in for the disk, and for the dialog that chooses from it. */
async function visitWithDisk(options?: Parameters<typeof visit>[1]) {
  const visited = await visit(desk, options);
  await visited.page.addInitScript(() => {
    Object.assign(globalThis, {
      showOpenFilePicker: async () => {
        const root = await navigator.storage.getDirectory();
        return [await root.getFileHandle("贷款.xlsx")];
      },
    });
  });
  await visited.page.reload();
  return visited;
}

/** What another program does when its user saves. */
async function save(page: Page, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    async ([name, content]) => {
      const root = await navigator.storage.getDirectory();
      const stream = await (await root.getFileHandle(name, { create: true })).createWritable();
      await stream.write(Uint8Array.from(content));
      await stream.close();
    },
    [FILE, [...bytes]] as const,
  );
}

async function saved(page: Page): Promise<Uint8Array> {
  const bytes = await page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const file = await (await root.getFileHandle(name)).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  }, FILE);
  return Uint8Array.from(bytes);
}

async function choose(page: Page): Promise<void> {
  await page.getByRole("button", { name: "选择文件" }).click();
  await page.getByRole("heading", { name: "核对结果" }).first().waitFor();
}

const errors = (page: Page) => page.getByText(/处错误要改/);

describe("a file that is open in another program", () => {
  it("is followed whenever it is saved there: findings go, and what was explained stays", async () => {
    const { page, faults, context } = await visitWithDisk();
    await signIn(page, "yi");
    const mended = first.map(([type, bank, amount, n]): Loan => [type, bank, amount > 1e6 ? 685 : amount, n]);
    const large: Loan = ["小额贴息贷款", "戊银行", 600, 1];
    await save(page, await loans([...first, large]));
    await choose(page);
    await errors(page).waitFor();
    await page.getByText(/这里会自动跟着更新/).waitFor();

    await save(page, await loans([...mended, large]));
    await errors(page).waitFor({ state: "detached" });
    await page
      .getByText(/已按\d\d:\d\d:\d\d存盘的内容更新/)
      .first()
      .waitFor();
    await explainAll(page);
    await page.getByText(/第7行已说明/).waitFor();

    // A row comes in above: what was explained goes along, and nothing is asked again.
    await save(page, await loans([["小额担保贷款", "己银行", 40, 4], ...mended, large]));
    await page.getByText("己银行").first().waitFor();
    await page.getByText("可以提交").waitFor();
    await page.getByText(/第8行已说明/).waitFor();
    expect([await violations(page), await pageWidth(page)]).toEqual([[], 1280]);
    await submitSheet(page);
    await page.getByRole("heading", { name: "回执" }).waitFor();
    expect(await page.locator("main").innerText()).toContain("1,975万元");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("keeps corrections that were made here with their rows, and says which were overtaken", async () => {
    const { page, faults, context } = await visitWithDisk({ width: 360 });
    await signIn(page, "bing");
    await save(page, await loans(first));
    await choose(page);
    await page.getByRole("button", { name: /D4 采用建议/ }).click();
    await page.getByText("改了1格，还没有改到您的文件里").waitFor();

    await save(page, await loans([["小额担保贷款", "己银行", 40, 4], ...first]));
    await page
      .getByText(/存盘的内容更新/)
      .first()
      .waitFor();
    await page.getByText("看改了什么").click();
    await page.getByRole("button", { name: "看 D5" }).waitFor();
    expect(await errors(page).count()).toBe(0);
    expect(await pageWidth(page)).toBe(360);

    await save(page, await loans([["小额担保贷款", "乙银行", 700, 73]]));
    await page.getByText(/在这里改的1格没有保留，以文件为准/).waitFor();
    expect(await page.getByText(/还没有改到您的文件里/).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("gets what was corrected here when she wants it, and is told when the other program took it back", async () => {
    const { page, faults, context } = await visitWithDisk();
    await signIn(page, "yi");
    const original = await loans(first);
    await save(page, original);
    await choose(page);
    await page.getByRole("button", { name: /D4 采用建议/ }).click();
    await page.getByText("改了1格，还没有改到您的文件里").waitFor();
    await page.getByRole("button", { name: "写回原文件" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText(/请先在那边关闭/).waitFor();
    await page.getByText("✓ 已修正").first().waitFor({ state: "detached" });
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "写回", exact: true }).click();
    await page.getByText("已写回原文件，改了1格").waitFor();
    expect(await page.getByText(/还没有改到您的文件里/).count()).toBe(0);
    const [sheet] = readWithSheetJs(await saved(page)).sheets;
    expect(sheet?.cells.get("D4")?.value).toBe(685);

    // Nothing stands here alone: nobody is asked when she leaves.
    await page.getByRole("button", { name: "打开另一个工作簿" }).click();
    await page.getByText("把工作簿拖到这里").waitFor();
    await save(page, original);
    await choose(page);
    await page.getByRole("button", { name: /D4 采用建议/ }).click();
    await page.getByRole("button", { name: "写回原文件" }).click();
    await dialog.getByRole("button", { name: "写回", exact: true }).click();
    await page.getByText("已写回原文件，改了1格").waitFor();
    await save(page, original);
    await page.getByText(/写回原文件的1格又变回了原来的数/).waitFor();
    await errors(page).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is said to be gone, another one, or no workbook; what was read stays", async () => {
    const { page, faults, context } = await visitWithDisk();
    await signIn(page, "yi");
    await save(page, await loans(first));
    await choose(page);
    await errors(page).waitFor();

    await save(page, new TextEncoder().encode("PK not a workbook"));
    await page.getByText(/文件现在读不出来，这里看到的是之前读到的内容/).waitFor();
    await save(page, await loans(first));
    await page.getByText(/文件现在读不出来/).waitFor({ state: "detached" });

    await save(page, await loans([["小额担保贷款", "别处银行", 1, 1]], "另一张"));
    await page.getByText(/现在是另一个工作簿/).waitFor();
    expect(await page.getByText("别处银行").count()).toBe(0);
    await page.getByRole("button", { name: "就用这一个" }).click();
    await page.getByText("别处银行").first().waitFor();

    await page.evaluate(async (name) => (await navigator.storage.getDirectory()).removeEntry(name), FILE);
    await page.getByText(/原来的位置找不到这个文件了/).waitFor();
    await page.getByText("别处银行").first().waitFor();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "重新选择文件" }).click();
    await (await chooser).setFiles({
      name: FILE,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(await loans([["小额担保贷款", "找回银行", 1, 1]], "另一张")),
    });
    await page.getByText("找回银行").first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is read again by one press where the browser does not show it to the page", async () => {
    const { page, faults, context } = await visit(desk);
    await signIn(page, "yi");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: FILE, mimeType: "", buffer: Buffer.from(await loans(first)) });
    await errors(page).waitFor();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "重新读取文件" }).click();
    const mended = first.map(([type, bank, amount, n]): Loan => [type, bank, amount > 1e6 ? 685 : amount, n]);
    await (await chooser).setFiles({
      name: FILE,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(await loans(mended)),
    });
    await errors(page).waitFor({ state: "detached" });

    // A file of another name is not taken for it without a word, and is called by its own once it is.
    const again = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "重新读取文件" }).click();
    await (await again).setFiles({
      name: "另一份.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(await loans(first)),
    });
    await page.getByText("选的是“另一份.xlsx”").waitFor();
    expect(await errors(page).count()).toBe(0);
    await page.getByRole("button", { name: "就用这一个" }).click();
    await errors(page).waitFor();
    await page.getByRole("heading", { name: "另一份.xlsx" }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
