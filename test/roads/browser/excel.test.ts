import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cellAddress, parseAddress } from "../../../shared/sheet/grid.ts";
import { userActivates, userInsertsRow, userTypes, userTypesUnheard } from "../../excel-host/user.ts";
import { cellAt, sheetOf, type Workbook } from "../../excel-host/workbook.ts";
import { type Desk, explainAll, openDesk } from "./support/desk.ts";
import { sampleInExcel, signInInPane, visitInExcel } from "./support/excel.ts";

const LEDGER = "示例甲区妇联贷款台账（40笔，两处要改）";
const LOANS = "贷款台账";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe("a ledger in Excel", () => {
  it("is checked while its user types, leads to the cell, is sent, and sent again with what changed", async () => {
    const workbook = sampleInExcel(desk, LEDGER);
    const { pane, excel, faults, asked, close } = await visitInExcel(desk, workbook);
    await signInInPane(pane, "jia");
    await pane.getByText("还有 2 处错误要改").waitFor();

    await pane.getByRole("button", { name: "转到单元格 F21" }).click();
    await expect.poll(() => selected(workbook)).toBe(`${LOANS} F21`);
    types(workbook, "G21", "2021-05-23");
    await pane.getByText("还有 1 处错误要改").waitFor();
    await pane.getByText("✓ 已修正").waitFor();
    types(workbook, "J34", "3");
    await pane.getByText("可以提交").waitFor();

    await pane.getByRole("button", { name: /^提交到 示例市妇联/ }).click();
    const dialog = pane.getByRole("alertdialog");
    await dialog.getByText("这是第一次报送").waitFor();
    await dialog.getByRole("button", { name: "确认提交" }).click();
    await pane.getByRole("heading", { name: "回执" }).waitFor();
    expect(await pane.locator("main").innerText()).toContain("第1次报送");
    await pane.getByRole("button", { name: "收起回执" }).click();

    types(workbook, "E4", "6");
    await pane.getByText("贷款金额 276万元").first().waitFor();
    await excel.pressRibbon("halfskySubmit");
    await dialog.getByText("这是第2次报送").waitFor();
    await dialog.getByText("1行修改").waitFor();
    await dialog.getByRole("button", { name: "确认提交" }).click();
    await pane.getByRole("heading", { name: "回执" }).waitFor();
    expect(await pane.locator("main").innerText()).toContain("第2次报送");
    expect(asked.filter((request) => request.startsWith("PUT"))).toHaveLength(2);
    expect([...workbook.settings.values()].join()).not.toMatch(/[A-Za-z0-9_-]{40,}/);
    expect(faults).toEqual([]);
    await close();
  });
});

