import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../../support/accessibility.ts";
import { readWithSheetJs } from "../../support/read-back.ts";
import {
  type Desk,
  openDesk,
  openPage,
  pageWidth,
  showOwner,
  signIn,
  signOut,
  visit,
} from "./support/desk.ts";

const GOOD = "石榴树下的第七把椅子";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

async function register(page: Page): Promise<Map<string, string>> {
  const arriving = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出", exact: true }).click();
  const download = await arriving;
  const [sheet] = readWithSheetJs(new Uint8Array(await readFile(await download.path()))).sheets;
  const cells = [...(sheet?.cells ?? [])];
  return new Map(
    cells
      .filter(([address]) => /^A[2-9]|^A\d\d/.test(address))
      .map(([address, { value }]) => [
        String(value),
        String(sheet?.cells.get(address.replace("A", "B"))?.value),
      ]),
  );
}

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({
    name,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(bytes),
  });
}

/** 下级现有 10个区县、2个镇街，另有1个开发区（不算行政区划） */
function countsOf(words: string): Map<string, number> {
  return new Map(
    [...words.matchAll(/(\d+)个([^、，（]+)/g)].map(([, count, level]) => [level ?? "", Number(count)]),
  );
}

const table = (...rows: (string | number | null)[][]) =>
  writeXlsx({
    sheets: [
      { name: "单位", rows: [["单位编码", "单位名称", "级别", "上级编码", "撤销日期", "备注"], ...rows] },
    ],
  });

