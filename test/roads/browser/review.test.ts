import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { published } from "../../../worker/local/demonstration/published/index.ts";
import { violations } from "../../support/accessibility.ts";
import { type Loan, loanWorkbook } from "../../support/loan-workbook.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { readWithSheetJs } from "../../support/read-back.ts";
import { type Desk, openDesk, openFile, pageWidth, signIn, submitSheet, visit } from "./support/desk.ts";
import { asked, openReview } from "./support/review.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const loans = (rows: readonly Loan[]) => loanWorkbook("示例甲区", rows);

const sent: readonly Loan[] = [
  ["小额担保贷款", "甲银行", 500, 50],
  ["小额担保贷款", "乙银行", 685, 73],
  ["小额贴息贷款", "丙银行", 90, 9],
  ["小额贴息贷款", "丁银行", 60, 6],
];
/** The same afterwards: sorted by amount, a row came in, one was taken out. */
const moved: readonly Loan[] = [
  ["小额贴息贷款", "戊银行", 30, 3],
  ["小额贴息贷款", "丙银行", 90, 9],
  ["小额担保贷款", "甲银行", 500, 50],
  ["小额担保贷款", "乙银行", 685, 73],
];

const UNIT = "示例甲区妇联";
const FORM = /妇女创业小额贷款台账/;

async function noteOn(page: Page, row: string, column: string, words: string): Promise<void> {
  const grid = page.getByRole("grid");
  await grid.getByRole("row", { name: row }).waitFor();
  const header = await grid.getByRole("columnheader").allInnerTexts();
  const position = header.findIndex((title) => title.startsWith(column));
  const cells = grid.getByRole("row", { name: row }).locator("[role=gridcell], [role=rowheader]");
  await cells.nth(position).dblclick();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("textbox").fill(words);
  await dialog.getByRole("button", { name: "保存意见" }).click();
  await dialog.waitFor({ state: "detached" });
}

