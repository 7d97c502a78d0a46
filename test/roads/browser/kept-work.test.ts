import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../../support/accessibility.ts";
import { workbookBytes } from "../../support/workbooks.ts";
import {
  type Desk,
  explainAll,
  openDesk,
  openFile,
  pageWidth,
  signIn,
  signOut,
  submitSheet,
  visit,
} from "./support/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const FILE = "贷款.xlsx";

function loans(): Promise<Uint8Array> {
  return workbookBytes([
    {
      name: "贷款",
      rows: [
        ["2019年度示例乙区妇女创业小额贷款情况统计表", null, null, null, null],
        ["序号", "贷款类型", "支行名称", "贷款金额(万元)", "借款人数"],
        [1, "小额担保贷款", "甲银行", 500, 50],
        [2, "小额担保贷款", "乙银行", 6850000, 73],
        [3, "小额贴息贷款", "丙银行", 90, 9],
        [4, "小额贴息贷款", "丁银行", 60, 6],
        [5, "小额贴息贷款", "戊银行", 600, 1],
      ],
      merges: ["A1:E1"],
    },
  ]);
}

/** How many entries the browser's database of kept workbooks has. */
function keptEntries(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open("halfsky.work", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("kept");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const count = request.result.transaction("kept").objectStore("kept").count();
          count.onerror = () => reject(count.error);
          count.onsuccess = () => {
            request.result.close();
            resolve(count.result);
          };
        };
      }),
  );
}

/** Corrects the figure that is too large, and explains what is unusual. */
async function workOn(page: Page, bytes: Uint8Array): Promise<void> {
  await openFile(page, FILE, bytes);
  await page.getByRole("button", { name: /D4 采用建议/ }).click();
  await page.getByText(/处错误要改/).waitFor({ state: "detached" });
  await explainAll(page);
}

const goOn = (page: Page) => page.getByRole("button", { name: `接着做：${FILE}` });

/** The findings, explanations and corrections as they stand on the page. */
async function shown(page: Page): Promise<string> {
  await page.getByText("可以提交").waitFor();
  await page.getByText(/第7行已说明/).waitFor();
  await page.getByText("改了1格，还没有改到您的文件里").waitFor();
  // What was mended just now fades.
  await page.getByText("✓ 已修正").first().waitFor({ state: "detached" });
  return await page
    .getByRole("region", { name: /核对结果/ })
    .or(page.locator("main"))
    .first()
    .innerText();
}

/** Undoing is of the page that corrected. */
const withoutUndo = (words: string): string => words.replace(/撤销.*\n?/g, "");

async function openOwn(page: Page) {
  await page.getByRole("banner").getByRole("button").click();
  await page.getByRole("menuitem", { name: "密码和登录" }).click();
  return page.getByRole("checkbox", { name: "在这台电脑上留着没做完的表" });
}

