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
});
