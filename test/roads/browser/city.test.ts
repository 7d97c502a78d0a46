import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reporters } from "../../../worker/local/demonstration/units.ts";
import { inventedTotal } from "../../support/invented-total.ts";
import { type ReadBack, type ReadSheet, readWithHucre, readWithSheetJs } from "../../support/read-back.ts";
import { type Desk, openDesk, openPage, pageWidth, signIn, visit } from "./support/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** Value in the row of a unit (or 合计) under the column whose header cell holds `header`. */
function figure(sheet: ReadSheet, row: string, header: string): unknown {
  const find = (text: string) => [...sheet.cells].find(([, cell]) => cell.value === text)?.[0] ?? "";
  const column = /^[A-Z]+/.exec(find(header))?.[0];
  const number = /\d+$/.exec(find(row))?.[0];
  return sheet.cells.get(`${column}${number}`)?.value;
}

function summary(book: ReadBack, form: string): ReadSheet {
  const sheet = book.sheets.find(({ name }) => name.startsWith("汇总-") && name.includes(form));
  if (sheet === undefined) throw new Error(`no summary of ${form}`);
  return sheet;
}

describe("the city", () => {
  it("sees who has reported what, and copies whom to remind", async () => {
    const { page, context, faults } = await visit(desk);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await signIn(page, "city");
    const table = page.getByRole("table");
    await table.getByText("广丰区妇联").waitFor();
    const board = await table.innerText();
    expect(board).toMatch(/示例丁区妇联.*100%/s);
    expect(board).toMatch(/妇女创业小额贷款台账/);
    expect(await table.getByRole("row").count()).toBeGreaterThanOrEqual(12);
    await page.getByRole("button", { name: "催报名单" }).click();
    await page.getByText(/已复制，共\d+个单位/).waitFor();
    const list = await page.evaluate(() => navigator.clipboard.readText());
    expect(list).toContain("示例甲区妇联：");
    expect(list).not.toContain("示例丁区妇联");
    expect(await page.getByRole("textbox", { name: "催报名单" }).inputValue()).toBe(list);
    await page.getByRole("button", { name: "收起名单" }).click();
    expect(await page.getByRole("textbox", { name: "催报名单" }).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("gets the list selected where the browser does not let it be copied", async () => {
    const { page, context, faults } = await visit(desk);
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("", "NotAllowedError"));
    });
    await page.reload();
    await signIn(page, "city");
    await page.getByRole("button", { name: "催报名单" }).click();
    await page.getByText("浏览器不允许自动复制。名单已选中，请按 Ctrl+C 复制").waitFor();
    const selected = await page.evaluate(() => getSelection()?.toString());
    expect(selected).toContain("示例甲区妇联：");
    expect(selected).toBe(await page.getByRole("textbox", { name: "催报名单" }).inputValue());
    expect(faults).toEqual([]);
    await context.close();
  });

  it("prints the board on landscape pages, whole and without an empty one", async () => {
    const { page, context } = await visit(desk);
    await signIn(page, "city");
    await page.getByRole("table").getByText("广丰区妇联").waitFor();
    const printed = await page.pdf({ format: "A4", preferCSSPageSize: true });
    const pages = printed.toString("latin1").match(/\/MediaBox \[[^\]]*\]/g) ?? [];
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatch(/\[0 0 84[12]\S* 59[45]/);
    // On a sheet as wide as the page between its margins nothing stands out to the right.
    await page.setViewportSize({ width: 1046, height: 700 });
    await page.emulateMedia({ media: "print" });
    const reach = await page.locator("[data-print] th, [data-print] td").evaluateAll((cells) => ({
      right: Math.max(...cells.map((cell) => cell.getBoundingClientRect().right)),
      wider: cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length,
    }));
    expect(reach.right).toBeLessThanOrEqual(1046);
    expect(reach.wider).toBe(0);
    await context.close();
  });

  it("finds a unit by its initials, walks the board by keys, and opens a report and a unit's history", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "city");
    await page.getByRole("table").getByText("广丰区妇联").waitFor();
    await page.getByLabel("单位名称或拼音首字母").fill("tlx");
    await page.getByText(`显示1个，共${reporters.length}个单位`).waitFor();
    expect(await page.getByRole("rowheader").allInnerTexts()).toEqual(["桐庐县妇联", "填报率"]);
    const arriving = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载表格" }).click();
    const csv = await readFile(await (await arriving).path(), "utf8");
    expect(csv).toMatch(/\r\n桐庐县妇联,待审 第1次/);

    await page.getByRole("rowheader", { name: "桐庐县妇联" }).focus();
    for (let form = 1; form <= 4; form++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "桐庐县妇联 · 2019年妇女创业小额贷款台账" }).waitFor();
    await page.getByText("“贷款金额”没有填").waitFor();
    await page.getByRole("button", { name: "返回看板" }).click();
    await page.getByText(`显示1个，共${reporters.length}个单位`).waitFor();
    await page.getByRole("rowheader", { name: "桐庐县妇联" }).click();
    await page.getByRole("heading", { name: "桐庐县妇联 · 历次报送" }).waitFor();
    await page.getByRole("button", { name: "打开“2019年家庭创建评定统计表”第1次报送" }).click();
    await page.getByRole("heading", { name: "桐庐县妇联 · 2019年家庭创建评定统计表" }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is told when the board could not be brought up to date, and gets it once the server answers", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "city");
    const unit = page.getByRole("rowheader", { name: "桐庐县妇联" });
    const old = page.getByText("没有更新成功，显示的是之前的内容");
    const leaveAndReturn = async (): Promise<void> => {
      await unit.click();
      await page.getByRole("heading", { name: "桐庐县妇联 · 历次报送" }).waitFor();
      await page.getByRole("button", { name: "返回看板" }).click();
    };
    await unit.waitFor();
    await page.route("**/api/board*", (route) => route.abort());
    await leaveAndReturn();
    await old.waitFor();
    await unit.waitFor();
    await page.getByRole("button", { name: "再试", exact: true }).click();
    await old.waitFor();
    await page.unroute("**/api/board*");
    await page.getByRole("button", { name: "再试", exact: true }).click();
    await old.waitFor({ state: "detached" });

    await page.route("**/api/board*", (route) => route.abort());
    await leaveAndReturn();
    await old.waitFor();
    await page.unroute("**/api/board*");
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await old.waitFor({ state: "detached" });
    await leaveAndReturn();
    await unit.waitFor();
    expect(await old.count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("downloads one workbook whose totals are the published sums, whoever opens it", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "city");
    await openPage(page, "汇总");
    await page
      .getByText(/个单位未报，将不计入/)
      .first()
      .waitFor();
    const arriving = page.waitForEvent("download", { timeout: 60_000 });
    await page.getByRole("button", { name: "下载汇总工作簿" }).click();
    const download = await arriving;
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const bytes = new Uint8Array(await readFile(await download.path()));
    await page.getByText(/^已下载/).waitFor();

    for (const book of [readWithSheetJs(bytes), await readWithHucre(bytes)]) {
      const loans = summary(book, "贷款");
      expect(figure(loans, "合计", "发放贷款金额\n（万元）")).toBe(
        16_356 + inventedTotal("women_loans", "amount") / 10_000,
      );
      expect(figure(loans, "合计", "获贷款妇女人数\n（人）")).toBe(
        1_893 + inventedTotal("women_loans", "persons"),
      );
      expect(figure(loans, "广丰区妇联", "发放贷款金额\n（万元）")).toBe(685);
      const screening = summary(book, "两癌");
      expect(figure(screening, "合计", "筛查(体检)人数\n（人）")).toBe(44_662);
      const names = book.sheets.map(({ name }) => name);
      expect(names.filter((name) => name.startsWith("明细-"))).toHaveLength(14);
      expect(names).toContain("口径说明");
    }
    await page.getByLabel("打开汇总工作簿").setInputFiles(await download.path());
    await page.getByLabel("汇总表").selectOption("汇总-妇女创业小额贷款");
    await page.getByRole("gridcell", { name: "1527" }).click();
    const found = page.getByRole("region", { name: /获贷款妇女人数$/ });
    await found.getByText("由1个数组成，相加得 1527人").waitFor();
    expect(await found.getByRole("row").last().innerText()).toMatch(
      /福州市妇联\s+[A-Z]+\d+\s+1527人\s+第1次报送/,
    );
    const borrowers = 1_893 + inventedTotal("women_loans", "persons");
    await page.getByRole("gridcell", { name: `${borrowers}` }).click();
    await page.getByText(new RegExp(`由\\d+个数组成，相加得 ${borrowers}人`)).waitFor();
    await page.getByRole("gridcell", { name: "福州市妇联" }).click();
    await page.getByText(/不是“汇总”表里的数/).waitFor();

    const screened = summary(readWithSheetJs(bytes), "两癌");
    const total = [...screened.cells.values()].find(({ value }) => value === 44_662);
    expect(total?.format).toContain("余");
    expect(total?.formula).toMatch(/SUM/);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("changes at once for who asked for no motion", async () => {
    const { page, context } = await visit(desk);
    await signIn(page, "city");
    const table = page.getByRole("table");
    await table.getByText("广丰区妇联").waitFor();
    const padding = await table.getByRole("rowheader").evaluateAll((cells) => {
      const paddings = () => new Set(cells.map((cell) => getComputedStyle(cell).paddingTop));
      const before = [...paddings()];
      for (const cell of cells) cell.style.paddingTop = "31px";
      return [before, [...paddings()]];
    });
    expect(padding).toEqual([["4px"], ["31px"]]);
    await context.close();
  });

  it("keeps the page in sight behind menus and dialogs", async () => {
    const { page, context } = await visit(desk);
    await signIn(page, "city");
    await page.getByRole("button", { name: "示例市妇联" }).click();
    await page.getByRole("menuitem", { name: "退出登录" }).waitFor();
    const covered = await page.evaluate(() =>
      [...document.querySelectorAll("body > .fui-FluentProvider")].map(
        (portal) => portal.getBoundingClientRect().height,
      ),
    );
    expect(covered.length).toBeGreaterThan(0);
    expect(Math.max(...covered)).toBe(0);
    await context.close();
  });

  it.each([320, 1280])("can use its pages at %d px", async (width) => {
    const { page, context } = await visit(desk, { width, height: 720 });
    await signIn(page, "city");
    await page.getByRole("table").waitFor();
    expect(await pageWidth(page)).toBe(width);
    await openPage(page, "汇总");
    await page.getByRole("button", { name: "下载汇总工作簿" }).waitFor();
    expect(await pageWidth(page)).toBe(width);
    await context.close();
  });
});
