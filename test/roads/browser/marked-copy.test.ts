import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { violations } from "../../support/accessibility.ts";
import { differingCells, differingParts, partText } from "../../support/patched.ts";
import { readWithSheetJs } from "../../support/read-back.ts";
import { type Desk, openDesk, openFile, openSample, pageWidth, signIn, visit } from "./support/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** The file that a button gives. */
async function downloaded(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

async function sample(page: Page): Promise<Uint8Array> {
  const fetched = page.waitForResponse((response) => response.url().includes("/api/samples/"));
  await openSample(page, /万元栏填了元/);
  const original = new Uint8Array(await (await fetched).body());
  await page.getByRole("button", { name: "标记副本" }).waitFor();
  return original;
}

const findingsShown = (page: Page) =>
  page.getByRole("article").first().locator("xpath=..").getByRole("listitem").allInnerTexts();

describe("a clerk who takes the findings along", () => {
  it("gets her file with marks, which come off again when it is opened here", async () => {
    const { page, faults, context } = await visit(desk);
    await signIn(page, "yi");
    const original = await sample(page);
    const before = await findingsShown(page);
    expect(before.length).toBeGreaterThan(1);

    const marked = await downloaded(page, "标记副本");
    expect(marked.name).toMatch(/（标记）\.xlsx$/);
    await page.getByText(/已下载“.*（标记）\.xlsx”，标了\d+格/).waitFor();
    expect([await violations(page), await pageWidth(page)]).toEqual([[], 1280]);
    const list = readWithSheetJs(marked.bytes).sheet("问题清单");
    expect([...list.cells.values()].map(({ value }) => value)).toContain("C5");

    await page.getByRole("button", { name: "打开另一个工作簿" }).click();
    await openFile(page, marked.name, marked.bytes);
    await page.getByText("颜色、批注和工作表“问题清单”是上次标的，核对时不看。").waitFor();
    await page.getByRole("button", { name: "标记副本" }).waitFor();
    expect(await findingsShown(page)).toEqual(before);
    // The list is no sheet that anybody is asked about.
    expect(await page.getByText("未识别").count()).toBe(0);
    expect(await violations(page)).toEqual([]);

    const clean = await downloaded(page, "下载去掉标记的文件");
    expect(clean.name).toMatch(/（已去标记）\.xlsx$/);
    expect(clean.name).not.toContain("（标记）");
    expect(differingParts(original, clean.bytes)).toEqual([]);

    // What is corrected in the marked copy is all that differs once the marks are off.
    await page.getByRole("button", { name: /C5 采用建议/ }).click();
    await page.getByText("改了1格，还没有改到您的文件里").waitFor();
    expect(await page.getByRole("checkbox", { name: "去掉标记" }).isChecked()).toBe(true);
    const corrected = await downloaded(page, "下载改好的文件");
    const [part = "", ...others] = differingParts(original, corrected.bytes);
    expect([others, differingCells(partText(original, part), partText(corrected.bytes, part))]).toEqual([
      [],
      ["C5"],
    ]);
    expect(readWorkbook(corrected.bytes)).not.toHaveProperty("marked");
    await page.getByRole("checkbox", { name: "去掉标记" }).uncheck();
    const kept = await downloaded(page, "下载改好的文件");
    expect(readWorkbook(kept.bytes)).toMatchObject({ marked: { lists: ["问题清单"] } });
    expect(faults).toEqual([]);
    await context.close();
  });

  it("gets the rows with problems alone, with their numbers and what is wrong, on a narrow page too", async () => {
    const { page, faults, context } = await visit(desk, { width: 360 });
    await signIn(page, "yi");
    await sample(page);
    expect([await violations(page), await pageWidth(page)]).toEqual([[], 360]);
    const rows = await downloaded(page, "只要有问题的行");
    expect(rows.name).toMatch(/（问题行）\.xlsx$/);
    await page.getByText(/已下载“.*（问题行）\.xlsx”，共\d+行/).waitFor();
    const read = readWorkbook(rows.bytes);
    const [grid] = read.ok ? read.sheets : [];
    const lines = (grid?.values ?? []).map((line) => [line[0], line.at(-1)]);
    expect(lines.find(([row]) => row === "第5行")?.[1]).toMatch(/^【错误】/);
    expect(lines.flat()).toContain("原行号");

    // Some rows are never reported as all of them.
    await page.getByRole("button", { name: "打开另一个工作簿" }).click();
    await openFile(page, rows.name, rows.bytes);
    await page.getByText("这张表只有有问题的行，不是完整的表，报上去会少数").waitFor();
    await page.getByText(/处错误要改/).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
