import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reporterOf } from "../../../worker/local/demonstration/units.ts";
import { violations } from "../../support/accessibility.ts";
import { type OwnWorkbook, ownWorkbook } from "../../support/own-workbooks.ts";
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

/** Confirmations and corrections that one workbook may take. */
const MOST_CORRECTIONS = 10;

/** Drops a file on the page, as from the desktop. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], file));
      return data;
    },
    [name, [...bytes]] as const,
  );
  await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
}

/** @returns how often something had to be answered before it could be published */
async function publish(page: Page, workbook: OwnWorkbook): Promise<number> {
  await drop(page, `${workbook}.xlsx`, await ownWorkbook(workbook));
  const ready = page.getByRole("button", { name: "发布…" });
  await ready.waitFor();
  let corrections = 0;
  const open = page.getByRole("button", { name: "就是这样" });
  while ((await open.count()) > 0) {
    await open.first().click();
    corrections++;
  }
  await ready.click();
  await page.getByRole("alertdialog").getByRole("button", { name: "发布", exact: true }).click();
  await page.getByText(/第1版已发布，可以建任务了/).waitFor();
  return corrections;
}

describe("workbooks that are none of the standard forms", () => {
  it("become forms by dropping them, with few answers", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "city");
    await openPageForms(page);
    for (const workbook of ["grid", "scorecard", "targets", "channels", "union"] as const) {
      expect(await publish(page, workbook), workbook).toBeLessThanOrEqual(MOST_CORRECTIONS);
    }
    // The header and five forms.
    const own = page.getByRole("region", { name: "自制报表" });
    await expect.poll(() => own.getByRole("row").count()).toBe(6);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await pageWidth(page)).toBe(360);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("are asked for, recognised, sent and merged like any other", async () => {
    const city = await visit(desk);
    const { page } = city;
    await signIn(page, "city");
    await openPageForms(page);
    await publish(page, "children");
    await page.getByRole("button", { name: "去建任务" }).click();
    await page.getByRole("heading", { name: "建一项任务" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "建立1项任务" }).click();
    await page.getByText("已建立1项任务，单位现在就能看到").waitFor();

    for (const [login, opening] of [
      ["jia", 10],
      ["yi", 20],
    ] as const) {
      const clerk = await visit(desk, { width: 420 });
      await signIn(clerk.page, login);
      await openFile(clerk.page, "季报.xlsx", await register(reporterOf(login).unit.name, opening));
      await clerk.page.getByText("困境儿童动态管理表").first().waitFor();
      await submitSheet(clerk.page);
      await clerk.page.getByRole("heading", { name: "回执" }).waitFor();
      expect(clerk.faults).toEqual([]);
      await clerk.context.close();
    }

    await openPage(page, "汇总");
    await page.getByLabel("报告期").selectOption("2026");
    const arriving = page.waitForEvent("download", { timeout: 60_000 });
    await page.getByRole("button", { name: "下载汇总工作簿" }).click();
    const book = readWithSheetJs(new Uint8Array(await readFile(await (await arriving).path())));
    const sheet = book.sheets.find(({ name }) => name.startsWith("汇总-") && name.includes("困境儿童"));
    const values = [...(sheet?.cells.values() ?? [])].map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining([11, 21, 32]));
    expect(city.faults).toEqual([]);
    await city.context.close();
  });
});

describe("a form that is being designed", () => {
  it("stays open on reload, and Back leads to the list and the way on back to it", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "city");
    await openPageForms(page);
    await drop(page, "来料.xlsx", await ownWorkbook("union"));
    const title = page.getByRole("textbox", { name: "报表名称" });
    await title.fill("工会联建月报");
    await page.getByText(/[0-9]{2}:[0-9]{2} 已存/).waitFor();
    expect(new URL(page.url()).hash).toMatch(/^#\/forms\?form=own_/);
    await page.reload();
    expect(await title.inputValue()).toBe("工会联建月报");
    await page.goBack();
    await page.getByRole("heading", { name: "自制报表" }).waitFor();
    await page.goForward();
    expect(await title.inputValue()).toBe("工会联建月报");
    // What is typed right before one leaves is kept as well.
    await title.fill("工会联建季报");
    await page.getByRole("button", { name: "返回自制报表" }).click();
    await page.getByRole("row", { name: /工会联建季报/ }).waitFor();
    await page.evaluate(() => {
      location.hash = "#/forms?form=own_nobody_7";
    });
    await page.getByText("没有找到，或者不在您的单位范围内").waitFor();
    expect(new URL(page.url()).hash).toBe("#/forms");
    expect(faults.filter((fault) => !fault.includes("404"))).toEqual([]);
    await context.close();
  });

  it("is not lost with the tab while the network is gone, and goes on where it was", async () => {
    const { page, context } = await visit(desk);
    await signIn(page, "city");
    await openPageForms(page);
    await drop(page, "评分.xlsx", await ownWorkbook("scorecard"));
    const title = page.getByRole("textbox", { name: "报表名称" });
    await title.fill("评分表甲");
    await page.getByText(/[0-9]{2}:[0-9]{2} 已存/).waitFor();
    await context.setOffline(true);
    await title.fill("评分表乙");
    await page.getByText(/没有存到服务器.*留在这台电脑上/).waitFor();
    await page.close();
    await context.setOffline(false);
    const next = await context.newPage();
    await next.goto(desk.server.url);
    await signIn(next, "city");
    await openPageForms(next);
    await next.getByText(/“评分表乙”在.*的改动没有存到服务器/).waitFor();
    expect(await violations(next)).toEqual([]);
    await next.getByRole("row", { name: /评分表甲/ }).waitFor();
    await next.getByRole("button", { name: "接着改“评分表乙”" }).click();
    await next.getByText(/[0-9]{2}:[0-9]{2} 已存/).waitFor();
    expect(await next.getByRole("textbox", { name: "报表名称" }).inputValue()).toBe("评分表乙");
    await next.getByRole("button", { name: "返回自制报表" }).click();
    await next.getByRole("row", { name: /评分表乙/ }).waitFor();
    expect(await next.getByText("还留在这台电脑上").count()).toBe(0);
    await context.close();
  });
});

async function openPageForms(page: Page): Promise<void> {
  await page
    .getByRole("navigation", { name: "页面" })
    .getByRole("tab", { name: "报表", exact: true })
    .click();
  await page.getByRole("heading", { name: "自制报表" }).waitFor();
}

/** The register of a unit, as it fills in the sheet that the city mailed out. */
function register(unit: string, opening: number): Promise<Uint8Array> {
  return workbookBytes([
    {
      name: "动态表",
      rows: [
        ["2026年困境儿童动态管理表"],
        ["单位：人"],
        ["区县", "期初人数", "本期增加", null, "本期减少", null, "期末人数", "备注"],
        [null, null, "小计", "其中：迁入", "小计", "其中：年满18岁", null, null],
        [unit, opening, 2, 1, 1, 1, opening + 1, "不会上报的话"],
      ],
      merges: ["A1:H1", "A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:G4", "H3:H4"],
    },
  ]);
}