describe("a report on its way to approval", () => {
  it("comes back with a note on a cell, is corrected where that cell is now, and counts as corrected", async () => {
    const reporter = await visit(desk);
    await signIn(reporter.page, "jia");
    await openFile(reporter.page, "贷款.xlsx", await loans(sent));
    await reporter.page.getByRole("heading", { name: "核对结果" }).waitFor();
    await submitSheet(reporter.page);
    await reporter.page.getByText("第1次报送").first().waitFor();

    const officer = await visit(desk);
    await signIn(officer.page, "city");
    await openReview(officer.page);
    await officer.page.getByRole("button", { name: new RegExp(`${UNIT}.*${FORM.source}`) }).click();
    await noteOn(officer.page, "4 创业担保贷款 乙银行", "贷款金额", "与银行的数对不上，请核对");
    await noteOn(officer.page, "6 小额贴息贷款 丁银行", "贷款人数", "是否重复");
    await officer.page.getByRole("button", { name: "退回（2）" }).click();
    await officer.page.getByLabel("总的意见").fill("请补正后再报");
    await officer.page.getByRole("button", { name: "确认退回" }).click();
    await officer.page.getByText("已退回", { exact: true }).first().waitFor();

    // The next morning, with another state of the sheet.
    await reporter.page.reload();
    const { page } = reporter;
    await page.getByText(/被退回：.*妇女创业小额贷款台账/).waitFor();
    await page.getByText("请补正后再报").waitFor();
    await openFile(page, "贷款.xlsx", await loans(moved));
    const notes = page.getByRole("region", { name: "退回意见" });
    await notes.getByRole("button", { name: "转到单元格 D6 贷款金额" }).waitFor();
    expect(await notes.innerText()).toContain("D6 贷款金额");
    expect(await notes.innerText()).toContain("与银行的数对不上，请核对");
    expect(await notes.innerText()).toMatch(/这一行已不在表中.*是否重复/);
    await page.getByRole("gridcell", { name: /D6 685 有退回意见/ }).waitFor();

    await notes.getByRole("button", { name: /答复.*这一行已不在表中/ }).click();
    await page.getByRole("alertdialog").getByRole("textbox").fill("确实重复，已删去");
    await page.getByRole("button", { name: "送出答复" }).click();
    await notes.getByText(/答复：确实重复，已删去/).waitFor();

    await notes.getByRole("button", { name: "转到单元格 D6 贷款金额" }).click();
    await page.getByRole("textbox", { name: /D6/ }).fill("700");
    await page.keyboard.press("Enter");
    await page.getByRole("gridcell", { name: /D6 700/ }).waitFor();
    await submitSheet(page);
    await page.getByText("第2次报送").first().waitFor();

    await officer.page.reload();
    await openReview(officer.page);
    await officer.page
      .getByRole("button", { name: new RegExp(`${UNIT}.*${FORM.source}.*补正`, "s") })
      .click();
    await officer.page.getByText(/与审核过的第1次报送相比：1行修改，1行新增，1行删除/).waitFor();
    const grid = officer.page.getByRole("grid");
    expect(await grid.getByRole("row").count()).toBe(4);
    expect(await grid.innerText()).toMatch(/700\s*原来是 685/);
    await officer.page.getByText("确实重复，已删去").first().waitFor();
    await officer.page.getByLabel("只看有改动的行").click();
    expect(await grid.getByRole("row").count()).toBe(6);

    await officer.page
      .getByRole("heading", { name: new RegExp(UNIT) })
      .last()
      .focus();
    await officer.page.keyboard.press("a");
    await officer.page.getByRole("button", { name: "确认通过" }).click();
    await officer.page.getByText("已通过 1 份").first().waitFor();

    await officer.page.getByRole("tab", { name: "汇总" }).click();
    await officer.page.getByLabel("只要审核通过的").click();
    const arriving = officer.page.waitForEvent("download");
    await officer.page.getByRole("button", { name: "下载汇总工作簿" }).click();
    const bytes = new Uint8Array(await readFile(await (await arriving).path()));
    const detail = readWithSheetJs(bytes).sheets.find(({ name }) => /^明细-.*贷款/.test(name));
    const values = [...(detail?.cells.values() ?? [])].map(({ value }) => value);
    expect(values).toContain(700);
    expect(values).not.toContain(685);
    expect(officer.faults).toEqual([]);
    expect(reporter.faults).toEqual([]);
    await officer.context.close();
    await reporter.context.close();
  });

  it("can be taken back while nobody has looked at it, and its history says so", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "yi");
    await page.getByRole("button", { name: /2019年家庭创建评定统计表：零报告/ }).click();
    await page.getByRole("button", { name: "确认零报告" }).click();
    await page.getByRole("heading", { name: /回执/ }).waitFor();
    await page.getByText(/^已报和不用报的/).click();
    await page.getByRole("button", { name: /2019年家庭创建评定统计表：撤回报送/ }).click();
    // Her line moves among the open ones once the list comes back; what she opened meanwhile stays open.
    let list = () => {};
    const listed = new Promise<void>((resolve) => {
      list = resolve;
    });
    await page.route(/\/api\/collections/, async (route) => {
      await listed;
      await route.continue();
    });
    await page.getByRole("button", { name: "确认撤回" }).click();
    await page.getByText("已撤回").first().waitFor();
    await page.getByRole("button", { name: /2019年家庭创建评定统计表：报送经过/ }).click();
    const history = page.getByRole("dialog").getByText(/撤回 · 示例乙区妇联/);
    await history.waitFor();
    const relisted = page.waitForResponse(/\/api\/collections/);
    list();
    await relisted;
    await page
      .getByRole("button", { name: /2019年家庭创建评定统计表：零报告/, includeHidden: true })
      .waitFor();
    expect(await history.isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("sending", () => {
  it("explains some of the places with one reason, and asks for the others", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "yi");
    const dear: readonly Loan[] = [1, 2, 3].map((n) => ["其他", `${n}号银行`, 1200, 2]);
    await openFile(page, "贷款.xlsx", await loans([...sent, ...dear]));
    await page.getByText("还有 1 类，3 处待核实要说明").waitFor();
    await page.getByRole("button", { name: "说明", exact: true }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByLabel("适用于全部3处").click();
    await dialog.getByRole("button", { name: "保存说明" }).click();
    await dialog.getByText("请选择原因").waitFor();
    await dialog.getByLabel("原因").selectOption({ label: "情况属实" });
    await dialog.getByRole("button", { name: "保存说明" }).click();
    await dialog.getByText("请选中要说明的单元格").waitFor();
    await dialog.getByLabel("D7").check();
    await dialog.getByLabel("D9").check();
    await dialog.getByRole("button", { name: "保存说明" }).click();
    await page.getByText("还有 1 处待核实要说明").waitFor();
    await page.getByRole("button", { name: "修改说明" }).click();
    await dialog.getByRole("button", { name: "保存说明" }).click();
    await page
      .getByRole("button", { name: /^提交到/ })
      .and(page.locator(":not([aria-disabled=true])"))
      .waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("after a colleague shows what differs, and goes on from there when asked to", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "yi");
    await openFile(page, "贷款.xlsx", await loans(sent));
    await page.getByRole("heading", { name: "核对结果" }).waitFor();
    const values = { loan_type: "guaranteed", bank: "甲银行", amount: 500_000_000, persons: 49 };
    const colleague = await asked(desk, "yi", "PUT", `/api/submissions/${crypto.randomUUID()}`, {
      collection: "women_loans-2019",
      formVersion: newestVersion("women_loans"),
      baseVersion: null,
      records: [{ row: 3, subject: "999902000000", grain: "sum", values }],
      explanations: [],
      nil: false,
    });
    expect(colleague.status).toBe(201);
    await submitSheet(page);
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText(/^[A-Z]+3 贷款人数（人）$/).waitFor();
    await dialog.getByText("49 → 50").waitFor();
    await dialog.getByText("新增 第4行").waitFor();
    await dialog.getByRole("button", { name: "以我的表为准，作为第2次提交" }).click();
    await page.getByRole("heading", { name: /回执/ }).waitFor();
    await page.getByText("第2次报送").first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("the officer's page", () => {
  it.each([320, 1280])("can be used at %d px, by keys alone", async (width) => {
    const { page, context, faults } = await visit(desk, { width, height: 720 });
    await signIn(page, "city");
    await openReview(page);
    expect(await pageWidth(page)).toBe(width);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("j");
    const grid = page.getByRole("grid");
    await grid.waitFor();
    expect(await pageWidth(page)).toBe(width);
    expect(await violations(page)).toEqual([]);
    const first = await grid.getAttribute("aria-label");
    await page.keyboard.press("j");
    await page
      .getByRole("grid")
      .and(page.locator(`:not([aria-label="${first}"])`))
      .waitFor();
    await page.keyboard.press("k");
    await page.getByRole("grid", { name: first ?? "" }).waitFor();
    await page.getByRole("grid").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("alertdialog").getByRole("textbox").fill("请核对");
    await page.getByRole("button", { name: "保存意见" }).click();
    await page
      .getByRole("region", { name: "单元格上的意见" })
      .getByText(/第\d+行.*请核对/)
      .waitFor();
    await page.getByRole("grid").focus();
    await page.keyboard.press("r");
    await page
      .getByRole("alertdialog")
      .getByText(/请核对/)
      .waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    expect(faults).toEqual([]);
    await context.close();
  });

  it("approves several in one act", async () => {
    const sent = Object.values(published).filter((rows) => rows.some(({ unit }) => unit === "tonglu")).length;
    const { page, context, faults } = await visit(desk);
    await signIn(page, "city");
    await openReview(page);
    const last = page.getByRole("checkbox", { name: /^选中/ }).last();
    await last.click();
    await page.getByText("已选 1 份").waitFor();
    await last.evaluate((box) => box.scrollIntoView({ block: "end" }));
    const visible = page.getByRole("button", { name: "通过", exact: true });
    const reached = await visible.evaluate((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(reached).toBe(true);
    await last.click();
    await page.getByLabel("桐庐县妇联 全选").click();
    await page.getByText(`已选 ${sent} 份`).waitFor();
    await page.getByRole("button", { name: "通过", exact: true }).click();
    await page
      .getByRole("alertdialog")
      .getByText(/计入“审核通过”的汇总/)
      .waitFor();
    await page.getByRole("button", { name: "确认通过" }).click();
    await page.getByText(`已通过 ${sent} 份`).first().waitFor();
    await page.getByLabel("桐庐县妇联 全选").waitFor({ state: "detached" });
    await page.getByRole("tab", { name: "已审" }).click();
    await page
      .getByRole("button", { name: /桐庐县妇联/ })
      .first()
      .waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("draws of ten thousand rows those that are seen, and finds the last one by key", async () => {
    const records = Array.from({ length: 10_000 }, (_, index) => ({
      row: index + 3,
      subject: "999903000000",
      grain: "sum",
      values: { loan_type: "guaranteed", bank: `${index + 1}号银行`, amount: 10_000_000, persons: 1 },
    }));
    const body = {
      collection: "women_loans-2019",
      formVersion: newestVersion("women_loans"),
      baseVersion: null,
      records,
      nil: false,
    };
    const path = `/api/submissions/${crypto.randomUUID()}`;
    // So much money is unusual among these districts; it is sent with an explanation.
    const warned = await asked(desk, "bing", "PUT", path, { ...body, explanations: [] });
    const { findings } = (await warned.json()) as { findings: { rule: string; column: string }[] };
    const explanations = findings.map(({ rule, column }) => ({ rule, column, reason: "policy", note: "" }));
    expect((await asked(desk, "bing", "PUT", path, { ...body, explanations })).status).toBe(201);
    const { page, context, faults } = await visit(desk);
    await signIn(page, "city");
    await openReview(page);
    await page.getByRole("button", { name: /示例丙区妇联.*妇女创业小额贷款台账/s }).click();
    const grid = page.getByRole("grid");
    await grid
      .getByRole("row", { name: /1号银行/ })
      .first()
      .waitFor();
    expect(await grid.getAttribute("aria-rowcount")).toBe("10001");
    expect(await grid.getByRole("row").count()).toBeLessThan(100);
    await grid.focus();
    await page.keyboard.press("Control+End");
    await grid.getByText("10000号银行").waitFor();
    expect(await grid.getByRole("row").count()).toBeLessThan(100);
    expect(faults).toEqual([]);
    await context.close();
  });
});
