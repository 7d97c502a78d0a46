import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkedWorkbookSchema } from "../../../shared/api/check.ts";
import { problemSchema } from "../../../shared/api/problem.ts";
import { problems } from "../../../shared/problem.ts";
import { encryptedWorkbook, styledToTheLastRow, workbookBytes, zipBomb } from "../../support/workbooks.ts";
import { type Desk, openDesk, openFile, openSample, signIn, visit } from "./support/desk.ts";

let desk: Desk;
let token: string;
beforeAll(async () => {
  desk = await openDesk();
  const session = await fetch(`${desk.server.url}/api/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login: "jia", password: "halfsky-demo" }),
  });
  token = ((await session.json()) as { token: string }).token;
});
afterAll(() => desk.close());

function check(bytes: Uint8Array): Promise<Response> {
  return fetch(`${desk.server.url}/api/check`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: new Uint8Array(bytes),
  });
}

const unreadable: readonly (readonly [
  string,
  keyof typeof problems,
  () => Uint8Array | Promise<Uint8Array>,
])[] = [
  ["文档.xlsx", "not_a_workbook", () => new TextEncoder().encode("这不是工作簿")],
  ["加密.xlsx", "workbook_encrypted", () => encryptedWorkbook()],
  ["炸弹.xlsx", "workbook_too_large", () => zipBomb("honest")],
  ["说谎.xlsx", "workbook_too_large", () => zipBomb("lying")],
  ["空.xlsx", "workbook_empty", () => workbookBytes([{ name: "Sheet1", rows: [] }])],
  [
    "截断.xlsx",
    "workbook_damaged",
    async () => (await workbookBytes([{ name: "表", rows: [["甲", 1]] }])).slice(0, 700),
  ],
];

describe("a file that cannot be read gets a clear message at once", () => {
  it.each(unreadable)("%s in the pane and from /api/check (%s)", async (name, code, make) => {
    const bytes = await make();
    const began = Date.now();
    const response = await check(bytes);
    expect(response.status).toBe(problems[code].status);
    expect(problemSchema.parse(await response.json())).toMatchObject({ code, title: problems[code].title });

    const { page, context, faults } = await visit(desk);
    await signIn(page, "jia");
    await openFile(page, name, bytes);
    await page.getByText(problems[code].title, { exact: false }).waitFor();
    // Nothing is lost: the page still takes the next workbook.
    await openSample(page, /合计不平/);
    expect(faults).toEqual([]);
    // Far more than it takes; a hang would run into the test's own limit.
    expect(Date.now() - began).toBeLessThan(60_000);
    await context.close();
  });
});

describe("a workbook without a form", () => {
  it("is said to be none, sheet by sheet, and can be assigned", async () => {
    const bytes = await workbookBytes([
      { name: "通讯录", rows: [["通讯录"], ["姓名", "职务"], ["测试甲", "主席"]] },
      { name: "空表", rows: [] },
    ]);
    const { sheets } = checkedWorkbookSchema.parse(await (await check(bytes)).json());
    expect(sheets.map(({ form, records }) => [form, records])).toEqual([
      [null, 0],
      [null, 0],
    ]);
    const { page, context } = await visit(desk);
    await signIn(page, "jia");
    await openFile(page, "通讯录.xlsx", bytes);
    await page.getByText("未识别：工作表“通讯录”").waitFor();
    await page.getByRole("button", { name: "指定报表" }).first().waitFor();
    await context.close();
  });
});

describe("formatting down to the last row", () => {
  it("costs nothing that people notice", async () => {
    const bytes = styledToTheLastRow();
    const { page, context, faults } = await visit(desk);
    await signIn(page, "jia");
    await openFile(page, "格式.xlsx", bytes);
    await page.getByText(/未识别：工作表/).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("a file dropped beside the frame", () => {
  it("is opened; with a workbook open it takes nothing away; dragged text is left alone", async () => {
    const bytes = await workbookBytes([
      { name: "通讯录", rows: [["通讯录"], ["姓名", "职务"], ["测试甲", "主席"]] },
    ]);
    const { page, context, faults } = await visit(desk);
    await signIn(page, "jia");
    await page.getByText("把工作簿拖到这里").waitFor();
    /** Drops on the page's edge; whether the page kept the browser from acting on it. */
    const drop = (content: number[] | string): Promise<boolean> =>
      page.evaluate((given) => {
        const dataTransfer = new DataTransfer();
        if (typeof given === "string") dataTransfer.setData("text/plain", given);
        else dataTransfer.items.add(new File([new Uint8Array(given)], "掉下的表.xlsx"));
        return !document.body.dispatchEvent(
          new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }),
        );
      }, content);
    expect(await drop("测试")).toBe(false);
    expect(await drop([...bytes])).toBe(true);
    await page.getByText("未识别：工作表“通讯录”").waitFor();
    expect(await drop([...bytes])).toBe(true);
    await page.getByRole("heading", { name: "掉下的表.xlsx" }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("two sheets of one form", () => {
  it("are added up, taken apart again, or one is chosen", async () => {
    const { page, context } = await visit(desk);
    await signIn(page, "bing");
    await openSample(page, /两张同类表/);
    const asked = page.getByText(/都是这张报表。请选一张报送，或几张相加一起报送/);
    await asked.waitFor();
    await page.getByRole("button", { name: "2张相加，一起报送" }).click();
    await asked.waitFor({ state: "detached" });
    await page.getByText(/”相加，一起报送/).waitFor();
    await page.getByRole("button", { name: "分开" }).click();
    await asked.waitFor();
    await page.getByRole("button", { name: /^只报“/ }).click();
    await asked.waitFor({ state: "detached" });
    await page.getByText("已忽略 1 张工作表").waitFor();
    await context.close();
  });
});