describe("the administrator", () => {
  it("imports changes of the register, having seen first what they do", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "city");
    await openPage(page, "单位");
    const counts = page.getByText(/^下级现有/);
    const before = countsOf(await counts.innerText());

    await page.getByRole("button", { name: "导入", exact: true }).click();
    await choose(
      page,
      "单位.xlsx",
      await table(
        ["999901000000", "示例甲区妇联", "区县", "9999", null, null],
        ["999901901000", "示例新一镇妇联", "乡镇", "999901000000", "不是日期", null],
      ),
    );
    await page.getByText("E3：日期认不出来").waitFor();
    await page.getByText("没有用到的列：备注").waitFor();
    expect(await page.getByRole("button", { name: "查看将要做的改动" }).count()).toBe(0);

    await choose(
      page,
      "单位.xlsx",
      await table(["999901000000", "示例甲区妇联", "区县", "没有的单位", null, null]),
    );
    await page.getByRole("button", { name: "查看将要做的改动" }).click();
    await page.getByText("有1处要先改好").waitFor();
    await page.getByText(/第2行.*示例甲区妇联.*上级单位“没有的单位”没有找到/).waitFor();
    expect(await page.getByRole("button", { name: "确认改动" }).count()).toBe(0);

    await choose(
      page,
      "单位.xlsx",
      await table(
        ["999901000000", "示例甲市妇联", "区县", 999900000000, null, null],
        ["999901901000", "示例新一镇妇联", "乡镇", "示例甲市", null, null],
        ["999901902000", "示例新二镇妇联", "镇街级", "999901000000", null, null],
        ["999902000000", "示例乙区妇联", "区县级", "999900000000", "2026-06-30", null],
      ),
    );
    await page.getByRole("button", { name: "查看将要做的改动" }).click();
    await page.getByText(/将要做的改动.*新增 2.*更名 1.*撤销 1/).waitFor();
    await page.getByText(/更名：示例甲区妇联 → 示例甲市妇联/).waitFor();
    await page.getByText("撤销或并走的单位有1个账号").waitFor();
    await page.getByRole("button", { name: "确认改动" }).click();
    await page.getByText("已保存4处改动").waitFor();
    await page.getByRole("rowheader", { name: "示例乙区妇联" }).waitFor({ state: "detached" });
    const after = countsOf(await counts.innerText());
    expect(after.get("区县")).toBe((before.get("区县") ?? 0) - 1);
    expect(after.get("镇街")).toBe((before.get("镇街") ?? 0) + 2);

    await page.getByRole("button", { name: "展开示例甲市妇联" }).click();
    await page.getByRole("rowheader", { name: "示例新一镇妇联" }).waitFor();
    await page.getByText(/示例甲区妇联（至\d{4}年\d+月\d+日）/).waitFor();
    const exported = await register(page);
    expect(exported.get("999901000000")).toBe("示例甲市妇联");
    expect(exported.get("999901902000")).toBe("示例新二镇妇联");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("merges a unit in the pane, and finds who did it in the log", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "city");
    await openPage(page, "单位");
    await page.getByRole("button", { name: "示例丙区妇联的操作" }).click();
    await page.getByRole("menuitem", { name: "并入别的单位" }).click();
    await page.getByRole("button", { name: "查看将要做的改动" }).click();
    await page.getByText("请选择单位").waitFor();
    await page.getByRole("combobox", { name: /并入/ }).fill("dxq");
    await page.getByRole("option", { name: "大兴区妇联" }).click();
    await page.getByRole("button", { name: "查看将要做的改动" }).click();
    await page.getByText(/合并：示例丙区妇联 → 大兴区妇联/).waitFor();
    await page.getByRole("button", { name: "确认改动" }).click();
    // What was below it is administered by others from now on.
    await showOwner(page);
    await page.getByText(/^已保存\d+处改动$/).waitFor();
    await page.getByRole("rowheader", { name: "示例丙区妇联" }).waitFor({ state: "detached" });

    await openPage(page, "日志");
    await page.getByLabel("事项").selectOption({ label: "合并单位" });
    await page.getByRole("button", { name: "查看", exact: true }).click();
    const row = page.getByRole("row").filter({ hasText: "示例丙区妇联" });
    await row.getByText("示例市妇联（city）").waitFor();
    const arriving = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出表格" }).click();
    const csv = await readFile(await (await arriving).path(), "utf8");
    expect(csv.trim().split("\r\n")).toHaveLength(2);
    expect(csv).toContain("合并单位");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("invites somebody, who sets a password and signs in; then resets it, and ends it", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "city");
    await openPage(page, "账号");
    await page.getByRole("button", { name: "新增账号" }).click();
    await page.getByRole("button", { name: "建立账号" }).click();
    await page.getByText("请选择单位").waitFor();
    await page.getByRole("textbox", { name: /^姓名/ }).fill("测试甲");
    await page.getByRole("textbox", { name: /^登录名/ }).fill("invited");
    await page.getByRole("combobox", { name: /^单位/ }).fill("广丰");
    await page.getByRole("option", { name: "广丰区妇联" }).click();
    await page.getByRole("button", { name: "建立账号" }).click();
    await showOwner(page);
    const first = await page.getByLabel("邀请链接", { exact: true }).inputValue();
    expect(first).toMatch(/#invitation=[\w-]{43}$/);
    await page.getByRole("button", { name: "关闭" }).click();
    const row = page.getByRole("row").filter({ hasText: "测试甲" });
    await row.getByText("已邀请，待设密码").waitFor();

    // It did not arrive: another one, for which nobody is asked again.
    await row.getByRole("button", { name: "测试甲的操作" }).click();
    await page.getByRole("menuitem", { name: "重新发链接" }).click();
    await page.getByText("原来的链接或初始密码马上作废").waitFor();
    await page.getByRole("button", { name: "生成新的" }).click();
    const link = await page.getByLabel("邀请链接", { exact: true }).inputValue();
    expect(link).not.toBe(first);
    await page.getByRole("button", { name: "关闭" }).click();

    const guest = await visit(desk, { width: 320, height: 700 });
    await guest.page.goto(link);
    await guest.page.getByText("测试甲，您好。这是广丰区妇联的账号。").waitFor();
    const next = guest.page.getByLabel(/^新密码/);
    await next.fill("woaini1314");
    await guest.page.getByText("这个密码太常见").waitFor();
    await next.fill(GOOD);
    await guest.page.getByText("这个密码可以用").waitFor();
    await guest.page.getByLabel(/^再输一遍/).fill(`${GOOD}x`);
    await guest.page.getByRole("button", { name: "保存密码并登录" }).click();
    await guest.page.getByText("两遍输入的密码不一样").waitFor();
    await guest.page.getByLabel(/^再输一遍/).fill(GOOD);
    expect(await pageWidth(guest.page)).toBe(320);
    expect(await violations(guest.page)).toEqual([]);
    await guest.page.getByRole("button", { name: "保存密码并登录" }).click();
    await guest.page.getByRole("banner").getByRole("button", { name: "广丰区妇联" }).waitFor();
    expect(guest.page.url()).not.toContain("invitation");
    await signOut(guest.page);
    await signIn(guest.page, "invited", GOOD);
    await guest.page.goto("about:blank");
    await guest.page.goto(link);
    await guest.page.getByText("这个链接已经用过或者过期了").waitFor();
    await guest.page.getByRole("button", { name: "去登录" }).click();
    await guest.page.getByRole("banner").getByRole("button", { name: "广丰区妇联" }).waitFor();

    // She has come in since the page was opened.
    await openPage(page, "单位");
    await openPage(page, "账号");
    await row.getByRole("button", { name: "测试甲的操作" }).click();
    await page.getByRole("menuitem", { name: "重置密码" }).click();
    await page.getByLabel("给一个初始密码，首次登录时要改").check();
    await page.getByRole("button", { name: "重置", exact: true }).click();
    const initial = await page.getByLabel("初始密码", { exact: true }).inputValue();
    await page.getByRole("button", { name: "关闭" }).click();

    await guest.page.reload();
    await guest.page.getByText("登录已过期").waitFor();
    await guest.page.getByLabel("登录名").fill("invited");
    await guest.page.getByLabel("密码").fill(initial);
    await guest.page.getByRole("button", { name: "登录", exact: true }).click();
    await guest.page.getByRole("heading", { name: "请先设置自己的密码" }).waitFor();
    await guest.page.getByLabel(/^现在的密码/).fill(initial);
    await guest.page.getByLabel(/^新密码/).fill("kettle-orbit-plum-93");
    await guest.page.getByLabel(/^再输一遍/).fill("kettle-orbit-plum-93");
    await guest.page.getByRole("button", { name: "保存新密码" }).click();
    await guest.page.getByRole("banner").getByRole("button", { name: "广丰区妇联" }).waitFor();

    await row.getByRole("button", { name: "测试甲的操作" }).click();
    await page.getByRole("menuitem", { name: "停用" }).click();
    await page.getByRole("button", { name: "停用", exact: true }).click();
    await row.getByText("已停用").waitFor();
    await guest.page.reload();
    await guest.page.getByText("登录已过期").waitFor();
    expect([...faults, ...guest.faults]).toEqual([]);
    await guest.context.close();
    await context.close();
  });

  it("changes the own password, and sees where else one is signed in", async () => {
    const [here, there] = [await visit(desk), await visit(desk)];
    await signIn(here.page, "yi");
    await signIn(there.page, "yi");
    await here.page.getByRole("banner").getByRole("button").click();
    await here.page.getByRole("menuitem", { name: "密码和登录" }).click();
    await here.page.getByRole("button", { name: "退出这一处" }).waitFor();
    await here.page.getByLabel(/^现在的密码/).fill("不是这个密码");
    await here.page.getByLabel(/^新密码/).fill(GOOD);
    await here.page.getByLabel(/^再输一遍/).fill(GOOD);
    await here.page.getByRole("button", { name: "保存新密码" }).click();
    await here.page.getByText("现在的密码不对").waitFor();
    await here.page.getByLabel(/^现在的密码/).fill("halfsky-demo");
    await here.page.getByRole("button", { name: "保存新密码" }).click();
    await here.page.getByText("密码已修改").waitFor();
    await here.page.getByRole("button", { name: "退出这一处" }).waitFor({ state: "detached" });
    await there.page.reload();
    await there.page.getByText("登录已过期").waitFor();
    expect([...here.faults, ...there.faults]).toEqual([]);
    await here.context.close();
    await there.context.close();
  });

  it.each([320, 1280])("reaches and uses every page at %d px, by keyboard too", async (width) => {
    const { page, context, faults } = await visit(desk, { width, height: 720 });
    await signIn(page, "city");
    for (const name of ["看板", "审阅", "汇总", "任务", "单位", "账号", "日志"]) {
      await openPage(page, name);
      expect(await page.getByRole("tab", { name, exact: true, selected: true }).isVisible()).toBe(true);
      expect(await pageWidth(page)).toBe(width);
    }
    for (const name of ["单位", "账号", "日志"]) {
      await openPage(page, name);
      await page.getByRole("table").waitFor();
      expect(await violations(page)).toEqual([]);
    }
    await page.getByRole("tab", { name: "日志", exact: true }).focus();
    if (width === 320) {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem").first().waitFor();
      await page.keyboard.press("Enter");
    } else {
      await page.keyboard.press("Home");
      await page.keyboard.press("Enter");
    }
    await page
      .getByRole("navigation", { name: "页面" })
      .getByRole("tab", { selected: true })
      .filter({ hasNotText: "日志" })
      .waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("the first administrator", () => {
  it("comes in by a set-up link, which works once", async () => {
    const token = createHash("sha256").update("a set-up link").digest("base64url");
    const db = await desk.server.miniflare.getD1Database("DB");
    await db
      .prepare("INSERT INTO setup_link (token_sha256, created_at, expires_at) VALUES (?1, '', '9')")
      .bind(createHash("sha256").update(token).digest("hex"))
      .run();
    const { page, context, faults } = await visit(desk, { width: 320, height: 700 });
    await page.goto(`${desk.server.url}/#setup=${token}`);
    await page.getByText("为示例市妇联再建立一个管理员账号").waitFor();
    await page.getByRole("button", { name: "建立并登录" }).click();
    await page.getByText("请填2到40个汉字、字母或数字").waitFor();
    await page.getByRole("textbox", { name: /^管理员登录名/ }).fill("second");
    await page.getByRole("textbox", { name: /^管理员姓名/ }).fill("测试乙");
    await page.getByLabel(/^新密码/).fill(GOOD);
    await page.getByLabel(/^再输一遍/).fill(GOOD);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "建立并登录" }).click();
    await page.getByRole("banner").getByRole("button", { name: "示例市妇联" }).waitFor();
    await openPage(page, "账号");
    await page.goto("about:blank");
    await page.goto(`${desk.server.url}/#setup=${token}`);
    await page.getByText("这个设置链接已经用过或者过期了").waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
