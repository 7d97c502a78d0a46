import { utils, write } from "@e965/xlsx";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk, openFile, pageWidth, signIn, visit } from "./support/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const NAME = "王秀英";

/** Loans of one district; the branch of the first and the last is a person's name. */
function ledger(): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ["2019年度示例甲区妇女创业小额贷款台账"],
    ["序号", "姓名", "贷款类型", "贷款金额（万元）", "发放日期", "到期日期", "支行名称"],
    [1, "测试甲", "小额贴息贷款", 5, "2019-03-08", "2021-03-07", NAME],
    [2, "测试乙", "小额贴息贷款", 8, "2019-05-24", "2021-05-23", "示例农商行"],
    [3, "测试丙", "小额贴息贷款", 5, "2019-06-01", "2021-05-31", NAME],
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "贷款台账");
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
}

const NAMES = Array.from("兰英梅芳丽萍娟霞燕敏慧琴", (given) => `王${given}${given}`);

/** A workbook of one sheet. */
function workbook(rows: readonly (readonly unknown[])[]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "表");
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
}

/** Forty-eight loans, the branches of which are the names of twelve people. */
const manyNames = () =>
  workbook([
    ["2019年度示例甲区妇女创业小额贷款台账"],
    ["序号", "姓名", "贷款类型", "贷款金额（万元）", "发放日期", "到期日期", "支行名称"],
    ...Array.from({ length: 48 }, (_, at) => [
      ...[at + 1, `测试${at + 1}`, "小额贴息贷款", 5, "2019-03-08", "2021-03-07", NAMES[at % 12]],
    ]),
  ]);

/** Names in two columns. */
const namesInColumns = () =>
  workbook([
    ["2019年度示例甲区妇女培训台账"],
    ["序号", "培训类别", "培训名称", "举办单位", "培训时间", "培训人数"],
    [1, "家政服务", "王秀英", "李建国", "2019-03-08", 40],
    [2, "家政服务", "手工编织培训", "李建国", "2019-04-08", 30],
  ]);

/** Bodies of all requests. */
function sending(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => void sent.push(request.postData() ?? ""));
  return sent;
}

describe("a person's name in a column that is sent", () => {
  it("is asked about once, at its cells, and leaves only after the answer", async () => {
    const { page, faults, context } = await visit(desk, { width: 360 });
    const sent = sending(page);
    await signIn(page, "jia");
    await openFile(page, "台账.xlsx", ledger());
    await page.getByText(/像是姓名，这一栏要报送/).waitFor();
    await page.getByText(`“${NAME}”`).waitFor();
    expect(await page.getByText(/像是姓名，这一栏要报送/).count()).toBe(1);
    expect(await pageWidth(page)).toBeLessThanOrEqual(360);
    expect(sent.join()).not.toContain(NAME);

    // With the answer the rows may be compared, and are.
    const compared = page.waitForRequest("**/api/submissions/check");
    await page.getByRole("button", { name: "确定要送" }).click();
    await page.getByText(/您已确认要送/).waitFor();
    expect((await compared).postDataJSON()).toMatchObject({ namesConfirmed: true });
    expect(faults).toEqual([]);

    // The same words are not asked about when she opens the workbook again.
    await page.reload();
    await openFile(page, "台账.xlsx", ledger());
    await page.getByText(/您已确认要送/).waitFor();
    expect(await page.getByRole("button", { name: "确定要送" }).count()).toBe(0);
    await page.getByRole("button", { name: /^提交到/ }).click();
    const put = page.waitForRequest(
      (request) => request.method() === "PUT" && request.url().includes("/api/submissions/"),
    );
    await page.getByRole("button", { name: "确认提交" }).click();
    expect((await put).postDataJSON()).toMatchObject({ namesConfirmed: true });
    await page.getByRole("heading", { name: "回执" }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is answered for one by one or for a column, by keys, and can be taken back", async () => {
    const { page, faults, context } = await visit(desk, { width: 360 });
    await signIn(page, "jia");
    await openFile(page, "多人.xlsx", manyNames());
    await page.getByRole("list", { name: "像是姓名的文字" }).getByText(`“${NAMES[0]}”`).waitFor();
    await page.getByRole("article").getByText("48处像是姓名").waitFor();
    await page.getByText("还有 48 处像是姓名，请确认要不要送").waitFor();
    expect(await page.getByText("待核实要说明").count()).toBe(0);
    expect(await pageWidth(page)).toBeLessThanOrEqual(360);

    await page.getByRole("button", { name: `要送“${NAMES[0]}”`, exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("还有 44 处像是姓名，请确认要不要送").waitFor();
    // The focus goes on to the next one that asks.
    await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toContain("要送“王");
    expect(await pageWidth(page)).toBeLessThanOrEqual(360);

    await page.getByRole("button", { name: "这11个都要送" }).click();
    await page.getByText("可以提交").waitFor();
    await page.getByRole("button", { name: `取消确认“${NAMES[3]}”`, exact: true }).click();
    await page.getByText("还有 4 处像是姓名，请确认要不要送").waitFor();
    await page.getByRole("button", { name: "确定要送" }).click();
    await page.getByText("可以提交").waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is answered for all columns at one press", async () => {
    const { page, faults, context } = await visit(desk, { width: 360 });
    await signIn(page, "jia");
    await openFile(page, "培训.xlsx", namesInColumns());
    await page.getByRole("button", { name: "像姓名的都要送（3处）" }).click();
    await page
      .getByText(/您已确认要送/)
      .nth(1)
      .waitFor();
    expect(await page.getByText(/像是姓名，这一栏要报送/).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