describe("a workbook that is not finished", () => {
  it("is asked about when the same file is opened again, and stays one entry", async () => {
    const { page, faults } = await visit(desk, { width: 360 });
    await signIn(page, "ding");
    const bytes = await loans();
    await workOn(page, bytes);
    const before = await shown(page);
    await page.reload();
    await goOn(page).waitFor();
    await openFile(page, "贷款（又一份）.xlsx", bytes);
    const question = page.getByRole("heading", { name: "“贷款（又一份）.xlsx”上次做到一半" });
    await question.waitFor();
    expect([await violations(page), await pageWidth(page)]).toEqual([[], 360]);
    await page.getByRole("button", { name: "接着做", exact: true }).last().click();
    expect(withoutUndo(await shown(page)).replaceAll("贷款（又一份）.xlsx", FILE)).toBe(withoutUndo(before));
    await page.reload();
    await page
      .getByRole("button", { name: /^接着做：/ })
      .first()
      .waitFor();
    expect(await page.getByRole("button", { name: /^接着做：/ }).count()).toBe(1);

    await openFile(page, FILE, bytes);
    await page.getByRole("button", { name: "重新开始" }).click();
    await page.getByText(/处错误要改/).waitFor();
    await page.reload();
    await page.getByText("打开过，还没有改").waitFor();
    expect(await page.getByRole("button", { name: /^接着做：/ }).count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it.each([
    [360, "yi"],
    [1280, "bing"],
  ])("is gone on with after a reload and in a new window, at %d px, and sent", async (width, login) => {
    const { page, context, faults } = await visit(desk, { width });
    await signIn(page, login);
    await page.getByText(/只存在这台电脑的浏览器里/).waitFor();
    await workOn(page, await loans());
    const before = await shown(page);
    // Nothing would be lost: the browser does not ask.
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      dialog.accept().catch(() => undefined);
    });
    await page.reload();
    await goOn(page).waitFor();
    expect(asked).toEqual([]);
    await page.getByText(/改过 · 改了1格 · 写了1条说明/).waitFor();
    expect([await violations(page), await pageWidth(page)]).toEqual([[], width]);
    await goOn(page).press("Enter");
    expect(withoutUndo(await shown(page))).toBe(withoutUndo(before));

    await page.close();
    const next = await context.newPage();
    next.setDefaultTimeout(40_000);
    await next.goto(desk.server.url);
    await signIn(next, login);
    await goOn(next).click();
    expect(withoutUndo(await shown(next))).toBe(withoutUndo(before));
    await submitSheet(next);
    await next.getByRole("heading", { name: "回执" }).waitFor();
    expect(await next.locator("main").innerText()).toContain("1,935万元");
    await expect.poll(() => keptEntries(next)).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("waits for her whose session ran out, is not shown to another account, and goes when she leaves", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "yi");
    await workOn(page, await loans());
    await shown(page);
    await page.route("**/api/**", (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: "Bearer gone" } }),
    );
    await page.reload();
    await page.getByLabel("登录名").waitFor();
    await page.unroute("**/api/**");
    await signIn(page, "bing");
    await page.getByText("把工作簿拖到这里").waitFor();
    expect(await goOn(page).count()).toBe(0);
    await signOut(page);
    await signIn(page, "yi");
    await goOn(page).waitFor();
    expect(await keptEntries(page)).toBe(2);

    const menu = page.getByRole("banner").getByRole("button");
    await menu.click();
    await page.getByRole("menuitem", { name: "退出登录" }).click();
    const dialog = page.getByRole("alertdialog", { name: "还有没做完的表" });
    await dialog.getByText(/退出登录后，留在这台电脑上的“贷款.xlsx”/).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "留在这里" }).click();
    await goOn(page).click();
    await shown(page);
    await menu.click();
    await page.getByRole("menuitem", { name: "退出登录" }).click();
    await dialog.getByRole("button", { name: "删除并退出" }).click();
    await page.getByLabel("登录名").waitFor();
    await expect.poll(() => keptEntries(page)).toBe(0);
    await signIn(page, "yi");
    await page.getByText("把工作簿拖到这里").waitFor();
    expect(await goOn(page).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is kept when she closes it, unless she wants to be rid of it; thrown away it is gone", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "yi");
    await workOn(page, await loans());
    await shown(page);
    const another = page.getByRole("button", { name: "打开另一个工作簿" });
    await another.click();
    await page.getByRole("button", { name: "离开，以后接着做" }).click();
    await goOn(page).click();
    await shown(page);
    await another.click();
    await page.getByRole("button", { name: "不要了，离开" }).click();
    await page.getByText("把工作簿拖到这里").waitFor();
    await expect.poll(() => keptEntries(page)).toBe(0);
    expect(await goOn(page).count()).toBe(0);

    await workOn(page, await loans());
    await shown(page);
    await page.reload();
    await page.getByRole("button", { name: `丢弃：${FILE}` }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "丢弃", exact: true }).click();
    await goOn(page).waitFor({ state: "detached" });
    await expect.poll(() => keptEntries(page)).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is given up after thirty days", async () => {
    const { page, context } = await visit(desk);
    await signIn(page, "yi");
    await workOn(page, await loans());
    await shown(page);
    await page.clock.setSystemTime(Date.now() + 29 * 86_400_000);
    await page.reload();
    await signIn(page, "yi");
    await goOn(page).waitFor();
    await page.clock.setSystemTime(Date.now() + 31 * 86_400_000);
    await page.reload();
    await signIn(page, "yi");
    await page.getByText("把工作簿拖到这里").waitFor();
    await expect.poll(() => keptEntries(page)).toBe(0);
    expect(await goOn(page).count()).toBe(0);
    await context.close();
  });
});

describe("a computer that several people use", () => {
  it("keeps nothing once it is switched off, says so, and deletes at once what it had", async () => {
    const { page, context, faults } = await visit(desk, { width: 360 });
    await signIn(page, "yi");
    await workOn(page, await loans());
    await shown(page);
    await page.reload();
    await goOn(page).waitFor();
    const own = await openOwn(page);
    await own.click();
    await page.getByText(/您没做完的1份表和这台电脑上其他账号留着的马上删除/).waitFor();
    expect([await violations(page), await pageWidth(page)]).toEqual([[], 360]);
    await page.getByRole("button", { name: "关掉并删除" }).click();
    await expect.poll(() => keptEntries(page)).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByText(/这台电脑设成了不留没做完的表/).waitFor();
    await workOn(page, await loans());
    await shown(page);
    expect(await keptEntries(page)).toBe(0);
    // Whoever closes it is told that it goes.
    await page.getByRole("button", { name: "打开另一个工作簿" }).click();
    await page.getByText("离开后，这里的修改和说明就没有了", { exact: false }).waitFor();
    expect(await page.getByRole("button", { name: "离开，以后接着做" }).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("a browser that refuses its database", () => {
  it("is told of once, and work goes on", async () => {
    const { page, context, faults } = await visit(desk);
    await page.addInitScript(() => {
      const { open } = indexedDB;
      IDBFactory.prototype.open = function refuse(name: string, version?: number) {
        if (name === "halfsky.work") throw new DOMException("refused", "SecurityError");
        return open.call(indexedDB, name, version);
      };
    });
    await page.reload();
    await signIn(page, "yi");
    await workOn(page, await loans());
    await shown(page);
    expect(await page.getByText(/这个浏览器存不下没做完的表/).count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("two windows of one account", () => {
  it("go on with the same workbook each by itself, and it is said", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "yi");
    await workOn(page, await loans());
    await shown(page);
    const other = await context.newPage();
    other.setDefaultTimeout(40_000);
    await other.goto(desk.server.url);
    await signIn(other, "yi");
    await goOn(other).click();
    await shown(other);
    await page.getByRole("button", { name: "撤销上一次修改" }).click();
    await page.getByText(/这份表在另一个窗口里也接着做了/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "知道了" }).click();
    await expect.poll(() => keptEntries(page)).toBe(4);
    await page.reload();
    await expect.poll(() => goOn(page).count()).toBe(2);
    expect(await page.getByText(/改过 · 改了1格/).count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });
});
