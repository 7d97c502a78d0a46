import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { casesFolder } from "../../support/cases.ts";
import { workbookBytes } from "../../support/workbooks.ts";
import {
  type Desk,
  explainAll,
  openDesk,
  openFile,
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

const caseFile = (name: string): Uint8Array => new Uint8Array(readFileSync(join(casesFolder, "files", name)));

/** Says by the answers beside a chip what a column of the sheet is. */
async function take(page: Page, letters: string, column: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${letters} 列“`) }).click();
  const asked = page.getByRole("dialog");
  const answer = asked.getByRole("radio", { name: new RegExp(`^${column}`) });
  await asked.getByRole("radio").first().waitFor();
  if ((await answer.count()) > 0) await answer.check();
  else {
    await asked.getByRole("radio", { name: "别的栏……" }).check();
    const others = asked.getByRole("combobox", { name: "别的栏" });
    const label = (await others.locator("option").allInnerTexts()).find((text) => text.startsWith(column));
    await others.selectOption({ label: label ?? column });
  }
  await asked.getByRole("button", { name: "就是这一栏" }).click();
  await asked.waitFor({ state: "detached" });
}

const figures = (page: Page) => page.locator("footer").filter({ hasText: "这样读出来" });

describe("a sheet in words of its own", () => {
  it("is agreed to by one press, checked, sent, and known the next time", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "yi");
    await openFile(page, "进展.xlsx", caseFile("e05_unusual_words.xlsx"));
    // By itself: the reader would rather ask.
    await page.getByRole("heading", { name: "这张是“妇女教育培训台账”吗？" }).waitFor();
    // The room is the sheet's alone.
    expect(await page.getByText(/^本期待报/).count()).toBe(0);
    await take(page, "D", "培训人数");
    await take(page, "G", "培训经费");
    await figures(page).getByText("75人").waitFor();
    await figures(page).getByText("21,800元").waitFor();
    // The sheet has no column for what the form needs of every training: all of them are of one kind.
    await page.getByLabel("培训类别").selectOption({ index: 1 });
    await page.getByRole("button", { name: "都对，开始核对" }).click();
    await page.getByRole("heading", { name: "妇女教育培训台账 · 2019年" }).waitFor();
    await explainAll(page);
    await submitSheet(page);
    await page.getByRole("heading", { name: "回执" }).waitFor();

    // What is asked next stands at the top, however long the receipt was.
    await page.getByRole("button", { name: "打开另一个工作簿" }).click();
    await openFile(page, "小额贷款.xlsx", caseFile("e02_towns_of_her_own.xlsx"));
    const question = page.getByRole("heading", { name: "这张是“妇女创业小额贷款台账”吗？" });
    await question.waitFor();
    await page.getByText("上次报送：2019年妇女教育培训台账").waitFor();
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      expect((await question.boundingBox())?.y).toBeLessThan(300);
    }
    await page.getByRole("button", { name: "返回，不改" }).click();
    await page.getByRole("button", { name: "查看回执" }).click();
    await page.getByRole("heading", { name: "回执" }).waitFor();

    // The same header is not asked about again, whatever file it stands in.
    await page.reload();
    await openFile(page, "下一期.xlsx", caseFile("e05_unusual_words.xlsx"));
    await page.getByRole("heading", { name: "妇女教育培训台账 · 2019年" }).waitFor();
    await page.getByText("认出7栏").waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("stays as it was for who goes back, and is opened again by its card", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "jia");
    await openFile(page, "小额贷款.xlsx", caseFile("e02_towns_of_her_own.xlsx"));
    await page.getByRole("heading", { name: "这张是“妇女创业小额贷款台账”吗？" }).waitFor();
    await take(page, "G", "所在村");
    await page.getByRole("button", { name: "返回，不改" }).click();
    await page.getByRole("button", { name: /^对应：工作表“小额贷款”/ }).click();
    await page.getByRole("button", { name: /^G 列“备注”：确定，备注/ }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("a finding that 对应 resolves", () => {
  it("leads there, to the unit of the column; what was said is kept, forgotten, and taken back", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "yi");
    const rows = [
      ["2019年妇女创业小额贷款统计表"],
      ["贷款类型", "贷款金额（港元）", "借款人数"],
      ["小额贴息贷款", 80000, 2],
      ["小额担保贷款", 25000, 1],
    ];
    await openFile(page, "贷款.xlsx", await workbookBytes([{ name: "贷款", rows }]));
    await page.getByRole("heading", { name: "这张是“妇女创业小额贷款台账”吗？" }).waitFor();
    await page.getByRole("button", { name: "返回，不改" }).click();
    await page.getByText("“贷款金额”的单位写的是“港元”，不认得").waitFor();
    await page.getByRole("button", { name: "去对应" }).first().click();
    const unit = page.getByLabel("“贷款金额（港元）”的数是什么单位");
    await expect.poll(() => unit.evaluate((element) => element === document.activeElement)).toBe(true);
    await unit.selectOption("元");
    await figures(page).getByText("10.5万元").waitFor();
    await page.getByRole("button", { name: "都对，开始核对" }).click();
    await page.getByText("贷款金额 10.5万元").first().waitFor();
    expect(await page.getByText("港元”，不认得").count()).toBe(0);

    // Known the next time: nothing is asked, and who has it forgotten is not led back once she has left.
    await page.reload();
    await openFile(page, "贷款.xlsx", await workbookBytes([{ name: "贷款", rows }]));
    await page.getByText("贷款金额 10.5万元").first().waitFor();
    await page.getByRole("button", { name: /^对应：工作表“贷款”/ }).click();
    await page.getByRole("button", { name: "忘记这张表的对应" }).click();
    await figures(page).getByText("单位待定").waitFor();
    await page.getByRole("button", { name: "撤销，照原来的" }).click();
    await figures(page).getByText("10.5万元").waitFor();
    await page.getByRole("button", { name: "忘记这张表的对应" }).click();
    await page.getByText("已忘记。").waitFor();
    await page.getByRole("button", { name: "返回，不改" }).click();
    await page.getByText("“贷款金额”的单位写的是“港元”，不认得").waitFor();
    await page.getByRole("button", { name: "去对应" }).first().focus();
    expect(await page.getByRole("heading", { name: "这张是" }).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** No form knows any of its words; what was settled about a header is known the next time. */
const unknown = (...header: string[]) =>
  workbookBytes([
    {
      name: "数",
      rows: [header, ["刺绣班", "2019-04-01", 40, 12], ["茶艺班", "2019-08-01", 35, 11]],
    },
  ]);

describe("指定报表", () => {
  it("is no dead end where nothing of the header is known", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "yi");
    await openFile(page, "数.xlsx", await unknown("甲", "乙", "丙", "丁"));
    await page.getByLabel("工作表“数”是哪张报表").selectOption({ label: "妇女教育培训台账" });
    await page.getByRole("button", { name: "指定报表" }).click();
    await take(page, "A", "培训名称");
    await take(page, "B", "开始日期");
    await take(page, "C", "培训人数");
    await figures(page).getByText("75人").waitFor();
    await page.getByText("D 列有数，没有对上，将不报送").waitFor();
    await page.getByLabel("培训类别").selectOption({ index: 1 });
    await page.getByRole("button", { name: "都对，开始核对" }).click();
    await page.getByRole("heading", { name: "妇女教育培训台账 · 2019年" }).waitFor();
    await page.getByText("培训人数 75人").first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("goes one below the other in the narrow pane, without sideways scrolling", async () => {
    const { page, context, faults } = await visit(desk, { width: 360, height: 760 });
    await signIn(page, "yi");
    await openFile(page, "数.xlsx", await unknown("子", "丑", "寅", "卯"));
    await page.getByRole("button", { name: "指定报表" }).click();
    await page.getByRole("button", { name: "选一张报表" }).click();
    await page.getByRole("menuitem", { name: "妇女教育培训台账" }).click();
    await page.getByLabel("改 C 列“寅”").selectOption({ label: "培训人数（人）" });
    await figures(page).getByText("75人").waitFor();
    expect(await pageWidth(page)).toBeLessThanOrEqual(360);
    await page.getByLabel("培训类别").selectOption({ index: 1 });
    await page.getByRole("button", { name: "都对，开始核对" }).click();
    await page.getByRole("heading", { name: /^妇女教育培训台账/ }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