describe("the pane in Excel", () => {
  it("shows the sheet in front, marks findings on it, and leaves it as it was", async () => {
    const workbook = sampleInExcel(desk, "广丰区妇联2019年统计表");
    const { pane, faults, close } = await visitInExcel(desk, workbook);
    await signInInPane(pane, "guangfeng");
    await pane.getByText("工作表“2019贷款”").first().waitFor();
    await pane.getByRole("button", { name: "转到单元格 F4" }).waitFor();

    userActivates(workbook, sheetOf(workbook, "两癌筛查"));
    const current = pane.getByRole("button", { name: "正在看工作表“两癌筛查”" });
    await current.waitFor();
    const chip = pane.getByRole("button", { name: /^转到单元格/ }).first();
    const cell = (await chip.innerText()).trim();
    await pane.getByRole("button", { name: "在表上标出" }).click();
    const sheet = sheetOf(workbook, "两癌筛查");
    await expect.poll(() => sheet.conditionalFormats.length).toBeGreaterThan(0);
    await pane.getByRole("button", { name: "清除标记" }).click();
    await expect.poll(() => sheet.conditionalFormats.length).toBe(0);
    await chip.click();
    await expect.poll(() => selected(workbook)).toBe(`两癌筛查 ${cell}`);

    userActivates(workbook, sheetOf(workbook, "通讯录"));
    await pane.getByText("未识别：工作表“通讯录”").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("shows no other sheet as if it were the one in front, which is still being read", async () => {
    const workbook = sampleInExcel(desk, "广丰区妇联2019年统计表");
    const [front, other] = workbook.sheets;
    if (front === undefined || other === undefined) throw new Error("a sample of two sheets");
    workbook.active = front;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let connected = false;
    const { pane, faults, close } = await visitInExcel(desk, workbook, {
      // Excel takes its time for what is large: every request about this sheet, once the pane is there.
      arrival: (request) => (connected && request.includes(front.id) ? held : Promise.resolve()),
    });
    await pane.getByLabel("登录名").waitFor();
    connected = true;
    await signInInPane(pane, "guangfeng");
    await pane.getByText(`正在读取工作表“${front.name}”`).waitFor();
    await pane.getByText(other.name).first().waitFor();
    expect(await pane.getByRole("button", { name: /^提交到/ }).count()).toBe(0);
    expect(await pane.getByRole("button", { name: /修正|在表上标出/ }).count()).toBe(0);
    release();
    await pane.getByRole("button", { name: /^提交到/ }).waitFor();
    await pane.getByText(`正在读取工作表“${front.name}”`).waitFor({ state: "detached" });
    expect(faults).toEqual([]);
    await close();
  });

  it("follows rows that move, and leaves the keyboard to whoever types into the sheet", async () => {
    const workbook = sampleInExcel(desk, LEDGER);
    const { page, pane, faults, close } = await visitInExcel(desk, workbook);
    await signInInPane(pane, "jia");
    await pane.getByRole("button", { name: "转到单元格 J34" }).waitFor();
    // The grid has the keyboard: her next key must not go to the pane.
    await page.evaluate(() => {
      const grid = document.body.appendChild(document.createElement("input"));
      grid.id = "grid";
      grid.focus();
    });
    const focused = () => page.evaluate(() => document.activeElement?.id);
    types(workbook, "G21", "2021-05-23");
    await pane.getByText("还有 1 处错误要改").waitFor();
    await pane.getByText("✓ 已修正").waitFor({ state: "detached" });
    expect(await focused()).toBe("grid");
    userInsertsRow(workbook, sheetOf(workbook, LOANS), 10, 2);
    await pane.getByRole("button", { name: "转到单元格 J36" }).click();
    await expect.poll(() => selected(workbook)).toBe(`${LOANS} J36`);
    expect(faults).toEqual([]);
    await close();
  });

  it("writes a fix only when asked, takes it back, and says so where the sheet is protected", async () => {
    const workbook = sampleInExcel(desk, "示例乙区妇联贷款统计表（万元栏填了元）");
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error("the sample has no sheet");
    const { pane, faults, close } = await visitInExcel(desk, workbook);
    await signInInPane(pane, "yi");
    const fix = pane.getByRole("button", { name: "C5 采用建议" });
    await fix.waitFor();
    const before = valueAt(workbook, sheet.name, "C5");

    sheet.protected = true;
    await fix.click();
    await pane.getByText("工作表受保护，没有改动").waitFor();
    expect(valueAt(workbook, sheet.name, "C5")).toBe(before);
    sheet.protected = false;
    await fix.click();
    await expect.poll(() => valueAt(workbook, sheet.name, "C5")).not.toBe(before);
    await pane.getByText("工作表受保护").waitFor({ state: "detached" });
    await pane.getByRole("button", { name: "撤销上一次修改" }).click();
    await expect.poll(() => valueAt(workbook, sheet.name, "C5")).toBe(before);
    await fix.waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("asks for reasons, sends, and puts the receipt on a sheet of its own", async () => {
    const workbook = sampleInExcel(desk, "大兴区妇联2019年统计表");
    workbook.sheets.splice(0, workbook.sheets.length, sheetOf(workbook, "培训"));
    const { pane, excel, faults, close } = await visitInExcel(desk, workbook);
    await signInInPane(pane, "daxing");
    await pane.getByRole("button", { name: "先比对" }).click();
    // What the city asks beside the units of the same kind.
    await pane.getByText("明显偏高，请核实").waitFor();
    await explainAll(pane);
    await excel.pressRibbon("halfskySubmit");
    await pane.getByRole("button", { name: "确认提交" }).click();
    await pane.getByRole("heading", { name: "回执" }).waitFor();
    await pane.getByRole("button", { name: "放入工作表" }).click();
    await pane.getByText("已放入新工作表“回执”").waitFor();
    expect(valueAt(workbook, "回执", "A1")).toBe("半边天统计回执");
    expect(valueAt(workbook, "回执", "B3")).toBe("大兴区妇联");
    // The receipt repeats the form's headers, and is no report for all that.
    await pane.getByText("已忽略 1 张工作表").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("reads everything again before it asks to submit: Excel does not tell of every edit", async () => {
    const workbook = sampleInExcel(desk, LEDGER);
    const { pane, excel, asked, close } = await visitInExcel(desk, workbook);
    await signInInPane(pane, "jia");
    await pane.getByText("还有 2 处错误要改").waitFor();
    types(workbook, "G21", "2021-05-23");
    types(workbook, "J34", "3");
    await pane.getByText("可以提交").waitFor();
    unheard(workbook, "J34", "300");
    await excel.pressRibbon("halfskySubmit");
    await pane.getByText("还有 1 处错误要改").waitFor();
    await expect.poll(() => pane.getByRole("alertdialog").count()).toBe(0);
    expect(asked.filter((request) => request.startsWith("PUT"))).toEqual([]);
    await close();
  });
});

describe("the ribbon", () => {
  it("checks again what Excel did not tell of", async () => {
    const workbook = sampleInExcel(desk, LEDGER);
    const { pane, excel, close } = await visitInExcel(desk, workbook);
    await signInInPane(pane, "jia");
    await pane.getByText("还有 2 处错误要改").waitFor();
    unheard(workbook, "J34", "3");
    await excel.pressRibbon("halfskyCheck");
    await pane.getByText("还有 1 处错误要改").waitFor();
    expect(excel.timesShown()).toBe(1);
    await close();
  });

  it("tells a reporter that merging is not hers, and takes the city there, also before it has signed in", async () => {
    const reporter = await visitInExcel(desk, sampleInExcel(desk, LEDGER));
    await signInInPane(reporter.pane, "jia");
    await reporter.excel.pressRibbon("halfskyMerge");
    await reporter.pane.getByText("您的账号没有这项权限").waitFor();
    await reporter.close();

    const workbook = sampleInExcel(desk, LEDGER);
    const city = await visitInExcel(desk, workbook);
    await city.pane.getByLabel("登录名").waitFor();
    await city.excel.pressRibbon("halfskyMerge");
    await signInInPane(city.pane, "city");
    const names = workbook.sheets.map(({ name }) => name);
    await city.pane.getByRole("button", { name: "放进当前工作簿" }).click();
    await city.pane.getByText(/^已放进当前工作簿：.*没有图表（网页版 Excel 放不进）/).waitFor();
    expect(workbook.sheets.map(({ name }) => name)).not.toContain("图表");
    expect(workbook.sheets.map(({ name }) => name).slice(0, names.length)).toEqual(names);
    expect(workbook.sheets.length).toBeGreaterThan(names.length);
    expect(city.faults).toEqual([]);
    await city.close();
  });
});

describe("a workbook without a form", () => {
  it("is told apart, and what was chosen for a sheet is remembered with the workbook", async () => {
    const workbook = sampleInExcel(desk, "广丰区妇联2019年统计表");
    workbook.active = sheetOf(workbook, "通讯录");
    workbook.sheets.splice(0, workbook.sheets.length, workbook.active);
    const { page, pane, excel, faults, close } = await visitInExcel(desk, workbook);
    await signInInPane(pane, "guangfeng");
    await pane.getByText("未识别：工作表“通讯录”").waitFor();
    await excel.pressRibbon("halfskySubmit");
    await pane.getByRole("button", { name: "忽略" }).click();
    await pane.getByText("已忽略 1 张工作表").waitFor();
    await expect.poll(() => [...workbook.settings.keys()]).toEqual(["ignored:通讯录"]);
    await reloadPane(page);
    await pane.getByText("已忽略 1 张工作表").waitFor();
    await expect.poll(() => pane.getByRole("alertdialog").count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});

describe("a computer without a network", () => {
  it("keeps the submission, says that it waits, and sends it once when the network returns", async () => {
    const workbook = sampleInExcel(desk, "福州市妇联2019年统计表");
    const { page, pane, excel, asked, setOnline, close } = await visitInExcel(desk, workbook);
    await signInInPane(pane, "fuzhou");
    await explainAll(pane);
    await setOnline(false);
    await excel.pressRibbon("halfskySubmit");
    await pane.getByRole("button", { name: "确认提交" }).click();
    await pane.getByText("已保存在本机，联网后再送。不会重复").first().waitFor();
    const kept = await storageOf(page);
    expect(kept).toContain("halfsky.pending.");
    expect(kept).not.toContain("备注");
    await setOnline(true);
    await pane.getByRole("heading", { name: "回执" }).waitFor();
    await expect.poll(() => pane.getByRole("alertdialog").count()).toBe(0);
    expect(asked.filter((request) => request.startsWith("PUT"))).toHaveLength(1);
    expect(await storageOf(page)).not.toContain("halfsky.pending.");
    await close();
  });
});

describe("a browser that keeps nothing for a pane", () => {
  it("lets her work all the same, and says that the page must stay open until it is sent", async () => {
    const workbook = sampleInExcel(desk, "桐庐县妇联2019年统计表");
    const options = { keepNothing: true };
    const { pane, excel, setOnline, faults, close } = await visitInExcel(desk, workbook, options);
    await signInInPane(pane, "tonglu");
    await explainAll(pane);
    await setOnline(false);
    await excel.pressRibbon("halfskySubmit");
    await pane.getByRole("button", { name: "确认提交" }).click();
    await pane.getByText("请不要关闭页面").waitFor();
    await setOnline(true);
    await pane.getByRole("heading", { name: "回执" }).waitFor();
    // Office.js would keep something, and only says that it cannot.
    expect(faults).toEqual(["SecurityError: The document is sandboxed"]);
    await close();
  });
});

describe("a session in Excel", () => {
  it("outlives the pane, and asks to sign in again when the server has ended it", async () => {
    const workbook = sampleInExcel(desk, "示例乙区妇联贷款统计表（万元栏填了元）");
    const { page, pane, close } = await visitInExcel(desk, workbook);
    await signInInPane(pane, "yi");
    await pane.getByText(/处错误要改/).waitFor();
    await reloadPane(page);
    await pane.getByText(/处错误要改/).waitFor();
    const token = /"token":"([^"]+)"/.exec((await storageOf(page)).replaceAll("\\", ""))?.[1] ?? "";
    expect(token).not.toBe("");
    expect(JSON.stringify([...workbook.settings])).not.toContain(token);
    await pane.getByRole("button", { name: "C5 采用建议" }).click();
    await explainAll(pane);
    const compared = page.waitForResponse(/earlier-totals/);
    await pane.getByRole("button", { name: /^提交到/ }).click();
    await compared;
    await pane.getByRole("button", { name: "确认提交" }).waitFor();
    const ended = await fetch(`${desk.server.url}/api/sessions`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${token}` },
    });
    expect(ended.ok).toBe(true);
    await pane.getByRole("button", { name: "确认提交" }).click();
    await pane.getByText("打开的工作簿还在，登录后接着做").waitFor();
    await signInInPane(pane, "yi");
    await pane.getByRole("button", { name: "再送一次" }).click();
    await pane.getByRole("heading", { name: "回执" }).waitFor();
    await close();
  });
});

describe("everybody in Excel", () => {
  it.each([320, 450])("can use the pane at %d px, without faults of accessibility", async (width) => {
    const workbook = sampleInExcel(desk, "广丰区妇联2019年统计表");
    const { page, pane, close } = await visitInExcel(desk, workbook, { width });
    await signInInPane(pane, "guangfeng");
    await pane.getByRole("button", { name: "在表上标出" }).waitFor();
    const frame = page.frames().find((candidate) => candidate.url().includes("/taskpane.html"));
    expect(await frame?.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await frame?.evaluate(axe.source);
    const violations = await frame?.evaluate(async () => {
      const { axe: checker } = window as unknown as { axe: typeof import("axe-core") };
      return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
    });
    expect(violations).toEqual([]);
    await close();
  });
});

function types(workbook: Workbook, cell: string, input: string): void {
  const { row, column } = at(cell);
  userTypes(workbook, sheetOf(workbook, LOANS), row, column, input);
}

function at(cell: string): { row: number; column: number } {
  const address = parseAddress(cell);
  if (address === undefined) throw new RangeError(`no cell ${cell}`);
  return address;
}

function selected({ selection, active }: Workbook): string | undefined {
  if (selection === undefined || selection.sheet !== active) return undefined;
  return `${active.name} ${cellAddress(selection.area.top, selection.area.left)}`;
}

function unheard(workbook: Workbook, cell: string, input: string): void {
  const { row, column } = at(cell);
  userTypesUnheard(workbook, sheetOf(workbook, LOANS), row, column, input);
}

function valueAt(workbook: Workbook, sheet: string, cell: string): unknown {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  const { row, column } = at(cell);
  return found === undefined ? undefined : cellAt(found, row, column)?.value;
}

/** What the pane keeps on this computer. */
async function storageOf(page: Page): Promise<string> {
  const frame = page.frames().find((candidate) => candidate.url().includes("/taskpane.html"));
  return (await frame?.evaluate(() => JSON.stringify({ ...localStorage }))) ?? "";
}

/** The pane is closed and opened again beside the same workbook. */
async function reloadPane(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = document.querySelector("iframe");
    if (frame === null) throw new Error("there is no pane");
    await new Promise((resolve) => {
      frame.addEventListener("load", resolve, { once: true });
      frame.src += "";
    });
  });
}
