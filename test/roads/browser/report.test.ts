import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { published } from "../../../worker/local/demonstration/published/index.ts";
import { violations } from "../../support/accessibility.ts";
import {
  type Desk,
  explainAll,
  openDesk,
  openSample,
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

describe("a district", () => {
  it("chooses its file by a few keys, however much it owes", async () => {
    const { page, faults, context } = await visit(desk, { width: 320 });
    await signIn(page, "guangfeng");
    // As in a browser that lets no page follow a file; with one that does, live-file.test.ts chooses.
    await page.evaluate(() => Object.assign(globalThis, { showOpenFilePicker: undefined }));
    // Awaited from here on, so that the browser has heard of it before the key is pressed.
    const asked = page.waitForEvent("filechooser");
    const choose = page.getByRole("button", { name: "选择文件" });
    await choose.waitFor();
    const hasFocus = (role: "link" | "button", name: string) =>
      page.locator(":focus").and(page.getByRole(role, { name })).waitFor();
    await page.getByRole("link", { name: "跳到主要内容" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await hasFocus("link", "跳到“选择文件”");
    await page.keyboard.press("Enter");
    await hasFocus("button", "选择文件");
    await page.keyboard.press("Enter");
    const chooser = await asked;
    expect(chooser.isMultiple()).toBe(true);
    // The order of keys goes on from there.
    await page.keyboard.press("Tab");
    await page.locator(":focus:not(#choose-file)").waitFor();
    expect([await violations(page), faults]).toEqual([[], []]);
    await context.close();
  });

  it("sees what it owes, opens its sheets, corrects nothing, and sends a second version", async () => {
    const { page, faults, context } = await visit(desk);
    await signIn(page, "guangfeng");
    const owed = await page.locator("main").innerText();
    const unreported = Object.values(published).filter((rows) =>
      rows.every(({ unit }) => unit !== "guangfeng"),
    );
    expect(owed).toContain(`本期待报 ${unreported.length}`);
    await page.getByText(/^已报和不用报的/).click();
    expect(await page.locator("main").innerText()).toMatch(/妇女创业小额贷款台账[\s\S]*待审/);

    await openSample(page, "广丰区妇联2019年统计表");
    const main = page.locator("main");
    await main.getByText("妇女创业小额贷款台账 · 2019年").waitFor();
    await main.getByText("实查人数 8,508余人").waitFor();
    await main.getByText("未识别：工作表“通讯录”").waitFor();
    const cards = await main.innerText();
    expect(cards).toContain("贷款金额 685万元");
    expect(cards).toContain("实查人数 8,508余人");

    await page.getByRole("button", { name: /^提交到 示例市妇联/ }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("这是第2次报送").waitFor();
    await dialog.getByText("内容没有变化，通常不用再报").waitFor();
    expect(await dialog.innerText()).toContain("备注 留在本机，不上传");
    // A double click sends once: the same button pressed twice in a row.
    await dialog.getByRole("button", { name: "确认提交" }).dblclick();
    await page.getByRole("heading", { name: "回执" }).waitFor();
    const receipt = await page.locator("main").innerText();
    expect(receipt).toContain("第2次报送");
    expect(receipt).toContain("685万元");
    expect(receipt).toMatch(/[0-9a-f]{64}/);
    expect(await versionsOf("guangfeng", "women_loans-2019")).toEqual([1, 2]);
    expect(receipt).toMatch(/报送到\s+示例市妇联/);
    // Folded away on the screen, the totals are on paper all the same, as wide as the paper is.
    await page.getByText("控制合计", { exact: true }).first().click();
    await page.emulateMedia({ media: "print" });
    const paper = page.locator("[data-print]");
    expect(await paper.getByRole("row", { name: /贷款金额/ }).isVisible()).toBe(true);
    expect((await paper.boundingBox())?.width).toBeGreaterThan(1200);
    await page.emulateMedia({ media: null });
    await page.getByText("已报送（第2次）").waitFor();
    await page.getByRole("button", { name: "打开另一个工作簿" }).click();
    await page.getByText("把工作簿拖到这里").waitFor();
    expect(await page.getByText(/^核对完毕/).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is stopped by an error, corrects it in the sheet, explains the rest and sends", async () => {
    const { page, faults, context } = await visit(desk);
    await signIn(page, "yi");
    await openSample(page, /万元栏填了元/);
    await page.getByText(/还有 .*处错误要改/).waitFor();
    const before = await page.locator("main").innerText();
    expect(before).toContain("像是按元填的");
    await page.getByRole("button", { name: /C5 采用建议/ }).click();
    await page.getByText(/处错误要改/).waitFor({ state: "detached" });
    await explainAll(page);
    await page.getByText("可以提交").waitFor();
    await submitSheet(page);
    await page.getByRole("heading", { name: "回执" }).waitFor();
    expect(await page.locator("main").innerText()).toContain("第1次报送");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("can take a change back", async () => {
    const { page, context } = await visit(desk);
    await signIn(page, "yi");
    await openSample(page, /万元栏填了元/);
    await page.getByText(/还有 .*处错误要改/).waitFor();
    const count = await page.getByText(/还有 .*处错误要改/).innerText();
    await page.getByRole("button", { name: /C5 采用建议/ }).click();
    await page.getByText(/处错误要改/).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "撤销上一次修改" }).click();
    await page.getByText(count).waitFor();
    // The same by keys, from wherever the press of the button left her.
    await page.keyboard.press("Control+y");
    await page.getByText(/处错误要改/).waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await page.getByText(count).waitFor();
    await context.close();
  });

  it("types into the sheet as in Excel, and is asked before her corrections are thrown away", async () => {
    const { page, faults, context } = await visit(desk);
    await signIn(page, "jia");
    await openSample(page, /贷款台账（40笔/);
    await page.getByText("还有 2 处错误要改").waitFor();
    // By keys she is in the sheet at once, where Enter edits.
    await page.getByRole("button", { name: "转到单元格 F21" }).first().press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("grid");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    await page.keyboard.press("Escape");
    await page.keyboard.type("2019-01-02");
    await page.keyboard.press("Enter");
    await page.getByText("还有 1 处错误要改").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("grid");

    await page.getByRole("button", { name: "打开另一个工作簿" }).click();
    await page.getByRole("button", { name: "留在这里" }).click();
    await page.getByText("还有 1 处错误要改").waitFor();
    await page.getByRole("button", { name: "打开另一个工作簿" }).click();
    await page.getByRole("button", { name: "不要了，离开" }).click();
    await page.getByText("把工作簿拖到这里").waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("reports that nothing happened with one click", async () => {
    const { page, faults, context } = await visit(desk);
    await signIn(page, "bing");
    await page.getByRole("button", { name: /2019年妇女教育培训台账：零报告/ }).click();
    await page.getByRole("button", { name: "确认零报告" }).click();
    await page.getByRole("heading", { name: "回执" }).waitFor();
    expect(await page.locator("main").innerText()).toContain("零报告");
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("a ledger with names and ID numbers", () => {
  it("leaves no name, number or remark on the wire", async () => {
    const { page, faults, context } = await visit(desk);
    const wire: string[] = [];
    page.on("request", (request) => wire.push(`${request.url()} ${request.postData() ?? ""}`));
    await signIn(page, "jia");
    await openSample(page, /贷款台账（40笔/);
    await page.getByText("还有 2 处错误要改").waitFor();
    await typeInto("F21", "2019-01-02");
    await page.getByText("还有 1 处错误要改").waitFor();
    await typeInto("J34", "0");
    await page.getByText(/处错误要改/).waitFor({ state: "detached" });
    await explainAll(page);
    await submitSheet(page);
    await page.getByRole("heading", { name: "回执" }).waitFor();

    const [names, numbers] = personalCells();
    expect([names.length, numbers.length]).toEqual([40, 40]);
    const sent = wire.join("\n");
    expect(sent).toContain("/api/submissions/");
    for (const secret of [...names, ...numbers]) expect(sent).not.toContain(secret);
    expect(faults).toEqual([]);
    await context.close();

    async function typeInto(cell: string, value: string): Promise<void> {
      await page
        .getByRole("button", { name: `转到单元格 ${cell}` })
        .first()
        .click();
      await page.getByLabel(`单元格 ${cell} 内容`).fill(value);
      await page.getByRole("button", { name: "更改", exact: true }).click();
    }
  });
});

describe("the line drops", () => {
  it("keeps the submission through a reload and sends it once", async () => {
    const { page, context } = await visit(desk);
    await signIn(page, "fuzhou");
    await openSample(page, /福州市妇联2019年统计表/);
    await explainAll(page);
    let dropped = 0;
    await page.route("**/api/submissions/*", async (route) => {
      if (route.request().method() !== "PUT" || dropped > 0) return route.continue();
      dropped++;
      // The server takes it, and the answer is lost on the way.
      await route.fetch();
      await route.abort("connectionreset");
    });
    await submitSheet(page);
    await page.getByText("已保存在本机，联网后再送。不会重复").first().waitFor();
    const collection = await page.evaluate(() => JSON.stringify(localStorage));
    expect(collection).not.toContain("备注");
    await page.reload();
    await page.getByRole("button", { name: "再送一次" }).first().click();
    await page.getByRole("heading", { name: "回执" }).waitFor();
    expect(dropped).toBe(1);
    const receipt = await page.locator("main").innerText();
    const form = ["training_ledger", "women_loans", "health_screening", "household_rating"];
    const versions = await Promise.all(form.map((id) => versionsOf("fuzhou", `${id}-2019`)));
    expect(receipt).toContain("第2次报送");
    expect(versions.flat().filter((version) => version > 1)).toEqual([2]);
    await context.close();
  });
});

describe("a session", () => {
  it("that ended asks to sign in again and keeps the opened workbook", async () => {
    const { page, context } = await visit(desk);
    await signIn(page, "daxing");
    await openSample(page, /大兴区妇联2019年统计表/);
    // So many classes are unusual among its peers, which only the server knows.
    await page
      .getByText(/培训班次.*中位数/)
      .first()
      .waitFor();
    await explainAll(page);
    await page.route("**/api/submissions/*", (route) => {
      const { method, headers } = { method: route.request().method(), headers: route.request().headers() };
      return route.continue(
        method === "PUT" ? { headers: { ...headers, authorization: "Bearer gone" } } : {},
      );
    });
    await submitSheet(page);
    await page.getByLabel("登录名").waitFor();
    await page.unroute("**/api/submissions/*");
    await signIn(page, "daxing");
    await page
      .getByText(/大兴区妇联2019年统计表/)
      .first()
      .waitFor();
    await context.close();
  });

  it("with a wrong password says so and lets try again; signing out forgets the token", async () => {
    const { page, context } = await visit(desk);
    await page.getByLabel("登录名").fill("guigang");
    await page.getByLabel("密码").fill("wrong");
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await page.getByText("登录名或密码不对").waitFor();
    await signIn(page, "guigang");
    await signOut(page);
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toMatch(/[A-Za-z0-9_-]{40,}/);
    await context.close();
  });
});

describe("everybody", () => {
  it.each([320, 1280])("can use the pane at %d px, without faults of accessibility", async (width) => {
    const { page, faults, context } = await visit(desk, { width, height: 720 });
    expect(await pageWidth(page)).toBe(width);
    expect(await violations(page)).toEqual([]);
    await signIn(page, "tonglu");
    expect(await pageWidth(page)).toBe(width);
    await openSample(page, /桐庐县妇联2019年统计表/);
    expect(await pageWidth(page)).toBe(width);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("can report by keyboard alone", async () => {
    const { page, faults, context } = await visit(desk);
    await page.getByLabel("登录名").focus();
    await page.keyboard.type("beichen");
    await page.keyboard.press("Tab");
    await page.keyboard.type("halfsky-demo");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "北辰区妇联2019年统计表" }).waitFor();
    await tabTo(/^北辰区妇联2019年统计表$/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "核对结果" }).first().waitFor();
    // What the city asks beside the form of employment.
    await page.getByText(/技能培训转移的人数多于培训人数/).waitFor();
    while ((await page.getByRole("button", { name: "说明", exact: true }).count()) > 0) {
      await tabTo(/^说明$/);
      await page.keyboard.press("Enter");
      await tabTo(/^请选择/);
      await page.keyboard.press("ArrowDown");
      await tabTo(/^保存说明$/);
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "保存说明" }).waitFor({ state: "detached" });
    }
    await tabTo(/^提交到/);
    await page.keyboard.press("Enter");
    await page.getByRole("alertdialog").waitFor();
    await tabTo(/^确认提交$/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "回执" }).waitFor();
    expect(faults).toEqual([]);
    await context.close();

    async function tabTo(name: RegExp): Promise<void> {
      for (let step = 0; step < 120; step++) {
        const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
        if (name.test(focused)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab never reached ${name}`);
    }
  });
});

/** Versions of the unit's submissions of a collection, as the interface lists them. */
async function versionsOf(login: string, collection: string): Promise<number[]> {
  const { url } = desk.server;
  const session = await fetch(`${url}/api/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password: "halfsky-demo" }),
  });
  const { token } = (await session.json()) as { token: string };
  const answer = await fetch(`${url}/api/collections/${collection}/submissions`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (answer.status === 404) return [];
  const { submissions } = (await answer.json()) as { submissions: { version: number }[] };
  return submissions.map(({ version }) => version).sort((a, b) => a - b);
}

/** Names and ID numbers of the sample ledger, as another library reads them. */
function personalCells(): [string[], string[]] {
  const file = join(desk.server.samplesDirectory, "示例甲区妇联贷款台账（40笔，两处要改）.xlsx");
  const book = read(readFileSync(file));
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1 });
  const names = rows.flatMap((row) =>
    row.filter((cell) => typeof cell === "string" && /^测试\S+$/.test(cell)),
  );
  const numbers = rows.flatMap((row) =>
    row.filter((cell) => typeof cell === "string" && /^\d{17}[\dX]$/.test(cell)),
  );
  return [names.map(String), numbers.map(String)];
}
