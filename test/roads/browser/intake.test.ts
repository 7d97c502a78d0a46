import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { decodeAs } from "../../../addin/engine/decode-as.ts";
import { readArchive } from "../../../shared/workbook/read/archive.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { sampleWorkbooks } from "../../../worker/local/demonstration/samples.ts";
import { violations } from "../../support/accessibility.ts";
import { mailbox } from "../../support/mailbox.ts";
import { type SheetSketch, workbookBytes } from "../../support/workbooks.ts";
import { type Desk, openDesk, pageWidth, signIn, visit } from "./support/desk.ts";

let desk: Desk;
let archive: Buffer;
beforeAll(async () => {
  archive = Buffer.from(await mailbox());
  desk = await openDesk();
});
afterAll(() => desk.close());

it("an officer sends what districts mailed, in their names, and goes on after a reload", async () => {
  const { page, faults, context } = await visit(desk);
  await signIn(page, "city");
  await page.getByRole("tab", { name: "收件" }).click();
  await page.getByRole("heading", { name: "收件" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await handOver(page);

  // One bad file stops nobody; what a program left behind and sheets that are no reports take no line.
  await row(page, "坏的.xlsx", /没有能读的表格/).waitFor();
  await row(
    page,
    "甲区贷款.xlsx",
    /示例甲区妇联.*有 1 个问题要答.*另有不是报表的工作表：封面、通讯录/,
  ).waitFor();
  // By the file's name, and that in the encoding of Chinese Windows.
  await row(page, "乙区贷款.xlsx", /示例乙区妇联/).waitFor();
  await row(page, "戊区贷款.xlsx", /示例戊区妇联.*2016年.*没有这一期的任务/).waitFor();
  await row(page, "新区贷款.xlsx", /“示例庚区妇联”不在登记册里/).waitFor();
  await page.getByText("另有 1 个不是表格的系统文件").waitFor();
  expect(await violations(page)).toEqual([]);

  // What is answered for one sheet is answered for all alike.
  const openFirst = page.getByRole("button", { name: "打开：甲区贷款.xlsx" });
  await openFirst.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "都对，开始核对" }).click();
  await page.getByText("核对好了").waitFor();
  // The table stands beside it, and follows; Escape leads back to the row.
  await row(page, "甲区贷款.xlsx", /新报/).waitFor();
  expect([await violations(page), await pageWidth(page)]).toEqual([[], 1280]);
  await page.keyboard.press("Escape");
  await page.locator(":focus").and(openFirst).waitFor();
  await row(page, "甲区贷款.xlsx", /新报/).waitFor();
  await row(page, "乙区贷款.xlsx", /新报/).waitFor();
  await row(page, "丁区贷款.xlsx", /1处要说明/).waitFor();

  // Whose, and which of two.
  await page.getByRole("button", { name: "选单位：新区贷款.xlsx" }).click();
  await page.getByRole("combobox", { name: "单位" }).fill("示例戊");
  await page.getByRole("option", { name: "示例戊区妇联" }).click();
  await page.getByRole("button", { name: "确定" }).click();
  await row(page, "新区贷款.xlsx", /示例戊区妇联.*替换第1版/).waitFor();
  await row(page, "丙区贷款.xlsx", /有 2 份，请选一份或合并/).waitFor();
  await page.getByRole("button", { name: "用这份：丙区贷款（改）.xlsx" }).click();
  await row(page, "丙区贷款（改）.xlsx", /新报/).waitFor();
  await row(page, "丙区贷款.xlsx", /不报/).waitFor();

  // What goes back to the districts: a list, and copies with the findings at their cells.
  const list = await download(page, /^下载问题清单/);
  const told = readWorkbook(list);
  if (!told.ok) throw new Error(told.detail);
  const [received, problems] = told.sheets.map(({ values }) => JSON.stringify(values));
  expect(received).toMatch(/示例丁区妇联.*丁区贷款\.xlsx/);
  expect(problems).toMatch(/示例丁区妇联.*丁区贷款\.xlsx.*核实/);
  const copies = readArchive(decodeAs, await download(page, /^下载标记好的副本/));
  if (copies.kind !== "archive") throw new Error(copies.kind);
  expect(copies.files.map(({ path }) => path)).toEqual([
    expect.stringMatching(/^收到的\.zip\/报表\/丁区贷款.*\.xlsx$/),
  ]);

  // The file itself was not kept; what was decided was.
  await page.reload();
  await page.getByText("上次收到一半：1 份文件").waitFor();
  await page.getByRole("button", { name: "接着上次的做" }).click();
  await page.getByText("有 1 份文件浏览器找不到了").waitFor();
  await handOver(page);
  await row(page, "新区贷款.xlsx", /示例戊区妇联.*替换第1版/).waitFor();
  await row(page, "丙区贷款.xlsx", /不报/).waitFor();

  await page.getByRole("button", { name: "打开：丁区贷款.xlsx" }).click();
  await page.getByText("还有要处理的").waitFor();
  await explainHere(page);
  await page.getByRole("button", { name: "返回收件" }).first().click();
  await row(page, "丁区贷款.xlsx", /替换第1版/).waitFor();

  await page.getByRole("button", { name: "提交全部无误的（5 份）" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByText("示例丙区妇联 · 妇女创业小额贷款台账 · 2019年").waitFor();
  const asked = await dialog.innerText();
  expect(asked).toMatch(/示例丙区妇联[^\n]*\n[^\n]*新报 · 1行 · 贷款金额 7万元/);
  expect(asked).toMatch(/示例戊区妇联[^\n]*\n[^\n]*替换第1版/);
  expect(asked).toContain("另有 1 份有错误或要决定，这次不提交");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "确认提交 5 份" }).click();
  await dialog.getByText("已提交 5 份").waitFor();
  await dialog.getByRole("button", { name: "关闭" }).click();
  await row(page, "丙区贷款（改）.xlsx", /已报送，第1版/).waitFor();
  await page.getByRole("button", { name: "没有可以提交的" }).waitFor();

  // A second time nothing new is sent.
  await page.getByRole("button", { name: "清空" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "清空" }).click();
  await handOver(page);
  await row(page, "甲区贷款.xlsx", /与已报的第1版相同，不用再报/).waitFor();

  await page.setViewportSize({ width: 320, height: 700 });
  await row(page, "甲区贷款.xlsx", /与已报的/).waitFor();
  expect(await pageWidth(page)).toBeLessThanOrEqual(320);
  expect([await violations(page), faults]).toEqual([[], []]);
  await context.close();

  const unit = await visit(desk);
  await signIn(unit.page, "bing");
  // Not folded away among the rest.
  await unit.page
    .locator("main")
    .getByText(/妇女创业小额贷款台账/)
    .first()
    .waitFor();
  expect(await unit.page.locator("main").innerText()).toMatch(/待审[\s\S]{0,40}2019年妇女创业小额贷款台账/);
  await unit.context.close();
});

