import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cellAddress, parseAddress } from "../../shared/sheet/grid.ts";
import { userTypes } from "../excel-host/user.ts";
import { sheetOf, type Workbook } from "../excel-host/workbook.ts";
import { type Desk, openDesk } from "./support/desk.ts";
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