/** The officer may have sent one for the same unit. */
const READY = /新报|替换第1版/;

it("a clerk opens several files of her own in one table, mends one, and sends all that are clean at once", async () => {
  const { page, faults, context } = await visit(desk);
  await signIn(page, "yi");
  const ledger = (await sampleWorkbooks()).find(
    ({ login, title }) => login === "yi" && title.includes("万元栏填了元"),
  );
  if (ledger === undefined) throw new Error("no such sample");
  const several = [
    chosen("贷款.xlsx", ledger.bytes),
    chosen(
      "培训.xlsx",
      await workbookBytes([
        { name: "封面", rows: [["妇女工作统计报表"], ["二〇一九年"]] },
        trainings("培训", 2019),
        { ...trainings("旧表", 2019), hidden: true },
        trainings("去年", 2016),
        {
          name: "通讯录",
          rows: [
            ["单位", "联系人"],
            ["办公室", "示例员"],
          ],
        },
      ]),
    ),
    chosen("坏的.xlsx", Buffer.from("这不是工作簿")),
  ];
  await page.locator("input[type=file]").setInputFiles(several);
  await page.getByRole("heading", { name: "3 个文件" }).waitFor();
  await row(page, "坏的.xlsx", /没有能读的表格/).waitFor();
  await row(page, "贷款.xlsx", /处错误要改/).waitFor();
  // What is old or hidden has a word and stands last; cover and addresses have one line.
  const trained = await row(page, "培训.xlsx", /./).allInnerTexts();
  expect(trained.map((line) => line.split("\n")[1])).toEqual(["培训", "旧表", "去年"]);
  expect(trained.map((line) => /新报|隐藏的旧表，放在一边|写的是另一期，放在一边/.exec(line)?.[0])).toEqual([
    "新报",
    "隐藏的旧表，放在一边",
    "写的是另一期，放在一边",
  ]);
  expect(trained.join().match(/另有不是报表的工作表：封面、通讯录/g)).toHaveLength(1);
  expect(await violations(page)).toEqual([]);

  // The workbench of a single file; back by its button, and by that of the browser.
  const openLedger = page.getByRole("button", { name: "打开：贷款.xlsx" });
  await openLedger.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /C5 采用建议/ }).click();
  await page.getByText("改了1格，还没有改到您的文件里").waitFor();
  await page.getByText(/处错误要改/).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "全部文件（3）" }).click();
  await row(page, "贷款.xlsx", READY).waitFor();
  await page.locator(":focus").and(openLedger).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("改了1格，还没有改到您的文件里").waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "3 个文件" }).waitFor();

  // After a reload the same files are hers to go on with; until she has said so nothing is sent in their place.
  await page.reload();
  await page.getByText("把工作簿拖到这里").waitFor();
  await page.locator("input[type=file]").setInputFiles(several);
  await page.getByRole("heading", { name: "“贷款.xlsx”上次做到一半" }).waitFor();
  await page.getByText(/改了1格/).waitFor();
  const send = page.getByRole("button", { name: /^全部没有问题的一次报送/ });
  expect(await send.getAttribute("aria-disabled")).toBe("true");
  await page.getByRole("button", { name: "接着做", exact: true }).click();
  await row(page, "贷款.xlsx", READY).waitFor();

  await page.getByRole("button", { name: "全部没有问题的一次报送（2 份）" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("heading", { name: "妇女教育培训台账 · 2019年" }).waitFor();
  await dialog.getByRole("heading", { name: "妇女创业小额贷款台账 · 2019年" }).waitFor();
  const asked = await dialog.innerText();
  expect(asked).toContain("来自贷款.xlsx的工作表");
  expect(asked).toMatch(/有1格是在这里改过的[\s\S]*C5/);
  expect(asked).toMatch(/培训人数[\s\S]*50/);
  expect(asked).toContain("另有 1 份有错误或要决定，这次不提交");
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "确认报送 2 份" }).click();
  await dialog.getByText("已报送 2 份").waitFor();
  await dialog.getByRole("button", { name: "关闭" }).click();
  await row(page, "贷款.xlsx", /已报送，第[12]版/).waitFor();
  await row(page, "培训.xlsx", /已报送，第1版/).waitFor();

  // What was sent is not kept as unfinished, and is known again.
  await page.waitForFunction(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const request = indexedDB.open("halfsky.work", 1);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const count = request.result.transaction("kept").objectStore("kept").count();
          count.onsuccess = () => resolve(count.result === 0);
          count.onerror = () => reject(count.error);
        };
      }),
  );
  await page.reload();
  await page.getByText("把工作簿拖到这里").waitFor();
  await page.locator("input[type=file]").setInputFiles(several);
  await row(page, "培训.xlsx", /与已报的第1版相同，不用再报/).waitFor();
  await page.setViewportSize({ width: 320, height: 700 });
  await row(page, "贷款.xlsx", /处错误要改/).waitFor();
  expect(await pageWidth(page)).toBeLessThanOrEqual(320);
  expect([await violations(page), faults]).toEqual([[], []]);

  await page.getByRole("button", { name: "收起这些文件" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "收起这些文件" }).click();
  await page.getByText("把工作簿拖到这里").waitFor();

  // Two drafts of one sheet, joined by mistake: what both have is said before anything is sent.
  const draft = trainings("培训", 2019);
  const later = { ...draft, rows: [...draft.rows, ["家政", 1, 30, 25]] };
  await page
    .locator("input[type=file]")
    .setInputFiles([
      chosen("一稿.xlsx", await workbookBytes([draft])),
      chosen("二稿.xlsx", await workbookBytes([later])),
    ]);
  await row(page, "一稿.xlsx", /有 2 份，请选一份或合并/).waitFor();
  await row(page, "二稿.xlsx", /有 2 份，请选一份或合并/).waitFor();
  await page.getByRole("button", { name: "更多：一稿.xlsx" }).click();
  await page.getByRole("menuitem", { name: "把这 2 份合并成一份报送" }).click();
  await page.getByRole("button", { name: "全部没有问题的一次报送（1 份）" }).click();
  await dialog.getByText("有1行在合并的几份里一模一样").waitFor();
  await dialog.getByRole("button", { name: "取消" }).click();
  await context.close();
});

function chosen(name: string, content: Uint8Array) {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) };
}

function trainings(name: string, year: number): SheetSketch {
  return {
    name,
    rows: [
      [`${year}年妇女教育培训台账`],
      ["培训类别", "期数", "培训人数", "其中：女性"],
      ["家政", 2, 50, 40],
    ],
  };
}

async function handOver(page: Page): Promise<void> {
  await page.locator("input[type=file]").first().setInputFiles({
    name: "收到的.zip",
    mimeType: "application/zip",
    buffer: archive,
  });
}

/** The line of a file, once it says this. */
function row(page: Page, file: string, says: RegExp) {
  return page
    .getByRole("row")
    .filter({ has: page.getByText(file, { exact: true }) })
    .filter({ hasText: says });
}

async function download(page: Page, button: RegExp): Promise<Uint8Array> {
  const asked = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return new Uint8Array(readFileSync(await (await asked).path()));
}

async function explainHere(page: Page): Promise<void> {
  await page.getByRole("button", { name: "说明", exact: true }).first().click();
  await page.getByLabel("原因").selectOption("real_situation");
  await page.getByRole("button", { name: "保存说明" }).click();
  await page.getByText("核对好了").waitFor();
}
